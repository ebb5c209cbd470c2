import { describe, expect, it } from 'vitest';
import { bare } from '../../src/evaluate/bare.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { everyNonRating, indicatorsOf, reference, scaleOf, validOf } from './desk.js';

type Answer = 'l0' | 'l1' | 'l2' | 'not_offered' | undefined;

/** A sum of two indicators, half of each: what of it is low ends below 1.75. */
function bareOf(policy: string, answers: readonly Answer[]): { readonly measure: unknown; readonly band: unknown } {
  const compiled = reference({
    scales: [scaleOf('three', [0, 1, 2], everyNonRating)],
    indicators: indicatorsOf({ a: 'three', b: 'three' }),
    measures: [
      {
        ...{ id: 'm', title: 'M', kind: 'weighted_sum', unknown: { policy } },
        terms: ['a', 'b'].map((indicator) => ({ indicator, weight: 0.5 })),
      },
    ],
    bandings: [
      {
        ...{ id: 'banding', measure: 'm' },
        bands: [
          { id: 'low', label: 'Low', cutOff: 0 },
          { id: 'high', label: 'High', cutOff: 1.75 },
        ],
      },
    ],
  });
  expect(compiled.levelsOnly).toBeDefined();
  const given = ['a', 'b'].flatMap((id, at): [string, JsonValue][] => {
    const answer = answers[at];
    if (answer === undefined) return [];
    return [[id, answer === 'not_offered' ? { unrated: answer } : answer]];
  });
  const { measures, bands } = bare(compiled, validOf(compiled, { ratings: Object.fromEntries(given) }));
  return { measure: measures[0], band: bands[0] };
}

describe('bare, of a sum that counts in steps', () => {
  it.each<{ policy: string; a: Answer; b: Answer; measure: object; band: object; why: string }>([
    {
      ...{ policy: 'bounds', a: 'l2', b: 'l2', why: 'all is known' },
      measure: { value: '2', lower: '2', upper: '2' },
      band: { band: 'high', possible: ['high'] },
    },
    {
      ...{ policy: 'bounds', a: 'l1', b: 'not_offered', why: 'what is not applicable adds nothing' },
      measure: { value: '0.5', lower: '0.5', upper: '0.5' },
      band: { band: 'low', possible: ['low'] },
    },
    {
      ...{ policy: 'bounds', a: 'l0', b: undefined, why: 'one band is possible' },
      measure: { lower: '0', upper: '1' },
      band: { band: 'low', possible: ['low'] },
    },
    {
      ...{ policy: 'bounds', a: 'l2', b: undefined, why: 'two bands are possible' },
      measure: { lower: '1', upper: '2' },
      band: { possible: ['low', 'high'] },
    },
    {
      ...{ policy: 'bounds', a: 'not_offered', b: undefined, why: 'it may turn out that nothing applies' },
      measure: { lower: '0', upper: '1' },
      band: { possible: ['low'] },
    },
    {
      ...{ policy: 'bounds', a: 'not_offered', b: 'not_offered', why: 'nothing applies' },
      measure: {},
      band: { possible: [] },
    },
    {
      ...{ policy: 'refuse', a: 'l0', b: undefined, why: 'it is refused a value, and a band' },
      measure: { lower: '0', upper: '1' },
      band: { possible: ['low'] },
    },
    {
      ...{ policy: 'refuse', a: 'not_offered', b: 'not_offered', why: 'nothing applies' },
      measure: {},
      band: { possible: [] },
    },
    {
      ...{ policy: 'as_zero', a: 'l1', b: undefined, why: 'the unknown counts as nothing' },
      measure: { value: '0.5', lower: '0.5', upper: '1.5' },
      band: { band: 'low', possible: ['low'] },
    },
    {
      ...{ policy: 'as_zero', a: 'not_offered', b: 'not_offered', why: 'nothing applies' },
      measure: {},
      band: { possible: [] },
    },
  ])('$policy of $a and $b: $why', ({ policy, a, b, measure, band }) => {
    expect(bareOf(policy, [a, b])).toStrictEqual({ measure, band });
  });
});
