import type { Numbered, RegistryIssues } from '../../../registry/issues.js';
import { fr, grammar } from '../../fr/grammar.js';
import { schemaReasons } from '../../fr/issues-schema.js';
import { tick, ticks } from '../../input.js';
import { ofRoom, type Tells } from '../../words.js';

const numbered: { readonly [Of in Numbered]: string } = { notice: 'un avis', erratum: 'un erratum' };
const altered: { readonly [Of in 'file' | 'instrument']: string } = { file: 'le fichier', instrument: 'l’instrument' };

/** What the file system calls an error, in words where they say more. */
const reasons: { readonly [reason: string]: string } = {
  ENOENT: 'ce fichier n’existe pas',
  EACCES: 'il n’est pas permis de l’ouvrir',
  ENOSPC: 'le disque est plein',
  EROFS: 'rien ne peut y être écrit',
  'not-a-file': 'ce n’est pas un simple fichier',
};

function reasonOf(reason: string): string {
  const said = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return said === undefined ? tick(reason) : `${said} (${tick(reason)})`;
}

const newVersion = fr`Une version publiée ne change jamais : donner au changement une version à lui.`;
const bringBack =
  'Remettre le fichier tel qu’il fut inscrit. Si le changement est voulu, lui donner une version à lui.';

/** What a registry and its documents are told, in French. */
export const registryIssues: Tells<RegistryIssues> = {
  ...ofRoom('registry', schemaReasons),
  'registry.wrong-format': ({ expected, got }) => ({
    sentence: `ce document dit être ${tick(got)}, et non ${ticks(expected)}`,
    remedy: 'Donner un document de la sorte demandée ici.',
  }),
  'registry.newer-format': ({ supported, got }) => ({
    sentence: `ce document est au format ${tick(got)}, postérieur à ce logiciel`,
    remedy: `Installer une version plus récente du logiciel. Celle-ci lit ${tick(supported)}.`,
  }),
  'registry.bad-path': ({ path }) => ({
    sentence: `${tick(path)} n’est pas un chemin qui peut figurer dans un index`,
    remedy: fr`Écrire un chemin au-dessous du dossier de l’index : des lettres sans accent, des chiffres, \`.\`, \`-\` et \`_\`, séparés par \`/\` ; jamais \`..\`.`,
  }),
  'registry.repeated-path': ({ path, first }) => ({
    sentence: `${tick(path)} figure déjà à ${tick(first)}`,
    remedy: 'Donner à chaque document un fichier à lui.',
  }),
  'registry.duplicate-entry': ({ id, version, first }) => ({
    sentence: `${tick(id)} ${tick(version)} est déjà inscrit à ${tick(first)}`,
    remedy: 'Retirer l’un des deux.',
  }),
  'registry.version-taken': ({ id, version, expected, got }) => ({
    sentence: fr`${tick(id)} ${tick(version)} est déjà un autre document, d’empreinte ${tick(expected)} ; celui-ci a ${tick(got)}`,
    remedy: newVersion,
  }),
  'registry.unreadable-file': ({ path, reason }) => ({
    sentence: fr`${tick(path)} ne peut pas être lu : ${reasonOf(reason)}`,
    remedy: 'Remettre le fichier, ou retirer son inscription de l’index.',
  }),
  'registry.busy': ({ path }) => ({
    sentence: fr`quelqu’un d’autre écrit dans ce dossier, ou n’a pas fini : ${tick(path)} s’y trouve`,
    remedy: `Essayer de nouveau. Si personne n’écrit, supprimer ${tick(path)}.`,
  }),
  'registry.path-taken': ({ path }) => ({
    sentence: `un autre fichier se trouve à ${tick(path)}, et n’est pas inscrit`,
    remedy: 'Regarder ce fichier, et le mettre ailleurs.',
  }),
  'registry.cannot-write': ({ path, reason }) => ({
    sentence: fr`${tick(path)} ne peut pas être écrit : ${reasonOf(reason)}`,
    remedy: 'Vérifier les droits sur le dossier et la place libre. Ce qui s’y trouvait n’a pas changé.',
  }),
  'registry.outside-folder': ({ path }) => ({
    sentence: `un lien mène de ${tick(path)} hors du dossier de l’index`,
    remedy: 'Mettre le fichier même dans le dossier.',
  }),
  'registry.altered': ({ of, path, expected, got }) => ({
    sentence: fr`${tick(path)} a changé depuis son inscription : ${altered[of]} a l’empreinte ${tick(got)}, et non ${tick(expected)}`,
    remedy: bringBack,
  }),
  'registry.other-instrument': ({ path, expected, got }) => ({
    sentence: `${tick(path)} contient ${tick(got)}, et est inscrit comme ${tick(expected)}`,
    remedy: 'Remettre le fichier qui fut inscrit, ou corriger l’index.',
  }),
  'registry.unsound-file': ({ path, issues, first }) => ({
    sentence: fr`${tick(path)} ne passe pas les vérifications : ${grammar.counted(issues, { one: 'erreur', other: 'erreurs' })}, dont ${tick(first)}`,
    remedy: 'Vérifier le fichier à part pour les voir toutes.',
  }),
  'registry.duplicate-number': ({ of, number, first }) => ({
    sentence: `${numbered[of]} de numéro ${tick(number)} figure déjà à ${tick(first)}`,
    remedy: 'Lui donner un numéro à lui.',
  }),
  'registry.unknown-superseded': ({ of, number }) => ({
    sentence: `il remplace ${tick(number)}, et ${of === 'notice' ? 'aucun avis' : 'aucun erratum'} de ce numéro ne le précède`,
    remedy: 'Corriger le numéro, ou inscrire celui-là d’abord.',
  }),
  'registry.supersedes-other': ({ number, expected, got }) => ({
    sentence: fr`il remplace ${tick(number)}, qui porte sur ${tick(got)} ; celui-ci porte sur ${tick(expected)}`,
    remedy: 'Corriger le numéro. Un avis sur une autre version demande un avis à part.',
  }),
  'registry.notice-of-unknown': ({ id, version }) => ({
    sentence: `ce registre ne contient pas ${tick(id)} ${tick(version)}, sur quoi porte l’avis`,
    remedy: 'Inscrire cet instrument aussi, ou vérifier son identifiant et sa version.',
  }),
  'registry.notice-other-digest': ({ id, version, expected, got }) => ({
    sentence: fr`l’avis porte sur un autre ${tick(id)} ${tick(version)} que celui de ce registre : ${tick(got)}, et non ${tick(expected)}`,
    remedy: 'Chercher quel document était visé. Inscrire un avis sur celui-là, qui remplace celui-ci.',
  }),
  'registry.dates-reversed': ({ from, until }) => ({
    sentence: `il finit le ${tick(until)}, avant de commencer le ${tick(from)}`,
    remedy: 'Corriger l’un des deux jours.',
  }),
  'registry.withdrawn-until': ({ until }) => ({
    sentence: `un retrait est définitif, et celui-ci finit le ${tick(until)}`,
    remedy: 'Retirer `until`, ou suspendre plutôt l’instrument.',
  }),
  'registry.empty-scope': () => ({
    sentence: 'la portée ne nomme rien',
    remedy: 'Écrire `"all"`, ou nommer des buts, des cadres ou des établissements.',
  }),
  'registry.versions-reversed': ({ from, through }) => ({
    sentence: `l’intervalle va de ${tick(from)} en arrière jusqu’à ${tick(through)}`,
    remedy: 'Écrire d’abord la version la plus ancienne.',
  }),
  'registry.correction-of-none': ({ version, instruments }) => ({
    sentence: `la version ${tick(version)} est dite corriger ${instruments.length === 0 ? 'tous les instruments' : ticks(instruments)}`,
    remedy: 'Nommer des versions d’un seul instrument, sans la version corrigée.',
  }),
  'registry.unsigned': () => ({
    sentence: 'ce document doit être signé, et aucune signature ne l’accompagne',
    remedy: 'Donner ses signatures avec lui. À qui les a retirées il faut demander pourquoi.',
  }),
  'registry.signature-refused': ({ reason }) => ({
    sentence: fr`les signatures de ce document ne comptent pas : ${tick(reason)}`,
    remedy: 'Les vérifier à part pour voir pourquoi. Ne pas utiliser le document avant que ce soit clair.',
  }),
};
