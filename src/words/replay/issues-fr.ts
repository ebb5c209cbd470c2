import type { ArchiveFindings, NotMadeAgain, ReplayFindings } from '../../replay/issues.js';
import { fr } from '../fr/grammar.js';
import { tick } from '../input.js';
import type { Tells, Told } from '../words.js';

const whole =
  'Demander le fichier d’origine à qui garde les archives, et comparer les empreintes avec un point de contrôle noté sur papier.';
const told = (sentence: string, remedy: string): Told => ({ sentence, remedy });
const parts = (count: number): string => (count < 2 ? 'une partie' : `${String(count)} parties`);

const notMadeAgain: { readonly [Reason in NotMadeAgain]: (seal: string) => Told } = {
  'no-chain': () =>
    told(
      'ce que l’écriture dit d’elle-même n’a pas été refait : les écritures qui la précèdent n’ont pas été données',
      'La rejouer avec elles.',
    ),
  'previous-missing': (seal) =>
    told(
      fr`l’écriture ne peut pas être refaite : ${seal}, qui la précède, n’est pas là`,
      'La rejouer avec toutes les écritures qui la précèdent.',
    ),
  tombstone: (seal) =>
    told(
      fr`l’écriture ne peut pas être refaite : ${seal}, qui la précède, a été effacée tout entière`,
      fr`Ce qui est ici est juste ; demander l’ordre d’effacer.`,
    ),
  'parts-missing': (seal) =>
    told(
      fr`l’écriture ne peut pas être refaite : de ${seal}, qui la précède, manquent des parties dont elle dépend`,
      fr`Ce qui est ici est juste ; lire ce qui est dit de cette écriture.`,
    ),
  unsound: (seal) =>
    told(
      fr`l’écriture ne peut pas être refaite : ${seal}, qui la précède, n’est pas juste, ou appartient à d’autres écritures`,
      whole,
    ),
  branches: (seal) =>
    told(
      `l’écriture dit qu’elle a été faite après deux bouts, et ne peut pas être refaite avec ce qui est là avant ${seal}`,
      'La rejouer avec toutes les écritures qui portent sur la même évaluation.',
    ),
  'too-long': (seal) =>
    told(
      fr`l’écriture ne peut pas être refaite : avant ${seal}, il y a plus d’écritures que l’on n’en relit`,
      'Rejouer à part les écritures qui portent sur cette évaluation.',
    ),
};

