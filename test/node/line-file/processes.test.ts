import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { batchOf } from './batches.js';
import { beside, entriesOf, newPath, refusalOf, textsOf, write } from './desk.js';
import { randomFrom } from './random.js';

/** How many writers are killed; `LINE_FILE_KILLS=5000` for a long run, `LINE_FILE_SEED` for other moments. */
const kills = Number(process.env['LINE_FILE_KILLS'] ?? 300);
const seed = Number(process.env['LINE_FILE_SEED'] ?? 20_260_301);

const folder = mkdtempSync(join(tmpdir(), 'veo-writer-'));
const program = join(folder, 'child.mjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('child.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A writer in a process of its own; `said` grows. */
interface Writer {
  readonly child: ChildProcess;
  readonly said: () => readonly string[];
  readonly ended: Promise<void>;
}

function start(command: string, args: readonly string[]): Writer {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (data) => (text += String(data)));
  child.stderr.on('data', (data) => (text += `error ${String(data)}`));
  // After both pipes are read to their ends.
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, said: () => text.split('\n').filter((line) => line !== ''), ended };
}

const node = (...args: readonly string[]): Writer => start(process.execPath, [program, ...args]);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(1);
}

/** Kills a writer somewhere: most often while it appends, now and then while it starts. */
async function killed(path: string, next: number, random: () => number): Promise<readonly string[]> {
  const writer = node('append', path, String(next));
  if (random() < 0.1) await setTimeout(random() * 120);
  else {
    await until(() => writer.said().length > 0 || writer.child.exitCode !== null);
    await setTimeout(random() * 25);
  }
  writer.child.kill('SIGKILL');
  await writer.ended;
  return writer.said();
}

/** What a reader sees behind an offset: the numbers of whole batches, in order, and where they end. */
async function batchesBehind(
  path: string,
  from: number,
  next: number,
): Promise<{ readonly next: number; readonly end: number; readonly isTorn: boolean }> {
  const entries = await entriesOf(path, { from });
  const lines = entries.flatMap((entry) => (entry.kind === 'line' ? [entry] : []));
  const isTorn = entries.at(-1)?.kind === 'torn';
  expect(entries.length - (isTorn ? 1 : 0), 'nothing but lines').toBe(lines.length);
  let number = next;
  for (let place = 0; place < lines.length; number += 1) {
    const batch = batchOf(number);
    expect(lines.slice(place, place + batch.length).map(({ text }) => text)).toEqual(batch);
    place += batch.length;
  }
  const last = lines.at(-1);
  return { next: number, end: last === undefined ? from : last.offset + last.bytes, isTorn };
}

