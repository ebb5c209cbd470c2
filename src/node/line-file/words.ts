import type { Issue } from '../../index.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';
import type { Told, Words } from './words-form.js';

/**
 * The words for an issue of a file of lines.
 *
 * @param issue - As `openLineFile`, `append`, `readLines` or `followLines` gave it.
 * @param language - The language to tell it in.
 * @returns Sentence and remedy; or `undefined` for a code that is not of {@link LineFileIssues}: `issueWords` knows those.
 * @example
 * ```ts
 * const opened = await openLineFile('no-such-folder/archive.ndjson');
 * opened.ok ? undefined : lineFileIssueWords(opened.issues[0], 'en');
 * // { sentence: 'the file cannot be written: its folder does not exist',
 * //   remedy: 'Check the name, the rights and the free space.' }
 * ```
 */
export function lineFileIssueWords({ code, facts }: Issue, language: 'fr' | 'en'): Told | undefined {
  const words = language === 'fr' ? fr : en;
  if (!Object.hasOwn(words, code)) return undefined;
  // INVARIANT: these issues are made by the maker of their catalogue, which demands each code's own facts.
  return words[code as keyof Words](facts as never);
}
