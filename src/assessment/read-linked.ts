import type { CompiledFact, InstrumentIndex } from '../compile/compiled-instrument.js';
import { unknownBetween, unknownString, type Value } from '../expression/value.js';
import type { SubjectType } from '../instrument/document.js';
import type { ChoiceFact, Fact, NumberFact } from '../instrument/facts.js';
import type { FactSource, LinkedInput } from '../instrument/inputs.js';
import { decimalOf, decimalOfNumber } from '../kernel/decimal-text.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { dayOfDate, isFullDate } from '../kernel/partial-date.js';
import { pointerOf } from '../kernel/pointer.js';
import type { AssessmentDocument, LinkedEvaluation } from './document.js';
import { type AssessmentIssue, assessmentIssue } from './issues.js';
import type { FactReading, LinkedResult } from './valid-assessment.js';

/** What linked evaluations come to. */
export interface ReadLinked {
  readonly issues: readonly AssessmentIssue[];
  /** In the order of the instrument's inputs. */
  readonly linked: readonly LinkedResult[];
  /** What a fact reads; nothing where it is not known. */
  readonly readingOf: (fact: CompiledFact) => FactReading | undefined;
}

/** A linked evaluation that is the one that the instrument asks for. */
interface Link {
  readonly input: LinkedInput;
  readonly pointer: string;
  readonly evaluation: JsonObject;
  readonly daysSince: number;
}

/** Reads the evaluations that are linked, each held against what the instrument pins (docs/semantics.md, "Chains"). */
export function readLinked(index: InstrumentIndex, document: AssessmentDocument): ReadLinked {
  const issues: AssessmentIssue[] = [];
  const links = linksOf(index, document, issues);
  const readings = new Map<string, FactReading>();
  for (const { source } of index.facts) {
    const from = sourceOf(source);
    const link = from && links.get(from.input);
    const read = link && readFact(source, from, link);
    if (read === 'outside') issues.push(outOfRange(source, link as Link));
    else if (read !== undefined) readings.set(source.id, read);
  }
  return { issues, linked: [...links.values()].map(resultOf), readingOf: ({ id }) => readings.get(id) };
}

function linksOf(
  index: InstrumentIndex,
  document: AssessmentDocument,
  issues: AssessmentIssue[],
): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>();
  for (const input of index.instrument.document.inputs ?? []) {
    const given = document.linked === undefined ? undefined : ownValue(document.linked, input.id);
    if (given === undefined) continue;
    const found = mismatch({ input, index }, given, document);
    issues.push(...found);
    if (found.length === 0) links.set(input.id, linkOf(input, given, document));
  }
  return links;
}

/** Where a fact is read, if it is. */
export function sourceOf(fact: Fact): FactSource | undefined {
  return 'from' in fact ? fact.from : undefined;
}

function linkOf(input: LinkedInput, { evaluation }: LinkedEvaluation, { assessedOn }: AssessmentDocument): Link {
  const made = evaluation as JsonObject;
  const daysSince = dayOfDate(assessedOn) - dayOfDate(textAt(made, 'assessedOn'));
  return { input, pointer: pointerOf('linked', input.id), evaluation: made, daysSince };
}

interface Asked {
  readonly input: LinkedInput;
  readonly index: InstrumentIndex;
}

/** Why an evaluation is not the one that is asked for. */
function mismatch(
  { input, index }: Asked,
  { evaluation, subject }: LinkedEvaluation,
  document: AssessmentDocument,
): readonly AssessmentIssue[] {
  const at = pointerOf('linked', input.id);
  const unreadable = (part: string): readonly AssessmentIssue[] => [
    assessmentIssue('assessment.linked-unreadable', `${at}/evaluation`, { input: input.id, part }),
  ];
  if (!isJsonObject(evaluation)) return unreadable('');
  const part = unreadablePart(evaluation);
  if (part !== undefined) return unreadable(part);
  const [expected, got] = [pinned(input, subjectOf(input, index)), calledIn(evaluation)];
  if (expected !== got)
    return [
      assessmentIssue('assessment.linked-wrong-instrument', `${at}/evaluation`, { input: input.id, expected, got }),
    ];
  const date = textAt(evaluation, 'assessedOn');
  if (date > document.assessedOn)
    return [
      assessmentIssue('assessment.date-after-assessment', `${at}/evaluation/assessedOn`, {
        date,
        assessedOn: document.assessedOn,
      }),
    ];
  return input.of === 'same' ? otherSubject({ input: input.id, subject, at }, document) : [];
}

interface Named {
  readonly input: string;
  readonly subject: string | undefined;
  readonly at: string;
}

function otherSubject({ input, subject, at }: Named, document: AssessmentDocument): readonly AssessmentIssue[] {
  if (subject !== undefined && subject === document.subject?.ref) return [];
  return [assessmentIssue('assessment.linked-other-subject', at, { input })];
}

/** The first part of an evaluation that is not of its grammar, of those that are looked at. */
function unreadablePart(evaluation: JsonObject): string | undefined {
  const instrument = ownValue(evaluation, 'instrument');
  const digests = ownValue(evaluation, 'digests');
  if (ownValue(evaluation, 'format') !== 'veo-evaluation/1') return 'format';
  if (!isFullDate(textAt(evaluation, 'assessedOn'))) return 'assessedOn';
  if (!isJsonObject(instrument) || textAt(instrument, 'status') === '') return 'instrument';
  if (!isJsonObject(digests)) return 'digests';
  return (['measures', 'bands', 'notices'] as const).find((key) => !isListOfObjects(ownValue(evaluation, key)));
}

