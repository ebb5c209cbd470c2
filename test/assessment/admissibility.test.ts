import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../src/assessment/document.js';
import { firmestStanding } from '../../src/assessment/firmest-standing.js';
import type { InadmissibleReason } from '../../src/assessment/valid-assessment.js';
import { evidenceKinds } from '../../src/instrument/indicators.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { PatchStep } from '../instrument/patched.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { fixtureIndex, indexFor, ratingOf, validOf, validWhole, patched } from './desk.js';

const whole = indexFor('whole');

const fact: Partial<EvidenceItem> = { kind: 'social_report', standing: 'observed', eventDate: '2025-06-01' };

/** Who of the fixture's contributors may rate an indicator. */
const raterOf: { readonly [indicator: string]: string } = { violence: 's2', threats: 's2', distress: 's3' };

/** The fixture `whole` with one rating that rests on one piece of evidence. */
function resting(indicator: string, level: string, evidence: Partial<EvidenceItem>): readonly PatchStep[] {
  const observed = { from: '2025-01-01', to: '2025-06-30' };
  return [
    add('/evidence/6', { id: 'x', ...fact, ...evidence } as unknown as JsonValue),
    replace(`/ratings/${indicator}`, { level, by: raterOf[indicator] ?? 's1', supportedBy: ['x'], observed }),
  ];
}

function useOf(
  indicator: string,
  level: string,
  evidence: Partial<EvidenceItem>,
  index = whole,
): InadmissibleReason | undefined {
  const rating = ratingOf(validWhole(resting(indicator, level, evidence), index), indicator);
  const [use] = rating.evidence;
  expect(use?.admissible).toBe(use?.reason === undefined);
  expect(rating.supporting.map(({ id }) => id)).toEqual(use?.admissible === true ? ['x'] : []);
  return use?.reason;
}

describe('law 7: kind not accepted', () => {
  it('leaves out kinds that the indicator does not list, at every level', () => {
    expect(useOf('threats', 'partly_shown', { kind: 'own_account', standing: 'reported' })).toBe('kind-not-accepted');
    expect(useOf('threats', 'not_shown', { kind: 'own_account', standing: 'reported' })).toBe('kind-not-accepted');
    expect(useOf('threats', 'partly_shown', { kind: 'interview' })).toBe(undefined);
  });

  it('is the first reason told', () => {
    expect(useOf('threats', 'partly_shown', { kind: 'silence', duress: 'established' })).toBe('kind-not-accepted');
  });
});

describe('R12: denial, silence, appeal, complaint, counsel never support a risk', () => {
  const never = ['denial', 'silence', 'appeal', 'complaint', 'religious_counsel', 'clinical_counsel'];

  it.each(evidenceKinds.map((kind) => ({ kind, isNever: never.includes(kind) })))('$kind', ({ kind, isNever }) => {
    const piece = { kind, standing: firmestStanding[kind] };
    expect(useOf('violence', 'partly_shown', piece)).toBe(isNever ? 'kind-never-supports-risk' : undefined);
    expect(useOf('violence', 'not_shown', piece)).toBe(undefined);
    expect(useOf('visits', 'partly_shown', piece)).toBe(undefined);
    expect(useOf('distress', 'partly_shown', piece)).toBe(undefined);
  });

  it('whatever the indicator accepts', () => {
    expect(useOf('threats', 'partly_shown', { kind: 'denial', standing: 'reported' })).toBe('kind-never-supports-risk');
  });
});

describe('R14: duress', () => {
  it.each([
    { duress: 'possible', reason: 'duress' },
    { duress: 'unofficial_detention', reason: 'duress' },
    { duress: 'established', reason: 'duress' },
    { duress: 'none_known', reason: undefined },
  ] as const)('$duress gives $reason for a risk', ({ duress, reason }) => {
    expect(useOf('violence', 'partly_shown', { duress })).toBe(reason);
    expect(useOf('violence', 'not_shown', { duress })).toBe(undefined);
    expect(useOf('visits', 'clearly_shown', { duress })).toBe(undefined);
    expect(useOf('distress', 'clearly_shown', { duress })).toBe(undefined);
  });

  it('comes before the standing', () => {
    expect(useOf('past_violence', 'partly_shown', { duress: 'possible', standing: 'alleged' })).toBe('duress');
  });
});

