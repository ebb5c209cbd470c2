import type { Comparing, TraceWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';
import { lists } from './lists.js';

const elements = { one: 'élément', other: 'éléments' };

/** « à » and « de » become one word with the article of what was computed. */
function against(operator: Comparing, right: string): string {
  return `${lists.operators[operator]} ${right}`.replace('à le plus', 'au plus').replace('de le plus', 'du plus');
}

/** How comparisons read in French. */
export const trace: TraceWords = {
  compared: (operator, left, right) => `${left} est ${against(operator, right)}`,
  threshold: (operator, right) => {
    if (operator === '===') return fr`condition : ${right}`;
    return fr`${operator === '!==' ? 'condition' : 'seuil'} : ${against(operator, right)}`;
  },
  sought: (values) => fr`on cherche ${values}`,
  between: ([least, value, greatest], inclusive) =>
    `${value} est ${against(inclusive ? '>=' : '>', least)} et ${against(inclusive ? '<=' : '<', greatest)}`,
  oneOf: (left, among) => `${left} est parmi ${grammar.or(among)}`,
  memberOf: (left, list) => fr`${left} figure dans : ${list}`,
  chosen: (value) => `valeur choisie par condition (${value})`,
  least: (operands) => `le plus petit parmi ${grammar.and(operands)}`,
  greatest: (operands) => `le plus grand parmi ${grammar.and(operands)}`,
  element: (place) => `Élément ${String(place)}`,
  elements: (list, count) => grammar.aside(list, count === null ? 'liste inconnue' : grammar.counted(count, elements)),
  unknownNumber: (lower, upper) => {
    if (lower === undefined) return upper === undefined ? 'inconnu' : `inconnu, au plus ${upper}`;
    return upper === undefined ? `inconnu, au moins ${lower}` : `inconnu, entre ${lower} et ${upper}`;
  },
  readAs: (nonRating, read) => `${nonRating}, lu ici comme ${read}`,
  unknownText: (possible) => (possible.length === 0 ? 'inconnu' : `inconnu, ${grammar.or(possible)}`),
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
