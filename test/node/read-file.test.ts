import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/node/read-file.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-read-'));

describe('readDocument', () => {
  it('reads a file whole', () => {
    const path = join(folder, 'small.json');
    writeFileSync(path, '{"é": 1}');
    expect(readDocument(path)).toMatchObject({ ok: true, value: '{"é": 1}' });
  });

  it('reads an empty file as empty', () => {
    const path = join(folder, 'empty.json');
    writeFileSync(path, '');
    expect(readDocument(path)).toMatchObject({ ok: true, value: '' });
  });

  it('throws the error of the file system', () => {
    expect(() => readDocument(join(folder, 'absent.json'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it.runIf(process.platform !== 'win32')('stops at the limit of a pipe that never ends', () => {
    const path = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
    const endless = spawn('sh', ['-c', 'yes > "$0"', path], { stdio: 'ignore' });
    const read = readDocument(path);
    endless.kill();
    expect(read).toMatchObject({ ok: false, issues: [{ code: 'kernel.too-large' }] });
  });
});
