import type { CompiledFact, InstrumentIndex } from '../compile/compiled-instrument.js';
import { type Row, type Scalar, UNKNOWN } from '../expression/value.js';
import type { ChoiceFact, Fact, ListFact, ListField, NumberFact } from '../instrument/facts.js';
import type { FactSource } from '../instrument/inputs.js';
import { charactersIn } from '../instrument/schema/grammar.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import type { Decimal } from '../kernel/decimal.js';
import { ownValue } from '../kernel/json-value.js';
import { type DateSpan, type PartialDate, parsePartialDate } from '../kernel/partial-date.js';
import { pointerOf } from '../kernel/pointer.js';
import { nearest } from '../kernel/suggest.js';
import { dateText } from './checks/dates.js';
import { repetitions } from './checks/twice.js';
import type { AssessmentDocument, FactValue } from './document.js';
import { type AssessmentIssue, assessmentIssue } from './issues.js';
import { type ReadLinked, sourceOf } from './read-linked.js';
import type { FactReading } from './valid-assessment.js';

/** The longest text of a fact, in characters (Unicode code points). */
const textLimit = 2000;

/** What the facts of an assessment come to. */
export interface ReadFacts {
  readonly issues: readonly AssessmentIssue[];
  /** By fact slot; absent when the fact is not known. */
  readonly readings: readonly (FactReading | undefined)[];
}

/** Reads every fact that the instrument declares; those it does not declare are an issue of their own. */
export function readFacts(
  { facts: declared }: InstrumentIndex,
  { facts }: AssessmentDocument,
  linked: ReadLinked,
): ReadFacts {
  const issues: AssessmentIssue[] = [];
  const readings = declared.map((fact) => {
    const value = facts === undefined ? undefined : ownValue(facts, fact.id);
    const from = sourceOf(fact.source);
    if (from !== undefined) {
      if (value !== undefined) issues.push(fromInput(fact, from));
      return linked.readingOf(fact);
    }
    if (value === undefined || isSaidUnknown(value)) return undefined;
    const found = factIssues(fact, value);
    // One by one: a document may hold more of them than a call takes arguments.
    for (const issue of found) issues.push(issue);
    return found.length > 0 ? undefined : readingOf(fact.source, value);
  });
  return { issues, readings };
}

function fromInput({ id }: CompiledFact, { input }: FactSource): AssessmentIssue {
  return assessmentIssue('assessment.fact-from-input', pointerOf('facts', id), { fact: id, input });
}

function isSaidUnknown(value: FactValue): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, 'unknown');
}

function factIssues({ id, source }: CompiledFact, value: FactValue): readonly AssessmentIssue[] {
  const pointer = pointerOf('facts', id);
  switch (source.type) {
    case 'list':
      return Array.isArray(value) ? listIssues(source, value, pointer) : wrongType(['array'], value, pointer);
    case 'date':
      return isDate(value) ? dateIssues(value, pointer) : wrongType(['string', 'object'], value, pointer);
    case 'text':
      return typeof value === 'string' ? textIssues(value, pointer) : wrongType(['string'], value, pointer);
    case 'choice':
      return source.several === true ? severalIssues(source, value, pointer) : scalarIssues(source, value, pointer);
    default:
      return scalarIssues(source, value, pointer);
  }
}

/** Anything a fact or a field of its records can hold. */
type Held = FactValue | null;

function wrongType(expected: readonly string[], value: Held, pointer: string): readonly AssessmentIssue[] {
  return [assessmentIssue('assessment.wrong-type', pointer, { expected, got: typeOf(value) })];
}

function typeOf(value: Held): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function isDate(value: FactValue): value is PartialDate {
  return typeof value === 'string' || (typeof value === 'object' && Object.hasOwn(value, 'about'));
}

function dateIssues(value: PartialDate, pointer: string): readonly AssessmentIssue[] {
  if (parsePartialDate(value) !== undefined) return [];
  return [assessmentIssue('assessment.bad-date', pointer, { value: dateText(value) })];
}

function textIssues(value: string, pointer: string): readonly AssessmentIssue[] {
  const got = charactersIn(value, textLimit);
  if (got <= textLimit) return [];
  const facts = { of: 'characters', got, minimum: null, maximum: textLimit } as const;
  return [assessmentIssue('assessment.out-of-range', pointer, facts)];
}

