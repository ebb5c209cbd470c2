import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { explain } from '../../src/explain/explain.js';
import { withoutIndicators } from '../../src/explain/without-indicators.js';
import { bandsOf, bench, compiledOf, explained, instrumentOf, type Json, sumOf, validOf } from './desk.js';

const three = { a: 'three', b: 'three', c: 'three' };
const total = { measures: [sumOf({ a: 1, b: 1, c: 1 })], bandings: [bandsOf('total', 0, 3, 5)] };

describe('margins', () => {
  const ends = (ratings: Json): object => explained(bench(instrumentOf(three, total), ratings)).margins[0]!.ends;

  it.each([
    {
      ratings: { a: 'marked', b: 'some', c: 'none' },
      points: '3',
      band: 'b1',
      down: '0',
      up: '2',
      why: 'on a cut-off',
    },
    { ratings: { a: 'marked', b: 'some', c: 'some' }, points: '4', band: 'b1', down: '1', up: '1', why: 'between two' },
  ])('of a value $why', ({ ratings, points, band, down, up }) => {
    expect(ends(ratings)).toEqual([{ at: 'value', points, band, down, below: 'b0', up, above: 'b2' }]);
  });

  it('names nothing below the lowest band and nothing above the highest', () => {
    expect(ends({ a: 'none', b: 'none', c: 'some' })).toEqual([
      { at: 'value', points: '1', band: 'b0', down: '1', up: '2', above: 'b1' },
    ]);
    expect(ends({ a: 'marked', b: 'marked', c: 'marked' })).toEqual([
      { at: 'value', points: '6', band: 'b2', down: '1', below: 'b1' },
    ]);
  });

  it('of bounds, at both ends', () => {
    expect(ends({ a: 'marked', b: 'some' })).toEqual([
      { at: 'lower', points: '3', band: 'b1', down: '0', below: 'b0', up: '2', above: 'b2' },
      { at: 'upper', points: '5', band: 'b2', down: '0', below: 'b1' },
    ]);
  });

  it('of a value beside the bounds that remain, where unknowns count as 0', () => {
    const parts = { ...total, measures: [sumOf({ a: 1, b: 1, c: 1 }, { unknown: { policy: 'as_zero' } })] };
    const [margin] = explained(bench(instrumentOf(three, parts), { a: 'marked', b: 'some' })).margins;
    expect(margin!.ends.map(({ at, points }) => [at, points])).toEqual([
      ['value', '3'],
      ['lower', '3'],
      ['upper', '5'],
    ]);
  });
});

describe('unknowns that matter', () => {
  it('are widest first, then in the order of the instrument, facts last among equals', () => {
    const terms = [
      { fact: 'debts', weight: 2 },
      { indicator: 'b', weight: 0.5 },
      { indicator: 'a', weight: -1 },
      { indicator: 'c' },
      { indicator: 'a', weight: -0.5 },
    ];
    const facts = [{ id: 'debts', type: 'number', role: 'scored', title: 'Debts', minimum: 0, maximum: 1 }];
    const parts = { facts, measures: [{ id: 'total', title: 'Total', kind: 'weighted_sum', terms }] };
    const { unknowns } = explained(bench(instrumentOf(three, parts), {}));
    expect(unknowns).toEqual([
      {
        measure: 'total',
        widths: [
          { id: 'a', source: 'indicator', width: '3' },
          { id: 'c', source: 'indicator', width: '2' },
          { id: 'debts', source: 'fact', width: '2' },
          { id: 'b', source: 'indicator', width: '1' },
        ],
        bandings: [],
      },
    ]);
  });

  it.each([
    { ratings: { a: 'some', b: 'some' }, decides: 'every-level', bands: ['b0', 'b1', 'b1'], why: 'the last unknown' },
    { ratings: { a: 'some' }, decides: 'some-levels', bands: [undefined, undefined, 'b1'], why: 'only high enough' },
    { ratings: {}, decides: 'no-level', bands: [undefined, undefined, undefined], why: 'one of too many' },
  ])('say what rating c would decide: $why', ({ ratings, decides, bands }) => {
    const parts = { ...total, bandings: [bandsOf('total', 0, 3)] };
    const { unknowns } = explained(bench(instrumentOf(three, parts), ratings));
    const effect = unknowns[0]!.bandings[0]!.effects.find(({ indicator }) => indicator === 'c')!;
    expect([effect.decides, effect.levels.map(({ band }) => band)]).toEqual([decides, bands]);
    expect(effect.levels.map(({ level }) => level)).toEqual(['none', 'some', 'marked']);
  });

  it('of a count are one each, and nothing where every level counts', () => {
    const count = (id: string, atLeast: string): Json => ({
      ...{ id, title: id, kind: 'count', atLeast },
      of: { indicators: ['a', 'b'] },
    });
    const parts = { measures: [count('few', 'some'), count('all', 'none')] };
    const { unknowns } = explained(bench(instrumentOf(three, parts), { b: 'some' }));
    expect(unknowns.map(({ measure, widths }) => [measure, widths.map(({ id, width }) => [id, width])])).toEqual([
      ['few', [['a', '1']]],
      ['all', [['a', '0']]],
    ]);
  });

  it('are not asked for where a band is given, nor of a profile', () => {
    const parts = {
      measures: [total.measures[0]!, { id: 'profile', title: 'P', kind: 'count_by_level', of: { indicators: ['a'] } }],
      bandings: [bandsOf('total', 0, 6)],
    };
    const { unknowns } = explained(bench(instrumentOf(three, parts), { b: 'some', c: 'some' }));
    expect(unknowns.map(({ measure, bandings }) => [measure, bandings])).toEqual([['total', []]]);
  });
});

