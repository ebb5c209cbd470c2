/**
 * For those who write instruments: the cases that stand beside an instrument, and types for one's own.
 *
 * @packageDocumentation
 */
export { parseCases, type AuthoringIssues, type CasesIssue } from './parse-cases.js';
export { runCases, type CaseReport, type Difference } from './run-cases.js';
export { caseIssueWords } from './case-words.js';
export { instrumentTypes } from './instrument-types.js';
export type { Case, CasesDocument, Expectation, ExpectedOutcome } from './case-document.js';
export { parseOverlay, type Overlay } from './overlay/parse-overlay.js';
export { overlayDigest, resolveOverlay, type Provenance, type Resolution } from './overlay/resolve-overlay.js';
export { overlayIssueWords } from './overlay/words.js';
export type { Loosening, OverlayIssue, OverlayIssues } from './overlay/issues.js';
export type { OverlayChange, OverlayDocument } from './overlay/document.js';
