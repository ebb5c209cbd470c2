import type { Checked } from '../kernel/issue.js';
import { isFullDate } from '../kernel/partial-date.js';
import type { InstrumentNoticeDocument } from './documents.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import { badDates, badVersions, readDocumentAs } from './read-document.js';
import { instrumentNoticeSchema } from './schema.js';

/**
 * Reads an instrument notice (`veo-instrument-notice/1`) by itself. It never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @returns The notice; or every {@link RegistryIssue}, at most 1000 and how many more, in the order of a walk through the
 *   document.
 * @example
 * ```ts
 * parseInstrumentNotice({ ...notice, until: '2020-01-01' }).issues.map(({ code }) => code); // ['registry.dates-reversed']
 * ```
 */
export function parseInstrumentNotice(source: unknown): Checked<InstrumentNoticeDocument, RegistryIssue> {
  return readDocumentAs(source, { format: 'veo-instrument-notice/1', schema: instrumentNoticeSchema, check });
}

function check(notice: InstrumentNoticeDocument): readonly RegistryIssue[] {
  const { instrument, issuedOn, from, until } = notice;
  return [
    ...badVersions([{ value: instrument.version, pointer: '/instrument/version' }]),
    ...emptyScope(notice),
    ...badDates([
      { value: issuedOn, pointer: '/issuedOn' },
      { value: from, pointer: '/from' },
      { value: until, pointer: '/until' },
    ]),
    ...reversed(notice),
    ...endingWithdrawal(notice),
  ];
}

function emptyScope({ scope }: InstrumentNoticeDocument): readonly RegistryIssue[] {
  const isEmpty = scope !== 'all' && Object.keys(scope).length === 0;
  return isEmpty ? [registryIssue('registry.empty-scope', '/scope', {})] : [];
}

function reversed({ from, until }: InstrumentNoticeDocument): readonly RegistryIssue[] {
  // Full dates are in the order of their letters.
  const isReversed = until !== undefined && isFullDate(from) && isFullDate(until) && until < from;
  return isReversed ? [registryIssue('registry.dates-reversed', '/until', { from, until })] : [];
}

function endingWithdrawal({ says, until }: InstrumentNoticeDocument): readonly RegistryIssue[] {
  return says === 'withdrawn' && until !== undefined
    ? [registryIssue('registry.withdrawn-until', '/until', { until })]
    : [];
}
