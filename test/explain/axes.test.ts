import { describe, expect, it } from 'vitest';
import { type Bench, bench, explained, instrumentOf, type Json } from './desk.js';

const axes = [{ id: 'reach', title: 'Reach', scale: 'three' }];
const indicators = ['a', 'b'].map((id) => ({ id, title: id, scale: 'three', axes }));
const sum: Json = {
  ...{ id: 'm', title: 'M', kind: 'weighted_sum' },
  terms: [{ indicator: 'a' }, { indicator: 'a', axis: 'reach', weight: 10 }, { indicator: 'b', axis: 'reach' }],
};
const bands = [
  { id: 'low', label: 'low', cutOff: 0 },
  { id: 'high', label: 'high', cutOff: 11 },
];
const banding: Json = { id: 'n', measure: 'm', bands };

function desk(ratings: Json, parts: Json = {}): Bench {
  return bench(instrumentOf({}, { indicators, measures: [sum], bandings: [banding], ...parts }), ratings);
}

describe('changes where axes are read', () => {
  it('are of levels, and the axis that was given follows', () => {
    const { lower, higher } = explained(desk({ a: { level: 'some', axes: { reach: 'some' } }, b: 'none' })).changes
      .bandings[0]!;
    expect(lower).toMatchObject({ status: 'found', changes: 1, ways: [{ ratings: [{ indicator: 'a', to: 'none' }] }] });
    expect(higher).toMatchObject({ status: 'none-within-2' });
  });

  it('leave an axis that was not given unknown', () => {
    const { higher } = explained(desk({ a: 'none', b: 'none' })).changes.bandings[0]!;
    expect(higher).toMatchObject({
      status: 'found',
      ways: [
        { ratings: [{ indicator: 'a', from: 'none', to: 'some' }], result: { possible: ['low', 'high'] } },
        { ratings: [{ indicator: 'a', from: 'none', to: 'marked' }], result: { possible: ['low', 'high'] } },
      ],
    });
  });

  it('are tried one by one for a statistic of axes too', () => {
    const count: Json = { id: 'm', title: 'M', kind: 'count', of: { axis: 'reach' }, atLeast: 'some' };
    const two = [bands[0]!, { id: 'high', label: 'high', cutOff: 1 }];
    const given = { a: { level: 'some', axes: { reach: 'some' } }, b: 'none' };
    const [change] = explained(desk(given, { measures: [count], bandings: [{ ...banding, bands: two }] })).changes
      .bandings;
    expect(change!.lower).toMatchObject({
      ways: [{ ratings: [{ indicator: 'a', to: 'none' }], result: { band: 'low' } }],
    });
  });
});

describe('an axis that is not known', () => {
  const given: Json = { a: 'some', b: { unrated: 'declined' } };

  it('has a width of its own', () => {
    const [unknowns] = explained(desk(given)).unknowns;
    expect(unknowns!.widths).toEqual([
      { id: 'a', axis: 'reach', source: 'indicator', width: '20' },
      { id: 'b', axis: 'reach', source: 'indicator', width: '2' },
    ]);
  });

  it('has one in a count', () => {
    const count: Json = { id: 'm', title: 'M', kind: 'count', of: { axis: 'reach' }, atLeast: 'some' };
    const [unknowns] = explained(desk(given, { measures: [count], bandings: [] })).unknowns;
    expect(unknowns!.widths).toEqual([
      { id: 'a', axis: 'reach', source: 'indicator', width: '1' },
      { id: 'b', axis: 'reach', source: 'indicator', width: '1' },
    ]);
  });

  it('is settled by rating its indicator at the lowest level, and by no re-rating of one that has a level', () => {
    const higher = { bandings: [{ ...banding, bands: [bands[0]!, { id: 'high', label: 'high', cutOff: 12 }] }] };
    const [unknowns] = explained(desk({ a: { level: 'some', axes: { reach: 'some' } } }, higher)).unknowns;
    expect(unknowns!.bandings[0]!.effects.map(({ indicator }) => indicator)).toEqual(['b']);
    const [other] = explained(desk({ a: 'some', b: 'none' })).unknowns;
    expect(other!.bandings[0]!.effects).toEqual([]);
  });

  it('is told as what a band misses', () => {
    expect(explained(desk(given)).whyNot.bands[0]!.missing).toEqual([
      { indicator: 'b', class: 'unknown', nonRating: 'declined' },
      { indicator: 'a', axis: 'reach', class: 'unknown' },
    ]);
  });

  it('is told as what an adjustment misses', () => {
    const adjustments = [{ id: 'x', when: { '>=': [{ var: 'axes.b.reach' }, 1] }, message: 'm', shift: 1 }];
    const of = desk({ a: 'none', b: 'some' }, { bandings: [{ ...banding, adjustments }] });
    expect(explained(of).whyNot.bands[0]!.missing).toEqual([{ indicator: 'b', axis: 'reach', class: 'unknown' }]);
  });

  it('is told as what a condition misses', () => {
    const when = { '>=': [{ var: 'axes.a.reach' }, 1] };
    const flags = [{ id: 'f', title: 'F', message: 'm', severity: 'notice', when }];
    const [flag] = explained(desk(given, { flags })).whyNot.flags;
    expect(flag!.reasons[0]).toMatchObject({ missing: [{ indicator: 'a', axis: 'reach', class: 'unknown' }] });
  });
});
