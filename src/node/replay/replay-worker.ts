import { parentPort, workerData } from 'node:worker_threads';
import { lineReplayer } from '../../records.js';
import { platformSha256 } from '../hash.js';
import { bundledSource } from './bundled-source.js';
import type { BatchAnswer, BatchMessage, WorkerData } from './in-workers.js';

const { asKnown } = workerData as WorkerData;
const replayLine = lineReplayer({
  instruments: bundledSource(),
  hash: platformSha256,
  ...(asKnown === undefined ? {} : { asKnown }),
});

parentPort?.on('message', ({ before, lines }: BatchMessage) => {
  for (const line of before) replayLine(line);
  const answer: BatchAnswer = lines.map((line) => replayLine(line));
  parentPort?.postMessage(answer);
});
