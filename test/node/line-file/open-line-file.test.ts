import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { beside, entriesOf, newPath, refusalOf, textsOf, write, writer } from './desk.js';

describe('append', () => {
  it('makes the file, and says where the lines stand', async () => {
    const path = newPath('disk');
    const file = await writer(path);
    expect(file.size).toBe(0);
    expect(await file.append(['{"é":1}'])).toEqual({ ok: true, value: { from: 0, to: 9 }, issues: [] });
    expect(await file.append(['a', 'b'])).toMatchObject({ value: { from: 9, to: 14 } });
    expect(file.size).toBe(14);
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe('{"é":1}\na \nb\n');
    expect(await textsOf(path)).toEqual(['{"é":1}', 'a', 'b']);
  });

  it('goes on where an earlier writer ended, and leaves nothing beside the file', async () => {
    const path = newPath();
    await write(path, ['a'], ['b', 'c']);
    await write(path, ['d']);
    expect(await textsOf(path)).toEqual(['a', 'b', 'c', 'd']);
    expect(beside(path)).toEqual([]);
  });

  it.each([510, 511, 512, 1022, 1023, 1024])('keeps a space and its LF in one sector (line of %i)', async (length) => {
    const path = newPath();
    const lines = ['x'.repeat(length), 'y', 'z'];
    await write(path, lines);
    const bytes = readFileSync(path);
    const marks = [...bytes.keys()].filter((at) => bytes[at] === 0x0a && at < bytes.length - 1);
    expect(marks.map((at) => bytes[at - 1])).toEqual([0x20, 0x20]);
    expect(marks.filter((at) => at % 512 === 0)).toEqual([]);
    expect(await textsOf(path)).toEqual(lines);
  });

  it('gives back every line as it was', async () => {
    const path = newPath();
    const lines = ['', '\uFEFFa', ' b', '\t', '', '😀\u2028\u0085', 'c\t', '"\\n"', 'x'.repeat(300_000), ''];
    await write(path, lines, [''], lines);
    expect(await textsOf(path)).toEqual([...lines, '', ...lines]);
  });

  it('writes appends in the order of the calls, each list as it was then', async () => {
    const path = newPath();
    const file = await writer(path);
    const list: string[] = [];
    const appends = [...Array(50).keys()].map((n) => {
      list.splice(0, 2, `a${n}`, `b${n}`);
      return file.append(list);
    });
    const closed = file.close();
    expect((await Promise.all(appends)).every(({ ok }) => ok)).toBe(true);
    await closed;
    expect(await textsOf(path)).toEqual([...Array(50).keys()].flatMap((n) => [`a${n}`, `b${n}`]));
  });

  it('appends no lines at all without touching the file', async () => {
    const path = newPath();
    const file = await writer(path);
    expect(await file.append([])).toMatchObject({ ok: true, value: { from: 0, to: 0 } });
    await file.close();
    expect(await entriesOf(path)).toEqual([]);
  });

  it('refuses lines that would not be read back, all told, none written', async () => {
    const path = newPath();
    const file = await writer(path, { maximumLineBytes: 12 });
    const refused = await file.append(['ok', 'a\nb', 'a\rb', 'ab\0', 'a\uD800', 'a ', 'é23456789012', '\n\r']);
    expect(refused.issues.map(({ code, pointer, facts }) => [code, pointer, facts])).toEqual([
      ['node.unfit-line', '/1', { reason: 'line-feed', at: 1 }],
      ['node.unfit-line', '/2', { reason: 'carriage-return', at: 1 }],
      ['node.unfit-line', '/3', { reason: 'nul', at: 2 }],
      ['node.unfit-line', '/4', { reason: 'lone-surrogate', at: 1 }],
      ['node.unfit-line', '/5', { reason: 'space-at-the-end', at: 1 }],
      ['node.line-too-long', '/6', { bytes: 13, limit: 12 }],
      ['node.unfit-line', '/7', { reason: 'line-feed', at: 0 }],
      ['node.unfit-line', '/7', { reason: 'carriage-return', at: 1 }],
    ]);
    expect(await file.append(['123456789012'])).toMatchObject({ ok: true });
    await file.close();
    expect(await textsOf(path)).toEqual(['123456789012']);
  });

  it.each([undefined, 'text', [1], [undefined], { 0: 'a', length: 1 }])('throws when given %j', async (lines) => {
    const file = await writer(newPath());
    await expect(file.append(lines as never)).rejects.toMatchObject({ code: 'kernel.not-text' });
    expect(await file.append(['a'])).toMatchObject({ ok: true });
    await file.close();
  });

  it('is refused after close, which may be called twice', async () => {
    const file = await writer(newPath());
    await Promise.all([file.close(), file.close()]);
    expect(await file.append(['a'])).toMatchObject({ ok: false, issues: [{ code: 'node.file-closed' }] });
  });
});

