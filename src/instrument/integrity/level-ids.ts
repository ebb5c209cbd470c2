import { appendPointer } from '../../kernel/pointer.js';
import type { Indicator } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { IndicatorTerm, Measure, Term } from '../measures.js';
import type { Guard } from '../outcomes.js';
import { type Suggest, suggestions } from '../suggestions.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { axisOf, scaleRead, selected } from './select.js';

/** Every level and choice that is named stands on the scale, outcome or fact that it is looked up in. */
export const levelIds: Check = ({ document, index }) => {
  const scope = { document, index, suggest: suggestions() };
  return [
    ...located(document.indicators, '/indicators').flatMap((one) => ofIndicator(one, scope)),
    ...located(document.measures, '/measures').flatMap((one) => ofMeasure(one, scope)),
    ...located(document.guards, '/guards').flatMap((one) => ofGuard(one, scope)),
  ];
};

interface Scope extends Pick<CheckContext, 'document' | 'index'> {
  readonly suggest: Suggest;
}

function ofIndicator({ part, pointer }: Located<Indicator>, scope: Scope): readonly InstrumentIssue[] {
  const { anchors = {}, axes, evidence, notApplicableAs } = part;
  return [
    ...keysAt(anchors, `${pointer}/anchors`),
    ...keysAt(evidence?.minimum ?? {}, `${pointer}/evidence/minimum`),
    ...(notApplicableAs === undefined ? [] : [{ level: notApplicableAs, at: `${pointer}/notApplicableAs` }]),
    ...located(axes, `${pointer}/axes`).flatMap(({ part: { id, anchors: own = {} }, pointer: at }) =>
      keysAt(own, `${at}/anchors`).map((named) => ({ ...named, axis: id })),
    ),
  ].flatMap((named) => offScale(part, named, scope));
}

function ofMeasure({ part, pointer }: Located<Measure>, scope: Scope): readonly InstrumentIssue[] {
  if (part.kind === 'weighted_sum') {
    return located(part.terms, `${pointer}/terms`).flatMap((term) => ofTerm(term, scope));
  }
  if (!('of' in part)) return [];
  const { axis } = part.of;
  const members = selected(part.of, scope.document);
  const missing = members.flatMap((indicator) => noAxis(indicator, { axis, at: `${pointer}/of/axis` }, scope));
  if (part.kind !== 'count') return missing;
  const named = { level: part.atLeast, at: `${pointer}/atLeast`, ...(axis === undefined ? {} : { axis }) };
  return [...missing, ...members.flatMap((indicator) => offScale(indicator, named, scope))];
}

function ofTerm({ part, pointer }: Located<Term>, scope: Scope): readonly InstrumentIssue[] {
  if (!('indicator' in part || 'fact' in part)) return [];
  const named = keysAt(part.points ?? {}, `${pointer}/points`);
  if ('indicator' in part) return ofIndicatorTerm({ part, pointer }, named, scope);
  const fact = scope.index.facts.get(part.fact)?.part;
  if (fact?.type !== 'choice') return [];
  const choices = fact.choices.map(({ id }) => id);
  return named.flatMap(({ level, at }) => dangling('choice', { id: level, at, known: choices }, scope));
}

function ofIndicatorTerm(
  { part: { indicator: id, axis }, pointer }: Located<IndicatorTerm>,
  named: readonly Named[],
  scope: Scope,
): readonly InstrumentIssue[] {
  const indicator = scope.index.indicators.get(id)?.part;
  if (indicator === undefined) return [];
  const own = axis === undefined ? named : named.map((one) => ({ ...one, axis }));
  return [
    ...noAxis(indicator, { axis, at: `${pointer}/axis` }, scope),
    ...own.flatMap((one) => offScale(indicator, one, scope)),
  ];
}

function ofGuard({ part, pointer }: Located<Guard>, scope: Scope): readonly InstrumentIssue[] {
  const outcome = scope.index.outcomes.get(part.outcome)?.part;
  if (outcome === undefined) return [];
  const known = outcome.levels.map(({ id }) => id);
  return (['atMost', 'atLeast'] as const).flatMap((key) => {
    const id = part[key];
    return id === undefined ? [] : dangling('outcome-level', { id, at: `${pointer}/${key}`, known }, scope);
  });
}

interface Named {
  readonly level: string;
  readonly at: string;
  /** The axis on whose scale it is looked for, where it is not the indicator's. */
  readonly axis?: string;
}

/** An axis that is named and that the indicator does not have. */
function noAxis(
  indicator: Indicator,
  { axis, at }: { readonly axis: string | undefined; readonly at: string },
  { suggest }: Scope,
): readonly InstrumentIssue[] {
  if (axis === undefined || axisOf(indicator, axis) !== undefined) return [];
  const known = (indicator.axes ?? []).map(({ id }) => id);
  const facts = { indicator: indicator.id, id: axis, nearest: suggest(axis, known) };
  return [instrumentIssue('instrument.no-such-axis', at, facts)];
}

function keysAt(values: { readonly [key: string]: unknown }, at: string): readonly Named[] {
  return Object.keys(values).map((level) => ({ level, at: appendPointer(at, level) }));
}

function offScale(
  indicator: Indicator,
  { level, at, axis }: Named,
  { index, suggest }: Scope,
): readonly InstrumentIssue[] {
  const scale = scaleRead(indicator, axis, index);
  const known = scale?.levels.map(({ id }) => id) ?? [];
  if (scale === undefined || known.includes(level)) return [];
  const facts = { level, scale: scale.id, indicator: indicator.id, nearest: suggest(level, known) };
  return [instrumentIssue('instrument.level-not-on-scale', at, facts)];
}

function dangling(
  kind: 'choice' | 'outcome-level',
  { id, at, known }: { readonly id: string; readonly at: string; readonly known: readonly string[] },
  { suggest }: Scope,
): readonly InstrumentIssue[] {
  if (known.includes(id)) return [];
  return [instrumentIssue('instrument.dangling-id', at, { kind, id, nearest: suggest(id, known) })];
}
