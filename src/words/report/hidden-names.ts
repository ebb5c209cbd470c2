import { inputName } from '../../instrument/bandings.js';
import type { Hidden, InstrumentDocument } from '../../instrument/document.js';
import type { Indicator, Subject } from '../../instrument/indicators.js';
import { selected } from '../../instrument/integrity/select.js';
import type { Measure } from '../../instrument/measures.js';
import type { JsonValue } from '../../kernel/json-value.js';

/** Who a report can be made for. */
export type Audience = Hidden['audience'];

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
  const indicators = new Set(hiddenIndicators(instrument, audience).map(({ id }) => id));
  const facts = hiddenFacts(instrument, audience);
  const measures = hiddenMeasures(instrument, { indicators, facts });
  const bandings = hiddenBandings(instrument, { indicators, facts, measures });
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
function hiddenMeasures(
  instrument: InstrumentDocument,
  { indicators, facts }: Pick<Found, 'indicators' | 'facts'>,
): ReadonlySet<string> {
  const measures = new Set<string>();
  const isHidden = readerOf({ indicators, facts, measures, bandings: new Set(), flags: new Set() }, instrument);
  let before = -1;
  while (measures.size > before) {
    before = measures.size;
    for (const measure of instrument.measures ?? [])
      if (restsOnHidden(measure, { instrument, indicators, facts, measures, isHidden })) measures.add(measure.id);
  }
  return measures;
}

/** Bands that rest on something hidden, through other bands too. */
function hiddenBandings(
  instrument: InstrumentDocument,
  { indicators, facts, measures }: Pick<Found, 'indicators' | 'facts' | 'measures'>,
): ReadonlySet<string> {
  const bandings = new Set<string>();
  const isHidden = readerOf({ indicators, facts, measures, bandings, flags: new Set() }, instrument);
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

interface Hidings {
  readonly instrument: InstrumentDocument;
  readonly indicators: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly isHidden: HiddenNames['isReadBy'];
}

function restsOnHidden(measure: Measure, { instrument, indicators, facts, measures, isHidden }: Hidings): boolean {
  if ('of' in measure) return selected(measure.of, instrument).some(({ id }) => indicators.has(id));
  if (measure.kind === 'duration') return false;
  if (measure.kind !== 'weighted_sum')
    return measures.has(measure.measure) || ('over' in measure && measures.has(measure.over));
  return measure.terms.some(
    (term) =>
      ('indicator' in term && indicators.has(term.indicator)) ||
      ('fact' in term && facts.has(term.fact)) ||
      ('measure' in term && measures.has(term.measure)) ||
      isHidden(term.when),
  );
}

type Found = Omit<HiddenNames, 'isReadBy'>;

function readerOf(found: Found, instrument: InstrumentDocument): HiddenNames['isReadBy'] {
  const open = instrument.indicators.filter(({ id }) => found.indicators.has(id)).map(({ domain }) => domain);
  const isHidden = (name: string): boolean => {
    const [space, id = ''] = name.split('.');
    if (space === 'share_unknown') return open.length > 0 && (id === 'all' || open.includes(id));
    return setOf(space, found)?.has(id) ?? false;
  };
  return (...conditions) => conditions.some((condition) => namesIn(condition, 0).some(isHidden));
}

function setOf(
  space: string | undefined,
  { indicators, facts, measures, bandings, flags }: Found,
): ReadonlySet<string> | undefined {
  switch (space) {
    case 'ratings':
    case 'axes':
    case 'evidence':
    case 'is_rated':
      return indicators;
    case 'facts':
      return facts;
    case 'measures':
      return measures;
    case 'bands':
      return bandings;
    case 'flags':
      return flags;
    default:
      return undefined;
  }
}

/** Every text in a condition: names are among them, and no other text has their form. */
function namesIn(condition: JsonValue | undefined, depth: number): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if (typeof condition !== 'object' || condition === null || depth > deepest) return [];
  return Object.values(condition).flatMap((part: JsonValue) => namesIn(part, depth + 1));
}
