import { parentPort } from 'node:worker_threads';
import { type Asked, type Outcome, runInstrument } from './run-instrument.js';

/** Instruments of one seed, from one place up to another. */
export interface Chunk extends Omit<Asked, 'place'> {
  readonly from: number;
  readonly to: number;
}

/** What came of a chunk, with the first case that failed. */
export interface ChunkOutcome {
  readonly instruments: number;
  readonly evaluated: number;
  readonly refused: { readonly [code: string]: number };
  readonly kinds: { readonly [kind: string]: number };
  readonly failure?: Outcome['failure'];
}

/** Runs a chunk, up to the first case that fails. */
export function runChunk({ from, to, ...asked }: Chunk): ChunkOutcome {
  const [refused, kinds]: readonly Record<string, number>[] = [{}, {}];
  let evaluated = 0;
  for (let place = from; place < to; place += 1) {
    const outcome = runInstrument({ ...asked, place });
    evaluated += outcome.evaluated;
    count(refused!, outcome.refused);
    count(kinds!, outcome.kinds);
    const { failure } = outcome;
    if (failure !== undefined)
      return { instruments: place - from + 1, evaluated, refused: refused!, kinds: kinds!, failure };
  }
  return { instruments: to - from, evaluated, refused: refused!, kinds: kinds! };
}

function count(totals: Record<string, number>, names: readonly string[]): void {
  for (const name of names) totals[name] = (totals[name] ?? 0) + 1;
}

parentPort?.on('message', (chunk: Chunk) => {
  parentPort?.postMessage(runChunk(chunk));
});
