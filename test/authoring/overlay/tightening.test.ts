import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OverlayChange, OverlayDocument } from '../../../src/authoring/overlay/document.js';
import type { Loosening } from '../../../src/authoring/overlay/issues.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { baseOf, overlayOf, resolved, toldOf } from './desk.js';

const parsed = parseInstrument(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8'));
if (!parsed.ok) throw new Error('the intake instrument is sound');
const intake = parsed.value;

const reason = 'As the neighbour has it.';
const remove = (at: string): OverlayChange => ({ change: 'remove', at, reason });
const add = (to: string, value: JsonValue): OverlayChange => ({ change: 'add', to, value, reason });
const limit = (place: string, value: number | string | boolean | readonly string[]): OverlayChange => ({
  change: 'set_limit',
  values: { [place]: value },
  reason,
});
/** Takes a key away and puts another value there, as who would walk around the law does. */
const instead = (place: string, value: JsonValue): readonly OverlayChange[] => [remove(place), add(place, value)];

/** What a list of changes of the intake instrument is told to loosen. */
function loosened(
  changes: readonly OverlayChange[],
  own: Partial<OverlayDocument> = {},
): readonly (readonly [unknown, unknown, string])[] {
  return resolved(overlayOf(intake, changes, own), intake).issues.flatMap(({ code, facts, pointer }) =>
    code === 'overlay.loosens' ? [[facts['what'], facts['place'], pointer] as const] : [],
  );
}

const [firstSafeguard = ''] = (intake.document.interventions ?? []).flatMap(({ id, type }) =>
  type === 'safeguard' ? [id] : [],
);

interface Line {
  readonly why: string;
  readonly changes: readonly OverlayChange[];
  readonly what: Loosening;
  readonly place: string;
}

const table: readonly Line[] = [
  {
    why: 'one piece of evidence where two were asked for',
    changes: [limit('indicators/a1_violence/evidence/minimum/substantial/items', 1)],
    what: 'lower',
    place: 'indicators/a1_violence/evidence/minimum/substantial/items',
  },
  {
    why: 'evidence that is alleged only',
    changes: [limit('indicators/a1_violence/evidence/minimum/substantial/standing', 'alleged')],
    what: 'lower',
    place: 'indicators/a1_violence/evidence/minimum/substantial/standing',
  },
  {
    why: 'no minimum of evidence at all',
    changes: [remove('indicators/a1_violence/evidence/minimum')],
    what: 'lower',
    place: 'indicators/a1_violence/evidence/minimum/limited/standing',
  },
  {
    why: 'any rater',
    changes: [remove('indicators/a1_violence/raters')],
    what: 'wider',
    place: 'indicators/a1_violence/raters',
  },
  {
    why: 'a rater of the base more',
    changes: [add('indicators/a1_violence/raters', 'director')],
    what: 'wider',
    place: 'indicators/a1_violence/raters',
  },
  {
    why: 'a new role of a kind that did not rate it',
    changes: [
      add('roles', { id: 'partner_two', title: { fr: 'Partenaire', en: 'Partner' }, kind: 'external' }),
      add('indicators/a1_violence/raters', 'partner_two'),
    ],
    what: 'wider',
    place: 'indicators/a1_violence/raters',
  },
  {
    why: 'a guard less',
    changes: [remove('guards/prisoners_conduct')],
    what: 'removed',
    place: 'guards/prisoners_conduct',
  },
  {
    why: 'a guard that holds less often',
    changes: instead('guards/prisoners_conduct/when', { '>=': [{ var: 'ratings.d1_urging' }, 2] }),
    what: 'changed',
    place: 'guards/prisoners_conduct/when',
  },
  {
    why: 'a constraint less',
    changes: [remove('constraints/command_or_support')],
    what: 'removed',
    place: 'constraints/command_or_support',
  },
  { why: 'a flag less', changes: [remove('flags/escape')], what: 'removed', place: 'flags/escape' },
  {
    why: 'a flag that says less',
    changes: instead('flags/self_harm/severity', 'notice'),
    what: 'lower',
    place: 'flags/self_harm/severity',
  },
  {
    why: 'a flag that stands longer',
    changes: [limit('flags/urging_and_coercing/expiresAfterDays', 31)],
    what: 'higher',
    place: 'flags/urging_and_coercing/expiresAfterDays',
  },
  {
    why: 'a flag on one source',
    changes: [limit('flags/urging_and_coercing/corroboration/sources', 1)],
    what: 'lower',
    place: 'flags/urging_and_coercing/corroboration/sources',
  },
  {
    why: 'a thought less',
    changes: [remove('mitigators/perhaps_coerced')],
    what: 'removed',
    place: 'mitigators/perhaps_coerced',
  },
  {
    why: 'help less',
    changes: [remove('accommodations/interpreter')],
    what: 'removed',
    place: 'accommodations/interpreter',
  },
  { why: 'a right less', changes: [remove('interventions/worship')], what: 'removed', place: 'interventions/worship' },
  {
    why: 'a right that becomes an offer',
    changes: instead('interventions/worship/type', 'offer'),
    what: 'changed',
    place: 'interventions/worship/type',
  },
  {
    why: 'a restriction that lasts longer',
    changes: [limit(`interventions/${firstSafeguard}/safeguard/maximumDays`, 90)],
    what: 'higher',
    place: `interventions/${firstSafeguard}/safeguard/maximumDays`,
  },
  {
    why: 'a restriction more',
    changes: [
      add('interventions', {
        ...(intake.document.interventions?.find(({ id }) => id === firstSafeguard) as unknown as {
          [key: string]: JsonValue;
        }),
        id: 'another_restriction',
      }),
    ],
    what: 'restriction',
    place: 'interventions/another_restriction',
  },
  {
    why: 'consent less',
    changes: [remove('interventions/mentee/consents/subject')],
    what: 'narrower',
    place: 'interventions/mentee/consents',
  },
  {
    why: 'an indicator that is no longer necessary',
    changes: [remove(`outcomes/harm_to_prisoners/necessary/${intake.document.outcomes?.[0]?.necessary[0] ?? ''}`)],
    what: 'narrower',
    place: 'outcomes/harm_to_prisoners/necessary',
  },
  {
    why: 'an outcome less',
    changes: [remove('outcomes/being_harmed')],
    what: 'removed',
    place: 'outcomes/being_harmed',
  },
  {
    why: 'younger people',
    changes: [limit('population/minimumAge', 17)],
    what: 'lower',
    place: 'population/minimumAge',
  },
  { why: 'results that stand longer', changes: [limit('validity/days', 181)], what: 'higher', place: 'validity/days' },
  {
    why: 'an event that ends nothing',
    changes: [remove('validity/endingEvents/transfer')],
    what: 'removed',
    place: 'validity/endingEvents/transfer',
  },
  {
    why: 'a later review',
    changes: [limit('review/firstAfterDays', 91)],
    what: 'higher',
    place: 'review/firstAfterDays',
  },
  { why: 'a limit less', changes: [remove('limits/0')], what: 'reworded', place: 'limits/0' },
  {
    why: 'a misuse in other words',
    changes: [{ change: 'replace_text', texts: { 'misuse/0': { fr: 'Rien.' } }, reason }],
    what: 'reworded',
    place: 'misuse/0',
  },
  {
    why: 'a purpose that was excluded',
    changes: [remove('notValidFor/placement')],
    what: 'narrower',
    place: 'notValidFor',
  },
  {
    why: 'a purpose more',
    changes: [remove('notValidFor/placement'), add('validFor', 'placement')],
    what: 'wider',
    place: 'validFor',
  },
  {
    why: 'who someone is as if it were what someone did',
    changes: instead('facts/sex/about', 'other_conduct'),
    what: 'changed',
    place: 'facts/sex/about',
  },
  {
    why: 'a need as a risk',
    changes: instead('indicators/g1_distress/direction', 'risk'),
    what: 'changed',
    place: 'indicators/g1_distress/direction',
  },
  {
    why: 'an indicator on another scale',
    changes: instead('indicators/g1_distress/scale', 'extent'),
    what: 'changed',
    place: 'indicators/g1_distress/scale',
  },
  {
    why: 'another first scale, that indicators take by default',
    changes: [{ change: 'reweight', values: { 'scales/degree/levels/clearly_shown/points': 5 }, reason }],
    what: 'changed',
    place: 'scales/degree/levels',
  },
  { why: 'what was hidden', changes: [remove('disclosure/hidden/0')], what: 'shown', place: 'disclosure/hidden' },
  {
    why: 'what was hidden, by another domain',
    changes: instead('indicators/g1_distress/domain', 'f'),
    what: 'shown',
    place: 'disclosure/hidden',
  },
  {
    why: 'another domain, whose unknowns a guard may count',
    changes: instead('indicators/a1_violence/domain', 'b'),
    what: 'changed',
    place: 'indicators/a1_violence/domain',
  },
  {
    why: 'a role of another kind',
    changes: instead('roles/clinician/kind', 'security'),
    what: 'changed',
    place: 'roles/clinician/kind',
  },
];

describe('under policy `veo` an overlay never loosens', () => {
  it.each(table)('$why', ({ changes, what, place }) => {
    const told = loosened(changes);
    expect(told.map(([one, where]) => [one, where])).toContainEqual([what, place]);
    expect(told.find(([, where]) => where === place)?.[2]).toMatch(/^\/changes\/\d+\//);
  });

  it('the window: shorter observation, or older events', () => {
    const windowed = intake.document.indicators.find(
      ({ window }) => window?.minimumDays !== undefined && window.lookBackDays !== undefined,
    );
    const at = `indicators/${windowed?.id ?? ''}/window`;
    const { minimumDays = 0, lookBackDays = 0 } = windowed?.window ?? {};
    expect(minimumDays * lookBackDays).toBeGreaterThan(0);
    expect(loosened([limit(`${at}/minimumDays`, minimumDays - 1)])).toMatchObject([
      ['lower', `${at}/minimumDays`, expect.any(String)],
    ]);
    expect(loosened([limit(`${at}/lookBackDays`, lookBackDays + 1)])).toMatchObject([
      ['higher', `${at}/lookBackDays`, expect.any(String)],
    ]);
    expect(loosened([remove(at)]).map(([what]) => what)).toEqual(['lower', 'higher']);
  });

  it('the end of an instrument', () => {
    const ending = baseOf('minimal-veo', [{ op: 'add', path: '/effectiveUntil', value: '2027-12-31' }]);
    const loosened = (...changes: readonly OverlayChange[]): readonly unknown[] =>
      toldOf(ending, changes).map(([code, , { what }]) => [code, what]);
    expect(loosened(remove('effectiveUntil'))).toEqual([['overlay.loosens', 'higher']]);
    expect(loosened(...instead('effectiveUntil', '2028-01-01'))).toEqual([['overlay.loosens', 'higher']]);
    expect(loosened(...instead('effectiveUntil', '2027-12-30'))).toEqual([]);
  });

  it('the scale of an axis', () => {
    const levels = ['not_shown', 'partly_shown', 'clearly_shown'].map((id) => ({ id, label: id }));
    const changes = [
      add('scales', { id: 'other', levels }),
      ...instead('indicators/violence/axes/wounds/scale', 'other'),
    ];
    expect(toldOf(baseOf('weighing'), changes).map(([code, , { what, place }]) => [code, what, place])).toEqual([
      ['overlay.loosens', 'changed', 'indicators/violence/axes/wounds/scale'],
    ]);
  });

  it('what an assessor has to write', () => {
    const narrative = { formulation: { required: true }, scenarios: { minimum: 2 } };
    const writing = baseOf('minimal-veo', [{ op: 'add', path: '/narrative', value: narrative }]);
    expect(toldOf(writing, [remove('narrative')]).map(([code, , { place }]) => [code, place])).toEqual([
      ['overlay.loosens', 'narrative/formulation/required'],
      ['overlay.loosens', 'narrative/scenarios/minimum'],
    ]);
  });

  it('who may confirm a conclusion, and that reasons are asked for', () => {
    const reasons = [{ id: 'recent', title: 'Recent.', for: ['above'] }];
    const value = { reasons, confirmedBy: ['head_of_security'] };
    const base = baseOf('minimal-veo', [{ op: 'add', path: '/conclusions', value }]);
    const told = (changes: readonly OverlayChange[]): unknown =>
      toldOf(base, changes).map(([, , { what, place }]) => [what, place]);
    expect(told([add('conclusions/confirmedBy', 'nurse')])).toEqual([['wider', 'conclusions/confirmedBy']]);
    expect(told([remove('conclusions')])).toEqual([['removed', 'conclusions/reasons']]);
    expect(told([remove('conclusions/reasons')])).toEqual([['removed', 'conclusions/reasons']]);
    expect(told([remove('conclusions/reasons/recent/for')])).toEqual([['wider', 'conclusions/reasons/recent/for']]);
    expect(told([remove('conclusions/confirmedBy')])).toEqual([]);
    expect(toldOf(baseOf('minimal-veo'), [add('conclusions', { confirmedBy: ['nurse'] })])[0]?.[2]).toMatchObject({
      what: 'wider',
      was: null,
    });
  });

  it('the status: a draft stays one without a study of its own', () => {
    expect(loosened([], { status: 'pilot' })).toEqual([['status', 'status', '/status']]);
    const study = {
      kind: 'validation',
      citation: 'A study, 2026.',
      population: { fr: 'Adultes.', en: 'Adults.' },
      finding: { fr: 'Rien.', en: 'Nothing.' },
    } as const;
    expect(loosened([], { status: 'validated', studies: [study] })).toEqual([]);
  });

  it('nothing by taking a part away and putting a looser one back', () => {
    const guard = intake.document.guards?.[0] as unknown as { [key: string]: JsonValue };
    const looser = { ...guard, when: { '>=': [{ var: 'ratings.d1_urging' }, 2] } };
    const told = loosened([remove('guards/prisoners_conduct'), add('guards', looser)]);
    expect(told).toEqual([['changed', 'guards/prisoners_conduct/when', '/changes/1/value']]);
  });

  it('what a fact may touch, under any policy', () => {
    const reference = baseOf('everything');
    const changes = instead('facts/literate/role', 'gate');
    expect(reference.document.facts?.find(({ id }) => id === 'literate')?.role).not.toBe('gate');
    expect(toldOf(reference, changes)).toContainEqual([
      'overlay.fixed',
      '/changes/1/value',
      { place: 'facts/literate/role' },
    ]);
  });
});

describe('an overlay may tighten', () => {
  const tighter: readonly (readonly [string, readonly OverlayChange[]])[] = [
    ['evidence', [limit('indicators/a1_violence/evidence/minimum/substantial/items', 3)]],
    ['raters', [remove('indicators/a1_violence/raters/social_worker')]],
    [
      'a new role of a kind that rates it',
      [
        add('roles', { id: 'social_agent', title: { fr: 'Agent social', en: 'Social agent' }, kind: 'social' }),
        add('indicators/a1_violence/raters', 'social_agent'),
      ],
    ],
    ['days', [limit('validity/days', 90), limit('flags/urging_and_coercing/expiresAfterDays', 14)]],
    ['age', [limit('population/minimumAge', 21)]],
    ['restrictions', [remove(`interventions/${firstSafeguard}`)]],
    ['purposes', [add('notValidFor', 'prosecution'), remove('notValidFor/prosecution')]],
    ['names of roles', [{ change: 'map_role', from: 'social_worker', to: 'social_agent' }]],
    [
      'misuse, limits',
      [add('misuse', { fr: 'Encore un.', en: 'One more.' }), add('limits', { fr: 'Encore une.', en: 'One more.' })],
    ],
  ];

  it.each(tighter)('%s', (_, changes) => {
    expect(resolved(overlayOf(intake, changes), intake)).toMatchObject({ ok: true });
  });

  it('what a reference instrument does is its own affair', () => {
    const reference = baseOf('everything');
    expect(
      resolved(overlayOf(reference, [limit('population/minimumAge', 12), remove('constraints/c')]), reference).ok,
    ).toBe(true);
  });
});
