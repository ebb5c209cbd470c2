import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { claimName, claimStateOf } from '../../../src/node/line-file/claim.js';
import { openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { ownIdentity, type ProcessIdentity, stateOf } from '../../../src/node/line-file/process-identity.js';
import { beside, newPath, refusalOf, writer } from './desk.js';

const self = await ownIdentity();
const isLinux = process.platform === 'linux';
const unknown = { start: '0', space: '0', boot: '0'.repeat(16) };

/** Leaves the claim of a writer beside a file; with what differs from one of this process. */
function claim(path: string, differs: Partial<ProcessIdentity>, host = 'desk-2\n'): string {
  const name = claimName(basename(path), { ...self, ...differs }, 'f'.repeat(16));
  writeFileSync(join(dirname(path), name), host);
  return join(dirname(path), name);
}

/** The number of a process that was there and is no more. */
async function deadPid(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return String(child.pid);
}

/** The number of a process that stays while the test runs. */
function livePid(): { readonly pid: string; readonly end: () => void } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)'], { stdio: 'ignore' });
  return { pid: String(child.pid), end: () => child.kill('SIGKILL') };
}

describe('two writers', () => {
  it('of one process exclude each other', async () => {
    const path = newPath();
    const first = await writer(path);
    expect(await refusalOf(path)).toEqual({
      code: 'node.file-in-use',
      facts: { claim: expect.stringContaining(`${path}.lock-${process.pid}-`), process: process.pid },
    });
    await first.close();
    expect(await refusalOf(path)).toBeUndefined();
    expect(beside(path)).toEqual([]);
  });

  it('of two threads exclude each other', async () => {
    const path = newPath();
    const name = claimName(basename(path), self, '0123456789abcdef');
    const code = `
      const { writeFileSync } = require('node:fs');
      const { parentPort, workerData } = require('node:worker_threads');
      writeFileSync(workerData, '');
      parentPort.postMessage(process.pid);`;
    const worker = new Worker(code, { eval: true, workerData: join(dirname(path), name) });
    expect(await new Promise((resolve) => worker.once('message', resolve))).toBe(process.pid);
    expect(await refusalOf(path)).toMatchObject({ code: 'node.file-in-use', facts: { process: process.pid } });
    await worker.terminate();
  });

  it('get the file one after another when they wait', async () => {
    const path = newPath();
    let holders = 0;
    const turn = async (n: number): Promise<void> => {
      const file = await writer(path, { waitMilliseconds: 20_000 });
      holders += 1;
      expect(holders).toBe(1);
      await file.append([String(n)]);
      holders -= 1;
      await file.close();
    };
    await Promise.all([...Array(20).keys()].map(turn));
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map(Number).toSorted((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(beside(path)).toEqual([]);
  });

  it('that wait are refused when their time is over', async () => {
    const path = newPath();
    const first = await writer(path);
    const before = performance.now();
    const second = await openLineFile(path, { waitMilliseconds: 150 });
    expect(second).toMatchObject({ ok: false, issues: [{ code: 'node.file-in-use' }] });
    expect(performance.now() - before).toBeGreaterThanOrEqual(150);
    await first.close();
  });

  it('on two files do not meet, though one name begins as the other', async () => {
    const path = newPath();
    const [one, two] = [await writer(path), await writer(`${path}.b`)];
    await one.close();
    await two.close();
  });
});

describe('the claim of a writer that is gone', () => {
  it('is taken away, when its process ended', async () => {
    const path = newPath();
    const left = claim(path, { pid: await deadPid() });
    expect(await refusalOf(path)).toBeUndefined();
    expect(existsSync(left)).toBe(false);
  });

  it.runIf(isLinux)('is taken away, when its number is now that of another process', async () => {
    const path = newPath();
    const left = [claim(path, { start: String(Number(self.start) + 1) }), claim(path, { start: '1' })];
    expect(await refusalOf(path)).toBeUndefined();
    expect(left.map(existsSync)).toEqual([false, false]);
  });

  it.runIf(isLinux)('is taken away, when this machine was started since, whatever runs under its number', async () => {
    const path = newPath();
    const left = [
      claim(path, { boot: 'a'.repeat(16) }),
      claim(path, { boot: 'b'.repeat(16), space: '7', pid: '1' }),
      claim(path, { boot: 'c'.repeat(16), start: '0' }),
    ];
    expect(await refusalOf(path)).toBeUndefined();
    expect(left.map(existsSync)).toEqual([false, false, false]);
  });

  it.runIf(isLinux)('counts no more as soon as it is killed, though its parent did not ask', async () => {
    // The shell starts a process, says its number and becomes one that never asks how it ended.
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1001'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = String(await new Promise((resolve) => parent.stdout.once('data', resolve))).trim();
    const state = await stateOf(pid);
    expect(state).toMatchObject({ alive: true });
    process.kill(Number(pid), 'SIGKILL');
    await expect.poll(() => stateOf(pid)).toEqual({ alive: false });
    expect(readFileSync(`/proc/${pid}/stat`, 'utf8'), 'a zombie').toMatch(/ Z /);
    parent.kill('SIGKILL');
  });

  it.runIf(process.getuid?.() !== 0 && isLinux)('counts no more, though it may not be taken away', async () => {
    const path = newPath();
    writeFileSync(path, '');
    claim(path, { pid: await deadPid() });
    chmodSync(dirname(path), 0o555);
    expect(await refusalOf(path)).toEqual({ code: 'node.unwritable-file', facts: { reason: 'EACCES' } });
    chmodSync(dirname(path), 0o755);
  });
});

describe('the claim of a writer that may be there', () => {
  it('stands while its process lives, when it was started', async () => {
    const path = newPath();
    const { pid, end } = livePid();
    const state = await stateOf(pid);
    if (!state.alive) throw new Error('it lives');
    const left = claim(path, { pid, start: state.start });
    expect(await refusalOf(path)).toEqual({
      code: 'node.file-in-use',
      facts: { claim: left, process: Number(pid) },
    });
    end();
    await expect.poll(() => refusalOf(path)).toBeUndefined();
  });

  it('stands while a process has its number, where nothing more is known of it', async () => {
    const path = newPath();
    const left = claim(path, { start: '0' });
    expect(await refusalOf(path)).toMatchObject({ code: 'node.file-in-use' });
    expect(existsSync(left)).toBe(true);
  });

  it.each([
    ['another machine', { host: 'e'.repeat(16), boot: 'a'.repeat(16) }],
    ['another machine, and a number that nobody has here', { host: 'e'.repeat(16), pid: '4194303' }],
    ['another namespace of this machine', { space: '7', pid: '4194303' }],
  ])('is never broken, when it is of %s', async (_, differs) => {
    const path = newPath();
    const left = claim(path, differs);
    const facts = { claim: left, host: 'desk-2' };
    expect(await refusalOf(path)).toEqual({ code: 'node.file-claimed-elsewhere', facts });
    expect(existsSync(left)).toBe(true);
  });

  it('is never broken, when its name says nothing', async () => {
    const path = newPath();
    for (const name of ['', 'x', '1-2-3', `1-2-3-${'a'.repeat(16)}-${'b'.repeat(16)}-${'c'.repeat(15)}`]) {
      const left = join(`${path}.lock-${name}`);
      writeFileSync(left, '');
      expect(await refusalOf(path)).toEqual({
        code: 'node.file-claimed-elsewhere',
        facts: { claim: left, host: '' },
      });
      expect(existsSync(left)).toBe(true);
      await import('node:fs').then(({ rmSync }) => rmSync(left));
    }
  });

  it('stands where what is unknown of one of the two would decide', async () => {
    const here = { ...self, ...unknown };
    const there = { ...self, boot: 'a'.repeat(16) };
    expect(await claimStateOf({ ...there, space: '0' }, here), 'our start is unknown').toBe('live');
    expect(await claimStateOf({ ...self, boot: unknown.boot }, self), 'its start is unknown').toBe('live');
    expect(await claimStateOf({ ...self, space: '0' }, { ...self, space: '7' })).toBe('elsewhere');
  });
});

describe('a writer that withdraws', () => {
  it('leaves no claim of its own', async () => {
    const path = newPath();
    const left = claim(path, { host: 'e'.repeat(16) });
    await openLineFile(path, { waitMilliseconds: 60 });
    expect(beside(path)).toEqual([left.slice(path.length)]);
  });

  it('leaves none when the file cannot be opened', async () => {
    const path = newPath();
    mkdirSync(path);
    await refusalOf(path);
    await setTimeout(5);
    expect(beside(path)).toEqual([]);
  });
});
