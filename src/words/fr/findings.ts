import type { FlagWords, OutcomeWords, RatingWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';

const facts = { one: 'fait distinct', other: 'faits distincts' };
const sources = { one: 'source indépendante', other: 'sources indépendantes' };
const days = { one: 'jour', other: 'jours' };

/** What needs attention now, in French. */
export const flags: FlagWords = {
  noneRaised: 'Aucune alerte n’est déclenchée. Cela ne dit rien de ce qui n’est pas connu.',
  noneReadable: 'Aucune alerte n’est déclenchée parmi celles que ce lecteur peut lire.',
  unknown: 'on ne sait pas si cette alerte est à déclencher. Demander ce qui manque',
  undecided: 'On ne sait pas encore, et ce n’est pas un signe. Ce qui manque est à demander',
  uncorroborated: 'alerte non confirmée. Elle compte comme non déclenchée et doit être vue',
  needed: ({ events, eventsNeeded, sources: found, sourcesNeeded }) =>
    fr`Il faut ${grammar.counted(eventsNeeded, facts)} et ${grammar.counted(sourcesNeeded, sources)} ; il y a ${grammar.counted(events, facts)} et ${grammar.counted(found, sources)}.`,
  noDatedEvent: 'Aucun fait daté ne la soutient.',
  expired: (date) => `alerte expirée après le ${date}. Seul un fait nouveau la renouvelle`,
  notRaised: 'Vérifié, alerte non déclenchée',
  notDue: 'Pas encore regardé, car pas dû à cette étape. Ce n’est pas un non',
  latestEvent: 'Dernier fait daté',
  expiresOn: 'Dernier jour de l’alerte',
};

/** What a professional may conclude, in French. */
export const outcomes: OutcomeWords = {
  intro:
    'Chaque point se conclut à part. Voici les niveaux que les garde-fous de l’instrument laissent au choix. Une personne formée conclut, et peut conclure autrement en disant pourquoi.',
  horizon: (count) => `sur ${grammar.counted(count, days)}`,
  admitted: (levels) =>
    levels.length === 1 ? fr`seul niveau admis : ${grammar.or(levels)}` : fr`niveaux admis : ${grammar.or(levels)}`,
  notAClass: 'Ce n’est pas une classe de sécurité.',
  noLevel: 'aucun niveau',
  findOut: (missing, date) => {
    const by = date === undefined ? '' : ` au plus tard le ${date}`;
    return missing.length === 0 ? `À revoir${by}.` : fr`À chercher${by} : ${grammar.and(missing)}.`;
  },
  atMost: (level) => `Pas plus que ${level}`,
  atLeast: (level) => `Pas moins que ${level}`,
  guardUnknown: (message) =>
    fr`on ne sait pas encore si ceci est vrai, et ce qui n’est pas connu n’élève jamais un niveau : ${message}`,
  introNoLevel:
    'Chaque point se conclut à part. Aucun niveau n’est donné ici : voici ce que cela veut dire, et ce qu’il reste à savoir.',
  guardWithoutEffect: 'Garde-fou sans effet ici',
};

const unknownIndicators = { one: 'indicateur est inconnu', other: 'indicateurs sont inconnus' };

const later = {
  one: 'indicateur n’est pas encore dû à cette étape, et pourra changer ce résultat',
  other: 'indicateurs ne sont pas encore dus à cette étape, et pourront changer ce résultat',
};

/** What is not known and what was set aside, in French. */
export const ratings: RatingWords = {
  unknownShare: (unknown, due) => `${grammar.counted(unknown, unknownIndicators)}, sur ${String(due)} à coter.`,
  allKnown: 'Tous les indicateurs à coter ont une réponse qui compte.',
  axesUnknown: fr`Il manque d’autres réponses sur ce qui a été coté :`,
  factsUnknown: fr`À savoir, car un résultat en dépend :`,
  meaning: 'Inconnu ne veut dire ni absent ni présent. C’est une question à poser, pas un signe.',
  ask: 'Question à poser',
  raters: 'Qui peut coter',
  sources: 'Où chercher',
  neededFor: 'Nécessaire pour conclure sur',
  otherUnknown: 'Aussi inconnus, et à demander ensuite',
  unknownTitles: 'Inconnus, à demander',
  notApplicable: fr`Sans objet pour le moment :`,
  later: (count) => `${grammar.counted(count, later)}.`,
  setAsideIntro: 'Ces réponses ont été données et ne comptent pas. Elles restent dans l’évaluation telles que données.',
  given: 'réponse donnée',
  countsAs: 'Compte comme',
  dropped: (evidence, kind, standing) => `Élément ${evidence} (${kind}, ${standing})`,
  contradictedBy: 'Contredit par',
};