describe('a file that another changed', () => {
  it.each<[reason: string, change: (path: string) => void]>([
    ['length', (path) => appendFileSync(path, 'foreign\n')],
    ['length', (path) => writeFileSync(path, '')],
    ['removed', (path) => rmSync(path)],
    ['replaced', (path) => (renameSync(path, `${path}.old`), writeFileSync(path, 'a\n'))],
    ['claim-removed', (path) => rmSync(join(dirname(path), `a.ndjson${beside(path)[0] ?? ''}`))],
  ])('is not appended to (%s)', async (reason, change) => {
    const path = newPath();
    const file = await writer(path);
    await file.append(['a']);
    change(path);
    const before = reason === 'removed' ? '' : readFileSync(path, 'utf8');
    expect(await file.append(['b'])).toMatchObject({
      issues: [{ code: 'node.changed-by-another', facts: { reason } }],
    });
    await file.close();
    expect(reason === 'removed' ? '' : readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('what was cut short', () => {
  it.each([
    ['a line', 'a\n', '{"b":1'],
    ['a first line', '', '{"b":1'],
    ['a whole batch but its last LF', 'a\n', 'b \nc  \nd'],
    ['a batch after its first line', 'a\n', 'b \n'],
    ['an empty line of a batch', 'a\n\n', ' \n'],
    ['bytes that are no text', 'a\n', '\0\0\uFFFD'],
    ['more than is looked at together', 'a\n', `${'b \n'.repeat(40_000)}c`],
    ['more than is copied together', 'a\n', 'b'.repeat(600_000)],
  ])('is set aside: %s', async (_, whole, torn) => {
    const path = newPath();
    writeFileSync(path, whole + torn);
    expect((await entriesOf(path)).at(-1)).toMatchObject({
      kind: 'torn',
      offset: whole.length,
      bytes: Buffer.byteLength(torn),
      issue: { code: 'node.torn-end', facts: { bytes: Buffer.byteLength(torn) } },
    });
    expect(beside(path)).toEqual([]);
    const file = await writer(path);
    expect(file.setAside).toEqual({ path: `${file.path}.torn-1`, bytes: Buffer.byteLength(torn) });
    expect(file.size).toBe(whole.length);
    await file.append(['z']);
    await file.close();
    expect(readFileSync(`${path}.torn-1`, 'utf8')).toBe(torn);
    expect(readFileSync(path, 'utf8')).toBe(`${whole}z\n`);
  });

  it('never takes the place of what was set aside before', async () => {
    const path = newPath();
    for (const torn of ['one', 'two', 'three']) {
      appendFileSync(path, torn);
      await write(path, [`after ${torn}`]);
    }
    expect(beside(path)).toEqual(['.torn-1', '.torn-2', '.torn-3']);
    expect([1, 2, 3].map((n) => readFileSync(`${path}.torn-${n}`, 'utf8'))).toEqual(['one', 'two', 'three']);
    expect(await textsOf(path)).toEqual(['after one', 'after two', 'after three']);
  });

  it('is nothing where the last append is whole', async () => {
    const path = newPath();
    await write(path, ['a', 'b']);
    const file = await writer(path);
    expect(file.setAside).toBeUndefined();
    await file.close();
  });

  it.runIf(process.platform !== 'win32')('may be read by those who may read the file, and no others', async () => {
    const path = newPath();
    writeFileSync(path, 'torn', { mode: 0o600 });
    await write(path, ['a']);
    expect(execFileSync('ls', ['-l', `${path}.torn-1`], { encoding: 'utf8' })).toMatch(/^-rw-------/);
  });
});

describe('openLineFile', () => {
  it('refuses what is no file of its own', async () => {
    const path = newPath();
    mkdirSync(path);
    expect(await refusalOf(path)).toEqual({ code: 'node.unwritable-file', facts: { reason: 'EISDIR' } });
    expect(await refusalOf('')).toMatchObject({ code: 'node.unwritable-file' });
    expect(await refusalOf(join(path, 'none', 'a.ndjson'))).toEqual({
      code: 'node.unwritable-file',
      facts: { reason: 'ENOENT' },
    });
    expect(beside(path)).toEqual([]);
  });

  it('refuses a file with a second name', async () => {
    const path = newPath();
    writeFileSync(path, 'a\n');
    linkSync(path, `${path}.copy`);
    expect(await refusalOf(path)).toEqual({ code: 'node.not-a-plain-file', facts: { reason: 'second-name' } });
    rmSync(`${path}.copy`);
    expect(await refusalOf(path)).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')('refuses a pipe at once', async () => {
    const path = newPath();
    execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
    expect(await refusalOf(path)).toEqual({ code: 'node.not-a-plain-file', facts: { reason: 'no-file' } });
    expect(await entriesOf(path)).toMatchObject([
      { kind: 'stopped', issue: { code: 'node.not-a-plain-file', facts: { reason: 'no-file' } } },
    ]);
  });

  it.runIf(process.platform !== 'win32')('knows a file by any link to it', async () => {
    const path = newPath();
    symlinkSync(path, `${path}.link`);
    expect(await refusalOf(`${path}.link`), 'a link that leads nowhere').toEqual({
      code: 'node.unwritable-file',
      facts: { reason: 'ELOOP' },
    });
    const file = await writer(path);
    expect(await refusalOf(`${path}.link`)).toMatchObject({ code: 'node.file-in-use' });
    expect(await refusalOf(join(dirname(path), '.', 'a.ndjson'))).toMatchObject({ code: 'node.file-in-use' });
    await file.close();
    await write(`${path}.link`, ['a']);
    expect(await textsOf(path)).toEqual(['a']);
  });

  it.each([
    [1, {}, 'kernel.not-text'],
    ['x', { maximumLineBytes: 0 }, 'kernel.not-a-limit'],
    ['x', { maximumLineBytes: Number.NaN }, 'kernel.not-a-limit'],
    ['x', { waitMilliseconds: 1.5 }, 'kernel.not-a-limit'],
  ])('throws when misused (%j, %j)', async (path, options, code) => {
    await expect(openLineFile(path as never, options)).rejects.toMatchObject({ code });
  });
});
