import type { ConditionTrace } from '../../expression/trace.js';
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
  return reads.length > 0 && reads.every((name) => isNotDue(indicatorIn(name), telling));
}

/** The indicator of `ratings.<id>`, `axes.<id>.<axis>` and `evidence.<id>.<part>`; other names give none. */
function indicatorIn(name: string): string {
  const [space = '', id = ''] = name.split('.');
  return ['ratings', 'axes', 'evidence'].includes(space) ? id : '';
}

/** Whether an indicator is not due yet at this stage. */
export function isNotDue(id: string, { evaluation }: Pick<Telling, 'evaluation'>): boolean {
  return evaluation.ratings.some(({ indicator, nonRating }) => indicator === id && nonRating === 'not_due');
}

/** Every comparison where all are asked for, otherwise nothing. */
export function detailLines(trace: ConditionTrace | undefined, telling: Telling): readonly string[] {
  return trace === undefined || telling.options.detail !== true ? [] : traceLines(trace, telling);
}
