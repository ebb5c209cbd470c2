import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Measure } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { scaleRead, selected } from './select.js';

/** A selection selects something; what is counted by level shares one scale. */
export const selections: Check = (context) =>
  located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context));

function ofMeasure({ part, pointer }: Located<Measure>, { document, index }: CheckContext): readonly InstrumentIssue[] {
  if (!('of' in part)) return [];
  const members = selected(part.of, document);
  if (members.length === 0)
    return [instrumentIssue('instrument.empty-selection', `${pointer}/of`, { measure: part.id })];
  if (part.kind !== 'count_by_level') return [];
  const scales = [...new Set(members.flatMap((member) => scaleRead(member, part.of.axis, index)?.id ?? []))];
  if (scales.length < 2) return [];
  return [instrumentIssue('instrument.several-scales', `${pointer}/of`, { measure: part.id, scales })];
}
