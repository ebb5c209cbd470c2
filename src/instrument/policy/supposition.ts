import type { AtLowest } from '../integrity/range-scope.js';
import type { Indicator } from '../indicators.js';

/** What is taken to hold; everything else may be anything, known or unknown. */
export interface Supposition {
  /** Indicators that stand at their lowest level, or are read as if they did. */
  readonly atLowest: AtLowest;
  /**
   * Of indicators behind which stands nothing firmer than a report: how many levels, from the lowest on, they can have;
   * `undefined` of all others.
   */
  readonly heard?: (indicator: Indicator) => number | undefined;
  /** Whether there is a final conviction; left out, either. */
  readonly convicted?: boolean;
}
