import type { ChangeWords, ExplanationWords, MarginWords } from '../report/explanation-words.js';
import type { UnknownWords, WhyNotWords } from '../report/explanation-words.js';
import { grammar } from './grammar.js';

const answers = { one: 'answer would', other: 'answers would' };
const events = { one: 'distinct event', other: 'distinct events' };
const sources = { one: 'independent source', other: 'independent sources' };
const items = { one: 'piece of evidence', other: 'pieces of evidence' };
const days = { one: 'day observed', other: 'days observed' };
const indicators = { one: 'indicator is rated', other: 'indicators are rated' };

function lacks(forms: typeof events): (has: number, needs: number) => string {
  return (has, needs) => `It has ${grammar.counted(has, forms)} of the ${String(needs)} that it needs.`;
}

const margins: MarginWords = {
  intro:
    'How far each number is from the cut-offs around it. A short distance says that the band is a near thing, and nothing about the person.',
  ends: {
    value: (points, band) => `The number is ${points}, in band ${band}.`,
    lower: (points, band) => `The least number that remains possible is ${points}, in band ${band}.`,
    upper: (points, band) => `The greatest number that remains possible is ${points}, in band ${band}.`,
  },
  points: (count) => `${grammar.decimal(count)} ${count === '1' ? 'point' : 'points'}`,
  aboveCutOff: (points) => `It lies ${points} above the cut-off of this band.`,
  onCutOff: (below) => `It stands on the cut-off of this band: anything less is in band ${below}.`,
  belowNext: (points, above) => `It lies ${points} below band ${above}.`,
};

const changes: ChangeWords = {
  intro:
    'The fewest answers that would have to be otherwise for a result to be another one, in either direction alike. It shows how firm a result is; it is no advice and no aim. Only ratings are varied; evidence, facts and dates are taken as they are.',
  lower: 'downwards',
  higher: 'upwards',
  found: (count) => `${grammar.counted(count, answers)} have to be otherwise.`,
  notFound: {
    none: 'no other answers would change it.',
    'none-within-2': 'neither one nor two other answers would change it.',
    'not-searched':
      'no other answer was found that would change it; there are too many, alone or in pairs, to try them all.',
  },
  rerated: (indicator, from, to) =>
    from === undefined
      ? `${indicator} at ${grammar.or(to)}, unknown now`
      : `${indicator} at ${grammar.or(to)} instead of ${from}`,
  more: 'There are further ways that need as few.',
  flag: (flag) => `Flag ${flag}`,
  levels: (levels) => `levels admitted: ${grammar.or(levels)}`,
};

const unknowns: UnknownWords = {
  intro: 'An unknown is a question to ask, not a sign. Here is how far each one still leaves a number open.',
  width: (name, points) => `${name} leaves ${points} open.`,
  everyLevel: (indicator) => `Once ${indicator} is rated, a band is given, whichever the level.`,
  someLevels: (indicator, levels) => `Once ${indicator} is rated, a band is given only at ${grammar.or(levels)}.`,
  noLevel: (indicator) => `Rating ${indicator} alone gives no band.`,
};

const whyNot: WhyNotWords = {
  intro: 'Each ‘no’ with what decided it. What is missing is to be asked for, never to be supposed.',
  flag: (flag, status) => `Flag ${flag}: ${status}.`,
  level: (outcome, level) => `${outcome}, level ${level}: not admitted.`,
  band: (banding) => `${banding}: no band is given.`,
  rated: (has, needs) => `${grammar.counted(has, indicators)}, and ${String(needs)} are needed.`,
  moreEvents: (count) => `${grammar.counted(count, events)} more would be needed to corroborate it.`,
  moreSources: (count) => `${grammar.counted(count, sources)} more would be needed to corroborate it.`,
  expired: (latest, date) => `The latest dated event is of ${latest}, and the flag expired after ${date}.`,
  lapsed: (latest, date) => `The latest dated event is of ${latest}, and its time ended after ${date}.`,
  hooks: (indicators) => `None of these calls for it: ${grammar.and(indicators)}.`,
  capacity: {
    unavailable_here: 'The facility does not offer it.',
    unknown: 'It is not known whether the facility offers it.',
  },
  contraindication: 'Something speaks against it, or may.',
  given: (level, reason) => `The answer ${level} was given and does not count: ${reason}.`,
  lacks: {
    items: lacks(items),
    sources: lacks(sources),
    events: lacks(events),
    windowDays: lacks(days),
    standing: (has, needs) =>
      has === undefined
        ? `Nothing is established; it needs evidence that is ${needs}.`
        : `Its firmest evidence is ${has}; it needs evidence that is ${needs}.`,
  },
};

/** How an explanation reads in English. */
export const explanation: ExplanationWords = {
  headings: {
    margins: 'Distance to the cut-offs',
    changes: 'How firm these results are',
    unknowns: 'Which unknowns matter most',
    'why-not': 'Why not',
  },
  margins,
  changes,
  unknowns,
  whyNot,
};
