import { levelAt } from '../compile/condition-table.js';
import { type ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { CompiledMeasure, CompiledSum } from '../compile/compile-measures.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { StringOutcome } from '../expression/trace.js';
import { nameSource } from '../compile/name-source.js';
import { compare, zero } from '../kernel/decimal.js';
import { type Asked, type AskedName, askedNames } from './asked-names.js';
import { measureReading } from './measures.js';
import type { Run } from './run.js';

/**
 * The indicators that call for what a condition decides, which has to have come out true: those whose level it asks
 * to be as high as it is, itself or through flags and measures (docs/semantics.md §9.5). Who only happens to stand
 * in the condition calls for nothing.
 */
export function callersOf(when: CompiledCondition, run: Run): readonly CompiledIndicator[] {
  return [...new Set(askedNames(run.trace(when)).flatMap((asked) => behindName(asked, run)))];
}

function behindName({ name, asked, outcome }: AskedName, run: Run): readonly CompiledIndicator[] {
  const source = nameSource(name, run.compiled);
  switch (source?.kind) {
    case 'ratings':
      return asked === 'low' ? [] : [source.indicator];
    case 'evidence':
      return isEvidenceAsked(source.part, asked) ? [source.indicator] : [];
    case 'measures':
      return behindMeasure(source.id, asked, run);
    case 'bands':
      return behindBand(source.id, outcome, run);
    case 'flags':
      return run.compiled.rules.flags
        .filter((flag) => flag.source.id === source.id && asked !== 'low')
        .flatMap(({ when }) => callersOf(when, run));
    default:
      return [];
  }
}

// The fewer days since, the more it weighs; how long somebody was watched weighs nothing.
function isEvidenceAsked(part: string, asked: Asked): boolean {
  if (part === 'window_days') return false;
  return asked !== (part === 'days_since' ? 'high' : 'low');
}

function behindBand(id: string, outcome: AskedName['outcome'], run: Run): readonly CompiledIndicator[] {
  const banding = run.compiled.bandings.find((each) => each.id === id);
  if (banding === undefined) return [];
  const isLowest = Object.hasOwn(outcome, 'string') && (outcome as StringOutcome).string === banding.bands[0]?.id;
  return behindMeasure(banding.measure, isLowest ? 'low' : 'high', run);
}

function behindMeasure(id: string, asked: Asked, { compiled, valid }: Run): readonly CompiledIndicator[] {
  const measure = compiled.measures.find(({ source }) => source.id === id);
  if (measure === undefined) return [];
  if (measure.kind === 'weighted_sum')
    return adding(measure, asked, valid).map((slot) => compiled.indicators[slot] as CompiledIndicator);
  return asked === 'low' ? [] : reaching(measure, valid);
}

/** Slots of the indicators that make a sum as high, or as low, as it is. */
function adding({ terms }: CompiledSum, asked: Asked, { levels }: ValidAssessment): readonly number[] {
  const wanted = asked === 'low' ? -1 : 1;
  return terms.flatMap(({ source, slot, entries }) => {
    const entry = source === 'indicator' ? entries[levelAt(levels, slot)] : undefined;
    return entry !== undefined && compare(entry.lower, zero) === wanted ? [slot] : [];
  });
}

/** Those that are counted; or that are no lower than the least, middle or greatest. */
function reaching(
  measure: Exclude<CompiledMeasure, CompiledSum>,
  valid: ValidAssessment,
): readonly CompiledIndicator[] {
  const { members } = measure;
  const levelOf = ({ index }: CompiledIndicator): number => levelAt(valid.levels, index);
  if (measure.kind === 'count')
    return members.filter((member, place) => levelOf(member) >= (measure.from[place] as number));
  const { lower } = measureReading(measure, valid);
  return members.filter((member) => {
    const points = member.scale.levels[levelOf(member)]?.points;
    return points !== undefined && lower !== undefined && compare(points, lower) >= 0;
  });
}
