import type { PolicyIssues } from '../../instrument/issues.js';
import { chain, tick } from '../input.js';
import { phraseOf } from '../lists.js';
import type { Tells } from '../words.js';
import { fr, grammar } from './grammar.js';
import { forbidden, places, roleKinds, subjects } from './issues-names.js';
import { lists } from './lists.js';

type Unequal = PolicyIssues['instrument.unequal-evidence']['part'];

const parts: { readonly [Part in Unequal]: string } = {
  items: 'nombre d’éléments',
  sources: 'nombre de sources',
  events: 'nombre de faits distincts',
  standing: 'fermeté de ce qui est établi',
};
const events = { one: 'fait distinct', other: 'faits distincts' };
const sources = { one: 'source indépendante', other: 'sources indépendantes' };

/** What policy `veo` refuses, in French. */
export const policyIssues: Tells<PolicyIssues> = {
  'instrument.required-by-policy': ({ key }) => ({
    sentence: `${tick(key)} manque, que la règle \`veo\` demande ici`,
    remedy: `Ajouter ${tick(key)} à cette partie.`,
  }),
  'instrument.missing-anchor': ({ indicator, level }) => ({
    sentence: `le niveau ${tick(level)} de l’indicateur ${tick(indicator)} ne dit pas à quoi il se reconnaît`,
    remedy: 'Décrire dans `anchors` ce que l’on voit à ce niveau.',
  }),
  'instrument.no-such-indicator': ({ needed }) => ({
    sentence:
      needed === 'protective'
        ? 'l’instrument n’a aucun indicateur de protection'
        : 'l’instrument n’a aucun indicateur de conduite',
    remedy:
      needed === 'protective'
        ? 'Ajouter au moins un indicateur dont `direction` est `protective`.'
        : 'Ajouter au moins un indicateur dont `nature` est `conduct`.',
  }),
  'instrument.protected-indicator': ({ indicator, about }) => ({
    sentence: `l’indicateur ${tick(indicator)} cote qui est la personne (${phraseOf(subjects, about)})`,
    remedy: 'Le retirer. Le noter comme un fait de rôle `responsivity`, s’il sert à mieux aider.',
  }),
  'instrument.protected-fact': ({ fact, about }) => ({
    sentence: `le fait ${tick(fact)} compte et dit qui est la personne (${phraseOf(subjects, about)})`,
    remedy: 'Lui donner le rôle `gate`, `responsivity` ou `monitoring`, ou le retirer.',
  }),
  'instrument.forbidden-read': ({ name, reason, place, path }) => ({
    sentence: fr`${phraseOf(places, place)} lit ${tick(name)}, ce qui n’est pas permis : ${phraseOf(forbidden, reason)} (${chain(path)})`,
    remedy: 'Lire à la place une conduite ou un besoin noté, ou retirer cette condition.',
  }),
  'instrument.need-raises': ({ indicator, path }) => ({
    sentence: fr`le besoin ${tick(indicator)} pèserait sur un niveau ou une restriction : ${chain(path)}`,
    remedy: 'Un besoin guide l’aide et n’élève rien. Retirer cette lecture.',
  }),
  'instrument.safeguard-not-conduct': ({ intervention, name, path }) => ({
    sentence: fr`la restriction ${tick(intervention)} repose sur ${tick(name)}, qui n’est pas une conduite : ${chain(path)}`,
    remedy: 'Ne lire que des indicateurs de risque dont `nature` est `conduct`.',
  }),
  'instrument.raise-without-conduct': ({ guard }) => ({
    sentence: `le garde-fou ${tick(guard)} élève un niveau sans regarder la conduite`,
    remedy: 'Ajouter à sa condition un indicateur dont `nature` est `conduct`.',
  }),
  'instrument.proxy-wording': ({ part, word, standsFor }) => ({
    sentence: `le mot ${tick(word)} dans ${tick(part)} peut remplacer ${phraseOf(subjects, standsFor)}`,
    remedy: 'Écrire la conduite ou le besoin même. Sinon, justifier le mot par écrit dans `proxyJustifications`.',
  }),
  'instrument.security-word': ({ word }) => ({
    sentence: `le mot ${tick(word)} est celui d’une classe de sécurité`,
    remedy: fr`Choisir un autre mot pour ce niveau, par exemple « attention renforcée ».`,
  }),
  'instrument.minimum-age': ({ got, least }) => ({
    sentence: `l’âge minimal est ${String(got)}, la règle demande au moins ${String(least)}`,
    remedy: 'Relever l’âge minimal. Un enfant est orienté, et non évalué.',
  }),
  'instrument.unequal-evidence': ({ risk, protective, part, has, needs }) => ({
    sentence: fr`le sommet de ${tick(risk)} (risque) demande moins que celui de ${tick(protective)} (protection) : ${parts[part]}, ${tick(has)} au lieu de ${tick(needs)}`,
    remedy: fr`Demander au moins ${tick(needs)} pour le risque : il ne doit pas être plus facile à coter que la protection.`,
  }),
  'instrument.words-not-demanded': ({ indicator, level }) => ({
    sentence: `le niveau ${tick(level)} de l’attitude ${tick(indicator)} ne demande pas les paroles entendues`,
    remedy: 'Ajouter `words` au minimum d’éléments de ce niveau.',
  }),
  'instrument.rater-not-allowed': ({ indicator, role, kind }) => ({
    sentence: `le rôle ${tick(role)} (${phraseOf(roleKinds, kind)}) ne doit pas coter l’indicateur ${tick(indicator)}`,
    remedy: 'Retirer ce rôle de `raters`.',
  }),
  'instrument.total-in-spj': ({ kind }) => ({
    sentence:
      kind === 'banding'
        ? 'un instrument de jugement professionnel structuré a des bandes'
        : 'un instrument de jugement professionnel structuré additionne des points',
    remedy: 'Retirer cette partie, ou choisir la méthode `actuarial`.',
  }),
  'instrument.weights-without-source': ({ measure }) => ({
    sentence: `la mesure ${tick(measure)} ne dit pas d’où viennent ses poids`,
    remedy: 'Citer une référence, ou dire dans `note` qu’il s’agit d’un avis d’experts.',
  }),
  'instrument.weak-corroboration': ({ events: found, sources: from, least }) => ({
    sentence: `cette alerte de risque demande ${grammar.counted(found, events)} et ${grammar.counted(from, sources)}`,
    remedy: `Demander au moins ${String(least)} faits distincts et ${String(least)} sources indépendantes.`,
  }),
  'instrument.purpose-not-excluded': ({ purpose }) => ({
    sentence: `l’instrument ne dit pas qu’il n’est pas fait pour le but ${tick(purpose)} (${phraseOf(lists.purposes, purpose)})`,
    remedy: `Ajouter ${tick(purpose)} à \`notValidFor\`.`,
  }),
  'instrument.as-zero': ({ measure }) => ({
    sentence: `la mesure ${tick(measure)} compte l’inconnu comme 0`,
    remedy: fr`Choisir \`bounds\`, \`refuse\` ou \`prorate\` : ce qui n’est pas connu n’est pas zéro.`,
  }),
};
