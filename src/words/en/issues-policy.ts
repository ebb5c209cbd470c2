import type { PolicyIssues } from '../../instrument/issues.js';
import { chain, tick } from '../input.js';
import { phraseOf } from '../lists.js';
import type { Tells } from '../words.js';
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

/** What policy `veo` refuses, in English. */
export const policyIssues: Tells<PolicyIssues> = {
  'instrument.required-by-policy': ({ key }) => ({
    sentence: `${tick(key)} is missing, which the policy \`veo\` demands here`,
    remedy: `Add ${tick(key)} to this part.`,
  }),
  'instrument.missing-anchor': ({ indicator, level }) => ({
    sentence: `the level ${tick(level)} of the indicator ${tick(indicator)} does not say how it is recognised`,
    remedy: 'Describe in `anchors` what is seen at this level.',
  }),
  'instrument.no-such-indicator': ({ needed }) => ({
    sentence:
      needed === 'protective'
        ? 'the instrument has no protective indicator'
        : 'the instrument has no indicator of conduct',
    remedy:
      needed === 'protective'
        ? 'Add at least one indicator whose `direction` is `protective`.'
        : 'Add at least one indicator whose `nature` is `conduct`.',
  }),
  'instrument.protected-indicator': ({ indicator, about }) => ({
    sentence: `the indicator ${tick(indicator)} rates who the person is (${phraseOf(subjects, about)})`,
    remedy: 'Remove it. Record it as a fact of the role `responsivity`, if it serves to help better.',
  }),
  'instrument.protected-fact': ({ fact, about }) => ({
    sentence: `the fact ${tick(fact)} counts and says who the person is (${phraseOf(subjects, about)})`,
    remedy: 'Give it the role `gate`, `responsivity` or `monitoring`, or remove it.',
  }),
  'instrument.forbidden-read': ({ name, reason, place, path }) => ({
    sentence: `${phraseOf(places, place)} reads ${tick(name)}, which is not allowed: ${phraseOf(forbidden, reason)} (${chain(path)})`,
    remedy: 'Read conduct or a recorded need instead, or remove this condition.',
  }),
  'instrument.need-raises': ({ indicator, path }) => ({
    sentence: `the need ${tick(indicator)} would bear on a level or a restriction: ${chain(path)}`,
    remedy: 'A need guides help and raises nothing. Remove this reading.',
  }),
  'instrument.safeguard-not-conduct': ({ intervention, name, path }) => ({
    sentence: `the restriction ${tick(intervention)} rests on ${tick(name)}, which is not conduct: ${chain(path)}`,
    remedy: 'Read only risk indicators whose `nature` is `conduct`.',
  }),
  'instrument.raise-without-conduct': ({ guard }) => ({
    sentence: `the guard ${tick(guard)} raises a level without looking at conduct`,
    remedy: 'Add an indicator whose `nature` is `conduct` to its condition.',
  }),
  'instrument.proxy-wording': ({ part, word, standsFor }) => ({
    sentence: `the word ${tick(word)} in ${tick(part)} can stand in for ${phraseOf(subjects, standsFor)}`,
    remedy: 'Write the conduct or the need itself. Otherwise justify the word in writing in `proxyJustifications`.',
  }),
  'instrument.security-word': ({ word }) => ({
    sentence: `the word ${tick(word)} is that of a security class`,
    remedy: 'Choose another word for this level, for example ‘enhanced attention’.',
  }),
  'instrument.minimum-age': ({ got, least }) => ({
    sentence: `the minimum age is ${String(got)}, the policy demands at least ${String(least)}`,
    remedy: 'Raise the minimum age. A child is referred, not assessed.',
  }),
  'instrument.unequal-evidence': ({ risk, protective, part, has, needs }) => ({
    sentence: `the top of ${tick(risk)} (risk) asks for less than that of ${tick(protective)} (protection): ${parts[part]}, ${tick(has)} instead of ${tick(needs)}`,
    remedy: `Ask for at least ${tick(needs)} for the risk: it must not be easier to rate than the protection.`,
  }),
  'instrument.words-not-demanded': ({ indicator, level }) => ({
    sentence: `the level ${tick(level)} of the attitude ${tick(indicator)} does not ask for the words as heard`,
    remedy: 'Add `words` to the evidence minimum of this level.',
  }),
  'instrument.rater-not-allowed': ({ indicator, role, kind }) => ({
    sentence: `the role ${tick(role)} (${phraseOf(roleKinds, kind)}) must not rate the indicator ${tick(indicator)}`,
    remedy: 'Remove this role from `raters`.',
  }),
  'instrument.total-in-spj': ({ kind }) => ({
    sentence:
      kind === 'banding'
        ? 'an instrument of structured professional judgement has bands'
        : 'an instrument of structured professional judgement adds up points',
    remedy: 'Remove this part, or choose the method `actuarial`.',
  }),
  'instrument.weights-without-source': ({ measure }) => ({
    sentence: `the measure ${tick(measure)} does not say where its weights come from`,
    remedy: 'Cite a reference, or say in `note` that they are expert judgement.',
  }),
  'instrument.weak-corroboration': ({ events: found, sources: from, least }) => ({
    sentence: `this flag on risk asks for ${grammar.counted(found, events)} and ${grammar.counted(from, sources)}`,
    remedy: `Ask for at least ${String(least)} distinct events and ${String(least)} independent sources.`,
  }),
  'instrument.purpose-not-excluded': ({ purpose }) => ({
    sentence: `the instrument does not say that it is not made for the purpose ${tick(purpose)} (${phraseOf(lists.purposes, purpose)})`,
    remedy: `Add ${tick(purpose)} to \`notValidFor\`.`,
  }),
  'instrument.as-zero': ({ measure }) => ({
    sentence: `the measure ${tick(measure)} counts what is unknown as 0`,
    remedy: 'Choose `bounds`, `refuse` or `prorate`: what is not known is not zero.',
  }),
};
