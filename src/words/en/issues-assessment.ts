import type { AssessmentFindings, Demanded, DigestKind } from '../../assessment/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf, type Phrases } from '../lists.js';
import { type Tells, told } from '../words.js';
import { grammar } from './grammar.js';
import { kinds } from './issues-names.js';
import { meant } from './issues-schema.js';
import { lists } from './lists.js';

const pieces = { one: 'piece', other: 'pieces' };
const scenarios = { one: 'scenario', other: 'scenarios' };
const places = { one: 'digit', other: 'digits' };

const digests: Phrases<DigestKind> = { instrument: 'the instrument', text: 'the wording of the instrument' };

const demands: Phrases<Demanded> = {
  subject: 'the person assessed is not named by a reference',
  legalHistory: 'the legal status of the person is not stated',
  purpose: 'the purpose of the assessment is not stated',
  contributors: 'no one is named among those who took part',
};

/** What is wrong with an assessment, in English. */
export const assessmentFindings: Tells<AssessmentFindings> = {
  'assessment.wrong-format': ({ expected, got }) =>
    told(
      `this document says that it is ${tick(got)}, not an assessment`,
      `Give an assessment, whose key \`format\` is ${tick(expected)}.`,
    ),
  'assessment.newer-format': ({ supported, got }) =>
    told(
      `this document is in the format ${tick(got)}, later than this software`,
      `Install a later version of the software. This one reads ${tick(supported)}.`,
    ),
  'assessment.wrong-instrument': ({ expected, got }) =>
    told(
      `this assessment is made with the instrument ${tick(got)}, not ${tick(expected)}`,
      'Give the instrument that the assessment names.',
    ),
  'assessment.wrong-version': ({ instrument, expected, got }) =>
    told(
      `this assessment is made with version ${tick(got)} of ${tick(instrument)}, not ${tick(expected)}`,
      'Give the version that the assessment names. Another version may ask other questions.',
    ),
  'assessment.wrong-digest': ({ of, expected, got }) =>
    told(
      `${digests[of]} is not exactly what this assessment was made with (${tick(got)}, not ${tick(expected)})`,
      'Find the original file. A published version never changes.',
    ),
  'assessment.unknown-id': ({ kind, id, nearest }) =>
    told(
      `${tick(id)} names nothing that is declared (${kinds[kind]})`,
      meant(nearest, 'Use an id that the instrument or this assessment declares.'),
    ),
  'assessment.duplicate-id': ({ kind, id, first }) =>
    told(
      `the id ${tick(id)} (${kinds[kind]}) is used twice: it stands already at ${tick(first)}`,
      'Give one of the two parts another id.',
    ),
  'assessment.repeated': ({ value, first }) =>
    told(`${tick(value)} stands twice in this list: already at ${tick(first)}`, 'Remove the repetition.'),
  'assessment.linked-unreadable': ({ input, part }) =>
    told(
      `what is linked as ${tick(input)} is no sealed evaluation${part === '' ? '' : `: its part ${tick(part)} is missing or of another form`}`,
      'Link the evaluation as it was sealed, whole and unchanged.',
    ),
  'assessment.linked-wrong-instrument': ({ input, expected, got }) =>
    told(
      `what is linked as ${tick(input)} was made with ${tick(got)}, and the instrument asks for ${tick(expected)}`,
      'Link an evaluation by the very instrument that is pinned, or leave the input out: it is then unknown.',
    ),
  'assessment.linked-other-subject': ({ input }) =>
    told(
      `what is linked as ${tick(input)} does not say that it is of the same subject`,
      'Write the reference of the subject, the same as in `subject.ref`, as `subject` beside the evaluation.',
    ),
  'assessment.linked-out-of-range': ({ input, fact }) =>
    told(
      `what is linked as ${tick(input)} came to something that the fact ${tick(fact)} cannot hold`,
      'Ask who keeps the instrument: the fact has to hold every value or band of the other instrument.',
    ),
  'assessment.fact-from-input': ({ fact, input }) =>
    told(
      `the fact ${tick(fact)} is read from ${tick(input)}, and is not answered`,
      `Take the answer away, and link the evaluation under \`linked\`.`,
    ),
  'assessment.indicator-exists': ({ indicator }) =>
    told(
      `the instrument asks for ${tick(indicator)} itself`,
      'Rate it under `ratings`, or give what was added another id.',
    ),
  'assessment.narrative-missing': ({ part, needed, got }) =>
    told(
      part === 'formulation'
        ? 'the instrument asks for a formulation at this stage'
        : `the instrument asks for ${grammar.counted(needed, scenarios)} at this stage, and finds ${String(got)}`,
      `Write under ${tick(part)}: what stands there is kept and counts in nothing.`,
    ),
  'assessment.names-itself': ({ number }) =>
    told(
      `the assessment ${tick(number)} says that it comes after itself`,
      'Write the number of the assessment before it, or remove the mention.',
    ),
  'assessment.unknown-level': ({ indicator, level, allowed, nearest }) =>
    told(
      `the indicator ${tick(indicator)} has no level ${tick(level)}`,
      meant(nearest, `Choose one of these: ${ticks(allowed)}.`),
    ),
  'assessment.axis-beside-lowest': ({ indicator, axis, level, lowest }) =>
    told(
      `the axis ${tick(axis)} of ${tick(indicator)} stands at ${tick(level)}, while the indicator stands at its lowest level (${tick(lowest)})`,
      'Rate the indicator above its lowest level, or leave the axis out.',
    ),
  'assessment.non-rating-not-allowed': ({ indicator, nonRating, allowed }) =>
    told(
      `the indicator ${tick(indicator)} does not allow the answer ‘${lists.nonRatings[nonRating]}’ (${tick(nonRating)})`,
      `Choose a level, or one of these: ${ticks(allowed)}.`,
    ),
  'assessment.no-evidence': ({ indicator, level, items }) =>
    told(
      `the level ${tick(level)} of ${tick(indicator)} needs evidence: at least ${grammar.counted(items, pieces)}`,
      'Name the evidence in `supportedBy`, or say that the information is not enough.',
    ),
  'assessment.standing-too-firm': ({ kind, got, firmest }) =>
    told(
      `evidence of this kind (${lists.evidenceKinds[kind]}) cannot make anything known as ‘${lists.standings[got]}’: at most as ‘${lists.standings[firmest]}’`,
      'Say how the thing is really known, or name the evidence that establishes it.',
    ),
  'assessment.supports-and-contradicts': ({ indicator, evidence }) =>
    told(
      `the evidence ${tick(evidence)} both supports and contradicts the answer to ${tick(indicator)}`,
      'Keep it on one side, or split it into two pieces.',
    ),
  'assessment.no-rater': ({ indicator, allowed }) =>
    told(
      `the answer to ${tick(indicator)} does not say who gave it`,
      `Name in \`by\` a person whose role is one of these: ${ticks(allowed)}.`,
    ),
  'assessment.role-may-not-rate': ({ indicator, contributor, role, allowed }) =>
    told(
      `${tick(contributor)} (${tick(role)}) may not rate the indicator ${tick(indicator)}`,
      `Have it rated by a person whose role is one of these: ${ticks(allowed)}.`,
    ),
  'assessment.dynamic-carried-forward': ({ indicator }) =>
    told(
      `the answer to ${tick(indicator)} is carried forward from a past assessment, while it can change`,
      'Rate it again.',
    ),
  'assessment.same-note': ({ indicators }) =>
    told(`the same note stands in several places: ${ticks(indicators)}`, 'Write for each indicator what is its own.'),
  'assessment.not-rated': ({ indicator }) =>
    told(
      `the indicator ${tick(indicator)} has no answer and counts as unknown`,
      'Rate it, or say why it is not rated.',
    ),
  'assessment.day-out-of-range': ({ date, earliest, latest }) =>
    told(
      `the day of the assessment (${date}) is outside the calendar of this software`,
      `Write a day from ${grammar.date(earliest)} to ${grammar.date(latest)}.`,
    ),
  'assessment.date-after-assessment': ({ date, assessedOn }) =>
    told(
      `the date ${tick(date)} comes after the day of the assessment (${assessedOn})`,
      'Mend the date, or the day of the assessment.',
    ),
  'assessment.dates-reversed': ({ from, to }) =>
    told(`the end (${to}) comes before the beginning (${from})`, 'Swap the two dates, or mend one of them.'),
  'assessment.legal-history-not-in-order': ({ from, previous }) =>
    told(
      `this legal status begins (${from}) before the one that precedes it (${previous})`,
      'Put the legal statuses in order, oldest first.',
    ),
  'assessment.too-many-places': ({ value, places: limit }) =>
    told(
      `the number ${tick(value)} has too many digits after the point`,
      `Write it with at most ${grammar.counted(limit, places)} after the point.`,
    ),
  'assessment.purpose-not-valid': ({ purpose, validFor }) =>
    told(
      `the instrument is not made for this purpose: ${phraseOf(lists.purposes, purpose)} (${tick(purpose)})`,
      validFor.length === 0
        ? 'Use an instrument made for this purpose.'
        : `Use an instrument made for this purpose. This one is valid for: ${ticks(validFor)}.`,
    ),
  'assessment.demanded': ({ key }) => told(demands[key], `Add \`${key}\`.`),
  'assessment.no-birth': () =>
    told(
      'the birth is not stated, and the person counts as someone who may be a child',
      'Write the date of birth, even the year alone or within a few years.',
    ),
  'assessment.not-of-a-facility': ({ key }) =>
    told(`${tick(key)} has no meaning for a facility`, `Remove ${tick(key)}.`),
  'assessment.instrument-not-in-force': ({ assessedOn, from, until }) =>
    told(
      `the instrument is not in force on ${grammar.date(assessedOn)}`,
      `Use the version in force on that day. This one stands${from === null ? '' : ` from ${grammar.date(from)}`}${until === null ? '' : ` until ${grammar.date(until)}`}.`,
    ),
};