describe('R11: allegation only', () => {
  it('leaves an allegation of the past out of a risk', () => {
    expect(useOf('past_violence', 'partly_shown', { standing: 'alleged' })).toBe('allegation-only');
    expect(useOf('past_violence', 'not_shown', { standing: 'alleged' })).toBe(undefined);
    expect(useOf('past_violence', 'partly_shown', { standing: 'reported' })).toBe(undefined);
  });

  it('does so for what is static and for what is history, each by itself', () => {
    const history = fixtureIndex('weighing', [replace('/indicators/1/changeability', 'dynamic')]);
    const neither = fixtureIndex('weighing', [
      replace('/indicators/1/changeability', 'dynamic'),
      replace('/indicators/1/nature', 'conduct'),
    ]);
    const stat = fixtureIndex('weighing', [replace('/indicators/1/nature', 'circumstance')]);
    const steps = [...resting('past_violence', 'partly_shown', { standing: 'alleged' })];
    const reason = (index: typeof whole) => ratingOf(validWhole(steps, index), 'past_violence').evidence[0]?.reason;
    expect([reason(history), reason(stat), reason(neither)]).toEqual(['allegation-only', 'allegation-only', undefined]);
  });

  it('takes an allegation of present conduct, which other rules hold', () => {
    expect(useOf('violence', 'partly_shown', { standing: 'alleged' })).toBe(undefined);
  });

  it('does not ask who was convicted: an allegation stays one', () => {
    const convicted = [...resting('past_violence', 'partly_shown', { standing: 'alleged' })];
    expect(validWhole(convicted).finalConviction).toBe(true);
    expect(ratingOf(validWhole(convicted), 'past_violence').nonRating).toBe('alleged_only');
  });
});

describe('law 7: acts that may have been before 18', () => {
  const born = (birth: JsonValue): PatchStep => replace('/subject/birth', birth);
  const reasonFor = (patch: readonly PatchStep[]) => ratingOf(validWhole(patch), 'past_violence').evidence[0]?.reason;
  const on = (eventDate: EvidenceItem['eventDate']) =>
    resting('past_violence', 'partly_shown', { eventDate: eventDate! });

  it.each([
    { birth: '2000-05-10', event: '2018-05-10', reason: undefined, why: 'the 18th birthday' },
    { birth: '2000-05-10', event: '2018-05-09', reason: 'may-be-before-18', why: 'the day before' },
    { birth: '2000-05', event: '2018-05-30', reason: 'may-be-before-18', why: 'born perhaps on the last of the month' },
    { birth: '2000-05', event: '2018-05-31', reason: undefined, why: 'born on the last of the month at the latest' },
    { birth: '2000', event: '2018', reason: 'may-be-before-18', why: 'years only' },
    { birth: '2000', event: '2019', reason: undefined, why: 'years enough' },
    { birth: { about: '1990', plusMinusYears: 2 }, event: '2010', reason: 'may-be-before-18', why: 'give or take' },
    {
      birth: { about: '1990', plusMinusYears: 2 },
      event: '2011',
      reason: undefined,
      why: 'give or take, surely after',
    },
  ])('$why: $birth, $event', ({ birth, event, reason }) => {
    expect(
      reasonFor([born(birth), ...on(event), replace('/subject/legalHistory', [{ status: 'untried', from: '2024' }])]),
    ).toBe(reason);
  });

  it('is so when the event or the birth is not known', () => {
    const undated = [
      add('/evidence/6', { id: 'x', kind: 'case_file', standing: 'reported' }),
      replace('/ratings/past_violence/supportedBy', ['x']),
    ];
    expect(reasonFor(undated)).toBe('may-be-before-18');
    expect(reasonFor([remove('/subject/birth'), ...on('2025-06-01')])).toBe('may-be-before-18');
  });

  it('speaks of risks above the lowest level only', () => {
    const child = { eventDate: '2007' };
    expect(useOf('past_violence', 'not_shown', child)).toBe(undefined);
    expect(useOf('distress', 'clearly_shown', child)).toBe(undefined);
    expect(useOf('visits', 'clearly_shown', child)).toBe(undefined);
  });

  it('is not asked of a facility, nor by policy reference', () => {
    const prison = validOf(patched('prison'), indexFor('prison'));
    expect(ratingOf(prison, 'water').evidence[0]).toEqual({
      id: 'e1',
      kind: 'facility_record',
      standing: 'observed',
      admissible: true,
    });
    const person = fixtureIndex('one-prison', [replace('/subject', 'person')]);
    expect(ratingOf(validOf(patched('prison'), person), 'water').class).toBe('rated');
  });
});

