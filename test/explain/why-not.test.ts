import { describe, expect, it } from 'vitest';
import type { MissingRating } from '../../src/explain/explanation.js';
import { type Bench, bench, explained, instrumentOf, type Json } from './desk.js';

const at = (id: string, level: number): Json => ({ '>=': [{ var: `ratings.${id}` }, level] });

const indicator = (parts: Json): Json => ({ id: 'd1', title: 'D1', scale: 'three', direction: 'risk', ...parts });

const needed = {
  minimum: { some: { items: 1 }, marked: { items: 3, sources: 2, events: 2, standing: 'observed', words: true } },
};

const item = (id: string, parts: Json = {}): Json => ({ id, kind: 'interview', standing: 'reported', ...parts });

/** One indicator that weighs evidence, with a flag over it. */
function desk(rating: Json, evidence: readonly Json[], parts: { indicator?: Json; flag?: Json } = {}): Bench {
  const flag = { id: 'f', title: 'F', message: 'm', severity: 'notice', when: at('d1', 1), ...parts.flag };
  const indicators = [indicator({ evidence: needed, ...parts.indicator })];
  return bench(instrumentOf({}, { indicators, flags: [flag] }), { d1: rating }, { evidence });
}

function missing(of: Bench): MissingRating | undefined {
  const [reason] = explained(of).whyNot.flags[0]!.reasons;
  return reason?.kind === 'condition' ? reason.missing[0] : undefined;
}

describe('what a level that was set aside lacks', () => {
  it.each([
    {
      evidence: [item('x', { kind: 'denial' })],
      lacks: {
        items: { has: 0, needs: 3 },
        sources: { has: 0, needs: 2 },
        events: { has: 0, needs: 2 },
        standing: { needs: 'observed' },
        words: true,
      },
      why: 'everything',
    },
    {
      evidence: [item('x', { origin: 'o' }), item('y', { origin: 'o' }), item('z', { origin: 'o' })],
      lacks: { sources: { has: 1, needs: 2 }, standing: { has: 'reported', needs: 'observed' }, words: true },
      why: 'independence, firmness and words, not pieces nor events',
    },
    {
      evidence: [
        item('x', { kind: 'prisoner_word', event: 'e', standing: 'reported' }),
        item('y', { kind: 'prisoner_word', event: 'e', standing: 'alleged' }),
        item('z', {
          ...{ kind: 'prisoner_word', event: 'e' },
          words: { asHeard: 'w', language: 'bm', hearer: 'h' },
        }),
      ],
      lacks: {
        events: { has: 1, needs: 2 },
        standing: { has: 'reported', needs: 'observed' },
        prisonerWordAlone: true,
      },
      why: 'a second event, firmness, and anything but the word of prisoners',
    },
  ])('names $why', ({ evidence, lacks }) => {
    const ids = evidence.map(({ id }) => id!);
    const rating = { level: 'marked', ...(ids.length === 0 ? {} : { supportedBy: ids }) };
    expect(missing(desk(rating, evidence))).toMatchObject({
      ...{ indicator: 'd1', class: 'unknown', given: 'marked', nonRating: 'insufficient_information' },
    });
    expect(missing(desk(rating, evidence))?.lacks).toEqual(lacks);
  });

  it.each([
    { direction: 'risk', level: 'none', days: 9, lacks: { windowDays: { has: 9, needs: 10 } }, why: 'absence of risk' },
    {
      direction: 'protective',
      level: 'some',
      days: 1,
      lacks: { windowDays: { has: 1, needs: 10 } },
      why: 'protection',
    },
  ])('names the days that were not observed, for $why', ({ direction, level, days, lacks }) => {
    const to = `2026-03-0${String(days)}`;
    const rating = { level, supportedBy: ['x'], observed: { from: '2026-03-01', to } };
    const parts = {
      indicator: { direction, window: { minimumDays: 10 }, evidence: { minimum: { none: { items: 1 } } } },
    };
    const told = missing(desk(rating, [item('x')], parts));
    expect(told).toMatchObject({ nonRating: 'not_observed_long_enough', setAside: 'window-too-short' });
    expect(told?.lacks).toEqual(lacks);
  });

  it('says nothing of lacking where a non-rating was given', () => {
    expect(missing(desk({ unrated: 'declined', reason: 'asked' }, []))).toEqual({
      ...{ indicator: 'd1', class: 'unknown', nonRating: 'declined' },
    });
  });
});

