import type { Lists } from '../lists.js';

/** Why a level counts as unknown, in French. */
export const setAside: Lists['setAside'] = {
  'not-enough-evidence': 'il n’y a pas assez d’éléments que l’on puisse retenir',
  'not-enough-sources': 'il n’y a pas assez de sources indépendantes',
  'not-enough-events': 'il n’y a pas assez de faits distincts',
  'standing-too-weak': 'aucun élément n’est établi assez fermement',
  'words-not-recorded': 'les paroles entendues, leur langue et qui les a entendues ne sont pas notées',
  'prisoner-word-alone': 'la parole d’autres détenus ne suffit pas à elle seule',
  'window-too-short': 'la période observée est trop courte',
  'involvement-not-established': 'l’indicateur suppose une implication qui n’est pas établie',
  'not-due': 'l’indicateur n’est pas dû à cette étape',
  'outside-population': 'l’instrument n’est pas fait pour cette personne',
};
