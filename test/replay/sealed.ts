import { readFileSync } from 'node:fs';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { platformSha256 } from '../../src/node/hash.js';
import { assessmentEntry as entryOf } from '../../src/record/assessment-entry.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import type { InstrumentSource } from '../../src/replay/instrument-source.js';

export const secret = '000102030405060708090a0b0c0d0e0f';

/** A bundled instrument, compiled. */
export function bundled(id: string): CompiledInstrument {
  const parsed = parseInstrument(readFileSync(`instruments/${id}/0.1.0.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${id} does not load`);
  return compileInstrument(parsed.value, platformSha256);
}

export const intake: CompiledInstrument = bundled('ml-veo-intake');

/** An entry made of a worked assessment. */
export function assessmentEntry(
  file = '01-untried-herder-coerced',
  compiled: CompiledInstrument = intake,
  change: (document: Record<string, unknown>) => Record<string, unknown> = (document) => document,
): AssessmentEntry {
  const document = change(
    JSON.parse(readFileSync(`examples/assessments/${file}.json`, 'utf8')) as Record<string, unknown>,
  );
  const parsed = parseAssessment(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const time = { on: parsed.value.document.assessedOn, source: 'device' } as const;
  const source = { package: '0.1.0', time, assessment: parsed.value, conclusions: [] };
  return entryOf(compiled, source, platformSha256);
}

/** A sealed record of a worked assessment. */
export function sealedRecord(entry: AssessmentEntry = assessmentEntry()): RecordDocument {
  return sealEntry(entry, { hash: platformSha256, secret });
}

/** A source that holds some instruments, as a registry does. */
export function holding(...held: readonly CompiledInstrument[]): InstrumentSource {
  return ({ id, version, digest }) => {
    const compiled = held.find(({ identity }) => identity.id === id && identity.version === version);
    if (compiled === undefined) return { found: 'nothing' };
    if (compiled.digest !== digest) return { found: 'altered', digest: compiled.digest };
    return { found: 'instrument', compiled, source: 'published' };
  };
}
