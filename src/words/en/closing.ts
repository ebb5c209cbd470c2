import type { ClosingWords, NoticeWords, ReportWords } from '../report/report-words.js';
import { ratings } from './findings.js';
import { grammar } from './grammar.js';
import { lists } from './lists.js';
import { population } from './opening.js';

/** Headings of a report, in English. */
export const headings: ReportWords['headings'] = {
  population: 'Whether the instrument suits this case',
  flags: 'What needs attention now',
  bands: 'What the result indicates',
  tasks: 'Who does what',
  review: 'When to look again',
  outcomes: 'What a trained person may conclude',
  entitlements: 'What is due to everyone',
  offers: 'What can be offered',
  safeguards: 'Restrictions, only from a dated event of conduct',
  accommodations: 'How to adapt to the person',
  mitigators: 'To be considered',
  unknown: 'What is not known, and what to ask',
  'set-aside': 'Answers given that do not count',
  measures: 'Numbers, with how they are made',
  notices: 'What to know when reading this result',
  identity: 'What this report speaks of',
  limits: 'What this result is not',
  disclosure: 'Who must not read what',
  challenge: 'Understanding and challenging this result',
};

/** When to look again, who may not see it, how to challenge it, in English. */
export const closing: ClosingWords = {
  reviewBy: (date) => `To be looked at again by ${date}.`,
  maybe: 'It is not known yet whether this applies here',
  accommodationUnknown: 'To be asked of the person, since it is not known',
  seeInput: (code) => `see its own report (${code})`,
  listed: (label) => `${label}:`,
  hidden: (audiences, parts) => `Not for ${audiences.join(', nor for ')}: ${parts}`,
  challenge: [
    'This result can be read, explained and challenged.',
    'The person can ask to have it read and explained to them, in a language that they understand.',
    'They can say what is wrong or missing, themselves, through their lawyer or through someone close, in words or in writing.',
    'What they say is written down and answered, and the challenged point is shown as challenged.',
    'Challenging, complaining, keeping silent or appealing never counts against them.',
  ],
  challengeFacility: [
    'This result can be read, explained and challenged.',
    'The facility or an oversight body can say what is wrong or missing. It is written down and answered.',
  ],
};

const asides = {
  one: 'answer given does not count, for the reason given above',
  other: 'answers given do not count, for the reasons given above',
};

const added = {
  one: 'indicator added by the assessor is kept and counts in nothing',
  other: 'indicators added by the assessor are kept and count in nothing',
};

/** Notices of an evaluation, in English. */
export const notices: NoticeWords = {
  'evaluate.not-validated': ({ status }) => status,
  'evaluate.reference-only': () => lists.policies.reference,
  'evaluate.reference-in-custody': () =>
    'This person is in custody: no result of this public instrument is given about them. Use an instrument made for them.',
  'evaluate.presumed-innocent': () => 'This person is presumed innocent: no final conviction is established.',
  'evaluate.involvement-not-established': () =>
    'The involvement of this person is not established. That is a conclusion of its own, and not a level. Indicators that presume involvement are closed.',
  'evaluate.unknown-indicators': ({ unknown, due }) => ratings.unknownShare(unknown, due),
  'evaluate.ratings-set-aside': ({ count }) => `${grammar.counted(count, asides)}.`,
  'evaluate.indicators-added': ({ count }) => `${grammar.counted(count, added)}.`,
  'evaluate.rests-on-input': ({ input, status }) =>
    `This result rests on another one (${input}), whose instrument has the status: ${status}`,
  'evaluate.notice-of-input': ({ input, code }) => `Of that other result (${input}) this holds too: ${code}`,
  'evaluate.input-missing': ({ input }) =>
    `No earlier or other result was joined (${input}): what would be read from it is unknown.`,
  'evaluate.constraint-unchecked': ({ constraint }) =>
    `A check could not be made, since it reads something unknown: ${constraint}`,
  'evaluate.gate-unchecked': ({ gate }) => population.unchecked(gate),
  'evaluate.unknown-as-zero': ({ measure }) => `In ${measure} unknowns were counted as 0, as the instrument declares.`,
  'evaluate.unknown-as-worst': ({ measure }) =>
    `In ${measure} unknowns were taken as the worst, as the instrument declares. The number is not established.`,
  'evaluate.bounds-ignore-constraints': ({ measure }) =>
    `The bounds of ${measure} take each unknown answer by itself, even where two answers cannot stand together.`,
  'evaluate.not-in-force': ({ assessedOn }) => `ATTENTION: on ${assessedOn} this instrument was not in force.`,
};
