import type { Grammar } from '../instrument/schema/grammar.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { type Checked, checked } from '../kernel/issue.js';
import type { RecordIssue } from './issues.js';
import { badDates, readRecordSource } from './parse-record.js';

/** A plain copy of an order to erase. */
export function readOrder<Order>(order: unknown, grammar: Grammar<Order>): Checked<Order, RecordIssue> {
  const read = readRecordSource(order);
  if (!read.ok) return read;
  const departures: readonly RecordIssue[] = schemaIssues(grammar, read.value, 'record');
  const dates = departures.length === 0 ? badDates(read.value, []) : [];
  return checked(read.value as unknown as Order, [...departures, ...dates]);
}
