import { describe, expect, it } from 'vitest';
import { notApplicable, unknown } from '../../src/assessment/valid-assessment.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { PatchStep } from '../instrument/patched.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { fixtureIndex, patched, ratingOf, validOf, validWhole } from './desk.js';

/** Evidence items put behind the six of the fixture, named in turn a, b, c… */
function evidence(...items: readonly { readonly [key: string]: JsonValue }[]): readonly PatchStep[] {
  return items.map((item, place) =>
    add(`/evidence/${String(6 + place)}`, {
      id: 'abc'[place]!,
      kind: 'incident_record',
      standing: 'observed',
      event: 'abc'[place]!,
      origin: 'abc'[place]!,
      eventDate: '2025-06-01',
      ...item,
    }),
  );
}

function violence(
  level: string,
  supportedBy: readonly string[],
  more: { readonly [key: string]: JsonValue } = {},
): PatchStep {
  return replace('/ratings/violence', { level, by: 's2', supportedBy, ...more });
}

function outcome(indicator: string, patch: readonly PatchStep[], index?: Parameters<typeof validWhole>[1]) {
  const { level, class: counted, nonRating, setAside, given } = ratingOf(validWhole(patch, index), indicator);
  return { level, counted, nonRating, setAside, given };
}

const standing = { level: 2, counted: 'rated', nonRating: undefined, setAside: undefined, given: 'clearly_shown' };

function aside(setAside: string, nonRating = 'insufficient_information', given = 'clearly_shown') {
  return { level: unknown, counted: 'unknown', nonRating, setAside, given };
}

/** Whatever the levels need, nobody is kept apart on reports. */
const onFirmGround = replace('/interventions/2/when', {
  and: [
    { var: 'flags.repeated_violence' },
    { in: [{ var: 'evidence.violence.standing' }, ['observed', 'adjudicated']] },
  ],
});

