import { dayAt, draws } from './draws.mjs';

/*
 * Assessments of people who do not exist: every answer is drawn. Nothing can be learnt from them about anyone.
 */

export const staff = {
  guards: ['staff_21', 'staff_22', 'staff_31'].map((id) => ({ id, role: 'duty_guard' })),
  health: { id: 'staff_04', role: 'health_worker' },
  registry: { id: 'staff_09', role: 'administration_officer' },
  social: { id: 'staff_12', role: 'social_worker' },
  director: { id: 'staff_01', role: 'director' },
};

/** Questions of the arrival screen that what is seen or said can answer. */
const asked = [
  ...['visible_injury', 'acute_illness', 'pregnancy_or_recent_birth', 'distress', 'self_harm_words'],
  ...['threat_received', 'asks_for_safety', 'child_present', 'child_left_without_care', 'family_told'],
];

const seen = [
  [
    'Marche sans peine, répond à voix basse.',
    'Bleu au bras gauche, dit être tombé du camion.',
    'Tousse, demande de l’eau.',
  ],
  [
    'Calme, regarde autour de lui.',
    'Pleure par moments, se calme quand on lui parle.',
    'Tremble, ne répond pas tout de suite.',
  ],
];

const said = [
  ['Ne prend pas de médicament.', 'A mal au côté depuis deux jours.', 'N’a pas dormi depuis trois nuits.'],
  ['Ne connaît personne ici.', 'Dit avoir reconnu un homme de son village.', 'Demande à rester près de la porte.'],
];

/** The assessment with a number, and who made it. */
export function assessmentOf(place, version, day = dayAt(Math.floor((place * 360) / 320))) {
  const draw = draws(7919 * (place + 1));
  const guard = draw.oneOf(staff.guards);
  return {
    format: 'veo-assessment/1',
    instrument: { id: 'ml-arrival-screen', version },
    assessedOn: day,
    number: numberAt(place),
    language: 'fr',
    mode: 'paper',
    purpose: 'arrival',
    legalBasis: 'Mandat de dépôt',
    decidingAuthority: 'Direction de l’établissement',
    setting: 'Poste de sécurité',
    stage: 'arrival',
    subject: {
      ref: `sample-${String(place + 1).padStart(4, '0')}`,
      birth: String(1965 + draw.below(42)),
      legalHistory: [{ status: draw.oneOf(['untried', 'untried', 'held_without_charge']), from: day }],
      receivedOn: day,
    },
    contributors: [guard, staff.health, staff.registry],
    evidence: evidenceOf(day, guard.id, draw),
    ratings: ratingsOf(day, guard.id, draw),
    facts: {
      age_in_doubt: false,
      interpreter_needed: draw.percent(60),
      spoken_explanation_needed: draw.percent(70),
      access_need: draw.percent(5),
    },
  };
}

/** Numbers of the paper register. */
export function numberAt(place) {
  return `2027/${String(place + 1).padStart(4, '0')}`;
}

function evidenceOf(day, guard, draw) {
  const observed = { standing: 'observed', eventDate: day, recordedOn: day, recordedBy: guard };
  const told = seen.map((texts) => draw.oneOf(texts)).join(' ');
  const heard = said.map((texts) => draw.oneOf(texts)).join(' ');
  return [
    { id: 'e1', kind: 'staff_observation', event: 'reception', origin: guard, ...observed, summary: told },
    {
      ...{ id: 'e2', kind: 'own_account', event: 'reception_talk', origin: 'person_assessed' },
      ...observed,
      standing: 'reported',
      summary: heard,
    },
    {
      id: 'e3',
      kind: 'nothing_observed_log',
      event: 'reception',
      origin: guard,
      ...observed,
      summary: 'Rien d’autre de la porte à la cellule.',
    },
    {
      id: 'e4',
      kind: 'search_record',
      event: 'search',
      origin: 'staff_22',
      ...observed,
      summary: 'Fouille d’arrivée, objets remis contre reçu.',
    },
  ];
}

function ratingsOf(day, by, draw) {
  const rated = (level, supportedBy) => ({ level, by, on: day, supportedBy });
  const answers = asked.map((indicator) => {
    if (draw.percent(2)) return [indicator, { unrated: 'asked_not_received', reason: 'À poser demain.', by, on: day }];
    const level = draw.percent(75) ? 'not_shown' : draw.oneOf(['partly_shown', 'partly_shown', 'clearly_shown']);
    return [indicator, rated(level, [draw.oneOf(['e1', 'e2'])])];
  });
  return {
    ...Object.fromEntries(answers),
    threat_by_person: rated('not_shown', ['e3']),
    hidden_dangerous_object: rated(draw.percent(92) ? 'not_shown' : 'partly_shown', ['e4']),
  };
}
