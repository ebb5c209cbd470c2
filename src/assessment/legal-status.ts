import { type DateSpan, parsePartialDate } from '../kernel/partial-date.js';
import type { LegalStatus, LegalStatusEntry } from './document.js';

/**
 * The legal statuses that a person may have on a day: the last that has surely begun, and those after it that may
 * have.
 *
 * @param history - Oldest first.
 * @returns Nothing where no status has surely begun.
 */
export function possibleStatuses(history: readonly LegalStatusEntry[], on: DateSpan): readonly LegalStatus[] {
  const spans = history.map(({ from }) => parsePartialDate(from));
  const begun = spans.findLastIndex((span) => span !== undefined && span.latest <= on.earliest);
  if (begun === -1) return [];
  return history
    .slice(begun)
    .filter((_entry, place) => (spans[begun + place]?.earliest ?? Infinity) <= on.latest)
    .map(({ status }) => status);
}

/**
 * Whether a person is finally convicted on a day: the last status that has begun by then.
 *
 * @param history - Oldest first.
 * @returns `undefined` when that is not known: no history, nothing that has surely begun, or a later status, of the
 * other answer, that may have begun.
 */
export function finalConviction(history: readonly LegalStatusEntry[], on: DateSpan): boolean | undefined {
  const answers = possibleStatuses(history, on).map((status) => status === 'convicted_final');
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : undefined;
}
