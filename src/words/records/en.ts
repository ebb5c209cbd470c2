/**
 * English for those who keep records and those who check them: issues of records and what bars their validity,
 * issues of registries, what was in force, errata.
 *
 * @packageDocumentation
 */
import type { Issue } from '../../kernel/issue.js';
import { ownValue } from '../../kernel/json-value.js';
import type { RiskError } from '../../kernel/risk-error.js';
import type { InstrumentNoticeDocument } from '../../registry/documents.js';
import type { ErratumFinding } from '../../registry/errata.js';
import type { InForce } from '../../registry/in-force.js';
import type { Lookup } from '../../registry/registry.js';
import type { Told } from '../words.js';
import { nonconformities } from './en/nonconformities.js';
import { recordIssues, recordRefusals } from './en/record-issues.js';
import { registryIssues } from './en/registry-issues.js';
import { registryWords } from './en/registry-words.js';
import { erratumLine, inForceLines, lookupLine, noticeText } from './registry-lines.js';

export type { Told } from '../words.js';

/**
 * The words for an issue of a registry, in English.
 *
 * @param issue - As a call gave it: `facts` are those of its `code`.
 * @returns Sentence and remedy; or `undefined` for a code that is not `registry.…`: `issueWords` of `@veo/risk/words/en` knows
 *   those.
 * @example
 * ```ts
 * parseInstrumentNotice({ ...notice, until: '2020-01-01' }).issues.map(registryIssueWords)[0];
 * // { sentence: 'it ends on `2020-01-01`, before it begins on `2026-09-01`', remedy: 'Correct one of the two days.' }
 * ```
 */
export function registryIssueWords({ code, facts }: Issue): Told | undefined {
  // INVARIANT: these issues are made by the maker of their catalogue, which demands each code's own facts.
  return ownValue(registryIssues as { readonly [code: string]: (facts: never) => Told }, code)?.(facts as never);
}

/**
 * The words for an issue of a record, or for a nonconformity that was sealed with one, in English.
 *
 * @param issue - As a call gave it, or as it stands in `nonconformities` of an entry: `facts` are those of its `code`.
 * @returns Sentence and remedy; or `undefined` for a code that is not `record.…`: `issueWords` of `@veo/risk/words/en` knows
 *   those.
 * @example
 * ```ts
 * parseRecord({ format: 'veo-key/1' }).issues.map(recordIssueWords)[0];
 * // { sentence: 'this document says that it is `veo-key/1`, not a record', remedy: 'Give a record, whose key `format` is `veo-record/1`.' }
 * recordIssueWords({ code: 'record.no-authority', facts: {} });
 * // { sentence: 'a court order is named without the court and its decision', remedy: 'Name both under `authority`.' }
 * ```
 */
export function recordIssueWords({ code, facts }: Pick<Issue, 'code' | 'facts'>): Told | undefined {
  return ownValue(ofRecords, code)?.(facts as never);
}

// INVARIANT: these issues are made by the makers of their catalogues, which demand each code's own facts.
const ofRecords: { readonly [code: string]: (facts: never) => Told } = { ...recordIssues, ...nonconformities };

/**
 * The words for a misused call about records, in English.
 *
 * @param error - As it was thrown.
 * @returns Sentence and remedy; or `undefined` for a code that is not `record.…`: `refusalWords` of `@veo/risk/words/en`
 *   knows those.
 * @example
 * ```ts
 * recordRefusalWords(new RiskError('record.no-such-audience', { audience: 'press' }))?.sentence;
 * // 'there is no audience `press`, from whom nothing would be hidden'
 * ```
 */
export function recordRefusalWords({ code, facts }: RiskError): Told | undefined {
  return ownValue(recordRefusals as { readonly [code: string]: (facts: never) => Told }, code)?.(facts as never);
}

/**
 * Whether an instrument was in force, in English: the status, and everything that says so.
 *
 * @param found - As `inForce` gave it; what is wrong with the registry (`faults`) is told by {@link registryIssueWords}.
 * @returns Lines of one sentence or more; the words of notices without what a terminal would obey.
 * @example
 * ```ts
 * const pin = { id: 'ml-arrival-screen', version: '0.1.0', digest: compiled.digest };
 * inForceWords(inForce(registry, pin, { on: '2026-09-14' }));
 * // ['Instrument ml-arrival-screen 0.1.0 was in force on 14 September 2026.', …]
 * ```
 */
export function inForceWords(found: InForce): readonly string[] {
  return inForceLines(found, registryWords);
}

/**
 * What a registry answered, in English.
 *
 * @example
 * ```ts
 * lookupWords(registry.get({ id: 'ml-arrival-screen', version: '9.9.9' }));
 * // 'The registry does not hold ml-arrival-screen 9.9.9. It holds 0.1.0 of that instrument.'
 * ```
 */
export function lookupWords(lookup: Lookup): string {
  return lookupLine(lookup, registryWords);
}

/**
 * An erratum that a result is, or may be, affected by, in English.
 *
 * @param finding - One of those that `errataOf` gave.
 * @example
 * ```ts
 * erratumWords({ document: erratum, signed: false, affected: 'yes', correction: { by: 'none' } });
 * // 'Erratum ‘E-1’ of The maintainers, 1 October 2026: A mean is rounded twice. This result is affected. There is no correction.'
 * ```
 */
export function erratumWords(finding: ErratumFinding): string {
  return erratumLine(finding, registryWords);
}

/**
 * What a notice says, in English: who says what, from when, and for what use.
 *
 * @param notice - As `parseInstrumentNotice` accepted it.
 * @example
 * ```ts
 * noticeWords(notice);
 * // 'Notice ‘2026-014’ of Direction nationale: authorised from 1 September 2026 on, for every use.'
 * ```
 */
export function noticeWords(notice: InstrumentNoticeDocument): string {
  return noticeText(notice, registryWords);
}
