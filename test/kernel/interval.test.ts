import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimalOfParts,
  maximum,
  minimum,
  multiply,
  negate,
  subtract,
} from '../../src/kernel/decimal.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import {
  addIntervals,
  common,
  containsDecimal,
  held as heldWithin,
  heldInterval,
  hull,
  type Interval,
  intervalOf,
  isExactPoint,
  lies,
  maximumOf,
  minimumOf,
  multiplyIntervals,
  negateInterval,
  pointInterval,
  scaleInterval,
  subtractIntervals,
} from '../../src/kernel/interval.js';
import { decimals } from './decimal-cases.js';
import { expectRefusal } from './refusal.js';

function interval(text: string): Interval {
  const [lower = '', upper = ''] = text.split(' to ');
  return intervalOf(decimalOf(lower), decimalOf(upper));
}

function textOf({ lower, upper }: Interval): string {
  return `${decimalText(lower)} to ${decimalText(upper)}`;
}

describe('intervals', () => {
  it.each([
    { a: '1 to 2', b: '10 to 20', added: '11 to 22', less: '-19 to -8', times: '10 to 40', why: 'both above zero' },
    { a: '-2 to -1', b: '10 to 20', added: '8 to 19', less: '-22 to -11', times: '-40 to -10', why: 'one below zero' },
    { a: '-2 to -1', b: '-5 to -3', added: '-7 to -4', less: '1 to 4', times: '3 to 10', why: 'both below zero' },
    { a: '-2 to 3', b: '-5 to 7', added: '-7 to 10', less: '-9 to 8', times: '-15 to 21', why: 'both across zero' },
    {
      a: '-4 to 3',
      b: '-5 to 1',
      added: '-9 to 4',
      less: '-5 to 8',
      times: '-15 to 20',
      why: 'the largest of two lows',
    },
    { a: '0 to 0', b: '-5 to 7', added: '-5 to 7', less: '-7 to 5', times: '0 to 0', why: 'nothing' },
  ])('adds, subtracts and multiplies $a and $b: $why', ({ a, b, added, less, times }) => {
    const [left, right] = [interval(a), interval(b)];
    expect(textOf(addIntervals(left, right))).toBe(added);
    expect(textOf(subtractIntervals(left, right))).toBe(less);
    expect(textOf(multiplyIntervals(left, right))).toBe(times);
    expect(textOf(multiplyIntervals(right, left))).toBe(times);
  });

  it.each([
    { a: '1 to 2', by: '3', scaled: '3 to 6', why: 'a weight above zero' },
    { a: '1 to 2', by: '-3', scaled: '-6 to -3', why: 'a weight below zero swaps the ends' },
    { a: '-1 to 2', by: '0', scaled: '0 to 0', why: 'no weight' },
  ])('scales $a by $by: $why', ({ a, by, scaled }) => {
    expect(textOf(scaleInterval(interval(a), decimalOf(by)))).toBe(scaled);
  });

  it.each([
    { a: '1 to 5', b: '2 to 3', least: '1 to 3', most: '2 to 5', both: '1 to 5', why: 'one within the other' },
    { a: '1 to 2', b: '3 to 4', least: '1 to 2', most: '3 to 4', both: '1 to 4', why: 'one before the other' },
    { a: '1 to 3', b: '2 to 4', least: '1 to 3', most: '2 to 4', both: '1 to 4', why: 'one into the other' },
  ])('takes the least and the most of $a and $b, and holds both: $why', ({ a, b, least, most, both }) => {
    const [left, right] = [interval(a), interval(b)];
    for (const pair of [[left, right] as const, [right, left] as const]) {
      expect([textOf(minimumOf(...pair)), textOf(maximumOf(...pair)), textOf(hull(...pair))]).toEqual([
        least,
        most,
        both,
      ]);
    }
  });

  it('turns the sign', () => {
    expect(textOf(negateInterval(interval('-1 to 3')))).toBe('-3 to 1');
  });

  it.each([
    { value: '0.99', is: false, why: 'just below' },
    { value: '1', is: true, why: 'the lower end' },
    { value: '1.5', is: true, why: 'between' },
    { value: '2', is: true, why: 'the upper end' },
    { value: '2.01', is: false, why: 'just above' },
  ])('says $is of $value in 1 to 2: $why', ({ value, is }) => {
    expect(containsDecimal(interval('1 to 2'), decimalOf(value))).toBe(is);
  });

  it('knows a point', () => {
    expect(isExactPoint(interval('1 to 1'))).toBe(true);
    expect(isExactPoint(interval('1 to 1.01'))).toBe(false);
    expect(pointInterval(decimalOf('2.5'))).toEqual(interval('2.5 to 2.5'));
  });

  it('refuses ends the wrong way round', () => {
    const facts = { lower: '2', upper: '1.99' };
    expectRefusal(() => intervalOf(decimalOf('2'), decimalOf('1.99')), 'kernel.interval-reversed', facts);
  });

  it('clips long ends in the facts', () => {
    const facts = { lower: `1${'0'.repeat(63)}`, upper: `-1${'0'.repeat(62)}` };
    expectRefusal(() => intervalOf(decimalOf('1e99'), decimalOf('-1e99')), 'kernel.interval-reversed', facts);
  });
});

