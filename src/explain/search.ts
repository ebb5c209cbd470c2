import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { type Change, reratingOf } from './change.js';
import { type Effort, spend } from './effort.js';
import { type Fewest, mostWays, type Way } from './explanation.js';
import type { Move } from './reads.js';

/** The most combinations that are tried for one result. */
export const mostSteps = 2000;

/** What a result would be after changes; `undefined` while it is not another one. */
export type Judge<Result> = (changes: readonly Change[]) => Result | undefined;

/** What is searched in. */
export interface Scope {
  readonly valid: ValidAssessment;
  readonly effort: Effort;
  /** What it takes to judge once. */
  readonly cost: number;
}

/**
 * The fewest changes that give another result, by trying every one and every two. Of changes with the same
 * effect one is tried for all, so that what is found is what trying all of them would find.
 */
export function fewestWithinTwo<Result>(
  moves: readonly Move[],
  judge: Judge<Result>,
  { valid, effort, cost }: Scope,
): Fewest<Result> {
  const effects = new Map<string, Move[]>();
  for (const move of moves) effects.set(move.effect, [...(effects.get(move.effect) ?? []), move]);
  const classes = [...effects.values()];
  if (!spend(effort, classes.length * cost)) return { status: 'not-searched' };
  const singles = trySingles(classes, judge);
  if (singles.size > 0) return found(1, listSingles(moves, singles), valid);
  const untried = effort.left < cost ? undefined : pairsOf(classes);
  if (untried === undefined || !spend(effort, untried.length * cost)) return { status: 'not-searched' };
  const pairs = tryPairs(untried, judge);
  return pairs.size > 0 ? found(2, listPairs(moves, pairs), valid) : { status: 'none-within-2' };
}

type Classes = readonly (readonly Move[])[];
/** Results by effect, or by two effects. */
type Results<Result> = ReadonlyMap<string, Result>;

interface Listed<Result> {
  readonly changes: readonly Change[];
  readonly result: Result;
}

function trySingles<Result>(classes: Classes, judge: Judge<Result>): Results<Result> {
  const results = new Map<string, Result>();
  for (const [move] of classes) {
    const result = move && judge([move.change]);
    if (move !== undefined && result !== undefined) results.set(move.effect, result);
  }
  return results;
}

type Pair = readonly [Move, Move];

/** One pair for each two effects; `undefined` when they are more than are tried. */
function pairsOf(classes: Classes): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const [place, first] of classes.entries()) {
    for (const second of classes.slice(place)) {
      const pair = pairOf(first, second);
      if (pair !== undefined) pairs.push(pair);
      if (pairs.length > mostSteps) return undefined;
    }
  }
  return pairs;
}

function tryPairs<Result>(pairs: readonly Pair[], judge: Judge<Result>): Results<Result> {
  const results = new Map<string, Result>();
  for (const pair of pairs) {
    const result = judge(pair.map(({ change }) => change));
    if (result !== undefined) results.set(together(pair[0], pair[1]), result);
  }
  return results;
}

/** Two changes of these effects that are of two indicators. */
function pairOf(first: readonly Move[], second: readonly Move[]): Pair | undefined {
  for (const one of first) {
    const other = second.find(({ change }) => change.indicator !== one.change.indicator);
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function together(a: Move, b: Move): string {
  return a.effect < b.effect ? `${a.effect}&${b.effect}` : `${b.effect}&${a.effect}`;
}

function listSingles<Result>(moves: readonly Move[], results: Results<Result>): readonly Listed<Result>[] {
  return moves.flatMap(({ change, effect }) => {
    const result = results.get(effect);
    return result === undefined ? [] : [{ changes: [change], result }];
  });
}

function listPairs<Result>(moves: readonly Move[], results: Results<Result>): readonly Listed<Result>[] {
  const listed: Listed<Result>[] = [];
  for (const [place, first] of moves.entries()) {
    for (const second of moves.slice(place + 1)) {
      const isPair = first.change.indicator !== second.change.indicator;
      const result = isPair ? results.get(together(first, second)) : undefined;
      if (result !== undefined) listed.push({ changes: [first.change, second.change], result });
      if (listed.length > mostWays) return listed;
    }
  }
  return listed;
}

/** At most {@link mostWays} of what was listed; one more than that says that there are more. */
export function found<Result>(
  changes: number,
  listed: readonly Listed<Result>[],
  valid: ValidAssessment,
): Fewest<Result> {
  const ways = listed.slice(0, mostWays).map((way): Way<Result> => ({
    ratings: way.changes.map((change) => reratingOf(change, valid)),
    result: way.result,
  }));
  return { status: 'found', changes, ways, more: listed.length > mostWays };
}
