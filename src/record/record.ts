import { isInCustody } from '../assessment/custody.js';
import type { Assessment } from '../assessment/assessment.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { canonicalJson } from '../kernel/canonical.js';
import { type Checked, checked, hasErrors } from '../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { type DateSpan, firstDay, lastDay, parsePartialDate } from '../kernel/partial-date.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { assertStage } from '../kernel/stage.js';
import { attachedIssues } from './attached.js';
import { assessmentEntry, type EntrySource } from './assessment-entry.js';
import type { AssessmentEntry, RecordDocument } from './document.js';
import { type EvaluationDiffers, type RecordIssue, recordIssue, recordRefusal } from './issues.js';
import { inCanonicalOrder } from './in-canonical-order.js';
import { isSalt } from './leaf.js';
import { packageVersion } from './package-version.js';
import { badDates, readRecordSource } from './parse-record.js';
import { recordStatement } from './schema/statements.js';
import { sealEntry } from './seal.js';
import type { RecordStatement } from './statement.js';

/** How an entry is sealed. */
export interface SealOptions {
  /** 128 random bits of this entry alone, as 32 lower-case hex digits; to be destroyed afterwards. */
  readonly secret: string;
  /** SHA-256 of text as hex; the platform's may be given for speed, and must agree. Default {@link sha256Hex}. */
  readonly hash?: DigestFunction;
}

/**
 * Seals an assessment with its evaluation and what was concluded (R15, R26 to R29). Whatever parses is sealed: what is
 * wrong with it is sealed too, as nonconformities, which bar its validity and show in every output.
 *
 * @param compiled - The instrument.
 * @param statement - {@link RecordStatement}, as a plain object.
 * @returns The record, deeply frozen; or every {@link RecordIssue}: what does not parse, an evaluation that is not of this
 *   assessment, a result of policy `reference` about a person in custody.
 * @throws `RiskError` `record.not-a-secret`; `kernel.wrong-stage` when `compiled` is not what `compileInstrument`
 *   makes.
 * @example
 * ```ts
 * const made = record(compiled, statement, { secret });
 * made.ok && made.value.seal === kept.seal; // true
 * record(compiled, { ...statement, evaluation: { ...evaluation, flags: [] } }, { secret }).issues.map(({ code }) => code);
 * // ['record.evaluation-not-of-assessment']
 * record(compiled, statement, { secret: 'x' }); // throws record.not-a-secret
 * ```
 */
export function record(
  compiled: CompiledInstrument,
  statement: RecordStatement,
  { secret, hash = sha256Hex }: SealOptions,
): Checked<RecordDocument, RecordIssue> {
  assertStage(compiled, compiledStage);
  assertSecret(secret);
  const read = readStatement(statement);
  if (!read.ok) return read;
  const { assessment, attached } = read.value;
  const refused = [
    ...refusedInstrument(compiled, assessment),
    ...attachedIssues(assessment.document, attached ?? [], hash),
  ];
  if (hasErrors(refused)) return checked(undefined as never, refused);
  const entry = assessmentEntry(compiled, read.value, hash);
  const evaluation = evaluationIssues(read.value.evaluation, entry);
  if (hasErrors(evaluation)) return checked(undefined as never, evaluation);
  return checked(sealEntry(entry, { hash, secret }), read.issues);
}

/**
 * Refuses what is no secret; it is not shown.
 *
 * @throws `RiskError` `record.not-a-secret`.
 */
export function assertSecret(secret: unknown): void {
  if (isSalt(secret)) return;
  throw recordRefusal('record.not-a-secret', {
    type: typeof secret,
    length: typeof secret === 'string' ? secret.length : 0,
  });
}

/** A statement that was read and checked. */
interface ReadStatement extends EntrySource {
  readonly evaluation?: JsonValue;
}

function readStatement(statement: unknown): Checked<ReadStatement, RecordIssue> {
  const read = readRecordSource(statement);
  if (!read.ok) return read;
  const json = read.value;
  const own: readonly RecordIssue[] = schemaIssues(recordStatement, json, 'record');
  if (!isJsonObject(json) || own.length > 0) return checked(undefined as never, own);
  const document = documentIn(ownValue(json, 'assessment'));
  const parsed = parseAssessment(document === undefined ? undefined : inCanonicalOrder(document));
  const issues = [...badDates(withoutDocuments(json), []), ...parsed.issues.map(inAssessment)];
  if (!parsed.ok || hasErrors(issues)) return checked(undefined as never, issues);
  const stated = json as unknown as RecordStatement;
  const conclusions = stated.conclusions ?? [];
  const value = { ...stated, package: packageVersion, assessment: parsed.value, conclusions };
  return checked(value as unknown as ReadStatement, issues);
}

/** The document of what `parseAssessment` gave, or the document itself. */
function documentIn(assessment: JsonValue | undefined): JsonValue | undefined {
  const document = isJsonObject(assessment) ? ownValue(assessment, 'document') : undefined;
  return document ?? assessment;
}

// Their dates are checked by their own grammars.
function withoutDocuments(json: { readonly [key: string]: JsonValue }): JsonValue {
  const { assessment: _assessment, evaluation: _evaluation, attached: _attached, ...own } = json;
  return own;
}

function inAssessment<Each extends RecordIssue>(issue: Each): Each {
  return { ...issue, pointer: `/assessment${issue.pointer}` };
}

/** An entry that names one instrument and holds an assessment by another would lie; one about custody by a public instrument is against the law of the policy. */
function refusedInstrument(
  { instrument, digest }: CompiledInstrument,
  { document }: Assessment,
): readonly RecordIssue[] {
  const { id, version, policy, subject } = instrument.document;
  const pin = document.instrument;
  const [expected, got] = [`${id}@${version}`, `${pin.id}@${pin.version}`];
  if (expected !== got) return [recordIssue('record.other-instrument', '/assessment/instrument', { expected, got })];
  if (pin.digest !== undefined && pin.digest !== digest)
    return [
      recordIssue('record.other-instrument', '/assessment/instrument/digest', { expected: digest, got: pin.digest }),
    ];
  if (policy !== 'reference' || subject !== 'person' || !isInCustody(document, dayOf(document.assessedOn))) return [];
  return [recordIssue('record.reference-in-custody', '/assessment', { instrument: id })];
}

const anyDay: DateSpan = { earliest: firstDay, latest: lastDay, precision: 'about' };

/** A day that the calendar does not have may be any. */
function dayOf(date: string): DateSpan {
  return parsePartialDate(date) ?? anyDay;
}

/** That the evaluation which a host has is the one that follows from the assessment. */
function evaluationIssues(given: JsonValue | undefined, entry: AssessmentEntry): readonly RecordIssue[] {
  const differs = given === undefined ? undefined : differsIn(given, entry);
  if (differs === undefined) return [];
  return [recordIssue('record.evaluation-not-of-assessment', '/evaluation', { differs })];
}

function differsIn(given: JsonValue, { evaluation, digests }: AssessmentEntry): EvaluationDiffers | undefined {
  if (evaluation === undefined) return 'none-possible';
  if (canonicalJson(given) === canonicalJson(evaluation as unknown as JsonValue)) return undefined;
  const own = isJsonObject(given) ? ownValue(given, 'digests') : undefined;
  if (!isJsonObject(own) || ownValue(own, 'instrument') !== digests.instrument) return 'instrument';
  return ownValue(own, 'assessment') === digests.assessment ? 'result' : 'assessment';
}
