import type { ProratePolicy, WeightedSum } from '../../../src/instrument/measures.js';
import { difference, isEqual, type Rational, rounded, sum, times, whole } from '../../evaluate/rational.js';
import { ownerOf } from './instrument.js';
import type { Bounds } from './range.js';
import { type TermTold, termTold } from './terms.js';
import { authored } from './text.js';
import { type Adjustment, bases, type Lack, lacking, type Told } from './told.js';
import type { World } from './world.js';

/** §7.2 to §7.10, §7.16 to §7.22. */
export function sumTold(measure: WeightedSum, world: World): Told {
  const terms = measure.terms.map((term) => termTold(term, world));
  const parts = terms.map(({ part }) => part);
  if (terms.every(({ part, isConstant }) => isConstant || part.class === 'not_applicable'))
    return { status: 'refused', refused: 'nothing-applicable', exact: true, unknown: [], parts };
  const before: Bounds = {
    lower: sum(parts.map(({ bounds }) => bounds.lower)),
    upper: sum(parts.map(({ bounds }) => bounds.upper)),
  };
  const listed = terms.flatMap(({ open }) => open);
  const lacks = lacksOf(terms);
  const unknown = [...new Set(listed)];
  const settlement = settled(measure, { terms, lacks }, before);
  return {
    ...settlement,
    ...(settlement.refused === undefined ? lacking(lacks) : {}),
    bounds: { lower: finished(measure, before.lower).at(-1)!, upper: finished(measure, before.upper).at(-1)! },
    // §7.30: two of one indicator are not independent.
    exact: terms.every(({ exact }) => exact) && new Set(listed.map(ownerOf)).size === listed.length,
    unknown,
    parts,
    ...(terms.some(({ vague }) => vague) ? { vague: true } : {}),
  };
}

type Settled = Pick<Told, 'status' | 'value' | 'refused' | 'adjustments'>;

/** §7.27. */
function lacksOf(all: readonly TermTold[]): readonly Lack[] {
  const terms = all.filter(({ isConstant }) => !isConstant);
  const isAbsent = terms.every(({ mayBeAbsent }) => mayBeAbsent);
  return [
    ...(isAbsent ? (['nothing-applicable'] as const) : []),
    ...(terms.some(({ mayFail }) => mayFail) ? (['out-of-domain'] as const) : []),
  ];
}

interface Added {
  readonly terms: readonly TermTold[];
  readonly lacks: readonly Lack[];
}

function settled(measure: WeightedSum, { terms, lacks }: Added, { lower, upper }: Bounds): Settled {
  const refused = terms.find((term) => term.refused !== undefined)?.refused;
  if (refused !== undefined) return { status: 'refused', refused };
  const total = sum(terms.map(({ part }) => part.value ?? whole(0)));
  const open = terms.filter(({ part }) => part.class === 'unknown').length;
  const basis = bases.find((one) => terms.some((term) => term.basis === one));
  if (open === 0) return valued(measure, basis ?? 'known', [total]);
  const policy = measure.unknown ?? { policy: 'bounds' };
  if (policy.policy === 'refuse') return { status: 'refused', refused: 'unknown' };
  if (policy.policy === 'as_zero') return valued(measure, 'as_zero', [total]);
  if (policy.policy === 'prorate') return prorated(measure, terms, { policy, total, open });
  return isEqual(lower, upper) && lacks.length === 0 ? valued(measure, 'known', [lower]) : { status: 'bounded' };
}

interface Open {
  readonly policy: ProratePolicy;
  readonly total: Rational;
  readonly open: number;
}

function prorated(measure: WeightedSum, terms: readonly TermTold[], { policy, total, open }: Open): Settled {
  const rated = terms.filter(({ part }) => part.class === 'rated').length;
  if (rated < policy.minimumRated) return { status: 'refused', refused: 'too-few-rated' };
  const share = { over: BigInt(rated + open), under: BigInt(rated) };
  const estimate = rounded(times(total, share), policy.rounding.places, policy.rounding.mode);
  return valued(measure, 'prorated', [total, estimate]);
}

/** A value as it stands, after rounding and after clamping. */
function finished({ rounding, clamp }: WeightedSum, value: Rational): readonly [Rational, Rational, Rational] {
  const after = rounding === undefined ? value : rounded(value, rounding.places, rounding.mode);
  if (clamp === undefined) return [value, after, after];
  const [least, most] = [authored(clamp.minimum), authored(clamp.maximum)];
  if (difference(after, least) < 0n) return [value, after, least];
  return [value, after, difference(after, most) > 0n ? most : after];
}

function valued(measure: WeightedSum, status: Told['status'], before: readonly Rational[]): Settled {
  const [plain, after, within] = finished(measure, before.at(-1)!);
  const all: readonly Adjustment[] = [
    ...(before.length === 1 ? [] : [{ kind: 'prorating' as const, from: before[0]!, to: before[1]! }]),
    { kind: 'rounding', from: plain, to: after },
    { kind: 'clamping', from: after, to: within },
  ];
  return {
    status,
    value: within,
    adjustments: all.filter(({ kind, from, to }) => kind === 'prorating' || !isEqual(from, to)),
  };
}
