import { createHash } from 'node:crypto';
import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { followLines, type FollowLinesOptions } from '../../../src/node/line-file/follow-lines.js';
import type { LineEntry } from '../../../src/node/line-file/line-entry.js';
import { readLines } from '../../../src/node/line-file/read-lines.js';
import { entriesOf, newPath, write, writer } from './desk.js';

/** The entries of a file that holds these bytes. */
async function read(bytes: string | Uint8Array, options = {}): Promise<readonly LineEntry[]> {
  const path = newPath();
  writeFileSync(path, bytes);
  return entriesOf(path, options);
}

const digestOf = (bytes: string | readonly number[] | Uint8Array): string =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes))
    .digest('hex');

const malformed = (reason: string, at: number, place: object): object => ({
  kind: 'malformed',
  issue: { code: 'node.malformed-line', pointer: '', severity: 'error', facts: { reason, at } },
  ...place,
});

describe('readLines', () => {
  it('reads nothing from an empty file, and an empty line as one', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n')).toEqual([{ kind: 'line', text: '', offset: 0, bytes: 1 }]);
  });

  it('gives lines with their places', async () => {
    expect(await read('é\n\uFEFFb \nc   \nd\n')).toEqual([
      { kind: 'line', text: 'é', offset: 0, bytes: 3 },
      { kind: 'line', text: '\uFEFFb', offset: 3, bytes: 6 },
      { kind: 'line', text: 'c', offset: 9, bytes: 5 },
      { kind: 'line', text: 'd', offset: 14, bytes: 2 },
    ]);
  });

  it('tells what is no line in its place, and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a\nb\r\n'),
      Buffer.from([0x61, 0xff, 0x0a]),
      Buffer.from('c\0\n'),
      Buffer.from([0xed, 0xa0, 0x80, 0x0a]),
      Buffer.from('d\n'),
    ]);
    expect(await read(bytes)).toEqual([
      { kind: 'line', text: 'a', offset: 0, bytes: 2 },
      malformed('carriage-return', 1, { offset: 2, bytes: 3, digest: digestOf('b\r') }),
      malformed('not-utf-8', 1, { offset: 5, bytes: 3, digest: digestOf([0x61, 0xff]) }),
      malformed('nul', 1, { offset: 8, bytes: 3, digest: digestOf('c\0') }),
      malformed('not-utf-8', 0, { offset: 11, bytes: 4, digest: digestOf([0xed, 0xa0, 0x80]) }),
      { kind: 'line', text: 'd', offset: 15, bytes: 2 },
    ]);
  });

  it('reads UTF-16 as no line', async () => {
    const bytes = Buffer.from('\uFEFF{"a":1}\n', 'utf16le');
    const entries = await read(bytes);
    const digest = digestOf(bytes.subarray(0, 16));
    expect(entries[0]).toEqual(malformed('not-utf-8', 0, { offset: 0, bytes: 17, digest }));
    expect(entries[1]).toMatchObject({ kind: 'torn', offset: 17, bytes: 1 });
  });

  it.each([
    ['as long as the limit', 'x'.repeat(10), 'line'],
    ['as long, in a batch', `${'x'.repeat(10)}  `, 'line'],
    ['one longer', 'x'.repeat(11), 'malformed'],
    ['one longer, in a batch', `${'x'.repeat(11)} `, 'malformed'],
    ['in bytes, not characters', 'é'.repeat(6), 'malformed'],
  ])('holds a line to the limit: %s', async (_, line, kind) => {
    const entries = await read(`${line}\nnext\n`, { maximumLineBytes: 10 });
    expect(entries.map((entry) => entry.kind)).toEqual([kind, 'line']);
    expect(entries[1]?.offset).toBe(Buffer.byteLength(line) + 1);
    if (kind !== 'malformed') return;
    const bytes = Buffer.byteLength(line.trimEnd());
    expect(entries[0]).toMatchObject({
      issue: { code: 'node.line-too-long', facts: { bytes, limit: 10 } },
      digest: digestOf(line),
    });
  });

  it('passes over a line of 50 MB without holding it', async () => {
    const path = newPath();
    writeFileSync(path, Buffer.concat([Buffer.from('a\n'), Buffer.alloc(52_428_800, 'x'), Buffer.from('\nb\n')]));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const kinds: string[] = [];
    let digest = '';
    for await (const entry of readLines(path, { maximumLineBytes: 1_000_000 })) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      kinds.push(entry.kind);
      if (entry.kind === 'malformed') ({ digest } = entry);
    }
    expect(kinds).toEqual(['line', 'malformed', 'line']);
    expect(digest).toBe(digestOf(Buffer.alloc(52_428_800, 'x')));
    expect(most).toBeLessThan(20_000_000);
    expect((await entriesOf(path)).map(({ kind }) => kind)).toEqual(['line', 'line', 'line']);
  });

  it('reads lines across every border of what is read together', async () => {
    const lines = [...Array(400).keys()].map((n) => 'é'.repeat((n * 7919) % 3000) + String(n));
    const path = newPath();
    await write(path, lines.slice(0, 150), lines.slice(150, 151), lines.slice(151));
    const entries = await entriesOf(path);
    expect(entries.map((entry) => (entry.kind === 'line' ? entry.text : entry.kind))).toEqual(lines);
    const ends = entries.map((entry) => entry.offset + ('bytes' in entry ? entry.bytes : 0));
    expect(entries.slice(1).map(({ offset }) => offset)).toEqual(ends.slice(0, -1));
  });

  it('begins where it is told, if a line begins there', async () => {
    const path = newPath();
    await write(path, ['a'], ['b', 'c'], ['d']);
    const all = await entriesOf(path);
    for (const [place, entry] of all.entries()) {
      expect(await entriesOf(path, { from: entry.offset })).toEqual(all.slice(place));
    }
    expect(await entriesOf(path, { from: 9 })).toEqual([]);
    for (const from of [1, 3, 10, 1000, -1, 1.5, Number.NaN]) {
      expect(await entriesOf(path, { from })).toMatchObject([
        { kind: 'stopped', offset: from, issue: { code: 'node.not-a-line-start', facts: { offset: from, size: 9 } } },
      ]);
    }
  });

  it('reads on only when asked', async () => {
    const path = newPath();
    await write(path, ['a'], ['b']);
    const lines = readLines(path);
    expect(await lines.next()).toMatchObject({ value: { text: 'a' } });
    await write(path, ['c']);
    expect(await lines.next()).toMatchObject({ value: { text: 'b' } });
    expect(await lines.next(), 'as the file was when reading began').toEqual({ value: undefined, done: true });
  });

  it('says when the file is cut while it is read', async () => {
    const path = newPath();
    await write(path, ['x'.repeat(300_000)], ['y'.repeat(300_000)], ['z']);
    const lines = readLines(path);
    await lines.next();
    truncateSync(path, 400_000);
    expect(await lines.next()).toEqual({
      value: {
        kind: 'stopped',
        offset: 300_001,
        issue: { code: 'node.reading-stopped', pointer: '', severity: 'error', facts: { reason: 'shortened' } },
      },
      done: false,
    });
    expect(await lines.next()).toMatchObject({ done: true });
  });

  it('throws the error of the file system, and when misused', async () => {
    await expect(entriesOf(newPath())).rejects.toMatchObject({ code: 'ENOENT', name: 'Error' });
    expect(() => readLines(1 as never)).toThrow(expect.objectContaining({ code: 'kernel.not-text' }));
    expect(() => readLines('x', { maximumLineBytes: 0 })).toThrow(
      expect.objectContaining({ code: 'kernel.not-a-limit' }),
    );
  });
});

