import type { Evaluation, RatingResult } from '../../evaluate/evaluation.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import type { Left } from './audience.js';
import type { Names } from './names.js';
import type { Paragraph, ReportOptions } from './report.js';
import type { ReportWords } from './report-words.js';

/** What every part of a report is told from. */
export interface Telling {
  readonly evaluation: Evaluation;
  readonly instrument: InstrumentDocument;
  readonly names: Names;
  readonly words: ReportWords;
  readonly options: ReportOptions;
  /** Of a report for one audience: what it leaves out. */
  readonly left?: Left;
}

/** Whether the instrument is not made for this case: the person is referred, not assessed. */
export function isOutside({ evaluation }: Pick<Telling, 'evaluation'>): boolean {
  return evaluation.population.status === 'outside';
}

/** Whether something is kept from who reads: then nothing may be said of the whole. */
export function isCut({ left }: Pick<Telling, 'left'>): boolean {
  return left?.isCut === true;
}

/** Whether the result is refused: one of a public instrument about a person in custody. */
export function isRefused({ notices }: Evaluation): boolean {
  return notices.some(({ code }) => code === refusal);
}

/** The notice that refuses a result. */
export const refusal = 'evaluate.reference-in-custody';

/** A paragraph; details only where there are any. */
export function paragraph(text: string, details: readonly string[] = []): Paragraph {
  return details.length === 0 ? { text } : { text, details };
}

/** What stands before a list, with the list; nothing where nothing is listed. */
export function listing(text: string, lines: readonly string[]): readonly Paragraph[] {
  return lines.length === 0 ? [] : [paragraph(text, lines)];
}

/** What stands before paragraphs, with them; nothing where there are none. */
export function introduced(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.length === 0 ? [] : [paragraph(text), ...paragraphs];
}

/** A label with a day, or nothing when there is no day. */
export function dateLine(telling: Telling, label: string, date: string | undefined): readonly string[] {
  return line(telling, label, date && telling.words.grammar.date(date));
}

/** A label with its text, or nothing when there is no text. */
export function line({ words }: Telling, label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [words.grammar.labelled(label, text)];
}

/** What counts for an indicator, or for an axis of one, and why there is no level where the indicator has none. */
export function ratedResult(
  { ratings }: Evaluation,
  rated: string,
): Pick<RatingResult, 'level' | 'nonRating'> | undefined {
  const [id, axis] = rated.split('.');
  const rating = ratings.find(({ indicator }) => indicator === id);
  if (axis === undefined || rating === undefined) return rating;
  const level = rating.axes?.find((each) => each.axis === axis)?.level;
  const { nonRating } = rating;
  return { ...(level === undefined ? {} : { level }), ...(nonRating === undefined ? {} : { nonRating }) };
}

/** Why there is no level, or else how the rating stands. */
export function standingText({ class: kind, nonRating }: Standing, { lists }: ReportWords): string {
  return nonRating === undefined ? lists.ratingClasses[kind] : lists.nonRatings[nonRating];
}

type Standing = Pick<RatingResult, 'class' | 'nonRating'>;

/** An indicator, or an axis of one, with what counts for it: its level in quotes, or why there is none. */
export function ratedIndicator(telling: Telling, id: string): string {
  const { evaluation, names, words } = telling;
  const rating = ratedResult(evaluation, id);
  const title = names.indicator(id);
  if (rating?.level !== undefined)
    return words.grammar.aside(title, words.grammar.quoted(names.level(id, rating.level)));
  const reason = rating?.nonRating;
  return words.grammar.aside(title, reason === undefined ? words.lists.truths.unknown : words.lists.nonRatings[reason]);
}
