import type { Occasion, RecordNonconformities } from '../../../record/nonconformities.js';
import type { Position } from '../../../instrument/outcomes.js';
import { fr } from '../../fr/grammar.js';
import { tick, ticks } from '../../input.js';
import { setAside } from '../../fr/set-aside.js';
import { phraseOf } from '../../lists.js';
import type { Tells } from '../../words.js';

const occasions: { readonly [What in Occasion]: string } = {
  assessment: 'l’évaluation',
  shown: 'l’affichage du résultat',
  change: 'le changement d’une réponse',
  typing: 'la saisie',
  conclusion: 'la conclusion',
  sealing: 'la mise sous sceau',
  review: 'la relecture',
  challenge: 'la contestation',
  decision: 'la décision',
  notice: 'la notification à la personne',
  supersession: 'le remplacement',
  effect: 'son effet',
  'entry-before': 'l’écriture d’avant',
};

/** Where a conclusion stands, in French. */
const positions: { readonly [Stands in Position]: string } = {
  within: 'dans ce que les garde-fous admettent',
  above: 'au-dessus de ce que les garde-fous admettent',
  below: 'au-dessous de ce que les garde-fous admettent',
  no_level: 'sans niveau',
  involvement_not_established: 'avec une implication non établie',
  not_comparable: 'là où les garde-fous n’admettent aucun niveau',
};

const parts: { readonly [part: string]: string } = {
  rating: 'cotation',
  indicator: 'indicateur',
  fact: 'donnée',
  evidence: 'élément',
  conclusion: 'conclusion',
};

/** No digest says that there was no evaluation. */
function digestOrNone(digest: string): string {
  return digest === '' ? 'aucun résultat' : tick(digest);
}

const concludeAgain = 'Évaluer à nouveau, et conclure là-dessus. Ce qui est scellé ici reste tel quel.';
const anotherPerson = 'Le confier à quelqu’un d’autre, qui n’y a pas pris part.';
const reasonsOf = (allowed: readonly string[]): string =>
  allowed.length === 0
    ? fr`Cet instrument n’en donne aucun : retirer le code.`
    : fr`Choisir parmi : ${ticks(allowed)}.`;

