import type { EvidencePart } from '../../compile/name-source.js';
import type { Outcome } from '../../expression/trace.js';
import type { Fact, ListField } from '../../instrument/facts.js';
import { phraseOf } from '../lists.js';
import { choicesOf, levelsOf, type Names, partOf, ratedId } from './names.js';
import type { ReportWords } from './report-words.js';

/** Where a name is read. */
export interface Scope {
  readonly names: Names;
  readonly words: ReportWords;
  /** Name of the list whose element is read; its fields are read by their own names. */
  readonly list?: string;
  /** The value is written in the condition: a level's number comes before its label. */
  readonly written?: boolean;
  /** Labels only: without a level's number, without what remains possible. */
  readonly brief?: boolean;
}

interface ReadName {
  readonly space: string;
  readonly id: string;
  readonly part: string;
}

function readName(name: string): ReadName {
  const [space = '', id = '', part = ''] = name.split('.');
  return { space, id, part };
}

/** What a name that a condition reads is called. */
export function readingLabel(name: string | undefined, scope: Scope): string {
  if (name === undefined) return '';
  const { names } = scope;
  const field = fieldOf(name, scope);
  if (field !== undefined) return names.named(field.title, name);
  const read = readName(name);
  return simpleLabel(read, scope) ?? otherLabel(read, scope) ?? name;
}

function simpleLabel({ space, id, part }: ReadName, { names, words }: Scope): string | undefined {
  const { instrument } = names;
  switch (space) {
    case 'ratings':
      return names.indicator(id);
    case 'axes':
      return names.indicator(ratedId(id, part));
    case 'facts':
      return names.title(instrument.facts, id);
    case 'measures':
      return names.title(instrument.measures, id);
    case 'bands':
      return bandingTitle(id, names);
    case 'flags':
      return words.trace.flag(names.title(instrument.flags, id));
    default:
      return undefined;
  }
}

function otherLabel({ space, id, part }: ReadName, { names, words }: Scope): string | undefined {
  switch (space) {
    case 'evidence':
      return isEvidencePart(part, words) ? words.trace.evidence[part](names.indicator(id)) : undefined;
    case 'subject':
      return words.trace.age;
    case 'legal':
      return words.trace.finalConviction;
    case 'is_rated':
      return words.trace.isRated(names.indicator(id));
    case 'share_unknown':
      return words.trace.shareUnknown(id === 'all' ? undefined : names.title(names.instrument.domains, id));
    default:
      return undefined;
  }
}

function isEvidencePart(part: string, { trace }: ReportWords): part is EvidencePart {
  return Object.hasOwn(trace.evidence, part);
}

/** The title of a banding, or that of its measure. */
export function bandingTitle(id: string, { instrument, named }: Names): string {
  const banding = partOf(instrument.bandings, id);
  if (banding === undefined) return id;
  const titled =
    banding.title === undefined && banding.kind !== 'table' ? partOf(instrument.measures, banding.measure) : banding;
  return named(titled?.title, id);
}

/** What was read, in words: a level with its number, the label of a choice or band, or what remains possible. */
export function readingValue(trace: Outcome & { readonly var?: string }, scope: Scope): string {
  const name = trace.var ?? '';
  if ('result' in trace) return scope.words.lists.truths[trace.result];
  if ('number' in trace) return numberValue(trace, name, scope);
  if ('string' in trace) return stringValue(trace, name, scope);
  if ('codes' in trace) return codesValue(trace.codes, name, scope);
  return trace.count === null ? scope.words.lists.truths.unknown : String(trace.count);
}

type NumberReading = Extract<Outcome, { readonly number: string | null }>;
type StringReading = Extract<Outcome, { readonly string: string | null }>;

function numberValue(reading: NumberReading, name: string, scope: Scope): string {
  const { number } = reading;
  if (number === null) return openNumber(reading, scope);
  const { grammar, lists, trace } = scope.words;
  const decimal = grammar.decimal(number);
  const label = levelLabel(number, name, scope);
  if (label === undefined) return decimal;
  const isBrief = scope.brief === true;
  if (scope.written === true) return isBrief ? label : grammar.aside(decimal, label);
  const reason = scope.names.notApplicable?.(readName(name).id);
  const read = isBrief ? label : grammar.aside(label, decimal);
  return reason === undefined ? read : trace.readAs(lists.nonRatings[reason], read);
}

function openNumber({ lower, upper }: NumberReading, { words, brief }: Scope): string {
  if (brief === true) return words.lists.truths.unknown;
  const { grammar, trace } = words;
  return trace.unknownNumber(
    lower === undefined ? undefined : grammar.decimal(lower),
    upper === undefined ? undefined : grammar.decimal(upper),
  );
}

/** The label of the level that has these points. */
function levelLabel(points: string, name: string, { names, words }: Scope): string | undefined {
  const { space, id, part } = readName(name);
  if (space !== 'ratings' && space !== 'axes') return undefined;
  const levels = levelsOf(names.instrument, space === 'axes' ? ratedId(id, part) : id);
  const level = levels.find((each, place) => String(each.points ?? place) === points);
  return level === undefined ? undefined : words.grammar.quoted(names.text(level.label));
}

function stringValue({ string, possible }: StringReading, name: string, scope: Scope): string {
  if (string !== null) return codeLabel(string, name, scope);
  if (scope.brief === true) return scope.words.lists.truths.unknown;
  return scope.words.trace.unknownText((possible ?? []).map((code) => codeLabel(code, name, scope)));
}

function codesValue(codes: readonly string[] | null, name: string, scope: Scope): string {
  if (codes === null) return scope.words.lists.truths.unknown;
  return codes.length === 0 ? '–' : scope.words.grammar.and(codes.map((code) => codeLabel(code, name, scope)));
}

function codeLabel(code: string, name: string, scope: Scope): string {
  const { names, words } = scope;
  const { space, id } = readName(name);
  const { instrument } = names;
  if (space === 'bands') return words.grammar.quoted(names.label(partOf(instrument.bandings, id)?.bands, code));
  if (space === 'evidence') return words.grammar.quoted(phraseOf(words.lists.standings, code));
  const field = fieldOf(name, scope) ?? (space === 'facts' ? partOf(instrument.facts, id) : undefined);
  return words.grammar.quoted(names.label(choicesOf(field), code));
}

/** An answer of a decision table in words: the label of a level, choice or band; yes or no; does not apply. */
export function answerLabel(answer: string | boolean, name: string, scope: Scope): string {
  const { names, words } = scope;
  if (typeof answer === 'boolean') return words.lists.truths[answer ? 'true' : 'false'];
  const { space, id } = readName(name);
  if (space !== 'ratings') return codeLabel(answer, name, scope);
  return answer === 'not_applicable'
    ? words.lists.ratingClasses.not_applicable
    : words.grammar.quoted(names.level(id, answer));
}

/** The field of the list's elements that a name stands for. */
function fieldOf(name: string, { names, list }: Scope): ListField | undefined {
  if (list === undefined) return undefined;
  const fact: Fact | undefined = partOf(names.instrument.facts, readName(list).id);
  return fact?.type === 'list' ? partOf(fact.fields, name) : undefined;
}
