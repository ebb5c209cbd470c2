import { parseAssessment } from '../assessment/parse-assessment.js';
import { compileInstrument } from '../compile/compile-instrument.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import type { InstrumentIssue } from '../instrument/issues.js';
import type { Checked } from '../kernel/issue.js';
import { checkAssessment } from './check-assessment.js';
import type { ValidationIssue } from './issues.js';
import { type Seal, sealEvaluation } from './seal.js';
import { undisturbed } from '../kernel/undisturbed.js';

/** The issues of two documents; `document` says which one `pointer` leads into. */
export type DocumentIssue =
  (InstrumentIssue & { readonly document: 'instrument' }) | (ValidationIssue & { readonly document: 'assessment' });

/** Every code that a document can be told: of instruments and of assessments. */
export type IssueCode = DocumentIssue['code'];

/**
 * From two documents to a sealed evaluation in one call; or every issue of both.
 *
 * @param instrument - `veo-instrument/1`, as text or as a plain object.
 * @param assessment - `veo-assessment/1`, as text or as a plain object.
 * @returns The seal with the warnings of both documents; or every {@link DocumentIssue}, those of the instrument first:
 *   the codes of `parseInstrument` and of `checkAssessment`. Of an assessment whose instrument is not sound the grammar
 *   alone is checked: there is nothing to hold it against. Every code is listed in docs/diagnostics.md. It never
 *   throws.
 * @example
 * ```ts
 * assess('{', '{ "format": "veo-assessment/2" }').issues.map(({ document, code }) => `${document}: ${code}`);
 * // ['instrument: kernel.truncated', 'assessment: assessment.newer-format']
 * ```
 */
export function assess(instrument: unknown, assessment: unknown): Checked<Seal, DocumentIssue> {
  return undisturbed(() => {
    const parsed = parseInstrument(instrument);
    const warnings = parsed.issues.map(ofInstrument);
    if (!parsed.ok) return refused([...warnings, ...parseAssessment(assessment).issues.map(ofAssessment)]);
    const compiled = compileInstrument(parsed.value);
    const valid = checkAssessment(compiled, assessment);
    const issues = [...warnings, ...valid.issues.map(ofAssessment)];
    return valid.ok ? { ok: true, value: sealEvaluation(compiled, valid.value), issues } : refused(issues);
  });
}

function ofInstrument(issue: InstrumentIssue): DocumentIssue {
  return { ...issue, document: 'instrument' };
}

function ofAssessment(issue: ValidationIssue): DocumentIssue {
  return { ...issue, document: 'assessment' };
}

// INVARIANT: what refuses a document is an issue of it.
function refused(issues: readonly DocumentIssue[]): Checked<Seal, DocumentIssue> {
  return { ok: false, issues: issues as readonly [DocumentIssue, ...DocumentIssue[]] };
}
