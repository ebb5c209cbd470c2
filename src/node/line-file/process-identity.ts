import { createHash } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { hasCode } from './system-error.js';

/** A process, told apart from every other that there is or was on any machine; digits, or hexadecimal digits. */
export interface ProcessIdentity {
  readonly pid: string;
  /** When it started, in clock ticks since the machine did; `0` where that cannot be known. */
  readonly start: string;
  /** The namespace that its number belongs to: containers count processes on their own; `0` where there are none. */
  readonly space: string;
  /** Which start of the machine it runs in; zeros where that cannot be known. */
  readonly boot: string;
  /** The machine. */
  readonly host: string;
}

/** What is known of a process by its number. */
export type ProcessState = { readonly alive: false } | { readonly alive: true; readonly start: string };

/** What stands for a thing that cannot be known, so that it equals itself and nothing else. */
const unknown = '0';
const unknownHash = unknown.repeat(16);

/** The identity of this process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const [machine, boot, space, stat] = await Promise.all([
    textOf('/etc/machine-id'),
    textOf('/proc/sys/kernel/random/boot_id'),
    readlink('/proc/self/ns/pid').catch(() => ''),
    ownStat(),
  ]);
  return {
    pid: String(process.pid),
    start: stat?.start ?? unknown,
    space: /\d+/u.exec(space)?.[0] ?? unknown,
    boot: boot === '' ? unknownHash : hashOf(boot),
    host: hashOf(JSON.stringify([hostname(), machine])),
  };
}

/** What is known of a process of this machine, this start of it and this namespace. */
export async function stateOf(pid: string): Promise<ProcessState> {
  if (!isThere(Number(pid))) return { alive: false };
  // Another namespace's /proc, or none, tells nothing; nor does one that hides the processes of others.
  const stat = (await ownStat()) === undefined ? undefined : await statOf(pid);
  return stat?.isOver === true ? { alive: false } : { alive: true, start: stat?.start ?? unknown };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of somebody else, it is there all the same.
    return !hasCode(error, 'ESRCH');
  }
}

interface ProcessStat {
  readonly pid: string;
  readonly start: string;
  /** Whether it ended, and only waits for its parent to ask how. */
  readonly isOver: boolean;
}

async function ownStat(): Promise<ProcessStat | undefined> {
  const stat = await statOf('self');
  return stat?.pid === String(process.pid) ? stat : undefined;
}

/** As Linux tells it: proc_pid_stat(5). */
async function statOf(pid: string): Promise<ProcessStat | undefined> {
  const text = await textOf(`/proc/${pid}/stat`);
  // The second field is the name of the program, which may hold spaces and brackets.
  const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [threads, start] = [fields[16], fields[18]];
  if (start === undefined) return undefined;
  // A thread that is not over yet may still be writing.
  const isOver = (state === 'Z' || state === 'X') && Number(threads) <= 1;
  return { pid: text.slice(0, text.indexOf(' ')), start, isOver };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
