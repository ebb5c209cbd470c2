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
