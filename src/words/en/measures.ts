import type { MeasureWords } from '../report/report-words.js';
import { grammar } from './grammar.js';

/** Numbers and bands, in English. */
export const measures: MeasureWords = {
  between: (lower, upper) => (lower === upper ? lower : `between ${lower} and ${upper}`),
  noNumber: (reason, bounds) =>
    `no number is given, since ${reason}${bounds === undefined ? '' : `; it would be ${bounds}`}`,
  prorated: (bounds) =>
    `Number estimated from what is rated.${bounds === undefined ? '' : ` With the missing answers it would be ${bounds}.`}`,
  asZero: 'Unknowns were counted as 0, as the instrument declares: the true number may be another.',
  projected: 'Unknowns were taken as the worst, as the instrument declares: the true number may be another.',
  derivation: 'Computation',
  derivations: {
    ratio: (of, over) => `${of} divided by ${over}`,
    logarithm: (of, over) =>
      over === '' ? `natural logarithm of ${of}` : `natural logarithm of ${of} divided by ${over}`,
    exponential: (of) => `e to the power of ${of}`,
    logistic: (of) => `logistic function of ${of}`,
    projection: (of) => `the worst of ${of}`,
    duration: (from, to) => `time from ${from} to ${to}`,
  },
  birth: 'birth',
  assessedOn: 'day of assessment',
  notExact: 'The bounds may be wider than they need to be, never narrower.',
  unknowns: 'Unknown',
  counted: (level) => `Counted, at ${level} or above`,
  noneCounted: (level) => `No indicator is at ${level} or above among those that are known.`,
  points: (points, weight) => `${points} × ${weight}`,
  unknownTerm: (lower, upper) =>
    lower === upper ? `unknown, ${lower} in every case` : `unknown, between ${lower} and ${upper}`,
  conditionFalse: 'condition not met',
  adjustments: {
    rounding: (from, to) => `Rounding from ${from} to ${to}`,
    prorating: (from, to) => `Estimate for what is missing, from ${from} to ${to}`,
    clamping: (from, to) => `Brought from ${from} to the limit of ${to}`,
  },
  sum: 'Addition',
  byLevel: (lower, upper) => (lower === upper ? String(lower) : `${String(lower)}, and at most ${String(upper)}`),
  band: (band) => band,
  noBand: 'no sure result',
  possible: (bands) => `Still possible: ${grammar.or(bands)}`,
  outsidePossible: 'No answer to the unknowns leads to this band.',
  fromTable: (inputs) => `By the table, from: ${inputs.join('; ')}`,
  unadjusted: (band) => `Before it was adjusted: ${band}`,
  adjusted: { true: 'Adjusted', unknown: 'Perhaps to be adjusted, which is not known' },
  note: 'Note',
};
