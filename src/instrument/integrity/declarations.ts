import { digitsOfDecimal, mostDigits } from '../../expression/digits.js';
import type { Declarations, Declared, Digits, Field, ScalarType, ValueType } from '../../expression/grammar.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { type Decimal, maximum, minimum, one, zero } from '../../kernel/decimal.js';
import type { InstrumentDocument } from '../document.js';
import type { Fact, ListField, NumberFact } from '../facts.js';
import { standings } from '../indicators.js';
import type { Place } from './check.js';
import type { DocumentIndex } from './document-index.js';
import { type MeasureRange, pointsOf } from './range-scope.js';
import { mayBeNotApplicable, scaleRead } from './select.js';

interface Scope {
  readonly document: InstrumentDocument;
  readonly index: DocumentIndex;
  readonly ranges: ReadonlyMap<string, MeasureRange>;
}

/** Constraints and gates are looked at before anything is computed; a flag before other flags. */
const afterMeasures: readonly Place[] = [
  ...(['flag', 'guard', 'mitigator', 'review'] as const),
  ...(['need', 'contraindication', 'preference', 'accommodation'] as const),
];
/** A term may read other measures than its own, an adjustment other bands. */
const withMeasures: readonly Place[] = ['term', 'adjustment', ...afterMeasures];
const withBands: readonly Place[] = ['adjustment', ...afterMeasures];
const afterFlags: readonly Place[] = afterMeasures.filter((place) => place !== 'flag');
const aboutCompleteness: readonly Place[] = ['guard', 'review'];

const suggestionLimit = 100;

const boolean: ValueType = { kind: 'boolean' };
/** Whole numbers of at most six digits: counts, days. */
const wholeNumber: ValueType = { kind: 'number', digits: { whole: 6, places: 0 } };

/** Every name that the conditions of an instrument may read (docs/semantics.md, "Names"). */
export function declarationsOf(scope: Scope): Declarations {
  const known = new Map<string, Declared>();
  const typeOf = (name: string): Declared | undefined => {
    const declared = known.get(name) ?? declaredName(name, scope);
    if (declared !== undefined) known.set(name, declared);
    return declared;
  };
  let names: readonly string[] | undefined;
  let asked = 0;
  const suggested = (): readonly string[] => {
    asked += 1;
    // A document made of unknown names is not worth a suggestion for each.
    return asked > suggestionLimit ? [] : (names ??= namesOf(scope));
  };
  return { typeOf, names: suggested };
}

function declaredName(name: string, scope: Scope): Declared | undefined {
  const [space = '', id = '', part, ...rest] = name.split('.');
  if (space === 'evidence' && rest.length === 0) return evidenceOf(id, part, scope);
  if (space === 'axes' && rest.length === 0) return part === undefined ? undefined : ratingOf(id, scope, part);
  return part === undefined ? declaredPart(space, id, scope) : undefined;
}

function declaredPart(space: string, id: string, scope: Scope): Declared | undefined {
  switch (space) {
    case 'ratings':
      return ratingOf(id, scope);
    case 'facts':
      return declaredFact(scope.index.facts.get(id)?.part);
    case 'measures':
      return measureOf(id, scope);
    default:
      return otherName(space, id, scope);
  }
}

function otherName(space: string, id: string, scope: Scope): Declared | undefined {
  const { bandings, flags, indicators } = scope.index;
  switch (space) {
    case 'bands':
      return bandings.has(id) ? plain(codes(bandings.get(id)?.part.bands ?? []), withBands) : undefined;
    case 'flags':
      return flags.has(id) ? plain(boolean, afterFlags) : undefined;
    case 'is_rated':
      return indicators.has(id) ? plain(boolean, aboutCompleteness) : undefined;
    default:
      return namedAlone(space, id, scope);
  }
}

function namedAlone(space: string, id: string, { index }: Scope): Declared | undefined {
  if (space === 'subject' && id === 'age') return plain(wholeNumber);
  if (space === 'legal' && id === 'final_conviction') return plain(boolean);
  if (space !== 'share_unknown' || !(id === 'all' || index.domains.has(id))) return undefined;
  const type: ValueType = { kind: 'number', digits: { whole: 1, places: 4 } };
  return { ...plain(type, aboutCompleteness), range: { lower: zero, upper: one } };
}

function plain(type: ValueType, contexts?: readonly Place[]): Declared {
  return { type, mayBeNotApplicable: false, ...(contexts === undefined ? {} : { contexts }) };
}

