import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { type Checked, checked } from '../kernel/issue.js';
import { sha256Hex } from '../kernel/sha256.js';
import type { AbandonmentEntry, RecordDocument } from './document.js';
import type { RecordIssue } from './issues.js';
import { packageVersion } from './package-version.js';
import { badDates, readRecordSource } from './parse-record.js';
import { assertSecret, type SealOptions } from './record.js';
import { abandonmentStatement } from './schema/statements.js';
import { sealEntry } from './seal.js';
import type { AbandonmentStatement } from './statement.js';

/**
 * Seals that a number of the register was used and no assessment came of it: a gap in the numbers then has its reason.
 *
 * @param statement - {@link AbandonmentStatement}, as a plain object.
 * @returns The record, deeply frozen; or every {@link RecordIssue} of the statement.
 * @throws `RiskError` `record.not-a-secret`.
 * @example
 * ```ts
 * const by = { id: 'staff_21', role: 'duty_guard' };
 * const time = { on: '2026-09-14', source: 'register' } as const;
 * const grounds = { text: 'Handed over to another prison before anything was asked.' };
 * const abandoned = abandonNumber({ time, number: 'A-2026-0312', by, grounds }, { secret });
 * abandoned.ok && abandoned.value.sealed['number']; // 'A-2026-0312'
 * ```
 */
export function abandonNumber(
  statement: AbandonmentStatement,
  { secret, hash = sha256Hex }: SealOptions,
): Checked<RecordDocument, RecordIssue> {
  assertSecret(secret);
  const read = readRecordSource(statement);
  if (!read.ok) return read;
  const issues: readonly RecordIssue[] = [
    ...schemaIssues(abandonmentStatement, read.value, 'record'),
    ...badDates(read.value, []),
  ];
  if (issues.length > 0) return checked(undefined as never, issues);
  const stated = read.value as unknown as AbandonmentStatement;
  const entry: AbandonmentEntry = { ...stated, kind: 'abandonment', package: packageVersion, nonconformities: [] };
  return checked(sealEntry(entry, { hash, secret }), []);
}
