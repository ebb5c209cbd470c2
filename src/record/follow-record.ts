import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { type Checked, checked, hasErrors } from '../kernel/issue.js';
import { sha256Hex } from '../kernel/sha256.js';
import { assertStage } from '../kernel/stage.js';
import type { Chain } from './chain.js';
import type { RecordDocument } from './document.js';
import { followingEntry, madeOf } from './follow/following-entry.js';
import type { Scope } from './follow/scope.js';
import { type RecordIssue, recordIssue } from './issues.js';
import { openChain } from './open-chain.js';
import { packageVersion } from './package-version.js';
import { badDates, readRecordSource } from './parse-record.js';
import { assertSecret, type SealOptions } from './record.js';
import { followStatement } from './schema/statements.js';
import { sealEntry } from './seal.js';
import type { FollowStatement } from './statement.js';

/** What an entry follows, and what is stated of it. */
export interface FollowSource {
  /** Every record of the chain so far, the root among them: as documents or as canonical text. */
  readonly chain: readonly unknown[];
  readonly statement: FollowStatement;
}

/**
 * Seals an entry that follows others about the same assessment: a review (R16), a challenge and what was decided of it
 * (R23), a notice (R22), a supersession, an erasure (R29). What is wrong with it is sealed with it, as in `record`.
 *
 * @param compiled - The instrument of the assessment.
 * @param source - The chain so far, and the statement as a plain object.
 * @returns The record, deeply frozen; or every {@link RecordIssue}: a chain that does not hold or is not one, a statement
 *   that does not parse, a decision of no challenge, an erasure of what is no part. Pointers into the chain begin with
 *   `/chain`.
 * @throws `RiskError` `record.not-a-secret`; `kernel.wrong-stage` when `compiled` is not what `compileInstrument`
 *   makes.
 * @example
 * ```ts
 * const by = { id: 'staff_04', role: 'health_worker' };
 * const time = { on: '2026-09-15', at: '08:30', source: 'device' } as const;
 * const told = { kind: 'notice', time, by, told: time, language: 'bm', copyGiven: true } as const;
 * const followed = followRecord(compiled, { chain: [kept], statement: told }, { secret });
 * followed.ok && followed.value.sealed['of'] === kept.seal; // true
 * followRecord(compiled, { chain: [], statement: told }, { secret }).issues.map(({ code }) => code); // ['record.not-a-chain']
 * ```
 */
export function followRecord(
  compiled: CompiledInstrument,
  source: FollowSource,
  options: SealOptions,
): Checked<RecordDocument, RecordIssue> {
  assertStage(compiled, compiledStage);
  // A caller without types may pass anything.
  const { secret, hash = sha256Hex } = Object(options) as SealOptions;
  const { chain, statement } = Object(source) as FollowSource;
  assertSecret(secret);
  const opened = openChain(chain, hash);
  const stated = readFollowStatement(statement);
  const other = opened.ok ? ofOther(opened.value, compiled) : [];
  const issues = [...opened.issues, ...other, ...stated.issues];
  if (!opened.ok || !stated.ok || hasErrors(other)) return checked(undefined as never, issues);
  const scope: Scope = { compiled, chain: opened.value, statement: stated.value, hash };
  const made = madeOf(scope);
  const refused = made.refused ?? [];
  if (hasErrors(refused)) return checked(undefined as never, refused);
  const following = { made, before: opened.value.following.at(-1) ?? opened.value.root, package: packageVersion };
  return checked(sealEntry(followingEntry(scope, following), { hash, secret }), issues);
}

function ofOther({ root }: Chain, { digest: got }: CompiledInstrument): readonly RecordIssue[] {
  const expected = root.entry.digests.instrument;
  return expected === got ? [] : [recordIssue('record.root-of-other-instrument', '/chain', { expected, got })];
}

function readFollowStatement(statement: unknown): Checked<FollowStatement, RecordIssue> {
  const read = readRecordSource(statement);
  if (!read.ok) return read;
  const departures: readonly RecordIssue[] = schemaIssues(followStatement, read.value, 'record');
  const dates = departures.length === 0 ? badDates(read.value, []) : [];
  return checked(read.value as unknown as FollowStatement, [...departures, ...dates]);
}