function isListOfObjects(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && (value as readonly JsonValue[]).every((one) => isJsonObject(one));
}

function subjectOf({ of }: LinkedInput, { instrument }: InstrumentIndex): SubjectType {
  return of === 'facility' ? of : instrument.document.subject;
}

function pinned({ instrument: { id, version, digest }, policy }: LinkedInput, subject: SubjectType): string {
  return `${id}@${version} ${policy} ${subject} ${digest}`;
}

function calledIn(evaluation: JsonObject): string {
  // INVARIANT: both were found to be objects.
  const instrument = ownValue(evaluation, 'instrument') as JsonObject;
  const digests = ownValue(evaluation, 'digests') as JsonObject;
  const at = (key: string): string => textAt(instrument, key);
  return `${at('id')}@${at('version')} ${at('policy')} ${at('subject')} ${textAt(digests, 'instrument')}`;
}

function textAt(object: JsonObject, key: string): string {
  const value = ownValue(object, key);
  return typeof value === 'string' ? value : '';
}

function resultOf({ input, evaluation, daysSince }: Link): LinkedResult {
  const instrument = ownValue(evaluation, 'instrument') as JsonObject;
  const notices = ownValue(evaluation, 'notices') as readonly JsonObject[];
  return {
    input: input.id,
    instrument: { ...input.instrument, status: textAt(instrument, 'status') },
    assessedOn: textAt(evaluation, 'assessedOn'),
    daysSince,
    notices: notices.map((notice) => textAt(notice, 'code')),
  };
}

type Read = FactReading | 'outside' | undefined;

function readFact(fact: Fact, from: FactSource, link: Link): Read {
  if ('daysSince' in from) return numberReading(fact as NumberFact, exactly(decimalOfNumber(link.daysSince)));
  if ('measure' in from) {
    const ends = endsOf(partOf(link.evaluation, 'measures', { key: 'id', id: from.measure }));
    return ends === undefined ? undefined : numberReading(fact as NumberFact, ends);
  }
  return choiceReading(fact as ChoiceFact, partOf(link.evaluation, 'bands', { key: 'banding', id: from.banding }));
}

interface Ends {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

function exactly(value: Decimal): Ends {
  return { lower: value, upper: value };
}

function partOf(
  evaluation: JsonObject,
  list: 'measures' | 'bands',
  { key, id }: { readonly key: string; readonly id: string },
): JsonObject | undefined {
  return (ownValue(evaluation, list) as readonly JsonObject[]).find((part) => ownValue(part, key) === id);
}

const decimalForm = /^-?(?:0|[1-9]\d{0,33})(?:\.\d{0,33}[1-9])?$/;

/** What a measure is known to come to; nothing of one that has no value, or may have none. An estimate is not known. */
function endsOf(measure: JsonObject | undefined): Ends | undefined {
  if (measure === undefined || textAt(measure, 'status') === 'refused') return undefined;
  const [lower, upper] = [textAt(measure, 'lower'), textAt(measure, 'upper')];
  const isWhole = decimalForm.test(lower) && decimalForm.test(upper);
  if (!isWhole || Object.hasOwn(measure, 'mayBeRefused')) return undefined;
  const ends = { lower: decimalOf(lower), upper: decimalOf(upper) };
  return compare(ends.lower, ends.upper) > 0 ? undefined : ends;
}

function numberReading({ minimum, maximum, places = 0 }: NumberFact, { lower, upper }: Ends): Read {
  const isBelow = minimum !== undefined && compare(lower, decimalOfNumber(minimum)) < 0;
  const isAbove = maximum !== undefined && compare(upper, decimalOfNumber(maximum)) > 0;
  const isFine = [lower, upper].every(({ exponent }) => -exponent <= places);
  if (isBelow || isAbove || !isFine) return 'outside';
  const input: Value<Decimal> = compare(lower, upper) === 0 ? lower : unknownBetween(lower, upper);
  return { type: 'number', input };
}

/** Bases of a band that rests on known values. */
const sure = ['value', 'bounds'];

function choiceReading({ choices }: ChoiceFact, band: JsonObject | undefined): Read {
  if (band === undefined) return undefined;
  const own = textAt(band, 'band');
  const possible = possibleIn(band);
  const isSure = possible.includes(own) && sure.includes(textAt(band, 'basis'));
  const codes = isSure ? [own] : possible;
  if (codes.some((code) => choices.every(({ id }) => id !== code))) return 'outside';
  if (isSure) return { type: 'choice', input: own };
  // One possible band that is not given: its measure may have no value at all.
  return codes.length < 2 ? undefined : { type: 'choice', input: unknownString(codes) };
}

function possibleIn(band: JsonObject): readonly string[] {
  const listed = ownValue(band, 'possible');
  return Array.isArray(listed) ? [...new Set((listed as readonly JsonValue[]).filter(isText))] : [];
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

function outOfRange({ id }: Fact, { input, pointer }: Link): AssessmentIssue {
  return assessmentIssue('assessment.linked-out-of-range', `${pointer}/evaluation`, { input: input.id, fact: id });
}
