import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import {
  evaluated,
  everyNonRating,
  flagOf,
  indicatorsOf,
  measureOf,
  reference,
  referenceDocument,
  scaleOf,
} from './desk.js';

const title = 'A measure';
const by = { places: 3, mode: 'half-up' };

describe('the places of what stands between the lowest and the highest level', () => {
  const scales = [scaleOf('three', [-2, 0.05, 8])];
  const indicators = indicatorsOf({ a: 'three' });
  const least = { id: 'least', title, kind: 'minimum', of: { indicators: ['a'] } };

  it('a ratio goes as far as the smallest number that it may be divided by', () => {
    const ratio = { id: 'm', title, kind: 'ratio', measure: 'whole', over: 'least', rounding: by };
    const whole = { id: 'whole', title, kind: 'weighted_sum', terms: [{ fact: 'yes' }] };
    const facts = [{ id: 'yes', title: 'Yes', type: 'boolean', role: 'scored' }];
    const compiled = reference({ scales, indicators, facts, measures: [ratio, whole, least] });
    const open = measureOf(evaluated(compiled, { facts: { yes: true } }));
    const inBetween = measureOf(evaluated(compiled, { facts: { yes: true }, ratings: { a: 'l1' } }));
    expect(inBetween.value).toBe('20');
    expect(Number(open.upper)).toBeGreaterThanOrEqual(20);
  });

  it('a table of points has a place for it, else the instrument is refused', () => {
    const terms = (ranges: JsonValue): JsonValue => [
      { id: 'm', title, kind: 'weighted_sum', terms: [{ measure: 'least', ranges }] },
      least,
    ];
    const gap = referenceDocument({
      scales,
      indicators,
      measures: terms([
        { to: 0, points: 0 },
        { from: 1, points: 1 },
      ]),
    });
    const parsed = parseInstrument(gap);
    expect(parsed.issues.map(({ code }) => code)).toContain('instrument.points-gap');
  });
});

describe('a measure that may turn out to have nothing that applies', () => {
  const scales = [scaleOf('three', [2, 3, 4], everyNonRating)];
  const indicators = indicatorsOf({ a: 'three', b: 'three' });
  const total = (terms: JsonValue): JsonValue => ({ id: 'm', title, kind: 'weighted_sum', terms });
  const a = { indicators: ['a'] };
  const parts: readonly (readonly [what: string, part: { readonly [key: string]: JsonValue }, upper: string])[] = [
    ['a least level', { kind: 'minimum', of: a }, '4'],
    ['a middle level', { kind: 'median', of: a }, '4'],
    ['a mean', { kind: 'mean', of: a, rounding: by }, '4'],
    ['a sum', { kind: 'weighted_sum', terms: [{ indicator: 'a', points: { l0: 2, l1: 3, l2: 4 } }] }, '4'],
  ];

  it.each(parts)('%s: the term may add nothing', (_what, part, upper) => {
    const compiled = reference({
      scales,
      indicators,
      measures: [total([{ measure: 'part' }]), { id: 'part', title, ...part }],
    });
    const open = measureOf(evaluated(compiled));
    expect([open.status, open.lower, open.upper, open.unknown]).toEqual(['bounded', '0', upper, ['a']]);
    const never = measureOf(evaluated(compiled, { ratings: { a: { unrated: 'not_offered' } } }));
    expect(never.refused).toBe('nothing-applicable');
  });

  it.each([
    ['a logistic value', 'logistic', '0.982'],
    ['a power', 'exponential', '54.598'],
    ['a logarithm', 'logarithm', '1.386'],
    ['a ratio', 'ratio', '2'],
  ])('%s of it: the term may add nothing', (_what, kind, upper) => {
    const computed = {
      id: 'part',
      title,
      kind,
      measure: 'least',
      rounding: by,
      ...(kind === 'ratio' ? { over: 'other' } : {}),
    };
    const least = { id: 'least', title, kind: 'minimum', of: a };
    const other = { id: 'other', title, kind: 'minimum', of: { indicators: ['b'] } };
    const compiled = reference({
      scales,
      indicators,
      measures: [total([{ measure: 'part' }]), computed, least, other],
    });
    const open = measureOf(evaluated(compiled, { ratings: { b: 'l0' } }));
    expect([open.status, open.lower, open.upper]).toEqual(['bounded', '0', upper]);
  });

  it('one that is refused a value: the term may add nothing', () => {
    const least = { id: 'part', title, kind: 'minimum', of: a, unknown: { policy: 'refuse' } };
    const compiled = reference({ scales, indicators, measures: [total([{ measure: 'part' }]), least] });
    const open = measureOf(evaluated(compiled));
    expect([open.refused, open.lower, open.upper, open.exact]).toEqual(['unknown', '0', '4', false]);
  });

  it('one that has the same value wherever it applies is not known', () => {
    const mean = { id: 'part', title, kind: 'logistic', measure: 'least', rounding: { places: 0, mode: 'up' } };
    const least = { id: 'least', title, kind: 'minimum', of: a };
    const compiled = reference({ scales, indicators, measures: [total([{ measure: 'part' }]), mean, least] });
    const { measures } = evaluated(compiled);
    expect(measures[1]).toMatchObject({ status: 'bounded', lower: '1', upper: '1' });
    expect(measures[0]).toMatchObject({ status: 'bounded', lower: '0', upper: '1', unknown: ['a'] });
  });

  it('a sum with a condition that nobody can answer may have nothing that applies', () => {
    const when = { '>': [{ var: 'facts.n' }, 1] };
    const facts = [{ id: 'n', title: 'N', type: 'number', role: 'scored', minimum: 0, maximum: 2 }];
    const inner = { id: 'part', title, kind: 'weighted_sum', terms: [{ indicator: 'a', when }] };
    const projected = { id: 'worst', title, kind: 'projection', measure: 'part', end: 'upper' };
    const outer = total([
      {
        measure: 'worst',
        ranges: [
          { to: 1, points: 5 },
          { above: 1, points: 7 },
        ],
      },
    ]);
    const compiled = reference({ scales, indicators, facts, measures: [outer, inner, projected] });
    const given = { ratings: { a: 'l1' } };
    expect(measureOf(evaluated(compiled, given))).toMatchObject({
      status: 'projected',
      value: '7',
      lower: '0',
      upper: '7',
    });
    const told = measureOf(evaluated(compiled, { ...given, facts: { n: 2 } }));
    expect(told).toMatchObject({ status: 'known', value: '7', lower: '7', upper: '7' });
  });

  it('of one that surely applies the bounds are its own', () => {
    const least = { id: 'part', title, kind: 'minimum', of: { indicators: ['a', 'b'] } };
    const compiled = reference({ scales, indicators, measures: [total([{ measure: 'part' }]), least] });
    const open = measureOf(evaluated(compiled, { ratings: { b: 'l2' } }));
    expect([open.lower, open.upper]).toEqual(['2', '4']);
  });
});

