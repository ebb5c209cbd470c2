import type { CompiledFact, InstrumentIndex } from '../compile/compiled-instrument.js';
import { unknownAmong, unknownBetween } from '../expression/value.js';
import type { SubjectType } from '../instrument/document.js';
import type { ChoiceFact, Fact, NumberFact } from '../instrument/facts.js';
import type { FactSource, LinkedInput } from '../instrument/inputs.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import type { Interval } from '../kernel/interval.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { dayOfDate, isFullDate } from '../kernel/partial-date.js';
import { pointerOf } from '../kernel/pointer.js';
import type { AssessmentDocument, LinkedEvaluation } from './document.js';
import { linkedBands, linkedEnds, type LinkedResults, linkedResults, textAt } from './linked-results.js';
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
  readonly results: LinkedResults;
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
  return { input, pointer: pointerOf('linked', input.id), evaluation: made, results: linkedResults(made), daysSince };
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
    const ends = linkedEnds(link.results, from.measure);
    return ends === undefined ? undefined : numberReading(fact as NumberFact, ends);
  }
  return choiceReading(fact as ChoiceFact, linkedBands(link.results, from.banding));
}

function exactly(value: Decimal): Interval {
  return { lower: value, upper: value };
}

function numberReading({ minimum, maximum, places = 0 }: NumberFact, { lower, upper }: Interval): Read {
  const isBelow = minimum !== undefined && compare(lower, decimalOfNumber(minimum)) < 0;
  const isAbove = maximum !== undefined && compare(upper, decimalOfNumber(maximum)) > 0;
  const isFine = [lower, upper].every(({ exponent }) => -exponent <= places);
  if (isBelow || isAbove || !isFine) return 'outside';
  return { type: 'number', input: unknownBetween(lower, upper) };
}

function choiceReading({ choices }: ChoiceFact, codes: readonly string[] | undefined): Read {
  if (codes === undefined) return undefined;
  if (codes.some((code) => choices.every(({ id }) => id !== code))) return 'outside';
  // INVARIANT: there is one at least.
  return { type: 'choice', input: unknownAmong(codes) };
}

function outOfRange({ id }: Fact, { input, pointer }: Link): AssessmentIssue {
  return assessmentIssue('assessment.linked-out-of-range', `${pointer}/evaluation`, { input: input.id, fact: id });
}
