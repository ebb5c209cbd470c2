import { parseAssessment } from '../assessment/parse-assessment.js';
import { compileInstrument } from '../compile/compile-instrument.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import type { Checked, Issue } from '../kernel/issue.js';
import { checkAssessment } from './check-assessment.js';
import { type Seal, sealEvaluation } from './seal.js';

/** An issue of one of two documents. */
export interface DocumentIssue extends Issue {
  /** The document that `pointer` leads into. */
  readonly document: 'instrument' | 'assessment';
}

/**
 * From two documents to a sealed evaluation in one call; or every issue of both.
 *
 * @param instrument - `veo-instrument/1`, as text or as a plain object.
 * @param assessment - `veo-assessment/1`, as text or as a plain object.
 * @returns The seal with the warnings of both documents; or all issues, those of the instrument first. Of an
 *   assessment whose instrument is not sound the grammar alone is checked: there is nothing to hold it against.
 *   Every code is listed in docs/diagnostics.md.
 * @example
 * ```ts
 * assess('{', '{ "format": "veo-assessment/2" }').issues.map(({ document, code }) => `${document}: ${code}`);
 * // ['instrument: kernel.truncated', 'assessment: assessment.newer-format']
 * ```
 */
export function assess(instrument: unknown, assessment: unknown): Checked<Seal, DocumentIssue> {
  const parsed = parseInstrument(instrument);
  const warnings = parsed.issues.map(marked('instrument'));
  if (!parsed.ok) return refused([...warnings, ...parseAssessment(assessment).issues.map(marked('assessment'))]);
  const compiled = compileInstrument(parsed.value);
  const valid = checkAssessment(compiled, assessment);
  const issues = [...warnings, ...valid.issues.map(marked('assessment'))];
  return valid.ok ? { ok: true, value: sealEvaluation(compiled, valid.value), issues } : refused(issues);
}

function marked(document: DocumentIssue['document']): (issue: Issue) => DocumentIssue {
  return (issue) => ({ ...issue, document });
}

// INVARIANT: what refuses a document is an issue of it.
function refused(issues: readonly DocumentIssue[]): Checked<Seal, DocumentIssue> {
  return { ok: false, issues: issues as readonly [DocumentIssue, ...DocumentIssue[]] };
}