/** French for what replaying finds. */
export const findings: Tells<ReplayFindings & ArchiveFindings> = {
  'replay.not-a-record': ({ format }) =>
    told(
      format === ''
        ? 'ce n’est pas un dossier scellé'
        : `ce document dit qu’il est ${tick(format)}, et non un dossier scellé`,
      'Un dossier scellé a le format `veo-record/1` ; vérifier quel fichier ou quelle ligne était visé.',
    ),
  'replay.newer-format': ({ supported, got }) =>
    told(
      fr`le dossier est au format ${tick(got)} ; cette version du paquet connaît ${tick(supported)}`,
      'Le rejouer avec une version du paquet qui connaît ce format.',
    ),
  'replay.malformed': ({ part }) =>
    told(
      part === '' ? 'la ligne n’est d’aucune sorte connue' : `${tick(part)} manque, ou n’est pas ce que dit son format`,
      whole,
    ),
  'replay.not-canonical': () =>
    told('le texte n’est pas écrit sous la forme canonique : il a été modifié, ou écrit par autre chose', whole),
  'replay.seal-broken': ({ expected, got }) =>
    told(
      fr`ce qui est sous le sceau a été modifié : le sceau dit ${tick(expected.slice(0, 12))}, et le contenu donne ${tick(got.slice(0, 12))}`,
      whole,
    ),
  'replay.part-altered': () => told('cette partie n’est pas ce qui a été scellé', whole),
  'replay.part-stray': ({ commitment, parts: count }) =>
    told(
      `${parts(count)} à côté du dossier n’y ${count < 2 ? 'a' : 'ont'} de place nulle part, la première ${tick(commitment.slice(0, 12))}`,
      whole,
    ),
  'replay.withheld': ({ audience, parts: count }) =>
    told(
      `cette copie est faite pour ${tick(audience)}, et ${parts(count)} du dossier ${count < 2 ? 'est retenue' : 'sont retenues'}`,
      fr`Demander le dossier entier pour l’évaluer de nouveau ; ce qui est ici est juste.`,
    ),
  'replay.erased': ({ parts: count, line }) =>
    told(
      `${parts(count)} du dossier ${count < 2 ? 'a été effacée' : 'ont été effacées'}, comme le dit la ligne ${String(line)} des archives`,
      fr`Il ne peut plus être évalué ; lire à cette ligne qui l’a effacé et sur quelle base.`,
    ),
  'replay.erased-whole': ({ by, role, on, basis }) =>
    told(
      `l’écriture a été effacée en entier le ${on} par ${tick(by)} (${tick(role)}), sur la base de ${tick(basis)}`,
      fr`Elle ne peut plus être évaluée ; son sceau et sa place tiennent encore toute racine et toute preuve. Demander la décision.`,
    ),
  'replay.parts-missing': ({ parts: count }) =>
    told(`${parts(count)} du dossier ${count < 2 ? 'manque' : 'manquent'}, et rien ne dit pourquoi`, whole),
  'replay.instrument-missing': ({ id, version }) =>
    told(
      `l’instrument ${tick(id)} ${tick(version)} avec lequel le dossier a été fait n’est pas à disposition`,
      'Donner le registre qui contient cette version même.',
    ),
  'replay.instrument-altered': ({ id, version, expected, got }) =>
    told(
      fr`l’instrument ${tick(id)} ${tick(version)} à disposition en est un autre : ${tick(got.slice(0, 12))}, et non ${tick(expected.slice(0, 12))}`,
      fr`Une version publiée ne change jamais : chercher laquelle des deux a été publiée.`,
    ),
  'replay.instrument-unsound': ({ id, version, issues }) =>
    told(
      fr`l’instrument ${tick(id)} ${tick(version)} à disposition ne se charge pas : ${String(issues)} constats`,
      '`veo-risk check` dit ce qui n’y va pas.',
    ),
  'replay.semantics-unknown': ({ semantics }) =>
    told(
      `le dossier a été fait sous la sémantique ${tick(semantics)}, inconnue ici`,
      'Le rejouer avec une version du paquet qui la connaît.',
    ),
  'replay.assessment-refused': ({ code, issues }) =>
    told(
      fr`un résultat est enregistré, et l’évaluation est refusée : ${String(issues)} constats, le premier ${tick(code)}`,
      fr`Aucun résultat n’a pu venir de cette évaluation : demander d’où vient celui qui est enregistré.`,
    ),
  'replay.not-made-again': ({ reason, seal }) => notMadeAgain[reason](tick(seal.slice(0, 12))),
  'replay.errata-unread': ({ issues }) =>
    told(
      fr`des errata du registre n’ont pas pu être lus (${issues < 2 ? 'un constat' : `${String(issues)} constats`}) : l’un d’eux dit peut-être que le résultat est faux`,
      '`veo-risk registry list` dit ce qui n’y va pas.',
    ),
  'replay.entry-refused': ({ code }) =>
    told(fr`l’écriture ne peut pas avoir été scellée après celles qui la précèdent : ${tick(code)}`, whole),
  'replay.no-header': () => told('les archives ne commencent pas par dire lesquelles elles sont', whole),
  'replay.second-header': () => told('les archives disent une seconde fois lesquelles elles sont', whole),
  'replay.instrument-twice': ({ digest }) =>
    told(`l’instrument ${tick(digest.slice(0, 12))} est déjà dans les archives`, whole),
  'replay.instrument-not-embedded': ({ digest }) =>
    told(
      `aucune ligne avant celle-ci ne contient l’instrument ${tick(digest.slice(0, 12))} avec lequel le dossier a été fait`,
      whole,
    ),
  'replay.entry-twice': ({ seal }) => told(`l’écriture ${tick(seal.slice(0, 12))} est déjà dans les archives`, whole),
  'replay.unknown-root': ({ of }) =>
    told(
      `l’écriture porte sur ${tick(of.slice(0, 12))}, qu’aucune ligne avant elle ne donne comme début d’un dossier`,
      whole,
    ),
  'replay.unknown-previous': ({ previous }) =>
    told(
      `l’écriture suit ${tick(previous.slice(0, 12))}, qu’aucune ligne avant elle ne contient dans ce dossier`,
      whole,
    ),
  'replay.branched': ({ previous }) =>
    told(
      fr`une autre écriture suit déjà ${tick(previous.slice(0, 12))} : le dossier a deux bouts`,
      'Chercher laquelle des deux a été écrite la première, et porter ce que dit l’autre dans une écriture après elle.',
    ),
  'replay.number-twice': ({ number }) =>
    told(
      `le numéro ${tick(number)} du registre a déjà servi`,
      'Voir dans le registre papier lequel des deux le porte.',
    ),
};