/** An interval with a number of it. */
const held: fc.Arbitrary<{ readonly range: Interval; readonly value: Decimal }> = fc
  .tuple(decimals, decimals, decimals)
  .map((three) => three.toSorted(compare))
  .map(([lower, value, upper]) => {
    if (lower === undefined || value === undefined || upper === undefined) throw new Error('three were sorted');
    return { range: intervalOf(lower, upper), value };
  });

describe('interval operations', () => {
  it.each([
    { name: 'addIntervals', whole: addIntervals, pointwise: add },
    { name: 'subtractIntervals', whole: subtractIntervals, pointwise: subtract },
    { name: 'multiplyIntervals', whole: multiplyIntervals, pointwise: multiply },
    { name: 'minimumOf', whole: minimumOf, pointwise: minimum },
    { name: 'maximumOf', whole: maximumOf, pointwise: maximum },
  ])('$name holds every result, and both its ends are results', ({ whole, pointwise }) => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const made = whole(a.range, b.range);
        expect(containsDecimal(made, pointwise(a.value, b.value))).toBe(true);
        const corners = [a.range.lower, a.range.upper].flatMap((left) =>
          [b.range.lower, b.range.upper].map((right) => pointwise(left, right)),
        );
        expect(made.lower).toEqual(corners.reduce(minimum));
        expect(made.upper).toEqual(corners.reduce(maximum));
      }),
      { numRuns: 500 },
    );
  });

  it('scaleInterval and negateInterval hold every result', () => {
    fc.assert(
      fc.property(held, decimals, ({ range, value }, by) => {
        expect(containsDecimal(scaleInterval(range, by), multiply(value, by))).toBe(true);
        expect(scaleInterval(range, by)).toEqual(multiplyIntervals(range, pointInterval(by)));
        expect(containsDecimal(negateInterval(range), negate(value))).toBe(true);
        expect(negateInterval(range)).toEqual(scaleInterval(range, decimalOfParts(-1n, 0)));
      }),
    );
  });

  it('hull holds what either holds', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const made = hull(a.range, b.range);
        expect(containsDecimal(made, a.value) && containsDecimal(made, b.value)).toBe(true);
      }),
    );
  });

  it.each([
    { value: '0.9', kept: '1', why: 'below the lower end' },
    { value: '1', kept: '1', why: 'at the lower end' },
    { value: '1.5', kept: '1.5', why: 'between' },
    { value: '2', kept: '2', why: 'at the upper end' },
    { value: '2.1', kept: '2', why: 'above the upper end' },
  ])('hold $value within 1 to 2: $why', ({ value, kept }) => {
    expect(decimalText(heldWithin(decimalOf(value), interval('1 to 2')))).toBe(kept);
    expect(textOf(heldInterval(interval(`${value} to 9`), interval('1 to 2')))).toBe(`${kept} to 2`);
    expect(textOf(heldInterval(interval(`-9 to ${value}`), interval('1 to 2')))).toBe(`1 to ${kept}`);
  });

  it.each([
    { b: '2 to 3', both: '2 to 2', within: false, why: 'one end in common' },
    { b: '2.1 to 3', both: 'none', within: false, why: 'nothing in common, above' },
    { b: '-1 to 0.9', both: 'none', within: false, why: 'nothing in common, below' },
    { b: '1 to 2', both: '1 to 2', within: true, why: 'the same' },
    { b: '0 to 1.5', both: '1 to 1.5', within: false, why: 'the upper end out' },
    { b: '1.5 to 9', both: '1.5 to 2', within: false, why: 'the lower end out' },
    { b: '0 to 9', both: '1 to 2', within: true, why: 'both ends in' },
  ])('have in common with $b and lie in it: $why', ({ b, both, within }) => {
    const own = interval('1 to 2');
    const shared = common(own, interval(b));
    expect(shared === undefined ? 'none' : textOf(shared)).toBe(both);
    expect(lies(own, interval(b))).toBe(within);
  });
});
