import { readFileSync } from 'node:fs';
import { type Checked } from '../../../src/kernel/issue.js';
import { parseAssessment } from '../../../src/assessment/parse-assessment.js';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../../src/compile/compile-instrument.js';
import { type Seal, sealEvaluation } from '../../../src/evaluate/seal.js';
import { validate } from '../../../src/evaluate/validate.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import { platformSha256 as hash } from '../../../src/node/hash.js';
import type { RecordDocument } from '../../../src/record/document.js';
import { followRecord } from '../../../src/record/follow-record.js';
import type { Moment } from '../../../src/record/parts.js';
import { record } from '../../../src/record/record.js';
import type { SealOptions } from '../../../src/record/record.js';
import type { FollowStatement, RecordStatement } from '../../../src/record/statement.js';

/** What was accepted. */
export function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** A bundled instrument. */
export function instrumentOf(id: string, version = '0.1.0'): CompiledInstrument {
  const text = readFileSync(`instruments/${id}/${version}.json`, 'utf8');
  return compileInstrument(sound(parseInstrument(text, hash)), hash);
}

/** A worked assessment. */
export function worked(name: string): Assessment {
  return sound(parseAssessment(readFileSync(`examples/assessments/${name}.json`, 'utf8')));
}

/** What one comes to. */
export function sealed(compiled: CompiledInstrument, assessment: Assessment): Seal {
  return sealEvaluation(compiled, sound(validate(compiled, assessment)), hash);
}

/** Seals with secrets that follow from a count: nothing here is anyone's. */
export interface Office {
  readonly record: (compiled: CompiledInstrument, statement: RecordStatement) => RecordDocument;
  readonly follow: (
    compiled: CompiledInstrument,
    chain: readonly RecordDocument[],
    statement: FollowStatement,
  ) => RecordDocument;
  readonly options: () => SealOptions;
}

export function office(): Office {
  let count = 0;
  const options = (): SealOptions => ({ hash, secret: hash(`golden ${String((count += 1))}`).slice(0, 32) });
  return {
    options,
    record: (compiled, statement) => sound(record(compiled, statement, options())),
    follow: (compiled, chain, statement) => sound(followRecord(compiled, { chain, statement }, options())),
  };
}

/** A day as a paper has it. */
export function on(day: string, at?: string): Moment {
  return { on: day, source: 'paper', ...(at === undefined ? {} : { at }) };
}