describe('smallest changes', () => {
  it('name the level now, none where it is unknown, and the result', () => {
    const parts = { ...total, bandings: [bandsOf('total', 0, 6)] };
    const { bandings } = explained(bench(instrumentOf(three, parts), { a: 'marked', b: 'marked' })).changes;
    expect(bandings[0]!.lower).toEqual({
      status: 'found',
      changes: 1,
      more: false,
      ways: [
        ...['none', 'some'].map((to) => way([{ indicator: 'a', from: 'marked', to }])),
        ...['none', 'some'].map((to) => way([{ indicator: 'b', from: 'marked', to }])),
        ...['none', 'some'].map((to) => way([{ indicator: 'c', to }])),
      ],
    });
    expect(bandings[0]!.higher).toMatchObject({ ways: [{ ratings: [{ indicator: 'c', to: 'marked' }] }] });
  });

  function way(ratings: readonly object[]): object {
    return { ratings, result: { band: 'b0', possible: ['b0'] } };
  }

  it('list ten ways and say that there are more', () => {
    const ids = Array.from('abcdefghijkl');
    const indicators = Object.fromEntries(ids.map((id) => [id, 'two']));
    const weights = Object.fromEntries(ids.map((id) => [id, 1]));
    const parts = (cut: number): Json => ({ measures: [sumOf(weights)], bandings: [bandsOf('total', 0, cut)] });
    const ratings = Object.fromEntries(ids.map((id) => [id, 'no']));
    const higher = (count: number, cut: number): object => {
      const rated = Object.fromEntries(Object.entries(ratings).map(([id], at) => [id, at < count ? 'no' : 'yes']));
      const change = explained(bench(instrumentOf(indicators, parts(cut)), rated)).changes.bandings[0]!.higher;
      return change.status === 'found' ? [change.changes, change.ways.length, change.more] : [change.status];
    };
    expect(higher(10, 3)).toEqual([1, 10, false]);
    expect(higher(11, 2)).toEqual([1, 10, true]);
    expect(higher(12, 12)).toEqual([12, 1, false]);
  });

  it.each([
    ['held within limits', { clamp: { minimum: 0, maximum: 40 } }, [], 'total', 10, 14],
    ['raised to a power of e', {}, [{ kind: 'exponential' }], 'rise', 80, 6],
    ['made a share', {}, [{ kind: 'logistic' }], 'rise', 0.99, 7],
  ])('find how many it takes in a sum of forty that is %s', (_why, more, rest, of, cut, changes) => {
    const ids = Array.from({ length: 40 }, (_each, at) => `i${String(at)}`);
    const sum = sumOf(Object.fromEntries(ids.map((id) => [id, 0.37])), more);
    const rise = { id: 'rise', title: 'Rise', measure: 'total', rounding: { places: 5, mode: 'half-up' } };
    const measures = [sum, ...rest.map((kind) => ({ ...rise, ...kind }))];
    const indicators = Object.fromEntries(ids.map((id) => [id, 'three']));
    const desk = bench(
      instrumentOf(indicators, { measures, bandings: [bandsOf(of, 0, cut)] }),
      Object.fromEntries(ids.map((id) => [id, 'none'])),
    );
    expect(explained(desk).changes.bandings[0]!.higher).toMatchObject({ status: 'found', changes });
  });

  it('are looked for only so far in one explanation, the first bandings first', () => {
    const ids = Array.from({ length: 40 }, (_each, at) => `i${String(at)}`);
    const weights = Object.fromEntries(ids.map((id) => [id, 1]));
    const rounding = { places: 2, mode: 'half-up' };
    const shares = Array.from({ length: 12 }, (_each, at) => `s${String(at)}`);
    const measures = [
      sumOf(weights),
      sumOf({ ...weights, i0: 2 }, { id: 'by' }),
      ...shares.map((id) => ({ id, title: 'S', kind: 'ratio', measure: 'total', over: 'by', rounding })),
    ];
    const bandings = shares.map((id) => bandsOf(id, 0, 0.99));
    const indicators = Object.fromEntries(ids.map((id) => [id, 'three']));
    const rated = Object.fromEntries(ids.map((id) => [id, 'some']));
    const desk = bench(instrumentOf(indicators, { measures, bandings }), rated);
    const statuses = explained(desk).changes.bandings.map(({ higher }) => higher.status);
    expect(statuses[0]).toBe('found');
    expect(statuses.at(-1)).toBe('not-searched');
    expect(explained(desk)).toEqual(explained(desk));
  });

  it('vary nothing but ratings: what only a fact can change has none', () => {
    const facts = [{ id: 'held', type: 'boolean', role: 'scored', title: 'Held' }];
    const flags = [{ id: 'f', title: 'F', message: 'm', severity: 'notice', when: { var: 'facts.held' } }];
    const desk = bench(instrumentOf(three, { facts, flags }), { a: 'some', b: 'some', c: 'some' });
    expect(explained(desk).changes.flags).toEqual([
      { flag: 'f', status: 'unknown', fewest: { status: 'none-within-2' } },
    ]);
  });

  it('say so when there are too many pairs to try', () => {
    const ids = Array.from({ length: 40 }, (_each, at) => `i${String(at)}`);
    const reads = ids.map((id) => ({ '>=': [{ var: `ratings.${id}` }, 1] }));
    const flags = [{ id: 'f', title: 'F', message: 'm', severity: 'notice', when: { and: reads } }];
    const indicators = Object.fromEntries(ids.map((id) => [id, 'three']));
    const none = Object.fromEntries(ids.map((id) => [id, 'none']));
    const desk = bench(instrumentOf(indicators, { flags }), none);
    expect(explained(desk).changes.flags[0]!.fewest).toEqual({ status: 'not-searched' });
  });
});

