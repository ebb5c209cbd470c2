import type { InstrumentDocument } from '../document.js';
import { inputsOf, type Measure } from '../measures.js';
import type { CheckContext } from './check.js';
import { mayBeNotApplicable, selected } from './select.js';

/** The indicators behind a measure, through those that it is made of, that may be not applicable. */
export function mayNotApplyBehind(measure: string, { document, index }: CheckContext): readonly string[] {
  const measures = new Set([measure]);
  const indicators = new Set<string>();
  // A set that grows is walked to its end.
  for (const id of measures) {
    const part = index.measures.get(id)?.part;
    if (part === undefined) continue;
    for (const made of measuresIn(part)) measures.add(made);
    for (const read of indicatorsIn(part, document)) indicators.add(read);
  }
  return document.indicators
    .filter((indicator) => indicators.has(indicator.id) && mayBeNotApplicable(indicator, document, index))
    .map(({ id }) => id);
}

function measuresIn(part: Measure): readonly string[] {
  if ('of' in part || part.kind === 'duration') return [];
  if (part.kind === 'weighted_sum') return part.terms.flatMap((term) => ('measure' in term ? [term.measure] : []));
  return part.kind === 'projection' ? [part.measure] : inputsOf(part);
}

function indicatorsIn(part: Measure, document: InstrumentDocument): readonly string[] {
  if ('of' in part) return selected(part.of, document).map(({ id }) => id);
  if (part.kind !== 'weighted_sum') return [];
  return part.terms.flatMap((term) => ('indicator' in term ? [term.indicator] : []));
}
