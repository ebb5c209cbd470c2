import { readFileSync } from 'node:fs';
import type { OverlayChange } from '../../../src/authoring/overlay/document.js';
import type { Loosening } from '../../../src/authoring/overlay/issues.js';
import type { Instrument } from '../../../src/instrument/instrument.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import type { JsonObject, JsonValue } from '../../../src/kernel/json-value.js';
import { baseOf, veo } from './desk.js';

function bundled(id: string): Instrument {
  const parsed = parseInstrument(readFileSync(`instruments/${id}/0.1.0.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${id} is sound`);
  return parsed.value;
}

const arrival = bundled('ml-arrival-screen');
const intake = bundled('ml-veo-intake');

const reason = 'As the neighbour has it.';
export const remove = (at: string): OverlayChange => ({ change: 'remove', at, reason });
export const add = (to: string, value: JsonValue): OverlayChange => ({ change: 'add', to, value, reason });
export const limit = (place: string, value: number | string | readonly string[]): OverlayChange => ({
  change: 'set_limit',
  values: { [place]: value },
  reason,
});
export const reweigh = (place: string, value: number): OverlayChange => ({
  change: 'reweight',
  values: { [place]: value },
  reason,
});
export const reword = (place: string, words: string): OverlayChange => ({
  change: 'replace_text',
  texts: { [place]: words },
  reason,
});
/** Takes a key away and puts another value there. */
export const instead = (place: string, value: JsonValue): readonly OverlayChange[] => [
  remove(place),
  add(place, value),
];

/** A change that makes an instrument looser, or of which nothing shows that it does not. */
export interface Attack {
  readonly why: string;
  readonly base?: Instrument;
  readonly changes: readonly OverlayChange[];
  readonly what: Loosening;
  readonly place: string;
}

export const atLeast = (name: string, value: number): JsonValue => ({ '>=': [{ var: name }, value] });

/** The fixture with what some attacks need: stages, safeguards that lean on each other, an own shortest window. */
export const leaning: Instrument = baseOf('minimal-veo', [
  {
    op: 'add',
    path: '/stages',
    value: [
      { id: 'arrival', title: 'A', minutes: 10 },
      { id: 'full', title: 'F', minutes: 60 },
    ],
  },
  { op: 'add', path: '/indicators/1/window', value: { minimumDays: 14, lookBackDays: 180 } },
  { op: 'add', path: '/indicators/2/window', value: { lookBackDays: 30 } },
  { op: 'add', path: '/indicators/2/evidence', value: { kinds: ['interview', 'medical_note'] } },
  { op: 'add', path: '/effectiveFrom', value: '2026-01-01' },
  {
    op: 'add',
    path: '/interventions/3',
    value: {
      ...(veo.document.interventions?.[2] as unknown as JsonObject),
      ...{ id: 'away', title: 'Moved away', prerequisites: ['keep_apart'], substitutes: ['keep_apart'] },
    },
  },
  { op: 'add', path: '/interventions/2/incompatibleWith', value: ['away'] },
  { op: 'add', path: '/interventions/2/contraindicatedWhen', value: atLeast('ratings.distress', 2) },
  { op: 'add', path: '/interventions/2/contraindication', value: 'Who suffers is not left alone.' },
  { op: 'add', path: '/review', value: { firstAfterDays: 30, thenAfterDays: 60 } },
  {
    op: 'add',
    path: '/disclosure',
    value: { hidden: [{ audience: 'security', indicators: ['distress'], reason: 'Private.' }] },
  },
]);

export const newIndicator: JsonObject = {
  ...(veo.document.indicators[2] as unknown as JsonObject),
  ...{ id: 'grief', title: 'Grief', definition: 'Grief that the person speaks of.' },
};

export const attacks: readonly Attack[] = [
  {
    why: 'an indicator that no outcome needs is taken away',
    changes: [remove('interventions/family_contact/hooks/visits'), remove('indicators/visits')],
    what: 'removed',
    place: 'indicators/visits',
  },
  {
    why: 'a weaker one comes in its place',
    changes: [
      remove('interventions/family_contact/hooks/visits'),
      remove('indicators/visits'),
      add('indicators', { ...(veo.document.indicators[1] as unknown as JsonObject), id: 'seen_once' }),
    ],
    what: 'removed',
    place: 'indicators/visits',
  },
  {
    why: 'more evidence of a need, which hides it',
    changes: [add('indicators/distress/evidence', { minimum: { partly_shown: { items: 3 } } })],
    what: 'hides',
    place: 'indicators/distress/evidence/minimum/partly_shown/items',
  },
  {
    why: 'firmer evidence of a protection, which hides it',
    changes: [add('indicators/visits/evidence', { minimum: { clearly_shown: { standing: 'adjudicated' } } })],
    what: 'hides',
    place: 'indicators/visits/evidence/minimum/clearly_shown/standing',
  },
  {
    why: 'fewer kinds of evidence of a need',
    base: leaning,
    changes: [remove('indicators/distress/evidence/kinds/interview')],
    what: 'hides',
    place: 'indicators/distress/evidence/kinds',
  },
  {
    why: 'nobody of a kind left to rate a need',
    changes: [remove('indicators/distress/raters/nurse')],
    what: 'hides',
    place: 'indicators/distress/raters',
  },
  {
    why: 'older news of a protection',
    base: leaning,
    changes: [limit('indicators/visits/window/lookBackDays', 365)],
    what: 'higher',
    place: 'indicators/visits/window/lookBackDays',
  },
  {
    why: 'only the latest news of a need',
    base: leaning,
    changes: [limit('indicators/distress/window/lookBackDays', 2)],
    what: 'hides',
    place: 'indicators/distress/window/lookBackDays',
  },
  {
    why: 'a protection that has to be watched for a year',
    base: leaning,
    changes: [limit('indicators/visits/window/minimumDays', 365)],
    what: 'hides',
    place: 'indicators/visits/window/minimumDays',
  },
  {
    why: 'no violence that has to be watched for ten years',
    changes: [limit('indicators/violence/window/minimumDays', 3650)],
    what: 'hides',
    place: 'indicators/violence/window/minimumDays',
  },
  {
    why: 'a need that is looked at in a later stage',
    base: leaning,
    changes: [add('indicators/distress/stage', 'full')],
    what: 'added',
    place: 'indicators/distress/stage',
  },
  {
    why: 'a stage more, after which all is due',
    base: leaning,
    changes: [add('stages', { id: 'later', title: 'Later', minutes: 90 })],
    what: 'changed',
    place: 'stages',
  },
  {
    why: 'an indicator that nobody can rate becomes necessary',
    changes: [add('outcomes/harm_to_prisoners/necessary', 'distress')],
    what: 'wider',
    place: 'outcomes/harm_to_prisoners/necessary',
  },
  {
    why: 'an outcome more to conclude about',
    changes: [
      add('outcomes', {
        ...(veo.document.outcomes?.[0] as unknown as JsonObject),
        id: 'escape',
        title: 'Escape',
        necessary: ['violence'],
      }),
    ],
    what: 'added',
    place: 'outcomes/escape',
  },
  {
    why: 'a conclusion that looks further',
    changes: [add('outcomes/harm_to_prisoners/horizonDays', 365)],
    what: 'added',
    place: 'outcomes/harm_to_prisoners/horizonDays',
  },
  {
    why: 'a guard that raises',
    changes: [
      add('guards', {
        id: 'raise',
        outcome: 'harm_to_prisoners',
        atLeast: 'enhanced',
        message: 'Raised.',
        when: atLeast('ratings.violence', 1),
      }),
    ],
    what: 'added',
    place: 'guards/raise',
  },
  {
    why: 'a guard that holds everything down',
    changes: [
      add('guards', {
        id: 'hold',
        outcome: 'harm_to_prisoners',
        atMost: 'ordinary',
        message: 'Held.',
        when: atLeast('ratings.violence', 1),
      }),
    ],
    what: 'added',
    place: 'guards/hold',
  },
  {
    why: 'a constraint that refuses whoever is in distress',
    changes: [add('constraints', { id: 'c', message: 'No.', when: atLeast('ratings.distress', 2) })],
    what: 'added',
    place: 'constraints/c',
  },
  {
    why: 'a gate that sends people away',
    changes: [
      add('facts', { id: 'transfer', title: 'In transit', type: 'boolean', role: 'gate', about: 'procedure' }),
      add('population/gates', { id: 'g', effect: 'outside', reason: 'In transit.', when: { var: 'facts.transfer' } }),
    ],
    what: 'added',
    place: 'population/gates/g',
  },
  {
    why: 'a gate that sends away whoever may be concerned',
    base: arrival,
    changes: instead('population/gates/age_in_doubt/unknown', 'applies'),
    what: 'changed',
    place: 'population/gates/age_in_doubt/unknown',
  },
  {
    why: 'a gate that only withholds the level',
    base: arrival,
    changes: instead('population/gates/age_in_doubt/effect', 'no_level'),
    what: 'changed',
    place: 'population/gates/age_in_doubt/effect',
  },
  {
    why: 'a flag more against someone',
    changes: [
      add('flags', {
        id: 'any_violence',
        title: 'Violence',
        message: 'Look.',
        severity: 'notice',
        when: atLeast('ratings.violence', 1),
        expiresAfterDays: 30,
      }),
    ],
    what: 'added',
    place: 'flags/any_violence',
  },
  {
    why: 'a flag that calls louder',
    changes: instead('flags/repeated_violence/severity', 'urgent'),
    what: 'changed',
    place: 'flags/repeated_violence/severity',
  },
  {
    why: 'a flag on a need that asks for two events',
    changes: [add('flags/see_a_nurse/corroboration', { events: 2 })],
    what: 'hides',
    place: 'flags/see_a_nurse/corroboration/events',
  },
  {
    why: 'a flag on a need that lapses the next day',
    changes: [add('flags/see_a_nurse/expiresAfterDays', 1)],
    what: 'hides',
    place: 'flags/see_a_nurse/expiresAfterDays',
  },
  {
    why: 'a cut-off under which less help comes sooner',
    base: arrival,
    changes: [reweigh('bandings/order_of_assessment/bands/within_24_hours/cutOff', 9)],
    what: 'changed',
    place: 'bandings/order_of_assessment/bands/within_24_hours/cutOff',
  },
  {
    why: 'a lower cut-off',
    base: arrival,
    changes: [reweigh('bandings/order_of_assessment/bands/within_24_hours/cutOff', 2)],
    what: 'changed',
    place: 'bandings/order_of_assessment/bands/within_24_hours/cutOff',
  },
  {
    why: 'a weight that makes a need count less',
    base: arrival,
    changes: [reweigh('measures/order_points/terms/self_harm_words/weight', 0.5)],
    what: 'changed',
    place: 'measures/order_points/terms/self_harm_words/weight',
  },
  {
    why: 'a term less',
    base: arrival,
    changes: [remove('measures/order_points/terms/self_harm_words')],
    what: 'changed',
    place: 'measures/order_points/terms',
  },
  {
    why: 'a measure that counts from a higher level',
    base: arrival,
    changes: instead('measures/reasons_to_protect/atLeast', 'clearly_shown'),
    what: 'changed',
    place: 'measures/reasons_to_protect/atLeast',
  },
  {
    why: 'a measure that says nothing while anything is unknown',
    base: arrival,
    changes: [add('measures/order_points/unknown', { policy: 'refuse' })],
    what: 'added',
    place: 'measures/order_points/unknown',
  },
  {
    why: 'a score that the base does not have',
    base: arrival,
    changes: [
      add('measures', {
        ...{ id: 'danger', title: { fr: 'Conduites', en: 'Conduct' }, kind: 'count', atLeast: 'partly_shown' },
        of: { indicators: ['threat_by_person'] },
      }),
    ],
    what: 'added',
    place: 'measures/danger',
  },
  {
    why: 'an adjustment of a band',
    base: arrival,
    changes: [
      add('bandings/order_of_assessment/adjustments', {
        ...{ id: 'later', shift: -1, message: { fr: 'Plus tard.', en: 'Later.' } },
        when: atLeast('ratings.family_told', 1),
      }),
    ],
    what: 'added',
    place: 'bandings/order_of_assessment/adjustments',
  },
  {
    why: 'indicators more, so that less is unknown',
    base: arrival,
    changes: [add('indicators', { ...(arrival.document.indicators[3] as unknown as JsonObject), id: 'tired' })],
    what: 'counted',
    place: 'indicators/tired',
  },
  {
    why: 'an entitlement that there is only where there is room for it',
    changes: [add('interventions/family_contact/capacity', 'visiting_room')],
    what: 'added',
    place: 'interventions/family_contact/capacity',
  },
  {
    why: 'an offer that waits for conduct',
    changes: [add('interventions/counselling/when', atLeast('ratings.violence', 2))],
    what: 'added',
    place: 'interventions/counselling/when',
  },
  {
    why: 'an offer that is contraindicated',
    changes: [
      add('interventions/counselling/contraindicatedWhen', atLeast('ratings.violence', 1)),
      add('interventions/counselling/contraindication', 'Not for those who hit.'),
    ],
    what: 'added',
    place: 'interventions/counselling/contraindicatedWhen',
  },
  {
    why: 'an offer for which the community is asked',
    changes: [add('interventions/counselling/consents', 'host_community')],
    what: 'wider',
    place: 'interventions/counselling/consents',
  },
  {
    why: 'an offer that a need no longer calls for',
    changes: [remove('interventions/counselling/hooks/distress'), add('interventions/counselling/hooks', 'visits')],
    what: 'narrower',
    place: 'interventions/counselling/hooks',
  },
  {
    why: 'a restriction without the step that comes before it',
    base: leaning,
    changes: [remove('interventions/away/prerequisites')],
    what: 'narrower',
    place: 'interventions/away/prerequisites',
  },
  {
    why: 'a restriction without the lesser one in its place',
    base: leaning,
    changes: [remove('interventions/away/substitutes')],
    what: 'narrower',
    place: 'interventions/away/substitutes',
  },
  {
    why: 'two restrictions together that exclude each other',
    base: leaning,
    changes: [remove('interventions/keep_apart/incompatibleWith')],
    what: 'narrower',
    place: 'interventions/keep_apart/incompatibleWith',
  },
  {
    why: 'a restriction in spite of what speaks against it',
    base: leaning,
    changes: [
      remove('interventions/keep_apart/contraindicatedWhen'),
      remove('interventions/keep_apart/contraindication'),
    ],
    what: 'removed',
    place: 'interventions/keep_apart/contraindicatedWhen',
  },
  {
    why: 'a restriction that stands longer before it is looked at',
    base: leaning,
    changes: [limit('interventions/keep_apart/safeguard/maximumDays', 90)],
    what: 'higher',
    place: 'interventions/keep_apart/safeguard/maximumDays',
  },
  {
    why: 'security in charge of help',
    base: intake,
    changes: instead('interventions/medical_care/responsible', 'director'),
    what: 'changed',
    place: 'interventions/medical_care/responsible',
  },
  {
    why: 'a review that is gone',
    base: leaning,
    changes: [remove('review')],
    what: 'higher',
    place: 'review/firstAfterDays',
  },
  {
    why: 'a validity that is gone',
    base: leaning,
    changes: [limit('validity/days', 730)],
    what: 'higher',
    place: 'validity/days',
  },
  {
    why: 'in force before it was',
    base: leaning,
    changes: instead('effectiveFrom', '2025-01-01'),
    what: 'wider',
    place: 'effectiveFrom',
  },
  {
    why: 'a need that those who help no longer see',
    base: leaning,
    changes: [add('disclosure/hidden', { audience: 'clinical', indicators: ['distress'], reason: 'None.' })],
    what: 'hidden',
    place: 'disclosure/hidden',
  },
  {
    why: 'words that stand in for someone, answered for where the base has none',
    changes: [
      add('proxyJustifications', { part: 'visits', word: 'prayer', reason: 'It is said so in this country.' }),
      reword('indicators/visits/definition', 'Visits by someone from the prayer room.'),
    ],
    what: 'added',
    place: 'proxyJustifications/0',
  },
  {
    why: 'levels that exchange their words',
    changes: [
      reword('outcomes/harm_to_prisoners/levels/ordinary/label', 'Enhanced attention'),
      reword('outcomes/harm_to_prisoners/levels/enhanced/label', 'Ordinary attention'),
    ],
    what: 'exchanged',
    place: 'outcomes/harm_to_prisoners/levels/ordinary/label',
  },
  {
    why: 'anchors that exchange their words',
    changes: [reword('indicators/violence/anchors/clearly_shown', 'One blow without a wound.')],
    what: 'exchanged',
    place: 'indicators/violence/anchors/clearly_shown',
  },
  {
    why: 'what no level means',
    changes: [reword('outcomes/harm_to_prisoners/noLevel/consequence', 'The strictest regime.')],
    what: 'reworded',
    place: 'outcomes/harm_to_prisoners/noLevel/consequence',
  },
  {
    why: 'a rule to stop that is gone',
    base: intake,
    changes: [remove(placeOfStop(intake))],
    what: 'removed',
    place: placeOfStop(intake),
  },
  {
    why: 'a fact for monitoring that is gone',
    base: baseOf('weighing'),
    changes: [remove('facts/remarks')],
    what: 'removed',
    place: 'facts/remarks',
  },
  {
    why: 'a fact of another range',
    base: baseOf('weighing'),
    changes: instead('facts/visits_a_month/maximum', 5),
    what: 'changed',
    place: 'facts/visits_a_month/maximum',
  },
];

function placeOfStop({ document }: Instrument): string {
  const id = document.interventions?.find(({ stop }) => stop !== undefined)?.id ?? '';
  return `interventions/${id}/stop`;
}
