import { instrumentIssue } from '../issues.js';
import type { Measure } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { located } from './document-index.js';
import { selected } from './select.js';

/** The most terms and members that all measures together have. */
const measuresLimit = 20_000;

/** The law is proven along every way from an indicator through a measure: together they stay few enough for it. */
export const measuresSize: Check = (context) => {
  let size = 0;
  for (const { part, pointer } of located(context.document.measures, '/measures')) {
    size += sizeOf(part, context);
    if (size > measuresLimit)
      return [instrumentIssue('instrument.measures-too-large', pointer, { limit: measuresLimit })];
  }
  return [];
};

function sizeOf(measure: Measure, { document }: CheckContext): number {
  if ('of' in measure) return selected(measure.of, document).length;
  return measure.kind === 'weighted_sum' ? measure.terms.length : 1;
}