/** What bars the validity of an entry, in French. */
export const nonconformities: Tells<RecordNonconformities> = {
  'record.outside-population': ({ gates }) => ({
    sentence: fr`l’instrument n’est pas fait pour cette personne : ${ticks(gates)}`,
    remedy: 'N’en rien conclure. Suivre ce que l’instrument dit pour une telle personne.',
  }),
  'record.rating-set-aside': ({ indicator, reason }) => ({
    sentence: fr`le niveau donné à ${tick(indicator)} repose sur des éléments qui ne le portent pas, et compte comme inconnu : ${setAside[reason]}`,
    remedy: 'Chercher des éléments qui le portent, ou dire que l’information ne suffit pas.',
  }),
  'record.unknown-outcome': ({ outcome }) => ({
    sentence: `l’instrument n’a pas de point à conclure ${tick(outcome)}`,
    remedy: 'Ne conclure que sur les points de l’instrument.',
  }),
  'record.concluded-twice': ({ outcome, first }) => ({
    sentence: `${tick(outcome)} est conclu deux fois, la première à ${tick(first)}`,
    remedy: 'Conclure une fois sur chaque point. Un second avis est une relecture.',
  }),
  'record.unknown-level': ({ outcome, level, allowed }) => ({
    sentence: `le point ${tick(outcome)} n’a pas de niveau ${tick(level)}`,
    remedy: allowed.length === 0 ? 'Conclure sans niveau.' : fr`Choisir parmi : ${ticks(allowed)}.`,
  }),
  'record.level-where-none': ({ outcome, level }) => ({
    sentence: `${tick(level)} a été conclu sur ${tick(outcome)}, là où les garde-fous n’admettent aucun niveau`,
    remedy: fr`Conclure sans niveau, ou attendre qu’une seconde personne confirme : jusque-là, c’est sans effet.`,
  }),
  'record.no-grounds': ({ outcome, position }) => ({
    sentence: `la conclusion sur ${tick(outcome)} se trouve ${positions[position]}, et aucun motif n’est donné`,
    remedy: concludeAgain,
  }),
  'record.no-reason-code': ({ position, allowed }) => ({
    sentence: `ceci se trouve ${positions[position]}, et aucun des motifs que l’instrument donne n’est choisi`,
    remedy: reasonsOf(allowed),
  }),
  'record.unknown-reason': ({ code, allowed }) => ({
    sentence: `l’instrument ne donne pas de motif ${tick(code)}`,
    remedy: reasonsOf(allowed),
  }),
  'record.reason-not-for-position': ({ code, position }) => ({
    sentence: `le motif ${tick(code)} n’est pas fait pour une conclusion qui se trouve ${positions[position]}`,
    remedy: 'Choisir un motif que l’instrument donne pour une telle conclusion.',
  }),
  'record.involvement-not-in-assessment': ({ outcome }) => ({
    sentence: `il a été conclu sur ${tick(outcome)} que l’implication n’est pas établie, et l’évaluation a compté comme si elle l’était`,
    remedy: fr`Le dire dans l’évaluation sous \`involvementNotEstablished\`, et évaluer à nouveau : moins de choses comptent alors.`,
  }),
  'record.unknown-role': ({ role }) => ({
    sentence: `l’instrument n’a pas de fonction ${tick(role)}`,
    remedy: 'Nommer la fonction comme l’instrument la nomme.',
  }),
  'record.undeclared-contributor': ({ contributor }) => ({
    sentence: `${tick(contributor)} n’est pas parmi ceux qui ont pris part à l’évaluation`,
    remedy: 'Nommer sous `contributors` de l’évaluation tous ceux qui y prennent part.',
  }),
  'record.other-role': ({ contributor, role, declared }) => ({
    sentence: `${tick(contributor)} a agi comme ${tick(role)}, et l’évaluation dit ${tick(declared)}`,
    remedy: 'Nommer chacun dans la fonction où il prend part.',
  }),
  'record.seen-other-evaluation': ({ expected, got }) => ({
    sentence: `ce qui a été montré avant de conclure est ${digestOrNone(got)}, et l’évaluation donne ${digestOrNone(expected)}`,
    remedy: 'Montrer le résultat scellé à qui a conclu, et faire conclure à nouveau.',
  }),
  'record.out-of-order': ({ what, when, after, day }) => ({
    sentence: `${occasions[what]} (${tick(when)}) vient avant ce qui doit précéder, ${occasions[after]} (${tick(day)})`,
    remedy: 'Chercher lequel des deux jours est faux. Ni horloges ni papiers ne sont corrigés ici.',
  }),
  'record.change-not-in-assessment': ({ part, id }) => ({
    sentence: `le dernier changement de ${tick(id)} (${phraseOf(parts, part)}) laisse autre chose que ce que l’évaluation contient`,
    remedy: 'Garder tout changement d’une réponse après le premier affichage, le dernier aussi.',
  }),
  'record.double-entry-by-typist': () => ({
    sentence: fr`une seule personne a saisi le papier deux fois : personne n’a vérifié la première saisie`,
    remedy: 'Le faire saisir par une seconde personne.',
  }),
  'record.nothing-to-review': ({ outcome }) => ({
    sentence: `rien n’a été conclu sur ${tick(outcome)} qui puisse être relu`,
    remedy: 'Nommer un point sur lequel il a été conclu.',
  }),
  'record.reviewed-by-concluder': ({ outcome }) => ({
    sentence: `qui a conclu sur ${tick(outcome)} l’a aussi relu`,
    remedy: anotherPerson,
  }),
  'record.may-not-confirm': ({ role, allowed }) => ({
    sentence: `la fonction ${tick(role)} ne peut pas confirmer plus que les garde-fous n’admettent`,
    remedy:
      allowed.length === 0
        ? fr`Cet instrument ne le permet à personne : la conclusion reste sans effet.`
        : fr`Faire confirmer par l’une de ces fonctions : ${ticks(allowed)}.`,
  }),
  'record.reasons-copied': ({ outcome }) => ({
    sentence: `la confirmation sur ${tick(outcome)} reprend mot pour mot les motifs de la conclusion`,
    remedy: 'Faire dire à qui confirme, dans ses propres mots, pourquoi.',
  }),
  'record.cannot-compare': ({ outcome }) => ({
    sentence: fr`on ne peut pas voir si deux personnes ont agi sur ${tick(outcome)} : qui a conclu est effacé, ou retiré de la copie`,
    remedy: 'Travailler avec le dossier entier, ou conclure sur une nouvelle évaluation.',
  }),
  'record.disputed-not-there': ({ part, id }) => ({
    sentence: `${tick(id)} (${phraseOf(parts, part)}) est contesté, et n’est pas dans l’évaluation`,
    remedy: 'Nommer ce qui est contesté comme l’évaluation le nomme.',
  }),
  'record.cannot-recompute': ({ reasons }) => ({
    sentence: fr`le résultat sans ce qui est contesté n’a pas pu être obtenu : ${ticks(reasons)}`,
    remedy: 'Trancher la contestation sur ce qui a été dit. Il faut peut-être une nouvelle évaluation.',
  }),
  'record.decided-by-concluder': () => ({
    sentence: 'qui a tranché la contestation avait conclu, ou confirmé, ce qui est contesté',
    remedy: anotherPerson,
  }),
  'record.decided-twice': ({ first }) => ({
    sentence: `la contestation a déjà été tranchée, dans ${tick(first)}`,
    remedy: 'La première décision vaut. Contester à nouveau ce qu’elle a laissé.',
  }),
  'record.superseded-twice': ({ first }) => ({
    sentence: `l’évaluation a déjà été remplacée, dans ${tick(first)}`,
    remedy: 'Le premier remplacement vaut. Remplacer ce qui a pris la place de l’évaluation.',
  }),
  'record.superseded-by-itself': () => ({
    sentence: 'l’évaluation est dite prendre sa propre place',
    remedy: 'Donner le sceau de l’évaluation qui prend sa place, ou aucun.',
  }),
  'record.no-authority': () => ({
    sentence: 'une décision de justice est invoquée sans le tribunal et sans la décision',
    remedy: 'Nommer les deux sous `authority`.',
  }),
  'record.branches': ({ previous }) => ({
    sentence: fr`deux écritures suivent ${tick(previous)} : elles ont été faites sans rien savoir l’une de l’autre`,
    remedy: 'Les réunir avant de faire la suivante, et lire les deux.',
  }),
  'record.no-longer-stands': ({ supersededBy }) => ({
    sentence: `l’évaluation ne vaut plus, selon ${tick(supersededBy)}`,
    remedy: 'Conclure sur l’évaluation qui a pris sa place.',
  }),
};
