import type { Assessment } from '../../assessment/assessment.js';
import { parseAssessment } from '../../assessment/parse-assessment.js';
import type { AssessmentDocument } from '../../assessment/document.js';
import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import { evaluate } from '../../evaluate/evaluate.js';
import type { Evaluation } from '../../evaluate/evaluation.js';
import { validate } from '../../evaluate/validate.js';
import type { JsonValue } from '../../kernel/json-value.js';
import { type Change, changesBetween } from '../changes.js';
import { differencesBetween } from '../differences.js';
import { refusalCode } from '../refusal-code.js';
import { firstStep, stepAt } from '../steps-of.js';
import type { Difference, Step } from '../verdict.js';

/** One assessment under two versions. */
export type Compared =
  | { readonly before: Evaluation; readonly after: Evaluation; readonly changes: readonly Change[] }
  | { readonly code: string };

/** Evaluates an assessment under the version it was made with, and under another. */
export function compareAssessment(
  document: unknown,
  { from, to }: { readonly from: CompiledInstrument; readonly to: CompiledInstrument },
): Compared {
  const parsed = parseAssessment(document);
  if (!parsed.ok) return { code: refusalCode(parsed.issues) };
  const before = evaluated(parsed.value, from);
  if ('code' in before) return before;
  const after = evaluatedUnder(parsed.value.document, to);
  if ('code' in after) return after;
  return {
    before: before.evaluation,
    after: after.evaluation,
    changes: changesBetween(before.evaluation, after.evaluation),
  };
}

type Evaluated = { readonly evaluation: Evaluation } | { readonly code: string };

/** Evaluates an assessment as if it had been made with another version. */
export function evaluatedUnder(document: AssessmentDocument, to: CompiledInstrument): Evaluated {
  const moved = parseAssessment(pinnedTo(document, to));
  return moved.ok ? evaluated(moved.value, to) : { code: refusalCode(moved.issues) };
}

function evaluated(assessment: Assessment, compiled: CompiledInstrument): Evaluated {
  const valid = validate(compiled, assessment);
  return valid.ok ? { evaluation: evaluate(compiled, valid.value) } : { code: refusalCode(valid.issues) };
}

/** The assessment as if it had been made with another version; nothing else of it changes. */
function pinnedTo(document: AssessmentDocument, { identity }: CompiledInstrument): AssessmentDocument {
  return { ...document, instrument: { id: identity.id, version: identity.version } };
}

/** What two evaluations differ in first, and how. */
export function reasonOf(
  before: Evaluation,
  after: Evaluation,
): { readonly step: Step; readonly because: readonly Difference[] } {
  const { listed } = differencesBetween(results(before), results(after), (path) => stepAt(['evaluation', ...path]));
  // INVARIANT: what is printed differs, so that something differs.
  const step = firstStep(listed.map((each) => each.step)) as Step;
  return { step, because: listed.filter((each) => each.step === step) };
}

// That it is another version is no reason.
function results({ instrument: _, ...evaluation }: Evaluation): JsonValue {
  return evaluation as unknown as JsonValue;
}
