import type { LogIssues } from '../../record/log/issues.js';
import type { SignatureIssues } from '../../record/signatures/issues.js';
import type { Issue } from '../../kernel/issue.js';
import { ownValue } from '../../kernel/json-value.js';
import type { Tells, Told } from '../words.js';
import * as en from './signatures-en.js';
import * as fr from './signatures-fr.js';

/** Every code of signatures and logs. */
export interface SigningIssues extends SignatureIssues, LogIssues {}

const tables: { readonly [Language in 'fr' | 'en']: Tells<SigningIssues> } = {
  fr: { ...fr.signatures, ...fr.logs },
  en: { ...en.signatures, ...en.logs },
};

/**
 * The words for an issue of what stands beside records: trust files, keys, signatures, checkpoints, proofs.
 *
 * @param issue - As a call of this surface gave it.
 * @param language - The language to tell it in.
 * @returns Sentence and remedy; or `undefined` for a code that is neither `signature.…` nor `log.…`: `issueWords` knows
 *   those.
 * @example
 * ```ts
 * const [issue] = parseTrust({ format: 'veo-key/1' }).issues;
 * issue && signatureIssueWords(issue, 'en');
 * // { sentence: 'this document says that it is `veo-key/1`, not `veo-trust/1`', … }
 * ```
 */
export function signatureIssueWords({ code, facts }: Issue, language: 'fr' | 'en'): Told | undefined {
  // INVARIANT: these issues are made by the makers of their catalogues, which demand each code's own facts.
  const table = tables[language] as { readonly [code: string]: (facts: never) => Told };
  return ownValue(table, code)?.(facts as never);
}
