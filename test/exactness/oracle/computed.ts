import type { Computed, Projection } from '../../../src/instrument/measures.js';
import {
  difference,
  greatest,
  inverse,
  isEqual,
  least,
  negative,
  type Rational,
  rounded,
  times,
  whole,
} from '../../evaluate/rational.js';
import { elementary } from './elementary.js';
import { ownerOf } from './instrument.js';
import { placesOf } from './places.js';
import { type Bounds, hull, point } from './range.js';
import { bases, lacking, type Refusal, type Told } from './told.js';
import type { World } from './world.js';

/** Numbers of so many digits after the point. */
interface Grid {
  readonly bounds: Bounds;
  readonly places: number;
}

const nought = whole(0);
const domains = {
  exponential: { lower: whole(-100), upper: whole(78) },
  logistic: { lower: whole(-100), upper: whole(100) },
} as const;

/** §7.24. */
export function computedTold(measure: Computed, world: World): Told {
  const names = 'over' in measure ? [measure.measure, measure.over] : [measure.measure];
  const inputs = names.map(world.toldOf);
  const listed = inputs.flatMap(({ unknown }) => unknown);
  const unknown = [...new Set(listed)];
  const passed = inputs.some((input) => input.vague) ? { vague: true as const } : {};
  const places = names.map((name) => placesOf(world.prepared.measures.get(name)!, world.prepared));
  const grids = inputs.flatMap(({ bounds }, at) => (bounds === undefined ? [] : [{ bounds, places: places[at]! }]));
  const inside = grids.length < inputs.length ? undefined : partsInside(measure, grids);
  const bounds = inside && boundsOf(measure, inside);
  const refused = refusalOf(measure, inputs, bounds);
  const leaving = bounds !== undefined && leaves(measure, grids, inside!) ? (['out-of-domain'] as const) : [];
  const lacks = [...inputs.flatMap((input) => input.lacks ?? []), ...leaving];
  const isOwn = inputs.every((input) => input.exact) && new Set(listed.map(ownerOf)).size === listed.length;
  const exact = bounds === undefined || (isOwn && lacks.length === 0);
  const common = { ...(bounds === undefined ? {} : { bounds }), exact, unknown, ...passed };
  if (refused !== undefined) return { ...common, status: 'refused', refused };
  const settlement = settled(measure, inputs, { bounds: bounds!, places, mayFail: lacks.length > 0 });
  return { ...common, ...settlement, ...(settlement.refused === undefined ? lacking(lacks) : {}) };
}

function refusalOf(measure: Computed, inputs: readonly Told[], bounds: Bounds | undefined): Refusal | undefined {
  const own = inputs.find(({ status }) => status === 'refused')?.refused;
  if (own !== undefined) return own;
  if (bounds === undefined) return 'out-of-domain';
  const isOpen = inputs.some(({ value }) => value === undefined);
  return isOpen && measure.unknown?.policy === 'refuse' ? 'unknown' : undefined;
}

function settled(
  measure: Computed,
  inputs: readonly Told[],
  {
    bounds,
    places,
    mayFail,
  }: { readonly bounds: Bounds; readonly places: readonly number[]; readonly mayFail: boolean },
): Pick<Told, 'status' | 'value' | 'refused'> {
  const values = inputs.flatMap(({ value }) => value ?? []);
  if (values.length < inputs.length)
    return isEqual(bounds.lower, bounds.upper) && !mayFail
      ? { status: 'known', value: bounds.lower }
      : { status: 'bounded' };
  const grids = values.map((value, at) => ({ bounds: point(value), places: places[at]! }));
  const inside = partsInside(measure, grids);
  if (inside === undefined) return { status: 'refused', refused: 'out-of-domain' };
  const basis = bases.find((one) => inputs.some(({ status }) => status === one));
  return { status: basis ?? 'known', value: boundsOf(measure, inside).lower };
}

/** What the operation may be done with: of the first number, and of the second one on both sides of zero. */
interface Inside {
  readonly of: Bounds;
  readonly over: readonly Bounds[];
}

function partsInside({ kind }: Computed, [of, over]: readonly Grid[]): Inside | undefined {
  const parts: readonly (Bounds | undefined)[] =
    over === undefined ? [point(whole(1))] : [aboveZero(over), ...(kind === 'ratio' ? [belowZero(over)] : [])];
  const some = parts.filter((part) => part !== undefined);
  const first = firstInside(kind, of!);
  return first === undefined || some.length === 0 ? undefined : { of: first, over: some };
}

function firstInside(kind: Computed['kind'], of: Grid): Bounds | undefined {
  if (kind === 'ratio') return of.bounds;
  return kind === 'logarithm' ? aboveZero(of) : cut(of.bounds, domains[kind]);
}

const step = (places: number): Rational => ({ over: 1n, under: 10n ** BigInt(places) });

function cut(a: Bounds, b: Bounds): Bounds | undefined {
  const both = { lower: greatest([a.lower, b.lower]), upper: least([a.upper, b.upper]) };
  return difference(both.lower, both.upper) > 0n ? undefined : both;
}

function aboveZero({ bounds, places }: Grid): Bounds | undefined {
  return cut(bounds, { lower: step(places), upper: greatest([bounds.upper, step(places)]) });
}

function belowZero({ bounds, places }: Grid): Bounds | undefined {
  const below = negative(step(places));
  return cut(bounds, { lower: least([bounds.lower, below]), upper: below });
}

function boundsOf(measure: Computed, { of, over }: Inside): Bounds {
  return hull(over.flatMap((part) => endsOf(of).flatMap((top) => endsOf(part).map((by) => valueOf(measure, top, by)))));
}

const endsOf = ({ lower, upper }: Bounds): readonly Rational[] => (isEqual(lower, upper) ? [lower] : [lower, upper]);

function valueOf({ kind, rounding }: Computed, of: Rational, over: Rational): Rational {
  if (kind !== 'ratio') return elementary(kind, [of, over], rounding);
  return rounded(times(of, inverse(over)), rounding.places, rounding.mode);
}

/** Whether something possible lies outside. */
function leaves({ kind }: Computed, [of, over]: readonly Grid[], inside: Inside): boolean {
  const isWhole = (part: Bounds, { bounds }: Grid): boolean =>
    isEqual(part.lower, bounds.lower) && isEqual(part.upper, bounds.upper);
  if (kind === 'ratio')
    return difference(over!.bounds.lower, nought) <= 0n && difference(over!.bounds.upper, nought) >= 0n;
  return !isWhole(inside.of, of!) || (over !== undefined && !isWhole(inside.over[0]!, over));
}

/** §7.26. */
export function projectionTold({ measure, end }: Projection, { toldOf }: World): Told {
  const other = toldOf(measure);
  const { bounds, exact, unknown, vague, lacks = [] } = other;
  const common = {
    ...(bounds === undefined ? {} : { bounds }),
    ...{ exact, unknown },
    ...(vague ? { vague } : {}),
    ...lacking(lacks),
  };
  if (other.status === 'refused') return { ...common, status: 'refused', refused: other.refused! };
  if (other.value !== undefined) return { ...common, status: other.status, value: other.value };
  return { ...common, status: 'projected', value: bounds![end] };
}