/** Follows into a list, until told to stop. */
function following(
  path: string,
  options: FollowLinesOptions = {},
): { readonly told: LineEntry[]; readonly end: () => Promise<void> } {
  const told: LineEntry[] = [];
  const stop = new AbortController();
  const run = (async () => {
    for await (const entry of followLines(path, { everyMilliseconds: 5, signal: stop.signal, ...options }))
      told.push(entry);
  })();
  return { told, end: () => (stop.abort(), run) };
}

const textOf = (entry: LineEntry): string => (entry.kind === 'line' ? entry.text : entry.kind);

describe('followLines', () => {
  it('gives what is there, and what is appended, whole', async () => {
    const path = newPath();
    await write(path, ['a']);
    const { told, end } = following(path);
    const file = await writer(path);
    const lines = [...Array(200).keys()].map((n) => `${n} ${'x'.repeat(n * 37)}.`);
    for (let n = 0; n < 200; n += 4) await file.append(lines.slice(n, n + 4));
    await expect.poll(() => told.length).toBe(201);
    await end();
    await file.close();
    expect(told.map(textOf)).toEqual(['a', ...lines]);
  });

  it('never tells of what was cut short, nor loses what takes its place', async () => {
    const path = newPath();
    writeFileSync(path, 'a\nb \ntorn \n');
    const { told, end } = following(path);
    await expect.poll(() => told.length).toBe(1);
    await write(path, ['c2345678']);
    await expect.poll(() => told.length).toBe(2);
    await end();
    expect(told).toMatchObject([{ text: 'a' }, { text: 'c2345678', offset: 2 }]);
  });

  it('begins where it is told, and stops where nothing begins', async () => {
    const path = newPath();
    await write(path, ['a'], ['b']);
    const { told, end } = following(path, { from: 2 });
    await expect.poll(() => told.map(textOf)).toEqual(['b']);
    await end();
    const wrong = following(path, { from: 3 });
    await expect.poll(() => wrong.told).toMatchObject([{ kind: 'stopped', issue: { code: 'node.not-a-line-start' } }]);
    await wrong.end();
  });

  it.each<[reason: string, change: (path: string) => void]>([
    ['removed', rmSync],
    ['shortened', (path) => truncateSync(path, 1)],
    ['replaced', (path) => (renameSync(path, `${path}.old`), writeFileSync(path, 'a\n'))],
  ])('says why nothing more can come: %s', async (reason, change) => {
    const path = newPath();
    await write(path, ['a']);
    const { told, end } = following(path);
    await expect.poll(() => told.length).toBe(1);
    change(path);
    await expect.poll(() => told.length).toBe(2);
    await end();
    expect(told[1]).toMatchObject({ kind: 'stopped', issue: { code: 'node.reading-stopped', facts: { reason } } });
  });

  it('tells what was appended before the file went away', async () => {
    const path = newPath();
    await write(path, ['a']);
    const lines = followLines(path, { everyMilliseconds: 1 });
    await lines.next();
    appendFileSync(path, 'b\n');
    rmSync(path);
    expect(await lines.next()).toMatchObject({ value: { text: 'b' } });
    expect(await lines.next()).toMatchObject({ value: { issue: { facts: { reason: 'removed' } } } });
    expect(await lines.next()).toMatchObject({ done: true });
  });

  it('ends quietly, also before it began and in the middle', async () => {
    const path = newPath();
    await write(path, ['a', 'b', 'c']);
    const early = followLines(path, { signal: AbortSignal.abort() });
    expect(await early.next()).toMatchObject({ done: true });
    const stop = new AbortController();
    const lines = followLines(path, { signal: stop.signal });
    await lines.next();
    stop.abort();
    expect(await lines.next()).toMatchObject({ done: true });
    const idle = following(path, { everyMilliseconds: 60_000 });
    await expect.poll(() => idle.told.length).toBe(3);
    await setTimeout(10);
    await idle.end();
  });

  it('throws when misused', () => {
    expect(() => followLines(undefined as never)).toThrow(expect.objectContaining({ code: 'kernel.not-text' }));
    expect(() => followLines('x', { everyMilliseconds: 0 })).toThrow(
      expect.objectContaining({ code: 'kernel.not-a-limit' }),
    );
  });
});
