import { describe, expect, it } from 'vitest';
import { evidenceKinds, type Indicator } from '../../src/instrument/indicators.js';
import type { Intervention } from '../../src/instrument/interventions.js';
import { bundled, inLanguage } from './bundled.js';

const { document } = bundled('ml-veo-intake');
const { indicators, interventions = [], flags = [], outcomes = [], roles = [], disclosure } = document;

function indicator(id: string): Indicator {
  const found = indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

function intervention(id: string): Intervention {
  const found = interventions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no intervention ${id}`);
  return found;
}

function idsWhere(is: (each: Indicator) => boolean): readonly string[] {
  return indicators.filter(is).map(({ id }) => id);
}

/** Every name that a condition reads. */
function namesIn(condition: unknown): readonly string[] {
  return [...JSON.stringify(condition ?? null).matchAll(/"var":"([^"]+)"/gu)].map(([, name = '']) => name);
}

function rolesOfKind(kind: string): readonly string[] {
  return roles.filter((role) => role.kind === kind).map(({ id }) => id);
}

/** What an audience may not see, by indicator. */
function hiddenFrom(audience: string): readonly string[] {
  const entry = disclosure?.hidden.find((each) => each.audience === audience);
  const domains = idsWhere(({ domain = '' }) => entry?.domains?.includes(domain) ?? false);
  return [...(entry?.indicators ?? []), ...domains];
}

const restricting = [
  ...['d1_urging', 'd2_coercion', 'd3a_prisoners', 'd3b_staff'],
  ...['d4a_escape', 'd4b_weapon', 'd4c_telephone', 'd5a_orders_out'],
];

describe('levels and outcomes', () => {
  it('rates by degree, on two scales of three levels', () => {
    expect(document.scales.map(({ id, levels }) => [id, ...levels.map((level) => level.id)])).toEqual([
      ['degree', 'not_shown', 'partly_shown', 'clearly_shown'],
      ['extent', 'no', 'limited', 'substantial'],
    ]);
  });

  it.each(indicators)('$id: its anchors leave certainty to the evidence and time to the window', ({ anchors = {} }) => {
    const certainty = /\b(?:sources?|témoins?|preuves?|confirmé|vérifié|peut-être|récemment|autrefois)\b/iu;
    expect(Object.values(anchors).filter((text) => certainty.test(inLanguage(text, 'fr')))).toEqual([]);
  });

  it('R19: keeps five outcomes apart, in words that are no security class', () => {
    expect(outcomes.map(({ id }) => id)).toEqual([
      ...['harm_to_prisoners', 'harm_to_staff', 'harm_to_society', 'being_recruited', 'being_harmed'],
    ]);
    for (const { levels } of outcomes) expect(levels.map(({ id }) => id)).toEqual(['ordinary', 'enhanced', 'priority']);
  });

  it('R11: counts the past for society only', () => {
    for (const each of indicators.filter(({ domain = '' }) => ['a', 'b'].includes(domain))) {
      expect([each.id, each.outcomes ?? ['harm_to_society']]).toEqual([each.id, ['harm_to_society']]);
    }
  });
});

describe('what is rated, and by whom', () => {
  it('closes exactly the items that presume involvement', () => {
    expect(idsWhere(({ membership }) => membership === true)).toEqual([
      ...['a3_support_only', 'a4_under_threat', 'a5_tried_to_leave', 'f1_break', 'f2_harm_named'],
    ]);
  });

  it('says before anyone asks about involvement that the person may keep silent, with counsel present', () => {
    const asked = indicators.filter(({ id, membership }) => membership === true || id === 'b3_armed_by_others');
    for (const { guidance } of asked) {
      expect(inLanguage(guidance, 'fr')).toMatch(/peut se taire, et que son avocat peut être là/u);
      expect(inLanguage(guidance, 'en')).toMatch(/may keep silent, and that counsel may be present/u);
    }
    expect(inLanguage(document.use, 'fr')).toMatch(/peut se taire/u);
  });

  it('rates one observable each: what was one is split', () => {
    const ids = indicators.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['c3a_no_income', 'c3b_pay', 'd3a_prisoners', 'd3b_staff', 'd4a_escape', 'd4b_weapon', 'd4c_telephone'],
        ...['d5a_orders_out', 'd5b_orders_in', 'd6a_approached', 'd6b_isolated', 'd6c_indebted'],
        ...['d7_calms', 'g1_distress', 'g6_threatened'],
      ]),
    );
    expect(ids.length).toBe(49);
  });

  it('attitudes rest on words or acts that were heard or seen', () => {
    for (const id of ['c5_revenge', 'c8_killing']) {
      expect(indicator(id).evidence?.kinds).toEqual([
        ...['staff_observation', 'incident_record', 'search_record', 'court_decision', 'nothing_observed_log'],
      ]);
    }
  });

  it('R12: nothing of counsel, denial or silence is evidence of anything', () => {
    const never = ['religious_counsel', 'clinical_counsel', 'denial', 'silence'];
    expect(evidenceKinds).toEqual(expect.arrayContaining(never));
    expect(idsWhere(({ evidence }) => evidence?.kinds?.some((kind) => never.includes(kind)) ?? true)).toEqual([]);
  });

  it('R29: medical notes are evidence of needs in custody only, which security neither rates nor sees', () => {
    const medical = idsWhere(({ evidence }) => evidence?.kinds?.includes('medical_note') ?? true);
    const security = new Set(rolesOfKind('security'));
    const hidden = hiddenFrom('security');
    expect(medical.filter((id) => indicator(id).domain !== 'g' || !hidden.includes(id))).toEqual([]);
    expect(idsWhere(({ domain, raters = [] }) => domain === 'g' && raters.some((role) => security.has(role)))).toEqual(
      [],
    );
  });

  it('who treats rates needs only; who gives religious counsel rates nothing', () => {
    const clinical = new Set([...rolesOfKind('clinical'), ...rolesOfKind('religious')]);
    const rated = indicators.filter(({ raters = [] }) => raters.some((role) => clinical.has(role)));
    expect(rated.filter(({ direction }) => direction !== 'need').map(({ id }) => id)).toEqual([]);
  });

  it('own words, change and needs go neither to prosecution nor to intelligence; ill-treatment not to management', () => {
    const own = idsWhere(({ domain = '', membership }) => membership === true || ['c', 'f', 'g'].includes(domain));
    for (const audience of ['prosecution', 'intelligence']) {
      expect(hiddenFrom(audience)).toEqual(expect.arrayContaining([...own]));
    }
    expect(hiddenFrom('management')).toEqual(['g5_ill_treatment']);
  });

  it('every conduct and every word of risk is watched for a while and looks back half a year, history at the whole life', () => {
    const watched = indicators.filter(({ direction, nature }) => direction === 'risk' && nature !== 'history');
    expect(watched.map(({ window }) => window)).toEqual(watched.map(() => ({ minimumDays: 30, lookBackDays: 180 })));
    const history = indicators.filter(({ nature }) => nature === 'history');
    expect(history.map(({ window }) => window?.covers)).toEqual(history.map(() => 'life'));
    const protective = idsWhere(
      ({ direction, nature, window }) =>
        direction === 'protective' && nature === 'conduct' && window?.minimumDays === undefined,
    );
    expect(protective, 'a request to be kept apart counts on the day it is made').toEqual(['f5_separation']);
  });
});

describe('stages', () => {
  const early = ['arrival', 'basic'];

  it('asks eight things on arrival and fifteen at the basic stage', () => {
    expect(idsWhere(({ stage }) => stage === 'arrival').length).toBe(8);
    expect(idsWhere(({ stage = '' }) => early.includes(stage)).length).toBe(15);
  });

  it('needs for a level only what is asked by the basic stage, and something from the first day', () => {
    for (const { id, necessary } of outcomes) {
      const stages = necessary.map((name) => indicator(name).stage);
      expect([id, stages.filter((stage = '') => !early.includes(stage))]).toEqual([id, []]);
      expect([id, stages.includes('arrival')]).toEqual([id, true]);
    }
  });

  it('what protects at once reads nothing that is asked later only', () => {
    for (const id of ['protect_now', 'self_harm', 'care_now', 'ill_treatment', 'pressed_to_join']) {
      const read = namesIn(flags.find((flag) => flag.id === id)?.when).map((name) => name.replace('ratings.', ''));
      expect(read.map((name) => indicator(name).stage)).toEqual(read.map(() => 'arrival'));
    }
    expect(namesIn(intervention('newcomer_welcome').when)).toEqual(['facts.here_less_than_60_days']);
  });
});

describe('flags', () => {
  it.each(flags)(
    '$id: conduct needs two events and two sources and lasts 30 days; a need stands on one word',
    (flag) => {
      const read = namesIn(flag.when).map((name) => indicator(name.replace('ratings.', '')));
      const isNeed = read.every(({ direction }) => direction === 'need');
      expect(flag.corroboration).toEqual(isNeed ? undefined : { events: 2, sources: 2 });
      const lasting: { readonly [id: string]: number } = { long_wait: 180, ill_treatment: 365 };
      expect(flag.expiresAfterDays).toBe(lasting[flag.id] ?? 30);
    },
  );

  it('a telephone raises none', () => {
    expect(flags.filter(({ when }) => JSON.stringify(when).includes('d4c'))).toEqual([]);
  });
});

describe('interventions', () => {
  const offers = interventions.filter(({ type }) => type === 'offer');
  const safeguards = interventions.filter(({ type }) => type === 'safeguard');

  it('has at least twenty-five offers', () => {
    expect(offers.length).toBeGreaterThanOrEqual(25);
  });

  it.each(offers)('$id: consent, role, goal, success, stop and a day to look again', (offer) => {
    expect(offer.consents).toContain('subject');
    expect(roles.map(({ id }) => id)).toContain(offer.responsible);
    for (const text of [offer.title, offer.description, offer.goal, offer.success, offer.stop]) {
      expect(inLanguage(text, 'fr')).not.toBe('');
      expect(inLanguage(text, 'en')).not.toBe('');
    }
    expect(offer.reviewAfterDays).toBeGreaterThan(0);
    expect(offer.references).not.toEqual([]);
  });

  it.each(safeguards)('$id: from conduct in custody only, with a lesser step, and lapsing by itself', (safeguard) => {
    const read = namesIn(safeguard.when).map((name) => name.split('.')[1] ?? '');
    expect([...(safeguard.hooks ?? []), ...read].filter((id) => !restricting.includes(id))).toEqual([]);
    expect(inLanguage(safeguard.safeguard?.legalBasis, 'fr')).toMatch(/^À confirmer/u);
    expect(safeguard.safeguard?.maximumDays).toBeLessThanOrEqual(60);
  });

  it('letters and visits are looked at after orders outwards only', () => {
    for (const id of ['correspondence_check', 'supervised_visits']) {
      expect(intervention(id).hooks).toEqual(['d5a_orders_out']);
      expect(new Set(namesIn(intervention(id).when).map((name) => name.split('.')[1]))).toEqual(
        new Set(['d5a_orders_out']),
      );
    }
  });

  it('a mentor for someone, and someone as a mentor, wait while there is pressure on others', () => {
    for (const id of ['mentee', 'mentor']) {
      expect(namesIn(intervention(id).contraindicatedWhen)).toEqual(
        expect.arrayContaining(['ratings.d1_urging', 'ratings.d2_coercion']),
      );
    }
  });

  it('a meeting with victims needs a final judgment or a request, and the victim’s consent', () => {
    expect(namesIn(intervention('victim_dialogue').when)).toEqual([
      ...['legal.final_conviction', 'facts.asks_victim_dialogue'],
    ]);
    expect(intervention('victim_dialogue').consents).toEqual(['subject', 'victim']);
  });

  it('workshops with tools look at a dated weapon event, never at a level', () => {
    for (const id of ['tailoring', 'carpentry', 'mechanics', 'agriculture', 'kitchen']) {
      expect(namesIn(intervention(id).contraindicatedWhen)).toEqual([
        ...['ratings.d4b_weapon', 'evidence.d4b_weapon.days_since'],
      ]);
    }
  });

  it('R20: is open to religious dialogue on request only, and rates coming to none', () => {
    expect(namesIn(intervention('religious_dialogue').when)).toEqual(['facts.asks_religious_dialogue']);
    expect(intervention('religious_dialogue').hooks).toBeUndefined();
  });
});
