import { compare, type Decimal, maximum, minimum, negate, one, zero } from '../kernel/decimal.js';
import { divideRounded } from '../kernel/divide.js';
import { exponential, logarithm, logistic, logisticRange, powerRange } from '../kernel/elementary.js';
import { common, hull, type Interval, lies, pointInterval } from '../kernel/interval.js';
import type { Computed } from './measures.js';
import { type Grid, stepOf } from './point-ranges.js';

/**
 * Every value that a computed measure can take while what it reads takes any of the numbers given; `undefined` when it
 * is none of them: a division by zero, the logarithm of what is not above zero, a power that is too large.
 *
 * @param inputs - What `measure` and, where there is one, `over` can come to.
 */
export function computedInterval(measure: Computed, inputs: readonly Grid[]): Interval | undefined {
  // INVARIANT: there is one input for each measure that is named.
  const [of, over] = inputs as readonly [Grid, Grid?];
  switch (measure.kind) {
    case 'ratio':
      return ratioInterval(of.range, over as Grid, measure);
    case 'logarithm':
      return logarithmInterval(of, over, measure);
    case 'exponential':
      return risingInterval(common(of.range, powerRange), (value) => exponential(value, measure.rounding));
    case 'logistic':
      return risingInterval(common(of.range, logisticRange), (value) => logistic(value, measure.rounding));
  }
}

/** Whether some of the numbers that it may be computed from have no value. */
export function leavesDomain(measure: Computed, inputs: readonly Grid[]): boolean {
  const [of, over] = inputs as readonly [Grid, Grid?];
  const isAbove = ({ range }: Grid): boolean => compare(range.lower, zero) > 0;
  switch (measure.kind) {
    case 'ratio':
      return over !== undefined && !isAbove(over) && compare(over.range.upper, zero) >= 0;
    case 'logarithm':
      return !isAbove(of) || (over !== undefined && !isAbove(over));
    case 'exponential':
      return !lies(of.range, powerRange);
    case 'logistic':
      return !lies(of.range, logisticRange);
  }
}

function ratioInterval(of: Interval, over: Grid, { rounding }: Computed): Interval | undefined {
  const corners = [aboveZero(over), belowZero(over)].flatMap((part) =>
    part === undefined
      ? []
      : [of.lower, of.upper].flatMap((top) => [part.lower, part.upper].map((by) => ({ top, by }))),
  );
  const quotients = corners.map(({ top, by }) => divideRounded(top, by, rounding));
  return quotients.length === 0 ? undefined : quotients.map(pointInterval).reduce(hull);
}

function logarithmInterval(of: Grid, over: Grid | undefined, { rounding }: Computed): Interval | undefined {
  const top = aboveZero(of);
  const by = over === undefined ? pointInterval(one) : aboveZero(over);
  if (top === undefined || by === undefined) return undefined;
  return { lower: logarithm(top.lower, by.upper, rounding), upper: logarithm(top.upper, by.lower, rounding) };
}

function risingInterval(range: Interval | undefined, value: (of: Decimal) => Decimal): Interval | undefined {
  return range && { lower: value(range.lower), upper: value(range.upper) };
}

/** The numbers of a grid that are above zero. */
function aboveZero({ range: { lower, upper }, places }: Grid): Interval | undefined {
  return some({ lower: maximum(lower, stepOf({ places })), upper });
}

function belowZero({ range: { lower, upper }, places }: Grid): Interval | undefined {
  return some({ lower, upper: minimum(upper, negate(stepOf({ places }))) });
}

function some(interval: Interval): Interval | undefined {
  return compare(interval.lower, interval.upper) > 0 ? undefined : interval;
}
