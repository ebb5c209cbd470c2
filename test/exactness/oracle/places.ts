import type { Measure, Term, WeightedSum } from '../../../src/instrument/measures.js';
import { membersOf, type Prepared } from './instrument.js';
import { placesOf as digits, textOf } from './text.js';

const most = (values: readonly number[]): number => Math.max(0, ...values);

const known = new WeakMap<Measure, number>();

/** How many digits after the point a measure can have (§7.29). */
export function placesOf(measure: Measure, prepared: Prepared): number {
  const before = known.get(measure);
  if (before !== undefined) return before;
  const places = placesFound(measure, prepared);
  known.set(measure, places);
  return places;
}

function placesFound(measure: Measure, prepared: Prepared): number {
  switch (measure.kind) {
    case 'weighted_sum':
      return placesOfSum(measure, prepared);
    case 'count':
    case 'count_by_level':
    case 'duration':
      return 0;
    case 'minimum':
    case 'maximum':
      return placesOfPoints(measure.of, prepared);
    case 'median':
      return placesOfPoints(measure.of, prepared) + 1;
    case 'projection':
      return placesOf(prepared.measures.get(measure.measure)!, prepared);
    default:
      return measure.rounding.places;
  }
}

function placesOfPoints(of: Parameters<typeof membersOf>[0], prepared: Prepared): number {
  return most(
    membersOf(of, prepared)
      .flatMap(({ points }) => points)
      .map((value) => textOf(value).split('.')[1]?.length ?? 0),
  );
}

function placesOfSum({ terms, rounding, unknown, clamp }: WeightedSum, prepared: Prepared): number {
  const exact = most(terms.map((term) => placesOfTerm(term, prepared)));
  const before = unknown?.policy === 'prorate' ? Math.max(exact, unknown.rounding.places) : exact;
  const after = rounding === undefined ? before : Math.min(before, rounding.places);
  return clamp === undefined ? after : most([after, digits(clamp.minimum), digits(clamp.maximum)]);
}

function placesOfTerm(term: Term, prepared: Prepared): number {
  if ('condition' in term) return digits(term.points);
  return digits(term.weight ?? 1) + placesRead(term, prepared);
}

function placesRead(term: Exclude<Term, { condition: string }>, prepared: Prepared): number {
  if ('ranges' in term) return most(term.ranges.map(({ points }) => digits(points)));
  if ('points' in term) return most(Object.values(term.points).map(digits));
  if ('measure' in term) return placesOf(prepared.measures.get(term.measure)!, prepared);
  if ('indicator' in term) {
    const { indicator, axis } = term;
    return placesOfPoints({ indicators: [indicator], ...(axis === undefined ? {} : { axis }) }, prepared);
  }
  const fact = prepared.facts.get(term.fact)!;
  return fact.type === 'number' ? fact.places : 0;
}
