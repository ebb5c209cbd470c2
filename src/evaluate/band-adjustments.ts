import type { CompiledAdjustment, CompiledBanding } from '../compile/compile-bandings.js';
import type { BandResult } from './evaluation.js';
import { onlyBand, type Standing } from './standing.js';
import type { Run } from './run.js';

type Why = Required<Pick<BandResult, 'unadjusted' | 'adjustments'>>;

/** A standing after its adjustments, in the order written; one that may hold leaves both bands possible. */
export function adjustedStanding(
  { bands, adjustments }: CompiledBanding,
  standing: Standing,
  { decide }: Pick<Run, 'decide'>,
): { readonly standing: Standing; readonly why: Why } {
  const decided = adjustments.map(({ source, when, moves }) => ({ moves, told: { id: source.id, ...decide(when) } }));
  const ids = bands.map(({ id }) => id);
  const after = (from: readonly string[]): readonly string[] => {
    let places = new Set(from.map((id) => ids.indexOf(id)));
    for (const { moves, told } of decided) if (told.result !== 'false') places = moved(places, moves, told.result);
    return ids.filter((_id, place) => places.has(place));
  };
  const { band, possible, refused, mayFail } = standing;
  return {
    standing: { ...bandAfter(standing, after), possible: after(possible), refused, mayFail },
    why: {
      unadjusted: { ...(band === undefined ? {} : { band }), possible },
      adjustments: decided.map(({ told }) => told),
    },
  };
}

function moved(places: ReadonlySet<number>, moves: CompiledAdjustment['moves'], result: string): Set<number> {
  // INVARIANT: there is a move for every band.
  const to = [...places].map((place) => moves[place] as number);
  return new Set(result === 'true' ? to : [...places, ...to]);
}

type Moving = (from: readonly string[]) => readonly string[];

function bandAfter(standing: Standing, after: Moving): Pick<Standing, 'band' | 'basis'> {
  const { band, basis, possible, refused, mayFail } = standing;
  if (refused) return { band: undefined, basis: 'none' };
  if (band === undefined) return onlyBand(after(possible), mayFail);
  const [own, ...others] = after([band]);
  return others.length > 0 ? { band: undefined, basis: 'none' } : { band: own, basis };
}
