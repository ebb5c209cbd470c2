import type { Node } from '../../../expression/grammar.js';
import { inputId } from '../../../instrument/bandings.js';
import type { InstrumentDocument } from '../../../instrument/document.js';
import type { Indicator } from '../../../instrument/indicators.js';
import type { Instrument } from '../../../instrument/instrument.js';
import { selected } from '../../../instrument/integrity/select.js';
import type { Measure, Term } from '../../../instrument/measures.js';
import { sensesOf, type SensedRead } from '../../../instrument/policy/senses.js';
import type { Known } from './laws.js';
import { namesReadIn } from './names-read.js';

/** What of an instrument rests on risks alone, so that it says less of a person when it is asked for more. */
export function restingOnRisk({ document, conditions }: Instrument): Known {
  const risks = new Set(document.indicators.flatMap(({ id, direction }) => (direction === 'risk' ? [id] : [])));
  return {
    isFlagOfRisk: (id) => isFlagOfRisk(id, { risks, conditions: flagConditions(document, conditions) }),
    isBandingOfRisk: (id) => isBandingOfRisk(id, document),
  };
}

interface Flags {
  readonly risks: ReadonlySet<string>;
  readonly conditions: ReadonlyMap<string, Node>;
}

function flagConditions(
  { flags = [] }: InstrumentDocument,
  conditions: Instrument['conditions'],
): ReadonlyMap<string, Node> {
  return new Map(
    flags.flatMap(({ id }, place) => {
      const node = conditions.get(`/flags/${String(place)}/when`);
      return node === undefined ? [] : [[id, node] as const];
    }),
  );
}

/** No flag reads another, or itself. */
function isFlagOfRisk(id: string, { risks, conditions }: Flags): boolean {
  const node = conditions.get(id);
  const reads = node === undefined ? [] : sensesOf(node);
  return reads.length > 0 && reads.every((read) => risesWithRisk(read, risks));
}

function risesWithRisk({ name, sense }: SensedRead, risks: ReadonlySet<string>): boolean {
  const [space = '', indicator = '', part] = name.split('.');
  if (!risks.has(indicator)) return false;
  if (space === 'ratings' || space === 'axes') return sense === 'rising';
  if (space !== 'evidence' || part === 'window_days') return false;
  return sense === (part === 'days_since' ? 'falling' : 'rising');
}

function isBandingOfRisk(id: string, document: InstrumentDocument): boolean {
  const { bandings = [], measures = [] } = document;
  const banding = bandings.find((one) => one.id === id);
  if (banding === undefined || banding.kind === 'table') return false;
  const measure = measures.find((one) => one.id === banding.measure);
  const inTables = bandings.flatMap((one) => (one.kind === 'table' ? one.inputs.map(inputId) : []));
  const isRead = inTables.includes(id) || namesReadIn(document).has(`bands.${id}`);
  return !isRead && measure !== undefined && isMeasureOfRisk(measure, document);
}

/** Risks add to it, and nothing else does anything to it. */
function isMeasureOfRisk(measure: Measure, document: InstrumentDocument): boolean {
  if (measure.kind === 'weighted_sum') return measure.terms.every((term) => isTermOfRisk(term, document));
  return 'of' in measure && selected(measure.of, document).every(isRisk);
}

function isTermOfRisk(term: Term, { indicators }: InstrumentDocument): boolean {
  if (!('indicator' in term)) return false;
  const indicator = indicators.find(({ id }) => id === term.indicator);
  const isPlain = term.points === undefined && (term.weight ?? 1) > 0;
  return isPlain && indicator !== undefined && isRisk(indicator);
}

function isRisk({ direction }: Indicator): boolean {
  return direction === 'risk';
}