/** Of a level, or of an axis: it is not applicable when its indicator is. */
function ratingOf(id: string, { document, index }: Scope, axis?: string): Declared | undefined {
  const indicator = index.indicators.get(id)?.part;
  const scale = indicator && scaleRead(indicator, axis, index);
  if (indicator === undefined || scale === undefined) return undefined;
  const isOpen = indicator.notApplicableAs === undefined && mayBeNotApplicable(indicator, document, index);
  return { ...numberAmong(pointsOf(scale)), mayBeNotApplicable: isOpen };
}

function numberAmong(values: readonly Decimal[], places = 0): Field['declared'] {
  const digits = mostDigits([...values.map(digitsOfDecimal), { whole: 0, places }]);
  const range = { lower: values.reduce(minimum), upper: values.reduce(maximum) };
  return { type: { kind: 'number', digits }, mayBeNotApplicable: false, range };
}

function measureOf(id: string, { index, ranges }: Scope): Declared | undefined {
  const measure = index.measures.get(id)?.part;
  if (measure === undefined || measure.kind === 'count_by_level') return undefined;
  const known = ranges.get(id);
  if (known === undefined) return plain({ kind: 'number' }, withMeasures);
  // Too many digits are the measure's own issue, told once.
  const digits: Digits = known.digits.whole + known.digits.places > 34 ? { whole: 0, places: 0 } : known.digits;
  return { ...plain({ kind: 'number', digits }, withMeasures), range: known.range };
}

function evidenceOf(id: string, part: string | undefined, { index }: Scope): Declared | undefined {
  if (!index.indicators.has(id)) return undefined;
  if (part === 'standing') return plain({ kind: 'string', codes: standings });
  if (part === 'days_since') return plain(wholeNumber);
  if (part === 'window_days') return { ...plain(wholeNumber), range: { lower: zero } };
  if (part === 'sources' || part === 'events') return { ...plain(wholeNumber), range: { lower: zero } };
  return undefined;
}

/** Dates and free texts are read by nothing. */
function declaredFact(fact: Fact | undefined): Declared | undefined {
  if (fact === undefined || fact.type === 'date' || fact.type === 'text') return undefined;
  if (fact.type === 'list') return plain({ kind: 'list', fields: fact.fields.map(fieldOf) });
  if (fact.type === 'choice' && fact.several === true) return plain({ kind: 'codes', codes: idsOf(fact.choices) });
  return declaredField(fact);
}

function fieldOf(field: ListField): Field {
  return { name: field.id, declared: declaredField(field) };
}

function declaredField(fact: ListField): Field['declared'] {
  if (fact.type === 'number') return declaredNumber(fact);
  const type: ScalarType = fact.type === 'boolean' ? { kind: 'boolean' } : codes(fact.choices);
  return { type, mayBeNotApplicable: false };
}

function declaredNumber({
  minimum: least,
  maximum: greatest,
  places = 0,
}: Omit<NumberFact, 'role'>): Field['declared'] {
  if (least === undefined || greatest === undefined) {
    return { type: { kind: 'number', digits: { whole: 15, places } }, mayBeNotApplicable: false };
  }
  return numberAmong([decimalOfNumber(least), decimalOfNumber(greatest)], places);
}

function codes(parts: readonly { readonly id: string }[]): ScalarType {
  return { kind: 'string', codes: idsOf(parts) };
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}

function namesOf({ document, index }: Scope): readonly string[] {
  const all = (space: string, ids: Iterable<string>): readonly string[] => [...ids].map((id) => `${space}.${id}`);
  const evidence = ['sources', 'events', 'standing', 'days_since', 'window_days'];
  return [
    ...all('ratings', index.indicators.keys()),
    ...document.indicators.flatMap(({ id, axes = [] }) => all(`axes.${id}`, idsOf(axes))),
    ...all('facts', idsOf((document.facts ?? []).filter((fact) => declaredFact(fact) !== undefined))),
    ...evidence.flatMap((part) => all('evidence', index.indicators.keys()).map((name) => `${name}.${part}`)),
    ...all('measures', idsOf((document.measures ?? []).filter(({ kind }) => kind !== 'count_by_level'))),
    ...all('bands', index.bandings.keys()),
    ...all('flags', index.flags.keys()),
    ...['subject.age', 'legal.final_conviction'],
    ...all('is_rated', index.indicators.keys()),
    ...all('share_unknown', ['all', ...index.domains.keys()]),
  ];
}
