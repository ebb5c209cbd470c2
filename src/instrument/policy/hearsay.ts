import type { CheckContext } from '../integrity/check.js';
import type { DocumentIndex } from '../integrity/document-index.js';
import type { Indicator, Standing } from '../indicators.js';
import { isRiskConduct } from './conduct-only.js';
import { minimaOf } from './evidence-bar.js';
import type { Supposition } from './supposition.js';

/** What nobody who tells it saw, and no court found. */
export const hearsay: readonly Standing[] = ['alleged', 'reported'];

/**
 * That of all risk conduct nothing firmer than a report is there: no level counts for which the instrument itself
 * demands more, and what stands behind the others is alleged or reported.
 */
export function onHearsay({ index }: CheckContext): Pick<Supposition, 'atLowest' | 'heard'> {
  const heard = (indicator: Indicator): number | undefined =>
    isRiskConduct(indicator) ? levelsOnHearsay(indicator, index) : undefined;
  return { atLowest: (indicator) => heard(indicator) === 1, heard };
}

/** How many levels, from the lowest on, stand without anything firmer. */
function levelsOnHearsay(indicator: Indicator, index: DocumentIndex): number {
  const minima = minimaOf(indicator, index);
  const firm = minima.findIndex(({ standing }, place) => place > 0 && !hearsay.includes(standing));
  return firm === -1 ? minima.length : firm;
}