describe('law 7: outside the window', () => {
  const dated = (eventDate: EvidenceItem['eventDate']) => useOf('violence', 'partly_shown', { eventDate: eventDate! });

  it('looks back as many days as declared, that day included', () => {
    expect(dated('2024-06-30')).toBe(undefined);
    expect(dated('2024-06-29')).toBe('outside-window');
    expect(dated('2024-07')).toBe(undefined);
    expect(dated('2024-06')).toBe('outside-window');
    expect(dated({ about: '2025-06', plusMinusYears: 1 })).toBe('outside-window');
    expect(dated({ about: '2022', plusMinusYears: 1 })).toBe('outside-window');
  });

  it('leaves out what is not dated, for any direction above the lowest level, and for protection at it', () => {
    const index = fixtureIndex('weighing', [add('/indicators/4/window/lookBackDays', 30)]);
    const undated = (indicator: string, level: string) =>
      ratingOf(
        validWhole(
          [replace(`/ratings/${indicator}/level`, level), replace(`/ratings/${indicator}/supportedBy`, ['e5'])],
          index,
        ),
        indicator,
      ).evidence[0]?.reason;
    expect(undated('visits', 'partly_shown')).toBe('outside-window');
    expect(undated('visits', 'not_shown')).toBe('outside-window');
    expect(undated('distress', 'clearly_shown')).toBe(undefined);
  });

  it.each([
    { indicator: 'visits', level: 'partly_shown', eventDate: '2025-05', why: 'its last day helps', reason: undefined },
    {
      indicator: 'visits',
      level: 'partly_shown',
      eventDate: '2025-05-30',
      why: 'the day before',
      reason: 'outside-window',
    },
    {
      indicator: 'visits',
      level: 'not_shown',
      eventDate: '2025-05',
      why: 'its first day weighs',
      reason: 'outside-window',
    },
    {
      indicator: 'visits',
      level: 'not_shown',
      eventDate: '2025-05-31',
      why: 'the first day of the window',
      reason: undefined,
    },
    {
      indicator: 'distress',
      level: 'partly_shown',
      eventDate: '2025-05',
      why: 'its last day helps',
      reason: undefined,
    },
    {
      indicator: 'distress',
      level: 'partly_shown',
      eventDate: '2025-05-30',
      why: 'the day before',
      reason: 'outside-window',
    },
    { indicator: 'distress', level: 'not_shown', eventDate: '2020', why: 'a lowest need', reason: undefined },
    {
      indicator: 'violence',
      level: 'partly_shown',
      eventDate: '2025-05',
      why: 'its first day weighs',
      reason: 'outside-window',
    },
  ])('$indicator $level of $eventDate in a window of 30 days: $why', ({ indicator, level, eventDate, reason }) => {
    const index = fixtureIndex('weighing', [
      replace('/indicators/0/window/lookBackDays', 30),
      add('/indicators/4/window/lookBackDays', 30),
      add('/indicators/5/window', { lookBackDays: 30 }),
    ]);
    expect(useOf(indicator, level, { eventDate }, index)).toBe(reason);
  });

  it('is not asked for the lowest level', () => {
    expect(useOf('violence', 'not_shown', { eventDate: '2020' })).toBe(undefined);
  });
});

describe('where no evidence is weighed', () => {
  const index = fixtureIndex('minimal-reference', [
    add('/indicators/0/direction', 'risk'),
    add('/indicators/0/window', { lookBackDays: 1, minimumDays: 9 }),
  ]);
  const evidence = add('/evidence', [{ id: 'e1', kind: 'denial', standing: 'alleged', duress: 'established' }]);

  it('nothing is left out and nothing set aside', () => {
    const valid = validOf(
      patched('bare', [evidence, replace('/ratings/i1', { level: 'yes', supportedBy: ['e1'] })]),
      index,
    );
    const rating = ratingOf(valid, 'i1');
    expect([rating.level, rating.class, rating.evidence.map(({ admissible }) => admissible)]).toEqual([
      1,
      'rated',
      [true],
    ]);
    expect(rating.supporting).toHaveLength(1);
  });

  it('a bare level makes nothing new: its answer is shared', () => {
    const valid = validOf(patched('bare'), index);
    const slot = index.indicatorById.get('i3')!;
    expect(valid.admitted[slot.index]).toBe(slot.answers.rated[1]);
  });
});

describe('evidence of a non-rating', () => {
  it('is held to the rules of risk: conditions may read it', () => {
    const steps = (unrated: string) => [replace('/ratings/role_held', { unrated, supportedBy: ['e6', 'e1'] })];
    const rating = ratingOf(validWhole(steps('declined')), 'role_held');
    expect(rating.evidence.map(({ reason }) => reason)).toEqual(['kind-never-supports-risk', undefined]);
    expect([rating.class, rating.nonRating, rating.given]).toEqual(['unknown', 'declined', 'declined']);
  });
});
