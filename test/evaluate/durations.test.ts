import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { evaluated, measureOf, type Parts, reference } from './desk.js';

const facts: JsonValue = ['start', 'end'].map((id) => ({ id, title: id, type: 'date', role: 'scored' }));

function months(parts: Parts, assessment: Parts): ReturnType<typeof measureOf> {
  const measure = {
    ...{ id: 'm', title: 'Time', kind: 'duration', unit: 'months', minimum: 0, maximum: 600 },
    ...{ from: { fact: 'start' }, to: { fact: 'end' } },
  };
  return measureOf(evaluated(reference({ facts, measures: [{ ...measure, ...parts }] }), assessment));
}

/** Someone born on a day, or on some day that is not known. */
const born = (birth?: string): Parts => ({ subject: { ref: 's', ...(birth === undefined ? {} : { birth }) } });

describe('a duration', () => {
  it.each([
    { why: 'full months', facts: { start: '2024-01-31', end: '2024-03-31' }, value: '2' },
    { why: 'a day short of the second', facts: { start: '2024-01-31', end: '2024-03-30' }, value: '1' },
    { why: 'the same day', facts: { start: '2024-01-31', end: '2024-01-31' }, value: '0' },
    { why: 'the greatest', facts: { start: '1975-01-01', end: '2025-01-01' }, value: '600' },
  ])('is known between two days: $why', ({ facts: given, value }) => {
    expect(months({}, { facts: given })).toMatchObject({
      ...{ status: 'known', value, lower: value, upper: value, exact: true, unknown: [] },
      derivation: [
        { name: 'facts.start', value: given.start },
        { name: 'facts.end', value: given.end },
      ],
    });
  });

  it.each([
    { why: 'the start', facts: { end: '2025-01-01' }, unknown: ['start'] },
    { why: 'the end', facts: { start: '2025-01-01' }, unknown: ['end'] },
    { why: 'both', facts: {}, unknown: ['start', 'end'] },
  ])('may be anything within its limits while it is not known: $why', ({ facts: given, unknown }) => {
    const result = months({}, { facts: given });
    expect(result).toMatchObject({ status: 'bounded', lower: '0', upper: '600', exact: false, unknown });
    expect(result.derivation).toEqual([
      given.start === undefined ? { name: 'facts.start' } : { name: 'facts.start', value: given.start },
      given.end === undefined ? { name: 'facts.end' } : { name: 'facts.end', value: given.end },
    ]);
  });

  it('names a fact once that is both of its ends', () => {
    expect(months({ to: { fact: 'start' } }, {}).unknown).toEqual(['start']);
  });

  it('has bounds from a vague day, cut to its limits', () => {
    const result = months({ maximum: 15 }, { facts: { start: '2024', end: '2025-06-30' } });
    expect(result).toMatchObject({ status: 'bounded', lower: '5', upper: '15', exact: false, unknown: [] });
    expect(result.value).toBeUndefined();
    expect(result.derivation?.[0]).toEqual({ name: 'facts.start', lower: '2024-01-01', upper: '2024-12-31' });
  });

  it.each([
    { why: 'the second day comes first', facts: { start: '2025-02-01', end: '2025-01-01' } },
    { why: 'longer than the greatest', facts: { start: '1974-12-01', end: '2025-01-01' } },
  ])('is refused where no time fits: $why', ({ facts: given }) => {
    const result = months({}, { facts: given });
    expect(result).toMatchObject({ status: 'refused', refused: 'out-of-domain', exact: true });
    expect(result.lower).toBeUndefined();
  });

  it('under policy refuse gives bounds and no value', () => {
    const unknown = { policy: 'refuse' };
    const vague = { facts: { start: '2024', end: '2025-06-30' } };
    expect(months({ unknown }, vague)).toMatchObject({
      status: 'refused',
      refused: 'unknown',
      lower: '5',
      upper: '17',
    });
    expect(months({ unknown }, { facts: { start: '2024-06-30', end: '2025-06-30' } })).toMatchObject({ value: '12' });
  });

  it.each([
    { unit: 'years', value: '35' },
    { unit: 'months', value: '425' },
    { unit: 'days', value: '12964' },
  ])('counts from birth to the day of assessment in $unit', ({ unit, value }) => {
    const result = months({ from: 'birth', to: 'assessed_on', unit, maximum: 50_000 }, born('1990-01-01'));
    expect(result).toMatchObject({ status: 'known', value });
    expect(result.derivation).toEqual([
      { name: 'subject.birth', value: '1990-01-01' },
      { name: 'assessed_on', value: '2025-06-30' },
    ]);
  });

  it('says of no fact that it is unknown where the birth is', () => {
    const result = months({ from: 'birth', to: 'assessed_on', unit: 'years' }, born());
    expect(result).toMatchObject({ status: 'bounded', lower: '0', upper: '600', unknown: [] });
    expect(result.derivation?.[0]).toEqual({ name: 'subject.birth' });
  });
});