describe('why not', () => {
  it('names the refusal of a measure, how many are rated and how many are needed', () => {
    const unknown = { policy: 'prorate', minimumRated: 2, rounding: { places: 0, mode: 'half-up' } };
    const parts = { ...total, measures: [sumOf({ a: 1, b: 1, c: 1 }, { unknown })] };
    const { whyNot } = explained(bench(instrumentOf(three, parts), { a: 'marked' }));
    expect(whyNot.bands).toEqual([
      {
        banding: 'total_band',
        possible: ['b0', 'b1', 'b2'],
        refused: 'too-few-rated',
        rated: { has: 1, needs: 2 },
        missing: ['b', 'c'].map((indicator) => ({
          ...{ indicator, class: 'unknown', nonRating: 'insufficient_information' },
        })),
      },
    ]);
  });

  it('has nothing to say of a band that is given', () => {
    const { whyNot } = explained(bench(instrumentOf(three, total), { a: 'some', b: 'some', c: 'some' }));
    expect(whyNot).toEqual({ interventions: [], flags: [], levels: [], bands: [] });
  });

  it('keeps of a condition the comparisons that decided, without what joins them', () => {
    const at = (id: string): Json => ({ '>=': [{ var: `ratings.${id}` }, 1] });
    const when = { or: [at('a'), { '!': at('b') }, { and: [at('c'), at('b')] }] };
    const flags = [{ id: 'f', title: 'F', message: 'm', severity: 'notice', when }];
    const desk = bench(instrumentOf(three, { flags }), { a: 'none', b: 'some' });
    const [flag] = explained(desk).whyNot.flags;
    const [reason] = flag!.reasons;
    expect(flag).toMatchObject({ flag: 'f', status: 'unknown', reasons: [{ kind: 'condition', result: 'unknown' }] });
    const pointers =
      reason?.kind === 'condition' ? reason.comparisons.map((each) => 'pointer' in each && each.pointer) : [];
    expect(pointers).toEqual(['/flags/0/when/or/2/and/0']);
    expect(reason).toMatchObject({ missing: [{ indicator: 'c', class: 'unknown' }] });
  });

  it('tells offers apart: nothing calls, a condition, a contraindication, no capacity', () => {
    const at = (id: string): Json => ({ '>=': [{ var: `ratings.${id}` }, 1] });
    const offer = (id: string, parts: Json): Json => ({ id, type: 'offer', title: id, ...parts });
    const interventions = [
      offer('hooked', { hooks: ['a', 'b'] }),
      offer('asked', { when: at('a') }),
      offer('against', { when: at('c'), contraindicatedWhen: at('c'), contraindication: 'x' }),
      offer('missing', { when: at('c'), capacity: 'room' }),
      offer('elsewhere', { when: at('c'), capacity: 'shop' }),
      offer('open', { when: at('c') }),
      { id: 'due', type: 'entitlement', title: 'due', capacity: 'shop' },
    ];
    const facility = { date: '2026-04-01', digest: '0'.repeat(64), offers: { shop: false } };
    const desk = bench(instrumentOf(three, { interventions }), { a: 'none', c: 'some' }, { facility });
    const told = explained(desk).whyNot.interventions.map(({ intervention, status, reasons }) => [
      intervention,
      status,
      reasons.map(({ kind }) => kind),
    ]);
    expect(Object.fromEntries(told.map(([id, ...rest]) => [id, rest]))).toEqual({
      hooked: ['possible', ['hooks']],
      asked: ['not_indicated', ['condition']],
      against: ['contraindicated', ['contraindication']],
      missing: ['indicated_availability_unknown', ['capacity']],
      elsewhere: ['unavailable_here', ['capacity']],
    });
  });
});

