import { describe, expect, it } from 'vitest';
import { bandPlace, bandPlaceOfSteps } from '../../src/compile/compile-bandings.js';
import type { CompiledSum } from '../../src/compile/compile-measures.js';
import { placeIn, ratingTable, tableLimit } from '../../src/compile/condition-table.js';
import { placeOfAnswer, ratedTotal, scaledSum, stepsFrom, totalOf } from '../../src/compile/scaled-sum.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { decimalOf } from '../../src/kernel/decimal-text.js';
import { cutOffsOf, everyNonRating, indicatorsOf, reference, scaleOf } from '../evaluate/desk.js';

function sumOf(terms: readonly JsonValue[], more: { readonly [key: string]: JsonValue } = {}): CompiledSum {
  const { measures } = reference({
    scales: [scaleOf('three', [0, 1, 2], everyNonRating), scaleOf('two', [-1, 0.5])],
    indicators: indicatorsOf({ a: 'three', b: 'two' }),
    facts: [{ id: 'yes', title: 'Yes', type: 'boolean', role: 'scored' }],
    measures: [{ id: 'm', title: 'M', kind: 'weighted_sum', terms, ...more }],
  });
  return measures[0] as CompiledSum;
}

const both = [
  { indicator: 'a', weight: 0.25 },
  { indicator: 'b', weight: -2 },
];

describe('a sum in steps', () => {
  it('has the ends of every answer in steps of its finest number', () => {
    const scaled = sumOf(both).scaled!;
    expect(scaled.exponent).toBe(-2);
    expect(scaled.width).toBe(5);
    // Not applicable, unknown, then the levels; a place that the shorter scale does not have is never asked for.
    expect([...scaled.lower].slice(0, 9)).toEqual([0, 0, 0, 25, 50, 0, -100, 200, -100]);
    expect([...scaled.upper].slice(0, 9)).toEqual([0, 50, 0, 25, 50, 0, 200, 200, -100]);
    expect([...scaled.marks].slice(0, 9)).toEqual([65_536, 1, 0, 0, 0, 65_536, 1, 0, 0]);
    expect(scaled.repeats).toBe(false);
    expect(sumOf([...both, { indicator: 'a' }]).scaled?.repeats).toBe(true);
  });

  it.each([
    { levels: [2, 1], total: { lower: -50, upper: -50, open: 0, rated: 2 }, rated: -50 },
    { levels: [-1, 0], total: { lower: 200, upper: 250, open: 1, rated: 1 }, rated: 200 },
    { levels: [-2, -1], total: { lower: -100, upper: 200, open: 1, rated: 0 }, rated: 0 },
    { levels: [-2, -2], total: { lower: 0, upper: 0, open: 0, rated: 0 }, rated: 0 },
    { levels: [-1, -1], total: { lower: -100, upper: 250, open: 2, rated: 0 }, rated: 0 },
  ])('adds up $levels', ({ levels, total, rated }) => {
    const scaled = sumOf(both).scaled!;
    expect(totalOf(scaled, levels)).toEqual(total);
    expect(ratedTotal(scaled, levels)).toBe(rated);
  });

  it('finds the contribution of an answer', () => {
    const scaled = sumOf(both).scaled!;
    const at = (term: number, levels: readonly number[]) => scaled.contributions[placeOfAnswer(scaled, term, levels)];
    expect(at(0, [2, 0])).toMatchObject({ term: 'a', level: 'l2', value: '0.5' });
    expect(at(1, [2, 0])).toMatchObject({ term: 'b', level: 'l0', value: '2' });
    expect(at(1, [2])).toMatchObject({ term: 'b', class: 'unknown' });
    expect(Object.isFrozen(at(0, [-2, -2]))).toBe(true);
  });

  it.each([
    { why: 'a fact is added', terms: [{ fact: 'yes' }], more: {} },
    { why: 'the total is rounded', terms: both, more: { rounding: { places: 0, mode: 'half-even' } } },
    {
      why: 'it is prorated',
      terms: [{ indicator: 'a' }],
      more: { unknown: { policy: 'prorate', minimumRated: 1, rounding: { places: 0, mode: 'half-even' } } },
    },
  ])('is none where $why', ({ terms, more }) => {
    expect(sumOf(terms, more).scaled).toBeUndefined();
  });

  it.each([
    { weight: 562_949_953_421_311, scaled: true },
    { weight: 562_949_953_421_312, scaled: false },
  ])('is there while no total reaches 2^53 steps: sixteen times $weight', ({ weight, scaled }) => {
    const { measures } = reference({
      scales: [scaleOf('three', [0, 1, 16])],
      indicators: indicatorsOf({ a: 'three' }),
      measures: [{ id: 'm', title: 'M', kind: 'weighted_sum', terms: [{ indicator: 'a', weight }] }],
    });
    const [sum] = measures as [CompiledSum];
    expect(scaledSum(sum.terms) !== undefined).toBe(scaled);
  });

  it.each([0.01, 1000])('gives each number exactly, again and again: weight %s', (weight) => {
    const { exact } = sumOf([{ indicator: 'a', weight: weight + 0.001 }]).scaled!;
    const most = Math.round((weight + 0.001) * 2000);
    for (const steps of [-most, -1, 0, 1, 7, most - 1, most]) {
      const number = exact(steps);
      expect(number).toEqual({ decimal: decimalOf(String(steps / 1000)), text: String(steps / 1000) });
      expect(exact(steps)).toBe(number);
    }
  });
});

