import { open, stat } from 'node:fs/promises';
import { type LineFile, lineFileOf } from '../../../src/node/line-file/line-file.js';
import type { AppendHandle } from '../../../src/node/line-file/write-batch.js';

/** What is asked of a handle. */
export type Call = 'write' | 'stat' | 'truncate' | 'datasync' | 'sync';

/** What a handle in the place of a file does on the way; it may throw, or let fewer bytes through. */
export type Fault = (call: Call, count: number, bytes: number) => number;

/** A handle of a file that fails where it is told; `count` counts the calls of each kind, from 1. */
export async function faulty<Value>(
  path: string,
  fault: Fault,
  use: (handle: AppendHandle) => Promise<Value>,
): Promise<Value> {
  const file = await open(path, 'r+');
  const counts = new Map<Call, number>();
  const meet = (call: Call, bytes = 0): number => {
    counts.set(call, (counts.get(call) ?? 0) + 1);
    return fault(call, counts.get(call) ?? 0, bytes);
  };
  try {
    return await use({
      write: async (bytes, offset, length, position) => {
        const through = meet('write', length);
        return through === 0 ? { bytesWritten: 0 } : file.write(bytes, offset, through, position);
      },
      stat: async () => (meet('stat'), file.stat()),
      truncate: async (size) => (meet('truncate'), file.truncate(size)),
      datasync: () => promised(() => void meet('datasync')),
      sync: () => promised(() => void meet('sync')),
    });
  } finally {
    await file.close();
  }
}

/** What a task gives or throws, as a promise. */
export function promised<Value>(task: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(task());
  });
}

/** An error as the operating system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** Fails at one call of one kind. */
export function failsAt(call: Call, count: number, code = 'ENOSPC'): Fault {
  return (each, now, bytes) => {
    if (each === call && now === count) throw systemError(code);
    return bytes;
  };
}

/** Fails where either does. */
export function both(one: Fault, other: Fault): Fault {
  return (call, count, bytes) => other(call, count, one(call, count, bytes));
}

/** A writer whose handle fails where it is told. */
export async function faultyWriter<Value>(
  path: string,
  fault: Fault,
  use: (file: LineFile) => Promise<Value>,
): Promise<Value> {
  const identity = await stat(path, { bigint: true });
  return faulty(path, fault, (each) => {
    const handle = { ...each, close: () => Promise.resolve() };
    const lock = { claim: path, release: () => Promise.resolve() };
    const size = Number(identity.size);
    return use(lineFileOf({ path, setAside: undefined, handle, identity, lock, size, maximumLineBytes: 1_000_000 }));
  });
}
