import type { Issue } from '../../kernel/issue.js';
import type { Told } from '../../words/words.js';
import type { OverlayIssues } from './issues.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

/**
 * The words for an issue of an overlay.
 *
 * @param issue - As `parseOverlay` or `resolveOverlay` gave it.
 * @param language - The language to tell it in.
 * @returns Sentence and remedy; or `undefined` for a code that is not `overlay.…`: `issueWords` knows those.
 * @example
 * ```ts
 * const [issue] = parseOverlay('{ "format": "veo-instrument/1" }').issues;
 * issue && overlayIssueWords(issue, 'en');
 * // { sentence: 'this document says that it is `veo-instrument/1`, not an overlay', … }
 * ```
 */
export function overlayIssueWords({ code, facts }: Issue, language: 'fr' | 'en'): Told | undefined {
  const words = language === 'fr' ? fr : en;
  if (!Object.hasOwn(words, code)) return undefined;
  // INVARIANT: these issues are made by the maker of their catalogue, which demands each code's own facts.
  return words[code as keyof OverlayIssues](facts as never);
}
