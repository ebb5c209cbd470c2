import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { type Change, changesOf, validAfter } from '../../src/explain/change.js';
import type { Bench } from './desk.js';

/** Every set of re-ratings of just so many indicators, in the instrument's order, lowest level first. */
function* setsOf({ compiled, valid }: Bench, count: number, from = 0): Generator<readonly Change[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let place = from; place < compiled.indicators.length; place += 1) {
    for (const change of changesOf(compiled.indicators[place]!, valid)) {
      for (const rest of setsOf({ compiled, valid }, count - 1, place + 1)) yield [change, ...rest];
    }
  }
}

/** A way as text: `a=some b=none`. */
export function told(changes: readonly Change[]): string {
  return changes.map(({ indicator, level }) => `${indicator.id}=${indicator.scale.levels[level]!.id}`).join(' ');
}

export interface Brute {
  readonly changes: number;
  readonly ways: readonly { readonly way: string; readonly evaluation: Evaluation }[];
}

/** The fewest re-ratings by evaluating every set there is, whole; nothing is shared with the search. */
export function bruteForce(
  bench: Bench,
  isOther: (evaluation: Evaluation) => boolean,
  most: number = bench.compiled.indicators.length,
): Brute | undefined {
  for (let changes = 1; changes <= most; changes += 1) {
    const ways = [...setsOf(bench, changes)]
      .map((set) => ({ way: told(set), evaluation: evaluate(bench.compiled, validAfter(bench.valid, set)) }))
      .filter(({ evaluation }) => isOther(evaluation));
    if (ways.length > 0) return { changes, ways };
  }
  return undefined;
}
