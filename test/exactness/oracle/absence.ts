import type { Measure, Term } from '../../../src/instrument/measures.js';
import { namesIn } from './conditions.js';
import { membersOf, type Prepared } from './instrument.js';

/** Whether some assessment leaves nothing of a measure that applies (§7.27). */
export function couldBeAbsent(measure: Measure, prepared: Prepared): boolean {
  const other = (id: string): boolean => couldBeAbsent(prepared.measures.get(id)!, prepared);
  switch (measure.kind) {
    case 'count':
    case 'count_by_level':
    case 'duration':
      return false;
    case 'weighted_sum':
      return measure.terms.every((term) => termCouldBeAbsent(term, prepared));
    case 'ratio':
    case 'logarithm':
    case 'exponential':
    case 'logistic':
      return other(measure.measure) || ('over' in measure && other(measure.over));
    case 'projection':
      return other(measure.measure);
    default:
      return membersOf(measure.of, prepared).every(({ mayBeNone }) => mayBeNone);
  }
}

function termCouldBeAbsent(term: Term, prepared: Prepared): boolean {
  // §7.10: what reads no name is left aside.
  if ('condition' in term) return namesIn(term.when).length === 0;
  if (term.when !== undefined) return true;
  if ('indicator' in term) return prepared.rated.get(term.indicator)!.mayBeNone;
  return 'measure' in term && couldBeAbsent(prepared.measures.get(term.measure)!, prepared);
}
