import type { Evaluation } from '../../src/evaluate/evaluation.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type * as en from '../../src/words/en.js';
import type * as fr from '../../src/words/fr.js';
import { evaluation, instrument } from './desk.js';

/** A section of a report, and what differs in its result and its instrument. */
export interface Asked {
  readonly part: string;
  readonly result: Partial<Evaluation>;
  readonly document?: Partial<InstrumentDocument>;
  readonly detail?: boolean;
}

/** With plain spaces. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The lines of one section; details begin with a point. */
export function lines(
  words: typeof fr | typeof en,
  { part, result, document, detail = false }: Asked,
): readonly string[] {
  const report = words.evaluationWords({ ...evaluation, ...result }, { ...instrument, ...document }, { detail });
  const section = report.sections.find(({ id }) => id === part);
  return (section?.paragraphs ?? [])
    .flatMap(({ text, details = [] }) => [text, ...details.map((one) => `· ${one}`)])
    .map(plain);
}