type ScalarFact = Exclude<ListField, { type: 'choice' }> | Pick<ChoiceFact, 'type' | 'choices'>;

function scalarIssues(fact: ScalarFact, value: Held, pointer: string): readonly AssessmentIssue[] {
  if (fact.type === 'choice') {
    return typeof value === 'string' ? codeIssues(fact, value, pointer) : wrongType(['string'], value, pointer);
  }
  if (typeof value !== fact.type) return wrongType([fact.type], value, pointer);
  return fact.type === 'number' ? numberIssues(fact, value as number, pointer) : [];
}

function codeIssues(
  { choices }: Pick<ChoiceFact, 'choices'>,
  value: string,
  pointer: string,
): readonly AssessmentIssue[] {
  const allowed = choices.map(({ id }) => id);
  if (allowed.includes(value)) return [];
  const facts = { value, allowed, nearest: nearest(value, allowed) ?? null };
  return [assessmentIssue('assessment.not-in-list', pointer, facts)];
}

function severalIssues(fact: ChoiceFact, value: FactValue, pointer: string): readonly AssessmentIssue[] {
  if (!isCodes(value)) return wrongType(['array'], value, pointer);
  return [
    ...value.flatMap((code, place) => codeIssues(fact, code, `${pointer}${pointerOf(place)}`)),
    ...repetitions(value, pointer),
  ];
}

function isCodes(value: FactValue): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}

type NumberLimits = Pick<NumberFact, 'minimum' | 'maximum' | 'places'>;

function numberIssues(
  { minimum, maximum, places = 0 }: NumberLimits,
  value: number,
  pointer: string,
): readonly AssessmentIssue[] {
  const isWithin = value >= (minimum ?? value) && value <= (maximum ?? value);
  const range = { of: 'number', got: value, minimum: minimum ?? null, maximum: maximum ?? null } as const;
  return [
    ...(isWithin ? [] : [assessmentIssue('assessment.out-of-range', pointer, range)]),
    ...(-decimalOfNumber(value).exponent <= places
      ? []
      : [assessmentIssue('assessment.too-many-places', pointer, { value, places })]),
  ];
}

type FactRecord = { readonly [field: string]: boolean | number | string | null };

function listIssues({ fields }: ListFact, value: readonly unknown[], pointer: string): readonly AssessmentIssue[] {
  return value.flatMap((record, place) => {
    const at = `${pointer}${pointerOf(place)}`;
    return typeof record === 'string'
      ? wrongType(['object'], record, at)
      : recordIssues(fields, record as FactRecord, at);
  });
}

function recordIssues(fields: readonly ListField[], record: FactRecord, pointer: string): readonly AssessmentIssue[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const at = `${pointer}${pointerOf(key)}`;
    const field = fields.find(({ id }) => id === key);
    if (field !== undefined) return value === null ? [] : scalarIssues(field, value, at);
    const meant =
      nearest(
        key,
        fields.map(({ id }) => id),
      ) ?? null;
    return [assessmentIssue('assessment.unknown-id', at, { kind: 'field', id: key, nearest: meant })];
  });
}

function readingOf(fact: Fact, value: FactValue): FactReading {
  if (fact.type === 'text') return { type: 'kept', input: UNKNOWN };
  // INVARIANT: what is no date was refused.
  if (fact.type === 'date')
    return { type: 'kept', input: UNKNOWN, days: parsePartialDate(value as PartialDate) as DateSpan };
  if (fact.type === 'list') return { type: 'list', input: rowsOf(fact, value as readonly FactRecord[]) };
  if (fact.type !== 'choice') return { type: fact.type, input: scalarOf(value as boolean | number) };
  return typeof value === 'string'
    ? { type: 'choice', input: value }
    : { type: 'codes', input: value as readonly string[] };
}

function rowsOf({ fields }: ListFact, records: readonly FactRecord[]): readonly Row<Decimal>[] {
  return records.map((record) => fields.map(({ id }) => scalarOf(ownValue(record, id) ?? null)));
}

function scalarOf(value: boolean | number | string | null): Scalar<Decimal> {
  if (value === null) return UNKNOWN;
  return typeof value === 'number' ? decimalOfNumber(value) : value;
}
