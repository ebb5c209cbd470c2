import type {
  ConditionTerm,
  FactTerm,
  IndicatorTerm,
  MeasureTerm,
  PointRange,
  Term,
} from '../../../src/instrument/measures.js';
import {
  difference,
  greatest,
  least,
  negative,
  plus,
  type Rational,
  rounded,
  times,
  whole,
} from '../../evaluate/rational.js';
import { couldBeAbsent } from './absence.js';
import { namesIn, truth } from './conditions.js';
import { type FactTold, isOpen } from './facts.js';
import { type Fact, levelOf, mayTurnOutNone, ratedAt } from './instrument.js';
import { placesOf } from './places.js';
import { type Bounds, hull, point } from './range.js';
import { authored } from './text.js';
import { type Basis, bases, type Part, type Refusal } from './told.js';
import type { World } from './world.js';

/** What one term adds. */
export interface TermTold {
  readonly part: Part;
  /** What is unknown behind it. */
  readonly open: readonly string[];
  readonly exact: boolean;
  readonly refused?: Refusal;
  readonly basis?: Basis;
  readonly vague?: true;
  /** It may turn out not to apply. */
  readonly mayBeAbsent?: true;
  /** The measure that it is may turn out to have no value. */
  readonly mayFail?: true;
  /** It reads no name: the same for everyone (§7.10). */
  readonly isConstant?: true;
}

const nought = whole(0);
const none: TermTold = {
  part: { class: 'not_applicable', bounds: point(nought) },
  open: [],
  exact: true,
  mayBeAbsent: true,
};

function rated(value: Rational): TermTold {
  return { part: { class: 'rated', bounds: point(value), value }, open: [], exact: true };
}

function unknown(bounds: Bounds, open: readonly string[]): TermTold {
  return { part: { class: 'unknown', bounds }, open, exact: true };
}

export function termTold(term: Term, world: World): TermTold {
  const told = termAdds(term, world);
  const axis = 'axis' in term ? { axis: term.axis } : {};
  return { ...told, part: { ...told.part, term: nameOf(term), ...axis } };
}

/** §7.3, §7.19. */
function nameOf(term: Term): string {
  if ('condition' in term) return term.condition;
  if ('indicator' in term) return term.indicator;
  return 'fact' in term ? term.fact : term.measure;
}

function termAdds(term: Term, world: World): TermTold {
  if ('condition' in term) return conditionTold(term, world);
  const { when } = term;
  const holds = when === undefined ? true : truth(when, world);
  if (holds === false) return none;
  const own = read(term, world);
  return holds === true || own.part.class === 'not_applicable' ? own : perhaps(own, openIn(when!, world));
}

/** §7.18: while the condition is unknown, the term is. */
function perhaps(own: TermTold, open: readonly string[]): TermTold {
  const { lower, upper } = own.part.bounds;
  return {
    part: { class: 'unknown', bounds: hull([lower, upper, nought]) },
    open: [...own.open, ...open],
    exact: false,
    ...(own.refused === undefined ? {} : { refused: own.refused }),
    ...(own.vague ? { vague: true } : {}),
    ...(own.mayFail ? { mayFail: true } : {}),
    mayBeAbsent: true,
  };
}

/** §7.19. */
function conditionTold({ when, points }: ConditionTerm, world: World): TermTold {
  const holds = truth(when, world);
  if (holds !== undefined)
    return {
      ...rated(holds ? authored(points) : nought),
      ...(namesIn(when).length === 0 ? { isConstant: true } : {}),
    };
  return { ...unknown(hull([nought, authored(points)]), openIn(when, world)), exact: false };
}

/** What is unknown of what a condition reads (§7.20). */
function openIn(when: Parameters<typeof namesIn>[0], world: World): readonly string[] {
  const { prepared, assessment, factOf, toldOf } = world;
  return [...new Set(namesIn(when))].flatMap((name) => {
    const [space, id = '', axis] = name.split('.');
    if (space === 'ratings' || space === 'axes') {
      const rated = ratedAt(id, axis, prepared);
      return levelOf(rated, assessment) === undefined ? [rated.id] : [];
    }
    if (space === 'facts') return isOpen(factOf(id)) ? [id] : [];
    return toldOf(id).unknown;
  });
}

function read(term: Exclude<Term, ConditionTerm>, world: World): TermTold {
  if ('indicator' in term) return ofIndicator(term, world);
  return 'fact' in term ? ofFact(term, world) : ofMeasure(term, world);
}

const weightOf = ({ weight = 1 }: { readonly weight?: number }): Rational => authored(weight);

const weighed = (values: readonly Rational[], weight: Rational): Bounds =>
  hull(values.map((value) => times(value, weight)));

