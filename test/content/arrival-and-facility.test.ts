import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled, flagsOfDue, inLanguage } from './bundled.js';

const arrival = bundled('ml-arrival-screen').document;
const facility = bundled('ml-prison-facility').document;
const intake = bundled('ml-veo-intake').document;

const needs = [
  ...['visible_injury', 'acute_illness', 'pregnancy_or_recent_birth', 'distress', 'self_harm_words'],
  ...['threat_received', 'asks_for_safety', 'child_present', 'child_left_without_care'],
];

describe('the arrival screen', () => {
  it('asks twelve things, none of the charge, the force that arrested, the region, the unit or the group', () => {
    expect(arrival.indicators.map(({ id }) => id)).toEqual([
      ...needs,
      ...['threat_by_person', 'hidden_dangerous_object', 'family_told'],
    ]);
  });

  it('takes no fact but doubt about age, and what helps to deliver care', () => {
    expect(arrival.facts?.map(({ id, role }) => [id, role])).toEqual([
      ['age_in_doubt', 'gate'],
      ['interpreter_needed', 'responsivity'],
      ['spoken_explanation_needed', 'responsivity'],
      ['access_need', 'responsivity'],
      ['staff_of_same_sex_asked', 'responsivity'],
      ['wishes_tonight', 'responsivity'],
    ]);
  });

  it('takes no warrant, file or judgment as evidence', () => {
    const ofCharge = new Set<string>(['arrest_warrant', 'case_file', 'court_decision']);
    const kinds = arrival.indicators.flatMap(({ evidence }) => evidence?.kinds ?? []);
    expect(kinds.filter((kind) => ofCharge.has(kind))).toEqual([]);
  });

  it('protects tonight for any single reason: the nine needs, and a threat voiced by the person in words heard', () => {
    const reasons = arrival.measures?.find(({ id }) => id === 'reasons_to_protect');
    expect(reasons).toMatchObject({
      kind: 'count',
      of: { indicators: [...needs, 'threat_by_person'] },
      atLeast: 'partly_shown',
    });
    const banding = arrival.bandings?.find(({ id }) => id === 'protect_tonight');
    if (banding === undefined || banding.kind === 'table') throw new Error('no such cut-offs');
    expect([banding.measure, ...banding.bands.map(({ cutOff }) => cutOff)]).toEqual(['reasons_to_protect', 0, 1]);
  });

  it('refers someone whose age is in doubt, and rates nothing', () => {
    expect(arrival.population?.gates?.map(({ id, effect }) => [id, effect])).toEqual([['age_in_doubt', 'outside']]);
    expect(inLanguage(arrival.population?.referral, 'fr')).toMatch(/protection de l’enfant/u);
  });

  it('orders assessments by decimal placeholders that say so, and by nothing that stands for sex', () => {
    const points = arrival.measures?.find(({ id }) => id === 'order_points');
    if (points?.kind !== 'weighted_sum') throw new Error('no weighted sum');
    expect(points.terms.some((term) => 'indicator' in term && !Number.isInteger(term.weight ?? 1))).toBe(true);
    expect(JSON.stringify(points.terms)).not.toMatch(/pregnancy|child/u);
    expect(inLanguage(points.note, 'fr')).toMatch(/provisoires/u);
    expect(inLanguage(points.note, 'en')).toMatch(/placeholders/u);
    expect(points.unknown?.policy ?? 'bounds').toBe('bounds');
  });

  it('says that the order is neither a cell nor a regime, and restricts nobody', () => {
    const order = arrival.bandings?.find(({ id }) => id === 'order_of_assessment');
    const sooner = order?.bands.slice(1) ?? [];
    for (const { meaning } of sooner)
      expect(inLanguage(meaning, 'fr')).toMatch(/ne change ni la cellule ni le régime/u);
    expect(arrival.interventions?.filter(({ type }) => type === 'safeguard')).toEqual([]);
    expect(arrival.guards ?? []).toEqual([]);
  });
});

describe('the offers of the first night', () => {
  it.each(arrival.interventions?.filter(({ type }) => type === 'offer') ?? [])(
    '$id: consent, goal, success and stop',
    (offer) => {
      expect(offer.consents).toContain('subject');
      expect(offer.responsible).toBeDefined();
      expect(offer.reviewAfterDays).toBeLessThanOrEqual(7);
      for (const text of [offer.goal, offer.success, offer.stop]) expect(inLanguage(text, 'fr')).not.toBe('');
    },
  );
});

describe('the facility', () => {
  const offers = new Set(facility.interventions?.map(({ id }) => id));

  it('rates fourteen conditions', () => {
    expect(facility.indicators.map(({ id }) => id)).toEqual([
      ...['perimeter', 'occupancy_per_cell', 'separation', 'staff_by_shift', 'searches_and_contraband'],
      ...['lockable_records', 'transit_turnover', 'visiting_and_telephone', 'courtyard_access', 'workshop_or_land'],
      ...['medical_presence', 'social_worker_presence', 'interpretation', 'complaint_channel'],
    ]);
  });

  it('asks one yes or no for each capacity', () => {
    const asked = facility.facts?.filter(({ id }) => id.startsWith('has_')).map(({ id }) => id.replace('has_', ''));
    expect(new Set(asked)).toEqual(offers);
    expect(asked?.length).toBe(facility.interventions?.length);
  });

  it.each([arrival, intake])('answers to every capacity that $id asks for', ({ interventions = [] }) => {
    const keys = interventions.flatMap(({ capacity }) => (capacity === undefined ? [] : [capacity]));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !offers.has(key))).toEqual([]);
  });

  it('has no capacity that nobody asks for', () => {
    const asked = new Set(
      [...(arrival.interventions ?? []), ...(intake.interventions ?? [])].map(({ capacity }) => capacity),
    );
    expect([...offers].filter((key) => !asked.has(key))).toEqual([]);
  });

  it('owes what an entitlement of a person rests on: never “not indicated”', () => {
    const due = [arrival, intake].flatMap(({ interventions = [] }) =>
      interventions.flatMap(({ type, capacity = '' }) => (type === 'entitlement' && capacity !== '' ? [capacity] : [])),
    );
    const owed = facility.interventions?.filter(({ type }) => type === 'entitlement').map(({ id }) => id);
    expect(new Set(owed)).toEqual(new Set(due));
    expect(owed).toEqual([...flagsOfDue.keys()]);
  });

  it.each([...flagsOfDue])('%s is flagged as missing by %s, unless it is open', (key, flag) => {
    const { when } = facility.flags?.find(({ id }) => id === flag) ?? {};
    expect(JSON.stringify(when)).toContain(`{"!":{"var":"facts.has_${key}"}}`);
    const readme = readFileSync('instruments/ml-prison-facility/README.md', 'utf8');
    expect(readme).toMatch(new RegExp(`\\| \`${key}\` +\\| \`${flag}\` `, 'u'));
  });
});