describe('explain', () => {
  it('says of which instrument and day it is', () => {
    const { compiled, valid } = bench(instrumentOf(three, total), { a: 'some' });
    const { instrument, assessedOn } = evaluate(compiled, valid);
    expect(explain(compiled, valid)).toMatchObject({ instrument, assessedOn });
  });

  it('refuses an assessment of another instrument', () => {
    const { valid } = bench(instrumentOf(three, total), { a: 'some' });
    const other = bench({ ...instrumentOf(three, total), version: '1.0.1' }, { a: 'some' });
    const facts = { expected: 'bench@1.0.1', got: 'bench@1.0.0', differs: 'name' };
    const refusal = expect.objectContaining({ code: 'evaluate.wrong-instrument', facts });
    expect(() => explain(other.compiled, valid)).toThrow(refusal);
  });

  it('explains nothing of someone whom the instrument is not for', () => {
    const population = { description: 'x', minimumAge: 18, referral: 'x' };
    const desk = bench(instrumentOf(three, { ...total, population }), { a: 'some' });
    expect(explained(desk)).toEqual({
      instrument: desk.compiled.identity,
      assessedOn: desk.valid.document.assessedOn,
      margins: [],
      changes: { bandings: [], flags: [], outcomes: [] },
      unknowns: [],
      whyNot: { interventions: [], flags: [], levels: [], bands: [] },
    });
  });
});

describe('withoutIndicators', () => {
  it('leaves the disputed ratings out, and the document as it was', () => {
    const compiled = compiledOf(instrumentOf(three, total));
    const { document } = validOf(compiled, {
      ...{ format: 'veo-assessment/1', instrument: { id: 'bench', version: '1.0.0' }, assessedOn: '2026-05-01' },
      ratings: { a: 'marked', b: 'some', c: 'some' },
    });
    const without = withoutIndicators(document, ['a', 'z']);
    expect(without).toEqual({ ...document, ratings: { b: 'some', c: 'some' } });
    expect(document.ratings).toHaveProperty('a');
    expect(evaluate(compiled, validOf(compiled, without)).measures[0]).toMatchObject({ lower: '2', upper: '4' });
  });
});
