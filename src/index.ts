/**
 * Risk-assessment instruments as versioned JSON, evaluated deterministically with every reason shown.
 *
 * The way through: {@link parseInstrument} → {@link compileInstrument}; {@link parseAssessment} →
 * {@link validate} → {@link evaluate} or {@link sealEvaluation}. {@link assess} does it all in one call.
 * Sentences are in `@veo/risk/words/fr` and `@veo/risk/words/en`.
 *
 * In the examples of all surfaces `text` is the instrument `ml-arrival-screen` 0.1.0, and `instrument`, `compiled`,
 * `assessment`, `valid`, `evaluation` and `explanation` are what each stage makes of it and of the worked assessment
 * `11-arrival-hurt-and-threatened`, `cases` what `parseCases` makes of the instrument's cases, `overlay` what `parseOverlay` makes of
 * the worked adaptation `bf-arrival-screen`, `linesFile` the path of a file that is not there yet, `registry` one of that
 * instrument with a `notice` that authorises it from 1 September 2026 on and an `erratum`; `…` stands for more.
 *
 * @packageDocumentation
 */
export { parseInstrument } from './instrument/parse-instrument.js';
export { instrumentDigest, scoringDigest, textDigest } from './instrument/digest.js';
export { compileInstrument } from './compile/compile-instrument.js';
export { parseAssessment } from './assessment/parse-assessment.js';
export { assessmentDigest } from './assessment/digest.js';
export { validate } from './evaluate/validate.js';
export { evaluate } from './evaluate/evaluate.js';
export { bare } from './evaluate/bare.js';
export { sealEvaluation, evaluationDigest } from './evaluate/seal.js';
export { assess } from './evaluate/assess.js';
export { checkAssessment } from './evaluate/check-assessment.js';
export { explain } from './explain/explain.js';
export { withoutIndicators } from './explain/without-indicators.js';
export { textOfBytes } from './kernel/read-bytes.js';
export { locationsOf, positionOf } from './kernel/positions.js';
export { defaultLimits } from './kernel/limits.js';
export { canonicalJson } from './kernel/canonical.js';
export { isVersion } from './kernel/semver.js';
export { sha256Hex } from './kernel/sha256.js';
export { RiskError } from './kernel/risk-error.js';
export { isRiskError, type Refusal, type RefusalCode } from './evaluate/refusal.js';
export type { DigestFunction } from './kernel/sha256.js';
export type { JsonValue } from './kernel/json-value.js';
export type { InstrumentDocument } from './instrument/document.js';
export type { Language, Text } from './instrument/texts.js';
export type { ConditionTrace, TruthText } from './expression/trace.js';
export type {
  AssessmentDocument,
  EvidenceItem,
  FacilityOffers,
  FactValue,
  LevelRating,
  Rating,
  Unrated,
} from './assessment/document.js';
export type { Checked, Issue, IssueFacts, Severity } from './kernel/issue.js';
export type { Instrument } from './instrument/instrument.js';
export type { CompiledInstrument } from './compile/compile-instrument.js';
export type { Assessment } from './assessment/assessment.js';
export type { ValidAssessment } from './assessment/valid-assessment.js';
export type { DocumentIssue, IssueCode } from './evaluate/assess.js';
export type { InstrumentIssue } from './instrument/issues.js';
export type { AssessmentIssue } from './assessment/issues.js';
export type { ValidationIssue } from './evaluate/issues.js';
export type { ReaderIssue } from './kernel/reader-issues.js';
export type { Bare } from './evaluate/bare.js';
export type { Seal } from './evaluate/seal.js';
export type {
  AxisResult,
  BandResult,
  Evaluation,
  FlagResult,
  FlagStatus,
  GateResult,
  GuardResult,
  InterventionResult,
  InterventionStatus,
  MeasureResult,
  Need,
  NoteResult,
  Notice,
  Obstacle,
  OutcomeResult,
  RatingResult,
  SealedEvaluation,
} from './evaluate/evaluation.js';
export type { Explanation } from './explain/explanation.js';
