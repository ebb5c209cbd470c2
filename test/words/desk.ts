import type { Evaluation } from '../../src/evaluate/evaluation.js';
import type { ConditionTrace } from '../../src/expression/trace.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';

const levels = [
  { id: 'none', label: { fr: 'pas montré', en: 'not shown' } },
  { id: 'partly', label: { fr: 'montré en partie', en: 'partly shown' } },
  { id: 'clearly', label: { fr: 'montré clairement', en: 'clearly shown' } },
];

/** An instrument with a part of every kind that a report speaks of. */
export const instrument: InstrumentDocument = {
  format: 'veo-instrument/1',
  id: 'desk',
  version: '1.0.0',
  status: 'draft',
  policy: 'veo',
  subject: 'person',
  method: 'spj',
  languages: [
    { code: 'fr', name: 'Français', status: 'draft' },
    { code: 'en', name: 'English', status: 'draft' },
    { code: 'bm', name: 'Bamanankan', status: 'none' },
  ],
  title: { fr: 'Essai', en: 'Trial' },
  licence: 'CC-BY-4.0',
  population: {
    description: { fr: 'Adultes détenus', en: 'Adults in custody' },
    minimumAge: 18,
    referral: { fr: 'Appeler la protection de l’enfant', en: 'Call child protection' },
    gates: [
      {
        id: 'woman',
        when: { var: 'facts.alone' },
        effect: 'no_level',
        reason: { fr: 'Aucune donnée sur les femmes', en: 'No data on women' },
      },
    ],
  },
  roles: [{ id: 'social', kind: 'social', title: { fr: 'Travailleur social', en: 'Social worker' } }],
  scales: [{ id: 'degree', levels }],
  facts: [
    { id: 'alone', type: 'boolean', role: 'scored', title: { fr: 'Seul en cellule', en: 'Alone in a cell' } },
    { id: 'debts', type: 'number', role: 'scored', minimum: 0, maximum: 9, title: { fr: 'Dettes', en: 'Debts' } },
    {
      id: 'wishes',
      type: 'choice',
      several: true,
      role: 'responsivity',
      title: { fr: 'Souhaits', en: 'Wishes' },
      choices: [
        { id: 'tailoring', label: { fr: 'Couture', en: 'Tailoring' } },
        { id: 'farming', label: { fr: 'Culture', en: 'Farming' } },
      ],
    },
    {
      id: 'events',
      type: 'list',
      role: 'scored',
      title: { fr: 'Faits relevés', en: 'Events noted' },
      fields: [{ id: 'grave', type: 'boolean', title: { fr: 'Grave', en: 'Grave' } }],
    },
  ],
  domains: [{ id: 'd', title: { fr: 'Conduite', en: 'Conduct' } }],
  indicators: [
    {
      id: 'search',
      domain: 'd',
      title: { fr: 'Fouille', en: 'Search' },
      question: { fr: 'Qu’a-t-on trouvé ?', en: 'What was found?' },
      raters: ['social'],
      evidence: { kinds: ['search_record', 'interview'] },
    },
    { id: 'visits', domain: 'd', title: { fr: 'Visites', en: 'Visits' } },
  ],
  measures: [
    {
      id: 'total',
      kind: 'weighted_sum',
      title: { fr: 'Total', en: 'Total' },
      terms: [{ indicator: 'search', weight: 1.5 }, { indicator: 'visits' }],
    },
    { id: 'many', kind: 'count', title: { fr: 'Combien', en: 'How many' }, of: {}, atLeast: 'partly' },
    { id: 'profile', kind: 'count_by_level', title: { fr: 'Profil', en: 'Profile' }, of: { domain: 'd' } },
  ],
  bandings: [
    {
      id: 'bands',
      measure: 'total',
      bands: [
        { id: 'first', cutOff: 0, label: { fr: 'attention ordinaire', en: 'ordinary attention' } },
        { id: 'second', cutOff: 2, label: { fr: 'attention renforcée', en: 'enhanced attention' } },
      ],
    },
  ],
  flags: [
    {
      id: 'weapon',
      severity: 'urgent',
      when: true,
      title: { fr: 'Arme', en: 'Weapon' },
      message: { fr: 'En parler ce soir', en: 'Talk about it tonight' },
    },
  ],
  outcomes: [
    {
      id: 'staff',
      title: { fr: 'Mal au personnel', en: 'Harm to staff' },
      definition: { fr: 'd', en: 'd' },
      horizonDays: 1,
      setting: 'custody',
      levels: [
        { id: 'ordinary', label: { fr: 'attention ordinaire', en: 'ordinary attention' } },
        { id: 'enhanced', label: { fr: 'attention renforcée', en: 'enhanced attention' } },
      ],
      necessary: ['search'],
      noLevel: { consequence: { fr: 'Régime ordinaire', en: 'Ordinary regime' }, withinDays: 7 },
    },
  ],
  guards: [
    {
      id: 'calm',
      outcome: 'staff',
      when: true,
      atMost: 'ordinary',
      message: { fr: 'Aucune conduite', en: 'No conduct' },
    },
  ],
  interventions: [
    { id: 'family', type: 'entitlement', title: { fr: 'Famille', en: 'Family' } },
    {
      id: 'course',
      type: 'offer',
      title: { fr: 'Atelier', en: 'Workshop' },
      hooks: ['search', 'visits'],
      contraindicatedWhen: true,
      contraindication: { fr: 'Arme récente', en: 'Recent weapon' },
      substitutes: ['talk'],
      consents: ['subject'],
      responsible: 'social',
    },
    { id: 'talk', type: 'offer', title: { fr: 'Entretien', en: 'Talk' } },
    {
      id: 'searches',
      type: 'safeguard',
      title: { fr: 'Fouille ciblée', en: 'Targeted search' },
      when: true,
      safeguard: {
        legalBasis: { fr: 'Règlement', en: 'Regulation' },
        decidingAuthority: { fr: 'Directeur', en: 'Director' },
        lesserStep: { fr: 'Parler', en: 'Talk first' },
        maximumDays: 30,
        lapse: { fr: 'Elle cesse', en: 'It ends' },
      },
    },
  ],
  constraints: [{ id: 'odd', when: true, message: { fr: 'Deux réponses se contredisent', en: 'Two answers clash' } }],
};

/** `ratings.search >= 2`, with the level given. */
export function comparison(number: string | null, result: ConditionTrace['result'], decisive = true): ConditionTrace {
  const left = number === null ? { number, lower: '0', upper: '2' } : { number };
  return {
    op: '>=',
    pointer: '/w',
    result,
    decisive,
    operands: [{ var: 'ratings.search', ...left }, { number: '2' }],
  };
}

/** An evaluation in which nothing remarkable happened. */
export const evaluation: Evaluation = {
  format: 'veo-evaluation/1',
  instrument: {
    id: 'desk',
    version: '1.0.0',
    thresholdsVersion: '1.0.0',
    status: 'draft',
    policy: 'veo',
    method: 'spj',
    subject: 'person',
    limits: [],
  },
  assessedOn: '2026-11-21',
  presumedInnocent: true,
  population: { status: 'within', gates: [] },
  ratings: [
    { indicator: 'search', given: 'clearly', level: 'clearly', class: 'rated' },
    { indicator: 'visits', given: 'none', level: 'none', class: 'rated' },
  ],
  measures: [],
  bands: [],
  outcomes: [],
  flags: [],
  mitigators: [],
  interventions: [],
  accommodations: [],
  notices: [],
};
