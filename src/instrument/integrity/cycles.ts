import { appendPointer } from '../../kernel/pointer.js';
import type { Banding } from '../bandings.js';
import type { Intervention } from '../interventions.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Measure } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { circlesAmong } from './circles.js';
import { type DocumentIndex, type Located, located } from './document-index.js';

/**
 * No intervention waits, by prerequisites or order, for itself; none names itself as what takes its place; no measure
 * and no band is made of itself.
 */
export const cycles: Check = (context) => [
  ...ofMeasures(context),
  ...ofBandings(context),
  ...ofInterventions(context.index),
  ...located(context.document.interventions, '/interventions').flatMap(namesItself),
];

function namesItself({ part, pointer }: Located<Intervention>): readonly InstrumentIssue[] {
  return (['substitutes', 'incompatibleWith'] as const).flatMap((key) =>
    (part[key] ?? []).flatMap((id, place) =>
      id === part.id
        ? [instrumentIssue('instrument.names-itself', appendPointer(`${pointer}/${key}`, place), { id })]
        : [],
    ),
  );
}

function ofInterventions({ interventions }: DocumentIndex): readonly InstrumentIssue[] {
  const nextOf = (id: string): readonly string[] => {
    const part = interventions.get(id)?.part;
    return [...(part?.prerequisites ?? []), ...(part?.after ?? [])];
  };
  return circlesAmong(interventions.keys(), nextOf).map((path) =>
    instrumentIssue('instrument.cycle', interventions.get(path[0] ?? '')?.pointer ?? '', { path }),
  );
}

/** A measure reads those that are its terms, and those that conditions of its terms read. */
function ofMeasures({ index: { measures }, conditions }: CheckContext): readonly InstrumentIssue[] {
  const read = new Map<string, string[]>();
  for (const { part } of measures.values()) read.set(part.id, termsOf(part));
  for (const { place, owner, references } of conditions)
    if (place === 'term') read.get(owner)?.push(...references.flatMap(({ name }) => named('measures.', name)));
  return circlesAmong(measures.keys(), (id) => read.get(id) ?? []).map((path) =>
    instrumentIssue('instrument.measure-cycle', measures.get(path[0] ?? '')?.pointer ?? '', { path }),
  );
}

/** A banding reads those that are its inputs, and those that its adjustments read. */
function ofBandings({ index: { bandings }, conditions }: CheckContext): readonly InstrumentIssue[] {
  const read = new Map<string, string[]>();
  for (const { part } of bandings.values()) read.set(part.id, inputsOf(part));
  for (const { place, owner, references } of conditions)
    if (place === 'adjustment') read.get(owner)?.push(...references.flatMap(({ name }) => named('bands.', name)));
  return circlesAmong(bandings.keys(), (id) => read.get(id) ?? []).map((path) =>
    instrumentIssue('instrument.banding-cycle', bandings.get(path[0] ?? '')?.pointer ?? '', { path }),
  );
}

function inputsOf(banding: Banding): string[] {
  if (banding.kind !== 'table') return [];
  return banding.inputs.flatMap((input) => ('banding' in input ? [input.banding] : []));
}

function termsOf(measure: Measure): string[] {
  if ('measure' in measure) return 'over' in measure ? [measure.measure, measure.over] : [measure.measure];
  if (measure.kind !== 'weighted_sum') return [];
  return measure.terms.flatMap((term) => ('measure' in term ? [term.measure] : []));
}

function named(space: string, name: string): readonly string[] {
  return name.startsWith(space) ? [name.slice(space.length)] : [];
}
