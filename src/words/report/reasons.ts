import type { ConditionTrace } from '../../expression/trace.js';
import type { MeasureResult } from '../../evaluate/evaluation.js';
import { selected } from '../../instrument/integrity/select.js';
import { partOf } from './names.js';
import type { Telling } from './telling.js';
import { briefLines, decisiveReads, traceLines } from './trace.js';

/**
 * Why a condition came out as it did: what decided, or, in detail, every comparison.
 *
 * @param said - Indicators whose levels stand before the reader already.
 */
export function reasonLines(
  trace: ConditionTrace | undefined,
  telling: Telling,
  said: readonly string[] = [],
): readonly string[] {
  if (trace === undefined) return [];
  if (telling.options.detail === true) return traceLines(trace, telling);
  return briefLines(
    trace,
    telling,
    said.map((id) => `ratings.${id}`),
  );
}

/** Whether a condition came out as it did because nothing that it reads is due yet at this stage. */
export function isNotDueYet(trace: ConditionTrace, telling: Telling): boolean {
  const reads = decisiveReads(trace, telling);
  return reads.length > 0 && reads.every((name) => isLater(name, telling));
}

/** Whether all that a name of a condition stands for is not due yet. */
function isLater(name: string, telling: Telling): boolean {
  const [space = '', id = ''] = name.split('.');
  if (space === 'bands') return isLaterMeasure(measureOf(id, telling), telling);
  if (space === 'measures') return isLaterMeasure(partOf(telling.evaluation.measures, id), telling);
  return ['ratings', 'axes', 'evidence'].includes(space) && isNotDue(id, telling);
}

/** The result that a banding lies over; a decision table lies over none. */
export function measureOf(banding: string, { evaluation, instrument }: Telling): MeasureResult | undefined {
  const part = partOf(instrument.bandings, banding);
  return part === undefined || part.kind === 'table' ? undefined : partOf(evaluation.measures, part.measure);
}

/** Why a measure has no number. */
export function refusalText(
  refused: NonNullable<MeasureResult['refused']>,
  result: MeasureResult | undefined,
  telling: Telling,
): string {
  const { nonRatings, refusedMeasures } = telling.words.lists;
  return isLaterMeasure(result, telling) ? nonRatings.not_due : refusedMeasures[refused];
}

/** Whether a measure comes to nothing while something that it reads is not due yet. */
function isLaterMeasure(result: MeasureResult | undefined, telling: Telling): boolean {
  if (result?.refused !== 'nothing-applicable') return false;
  const { measures, indicators } = telling.instrument;
  const measure = partOf(measures, result.id);
  const members = measure !== undefined && 'of' in measure ? selected(measure.of, { indicators }) : [];
  const terms = (result.contributions ?? []).flatMap(({ term, source }) => (source === undefined ? [term] : []));
  return [...terms, ...members.map(({ id }) => id)].some((id) => isNotDue(id, telling));
}

/** Whether an indicator is not due yet at this stage. */
export function isNotDue(id: string, { evaluation }: Pick<Telling, 'evaluation'>): boolean {
  return evaluation.ratings.some(({ indicator, nonRating }) => indicator === id && nonRating === 'not_due');
}

/** Every comparison where all are asked for, otherwise nothing. */
export function detailLines(trace: ConditionTrace | undefined, telling: Telling): readonly string[] {
  return trace === undefined || telling.options.detail !== true ? [] : traceLines(trace, telling);
}
