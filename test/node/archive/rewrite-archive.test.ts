import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../src/node/archive/check-archive.js';
import { rewriteArchive } from '../../../src/node/archive/rewrite-archive.js';
import { openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { lineText } from '../../../src/record/archive/line.js';
import { fourth, header, instrument, noticeOn, first } from '../../replay/lines.js';
import { tombstoneOf } from '../../record/tombstone.js';
import { newPath } from '../line-file/desk.js';

const sound = [header, instrument, first, fourth].map(lineText);
const smaller = lineText({ ...fourth, leaves: {} });
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const tombstone = lineText(tombstoneOf(first.seal));
const changed = new Map([[3, tombstone]]);

function archiveAt(lines = text(sound)): string {
  const path = newPath();
  writeFileSync(path, lines, { mode: 0o640 });
  return path;
}

const besideIn = (path: string): readonly string[] => readdirSync(join(path, '..'));

describe('an archive written anew', () => {
  it('takes the place of the old one, with the same root, nothing beside it, and for the same readers', async () => {
    const path = archiveAt();
    const { tree } = await checkArchive(path);
    expect(await rewriteArchive(path, { changed: new Map([...changed, [4, smaller]]) })).toEqual({
      ...{ ok: true, value: tree, issues: [] },
    });
    expect(readFileSync(path, 'utf8')).toBe(text([...sound.slice(0, 2), tombstone, smaller]));
    expect(besideIn(path)).toEqual(['a.ndjson']);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect((await checkArchive(path)).tree).toEqual(tree);
  });

  it('has records appended, in the same step', async () => {
    const path = archiveAt();
    const notice = lineText(noticeOn(first.seal));
    const anew = await rewriteArchive(path, { changed, added: [notice] });
    expect(anew.ok && anew.value.size).toBe(5);
    expect(readFileSync(path, 'utf8').endsWith(`${notice}\n`)).toBe(true);
    expect((await checkArchive(path)).unsound).toBe(0);
  });

  it('goes to another file, and leaves the old one to itself and its writer', async () => {
    const path = archiveAt();
    const writer = await openLineFile(path);
    const to = `${path}.new`;
    expect(await rewriteArchive(path, { changed }, { to })).toMatchObject({ ok: true });
    if (writer.ok) await writer.value.close();
    expect(readFileSync(path, 'utf8')).toBe(text(sound));
    expect(readFileSync(to, 'utf8')).toContain(tombstone);
  });

  it('does not take the archive itself for what was left of one that was cut short', async () => {
    const path = `${newPath()}.anew`;
    writeFileSync(path, text(sound));
    const anew = await rewriteArchive(path, { changed }, { to: path.slice(0, -'.anew'.length) });
    expect(anew).toMatchObject({ ok: false, issues: [{ code: 'node.unwritable-file', facts: { reason: 'EEXIST' } }] });
    expect(readFileSync(path, 'utf8')).toBe(text(sound));
    expect(existsSync(path.slice(0, -'.anew'.length))).toBe(false);
  });

  it('goes to a file for the same readers', async () => {
    const path = archiveAt();
    expect(await rewriteArchive(path, { changed }, { to: `${path}.new` })).toMatchObject({ ok: true });
    expect(statSync(`${path}.new`).mode & 0o777).toBe(0o640);
  });

  it.each([0, 5, 9999])('is refused where a line was to be other that is not there: %i', async (line) => {
    const path = archiveAt();
    expect(await rewriteArchive(path, { changed: new Map([[line, tombstone]]) })).toMatchObject({
      ok: false,
      issues: [{ code: 'node.other-leaf', facts: { line } }],
    });
    expect(readFileSync(path, 'utf8')).toBe(text(sound));
  });

  it('is refused where a line came since its lines were made, and goes where none did', async () => {
    const path = archiveAt();
    expect(await rewriteArchive(path, { changed, size: 3 })).toMatchObject({
      ok: false,
      issues: [{ code: 'node.unwritable-file', facts: { reason: 'EAGAIN' } }],
    });
    expect(readFileSync(path, 'utf8')).toBe(text(sound));
    expect(await rewriteArchive(path, { changed, size: 4 })).toMatchObject({ ok: true });
  });

  it('sets aside what is no whole append, as any next writer, and writes over what one left that was cut short', async () => {
    const path = archiveAt(`${text(sound)}{"torn`);
    writeFileSync(`${path}.anew`, 'left');
    expect(await rewriteArchive(path, { changed })).toMatchObject({ ok: true });
    expect(besideIn(path)).toEqual(['a.ndjson', 'a.ndjson.torn-1']);
  });

  it.each<readonly [string, string, Parameters<typeof rewriteArchive>[1], string, string]>([
    ['another record', text(sound), { changed: new Map([[3, smaller]]) }, 'node.other-leaf', '/2'],
    ['no line of an archive', text(sound), { changed: new Map([[2, '{}']]) }, 'node.other-leaf', '/1'],
    [
      'what is not canonical',
      text(sound),
      { changed: new Map([[4, smaller.replace('{', '{ ')]]) },
      'replay.not-canonical',
      '/3',
    ],
    ['a record that is there', text(sound), { changed, added: [lineText(first)] }, 'replay.entry-twice', '/4/seal'],
    ['what cannot be read of the old one', `${text(sound)}\r\n`, { changed }, 'node.malformed-line', '/4'],
  ])('is not written for %s', async (_, old, lines, code, pointer) => {
    const path = archiveAt(old);
    const refused = await rewriteArchive(path, lines);
    expect(refused.ok).toBe(false);
    expect(refused.issues.map((issue) => [issue.code, issue.pointer])).toContainEqual([code, pointer]);
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(besideIn(path)).toEqual(['a.ndjson']);
  });

  it('is not written while another writer has the file, or over a file, or where there is no folder', async () => {
    const path = archiveAt();
    const writer = await openLineFile(path);
    const soon = { waitMilliseconds: 1 };
    expect((await rewriteArchive(path, { changed }, soon)).issues).toMatchObject([{ code: 'node.file-in-use' }]);
    if (writer.ok) await writer.value.close();
    for (const [to, reason] of [
      [path, 'EEXIST'],
      [join(path, '..', 'none', 'b'), 'ENOENT'],
    ] as const) {
      const refused = await rewriteArchive(path, { changed }, { to });
      expect(refused.issues).toMatchObject([{ code: 'node.unwritable-file', facts: { reason } }]);
    }
    expect(besideIn(path)).toEqual(['a.ndjson']);
  });

  it('is nothing that a misused call gives', async () => {
    await expect(rewriteArchive(7 as never, { changed })).rejects.toMatchObject({ code: 'kernel.not-text' });
    await expect(rewriteArchive('a', { changed }, { to: 7 as never })).rejects.toMatchObject({ code: 'kernel.not-text' });
    await expect(rewriteArchive('no-such-file', { changed })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

/** How often a writer is killed. */
const kills = 40;

/** Takes turns with two archives of one root, for ever. */
const program = `
import { rewriteArchive } from './src/node/archive/rewrite-archive.ts';
import { readFileSync } from 'node:fs';

const [path, line, file] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, 'utf8'));
for (let turn = 0; ; turn += 1) {
  const anew = await rewriteArchive(path, { changed: new Map([[Number(line), texts[turn % 2]]]) });
  if (!anew.ok) throw new Error(JSON.stringify(anew.issues));
  process.stdout.write('.');
}
`;

describe('a writer that is killed', () => {
  mkdirSync('temp', { recursive: true });
  const desk = mkdtempSync(join('temp', 'killed-anew-'));
  const [path, child, file] = ['archive.ndjson', 'child.mjs', 'texts.json'].map((name) => join(desk, name)) as [
    string,
    string,
    string,
  ];
  const states = [sound, [...sound.slice(0, 2), tombstone, sound[3] ?? '']].map(text);

  beforeAll(async () => {
    writeFileSync(path, text(sound));
    writeFileSync(file, JSON.stringify([tombstone, lineText(first)]));
    await build({
      stdin: { contents: program, resolveDir: process.cwd(), loader: 'ts' },
      ...{ outfile: child, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'silent' },
    });
  });
  afterAll(() => {
    rmSync(desk, { recursive: true });
  });

  /** Kills a writer some milliseconds after it has written so many archives. */
  async function killed(archives: number, milliseconds: number): Promise<string> {
    const writer = spawn(process.execPath, [child, path, '3', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let done = 0;
    writer.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await new Promise<void>((resolve) => {
      writer.on('close', () => {
        resolve();
      });
      writer.stdout.on('data', (data: Buffer) => {
        if (done < archives && done + data.length >= archives)
          setTimeout(() => writer.kill('SIGKILL'), milliseconds);
        done += data.length;
      });
    });
    return said;
  }

  it('leaves one archive whole or the other, and stands in nobody’s way', { timeout: 120_000 }, async () => {
    const seen = new Set<number>();
    let left = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      expect(await killed(1 + (kill % 2), (kill * 7) % 40)).toBe('');
      const state = states.indexOf(readFileSync(path, 'utf8'));
      expect(state).not.toBe(-1);
      seen.add(state);
      if (existsSync(`${path}.anew`)) left += 1;
    }
    expect([...seen].sort()).toEqual([0, 1]);
    // Some were cut short in the middle of writing.
    expect(left).toBeGreaterThan(0);
    expect(await rewriteArchive(path, { changed })).toMatchObject({ ok: true });
    expect(readdirSync(desk).filter((name) => name.startsWith('archive'))).toEqual(['archive.ndjson']);
  });
});
