import type { MeasureWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';

/** Numbers and bands, in French. */
export const measures: MeasureWords = {
  between: (lower, upper) => (lower === upper ? lower : `entre ${lower} et ${upper}`),
  noNumber: (reason, bounds) =>
    fr`aucun nombre n’est donné, car ${reason}${bounds === undefined ? '' : fr` ; il serait ${bounds}`}`,
  prorated: (bounds) =>
    `Nombre estimé à partir de ce qui est coté.${bounds === undefined ? '' : ` Avec les réponses qui manquent, il serait ${bounds}.`}`,
  asZero: fr`Les inconnus ont été comptés comme 0, comme l’instrument le déclare : le vrai nombre peut être autre.`,
  projected: 'Les inconnus ont été pris au pire, comme l’instrument le déclare : le vrai nombre peut être autre.',
  derivation: 'Calcul',
  derivations: {
    ratio: (of, over) => `${of} divisé par ${over}`,
    logarithm: (of, over) =>
      over === '' ? `logarithme naturel de ${of}` : `logarithme naturel de ${of} divisé par ${over}`,
    exponential: (of) => `e à la puissance ${of}`,
    logistic: (of) => `fonction logistique de ${of}`,
    projection: (of) => `le pire de ${of}`,
    duration: (from, to) => `temps écoulé de ${from} à ${to}`,
  },
  birth: 'naissance',
  assessedOn: 'jour de l’évaluation',
  notExact: 'Les bornes peuvent être plus larges que nécessaire, jamais plus étroites.',
  unknowns: 'Inconnus',
  counted: (level) => `Comptés, à ${level} ou plus`,
  noneCounted: (level) => `Aucun indicateur n’est à ${level} ou plus parmi ceux qui sont connus.`,
  points: (points, weight) => `${points} × ${weight}`,
  unknownTerm: (lower, upper) =>
    lower === upper ? `inconnu, ${lower} dans tous les cas` : `inconnu, entre ${lower} et ${upper}`,
  conditionFalse: 'condition non remplie',
  adjustments: {
    rounding: (from, to) => `Arrondi de ${from} à ${to}`,
    prorating: (from, to) => `Estimation pour ce qui manque, de ${from} à ${to}`,
    clamping: (from, to) => `Ramené de ${from} à la limite de ${to}`,
  },
  sum: 'Addition',
  byLevel: (lower, upper) => (lower === upper ? String(lower) : `${String(lower)}, et au plus ${String(upper)}`),
  band: (band) => band,
  noBand: 'pas de résultat sûr',
  possible: (bands) => fr`Restent possibles : ${grammar.or(bands)}`,
  outsidePossible: 'Aucune réponse aux inconnus ne mène à cette tranche.',
  fromTable: (inputs) => fr`D’après le tableau, selon : ${inputs.join(fr` ; `)}`,
  unadjusted: (band) => fr`Avant l’ajustement : ${band}`,
  adjusted: { true: 'Ajusté', unknown: 'Peut-être à ajuster, on ne le sait pas encore' },
  note: 'Note',
};
