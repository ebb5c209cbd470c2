import { levelAt } from '../compile/condition-table.js';
import { type ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledBanding } from '../compile/compile-bandings.js';
import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { CompiledCount, CompiledStatistic } from '../compile/compile-measures.js';
import type { CompiledTerm } from '../compile/compile-terms.js';
import type { TermEntry } from '../compile/term-entry.js';
import type { CompiledIndicator, CompiledRated } from '../compile/compiled-instrument.js';
import type { StringOutcome } from '../expression/trace.js';
import { nameSource } from '../compile/name-source.js';
import type { Computed, Projection } from '../instrument/measures.js';
import { compare, type Decimal, zero } from '../kernel/decimal.js';
import { own } from '../kernel/own.js';
import { type Asked, type AskedName, askedNames } from './asked-names.js';
import { extremeReading } from './measure-statistics.js';
import type { Run } from './run.js';

/**
 * The indicators that call for what a condition decides, which has to have come out true: those whose level it asks
 * to be as high as it is, itself or through flags and measures (docs/semantics.md §9.5). Who only happens to stand
 * in the condition calls for nothing.
 */
export function callersOf(when: CompiledCondition, run: Run): readonly CompiledIndicator[] {
  return [...new Set(callersWithin(when, { ...run, met: new Set() }))];
}

/** A run, and which measures were followed, each as it was asked: one that stands in many others is followed once. */
interface Walk extends Run {
  readonly met: Set<string>;
}

function callersWithin(when: CompiledCondition, walk: Walk): readonly CompiledIndicator[] {
  return askedNames(walk.trace(when)).flatMap((asked) => behindName(asked, walk));
}

function behindName({ name, asked, outcome }: AskedName, walk: Walk): readonly CompiledIndicator[] {
  const source = nameSource(name, walk.compiled);
  switch (source?.kind) {
    case 'ratings':
    case 'axes':
      return asked === 'low' ? [] : [source.indicator];
    case 'evidence':
      return isEvidenceAsked(source.part, asked) ? [source.indicator] : [];
    case 'measures':
      return behindMeasure(source.id, asked, walk);
    case 'bands':
      return behindBand(source.id, outcome, walk);
    case 'flags':
      // What is true is not asked to be low, and what is not true is left out.
      return walk.compiled.rules.flags
        .filter((flag) => flag.source.id === source.id)
        .flatMap(({ when }) => callersWithin(when, walk));
    default:
      return [];
  }
}

// The fewer days since, the more it weighs; how long somebody was watched weighs nothing.
function isEvidenceAsked(part: string, asked: Asked): boolean {
  if (part === 'window_days') return false;
  return asked !== (part === 'days_since' ? 'high' : 'low');
}

function behindBand(id: string, outcome: AskedName['outcome'], walk: Walk): readonly CompiledIndicator[] {
  const band = own(outcome as Partial<StringOutcome>, 'string');
  return walk.compiled.bandings
    .filter((each) => each.id === id)
    .flatMap((each) => behindBanding(each, band === each.bands[0]?.id ? 'low' : 'high', walk));
}

/** Nobody calls through a table, or where an adjustment was made: which answers and conditions led there is not said. */
function behindBanding(banding: CompiledBanding, asked: Asked, walk: Walk): readonly CompiledIndicator[] {
  if (banding.kind === 'table') return [];
  const isAdjusted = banding.adjustments.some(({ when }) => walk.decide(when).result === 'true');
  return isAdjusted ? [] : behindMeasure(banding.measure, asked, walk);
}

function behindMeasure(id: string, asked: Asked, walk: Walk): readonly CompiledIndicator[] {
  const measure = walk.compiled.measures.find(({ source }) => source.id === id);
  const key = `${asked} ${id}`;
  if (measure === undefined || walk.met.has(key)) return [];
  walk.met.add(key);
  if (measure.kind === 'weighted_sum') return measure.terms.flatMap((term) => behindTerm(term, asked, walk));
  if ('of' in measure.source) return asked === 'low' ? [] : reaching(measure as CompiledStatistic, walk.valid);
  return measure.source.kind === 'duration' ? [] : behindComputed(measure.source, asked, walk);
}

/** Who makes a sum as high, or as low, as it is, by this term. */
function behindTerm(term: CompiledTerm, asked: Asked, walk: Walk): readonly CompiledIndicator[] {
  const { source, entries, when } = term;
  if (when === undefined) return behindAnswer(term, asked, walk);
  if (walk.decide(when).result !== 'true') return [];
  if (source === 'condition') return adds(entries[1], asked) ? callersWithin(when, walk) : [];
  const own = behindAnswer(term, asked, walk);
  return own.length === 0 ? [] : [...callersWithin(when, walk), ...own];
}

/** A fact calls for nothing: no evidence stands behind it. */
function behindAnswer(term: CompiledTerm, asked: Asked, walk: Walk): readonly CompiledIndicator[] {
  const { compiled, valid } = walk;
  if (term.source === 'measure') return behindMeasure(term.id, turned(term, asked), walk);
  if (term.source !== 'indicator' || !adds(term.entries[levelAt(valid.levels, term.slot)], asked)) return [];
  // INVARIANT: slots are places of indicators.
  return [own(term, 'ofAxis')?.indicator ?? (compiled.indicators[term.slot] as CompiledIndicator)];
}

function adds(entry: TermEntry | undefined, asked: Asked): boolean {
  return entry?.value !== undefined && compare(entry.value, zero) === (asked === 'low' ? -1 : 1);
}

/** What is computed rises with what it is computed from, falls with what it is divided by; of a quotient neither is sure. */
function behindComputed(source: Computed | Projection, asked: Asked, walk: Walk): readonly CompiledIndicator[] {
  const sure = source.kind === 'ratio' ? 'either' : asked;
  const above = behindMeasure(source.measure, sure, walk);
  const below = 'over' in source ? behindMeasure(source.over, opposite[sure], walk) : [];
  return [...above, ...below];
}

const opposite = { high: 'low', low: 'high', either: 'either' } as const;

/** A table may turn what it is asked either way; a negative weight turns it. */
function turned({ cells, weight }: CompiledTerm, asked: Asked): Asked {
  if (cells !== undefined) return 'either';
  return compare(weight, zero) === -1 ? opposite[asked] : asked;
}

/** Those that are counted; or that are no lower than the least, middle or greatest. */
function reaching(measure: CompiledCount | CompiledStatistic, valid: ValidAssessment): readonly CompiledIndicator[] {
  const { members } = measure;
  // INVARIANT: something is read of every member.
  const ratedAt = (place: number): CompiledRated => measure.rated[place] as CompiledRated;
  const levelOf = ({ index }: CompiledRated): number => levelAt(valid.levels, index);
  if (measure.kind === 'count')
    return members.filter((_member, place) => levelOf(ratedAt(place)) >= (measure.from[place] as number));
  // INVARIANT: what a true condition rests on has bounds.
  const lower = extremeReading(measure, valid.levels).lower as Decimal;
  return members.filter((_member, place) => {
    const rated = ratedAt(place);
    const points = rated.scale.levels[levelOf(rated)]?.points;
    return points !== undefined && compare(points, lower) >= 0;
  });
}
