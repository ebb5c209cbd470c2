import type { Issue } from '../../kernel/issue.js';
import { appendPointer } from '../../kernel/pointer.js';
import { nearest } from '../../kernel/suggest.js';
import type { Indicator } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Measure, Term } from '../measures.js';
import type { Guard } from '../outcomes.js';
import type { Check, CheckContext } from './check.js';
import { type DocumentIndex, type Located, located } from './document-index.js';
import { scaleOf, selected } from './select.js';

/** Every level and choice that is named stands on the scale, outcome or fact that it is looked up in. */
export const levelIds: Check = (context) => [
  ...located(context.document.indicators, '/indicators').flatMap((one) => ofIndicator(one, context)),
  ...located(context.document.measures, '/measures').flatMap((one) => ofMeasure(one, context)),
  ...located(context.document.guards, '/guards').flatMap((one) => ofGuard(one, context)),
];

function ofIndicator({ part, pointer }: Located<Indicator>, { index }: CheckContext): readonly Issue[] {
  const { anchors = {}, evidence, notApplicableAs } = part;
  return [
    ...keysAt(anchors, `${pointer}/anchors`),
    ...keysAt(evidence?.minimum ?? {}, `${pointer}/evidence/minimum`),
    ...(notApplicableAs === undefined ? [] : [{ level: notApplicableAs, at: `${pointer}/notApplicableAs` }]),
  ].flatMap((named) => offScale(part, named, index));
}

function ofMeasure({ part, pointer }: Located<Measure>, context: CheckContext): readonly Issue[] {
  if (part.kind === 'weighted_sum') {
    return located(part.terms, `${pointer}/terms`).flatMap((term) => ofTerm(term, context));
  }
  if (part.kind !== 'count') return [];
  const named = { level: part.atLeast, at: `${pointer}/atLeast` };
  return selected(part.of, context.document).flatMap((indicator) => offScale(indicator, named, context.index));
}

function ofTerm({ part, pointer }: Located<Term>, { index }: CheckContext): readonly Issue[] {
  const named = keysAt(part.points ?? {}, `${pointer}/points`);
  if ('indicator' in part) {
    const indicator = index.indicators.get(part.indicator)?.part;
    return indicator === undefined ? [] : named.flatMap((one) => offScale(indicator, one, index));
  }
  const fact = index.facts.get(part.fact)?.part;
  if (fact?.type !== 'choice') return [];
  const choices = fact.choices.map(({ id }) => id);
  return named.flatMap(({ level, at }) => dangling('choice', { id: level, at, known: choices }));
}

function ofGuard({ part, pointer }: Located<Guard>, { index }: CheckContext): readonly Issue[] {
  const outcome = index.outcomes.get(part.outcome)?.part;
  if (outcome === undefined) return [];
  const known = outcome.levels.map(({ id }) => id);
  return (['atMost', 'atLeast'] as const).flatMap((key) => {
    const id = part[key];
    return id === undefined ? [] : dangling('outcome-level', { id, at: `${pointer}/${key}`, known });
  });
}

interface Named {
  readonly level: string;
  readonly at: string;
}

function keysAt(values: { readonly [key: string]: unknown }, at: string): readonly Named[] {
  return Object.keys(values).map((level) => ({ level, at: appendPointer(at, level) }));
}

function offScale(indicator: Indicator, { level, at }: Named, index: DocumentIndex): readonly Issue[] {
  const scale = scaleOf(indicator, index);
  const known = scale?.levels.map(({ id }) => id) ?? [];
  if (scale === undefined || known.includes(level)) return [];
  const facts = { level, scale: scale.id, indicator: indicator.id, nearest: nearest(level, known) ?? null };
  return [instrumentIssue('instrument.level-not-on-scale', at, facts)];
}

function dangling(
  kind: 'choice' | 'outcome-level',
  { id, at, known }: { readonly id: string; readonly at: string; readonly known: readonly string[] },
): readonly Issue[] {
  if (known.includes(id)) return [];
  return [instrumentIssue('instrument.dangling-id', at, { kind, id, nearest: nearest(id, known) ?? null })];
}
