import { parseAssessment } from '../assessment/parse-assessment.js';
import { validate } from './validate.js';
import { compileInstrument } from '../compile/compile-instrument.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import type { Checked } from '../kernel/issue.js';
import { type Seal, sealEvaluation } from './seal.js';

/**
 * From two documents to a sealed evaluation in one call; or every issue of the document that has one.
 *
 * @param instrument - `veo-instrument/1`, as text or as a plain object.
 * @param assessment - `veo-assessment/1`, as text or as a plain object.
 * @returns The seal with the warnings of both documents; or all issues of the instrument; or, where the
 *   instrument is sound, all issues of the assessment. Every code is listed in docs/diagnostics.md.
 */
export function assess(instrument: unknown, assessment: unknown): Checked<Seal> {
  const parsed = parseInstrument(instrument);
  if (!parsed.ok) return parsed;
  const compiled = compileInstrument(parsed.value);
  const read = parseAssessment(assessment);
  if (!read.ok) return read;
  const valid = validate(compiled, read.value);
  if (!valid.ok) return valid;
  const issues = [...parsed.issues, ...read.issues, ...valid.issues];
  return { ok: true, value: sealEvaluation(compiled, valid.value), issues };
}
