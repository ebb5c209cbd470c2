import type { AssessmentDocument, EvidenceItem } from '../assessment/document.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import { validate } from '../evaluate/validate.js';
import { withoutIndicators } from '../explain/without-indicators.js';
import { dayOfDate, parsePartialDate } from '../kernel/partial-date.js';
import { withoutEvidence } from '../record/without-evidence.js';
import { type Change, changesBetween } from './changes.js';

/** A piece of evidence that is not shown to have been there by a day. */
export interface LaterEvidence {
  readonly evidence: string;
  /** `later`: it came after; `uncertain`: its date is not precise enough to tell; `undated`: it has no date. */
  readonly why: 'later' | 'uncertain' | 'undated';
}

/** What an assessment comes to with the evidence that was surely there by a day. */
export interface AsKnown {
  readonly on: string;
  readonly leftOut: readonly LaterEvidence[];
  /** Indicators whose rating did not have the evidence that it needs. */
  readonly unrated: readonly string[];
  /** Code of why what is left cannot be evaluated; absent where it can. */
  readonly refused?: string;
  /** What comes out otherwise than with all of the evidence: from what it is to what it was. */
  readonly changes: readonly Change[];
}

/** What an assessment is evaluated with. */
export interface KnownMeans {
  /** A full date. The day of the assessment, and all that is counted from it, stay. */
  readonly on: string;
  readonly compiled: CompiledInstrument;
  /** What the assessment came to with all of its evidence. */
  readonly recorded: Evaluation;
}

/**
 * Evaluates an assessment as it was known on a day: with the evidence that this prison had received by then, or, where
 * that is not said, that was recorded by then. What has no date is not shown to have been there, and is left out.
 */
export function asKnown(document: AssessmentDocument, { on, compiled, recorded }: KnownMeans): AsKnown {
  const leftOut = (document.evidence ?? []).flatMap((item) => later(item, dayOfDate(on)));
  const left = withoutEvidence(document, new Set(leftOut.map(({ evidence }) => evidence)));
  const valid = supported(left, compiled);
  const unrated = Object.keys(document.ratings).filter((id) => !Object.hasOwn(valid.document.ratings, id));
  if (valid.refused !== undefined) return { ...{ on, leftOut, unrated }, refused: valid.refused, changes: [] };
  return { on, leftOut, unrated, changes: changesBetween(recorded, valid.evaluation) };
}

function later({ id, receivedOn, recordedOn }: EvidenceItem, day: number): readonly LaterEvidence[] {
  const date = receivedOn ?? recordedOn;
  if (date === undefined) return [{ evidence: id, why: 'undated' }];
  const span = parsePartialDate(date);
  if (span !== undefined && span.latest <= day) return [];
  return [{ evidence: id, why: span !== undefined && span.earliest > day ? 'later' : 'uncertain' }];
}

type Supported =
  | { readonly document: AssessmentDocument; readonly evaluation: Evaluation; readonly refused?: undefined }
  | { readonly document: AssessmentDocument; readonly refused: string };

/** The assessment without the ratings that no longer have the evidence they need, evaluated. */
function supported(document: AssessmentDocument, compiled: CompiledInstrument): Supported {
  const parsed = parseAssessment(document);
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (valid.ok) return { document, evaluation: evaluate(compiled, valid.value) };
  const bare = valid.issues.flatMap((issue) =>
    issue.code === 'assessment.no-evidence' ? [issue.facts.indicator] : [],
  );
  // Each time at least one rating goes, so that this ends.
  return bare.length > 0
    ? supported(withoutIndicators(document, bare), compiled)
    : { document, refused: valid.issues[0].code };
}