describe('why a flag is not raised', () => {
  const flag = { corroboration: { events: 2, sources: 2 } };
  const rated = (evidence: readonly Json[], parts: Json): Bench =>
    desk({ level: 'some', supportedBy: evidence.map(({ id }) => id!) }, evidence, { flag: parts });
  const reasons = (of: Bench): unknown => explained(of).whyNot.flags[0]?.reasons;

  it.each([
    { evidence: [item('x')], moreEvents: 1, moreSources: 1, prisonerWordAlone: false, why: 'one event, one source' },
    {
      evidence: [item('x', { origin: 'o' }), item('y', { origin: 'o' })],
      ...{ moreEvents: 0, moreSources: 1, prisonerWordAlone: false },
      why: 'one source of two events',
    },
    {
      evidence: [item('x', { kind: 'prisoner_word' }), item('y', { kind: 'prisoner_word' })],
      ...{ moreEvents: 0, moreSources: 0, prisonerWordAlone: true },
      why: 'enough, of prisoners’ word alone',
    },
  ])('for want of corroboration: $why', ({ evidence, moreEvents, moreSources, prisonerWordAlone }) => {
    expect(reasons(rated(evidence, flag))).toEqual([
      { kind: 'corroboration', moreEvents, moreSources, prisonerWordAlone, noDatedEvent: false },
    ]);
  });

  it('for want of a dated event, and once it has expired', () => {
    expect(reasons(rated([item('x')], { expiresAfterDays: 5 }))).toEqual([
      { kind: 'corroboration', moreEvents: 0, moreSources: 0, prisonerWordAlone: false, noDatedEvent: true },
    ]);
    const dated = (on: string): Bench => rated([item('x', { eventDate: on })], { expiresAfterDays: 5 });
    expect(reasons(dated('2026-04-25'))).toEqual([
      { kind: 'expired', latestEvent: '2026-04-25', expiresOn: '2026-04-30' },
    ]);
    expect(reasons(dated('2026-04-26'))).toBeUndefined();
  });
});

describe('why a level is not admitted', () => {
  const outcome = {
    ...{ id: 'harm', title: 'Harm', definition: 'Harm', necessary: ['a'] },
    levels: ['low', 'middle', 'high'].map((id) => ({ id, label: id })),
    noLevel: { consequence: 'c', withinDays: 5 },
  };
  const guards = [
    { id: 'g0', outcome: 'harm', message: 'm', when: at('b', 1), atMost: 'middle' },
    { id: 'g1', outcome: 'harm', message: 'm', when: at('a', 1), atLeast: 'middle' },
  ];
  const levels = (ratings: Json, parts: Json = {}): unknown =>
    explained(
      bench(instrumentOf({ a: 'three', b: 'three' }, { outcomes: [outcome], guards, ...parts }), ratings),
    ).whyNot.levels.map(({ level, reasons }) => [
      level,
      reasons.map((reason) => [reason.kind, reason.kind === 'guard' ? `${reason.guard} ${reason.bound}` : '']),
    ]);

  it.each([
    { ratings: { a: 'none', b: 'none' }, told: [], why: 'none where no guard applies' },
    { ratings: { a: 'none' }, told: [['high', [['guard', 'g0 at-most']]]], why: 'above a bound that may hold' },
    {
      ratings: { a: 'some', b: 'some' },
      told: [
        ['low', [['guard', 'g1 at-least']]],
        ['high', [['guard', 'g0 at-most']]],
      ],
      why: 'below and above',
    },
    {
      ratings: { b: 'none' },
      told: ['low', 'middle', 'high'].map((level) => [level, [['necessary-unknown', '']]]),
      why: 'all while a necessary indicator is unknown',
    },
  ])('$why', ({ ratings, told }) => {
    expect(levels(ratings)).toEqual(told);
  });

  it('every level where the population has no evidence, and nothing changes that', () => {
    const facts = [{ id: 'woman', type: 'boolean', role: 'gate', title: 'W' }];
    const gates = [
      { id: 'w', when: { '!': { var: 'facts.woman' } }, effect: 'no_level', unknown: 'applies', reason: 'r' },
    ];
    const parts = { outcomes: [outcome], guards, facts, population: { description: 'x', gates } };
    const of = bench(instrumentOf({ a: 'three', b: 'three' }, parts), { a: 'some', b: 'some' });
    const { whyNot, changes } = explained(of);
    expect(whyNot.levels.map(({ reasons }) => reasons)).toEqual(
      ['low', 'middle', 'high'].map(() => [{ kind: 'population', gates: ['w'] }]),
    );
    expect(changes.outcomes).toEqual([{ outcome: 'harm', fewest: { status: 'none' } }]);
  });
});

describe('why a safeguard is not indicated', () => {
  const safeguard = {
    ...{ legalBasis: 'l', decidingAuthority: 'a', lesserStep: 's', maximumDays: 10, lapse: 'p' },
  };
  const intervention = { id: 's', type: 'safeguard', title: 'S', when: at('d1', 1), safeguard };
  const told = (evidence: Json): unknown => {
    const instrument = instrumentOf(
      {},
      { indicators: [indicator({ nature: 'conduct' })], interventions: [intervention] },
    );
    const ratings = { d1: { level: 'some', supportedBy: ['x'] } };
    return explained(bench(instrument, ratings, { evidence: [item('x', evidence)] })).whyNot.interventions;
  };

  it('without a dated event, and after its days', () => {
    expect(told({})).toEqual([{ intervention: 's', status: 'not_indicated', reasons: [{ kind: 'no-dated-event' }] }]);
    expect(told({ eventDate: '2026-04-20' })).toEqual([
      {
        intervention: 's',
        status: 'not_indicated',
        reasons: [{ kind: 'lapsed', latestEvent: '2026-04-20', lapsesOn: '2026-04-30' }],
      },
    ]);
    expect(told({ eventDate: '2026-04-21' })).toEqual([]);
  });
});