describe('the 0 of a sum of which nothing may apply', () => {
  const scales = [scaleOf('three', [4, 6, 8], everyNonRating)];
  const indicators = indicatorsOf({ a: 'three' });
  const inner = { id: 'part', title, kind: 'weighted_sum', terms: [{ indicator: 'a' }] };

  it('is no number that a table is asked for, so that its points are not reached', () => {
    const ranges = [
      { to: 2, points: 9 },
      { above: 2, points: 1 },
    ];
    const outer = { id: 'm', title, kind: 'weighted_sum', terms: [{ measure: 'part', ranges }] };
    const open = measureOf(evaluated(reference({ scales, indicators, measures: [outer, inner] })));
    expect([open.lower, open.upper, open.exact]).toEqual(['0', '9', false]);
  });

  it('is no number that something is computed from', () => {
    const outer = { id: 'm', title, kind: 'logistic', measure: 'part', rounding: by };
    const open = measureOf(evaluated(reference({ scales, indicators, measures: [outer, inner] })));
    expect([open.lower, open.exact]).toEqual(['0.5', false]);
  });
});

describe('what a policy makes of unknowns', () => {
  const zero = { id: 'zero', title, kind: 'weighted_sum', terms: [{ indicator: 'a' }], unknown: { policy: 'as_zero' } };
  const scales = [scaleOf('three', [0, 1, 2])];
  const indicators = indicatorsOf({ a: 'three' });

  it('does not decide the condition of a term, whose bounds would not hold what it turns out to be', () => {
    const when = { '>=': [{ var: 'measures.zero' }, 1] };
    const terms = [{ condition: 'c', title: 'C', when, points: 3 }];
    const compiled = reference({
      scales,
      indicators,
      measures: [{ id: 'm', title, kind: 'weighted_sum', terms }, zero],
    });
    const open = measureOf(evaluated(compiled));
    expect([open.status, open.lower, open.upper, open.unknown]).toEqual(['bounded', '0', '3', ['a']]);
    expect(measureOf(evaluated(compiled, { ratings: { a: 'l1' } })).value).toBe('3');
  });

  it('reaches no bounds that another term moves too', () => {
    const terms = [{ measure: 'zero' }, { indicator: 'a', weight: -1 }];
    const compiled = reference({
      scales,
      indicators,
      measures: [{ id: 'm', title, kind: 'weighted_sum', terms }, zero],
    });
    const open = measureOf(evaluated(compiled));
    expect([open.status, open.lower, open.upper, open.exact]).toEqual(['bounded', '-2', '2', false]);
  });
});

describe('a term with a condition that nobody can answer', () => {
  it('stays not applicable where what it counts is', () => {
    const facts = [{ id: 'yes', title: 'Yes', type: 'boolean', role: 'scored' }];
    const terms = [{ indicator: 'a', when: { var: 'facts.yes' } }];
    const compiled = reference({
      ...{ scales: [scaleOf('three', [0, 1, 2], everyNonRating)], indicators: indicatorsOf({ a: 'three' }), facts },
      measures: [{ id: 'm', title, kind: 'weighted_sum', terms }],
    });
    const told = measureOf(evaluated(compiled, { ratings: { a: { unrated: 'not_offered' } } }));
    expect([told.status, told.refused]).toEqual(['refused', 'nothing-applicable']);
  });
});

describe('a measure that stands in many others', () => {
  it('is followed once by who looks for those that call for a flag, however many ways lead there', () => {
    // Each has the one before it in two terms: 2 to the power of 40 ways lead from the last to the first.
    const sums = Array.from({ length: 40 }, (_, place) => {
      const before = place === 0 ? { indicator: 'a' } : { measure: `m${String(place - 1)}` };
      return { id: `m${String(place)}`, title, kind: 'weighted_sum', terms: [before, before] };
    });
    const compiled = reference({
      measures: sums,
      flags: [
        {
          ...{ id: 'f', title: 'F', message: 'F.', severity: 'notice', expiresAfterDays: 90 },
          when: { '>=': [{ var: 'measures.m39' }, 1] },
        },
      ],
    });
    const evidence = [{ id: 'e', kind: 'incident_record', standing: 'observed', eventDate: '2025-06-01' }];
    const evaluation = evaluated(compiled, { evidence, ratings: { a: { level: 'l1', supportedBy: ['e'] } } });
    expect(measureOf(evaluation, 'm39').value).toBe('1099511627776');
    expect(flagOf(evaluation)).toMatchObject({ status: 'raised', latestEvent: '2025-06-01' });
  });
});
