import type { FlagWords, OutcomeWords, RatingWords } from '../report/report-words.js';
import { grammar } from './grammar.js';

const facts = { one: 'distinct event', other: 'distinct events' };
const sources = { one: 'independent source', other: 'independent sources' };
const days = { one: 'day', other: 'days' };

/** What needs attention now, in English. */
export const flags: FlagWords = {
  noneRaised: 'No flag is raised. That says nothing about what is not known.',
  noneReadable: 'No flag is raised among those that this reader may read.',
  unknown: 'it is not known whether this flag is to be raised. Ask for what is missing',
  undecided: 'Not known yet, which is not a sign of anything. What is missing is to be asked for',
  uncorroborated: 'flag without corroboration. It counts as not raised and must be seen',
  needed: ({ events, eventsNeeded, sources: found, sourcesNeeded }) =>
    `It needs ${grammar.counted(eventsNeeded, facts)} and ${grammar.counted(sourcesNeeded, sources)}; found: ${grammar.counted(events, facts)} and ${grammar.counted(found, sources)}.`,
  noDatedEvent: 'No dated event stands behind it.',
  expired: (date) => `flag that expired after ${date}. Only a new event renews it`,
  notRaised: 'Checked, and not raised',
  notDue: 'Not looked at yet, since not due at this stage. That is not a no',
  latestEvent: 'Latest dated event',
  expiresOn: 'Expires after',
};

/** What a professional may conclude, in English. */
export const outcomes: OutcomeWords = {
  intro:
    'Each point is concluded apart. These are the levels that the guards of the instrument leave open. A trained person concludes, and may conclude otherwise by saying why.',
  horizon: (count) => `within ${grammar.counted(count, days)}`,
  admitted: (levels) =>
    levels.length === 1 ? `only level admitted: ${grammar.or(levels)}` : `levels admitted: ${grammar.or(levels)}`,
  notAClass: 'This is not a security class.',
  noLevel: 'no level',
  findOut: (missing, date) => {
    const by = date === undefined ? '' : ` by ${date}`;
    return missing.length === 0 ? `To be looked at again${by}.` : `To find out${by}: ${grammar.and(missing)}.`;
  },
  atMost: (level) => `No more than ${level}`,
  atLeast: (level) => `No less than ${level}`,
  guardUnknown: (message) =>
    `it is not known yet whether this is so, and what is not known never raises a level: ${message}`,
  introNoLevel:
    'Each point is concluded apart. No level is given here: this is what that means, and what remains to be found out.',
  guardWithoutEffect: 'Guard without effect here',
};

const unknownIndicators = { one: 'indicator is unknown', other: 'indicators are unknown' };

const later = {
  one: 'indicator is not due yet at this stage, and may change this result later',
  other: 'indicators are not due yet at this stage, and may change this result later',
};

/** What is not known and what was set aside, in English. */
export const ratings: RatingWords = {
  unknownShare: (unknown, due) => `${grammar.counted(unknown, unknownIndicators)}, of ${String(due)} to rate.`,
  allKnown: 'Every indicator to rate has an answer that counts.',
  axesUnknown: 'Further answers about what was rated are missing:',
  factsUnknown: 'To find out, since a result depends on it:',
  meaning: 'Unknown means neither absent nor present. It is a question to ask, not a sign.',
  ask: 'Question to ask',
  raters: 'Who may rate',
  sources: 'Where to look',
  neededFor: 'Needed to conclude on',
  otherUnknown: 'Unknown as well, to be asked next',
  unknownTitles: 'Unknown, to be asked',
  notApplicable: 'Does not apply for now:',
  later: (count) => `${grammar.counted(count, later)}.`,
  setAsideIntro: 'These answers were given and do not count. They stay in the assessment as given.',
  given: 'answer given',
  countsAs: 'Counts as',
  dropped: (evidence, kind, standing) => `Evidence ${evidence} (${kind}, ${standing})`,
  contradictedBy: 'Contradicted by',
};
