import type { TraceWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';

const elements = { one: 'élément', other: 'éléments' };

/** How comparisons read in French. */
export const trace: TraceWords = {
  comparisons: {
    '===': (left, right) => `${left} est égal à ${right}`,
    '!==': (left, right) => `${left} est différent de ${right}`,
    '<': (left, right) => `${left} est moins que ${right}`,
    '<=': (left, right) => `${left} est au plus ${right}`,
    '>': (left, right) => `${left} est plus que ${right}`,
    '>=': (left, right) => `${left} est au moins ${right}`,
  },
  thresholds: {
    '===': (right) => fr`condition : ${right}`,
    '!==': (right) => fr`condition : autre que ${right}`,
    '<': (right) => fr`seuil : moins que ${right}`,
    '<=': (right) => fr`seuil : au plus ${right}`,
    '>': (right) => fr`seuil : plus que ${right}`,
    '>=': (right) => fr`seuil : au moins ${right}`,
  },
  sought: (values) => fr`on cherche ${values}`,
  between: ([least, value, greatest], inclusive) =>
    inclusive
      ? `${value} est au moins ${least} et au plus ${greatest}`
      : `${value} est plus que ${least} et moins que ${greatest}`,
  oneOf: (left, among) => `${left} est parmi ${grammar.or(among)}`,
  memberOf: (left, list) => fr`${left} figure dans : ${list}`,
  chosen: (value) => `valeur choisie par condition (${value})`,
  least: (operands) => `le plus petit de ${grammar.and(operands)}`,
  greatest: (operands) => `le plus grand de ${grammar.and(operands)}`,
  element: (place) => `Élément ${String(place)}`,
  elements: (list, count) => grammar.aside(list, count === null ? 'liste inconnue' : grammar.counted(count, elements)),
  unknownNumber: (lower, upper) => {
    if (lower === undefined) return upper === undefined ? 'inconnu' : `inconnu (au plus ${upper})`;
    return upper === undefined ? `inconnu (au moins ${lower})` : `inconnu (entre ${lower} et ${upper})`;
  },
  readAs: (nonRating, read) => `${nonRating}, lu ici comme ${read}`,
  unknownText: (possible) => (possible.length === 0 ? 'inconnu' : `inconnu (${grammar.or(possible)})`),
  notDecisive: '(sans effet ici)',
  evidence: {
    sources: (indicator) => `${indicator}, sources indépendantes`,
    events: (indicator) => `${indicator}, faits distincts`,
    standing: (indicator) => `${indicator}, élément le plus fermement établi`,
    days_since: (indicator) => `${indicator}, jours depuis le dernier fait`,
    window_days: (indicator) => `${indicator}, jours observés`,
  },
  flag: (flag) => fr`Alerte « ${flag} » déclenchée`,
  age: 'Âge en années',
  finalConviction: 'Condamnation définitive',
  isRated: (indicator) => fr`« ${indicator} » est coté`,
  shareUnknown: (domain) =>
    domain === undefined ? 'Part d’inconnu dans l’ensemble' : fr`Part d’inconnu dans « ${domain} »`,
};
