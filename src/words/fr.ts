import type { Evaluation } from '../evaluate/evaluation.js';
import type { Explanation } from '../explain/explanation.js';
import type { ConditionTrace } from '../expression/trace.js';
import type { InstrumentDocument } from '../instrument/document.js';
import type { Issue } from '../kernel/issue.js';
import type { RiskError } from '../kernel/risk-error.js';
import { explanation as ownWords } from './fr/explanation.js';
import { issueTables } from './fr/issue-tables.js';
import { reportWords } from './fr/report-words.js';
import { buildReport } from './report/build-report.js';
import { explanationSections, type ExplanationSection } from './report/explanation.js';
import { namesOf } from './report/names.js';
import type { Report, ReportOptions } from './report/report.js';
import { traceLines } from './report/trace.js';
import { tellIssue, tellRefusal, type Told } from './words.js';

export { plainText } from './plain-text.js';
export type { Audience } from '../instrument/document.js';
export type { ExplanationSection } from './report/explanation.js';
export type { Paragraph, Report, ReportOptions, Section, SectionId } from './report/report.js';
export type { Told } from './words.js';

/**
 * What is wrong at one place of a document, in French, and what to do about it. For issues of every call but
 * `parseCases`: those have words of their own, `caseIssueWords`.
 *
 * @param issue - As a call gave it: `facts` are those of its `code`.
 * @returns One line without a full stop, what the document holds between backticks and without control
 *   characters; and the remedy as sentences. For a code that this version does not know, words that say so.
 * @example
 * ```ts
 * parseInstrument('{ "format": "veo-instrument/2" }').issues.map(issueWords)[0];
 * // { sentence: 'ce document est au format `veo-instrument/2`, plus récent que ce logiciel',
 * //   remedy: 'Installer une version plus récente du logiciel. Celle-ci lit `veo-instrument/1`.' }
 * ```
 */
export function issueWords(issue: Issue): Told {
  return tellIssue(issue, issueTables);
}

/**
 * How a call was misused, in French, and what to do about it; as {@link issueWords}.
 *
 * @param error - What was thrown and `isRiskError` knows: `facts` are those of its `code`.
 * @returns One line without a full stop, and the remedy as sentences.
 * @example
 * ```ts
 * refusalWords(new RiskError('kernel.not-text', { type: 'number' })).sentence; // 'un texte est attendu, `number` est donné'
 * ```
 */
export function refusalWords(error: RiskError): Told {
  return tellRefusal(error, issueTables);
}

/**
 * An evaluation in French sentences, made from its data alone: what to do and by whom, what may be concluded, what is
 * due, offered or restricted and why, what is not known, the numbers with their parts, and how to challenge it (R21,
 * R22). The banner (status, that nothing is decided) and the section `limits` are always there (law 8; R24).
 *
 * @param evaluation - What `evaluate` or `sealEvaluation` gave.
 * @param instrument - The instrument that the evaluation names; its texts are used in French, or, marked with the
 *   language's name in brackets, in its language of reference.
 * @param options - `audience` makes the report for one kind of reader, without what the instrument hides from them
 *   (R29); `detail` lists every comparison.
 * @returns Texts of the instrument stand in it unaltered: escape them for where they are shown; for a terminal,
 *   pass each line through {@link plainText}.
 * @throws `RiskError` `words.other-instrument` when the evaluation names another id, version or status;
 *   `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * const report = evaluationWords(evaluation, instrument.document);
 * report.title; // 'Fiche d’arrivée, Mali, résultat du 14 septembre 2026'
 * report.banner[0]; // 'PROJET : cet instrument n’est pas validé. Il sert à essayer et à discuter.'
 * report.sections.map(({ id }) => id);
 * // ['flags', 'bands', 'tasks', 'review', 'outcomes', …, 'limits', 'disclosure', 'challenge']
 * ```
 */
export function evaluationWords(
  evaluation: Evaluation,
  instrument: InstrumentDocument,
  options: ReportOptions = {},
): Report {
  return buildReport({ evaluation, instrument, options }, reportWords);
}

/**
 * An explanation in French sentences: distances to the cut-offs, how firm the results are, which unknowns matter most,
 * and why not (R10, R21). It describes; it advises nothing.
 *
 * @param explanation - What `explain` gave.
 * @param evaluation - The evaluation that it explains.
 * @param instrument - The instrument that the evaluation names.
 * @returns The sections with something to say; texts of the instrument stand in them unaltered, as in a report.
 * @throws `RiskError` `words.other-instrument` when the evaluation names another id, version or status;
 *   `words.other-evaluation` when the explanation is of another instrument or day; `kernel.wrong-stage` when one of
 *   them is not what the stage before makes.
 * @example
 * ```ts
 * explanationWords(explanation, evaluation, instrument.document).map(({ heading }) => heading);
 * // ['Distance aux seuils', 'Solidité de ces résultats', 'Quels inconnus pèsent le plus', 'Pourquoi non']
 * ```
 */
export function explanationWords(
  explanation: Explanation,
  evaluation: Evaluation,
  instrument: InstrumentDocument,
): readonly ExplanationSection[] {
  return explanationSections({ explanation, evaluation, instrument }, reportWords, ownWords);
}

/**
 * A condition's comparisons in French, one line each in document order; a dash for each condition it lies within (R21).
 *
 * @param trace - The `trace` of a flag, guard, intervention or note of an evaluation.
 * @param instrument - The instrument that the condition stands in.
 * @returns Lines, with the instrument's texts unaltered, as in a report.
 * @example
 * ```ts
 * evaluation.flags.slice(0, 1).map(({ trace }) => trace && traceWords(trace, instrument.document));
 * // [['Blessure visible : « Constaté clairement » (2) est au moins 1 (« Constaté en partie ») : oui']]
 * ```
 */
export function traceWords(trace: ConditionTrace, instrument: InstrumentDocument): readonly string[] {
  return traceLines(trace, { names: namesOf(instrument, 'fr'), words: reportWords });
}
