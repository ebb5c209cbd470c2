import { ownValue } from '../../kernel/json-value.js';
import type { Fact } from '../facts.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { FactTerm, IndicatorTerm, Measure } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { scaleOf } from './select.js';

/** Each term of a sum has points for every answer there can be. */
export const measureTerms: Check = (context) =>
  located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context));

function ofMeasure({ part, pointer }: Located<Measure>, context: CheckContext): readonly InstrumentIssue[] {
  if (part.kind !== 'weighted_sum') return [];
  return located(part.terms, `${pointer}/terms`).flatMap(({ part: term, pointer: at }) =>
    'indicator' in term ? ofIndicatorTerm(term, at, context) : ofFactTerm(term, at, context),
  );
}

function ofIndicatorTerm(term: IndicatorTerm, at: string, { index }: CheckContext): readonly InstrumentIssue[] {
  const indicator = index.indicators.get(term.indicator)?.part;
  const levels = (indicator && scaleOf(indicator, index)?.levels) ?? [];
  return term.points === undefined ? [] : missingPoints(term.points, idsOf(levels), at);
}

function ofFactTerm(term: FactTerm, at: string, { index }: CheckContext): readonly InstrumentIssue[] {
  const fact = index.facts.get(term.fact)?.part;
  if (fact === undefined) return [];
  const { type } = fact;
  if (!isCountable(fact)) {
    const named = fact.type === 'choice' ? 'several choices' : type;
    return [instrumentIssue('instrument.fact-not-countable', `${at}/fact`, { fact: fact.id, type: named })];
  }
  if (fact.type === 'choice') return missingPoints(term.points ?? {}, idsOf(fact.choices), at);
  if (term.points === undefined) return [];
  return [instrumentIssue('instrument.points-not-used', `${at}/points`, { fact: fact.id, type })];
}

function isCountable(fact: Fact): boolean {
  return fact.type === 'boolean' || fact.type === 'number' || (fact.type === 'choice' && fact.several !== true);
}

function missingPoints(
  points: { readonly [id: string]: number },
  ids: readonly string[],
  at: string,
): readonly InstrumentIssue[] {
  const missing = ids.filter((id) => ownValue(points, id) === undefined);
  return missing.length === 0 ? [] : [instrumentIssue('instrument.points-missing', at, { missing })];
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}
