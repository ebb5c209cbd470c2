import type { TraceWords } from '../report/report-words.js';
import { grammar } from './grammar.js';
import { lists } from './lists.js';

const elements = { one: 'element', other: 'elements' };

/** How comparisons read in English. */
export const trace: TraceWords = {
  compared: (operator, left, right) => `${left} is ${lists.operators[operator]} ${right}`,
  threshold: (operator, right) => {
    if (operator === '===') return `condition: ${right}`;
    return `${operator === '!==' ? 'condition' : 'threshold'}: ${lists.operators[operator]} ${right}`;
  },
  sought: (values) => `looked for: ${values}`,
  between: ([least, value, greatest], inclusive) =>
    `${value} is ${lists.operators[inclusive ? '>=' : '>']} ${least} and ${lists.operators[inclusive ? '<=' : '<']} ${greatest}`,
  oneOf: (left, among) => `${left} is among ${grammar.or(among)}`,
  memberOf: (left, list) => `${left} is in: ${list}`,
  chosen: (value) => `value chosen by a condition (${value})`,
  least: (operands) => `the least of ${grammar.and(operands)}`,
  greatest: (operands) => `the greatest of ${grammar.and(operands)}`,
  element: (place) => `Element ${String(place)}`,
  elements: (list, count) => grammar.aside(list, count === null ? 'unknown list' : grammar.counted(count, elements)),
  unknownNumber: (lower, upper) => {
    if (lower === undefined) return upper === undefined ? 'unknown' : `unknown, at most ${upper}`;
    return upper === undefined ? `unknown, at least ${lower}` : `unknown, between ${lower} and ${upper}`;
  },
  readAs: (nonRating, read) => `${nonRating}, read here as ${read}`,
  unknownText: (possible) => (possible.length === 0 ? 'unknown' : `unknown, ${grammar.or(possible)}`),
  notDecisive: '(without effect here)',
  evidence: {
    sources: (indicator) => `${indicator}, independent sources`,
    events: (indicator) => `${indicator}, distinct events`,
    standing: (indicator) => `${indicator}, firmest evidence`,
    days_since: (indicator) => `${indicator}, days since the latest event`,
    window_days: (indicator) => `${indicator}, days observed`,
  },
  flag: (flag) => `Flag ‘${flag}’ raised`,
  age: 'Age in years',
  finalConviction: 'Final conviction',
  isRated: (indicator) => `‘${indicator}’ is rated`,
  shareUnknown: (domain) =>
    domain === undefined ? 'Share of unknown in the whole' : `Share of unknown in ‘${domain}’`,
};
