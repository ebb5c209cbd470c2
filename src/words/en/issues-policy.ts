import type { InterventionType } from '../../instrument/interventions.js';
import type { NotOfFacility, PolicyIssues } from '../../instrument/policy-issues.js';
import { chain, tick } from '../input.js';
import { type Phrases, phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';
import { grammar } from './grammar.js';
import { forbidden, places, roleKinds, subjects } from './issues-names.js';
import { lists } from './lists.js';

type Unequal = PolicyIssues['instrument.unequal-evidence']['part'];

const parts: { readonly [Part in Unequal]: string } = {
  items: 'number of pieces',
  sources: 'number of sources',
  events: 'number of distinct events',
  standing: 'how firmly it is established',
};
const events = { one: 'distinct event', other: 'distinct events' };
const sources = { one: 'independent source', other: 'independent sources' };

const kinds: { readonly [Kind in NotOfFacility]: string } = {
  indicator: 'indicator',
  fact: 'fact',
  outcome: 'outcome',
  safeguard: 'restriction',
};
const types: Phrases<InterventionType> = {
  entitlement: 'entitlement',
  offer: 'offer',
  safeguard: 'restriction',
};

/** What policy `veo` refuses, in English. */
export const policyIssues: Tells<PolicyIssues> = {
  'instrument.required-by-policy': ({ key }) =>
    told(`${tick(key)} is missing, which the policy \`veo\` demands here`, `Add ${tick(key)} to this part.`),
  'instrument.missing-anchor': ({ indicator, level }) =>
    told(
      `the level ${tick(level)} of the indicator ${tick(indicator)} does not say how it is recognised`,
      'Describe in `anchors` what is seen at this level.',
    ),
  'instrument.same-anchor': ({ indicator, level, other }) =>
    told(
      `the levels ${tick(other)} and ${tick(level)} of the indicator ${tick(indicator)} are recognised by the same words`,
      'Describe in `anchors` what tells one from the other.',
    ),
  'instrument.no-such-indicator': ({ needed }) =>
    told(
      needed === 'protective'
        ? 'the instrument has no protective indicator'
        : 'the instrument has no indicator of conduct',
      needed === 'protective'
        ? 'Add at least one indicator whose `direction` is `protective`.'
        : 'Add at least one indicator whose `nature` is `conduct`.',
    ),
  'instrument.protected-indicator': ({ indicator, about }) =>
    told(
      `the indicator ${tick(indicator)} rates who the person is (${phraseOf(subjects, about)})`,
      'Remove it. Record it as a fact of the role `responsivity`, if it serves to help better.',
    ),
  'instrument.protected-fact': ({ fact, about }) =>
    told(
      `the fact ${tick(fact)} counts and says who the person is (${phraseOf(subjects, about)})`,
      'Give it the role `gate`, `responsivity` or `monitoring`, or remove it.',
    ),
  'instrument.forbidden-read': ({ name, reason, place, path }) =>
    told(
      `${phraseOf(places, place)} reads ${tick(name)}, which is not allowed: ${phraseOf(forbidden, reason)} (${chain(path)})`,
      'Read conduct or a recorded need instead, or remove this condition.',
    ),
  'instrument.need-raises': ({ indicator, path }) =>
    told(
      `the need ${tick(indicator)} would bear on a level or a restriction: ${chain(path)}`,
      'A need guides help and raises nothing. Remove this reading.',
    ),
  'instrument.safeguard-not-conduct': ({ intervention, name, path }) =>
    told(
      `the restriction ${tick(intervention)} rests on ${tick(name)}, which is not conduct: ${chain(path)}`,
      'Read only risk indicators whose `nature` is `conduct`.',
    ),
  'instrument.raise-without-conduct': ({ guard, name, path }) =>
    told(
      `the guard ${tick(guard)} raises a level on ${tick(name)}, which is not risk conduct: ${chain(path)}`,
      'Read only risk indicators whose `nature` is `conduct`, directly or through flags.',
    ),
  'instrument.raised-on-nothing': ({ guard }) =>
    told(
      `the guard ${tick(guard)} could raise the level of someone who shows no risk conduct`,
      'Ask for a rating above the lowest level of at least one risk indicator of nature `conduct`.',
    ),
  'instrument.not-rising': ({ part, name }) =>
    told(
      `${tick(part)} reads ${tick(name)} so that worse conduct could make the condition false`,
      'Compare with `>=` or `>` only, and do not negate it: the condition may only become truer with worse conduct.',
    ),
  'instrument.level-without-conduct': ({ outcome, level, allowed, convicted }) =>
    told(
      `without any risk conduct${convicted ? ', after a final conviction' : ''}, the outcome ${tick(outcome)} stays open up to ${tick(level)}; it may be up to ${tick(allowed)} at most`,
      `Add a guard with \`atMost\` ${tick(allowed)} whose condition is true where no risk indicator of nature \`conduct\` is above its lowest level.`,
    ),
  'instrument.level-on-hearsay': ({ outcome, level, allowed, convicted }) =>
    told(
      `on conduct that is only alleged or reported${convicted ? ', after a final conviction' : ''}, the outcome ${tick(outcome)} stays open up to ${tick(level)}; it may be up to ${tick(allowed)} at most`,
      `Let the guard with \`atMost\` ${tick(allowed)} count conduct only where its \`evidence.….standing\` is \`observed\` or \`adjudicated\`, or demand that standing of every level above the lowest.`,
    ),
  'instrument.conduct-on-hearsay': ({ part }) =>
    told(
      `${tick(part)} would raise or restrict on conduct that is only alleged or reported`,
      'Ask for an `evidence.….standing` of `observed` or `adjudicated` too, or demand it of every level above the lowest.',
    ),
  'instrument.proxy-wording': ({ part, word, standsFor }) =>
    told(
      `the word ${tick(word)} in ${tick(part)} can stand in for ${phraseOf(subjects, standsFor)}`,
      'Write the conduct or the need itself. Otherwise justify the word in writing in `proxyJustifications`.',
    ),
  'instrument.short-justification': ({ part, word, words, least }) =>
    told(
      `the justification of ${tick(word)} in ${tick(part)} has ${grammar.counted(words, { one: 'word', other: 'words' })}, too few to give a reason`,
      `Say in at least ${String(least)} words why the word stands there and what it counts for.`,
    ),
  'instrument.security-word': ({ word }) =>
    told(
      `the word ${tick(word)} is that of a security class`,
      'Choose another word for this level, for example ‘enhanced attention’.',
    ),
  'instrument.minimum-age': ({ got, least }) =>
    told(
      `the minimum age is ${String(got)}, the policy demands at least ${String(least)}`,
      'Raise the minimum age. A child is referred, not assessed.',
    ),
  'instrument.unequal-evidence': ({ risk, level, protective, part, has, needs }) =>
    told(
      `the level ${tick(level)} of ${tick(risk)} (risk) asks for less than ${tick(protective)} (protection) does as high up: ${parts[part]}, ${tick(has)} instead of ${tick(needs)}`,
      `Ask for at least ${tick(needs)} for the risk: it must not be easier to rate than the protection.`,
    ),
  'instrument.too-little-evidence': ({ indicator, level, part, has, least }) =>
    told(
      `the level ${tick(level)} of the risk ${tick(indicator)} asks for too little: ${parts[part]}, ${tick(has)} instead of ${tick(least)}`,
      `Ask for at least ${tick(least)}: a higher level never rests on less than the one below.`,
    ),
  'instrument.words-not-demanded': ({ indicator, level }) =>
    told(
      `the level ${tick(level)} of the attitude ${tick(indicator)} does not ask for the words as heard`,
      'Add `words` to the evidence minimum of this level.',
    ),
  'instrument.rater-not-allowed': ({ indicator, role, kind }) =>
    told(
      `the role ${tick(role)} (${phraseOf(roleKinds, kind)}) must not rate the indicator ${tick(indicator)}`,
      'Remove this role from `raters`.',
    ),
  'instrument.total-in-spj': ({ kind }) =>
    told(
      kind === 'banding'
        ? 'an instrument of structured professional judgement has bands'
        : 'an instrument of structured professional judgement adds up points',
      'Remove this part, or choose the method `actuarial`.',
    ),
  'instrument.weights-without-source': ({ measure }) =>
    told(
      `the measure ${tick(measure)} does not say where its weights come from`,
      'Cite a reference, or say in `note` that they are expert judgement.',
    ),
  'instrument.weak-corroboration': ({ events: found, sources: from, least }) =>
    told(
      `this flag on risk asks for ${grammar.counted(found, events)} and ${grammar.counted(from, sources)}`,
      `Ask for at least ${String(least)} distinct events and ${String(least)} independent sources.`,
    ),
  'instrument.flag-on-nothing': ({ flag }) =>
    told(
      `the flag ${tick(flag)} could be raised while no need and no risk is shown`,
      'Ask for a rating above the lowest level of a need or a risk, or give it the severity `notice`.',
    ),
  'instrument.mixed-flag': ({ flag, name, path }) =>
    told(
      `the flag ${tick(flag)} on risk also reads ${tick(name)}, whose evidence would corroborate the risk: ${chain(path)}`,
      'Read risk only, and make a flag of its own of the rest.',
    ),
  'instrument.need-beside-risk': ({ banding, need, risk }) =>
    told(
      `the bands of ${tick(banding)} rest on the need ${tick(need)} beside the risk ${tick(risk)}`,
      'Measure needs apart; beside them only risk indicators of nature `conduct` may count.',
    ),
  'instrument.band-without-conduct': ({ banding, band, cutOff, reaches }) =>
    told(
      `without risk conduct and without needs the banding ${tick(banding)} still reaches its top band ${tick(band)}${cutOff === null ? '' : ` (${cutOff}): up to ${String(reaches)}`}`,
      'Raise the cut-off of the top band, or lower the weights of what is not conduct; let no rule and no adjustment lead there without conduct.',
    ),
  'instrument.reference-input': ({ input, instrument }) =>
    told(
      `the input ${tick(input)} comes from ${tick(instrument)}, a public instrument that may score who someone is`,
      'Take the input away: an instrument of policy `veo` rests on instruments of policy `veo` only.',
    ),
  'instrument.not-applicable-counts': ({ indicator, level, lowest }) =>
    told(
      `where ${tick(indicator)} is not applicable it would count as ${tick(level)}`,
      `Set \`notApplicableAs\` to the lowest level, ${tick(lowest)}.`,
    ),
  'instrument.not-a-risk': ({ indicator, about }) =>
    told(
      `the risk indicator ${tick(indicator)} is about ${tick(about)}, which is no danger`,
      'Give it the direction `need` or `protective`, or rate the conduct itself.',
    ),
  'instrument.traded': ({ intervention, key, other, type }) =>
    told(
      `${tick(intervention)} names the ${phraseOf(types, type)} ${tick(other)} in ${tick(key)}`,
      'Nobody loses what is due or buys what is offered: take it out of this list.',
    ),
  'instrument.not-of-a-facility': ({ kind, id, about }) =>
    told(
      `the ${kinds[kind]} ${tick(id)} of an instrument for facilities is about people${about === null ? '' : ` (${tick(about)})`}`,
      'Describe the place alone, `about` being `facility`; for people make an instrument of subject `person`.',
    ),
  'instrument.presuming-wording': ({ part, word }) =>
    told(
      `${tick(word)} in ${tick(part)} takes involvement for granted`,
      'Ask so that who never joined anything can answer. Otherwise justify the words in writing in `proxyJustifications`.',
    ),
  'instrument.purpose-not-excluded': ({ purpose }) =>
    told(
      `the instrument does not say that it is not made for the purpose ${tick(purpose)} (${phraseOf(lists.purposes, purpose)})`,
      `Add ${tick(purpose)} to \`notValidFor\`.`,
    ),
  'instrument.projected': ({ measure }) =>
    told(
      `the measure ${tick(measure)} takes what is not known as the worst`,
      'Remove the measure: what is unknown has bounds, and never counts as the worst.',
    ),
  'instrument.as-zero': ({ measure }) =>
    told(
      `the measure ${tick(measure)} counts what is unknown as 0`,
      'Choose `bounds`, `refuse` or `prorate`: what is not known is not zero.',
    ),
};
