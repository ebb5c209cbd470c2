import { inputName } from './bandings.js';
import type { Audience, InstrumentDocument } from './document.js';
import type { Indicator, Subject } from './indicators.js';
import { selected } from './integrity/select.js';
import type { Measure, Term } from './measures.js';
import { type JsonValue, ownValue } from '../kernel/json-value.js';

/** What those who guard, charge or watch do not read unless the instrument says otherwise: care and ill-treatment. */
const keptFromSecurity: readonly (Subject | undefined)[] = ['health', 'distress', 'victimisation'];
const securityAudiences: readonly Audience[] = ['security', 'prosecution', 'intelligence'];

/** Deeper than any document that is read. */
const deepest = 64;

/** What one audience may not read, and whether a condition rests on it. */
export interface HiddenNames {
  readonly indicators: ReadonlySet<string>;
  /** Facts read from another evaluation: the instrument of that one may hide what is behind them. */
  readonly facts: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly bandings: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  /** Whether any of these conditions reads something hidden, at any remove. */
  readonly isReadBy: (...conditions: readonly (JsonValue | undefined)[]) => boolean;
}

/** Everything that rests on what one audience may not read, from the instrument alone: no answer changes it. */
export function hiddenNames(instrument: InstrumentDocument, audience: Audience): HiddenNames {
  return namesRestingOn(instrument, hiddenFrom(instrument, audience));
}

/** What one audience may not read, before what rests on it. */
export function hiddenFrom(instrument: InstrumentDocument, audience: Audience): Unread {
  const indicators = new Set(hiddenIndicators(instrument, audience).map(({ id }) => id));
  return { indicators, facts: hiddenFacts(instrument, audience) };
}

/** Facts of any kind about care and ill-treatment, which a copy of the answers themselves keeps from who guards, charges or watches. */
export function factsKeptFrom({ facts }: InstrumentDocument, audience: Audience): ReadonlySet<string> {
  if (!securityAudiences.includes(audience)) return new Set();
  return idsOf(facts, ({ about }) => keptFromSecurity.includes(about));
}

/** What is not to be read, by id. */
export interface Unread {
  readonly indicators: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

/** Everything that rests on some indicators and facts, in the order of evaluation: each part reads only those before it. */
export function namesRestingOn(instrument: InstrumentDocument, unread: Unread): HiddenNames {
  const found = { ...unread, measures: new Set<string>(), bandings: new Set<string>(), flags: new Set<string>() };
  const isReadBy = readerOf(found, instrument);
  const hidings = { ...found, instrument, isReadBy };
  grow(found.measures, instrument.measures, (measure) => restsOnHidden(measure, hidings));
  grow(found.bandings, instrument.bandings, (banding) => {
    const names = banding.kind === 'table' ? banding.inputs.map(inputName) : [`measures.${banding.measure}`];
    return isReadBy(...names, ...(banding.adjustments ?? []).map(({ when }) => when));
  });
  grow(found.flags, instrument.flags, ({ when }) => isReadBy(when));
  return { ...found, isReadBy };
}

/** Adds the ids of the parts that are meant, until none is added: one may rest on another that stands after it. */
function grow<Part extends { readonly id: string }>(
  ids: Set<string>,
  parts: readonly Part[] | undefined,
  isMeant: (part: Part) => boolean,
): void {
  let before = -1;
  while (ids.size > before) {
    before = ids.size;
    for (const id of idsOf(parts, isMeant)) ids.add(id);
  }
}

function hiddenIndicators(instrument: InstrumentDocument, audience: Audience): readonly Indicator[] {
  const rules = (instrument.disclosure?.hidden ?? []).filter((rule) => rule.audience === audience);
  if (rules.length === 0 && securityAudiences.includes(audience)) {
    return instrument.indicators.filter(({ about }) => keptFromSecurity.includes(about));
  }
  return instrument.indicators.filter(({ id, domain }) =>
    rules.some(
      ({ indicators = [], domains = [] }) =>
        indicators.includes(id) || (domain !== undefined && domains.includes(domain)),
    ),
  );
}

/** Health, distress and ill-treatment as another evaluation has them; no rule of disclosure can name a fact. */
function hiddenFacts({ facts }: InstrumentDocument, audience: Audience): ReadonlySet<string> {
  if (!securityAudiences.includes(audience)) return new Set();
  return idsOf(facts, (fact) => 'from' in fact && keptFromSecurity.includes(fact.about));
}

function idsOf<Part extends { readonly id: string }>(
  parts: readonly Part[] | undefined,
  isMeant: (part: Part) => boolean,
): ReadonlySet<string> {
  return new Set((parts ?? []).filter(isMeant).map(({ id }) => id));
}

interface Hidings extends HiddenNames {
  readonly instrument: InstrumentDocument;
}

function restsOnHidden(measure: Measure, hidings: Hidings): boolean {
  const { instrument, indicators, facts, measures } = hidings;
  if ('of' in measure) return selected(measure.of, instrument).some(({ id }) => indicators.has(id));
  if (measure.kind === 'duration')
    return [measure.from, measure.to].some((day) => typeof day !== 'string' && facts.has(day.fact));
  if (measure.kind !== 'weighted_sum')
    return measures.has(measure.measure) || ('over' in measure && measures.has(measure.over));
  return measure.terms.some((term) => isHiddenTerm(term, hidings));
}

function isHiddenTerm(term: Term, { indicators, facts, measures, isReadBy }: Hidings): boolean {
  return (
    ('indicator' in term && indicators.has(term.indicator)) ||
    ('fact' in term && facts.has(term.fact)) ||
    ('measure' in term && measures.has(term.measure)) ||
    isReadBy(term.when)
  );
}

type Found = Omit<HiddenNames, 'isReadBy'>;

function readerOf(found: Found, instrument: InstrumentDocument): HiddenNames['isReadBy'] {
  const open = instrument.indicators.filter(({ id }) => found.indicators.has(id)).map(({ domain }) => domain);
  const isHidden = (name: string): boolean => {
    const [space = '', id = ''] = name.split('.');
    if (space === 'share_unknown') return open.length > 0 && (id === 'all' || open.includes(id));
    const part = ownValue(spaces, space);
    return part !== undefined && found[part].has(id);
  };
  return (...conditions) => conditions.some((condition) => namesIn(condition, 0).some(isHidden));
}

/** By the space of a name: of what its ids are. */
const spaces: { readonly [space: string]: keyof Found } = {
  ratings: 'indicators',
  axes: 'indicators',
  evidence: 'indicators',
  is_rated: 'indicators',
  facts: 'facts',
  measures: 'measures',
  bands: 'bandings',
  flags: 'flags',
};

/** Every text in a condition: names are among them, and no other text has their form. */
function namesIn(condition: JsonValue | undefined, depth: number): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if (typeof condition !== 'object' || condition === null || depth > deepest) return [];
  return Object.values(condition).flatMap((part: JsonValue) => namesIn(part, depth + 1));
}