describe('R8: what a level needs', () => {
  const prisoner = { kind: 'prisoner_word', standing: 'reported' };
  const two = evidence({}, {});

  it('stands with all that it needs', () => {
    expect(outcome('violence', [...two, violence('clearly_shown', ['a', 'b'])])).toEqual(standing);
  });

  it.each([
    { why: 'one piece of two', items: [{}], setAside: 'not-enough-evidence' },
    { why: 'one of two coerced', items: [{}, { duress: 'possible' }], setAside: 'not-enough-evidence' },
    { why: 'two of one origin', items: [{ origin: 'post' }, { origin: 'post' }], setAside: 'not-enough-sources' },
    { why: 'one whose origin is the other', items: [{}, { origin: 'a' }], setAside: 'not-enough-sources' },
    { why: 'two of one event', items: [{ event: 'brawl' }, { event: 'brawl' }], setAside: 'not-enough-events' },
    { why: 'two reports', items: [{ standing: 'reported' }, { standing: 'reported' }], setAside: 'standing-too-weak' },
    { why: 'one report of two', items: [{ standing: 'reported' }, {}], setAside: undefined },
    {
      why: 'a judgment and an allegation',
      items: [{ kind: 'court_decision', standing: 'adjudicated' }, { standing: 'alleged' }],
      setAside: undefined,
    },
    { why: 'two prisoners', items: [prisoner, prisoner], setAside: 'standing-too-weak' },
    { why: 'one prisoner of two', items: [prisoner, {}], setAside: undefined },
  ])('$why: $setAside', ({ items, setAside }) => {
    const patch = [
      ...evidence(...(items as { [key: string]: JsonValue }[])),
      violence('clearly_shown', ['a', 'b'].slice(0, items.length)),
    ];
    expect(outcome('violence', patch)).toEqual(setAside === undefined ? standing : aside(setAside));
  });

  it.each([
    { why: 'two prisoners', items: [prisoner, prisoner], setAside: 'prisoner-word-alone' },
    { why: 'one prisoner of two', items: [prisoner, {}], setAside: undefined },
  ])('$why, where reports are enough: $setAside', ({ items, setAside }) => {
    const index = fixtureIndex('weighing', [
      replace('/indicators/0/evidence/minimum/clearly_shown/standing', 'reported'),
      onFirmGround,
    ]);
    const patch = [...evidence(...items), violence('clearly_shown', ['a', 'b'])];
    expect(outcome('violence', patch, index)).toEqual(setAside === undefined ? standing : aside(setAside));
  });

  it('takes a prisoner’s word below the top, and anywhere but in a risk', () => {
    const word = evidence({ kind: 'prisoner_word', standing: 'reported' });
    expect(outcome('violence', [...word, violence('partly_shown', ['a'])]).level).toBe(1);
    expect(
      outcome('distress', [
        ...word,
        replace('/ratings/distress', { level: 'clearly_shown', by: 's3', supportedBy: ['a'] }),
      ]).level,
    ).toBe(2);
  });

  it('asks for words as heard where the level does', () => {
    const words = { asHeard: 'x', language: 'fr', hearer: 's2' };
    const threats = replace('/ratings/threats', { level: 'clearly_shown', by: 's2', supportedBy: ['a', 'b'] });
    expect(outcome('threats', [...evidence({}, { words }), threats])).toEqual(standing);
    expect(outcome('threats', [...evidence({}, {}), threats])).toEqual(aside('words-not-recorded'));
    const coerced = evidence({}, { words, duress: 'possible' }, {});
    expect(
      outcome('threats', [
        ...coerced,
        replace('/ratings/threats', { level: 'clearly_shown', by: 's2', supportedBy: ['a', 'b', 'c'] }),
      ]),
    ).toEqual(aside('words-not-recorded'));
  });

  it('takes the entry of the next lower level, and the policy’s where there is none', () => {
    const index = fixtureIndex('weighing', [
      replace('/indicators/0/evidence/minimum', { partly_shown: { sources: 2 } }),
      onFirmGround,
    ]);
    expect(index.indicators[0]!.minimum.map(({ items, sources }) => [items, sources])).toEqual([
      [1, 0],
      [1, 2],
      [1, 2],
    ]);
    expect(outcome('violence', [...two, violence('clearly_shown', ['a'])], index)).toEqual(aside('not-enough-sources'));
  });

  it('lets a demand of nothing be met by nothing, a demand of standing not', () => {
    const changed = (minimum: JsonValue) =>
      fixtureIndex('one-prison', [
        replace('/indicators/0/evidence/minimum', { yes: minimum }),
        replace('/subject', 'person'),
      ]);
    expect(changed({ items: 0 }).indicators[0]!.minimum[1]).toEqual({
      items: 0,
      sources: 0,
      events: 0,
      standing: 'alleged',
      words: false,
    });
    expect(changed({ standing: 'reported' }).indicators[0]!.minimum[1]!.items).toBe(0);
  });
});

describe('where a level demands no piece of evidence', () => {
  const water = (minimum: JsonValue, rating: JsonValue, evidence: readonly JsonValue[] = []) => {
    const index = fixtureIndex('one-prison', [replace('/indicators/0/evidence/minimum/yes', minimum)]);
    const document = patched('prison', [replace('/ratings/water', rating), replace('/evidence', [...evidence])]);
    const { level, setAside } = ratingOf(validOf(document, index), 'water');
    return [level, setAside];
  };
  const piece = { kind: 'facility_record', standing: 'observed', eventDate: '2025-06-25' };

  it('it stands without any, at the top of a risk too', () => {
    expect(water({ items: 0 }, { level: 'yes' })).toEqual([1, undefined]);
    expect(water({ items: 0 }, 'yes')).toEqual([1, undefined]);
    expect(water({ items: 0, standing: 'alleged' }, { level: 'yes' })).toEqual([1, undefined]);
  });

  it('but not where it demands a standing', () => {
    expect(water({ items: 0, standing: 'reported' }, { level: 'yes' })).toEqual([unknown, 'standing-too-weak']);
    expect(water({ items: 0, standing: 'reported' }, 'yes')).toEqual([unknown, 'standing-too-weak']);
  });

  it('pieces that do not say whence they come stand each alone under policy reference', () => {
    const two = [
      { ...piece, id: 'e1' },
      { ...piece, id: 'e2' },
    ];
    const asked = { items: 2, sources: 2, events: 2 };
    expect(water(asked, { level: 'yes', supportedBy: ['e1', 'e2'] }, two)).toEqual([1, undefined]);
    const oneEvent = two.map((each) => ({ ...each, event: 'flood' }));
    expect(water(asked, { level: 'yes', supportedBy: ['e1', 'e2'] }, oneEvent)).toEqual([unknown, 'not-enough-events']);
  });

  it('under policy veo they do not', () => {
    const two = evidence({}, {}).map((step) => {
      const { event: _, origin: __, ...rest } = step.value as { readonly [key: string]: JsonValue };
      return { ...step, value: rest };
    });
    expect(outcome('violence', [...two, violence('clearly_shown', ['a', 'b'])])).toEqual(aside('not-enough-sources'));
  });
});

