import { instrumentIssue, type ProrateObstacle } from '../issues.js';
import type { IndicatorTerm, Measure, Term } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { located } from './document-index.js';
import { scaleRead } from './select.js';

/** Prorating fills gaps with the mean of what is rated: only items of one scale and one weight have one. */
export const prorating: Check = (context) =>
  located(context.document.measures, '/measures').flatMap(({ part, pointer }) => {
    const obstacle = obstacleOf(part, context);
    if (obstacle === undefined) return [];
    return [instrumentIssue('instrument.cannot-prorate', `${pointer}/unknown`, { measure: part.id, obstacle })];
  });

function obstacleOf(measure: Measure, { index }: CheckContext): ProrateObstacle | undefined {
  const { unknown } = measure;
  if (unknown?.policy !== 'prorate') return undefined;
  if (measure.kind !== 'weighted_sum') return 'kind';
  const terms = measure.terms.filter(isOfIndicator);
  if (terms.length < measure.terms.length) return 'term';
  if (terms.some(({ when }) => when !== undefined)) return 'condition';
  if (terms.some(({ points }) => points !== undefined)) return 'points';
  if (new Set(terms.map(({ weight = 1 }) => weight)).size > 1) return 'weights';
  const scales = terms.flatMap(({ indicator, axis }) => {
    const found = index.indicators.get(indicator)?.part;
    return found === undefined ? [] : [scaleRead(found, axis, index)?.id];
  });
  if (new Set(scales).size > 1) return 'scales';
  return unknown.minimumRated > terms.length ? 'minimum' : undefined;
}

function isOfIndicator(term: Term): term is IndicatorTerm {
  return 'indicator' in term;
}