function ofIndicator(term: IndicatorTerm, { prepared, assessment }: World): TermTold {
  const { indicator: id, axis, points } = term;
  const indicator = ratedAt(id, axis, prepared);
  const each = points === undefined ? indicator.points : indicator.levels.map((level) => authored(points[level]!));
  const level = levelOf(indicator, assessment);
  if (level === 'none') return none;
  if (level !== undefined) return rated(times(each[level]!, weightOf(term)));
  const { lower, upper } = weighed(each, weightOf(term));
  if (!mayTurnOutNone(indicator, prepared, assessment)) return unknown({ lower, upper }, [indicator.id]);
  return { ...unknown(hull([lower, upper, nought]), [indicator.id]), mayBeAbsent: true };
}

function ofFact(term: FactTerm, { prepared, factOf }: World): TermTold {
  const [fact, told] = [prepared.facts.get(term.fact)!, factOf(term.fact)];
  const points = pointsOfFact(term, fact, told).map((value) => times(value, weightOf(term)));
  return isOpen(told) ? unknown(hull(points), [fact.id]) : rated(points[0]!);
}

/** Of everything that a fact may be. */
function pointsOfFact(term: FactTerm, fact: Fact, told: FactTold): readonly Rational[] {
  switch (told.type) {
    case 'boolean':
      return told.value === undefined ? [nought, whole(1)] : [whole(told.value ? 1 : 0)];
    case 'choice':
      return told.possible.map((choice) => authored(term.points![choice]!));
    case 'number':
      // Every number of the fact may be it, so that every range is reached.
      return pointsIn({ ranges: term.ranges, places: fact.type === 'number' ? fact.places : 0 }, told.bounds);
    case 'date':
      throw new Error(`${fact.id} adds nothing`);
  }
}

/** §7.16. */
function ofMeasure(term: MeasureTerm, { prepared, toldOf }: World): TermTold {
  const other = toldOf(term.measure);
  const { bounds, value, refused, unknown: open, lacks = [] } = other;
  const measure = prepared.measures.get(term.measure)!;
  const isSilent = refused !== undefined && couldBeAbsent(measure, prepared);
  const mayBeAbsent = isSilent || lacks.includes('nothing-applicable');
  const passed = {
    ...(other.vague ? { vague: true as const } : {}),
    ...(mayBeAbsent ? { mayBeAbsent: true as const } : {}),
    ...(lacks.includes('out-of-domain') ? { mayFail: true as const } : {}),
    ...(refused === undefined ? {} : { refused }),
  };
  if (bounds === undefined) {
    if (refused === 'nothing-applicable') return none;
    return { ...unknown(point(nought), open), exact: false, ...passed, vague: true };
  }
  const table = { ranges: term.ranges, places: placesOf(prepared.measures.get(term.measure)!, prepared) };
  const points = pointsIn(table, bounds);
  const exact = other.exact && !mayBeAbsent && areEnds(table, bounds, points);
  const own = weighed(points, weightOf(term));
  const all = mayBeAbsent ? hull([own.lower, own.upper, nought]) : own;
  if (value === undefined) return { ...unknown(all, open), exact, ...passed };
  const told = rated(times(pointsAt(table, value), weightOf(term)));
  const basis = bases.find((one) => one === other.status);
  if (basis === undefined) return { ...told, ...passed };
  return { part: { ...told.part, bounds: all }, open, exact, basis, ...passed };
}

interface Table {
  readonly ranges: readonly PointRange[] | undefined;
  readonly places: number;
}

/** The points of a number; the number itself without a table (§7.17). */
function pointsAt(table: Table, value: Rational): Rational {
  if (table.ranges === undefined) return value;
  return authored(table.ranges.find((range) => reaches(range, point(value), table.places))!.points);
}

/** All points that the numbers within bounds can have. */
function pointsIn({ ranges, places }: Table, bounds: Bounds): readonly Rational[] {
  if (ranges === undefined) return [bounds.lower, bounds.upper];
  return ranges.filter((range) => reaches(range, bounds, places)).map(({ points }) => authored(points));
}

function areEnds(table: Table, bounds: Bounds, points: readonly Rational[]): boolean {
  const [all, ends] = [hull(points), hull([pointsAt(table, bounds.lower), pointsAt(table, bounds.upper)])];
  return difference(all.lower, ends.lower) === 0n && difference(all.upper, ends.upper) === 0n;
}

/** Whether a range holds a number of so many places within bounds. */
function reaches({ from, above, to, below }: PointRange, { lower, upper }: Bounds, places: number): boolean {
  const step = { over: 1n, under: 10n ** BigInt(places) };
  const after = (value: number): Rational => plus(rounded(authored(value), places, 'floor'), step);
  const before = (value: number): Rational => plus(rounded(authored(value), places, 'ceiling'), negative(step));
  const first = greatest([
    lower,
    ...(from === undefined ? [] : [rounded(authored(from), places, 'ceiling')]),
    ...(above === undefined ? [] : [after(above)]),
  ]);
  const last = least([
    upper,
    ...(to === undefined ? [] : [rounded(authored(to), places, 'floor')]),
    ...(below === undefined ? [] : [before(below)]),
  ]);
  return difference(first, last) <= 0n;
}
