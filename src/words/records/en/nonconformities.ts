import type { Occasion, RecordNonconformities } from '../../../record/nonconformities.js';
import type { Position } from '../../../instrument/outcomes.js';
import { tick, ticks } from '../../input.js';
import { setAside } from '../../en/set-aside.js';
import { phraseOf } from '../../lists.js';
import type { Tells } from '../../words.js';

const occasions: { readonly [What in Occasion]: string } = {
  assessment: 'the assessment',
  shown: 'that the result was shown',
  change: 'the change of an answer',
  typing: 'the typing',
  conclusion: 'the conclusion',
  sealing: 'the sealing',
  review: 'the review',
  challenge: 'the challenge',
  decision: 'the decision',
  notice: 'telling the person',
  supersession: 'the supersession',
  effect: 'its effect',
  'entry-before': 'the entry before',
};

/** Where a conclusion stands, in English. */
const positions: { readonly [Stands in Position]: string } = {
  within: 'within what the guards admit',
  above: 'above what the guards admit',
  below: 'below what the guards admit',
  no_level: 'without a level',
  involvement_not_established: 'with an involvement that is not established',
  not_comparable: 'where the guards admit no level',
};

const parts: { readonly [part: string]: string } = {
  rating: 'rating',
  indicator: 'indicator',
  fact: 'fact',
  evidence: 'evidence',
  conclusion: 'conclusion',
};

/** No digest says that there was no evaluation. */
function digestOrNone(digest: string): string {
  return digest === '' ? 'no evaluation' : tick(digest);
}

const concludeAgain = 'Assess again, and conclude on that. What is sealed here stays as it is.';
const anotherPerson = 'Let somebody else do it, who did not take part.';
const reasonsOf = (allowed: readonly string[]): string =>
  allowed.length === 0 ? 'This instrument lists none: leave the code out.' : `Choose one of these: ${ticks(allowed)}.`;

