import type { Evaluation } from '../../evaluate/evaluation.js';
import type { Explanation } from '../../explain/explanation.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import { assertExplanationOf, assertInstrumentOf } from '../refusals.js';
import { changeParagraphs } from './explanation-changes.js';
import { marginParagraphs, unknownWidthParagraphs } from './explanation-numbers.js';
import { whyNotParagraphs } from './explanation-why-not.js';
import type { Explaining } from './explaining.js';
import type { ExplanationSectionId, ExplanationWords } from './explanation-words.js';
import { namesOf } from './names.js';
import type { Paragraph } from './report.js';
import type { ReportWords } from './report-words.js';
import { isRefused } from './telling.js';

/** One part of an explanation. */
export interface ExplanationSection {
  readonly id: ExplanationSectionId;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What an explanation is told from. */
export interface ExplanationSource {
  readonly explanation: Explanation;
  readonly evaluation: Evaluation;
  readonly instrument: InstrumentDocument;
}

const sections: readonly (readonly [ExplanationSectionId, (telling: Explaining) => readonly Paragraph[]])[] = [
  ['margins', marginParagraphs],
  ['changes', changeParagraphs],
  ['unknowns', unknownWidthParagraphs],
  ['why-not', whyNotParagraphs],
];

/** The sections of an explanation in the words of one language; one with nothing to say is left out. */
export function explanationSections(
  source: ExplanationSource,
  words: ReportWords,
  own: ExplanationWords,
): readonly ExplanationSection[] {
  assertInstrumentOf(source.evaluation, source.instrument);
  assertExplanationOf(source.evaluation, source.explanation);
  if (isRefused(source.evaluation)) return [];
  const names = namesOf(source.instrument, words.grammar.language);
  const telling: Explaining = { ...source, words, own, names, options: {} };
  return sections
    .map(([id, paragraphs]) => ({ id, heading: own.headings[id], paragraphs: paragraphs(telling) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}