describe('involvement that is not established', () => {
  const closing = add('/involvementNotEstablished', { by: 's1', on: '2025-06-01', reason: 'x' });
  const closed = {
    level: notApplicable,
    counted: 'not_applicable',
    nonRating: 'not_applicable',
    setAside: 'involvement-not-established',
  };

  it.each([
    { why: 'a level', rating: { level: 'clearly_shown', by: 's1', supportedBy: ['e3'] }, given: 'clearly_shown' },
    { why: 'a non-rating', rating: { unrated: 'asked_not_received', by: 's1' }, given: 'asked_not_received' },
  ])('closes membership, and says what was given: $why', ({ rating, given }) => {
    expect(outcome('role_held', [closing, replace('/ratings/role_held', rating)])).toEqual({ ...closed, given });
  });

  it('closes it where nothing was given', () => {
    expect(outcome('role_held', [closing, remove('/ratings/role_held')])).toEqual({ ...closed, given: undefined });
  });

  it('closes a bare level', () => {
    const index = fixtureIndex('minimal-reference', [add('/indicators/0/membership', true)]);
    const document = patched('bare', [
      add('/contributors', [{ id: 's1', role: 'any' }]),
      add('/involvementNotEstablished', { by: 's1', on: '2025-06-01', reason: 'x' }),
    ]);
    const rating = ratingOf(validOf(document, index), 'i1');
    expect(rating).toMatchObject({ level: notApplicable, given: 'no', evidence: [], setAside: closed.setAside });
  });
});

describe('R11: what is only alleged', () => {
  it('is said to be so when nothing else is left', () => {
    const past = replace('/ratings/past_violence', { level: 'clearly_shown', by: 's1', supportedBy: ['a'] });
    expect(outcome('past_violence', [...evidence({ standing: 'alleged' }), past])).toEqual(
      aside('not-enough-evidence', 'alleged_only'),
    );
    expect(outcome('past_violence', [...evidence({ kind: 'appeal', standing: 'reported' }), past])).toEqual(
      aside('not-enough-evidence'),
    );
  });
});

describe('the time observed', () => {
  const { from, to } = { from: '2025-06-01', to: '2025-06-30' };
  const log = evidence({ kind: 'nothing_observed_log' });
  const short = (given: string) => aside('window-too-short', 'not_observed_long_enough', given);

  it('must be long enough to say that a risk is absent, both ends counted', () => {
    expect(outcome('violence', [...log, violence('not_shown', ['a'], { observed: { from, to } })]).level).toBe(0);
    expect(
      outcome('violence', [...log, violence('not_shown', ['a'], { observed: { from: '2025-06-02', to } })]),
    ).toEqual(short('not_shown'));
    expect(outcome('violence', [...log, violence('not_shown', ['a'])])).toEqual(short('not_shown'));
  });

  it('does not matter to say that a risk is there', () => {
    expect(outcome('violence', [...log, violence('partly_shown', ['a'])]).level).toBe(1);
  });

  const visits = (level: string, more: { readonly [key: string]: JsonValue } = {}): PatchStep =>
    replace('/ratings/visits', { level, by: 's1', supportedBy: ['e4'], ...more });

  it('must be long enough to say that protection is there, not that it is absent', () => {
    expect(outcome('visits', [visits('partly_shown', { observed: { from, to } })]).level).toBe(1);
    expect(outcome('visits', [visits('partly_shown', { observed: { from: '2025-06-02', to } })])).toEqual(
      short('partly_shown'),
    );
    expect(outcome('visits', [visits('not_shown')]).level).toBe(0);
  });

  it('is asked of needs neither', () => {
    const index = fixtureIndex('weighing', [add('/indicators/5/window', { minimumDays: 30 })]);
    const distress = (level: string) => [replace('/ratings/distress/level', level)];
    expect(outcome('distress', distress('not_shown'), index).level).toBe(0);
    expect(outcome('distress', distress('clearly_shown'), index).level).toBe(2);
  });

  it('is counted in whole days', () => {
    expect(ratingOf(validWhole([]), 'visits').observedDays).toBe(30);
    expect(ratingOf(validWhole([]), 'distress').observedDays).toBe(undefined);
  });
});

