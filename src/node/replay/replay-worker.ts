import { parentPort, workerData } from 'node:worker_threads';
import { lineReplayer } from '../../records.js';
import { platformSha256 } from '../hash.js';
import type { BatchAnswer, BatchMessage, WorkerData } from './in-workers.js';
import { workerMeans } from './worker-means.js';

const replayLine = lineReplayer({ ...workerMeans(workerData as WorkerData), hash: platformSha256 });

parentPort?.on('message', ({ before, lines, chains }: BatchMessage) => {
  for (const line of before) replayLine(line);
  const answer: BatchAnswer = lines.map((line, place) => replayLine(line, chains[place]));
  parentPort?.postMessage(answer);
});
