/**
 * French for those who keep records and those who check them: issues of records and what bars their validity,
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
import { nonconformities } from './fr/nonconformities.js';
import { recordIssues, recordRefusals } from './fr/record-issues.js';
import { registryIssues } from './fr/registry-issues.js';
import { registryWords } from './fr/registry-words.js';
import { erratumLine, inForceLines, lookupLine, noticeText } from './registry-lines.js';

export type { Told } from '../words.js';

/**
 * The words for an issue of a registry, in French.
 *
 * @param issue - As a call gave it: `facts` are those of its `code`.
 * @returns Sentence and remedy; or `undefined` for a code that is not `registry.…`: `issueWords` of `@veo/risk/words/fr` knows
 *   those.
 * @example
 * ```ts
 * parseInstrumentNotice({ ...notice, until: '2020-01-01' }).issues.map(registryIssueWords)[0];
 * // { sentence: 'il finit le `2020-01-01`, avant de commencer le `2026-09-01`', remedy: 'Corriger l’un des deux jours.' }
 * ```
 */
export function registryIssueWords({ code, facts }: Issue): Told | undefined {
  // INVARIANT: these issues are made by the maker of their catalogue, which demands each code's own facts.
  return ownValue(registryIssues as { readonly [code: string]: (facts: never) => Told }, code)?.(facts as never);
}

/**
 * The words for an issue of a record, or for a nonconformity that was sealed with one, in French.
 *
 * @param issue - As a call gave it, or as it stands in `nonconformities` of an entry: `facts` are those of its `code`.
 * @returns Sentence and remedy; or `undefined` for a code that is not `record.…`: `issueWords` of `@veo/risk/words/fr` knows
 *   those.
 * @example
 * ```ts
 * parseRecord({ format: 'veo-key/1' }).issues.map(recordIssueWords)[0];
 * // { sentence: 'ce document dit être `veo-key/1`, et non un dossier', remedy: 'Donner un dossier, dont la clé `format` est `veo-record/1`.' }
 * recordIssueWords({ code: 'record.no-authority', facts: {} });
 * // { sentence: 'une décision de justice est invoquée sans le tribunal et sans la décision', remedy: 'Nommer les deux sous `authority`.' }
 * ```
 */
export function recordIssueWords({ code, facts }: Pick<Issue, 'code' | 'facts'>): Told | undefined {
  return ownValue(ofRecords, code)?.(facts as never);
}

// INVARIANT: these issues are made by the makers of their catalogues, which demand each code's own facts.
const ofRecords: { readonly [code: string]: (facts: never) => Told } = { ...recordIssues, ...nonconformities };

/**
 * The words for a misused call about records, in French.
 *
 * @param error - As it was thrown.
 * @returns Sentence and remedy; or `undefined` for a code that is not `record.…`: `refusalWords` of `@veo/risk/words/fr`
 *   knows those.
 * @example
 * ```ts
 * recordRefusalWords(new RiskError('record.no-such-audience', { audience: 'press' }))?.sentence;
 * // 'il n’y a pas de lecteur `press`, à qui rien ne serait caché'
 * ```
 */
export function recordRefusalWords({ code, facts }: RiskError): Told | undefined {
  return ownValue(recordRefusals as { readonly [code: string]: (facts: never) => Told }, code)?.(facts as never);
}

/**
 * Whether an instrument was in force, in French: the status, and everything that says so.
 *
 * @param found - As `inForce` gave it; what is wrong with the registry (`faults`) is told by {@link registryIssueWords}.
 * @returns Lines of one sentence or more; the words of notices without what a terminal would obey.
 * @example
 * ```ts
 * const pin = { id: 'ml-arrival-screen', version: '0.1.0', digest: compiled.digest };
 * inForceWords(inForce(registry, pin, { on: '2026-09-14' }));
 * // ['L’instrument ml-arrival-screen 0.1.0 était en vigueur le 14 septembre 2026.', …]
 * ```
 */
export function inForceWords(found: InForce): readonly string[] {
  return inForceLines(found, registryWords);
}

/**
 * What a registry answered, in French.
 *
 * @example
 * ```ts
 * lookupWords(registry.get({ id: 'ml-arrival-screen', version: '9.9.9' }));
 * // 'Le registre ne contient pas ml-arrival-screen 9.9.9. De cet instrument, il contient 0.1.0.'
 * ```
 */
export function lookupWords(lookup: Lookup): string {
  return lookupLine(lookup, registryWords);
}

/**
 * An erratum that a result is, or may be, affected by, in French.
 *
 * @param finding - One of those that `errataOf` gave.
 * @example
 * ```ts
 * erratumWords({ document: erratum, signed: false, affected: 'yes', correction: { by: 'none' } });
 * // 'Erratum …, The maintainers, 1er octobre 2026…: Une moyenne est arrondie deux fois. Ce résultat est concerné. …'
 * ```
 */
export function erratumWords(finding: ErratumFinding): string {
  return erratumLine(finding, registryWords);
}

/**
 * What a notice says, in French: who says what, from when, and for what use.
 *
 * @param notice - As `parseInstrumentNotice` accepted it.
 * @example
 * ```ts
 * noticeWords(notice);
 * // 'Avis …2026-014…, Direction nationale…: autorisé à partir du 1er septembre 2026, pour tout usage.'
 * ```
 */
export function noticeWords(notice: InstrumentNoticeDocument): string {
  return noticeText(notice, registryWords);
}