describe('law 1: an unknown stays one', () => {
  it.each([
    { unrated: 'declined', level: unknown, counted: 'unknown' },
    { unrated: 'insufficient_information', level: unknown, counted: 'unknown' },
    { unrated: 'not_offered', level: notApplicable, counted: 'not_applicable' },
    { unrated: 'not_applicable', level: notApplicable, counted: 'not_applicable' },
  ])('$unrated', ({ unrated, level, counted }) => {
    const rating = replace('/ratings/distress', { unrated, contradictedBy: ['e6'] });
    expect(outcome('distress', [rating])).toEqual({
      level,
      counted,
      nonRating: unrated,
      setAside: undefined,
      given: unrated,
    });
    expect(ratingOf(validWhole([rating]), 'distress').contradictedBy).toEqual(['e6']);
  });

  it('so does what was not said at all', () => {
    const silent = {
      level: unknown,
      counted: 'unknown',
      nonRating: 'insufficient_information',
      setAside: undefined,
      given: undefined,
    };
    expect(outcome('distress', [remove('/ratings/distress')])).toEqual(silent);
    expect(outcome('role_held', [remove('/ratings/role_held')])).toEqual(silent);
  });
});

describe('stages', () => {
  const arrival = replace('/stage', 'arrival');
  const notDue = { level: notApplicable, counted: 'not_applicable', nonRating: 'not_due', setAside: 'not-due' };

  it('make nothing due before its time', () => {
    expect(outcome('role_held', [arrival, remove('/ratings/role_held')])).toEqual({ ...notDue, given: undefined });
    expect(outcome('role_held', [arrival])).toEqual({ ...notDue, given: 'asked_not_received' });
  });

  it('keep a level that was given all the same', () => {
    const given = replace('/ratings/role_held', { level: 'partly_shown', by: 's1', supportedBy: ['e1'] });
    expect(outcome('role_held', [arrival, given]).level).toBe(1);
  });

  it('keep the reason why nothing is asked', () => {
    const index = fixtureIndex('weighing', [add('/indicators/3/nonRatings', ['not_offered'])]);
    const given = replace('/ratings/role_held', { unrated: 'not_offered' });
    expect(outcome('role_held', [arrival, given], index)).toEqual({
      level: notApplicable,
      counted: 'not_applicable',
      nonRating: 'not_offered',
      setAside: undefined,
      given: 'not_offered',
    });
  });

  it('are named in what is valid, the last by default', () => {
    expect(validWhole([arrival]).stage).toEqual({ id: 'arrival', place: 0 });
    expect(validWhole([remove('/stage')]).stage).toEqual({ id: 'full', place: 1 });
  });
});

describe('involvement that is not established', () => {
  const closing = add('/involvementNotEstablished', { by: 's1', on: '2025-06-01', reason: 'x' });
  const closed = {
    level: notApplicable,
    counted: 'not_applicable',
    nonRating: 'not_applicable',
    setAside: 'involvement-not-established',
  };
  const level = replace('/ratings/role_held', {
    level: 'clearly_shown',
    by: 's1',
    supportedBy: ['e1'],
    contradictedBy: ['e6'],
  });

  it('closes what presumes it, whatever was given, and shows what was', () => {
    expect(outcome('role_held', [closing])).toEqual({ ...closed, given: 'asked_not_received' });
    expect(outcome('role_held', [closing, level])).toEqual({ ...closed, given: 'clearly_shown' });
    expect(outcome('role_held', [closing, remove('/ratings/role_held')])).toEqual({ ...closed, given: undefined });
    expect(outcome('role_held', [closing, remove('/ratings/role_held'), replace('/stage', 'arrival')])).toEqual({
      ...closed,
      given: undefined,
    });
    const { evidence: weighed, supporting, contradictedBy } = ratingOf(validWhole([closing, level]), 'role_held');
    expect([weighed, supporting, contradictedBy]).toEqual([[], [], ['e6']]);
  });

  it('closes nothing else', () => {
    expect(outcome('violence', [closing]).level).toBe(2);
    expect(outcome('role_held', [level]).level).toBe(2);
  });
});
