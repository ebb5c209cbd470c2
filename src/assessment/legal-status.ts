import { type DateSpan, parsePartialDate } from '../kernel/partial-date.js';
import type { LegalStatusEntry } from './document.js';

/**
 * Whether a person is finally convicted on a day: the last status that has begun by then.
 *
 * @param history - Oldest first.
 * @returns `undefined` when that is not known: no history, nothing that has surely begun, or a later status, of the
 * other answer, that may have begun.
 */
export function finalConviction(history: readonly LegalStatusEntry[], on: DateSpan): boolean | undefined {
  const spans = history.map(({ from }) => parsePartialDate(from));
  const begun = spans.findLastIndex((span) => span !== undefined && span.latest <= on.earliest);
  if (begun === -1) return undefined;
  const answers = history
    .slice(begun)
    .filter((_entry, place) => (spans[begun + place]?.earliest ?? Infinity) <= on.latest)
    .map(({ status }) => status === 'convicted_final');
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : undefined;
}