describe('cut-offs in steps', () => {
  it.each([
    ['1', 100],
    ['1.25', 125],
    ['1.251', 126],
    ['-1.251', -125],
    ['0', 0],
  ])('%s is reached by %s steps of a hundredth', (cutOff, steps) => {
    expect(stepsFrom(decimalOf(cutOff), -2)).toBe(steps);
  });

  it('holds the same band as the decimals', () => {
    const bands = [0, 0.5, 0.625, 1].map((cutOff, at) => ({ id: `b${String(at)}`, label: 'B', cutOff }));
    const banding = cutOffsOf({
      measures: [
        {
          id: 'm',
          title: 'M',
          kind: 'weighted_sum',
          terms: [
            { indicator: 'a', weight: 0.25 },
            { indicator: 'b', weight: 0.5 },
          ],
        },
      ],
      bandings: [{ id: 'banding', measure: 'm', bands }],
    });
    expect(banding.steps).toEqual([0, 50, 63, 100]);
    for (let steps = -1; steps <= 250; steps += 1) {
      expect(bandPlaceOfSteps(banding.steps!, steps)).toBe(bandPlace(banding, decimalOf(String(steps / 100))));
    }
    expect(banding.between(1, 2)).toEqual(['b1', 'b2']);
    expect(banding.between(1, 2)).toBe(banding.between(1, 2));
  });
});

describe('a table by ratings', () => {
  const wide = (count: number) =>
    reference({
      indicators: indicatorsOf(
        Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].slice(0, count).map((id) => [id, 'three'])),
      ),
    }).indicators;

  it('has a place of its own for every combination', () => {
    const table = ratingTable<number>(wide(2))!;
    const places = [-2, -1, 0, 1, 2].flatMap((a) => [-2, -1, 0, 1, 2].map((b) => placeIn(table, [a, b])));
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, at) => at));
    expect(table.results).toHaveLength(25);
  });

  it('reads an absent level as unknown', () => {
    const table = ratingTable<number>(wide(2))!;
    expect(placeIn(table, [])).toBe(placeIn(table, [-1, -1]));
  });

  it('is there up to its limit', () => {
    expect(ratingTable(wide(5))?.results).toHaveLength(3125);
    expect(ratingTable(wide(6))).toBeUndefined();
    expect(ratingTable([])?.results).toHaveLength(1);
    expect(tableLimit).toBe(4096);
  });
});
