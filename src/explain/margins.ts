import { bandPlace, type CompiledCutOffs } from '../compile/compile-bandings.js';
import { decimalText } from '../kernel/decimal-text.js';
import { compare, type Decimal, subtract } from '../kernel/decimal.js';
import type { Margin, MarginEnd } from './explanation.js';
import type { MeasureState, State } from './state.js';

/** How far each measure with a value or bounds is from the cut-offs around it. */
export function marginsOf({ compiled, measures }: State): readonly Margin[] {
  return compiled.bandings.flatMap((banding) => {
    if (banding.kind === 'table') return [];
    // INVARIANT: integrity has found the measure of every banding.
    const { value, lower, upper } = (measures.get(banding.measure) as MeasureState).reading;
    const bounds = lower === undefined || upper === undefined ? undefined : { lower, upper };
    const isOpen = bounds !== undefined && (value === undefined || compare(bounds.lower, bounds.upper) !== 0);
    const ends = [
      ...(value === undefined ? [] : [endOf(banding, 'value', value)]),
      ...(isOpen ? [endOf(banding, 'lower', bounds.lower), endOf(banding, 'upper', bounds.upper)] : []),
    ];
    return ends.length === 0 ? [] : [{ banding: banding.id, measure: banding.measure, ends }];
  });
}

function endOf(banding: CompiledCutOffs, at: MarginEnd['at'], points: Decimal): MarginEnd {
  const { bands } = banding;
  const place = bandPlace(banding, points);
  // INVARIANT: every value has a band.
  const band = bands[place] as CompiledCutOffs['bands'][number];
  const below = bands[place - 1];
  const above = bands[place + 1];
  return {
    at,
    points: decimalText(points),
    band: band.id,
    down: decimalText(subtract(points, band.cutOff)),
    ...(below === undefined ? {} : { below: below.id }),
    ...(above === undefined ? {} : { up: decimalText(subtract(above.cutOff, points)), above: above.id }),
  };
}
