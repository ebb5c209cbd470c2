import type { InterventionType } from '../../instrument/interventions.js';
import type { NotOfFacility, PolicyIssues } from '../../instrument/policy-issues.js';
import { chain, tick } from '../input.js';
import { type Phrases, phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';
import { decimal, fr, grammar } from './grammar.js';
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

const kinds: { readonly [Kind in NotOfFacility]: string } = {
  indicator: 'l’indicateur',
  fact: 'le fait',
  outcome: 'le point à conclure',
  safeguard: 'la restriction',
};
const types: Phrases<InterventionType> = {
  entitlement: 'le droit',
  offer: 'l’offre',
  safeguard: 'la restriction',
};

/** What policy `veo` refuses, in French. */
export const policyIssues: Tells<PolicyIssues> = {
  'instrument.required-by-policy': ({ key }) =>
    told(`${tick(key)} manque, que la politique \`veo\` demande ici`, `Ajouter ${tick(key)} à cette partie.`),
  'instrument.missing-anchor': ({ indicator, level }) =>
    told(
      `le niveau ${tick(level)} de l’indicateur ${tick(indicator)} ne dit pas à quoi il se reconnaît`,
      'Décrire dans `anchors` ce que l’on voit à ce niveau.',
    ),
  'instrument.same-anchor': ({ indicator, level, other }) =>
    told(
      `les niveaux ${tick(other)} et ${tick(level)} de l’indicateur ${tick(indicator)} se reconnaissent aux mêmes mots`,
      'Décrire dans `anchors` ce qui distingue l’un de l’autre.',
    ),
  'instrument.no-such-indicator': ({ needed }) =>
    told(
      `l’instrument n’a aucun indicateur de ${needed === 'protective' ? 'protection' : 'conduite'}`,
      `Ajouter au moins un indicateur dont \`${needed === 'protective' ? 'direction` est `protective' : 'nature` est `conduct'}\`.`,
    ),
  'instrument.protected-indicator': ({ indicator, about }) =>
    told(
      `l’indicateur ${tick(indicator)} cote qui est la personne (${phraseOf(subjects, about)})`,
      'Le retirer. Le noter comme un fait de rôle `responsivity`, s’il sert à mieux aider.',
    ),
  'instrument.protected-fact': ({ fact, about }) =>
    told(
      `le fait ${tick(fact)} compte et dit qui est la personne (${phraseOf(subjects, about)})`,
      'Lui donner le rôle `gate`, `responsivity` ou `monitoring`, ou le retirer.',
    ),
  'instrument.forbidden-read': ({ name, reason, place, path }) =>
    told(
      fr`${phraseOf(places, place)} lit ${tick(name)}, ce qui n’est pas permis : ${phraseOf(forbidden, reason)} (${chain(path)})`,
      'Lire à la place une conduite ou un besoin noté, ou retirer cette condition.',
    ),
  'instrument.need-raises': ({ indicator, path }) =>
    told(
      fr`le besoin ${tick(indicator)} pèserait sur un niveau ou une restriction : ${chain(path)}`,
      'Un besoin guide l’aide et n’élève rien. Retirer cette lecture.',
    ),
  'instrument.safeguard-not-conduct': ({ intervention, name, path }) =>
    told(
      fr`la restriction ${tick(intervention)} repose sur ${tick(name)}, qui n’est pas une conduite : ${chain(path)}`,
      'Ne lire que des indicateurs de risque dont `nature` est `conduct`.',
    ),
  'instrument.raise-without-conduct': ({ guard, name, path }) =>
    told(
      fr`le garde-fou ${tick(guard)} élève un niveau d’après ${tick(name)}, qui n’est pas une conduite à risque : ${chain(path)}`,
      'Ne lire que des indicateurs de risque dont `nature` est `conduct`, directement ou par des alertes.',
    ),
  'instrument.raised-on-nothing': ({ guard }) =>
    told(
      `le garde-fou ${tick(guard)} pourrait élever le niveau de quelqu’un qui ne montre aucune conduite à risque`,
      'Demander une cotation au-dessus du niveau le plus bas pour au moins un indicateur de risque de nature `conduct`.',
    ),
  'instrument.not-rising': ({ part, name }) =>
    told(
      `${tick(part)} lit ${tick(name)} de telle sorte qu’une conduite plus grave pourrait rendre la condition fausse`,
      fr`Ne comparer que par \`>=\` ou \`>\`, sans négation : la condition ne peut que devenir plus vraie quand la conduite s’aggrave.`,
    ),
  'instrument.level-without-conduct': ({ outcome, level, allowed, convicted }) =>
    told(
      fr`sans aucune conduite à risque${convicted ? ', après une condamnation définitive' : ''}, ${tick(outcome)} reste ouvert jusqu’à ${tick(level)}, et ne doit pas dépasser ${tick(allowed)}`,
      `Ajouter un garde-fou avec \`atMost\` ${tick(allowed)}, dont la condition est vraie quand aucun indicateur de risque de nature \`conduct\` ne dépasse son niveau le plus bas.`,
    ),
  'instrument.level-on-hearsay': ({ outcome, level, allowed, convicted }) =>
    told(
      fr`sur une conduite seulement alléguée ou rapportée${convicted ? ', après une condamnation définitive' : ''}, ${tick(outcome)} reste ouvert jusqu’à ${tick(level)}, et ne doit pas dépasser ${tick(allowed)}`,
      `Au garde-fou avec \`atMost\` ${tick(allowed)}, demander aussi un \`evidence.….standing\` qui soit \`observed\` ou \`adjudicated\`.`,
    ),
  'instrument.conduct-on-hearsay': ({ part }) =>
    told(
      `${tick(part)} élèverait un niveau ou restreindrait pour une conduite seulement alléguée ou rapportée`,
      'Demander aussi un `evidence.….standing` qui soit `observed` ou `adjudicated`, ou l’exiger de chaque niveau au-dessus du plus bas.',
    ),
  'instrument.proxy-wording': ({ part, word, standsFor }) =>
    told(
      `le mot ${tick(word)} dans ${tick(part)} peut remplacer ${phraseOf(subjects, standsFor)}`,
      'Écrire la conduite ou le besoin même. Sinon, justifier le mot par écrit dans `proxyJustifications`.',
    ),
  'instrument.short-justification': ({ part, word, words, least }) =>
    told(
      `la justification de ${tick(word)} dans ${tick(part)} tient en ${grammar.counted(words, { one: 'mot', other: 'mots' })}`,
      `Dire en ${String(least)} mots au moins pourquoi le mot figure là.`,
    ),
  'instrument.security-word': ({ word }) =>
    told(
      `le mot ${tick(word)} est celui d’une classe de sécurité`,
      fr`Choisir un autre mot pour ce niveau, par exemple « attention renforcée ».`,
    ),
  'instrument.minimum-age': ({ got, least }) =>
    told(
      `l’âge minimal est de ${String(got)} ans, la politique en demande au moins ${String(least)}`,
      'Relever l’âge minimal. Un enfant est orienté, et non évalué.',
    ),
  'instrument.unequal-evidence': ({ risk, level, protective, part, has, needs }) =>
    told(
      fr`le niveau ${tick(level)} de ${tick(risk)} (risque) demande moins que ${tick(protective)} (protection) à la même hauteur : ${parts[part]}, ${tick(has)} au lieu de ${tick(needs)}`,
      fr`Demander au moins ${tick(needs)} pour le risque : il ne doit pas être plus facile à coter que la protection.`,
    ),
  'instrument.too-little-evidence': ({ indicator, level, part, has, least }) =>
    told(
      fr`le niveau ${tick(level)} du risque ${tick(indicator)} demande trop peu : ${parts[part]}, ${tick(has)} au lieu de ${tick(least)}`,
      fr`Demander au moins ${tick(least)} : un niveau plus haut ne repose jamais sur moins que celui d’au-dessous.`,
    ),
  'instrument.words-not-demanded': ({ indicator, level }) =>
    told(
      `le niveau ${tick(level)} de l’attitude ${tick(indicator)} ne demande pas les paroles entendues`,
      'Ajouter `words` au minimum d’éléments de ce niveau.',
    ),
  'instrument.rater-not-allowed': ({ indicator, role, kind }) =>
    told(
      `le rôle ${tick(role)} (${phraseOf(roleKinds, kind)}) ne doit pas coter l’indicateur ${tick(indicator)}`,
      'Retirer ce rôle de `raters`.',
    ),
  'instrument.total-in-spj': ({ kind }) =>
    told(
      `un instrument de jugement professionnel structuré ${kind === 'banding' ? 'a des tranches' : 'additionne des points'}`,
      'Retirer cette partie, ou choisir la méthode `actuarial`.',
    ),
  'instrument.weights-without-source': ({ measure }) =>
    told(
      `la mesure ${tick(measure)} ne dit pas d’où viennent ses poids`,
      'Citer une référence, ou dire dans `note` qu’il s’agit d’un avis d’experts.',
    ),
  'instrument.weak-corroboration': ({ events: found, sources: from, least }) =>
    told(
      `cette alerte de risque demande ${grammar.counted(found, events)} et ${grammar.counted(from, sources)}`,
      `Demander au moins ${String(least)} faits distincts et ${String(least)} sources indépendantes.`,
    ),
  'instrument.flag-on-nothing': ({ flag }) =>
    told(
      `l’alerte ${tick(flag)} pourrait être déclenchée alors qu’aucun besoin et aucun risque ne se montre`,
      'Demander une cotation au-dessus du niveau le plus bas pour un besoin ou un risque, ou choisir la gravité `notice`.',
    ),
  'instrument.mixed-flag': ({ flag, name, path }) =>
    told(
      fr`l’alerte ${tick(flag)}, qui porte sur un risque, lit aussi ${tick(name)}, dont les éléments corroboreraient le risque : ${chain(path)}`,
      'Ne lire que des risques, et faire du reste une alerte à part.',
    ),
  'instrument.need-beside-risk': ({ banding, need, risk }) =>
    told(
      `les tranches de ${tick(banding)} reposent sur le besoin ${tick(need)} à côté du risque ${tick(risk)}`,
      fr`Mesurer les besoins à part ; à côté d’eux, seuls comptent des indicateurs de risque de nature \`conduct\`.`,
    ),
  'instrument.band-without-conduct': ({ banding, band, cutOff, reaches }) =>
    told(
      fr`sans conduite à risque et sans besoin, le découpage ${tick(banding)} atteint encore sa tranche la plus haute ${tick(band)}${cutOff === null ? '' : fr` (${decimal(cutOff)}) : jusqu’à ${decimal(String(reaches))}`}`,
      fr`Relever le seuil de la tranche la plus haute, ou baisser les poids de ce qui n’est pas une conduite ; qu’aucune règle et aucun ajustement n’y mène sans conduite.`,
    ),
  'instrument.reference-input': ({ input, instrument }) =>
    told(
      `l’entrée ${tick(input)} vient de ${tick(instrument)}, un instrument public qui peut coter ce qu’une personne est`,
      fr`Retirer cette entrée : un instrument de politique \`veo\` ne repose que sur des instruments de politique \`veo\`.`,
    ),
  'instrument.not-applicable-counts': ({ indicator, level, lowest }) =>
    told(
      `là où ${tick(indicator)} est sans objet, il compterait comme ${tick(level)}`,
      `Mettre dans \`notApplicableAs\` le niveau le plus bas, ${tick(lowest)}.`,
    ),
  'instrument.not-a-risk': ({ indicator, about }) =>
    told(
      `l’indicateur de risque ${tick(indicator)} porte sur ${tick(about)}, qui n’est pas un danger`,
      'Lui donner la direction `need` ou `protective`, ou coter la conduite même.',
    ),
  'instrument.traded': ({ intervention, key, other, type }) =>
    told(
      `${tick(intervention)} nomme dans ${tick(key)} ${phraseOf(types, type)} ${tick(other)}`,
      fr`Personne ne perd ce qui lui est dû ni ne paie ce qui est proposé : le retirer de cette liste.`,
    ),
  'instrument.not-of-a-facility': ({ kind, id, about }) =>
    told(
      `${kinds[kind]} ${tick(id)} d’un instrument pour établissements porte sur des personnes${about === null ? '' : ` (${tick(about)})`}`,
      'Ne décrire que le lieu, avec `about` à `facility`, ou prendre `person` pour sujet.',
    ),
  'instrument.presuming-wording': ({ part, word }) =>
    told(
      `${tick(word)} dans ${tick(part)} tient l’implication pour acquise`,
      'Poser la question pour que puisse y répondre aussi qui n’a jamais rien rejoint. Sinon, justifier ces mots par écrit dans `proxyJustifications`.',
    ),
  'instrument.purpose-not-excluded': ({ purpose }) =>
    told(
      `l’instrument ne dit pas qu’il n’est pas fait pour le but ${tick(purpose)} (${phraseOf(lists.purposes, purpose)})`,
      `Ajouter ${tick(purpose)} à \`notValidFor\`.`,
    ),
  'instrument.projected': ({ measure }) =>
    told(
      `la mesure ${tick(measure)} prend au pire ce qui n’est pas connu`,
      fr`Retirer la mesure : ce qui est inconnu a des bornes, et ne vaut jamais le pire.`,
    ),
  'instrument.as-zero': ({ measure }) =>
    told(
      `la mesure ${tick(measure)} compte l’inconnu comme 0`,
      fr`Choisir \`bounds\`, \`refuse\` ou \`prorate\` : ce qui n’est pas connu n’est pas zéro.`,
    ),
};
