import type { AssessmentDocument, EvidenceItem } from '../assessment/document.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import { validate } from '../evaluate/validate.js';
import { dayOfDate, parsePartialDate } from '../kernel/partial-date.js';
import { withoutEvidence } from '../record/without-evidence.js';
import { type Change, changesBetween } from './changes.js';
import { refusalCode } from './refusal-code.js';

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
  /** Indicators whose rating had no evidence yet. */
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
  const unrated = Object.keys(document.ratings).filter((id) => !Object.hasOwn(left.ratings, id));
  const made = evaluatedLeft(left, compiled);
  const told = { on, leftOut, unrated };
  if ('refused' in made) return { ...told, refused: made.refused, changes: [] };
  return { ...told, changes: changesBetween(recorded, made.evaluation) };
}

function later({ id, receivedOn, recordedOn }: EvidenceItem, day: number): readonly LaterEvidence[] {
  const date = receivedOn ?? recordedOn;
  if (date === undefined) return [{ evidence: id, why: 'undated' }];
  const span = parsePartialDate(date);
  if (span !== undefined && span.latest <= day) return [];
  return [{ evidence: id, why: span !== undefined && span.earliest > day ? 'later' : 'uncertain' }];
}

type Left = { readonly evaluation: Evaluation } | { readonly refused: string };

/** What is left of an assessment, evaluated: a rating with too little evidence is set aside, as always. */
function evaluatedLeft(document: AssessmentDocument, compiled: CompiledInstrument): Left {
  const parsed = parseAssessment(document);
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  return valid.ok ? { evaluation: evaluate(compiled, valid.value) } : { refused: refusalCode(valid.issues) };
}
