import type { Fact, ListField } from '../../instrument/facts.js';
import type { Axis, Indicator, Level, NonRating } from '../../instrument/indicators.js';
import type { TermSource } from '../../compile/contribution.js';
import type { ConditionTerm, Measure } from '../../instrument/measures.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import type { Text } from '../../instrument/texts.js';
import { ownValue } from '../../kernel/json-value.js';

/** The words of an instrument in one language. Ids that name nothing stand for themselves. */
export interface Names {
  readonly instrument: InstrumentDocument;
  /** A text in the language, or in the language of reference with that language's name in brackets. */
  readonly text: (text: Text) => string;
  /** Of an indicator `d1`, or of an axis of one, `d1.severity`. */
  readonly indicator: (rated: string) => string;
  readonly level: (rated: string, level: string) => string;
  /** A text; where there is none the id, or nothing. */
  readonly named: (words: Text | undefined, id?: string) => string;
  /** The title of a part of a list, or the id where there is no such part. */
  readonly title: (parts: readonly Titled[] | undefined, id: string) => string;
  /** As `title`, of what has a label. */
  readonly label: (parts: readonly Labelled[] | undefined, id: string) => string;
  /** Why an indicator is not applicable, where a result says so: a condition then reads what stands in for it. */
  readonly notApplicable?: (indicator: string) => NonRating | undefined;
}

interface WithId {
  readonly id: string;
}

interface Titled extends WithId {
  readonly title?: Text;
}

interface Labelled extends WithId {
  readonly label: Text;
}

/** The part of a list with an id. */
export function partOf<Part extends WithId>(parts: readonly Part[] | undefined, id: string): Part | undefined {
  return parts?.find((part) => part.id === id);
}

/** The words of an instrument in a language. */
export function namesOf(instrument: InstrumentDocument, language: string): Names {
  const text = (words: Text): string => textIn(words, instrument, language);
  const named: Names['named'] = (words, id = '') => (words === undefined ? id : text(words));
  const label: Names['label'] = (parts, id) => named(partOf(parts, id)?.label, id);
  return {
    instrument,
    text,
    indicator: (rated) => ratedTitle(rated, instrument, text),
    level: (rated, level) => label(levelsOf(instrument, rated), level),
    title: (parts, id) => named(partOf(parts, id)?.title, id),
    label,
    named,
  };
}

/** What lists of what is not known call an indicator or an axis of it. */
export function ratedId(indicator: string, axis: string | undefined): string {
  return axis === undefined ? indicator : `${indicator}.${axis}`;
}

interface RatedParts {
  readonly indicator: Indicator | undefined;
  readonly axis: Axis | undefined;
  readonly isAxis: boolean;
}

function partsOf(rated: string, { indicators }: InstrumentDocument): RatedParts {
  const [id = '', axis] = rated.split('.');
  const indicator = partOf(indicators, id);
  return { indicator, axis: partOf(indicator?.axes, axis ?? ''), isAxis: axis !== undefined };
}

function ratedTitle(rated: string, instrument: InstrumentDocument, text: (text: Text) => string): string {
  const { indicator, axis, isAxis } = partsOf(rated, instrument);
  if (indicator === undefined || (isAxis && axis === undefined)) return rated;
  return axis === undefined ? text(indicator.title) : `${text(indicator.title)} – ${text(axis.title)}`;
}

/** What a term of a sum reads. */
interface TermRead {
  readonly id: string;
  readonly axis?: string | undefined;
  readonly source: 'indicator' | TermSource;
}

/** The words of a term of a sum. */
export function termTitle(
  { id, axis, source }: TermRead,
  measure: string,
  { instrument, indicator, title, named }: Names,
): string {
  switch (source) {
    case 'indicator':
      return indicator(ratedId(id, axis));
    case 'fact':
      return title(instrument.facts, id);
    case 'measure':
      return title(instrument.measures, id);
    case 'condition':
      return named(conditionOf(partOf(instrument.measures, measure), id)?.title, id);
  }
}

function conditionOf(measure: Measure | undefined, id: string): { readonly title: Text } | undefined {
  const terms = measure?.kind === 'weighted_sum' ? measure.terms : [];
  return terms.find((term) => 'condition' in term && term.condition === id) as ConditionTerm | undefined;
}

/** The levels of the scale of an indicator, or of an axis, lowest first. */
export function levelsOf(instrument: InstrumentDocument, rated: string): readonly Level[] {
  const { indicator, axis, isAxis } = partsOf(rated, instrument);
  if (indicator === undefined || (isAxis && axis === undefined)) return [];
  const { scale } = axis ?? indicator;
  return (scale === undefined ? instrument.scales[0] : partOf(instrument.scales, scale))?.levels ?? [];
}

/** The choices of a fact or of a field of a list; none for other types. */
export function choicesOf(fact: Fact | ListField | undefined): readonly (WithId & { readonly label: Text })[] {
  return fact?.type === 'choice' ? fact.choices : [];
}

/** The language that texts fall back to: the first that has been translated. */
export function referenceLanguage({
  languages,
}: InstrumentDocument): InstrumentDocument['languages'][number] | undefined {
  return languages.find(({ status }) => status !== 'none') ?? languages[0];
}

/** Whether the instrument promises texts in a language. */
export function speaks({ languages }: InstrumentDocument, language: string): boolean {
  return languages.some(({ code, status }) => code === language && status !== 'none');
}

function textIn(words: Text, instrument: InstrumentDocument, language: string): string {
  const reference = referenceLanguage(instrument);
  if (typeof words === 'string') {
    return reference === undefined || reference.code === language ? words : marked(words, reference.name);
  }
  const own = ownValue(words, language);
  if (own !== undefined) return own;
  const fallback = reference === undefined ? undefined : ownValue(words, reference.code);
  if (reference !== undefined && fallback !== undefined) return marked(fallback, reference.name);
  const [first] = Object.entries(words);
  return first === undefined ? '' : marked(first[1], nameOf(instrument, first[0]));
}

function nameOf({ languages }: InstrumentDocument, code: string): string {
  return languages.find((language) => language.code === code)?.name ?? code;
}

function marked(text: string, language: string): string {
  return `${text} [${language}]`;
}
