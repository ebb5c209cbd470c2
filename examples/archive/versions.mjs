/**
 * The second version of the arrival screen, for practice only: the first with one cut-off lowered, so that more people are
 * seen within 24 hours, and with an outcome about what a person may do, whose guards admit some levels only: so that
 * people can conclude above and below them. It is made here and belongs to no country.
 *
 * @param {string} text - The bundled `ml-arrival-screen` 0.1.0.
 */
export function secondVersion(text) {
  const document = JSON.parse(text);
  const change = {
    fr: 'Pour l’exercice : le seuil de 24 heures passe de 4,5 à 3,5 points ; un second résultat.',
    en: 'For practice: the cut-off of 24 hours goes from 4.5 to 3.5 points; a second outcome.',
  };
  const bandings = document.bandings.map((banding) => ({
    ...banding,
    bands: banding.bands.map((band) => (band.id === 'within_24_hours' ? { ...band, cutOff: 3.5 } : band)),
  }));
  const changelog = [...document.changelog, { version: '0.2.0', date: '2027-06-15', text: change }];
  const [first] = document.outcomes;
  const outcomes = [first, { ...first, ...second }];
  const indicators = document.indicators.map((one) =>
    conduct.includes(one.id) ? { ...one, outcomes: [second.id] } : one,
  );
  const made = { ...document, version: '0.2.0', thresholdsVersion: '0.2.0', changelog, outcomes, indicators };
  return { ...made, bandings, guards };
}

const conduct = ['threat_by_person', 'hidden_dangerous_object'];

const second = {
  id: 'harming_tonight',
  title: { fr: 'Faire du mal dans les premiers jours', en: 'Harming someone in the first days' },
  definition: {
    fr: 'La personne blesse quelqu’un, ou tente de le faire, avant l’entretien d’accueil.',
    en: 'The person injures someone, or tries to, before the intake assessment.',
  },
  necessary: conduct,
};

/** Shown, and seen by somebody or judged. */
const seen = (indicator) => ({
  and: [
    { '>=': [{ var: `ratings.${indicator}` }, 1] },
    { in: [{ var: `evidence.${indicator}.standing` }, ['observed', 'adjudicated']] },
  ],
});

const guards = [
  {
    id: 'no_conduct',
    outcome: second.id,
    when: { '!': [{ or: conduct.map(seen) }] },
    atMost: 'ordinary',
    message: {
      fr: 'Aucune conduite ne fut vue ni jugée : attention ordinaire.',
      en: 'No conduct was seen or judged: ordinary attention.',
    },
  },
  {
    id: 'hidden_object',
    outcome: second.id,
    when: seen('hidden_dangerous_object'),
    atLeast: 'enhanced',
    message: {
      fr: 'Un objet qui peut blesser était caché : l’attention ordinaire ne suffit pas.',
      en: 'An object that can injure was hidden: ordinary attention is not enough.',
    },
  },
];