/** What bars the validity of an entry, in English. */
export const nonconformities: Tells<RecordNonconformities> = {
  'record.outside-population': ({ gates }) => ({
    sentence: `the instrument is not made for this person: ${ticks(gates)}`,
    remedy: 'Conclude nothing from it. Follow what the instrument says of such a person.',
  }),
  'record.rating-set-aside': ({ indicator, reason }) => ({
    sentence: `a level was given to ${tick(indicator)} on evidence that does not carry it, and counts as unknown: ${setAside[reason]}`,
    remedy: 'Look for evidence that carries it, or say that the information is not enough.',
  }),
  'record.unknown-outcome': ({ outcome }) => ({
    sentence: `the instrument has no outcome ${tick(outcome)} to conclude about`,
    remedy: 'Conclude about outcomes of the instrument only.',
  }),
  'record.concluded-twice': ({ outcome, first }) => ({
    sentence: `${tick(outcome)} is concluded about twice, first at ${tick(first)}`,
    remedy: 'Conclude once about each outcome. A second opinion is a review.',
  }),
  'record.unknown-level': ({ outcome, level, allowed }) => ({
    sentence: `the outcome ${tick(outcome)} has no level ${tick(level)}`,
    remedy: allowed.length === 0 ? 'Conclude without a level.' : `Choose one of these: ${ticks(allowed)}.`,
  }),
  'record.level-where-none': ({ outcome, level }) => ({
    sentence: `${tick(level)} was concluded about ${tick(outcome)}, where the guards admit no level`,
    remedy: 'Conclude without a level, or wait for a second person to confirm: it has no effect until then.',
  }),
  'record.no-grounds': ({ outcome, position }) => ({
    sentence: `the conclusion about ${tick(outcome)} stands ${positions[position]}, and no reason is given`,
    remedy: concludeAgain,
  }),
  'record.no-reason-code': ({ position, allowed }) => ({
    sentence: `this stands ${positions[position]}, and none of the reasons that the instrument lists is given`,
    remedy: reasonsOf(allowed),
  }),
  'record.unknown-reason': ({ code, allowed }) => ({
    sentence: `the instrument lists no reason ${tick(code)}`,
    remedy: reasonsOf(allowed),
  }),
  'record.reason-not-for-position': ({ code, position }) => ({
    sentence: `the reason ${tick(code)} is not for a conclusion that stands ${positions[position]}`,
    remedy: 'Give a reason that the instrument lists for such a conclusion.',
  }),
  'record.involvement-not-in-assessment': ({ outcome }) => ({
    sentence: `it was concluded about ${tick(outcome)} that an involvement is not established, and the assessment counted as if it were`,
    remedy: 'Say it in the assessment under `involvementNotEstablished`, and evaluate again: less then counts.',
  }),
  'record.unknown-role': ({ role }) => ({
    sentence: `the instrument has no role ${tick(role)}`,
    remedy: 'Name the role as the instrument does.',
  }),
  'record.undeclared-contributor': ({ contributor }) => ({
    sentence: `${tick(contributor)} is not among those who took part in the assessment`,
    remedy: 'Name under `contributors` of the assessment everybody who takes part in it.',
  }),
  'record.other-role': ({ contributor, role, declared }) => ({
    sentence: `${tick(contributor)} acted as ${tick(role)}, and is named in the assessment as ${tick(declared)}`,
    remedy: 'Name people in the role in which they take part.',
  }),
  'record.seen-other-evaluation': ({ expected, got }) => ({
    sentence: `what was shown before concluding is ${digestOrNone(got)}, and what follows from the assessment is ${digestOrNone(expected)}`,
    remedy: 'Show the result that is sealed to who concluded, and let them conclude again.',
  }),
  'record.out-of-order': ({ what, when, after, day }) => ({
    sentence: `${occasions[what]} (${tick(when)}) comes before what it has to follow, ${occasions[after]} (${tick(day)})`,
    remedy: 'Find out which of the two days is wrong. Clocks and papers are not corrected here.',
  }),
  'record.change-not-in-assessment': ({ part, id }) => ({
    sentence: `the last change of ${tick(id)} (${phraseOf(parts, part)}) leaves something else than the assessment holds`,
    remedy: 'Keep every change of an answer after the first display, the last one too.',
  }),
  'record.double-entry-by-typist': () => ({
    sentence: 'one person typed the paper twice: nobody checked the first typing',
    remedy: 'Let a second person type it.',
  }),
  'record.nothing-to-review': ({ outcome }) => ({
    sentence: `nothing was concluded about ${tick(outcome)} that could be reviewed`,
    remedy: 'Name an outcome that is concluded about.',
  }),
  'record.reviewed-by-concluder': ({ outcome }) => ({
    sentence: `who concluded about ${tick(outcome)} also reviewed it`,
    remedy: anotherPerson,
  }),
  'record.may-not-confirm': ({ role, allowed }) => ({
    sentence: `the role ${tick(role)} may not confirm more than the guards admit`,
    remedy:
      allowed.length === 0
        ? 'This instrument lets nobody confirm it: the conclusion stays without effect.'
        : `Let one of these confirm: ${ticks(allowed)}.`,
  }),
  'record.reasons-copied': ({ outcome }) => ({
    sentence: `the confirmation about ${tick(outcome)} repeats the reasons of the conclusion word for word`,
    remedy: 'Let who confirms say in their own words why.',
  }),
  'record.cannot-compare': ({ outcome }) => ({
    sentence: `whether two people acted cannot be seen for ${tick(outcome)}: who concluded was erased or withheld`,
    remedy: 'Work with the whole record, or conclude again on a new assessment.',
  }),
  'record.disputed-not-there': ({ part, id }) => ({
    sentence: `${tick(id)} (${phraseOf(parts, part)}) is disputed, and is not in the assessment`,
    remedy: 'Name what is disputed as the assessment does.',
  }),
  'record.cannot-recompute': ({ reasons }) => ({
    sentence: `the evaluation could not be made without what is disputed: ${ticks(reasons)}`,
    remedy: 'Decide the challenge on what was said. A new assessment may be needed.',
  }),
  'record.decided-by-concluder': () => ({
    sentence: 'who decided the challenge had concluded or confirmed what is challenged',
    remedy: anotherPerson,
  }),
  'record.decided-twice': ({ first }) => ({
    sentence: `the challenge was decided before, in ${tick(first)}`,
    remedy: 'The first decision stands. Raise a new challenge against what it left.',
  }),
  'record.superseded-twice': ({ first }) => ({
    sentence: `the assessment was superseded before, in ${tick(first)}`,
    remedy: 'The first one stands. Supersede what took the place of the assessment.',
  }),
  'record.superseded-by-itself': () => ({
    sentence: 'the assessment is said to take its own place',
    remedy: 'Name the seal of the assessment that takes its place, or none.',
  }),
  'record.no-authority': () => ({
    sentence: 'a court order is named without the court and its decision',
    remedy: 'Name both under `authority`.',
  }),
  'record.branches': ({ previous }) => ({
    sentence: `two entries follow ${tick(previous)}: they were made without knowing of each other`,
    remedy: 'Bring both together before the next one is made, and read both.',
  }),
  'record.no-longer-stands': ({ supersededBy }) => ({
    sentence: `the assessment no longer stands, by ${tick(supersededBy)}`,
    remedy: 'Conclude on the assessment that took its place.',
  }),
};
