import { inDocumentOrder } from '../instrument/document-order.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type Checked, checked } from '../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { readSource } from '../kernel/read-source.js';
import type { Assessment } from './assessment.js';
import { type AssessmentIssue, assessmentIssue } from './issues.js';
import { assessmentSchema } from './schema.js';
import { undisturbed } from '../kernel/undisturbed.js';

const format = 'veo-assessment/1';

/**
 * Reads an assessment and checks its grammar; `validate` then holds it against its instrument. It never throws,
 * whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @returns The assessment; or every {@link AssessmentIssue}, at most 1000 and how many more, in the order of a walk
 * through the document: codes `kernel.…` when it cannot be read, else `assessment.…`.
 * @example
 * ```ts
 * parseAssessment('{ "format": "veo-assessment/2" }');
 * // { ok: false, issues: [{ code: 'assessment.newer-format', pointer: '/format', … }] }
 * ```
 */
export function parseAssessment(source: unknown): Checked<Assessment, AssessmentIssue> {
  return undisturbed(() => {
    const read = readSource(source);
    if (!read.ok) return read;
    const json = read.value;
    const otherFormat = formatIssue(json);
    if (otherFormat !== undefined) return { ok: false, issues: [otherFormat] };
    const departures = grammarIssues(json);
    const issues = departures.length === 0 ? read.issues : inDocumentOrder([...read.issues, ...departures], json);
    // The mark of the stage exists for the compiler only.
    return checked({ document: deepFreeze(json) } as unknown as Assessment, issues);
  });
}

/** A document that says it is something else: every further finding would mislead. */
export function formatIssue(document: JsonValue): AssessmentIssue | undefined {
  const got = isJsonObject(document) ? ownValue(document, 'format') : undefined;
  if (typeof got !== 'string' || got === format) return undefined;
  const clipped = got.slice(0, 64);
  return /^veo-assessment\/[1-9]\d{0,8}$/.test(got)
    ? assessmentIssue('assessment.newer-format', '/format', { supported: format, got: clipped })
    : assessmentIssue('assessment.wrong-format', '/format', { expected: format, got: clipped });
}

/** What departs from the grammar, in no order. */
export function grammarIssues(json: JsonValue): readonly AssessmentIssue[] {
  return schemaIssues(assessmentSchema, json, 'assessment');
}
