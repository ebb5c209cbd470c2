import { ownValue } from '../../kernel/json-value.js';
import type { Fact } from '../facts.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { FactTerm, IndicatorTerm, Measure, Term } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { scaleRead } from './select.js';

/** Each term of a sum has points for every answer there can be. */
export const measureTerms: Check = (context) =>
  located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context));

function ofMeasure({ part, pointer }: Located<Measure>, context: CheckContext): readonly InstrumentIssue[] {
  if (part.kind !== 'weighted_sum') return [];
  const terms = located(part.terms, `${pointer}/terms`);
  return [...terms.flatMap((term) => ofTerm(term, context)), ...repeatedConditions(terms)];
}

/** The line of a condition is known by its id. */
function repeatedConditions(terms: readonly Located<Term>[]): readonly InstrumentIssue[] {
  const firsts = new Map<string, string>();
  return terms.flatMap(({ part, pointer }) => {
    if (!('condition' in part)) return [];
    const at = `${pointer}/condition`;
    const first = firsts.get(part.condition);
    if (first === undefined) firsts.set(part.condition, at);
    else return [instrumentIssue('instrument.duplicate-id', at, { kind: 'condition', id: part.condition, first })];
    return [];
  });
}

function ofTerm({ part: term, pointer: at }: Located<Term>, context: CheckContext): readonly InstrumentIssue[] {
  if ('indicator' in term) return ofIndicatorTerm(term, at, context);
  if ('fact' in term) return ofFactTerm(term, at, context);
  if (!('measure' in term) || context.index.measures.get(term.measure)?.part.kind !== 'count_by_level') return [];
  return [instrumentIssue('instrument.not-a-number', `${at}/measure`, { measure: term.measure })];
}

function ofIndicatorTerm(term: IndicatorTerm, at: string, { index }: CheckContext): readonly InstrumentIssue[] {
  const indicator = index.indicators.get(term.indicator)?.part;
  const levels = (indicator && scaleRead(indicator, term.axis, index)?.levels) ?? [];
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
  const unused = fact.type === 'number' ? (['points'] as const) : fact.type === 'choice' ? (['ranges'] as const) : both;
  return [
    ...(fact.type === 'choice' ? missingPoints(term.points ?? {}, idsOf(fact.choices), at) : []),
    ...unused
      .filter((key) => term[key] !== undefined)
      .map((key) => instrumentIssue('instrument.points-not-used', `${at}/${key}`, { fact: fact.id, type })),
  ];
}

const both = ['points', 'ranges'] as const;

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
