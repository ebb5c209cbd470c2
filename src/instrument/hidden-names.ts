import { inputName } from './bandings.js';
import type { Audience, InstrumentDocument } from './document.js';
import type { Indicator, Subject } from './indicators.js';
import { selected } from './integrity/select.js';
import type { DatePoint, Measure, Term } from './measures.js';
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

/** Everything that rests on some indicators and facts. */
export function namesRestingOn(instrument: InstrumentDocument, unread: Unread): HiddenNames {
  const { indicators, facts } = unread;
  const measures = hiddenMeasures(instrument, unread);
  const bandings = hiddenBandings(instrument, { ...unread, measures });
  const found = { indicators, facts, measures, bandings, flags: new Set<string>() };
  const early = readerOf(found, instrument);
  const flags = idsOf(instrument.flags, ({ when }) => early(when));
  return { ...found, flags, isReadBy: readerOf({ ...found, flags }, instrument) };
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

/** Measures that rest on something hidden, through other measures too. */
function hiddenMeasures(instrument: InstrumentDocument, unread: Unread): ReadonlySet<string> {
  const measures = new Set<string>();
  const isHidden = readerOf({ ...unread, measures, bandings: new Set(), flags: new Set() }, instrument);
  let before = -1;
  while (measures.size > before) {
    before = measures.size;
    for (const measure of instrument.measures ?? [])
      if (restsOnHidden(measure, { instrument, ...unread, measures, isHidden })) measures.add(measure.id);
  }
  return measures;
}

/** Bands that rest on something hidden, through other bands too. */
function hiddenBandings(
  instrument: InstrumentDocument,
  unread: Unread & Pick<HiddenNames, 'measures'>,
): ReadonlySet<string> {
  const bandings = new Set<string>();
  const isHidden = readerOf({ ...unread, bandings, flags: new Set() }, instrument);
  let before = -1;
  while (bandings.size > before) {
    before = bandings.size;
    for (const banding of instrument.bandings ?? []) {
      const names = banding.kind === 'table' ? banding.inputs.map(inputName) : [`measures.${banding.measure}`];
      const conditions = (banding.adjustments ?? []).map(({ when }) => when);
      if (isHidden(...names, ...conditions)) bandings.add(banding.id);
    }
  }
  return bandings;
}

interface Hidings extends Unread {
  readonly instrument: InstrumentDocument;
  readonly measures: ReadonlySet<string>;
  readonly isHidden: HiddenNames['isReadBy'];
}

function restsOnHidden(measure: Measure, hidings: Hidings): boolean {
  const { instrument, indicators, measures } = hidings;
  if ('of' in measure) return selected(measure.of, instrument).some(({ id }) => indicators.has(id));
  if (measure.kind === 'duration') return [measure.from, measure.to].some((day) => isHiddenDay(day, hidings));
  if (measure.kind !== 'weighted_sum')
    return measures.has(measure.measure) || ('over' in measure && measures.has(measure.over));
  return measure.terms.some((term) => isHiddenTerm(term, hidings));
}

function isHiddenDay(day: DatePoint, { facts }: Hidings): boolean {
  return typeof day !== 'string' && facts.has(day.fact);
}

function isHiddenTerm(term: Term, { indicators, facts, measures, isHidden }: Hidings): boolean {
  return (
    ('indicator' in term && indicators.has(term.indicator)) ||
    ('fact' in term && facts.has(term.fact)) ||
    ('measure' in term && measures.has(term.measure)) ||
    isHidden(term.when)
  );
}

type Found = Unread & Pick<HiddenNames, 'measures' | 'bandings' | 'flags'>;

function readerOf(found: Found, instrument: InstrumentDocument): HiddenNames['isReadBy'] {
  const open = instrument.indicators.filter(({ id }) => found.indicators.has(id)).map(({ domain }) => domain);
  const isHidden = (name: string): boolean => {
    const [space = '', id = ''] = name.split('.');
    if (space === 'share_unknown') return open.length > 0 && (id === 'all' || open.includes(id));
    return ownValue(spaces, space)?.(found).has(id) ?? false;
  };
  return (...conditions) => conditions.some((condition) => namesIn(condition, 0).some(isHidden));
}

/** By the space of a name: the ids of that space that are not to be read. */
const spaces: { readonly [space: string]: (found: Found) => ReadonlySet<string> } = {
  ratings: ({ indicators }) => indicators,
  axes: ({ indicators }) => indicators,
  evidence: ({ indicators }) => indicators,
  is_rated: ({ indicators }) => indicators,
  facts: ({ facts }) => facts,
  measures: ({ measures }) => measures,
  bands: ({ bandings }) => bandings,
  flags: ({ flags }) => flags,
};

/** Every text in a condition: names are among them, and no other text has their form. */
function namesIn(condition: JsonValue | undefined, depth: number): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if (typeof condition !== 'object' || condition === null || depth > deepest) return [];
  return Object.values(condition).flatMap((part: JsonValue) => namesIn(part, depth + 1));
}