/** Kills so many writers of one file, and looks at it each time. */
async function killMany(
  many: number,
  random: () => number,
): Promise<{ readonly batches: number; readonly torn: number }> {
  const path = newPath('disk');
  await write(path);
  let [next, end, torn, unconfirmed] = [0, 0, 0, 0];
  for (let round = 0; round < many; round += 1) {
    const said = await killed(path, next, random);
    expect(said.filter((line) => /^(?:refused|error)/.test(line))).toEqual([]);
    const confirmed = said.findLast((line) => line.startsWith('done '))?.slice(5);
    const seen = await batchesBehind(path, end, next);
    const promised = confirmed === undefined ? next : Number(confirmed) + 1;
    expect(seen.next, 'nothing that was promised is lost').toBeGreaterThanOrEqual(promised);
    expect(seen.next, 'at most one that nobody was told of').toBeLessThanOrEqual(promised + 1);
    unconfirmed += seen.next - promised;
    // Killed before it was ready, it may have left what the one before it did.
    torn += seen.isTorn && said.length > 0 ? 1 : 0;
    ({ next, end } = seen);
  }
  await write(path, batchOf(next));
  expect(await batchesBehind(path, 0, 0)).toMatchObject({ next: next + 1, isTorn: false });
  const kept = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.torn-`));
  // A writer killed between its copy and its cut leaves the piece to the next.
  expect(kept.length).toBeGreaterThanOrEqual(torn);
  expect(beside(path).filter((name) => name.startsWith('.lock-'))).toEqual([]);
  expect(unconfirmed).toBeLessThan(many);
  return { batches: next, torn };
}

describe('writers that are killed', () => {
  it(`append all or nothing, and lose nothing (${kills} of them)`, { timeout: 30_000 + kills * 1000 }, async () => {
    const random = randomFrom(seed);
    const shares = [0, 1, 2, 3].map((place) => Math.floor((kills + place) / 4));
    const results = await Promise.all(shares.map((many) => killMany(many, random)));
    const sumOf = (key: 'batches' | 'torn'): number => results.reduce((sum, one) => sum + one[key], 0);
    const [batches, torn] = [sumOf('batches'), sumOf('torn')];
    expect(batches).toBeGreaterThan(kills / 2);
    expect(torn, 'some were killed within an append').toBeGreaterThan(kills / 20);
  });
});

describe('writers that are killed while others wait', () => {
  const many = Math.ceil(kills / 6);

  it(
    `leave the file to one of those, and nothing half (${many} of them)`,
    { timeout: 30_000 + many * 1000 },
    async () => {
      const path = newPath('disk');
      const random = randomFrom(seed);
      const promised: string[] = [];
      const oneAfterAnother = async (place: number): Promise<void> => {
        for (let round = 0; round < many / 4; round += 1) {
          const name = `${place}.${round}`;
          const writer = node('race', path, name);
          await until(() => writer.said().length > 0 || writer.child.exitCode !== null);
          await setTimeout(random() * 60);
          writer.child.kill('SIGKILL');
          await writer.ended;
          promised.push(...writer.said().map((line) => `${name} ${line}`));
        }
      };
      await Promise.all([0, 1, 2, 3].map(oneAfterAnother));
      await write(path, []);
      const lines = (await textsOf(path)).map(
        (text) => JSON.parse(text) as { name: string; turn: number; line: number },
      );
      const batches = lines.filter(({ line }) => line === 0).map(({ name, turn }) => `${name} done ${turn}`);
      expect(lines.map(({ name, turn, line }) => `${name} done ${turn} ${line}`)).toEqual(
        batches.flatMap((batch) => [`${batch} 0`, `${batch} 1`, `${batch} 2`]),
      );
      expect(new Set(batches).size, 'none is there twice').toBe(batches.length);
      expect(promised.filter((batch) => !batches.includes(batch))).toEqual([]);
      expect(batches.length - promised.length, 'at most one of each that nobody was told of').toBeLessThanOrEqual(
        many + 4,
      );
      expect(beside(path).filter((name) => !name.startsWith('.torn-'))).toEqual([]);
    },
  );
});

describe('eight processes', () => {
  it('write one at a time, each append whole', { timeout: 120_000 }, async () => {
    const path = newPath('disk');
    const [names, turns] = [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 5];
    const writers = names.map((name) => node('turns', path, name, String(turns)));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ said }) => said())).toEqual(names.map(() => ['done']));
    const lines = (await textsOf(path)).map(
      (text) => JSON.parse(text) as { name: string; turn: number; part: number; line: number },
    );
    expect(lines.length).toBe(names.length * turns * 6);
    const turnsOf = (name: string): readonly string[] =>
      lines.filter((one) => one.name === name).map(({ turn, part, line }) => `${turn} ${part} ${line}`);
    const inOrder = [...Array(turns * 6).keys()].map((n) => `${Math.floor(n / 6)} ${Math.floor(n / 3) % 2} ${n % 3}`);
    for (const name of names) expect(turnsOf(name)).toEqual(inOrder);
    const holders = lines.filter((_, place) => place % 6 === 0).map(({ name, turn }) => `${name} ${turn}`);
    const each = lines.map(({ name, turn }) => `${name} ${turn}`);
    expect(each, 'a turn is never interrupted').toEqual(holders.flatMap((one) => Array<string>(6).fill(one)));
    expect(beside(path)).toEqual([]);
  });
});

interface Filled {
  readonly number: number;
  readonly appended: object;
  readonly again: object;
  readonly small: object;
  readonly size: number;
  readonly read: readonly string[];
}

/** What a writer says that filled its disk. */
async function filled(command: string, args: readonly string[]): Promise<Filled> {
  const writer = start(command, args);
  await writer.ended;
  expect(writer.child.exitCode, writer.said().join('\n')).toBe(0);
  return JSON.parse(writer.said().join('')) as Filled;
}

function expectCutBack(path: string, said: Filled, reason: string): void {
  const refusal = { ok: false, issues: [{ code: 'node.not-appended', facts: { reason } }] };
  expect(said.appended).toMatchObject(refusal);
  expect(said.again).toMatchObject(refusal);
  expect(said.read).toEqual([...Array(said.number).keys()].map((number) => String(number).padStart(8, '0')));
  expect(said.number).toBeGreaterThan(2);
  expect(statSync(path).size).toBe(said.size);
  expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
}

/** Makes a disk of 200 kB, where that is allowed. */
function smallDisk(): string | undefined {
  const place = join(folder, 'disk');
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('sh', ['-c', 'mount -t tmpfs -o size=200k none "$0"', place], { stdio: 'ignore' });
    return place;
  } catch {
    return undefined;
  }
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

describe('a disk that is full', () => {
  it.runIf(process.platform !== 'win32')('is told, the file as it was: by the limit of a file', async () => {
    const path = newPath('disk');
    const said = await filled('bash', [
      '-c',
      'ulimit -f 100; exec "$@"',
      'bash',
      process.execPath,
      program,
      'fill',
      path,
    ]);
    expectCutBack(path, said, 'EFBIG');
  });

  it('is told, the file as it was: a disk of its own', async (test) => {
    const disk = smallDisk();
    if (disk === undefined) return test.skip('no disk may be mounted here');
    onTestFinished(() => {
      execFileSync('sh', ['-c', 'umount "$0"', disk]);
    });
    const path = join(disk, 'a.ndjson');
    writeFileSync(join(disk, 'room'), Buffer.alloc(20_000));
    const said = await filled(process.execPath, [program, 'fill', path]);
    expectCutBack(path, said, 'ENOSPC');
    // Nor is there room for a copy of what another left.
    const whole = readFileSync(path);
    appendFileSync(path, 'x'.repeat(1000));
    writeFileSync(join(disk, 'rest'), Buffer.alloc(freeBytes(disk)));
    const torn = readFileSync(path);
    expect(await refusalOf(path)).toEqual({ code: 'node.unwritable-file', facts: { reason: 'ENOSPC' } });
    expect(readFileSync(path)).toEqual(torn);
    expect(readdirSync(disk).toSorted()).toEqual(['a.ndjson', 'rest', 'room']);
    rmSync(join(disk, 'room'));
    expect(await refusalOf(path)).toBeUndefined();
    expect(readFileSync(path)).toEqual(whole);
  });
});
