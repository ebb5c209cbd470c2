import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Checked } from '../../index.js';
import { claimant, claimName, claimPrefix, claimStateOf } from './claim.js';
import { done, lineFileIssue, type LineFileIssue, refused } from './issues.js';
import { ownIdentity, type ProcessIdentity } from './process-identity.js';
import { isAbsent } from './system-error.js';

/*
 * A writer first makes its claim, then looks for those of others. Of two writers, the one that made its claim later
 * looks when the other's is there, and withdraws: both may withdraw, never can both stay. A claim that nobody keeps is
 * taken away by its name, which no later claim has: who removes one cannot hit another. docs/decisions/0031-one-writer.md
 */

/** The one right to write to a file. */
export interface Lock {
  /** The path of its claim. */
  readonly claim: string;
  readonly release: () => Promise<void>;
}

/** Milliseconds between two tries, at least and at most. */
const [shortestPause, longestPause] = [2, 100];

/**
 * Takes the right to write to a file.
 *
 * @param file - As `realpath` gives it: under two names it would be two files.
 * @param wait - Milliseconds for which to try again while another has it.
 * @returns The lock; or `node.file-in-use`, `node.file-claimed-elsewhere`.
 */
export async function takeLock(file: string, wait: number): Promise<Checked<Lock, LineFileIssue>> {
  const self = await ownIdentity();
  const giveUp = performance.now() + wait;
  for (let tries = 0; ; tries += 1) {
    const taken = await tryLock(file, self);
    if (taken.ok || performance.now() >= giveUp) return taken;
    await setTimeout(pause(tries));
  }
}

/** Longer from try to try, and never the same for two. */
function pause(tries: number): number {
  return shortestPause + Math.random() * Math.min(longestPause, shortestPause * 2 ** Math.min(tries, 10));
}

async function tryLock(file: string, self: ProcessIdentity): Promise<Checked<Lock, LineFileIssue>> {
  // Who only looks stands in nobody's way.
  const before = await obstacle(file, self, '');
  if (before !== undefined) return refused(before);
  const claim = join(dirname(file), claimName(basename(file), self, randomBytes(8).toString('hex')));
  await stake(claim);
  try {
    const other = await obstacle(file, self, basename(claim));
    if (other === undefined) return done({ claim, release: () => withdraw(claim) });
    await withdraw(claim);
    return refused(other);
  } catch (error) {
    await withdraw(claim);
    throw error;
  }
}

async function stake(claim: string): Promise<void> {
  await (await open(claim, 'wx')).close();
  // For people, and only where there is room: the name says it all.
  await writeFile(claim, `${hostname()}\n`, { flag: 'r+' }).catch(() => undefined);
}

async function withdraw(claim: string): Promise<void> {
  await unlink(claim).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
  });
}

/** What stands in the way of a writer, its own claim left aside; stale claims are taken away. */
async function obstacle(file: string, self: ProcessIdentity, own: string): Promise<LineFileIssue | undefined> {
  const folder = dirname(file);
  const prefix = claimPrefix(basename(file));
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name !== own);
  let found: LineFileIssue | undefined;
  for (const name of names) found = (await judged(file, join(folder, name), self)) ?? found;
  return found;
}

async function judged(file: string, claim: string, self: ProcessIdentity): Promise<LineFileIssue | undefined> {
  const by = claimant(basename(file), basename(claim));
  const state = await claimStateOf(by, self);
  if (state === 'live') return lineFileIssue('node.file-in-use', { claim, process: Number(by?.pid) });
  if (state === 'elsewhere') return lineFileIssue('node.file-claimed-elsewhere', { claim, host: await hostIn(claim) });
  // It counts no more, also where it may not be taken away.
  await unlink(claim).catch(() => undefined);
  return undefined;
}

/** What a claim says to people: the name of a machine. */
async function hostIn(claim: string): Promise<string> {
  const text = await readFile(claim, 'utf8').catch(() => '');
  return text.trim().slice(0, 255);
}
