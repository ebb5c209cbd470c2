import type { JsonValue } from '../kernel/json-value.js';
import { isJsonObject } from '../kernel/json-value.js';
import { valueAt } from '../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from './issues.js';

/**
 * A departure from the grammar within a measure, told by what was meant where that can be seen; any other stays as it
 * is. Of a choice between forms the grammar itself only knows the first.
 */
export function departureInMeasure(issue: InstrumentIssue, json: JsonValue): InstrumentIssue {
  if (!issue.pointer.startsWith('/measures/')) return issue;
  switch (issue.code) {
    case 'instrument.missing-key':
      return isTerm(issue.pointer) && issue.facts.key === 'indicator' ? withoutSource(issue, json) : issue;
    case 'instrument.wrong-type':
      return /\/terms\/\d+\/points$/.test(issue.pointer) && issue.facts.got === 'number'
        ? instrumentIssue('instrument.points-by-id', issue.pointer, {})
        : issue;
    case 'instrument.not-in-list':
      return /^\/measures\/\d+\/(?:from|to)$/.test(issue.pointer) ? noDay(issue) : issue;
    default:
      return issue;
  }
}

function isTerm(pointer: string): boolean {
  return /\/terms\/\d+$/.test(pointer);
}

const sources = ['indicator', 'fact', 'measure', 'condition'] as const;

function withoutSource(issue: InstrumentIssue, json: JsonValue): InstrumentIssue {
  const term = valueAt(json, issue.pointer);
  if (!isJsonObject(term) || sources.some((key) => Object.hasOwn(term, key))) return issue;
  return instrumentIssue('instrument.term-without-source', issue.pointer, {});
}

/** A word that is no slip for one of those that are known was meant as the id of a fact. */
function noDay(issue: Extract<InstrumentIssue, { readonly code: 'instrument.not-in-list' }>): InstrumentIssue {
  const { value, nearest } = issue.facts;
  if (typeof value !== 'string' || nearest !== null) return issue;
  return instrumentIssue('instrument.not-a-day', issue.pointer, { value });
}
