import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LineReplay } from '../../records.js';
import type { BatchReplayer, Before } from './batches.js';

/** What a worker is started with. */
export interface WorkerData {
  readonly asKnown?: string;
  /** Folder of a registry; without it, that of the instruments that come with the package. */
  readonly registry?: string;
  /** Also evaluates every condition by a second engine. */
  readonly crosscheck?: boolean;
  /** Text of a trust file: whose signatures count in that registry. */
  readonly trust?: string;
}

/** What a worker is sent: lines to replay, and instrument lines that stand before them and that it has not seen. */
export interface BatchMessage {
  readonly before: readonly string[];
  readonly lines: readonly string[];
  /** What stands before each line. */
  readonly chains: readonly Before[];
}

/** What a worker answers, in the order in which it was asked. */
export type BatchAnswer = readonly LineReplay[];

interface Waiting {
  readonly resolve: (answer: BatchAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** How a canonical instrument line begins, and no other line does. */
export const instrumentStart = '{"digest":"';

/**
 * Replays lines in other threads. Batches go round; before each, a worker gets the instruments that stood in the
 * archive up to there, so that it answers as one thread would that had read everything.
 *
 * @param count - How many threads, each with a memory of its own; `close` ends them.
 * @param file - The program of a worker: that of the package unless said otherwise.
 * @example
 * ```ts
 * inWorkers(0, {}).width; // 0
 * ```
 */
export function inWorkers(count: number, data: WorkerData, file: string = workerFile()): BatchReplayer {
  const workers = Array.from({ length: count }, () => startWorker(file, data));
  const instruments: string[] = [];
  let next = 0;
  return {
    width: count * 2,
    replay: (lines, chains = []) => {
      // INVARIANT: there is at least one worker.
      const worker = workers[next % workers.length] as Started;
      next += 1;
      const answer = worker.ask({ lines, chains }, instruments);
      instruments.push(...lines.filter((line) => line.startsWith(instrumentStart)));
      return answer;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

interface Started {
  readonly ask: (batch: Omit<BatchMessage, 'before'>, instruments: readonly string[]) => Promise<BatchAnswer>;
  readonly stop: () => Promise<unknown>;
}

function startWorker(file: string, data: WorkerData): Started {
  const worker = new Worker(file, { workerData: data });
  const waiting: Waiting[] = [];
  let seen = 0;
  worker.on('message', (answer: BatchAnswer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    ask: (batch, instruments) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        const message: BatchMessage = { before: instruments.slice(seen), ...batch };
        seen = instruments.length;
        worker.postMessage(message);
      }),
    stop: () => worker.terminate(),
  };
}

/** The built program of a worker, wherever in the package this code was bundled into. */
function workerFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', 'node', 'replay-worker.js');
}
