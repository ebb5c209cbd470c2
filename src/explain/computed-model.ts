import type { CompiledComputed } from '../compile/compile-measures.js';
import { computedInterval, leavesDomain } from '../instrument/computed.js';
import type { Grid } from '../instrument/point-ranges.js';
import type { Decimal } from '../kernel/decimal.js';
import { pointInterval } from '../kernel/interval.js';
import { type AdditiveModel, reachOf } from './additive.js';

/**
 * The model of a measure that rises with the one measure it is computed from, which adds up: the totals are those of
 * the other, and only what is made of them differs. `undefined` where some total that can be reached has no value.
 */
export function computedModel(
  { source, places: [places = 0] }: CompiledComputed,
  model: AdditiveModel,
): AdditiveModel | undefined {
  if (source.kind === 'ratio' || 'over' in source) return undefined;
  const { lower, upper } = reachOf(model);
  const all: Grid = { range: { lower: model.rounded(lower), upper: model.rounded(upper) }, places };
  if (leavesDomain(source, [all])) return undefined;
  const known = new Map<bigint, Decimal>();
  const rounded = (total: bigint): Decimal => {
    const before = known.get(total);
    if (before !== undefined) return before;
    // INVARIANT: between two numbers that have a value every number has one.
    const value = computedInterval(source, [{ range: pointInterval(model.rounded(total)), places }]) as {
      readonly lower: Decimal;
    };
    known.set(total, value.lower);
    return value.lower;
  };
  return { ...model, rounded, computed: { refuses: source.unknown?.policy === 'refuse' } };
}
