import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/index.js';
import { type Archive, type ArchiveIssue } from '../../../src/node/archive/archive.js';
import { createArchive, openArchive } from '../../../src/node/archive/open-archive.js';
import { archiveReplay } from '../../../src/replay/archive/replay-archive.js';
import { assessment, compiled, recorded, stated } from '../../record/desk.js';
import { entriesOf, newPath, refusalOf, textsOf } from '../line-file/desk.js';

const header = { origin: 'example/prison-7', opened: { on: '2026-01-05', source: 'register' } } as const;
const instrument = compiled.instrument.document;
const numbered = (number: string) => recorded(stated({ assessment: { ...assessment, number }, conclusions: [] }));
const [first, second, third] = ['2026/1', '2026/2', '2026/3'].map(numbered);

async function opened(opening: Promise<Checked<Archive, ArchiveIssue>>): Promise<Archive> {
  const archive = await opening;
  if (!archive.ok) throw new Error(JSON.stringify(archive.issues));
  return archive.value;
}

async function codesOf(opening: Promise<Checked<unknown, ArchiveIssue>>): Promise<readonly string[]> {
  const { issues } = await opening;
  return issues.map(({ code }) => code);
}

/** An archive with two records, closed again. */
async function filed(path = newPath()): Promise<string> {
  const archive = await opened(createArchive(path, header));
  for (const record of [first, second]) expect(await archive.append(record, { instrument })).toMatchObject({ ok: true });
  await archive.close();
  return path;
}

async function replayed(path: string) {
  const replaying = archiveReplay(() => ({ found: 'nothing' }));
  for (const text of await textsOf(path)) replaying.take(text);
  return replaying.report();
}

describe('an archive that is written', () => {
  it('embeds its instrument once, and replays the same', async () => {
    const report = await replayed(await filed());
    expect(report).toMatchObject({
      ...{ isSame: true, origin: 'example/prison-7', findings: [] },
      lines: { header: 1, instrument: 1, entry: 2, tombstone: 0, unreadable: 0 },
    });
  });

  it('says where a record stands, and the tree over its lines as replaying gives it', async () => {
    const path = newPath();
    const archive = await opened(createArchive(path, header));
    expect(await archive.append(first, { instrument })).toMatchObject({
      value: { seal: first?.seal, line: 3, isInstrumentNew: true },
    });
    expect(await archive.append(second)).toMatchObject({ value: { line: 4, isInstrumentNew: false } });
    const { tree } = archive;
    await archive.close();
    expect(tree).toEqual((await replayed(path)).tree);
  });

  it('is gone on with when it is opened again: what stands in it counts', async () => {
    const path = await filed();
    const archive = await opened(openArchive(path));
    expect(archive).toMatchObject({ origin: 'example/prison-7', unsound: 0, setAside: undefined });
    expect(await codesOf(archive.append(first))).toEqual(['replay.number-twice', 'replay.entry-twice']);
    expect(await codesOf(archive.append(third))).toEqual([]);
    expect(archive.tree.size).toBe(5);
    await archive.close();
    expect((await replayed(path)).isSame).toBe(true);
  });

  it('holds nothing of a record that is refused', async () => {
    const path = await filed();
    const before = readFileSync(path);
    const archive = await opened(openArchive(path));
    const { tree } = archive;
    for (const bad of [{ ...third, seal: 'a'.repeat(64) }, first, '{', 'null', undefined])
      expect((await archive.append(bad, { instrument })).ok).toBe(false);
    expect(archive.tree).toEqual(tree);
    await archive.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('takes records that are given at once one after another: of two with a number one is refused', async () => {
    const path = newPath();
    const archive = await opened(createArchive(path, header));
    const appended = await Promise.all([first, first, second, third].map((record) => archive.append(record, { instrument })));
    expect(appended.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    await archive.close();
    expect(await replayed(path)).toMatchObject({ isSame: true, lines: { instrument: 1, entry: 3 } });
  });

  it('is not appended to after closing', async () => {
    const archive = await opened(openArchive(await filed()));
    await archive.close();
    expect(await codesOf(archive.append(third))).toEqual(['node.file-closed']);
  });
});

describe('an archive that is not made or opened', () => {
  it.each([
    ['an origin with white space', { ...header, origin: 'a b' }],
    ['no origin', { ...header, origin: '' }],
    ['a day that is none', { ...header, opened: { on: '2026-02-30', source: 'register' } as const }],
  ])('has %s, and no file', async (_, bad) => {
    const path = newPath();
    expect(await codesOf(createArchive(path, bad))).toEqual(['replay.malformed']);
    expect(existsSync(path)).toBe(false);
  });

  it('is there already', async () => {
    const path = await filed();
    const before = readFileSync(path);
    expect(await codesOf(createArchive(path, header))).toEqual(['replay.second-header']);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await refusalOf(path)).toBeUndefined();
  });

  it('is not there, and is not made by looking', async () => {
    const path = newPath();
    expect(await codesOf(openArchive(path))).toEqual(['node.unwritable-file']);
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['is empty', ''],
    ['begins with a record', '{"format":"veo-record/1"}\n'],
    ['is no text', Buffer.from([0xff, 0x0a])],
  ])('%s, and is let go for the next', async (_, bytes) => {
    const path = newPath();
    writeFileSync(path, bytes);
    expect(await codesOf(openArchive(path))).toEqual(['replay.no-header']);
    expect(await refusalOf(path)).toBeUndefined();
  });

  it('has another writer', async () => {
    const archive = await opened(openArchive(await filed()));
    expect(await codesOf(openArchive(archive.path, { waitMilliseconds: 1 }))).toEqual(['node.file-in-use']);
    await archive.close();
  });
});

describe('an archive that was damaged', () => {
  it('is gone on with, and says how many lines are wrong', async () => {
    const path = await filed();
    appendFileSync(path, Buffer.from('{"format":"veo-record/2"}\n\xff\n\n', 'latin1'));
    const archive = await opened(openArchive(path));
    expect(archive).toMatchObject({ unsound: 3, tree: { size: 7 } });
    expect(await codesOf(archive.append(third))).toEqual([]);
    await archive.close();
  });

  it('loses what was cut short to a file beside it', async () => {
    const path = await filed();
    appendFileSync(path, '{"format":"veo-rec');
    const archive = await opened(openArchive(path));
    expect(archive.setAside).toMatchObject({ bytes: 18 });
    await archive.append(third);
    await archive.close();
    expect((await entriesOf(path)).every(({ kind }) => kind === 'line')).toBe(true);
    expect((await replayed(path)).isSame).toBe(true);
  });
});
