import { dayOfDate, isFullDate } from '../../kernel/partial-date.js';
import { isVersion } from '../../kernel/semver.js';
import type { InstrumentDocument } from '../document.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { located } from './document-index.js';

/** Versions are versions, dates are days of the calendar in order, and the status is earned. */
export const identity: Check = ({ document }) => [
  ...badVersions(document),
  ...badDates(document),
  ...reversedDates(document),
  ...unearnedStatus(document),
  ...contradictedPurposes(document),
  ...variantOfItself(document),
];

function badVersions(document: InstrumentDocument): readonly InstrumentIssue[] {
  const { version, thresholdsVersion, adaptedFrom, changelog, bandings } = document;
  const written = [
    { value: version, pointer: '/version' },
    { value: thresholdsVersion, pointer: '/thresholdsVersion' },
    { value: adaptedFrom?.version, pointer: '/adaptedFrom/version' },
    ...located(changelog, '/changelog').map(({ part, pointer }) => ({
      value: part.version,
      pointer: `${pointer}/version`,
    })),
    ...located(bandings, '/bandings').map(({ part, pointer }) => ({
      value: part.thresholdsVersion,
      pointer: `${pointer}/thresholdsVersion`,
    })),
  ];
  return written.flatMap(({ value, pointer }) =>
    value === undefined || isVersion(value) ? [] : [instrumentIssue('instrument.bad-version', pointer, { value })],
  );
}

function badDates({ effectiveFrom, effectiveUntil, changelog }: InstrumentDocument): readonly InstrumentIssue[] {
  const written = [
    { value: effectiveFrom, pointer: '/effectiveFrom' },
    { value: effectiveUntil, pointer: '/effectiveUntil' },
    ...located(changelog, '/changelog').map(({ part, pointer }) => ({ value: part.date, pointer: `${pointer}/date` })),
  ];
  return written.flatMap(({ value, pointer }) =>
    value === undefined || isFullDate(value) ? [] : [instrumentIssue('instrument.bad-date', pointer, { value })],
  );
}

function reversedDates({ effectiveFrom: from, effectiveUntil: until }: InstrumentDocument): readonly InstrumentIssue[] {
  if (from === undefined || until === undefined || !isFullDate(from) || !isFullDate(until)) return [];
  if (dayOfDate(from) <= dayOfDate(until)) return [];
  return [instrumentIssue('instrument.dates-reversed', '/effectiveUntil', { from, until })];
}

function unearnedStatus({ status, studies = [] }: InstrumentDocument): readonly InstrumentIssue[] {
  if (status !== 'validated' || studies.some(({ kind }) => kind === 'validation')) return [];
  return [instrumentIssue('instrument.validated-without-study', '/status', {})];
}

function variantOfItself({ id, variantOf }: InstrumentDocument): readonly InstrumentIssue[] {
  return variantOf?.id === id ? [instrumentIssue('instrument.names-itself', '/variantOf/id', { id })] : [];
}

function contradictedPurposes({ validFor = [], notValidFor = [] }: InstrumentDocument): readonly InstrumentIssue[] {
  return notValidFor.flatMap((purpose, place) =>
    validFor.includes(purpose)
      ? [instrumentIssue('instrument.purpose-contradicted', `/notValidFor/${String(place)}`, { purpose })]
      : [],
  );
}
