import type { ClosingWords, NoticeWords, ReportWords } from '../report/report-words.js';
import { ratings } from './findings.js';
import { fr, grammar } from './grammar.js';
import { lists } from './lists.js';
import { population } from './opening.js';

/** Headings of a report, in French. */
export const headings: ReportWords['headings'] = {
  population: 'L’instrument convient-il à ce cas',
  flags: 'Ce qui demande une attention maintenant',
  bands: 'Ce que le résultat indique',
  tasks: 'Qui fait quoi',
  review: 'Quand revoir',
  outcomes: 'Ce qu’une personne formée peut conclure',
  entitlements: 'Ce qui est dû à toute personne',
  offers: 'Ce qui peut être proposé',
  safeguards: 'Restrictions, seulement sur un fait de conduite daté',
  accommodations: 'Comment s’adapter à la personne',
  mitigators: 'À prendre en considération',
  unknown: 'Ce que l’on ne sait pas, et ce qu’il faut demander',
  'set-aside': 'Réponses données qui ne comptent pas',
  measures: 'Nombres, avec leur calcul',
  notices: 'À savoir en lisant ce résultat',
  identity: 'De quoi parle ce rapport',
  limits: 'Ce que ce résultat n’est pas',
  disclosure: 'Qui ne doit pas lire quoi',
  challenge: 'Comprendre et contester ce résultat',
};

/** When to look again, who may not see it, how to challenge it, in French. */
export const closing: ClosingWords = {
  reviewBy: (date) => `À revoir au plus tard le ${date}.`,
  maybe: 'On ne sait pas encore si cela vaut ici',
  accommodationUnknown: 'À demander à la personne, car on ne le sait pas',
  seeInput: (code) => `voir son propre rapport (${code})`,
  listed: (label) => fr`${label} :`,
  hidden: (audiences, parts) => fr`Pas pour ${audiences.join(', ni pour ')} : ${parts}`,
  challenge: [
    'Ce résultat peut être lu, expliqué et contesté.',
    'La personne peut demander qu’on le lui lise et qu’on le lui explique, dans une langue qu’elle comprend.',
    'Elle peut dire ce qui est faux ou ce qui manque, elle-même, par son avocat ou par un proche, de vive voix ou par écrit.',
    'Ce qu’elle dit est noté, reçoit une réponse, et le point contesté est montré comme contesté.',
    'Contester, se plaindre, se taire ou faire recours ne compte jamais contre elle.',
  ],
  challengeFacility: [
    'Ce résultat peut être lu, expliqué et contesté.',
    'L’établissement ou un organe de contrôle peut dire ce qui est faux ou ce qui manque. C’est noté et reçoit une réponse.',
  ],
};

const asides = {
  one: 'réponse donnée ne compte pas, pour la raison dite plus haut',
  other: 'réponses données ne comptent pas, pour les raisons dites plus haut',
};

const added = {
  one: 'indicateur ajouté par l’évaluateur est gardé et ne compte dans rien',
  other: 'indicateurs ajoutés par l’évaluateur sont gardés et ne comptent dans rien',
};

/** Notices of an evaluation, in French. */
export const notices: NoticeWords = {
  'evaluate.not-validated': ({ status }) => status,
  'evaluate.reference-only': () => lists.policies.reference,
  'evaluate.reference-in-custody': () =>
    'Cette personne est détenue : aucun résultat de cet instrument public n’est donné à son sujet. Employer un instrument fait pour elle.',
  'evaluate.presumed-innocent': () =>
    fr`Cette personne est présumée innocente : aucune condamnation définitive n’est établie.`,
  'evaluate.involvement-not-established': () =>
    'L’implication de cette personne n’est pas établie. C’est une conclusion à part entière, et non un niveau. Les indicateurs qui supposent une implication sont fermés.',
  'evaluate.unknown-indicators': ({ unknown, due }) => ratings.unknownShare(unknown, due),
  'evaluate.ratings-set-aside': ({ count }) => `${grammar.counted(count, asides)}.`,
  'evaluate.indicators-added': ({ count }) => `${grammar.counted(count, added)}.`,
  'evaluate.rests-on-input': ({ input, status }) =>
    fr`Ce résultat repose sur un autre (${input}), dont l’instrument a le statut : ${status}`,
  'evaluate.notice-of-input': ({ input, code }) => fr`De cet autre résultat (${input}), ceci vaut aussi : ${code}`,
  'evaluate.input-missing': ({ input }) =>
    fr`Aucun résultat antérieur ou autre n’a été joint (${input}) : ce qui y serait lu est inconnu.`,
  'evaluate.constraint-unchecked': ({ constraint }) =>
    fr`Une vérification n’a pas pu être faite, car elle lit quelque chose d’inconnu : ${constraint}`,
  'evaluate.gate-unchecked': ({ gate }) => population.unchecked(gate),
  'evaluate.unknown-as-zero': ({ measure }) =>
    fr`Dans ${measure}, les inconnus ont été comptés comme 0, comme l’instrument le déclare.`,
  'evaluate.unknown-as-worst': ({ measure }) =>
    fr`Dans ${measure}, les inconnus ont été pris au pire, comme l’instrument le déclare. Le nombre n’est pas établi.`,
  'evaluate.bounds-ignore-constraints': ({ measure }) =>
    fr`Les bornes de ${measure} supposent chaque réponse inconnue à part, même là où deux réponses ne vont pas ensemble.`,
  'evaluate.not-in-force': ({ assessedOn }) => fr`ATTENTION : le ${assessedOn}, cet instrument n’était pas en vigueur.`,
};
