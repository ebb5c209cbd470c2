import * as en from '../words/en.js';
import * as fr from '../words/fr.js';
import type { Language } from './language.js';

/** The words of a language. */
export function wordsIn(language: Language): typeof fr {
  return language === 'fr' ? fr : en;
}
