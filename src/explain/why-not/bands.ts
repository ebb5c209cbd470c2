import type { CompiledMeasure } from '../../compile/compile-measures.js';
import type { CompiledIndicator } from '../../compile/compiled-instrument.js';
import { levelAt, unknown } from '../../compile/condition-table.js';
import type { BandResult } from '../../evaluate/evaluation.js';
import type { BandWhyNot, MissingRating } from '../explanation.js';
import { readsOfNames } from '../reads.js';
import type { MeasureState, State } from '../state.js';
import { axesNamed, missingAxes, missingRatings } from './missing.js';

/** Every banding without a band. */
export function bandsWhyNot(state: State, bands: readonly BandResult[]): readonly BandWhyNot[] {
  return bands.flatMap(({ banding, measure, band, possible, adjustments }) => {
    if (band !== undefined) return [];
    const from = measure === undefined ? undefined : state.measures.get(measure);
    if (from === undefined) return [{ banding, possible, missing: missingBehind(banding, state) }];
    const { refused, unknown } = from.reading.result;
    const open = state.compiled.indicators.filter((one) => [one, ...one.axes].some(({ id }) => unknown.includes(id)));
    return [
      {
        banding,
        possible,
        ...(refused === undefined ? {} : { refused }),
        ...(refused === 'too-few-rated' ? ratedOf(from) : {}),
        missing:
          adjustments === undefined
            ? [...missingRatings(open, state), ...missingAxes(unknown, state)]
            : missingBehind(banding, state),
      },
    ];
  });
}

/** What a table, or an adjustment, rests on and what is not known. */
function missingBehind(banding: string, state: State): readonly MissingRating[] {
  const { measures, bandings } = readsOfNames(state, [`bands.${banding}`]);
  const axes = [
    ...measures.flatMap(({ reading }) => reading.result.unknown),
    ...axesNamed(bandings.flatMap(({ reads }) => reads)),
  ];
  return [...missingRatings(openBehind(banding, state), state), ...missingAxes(axes, state)];
}

/** Behind a table or an adjustment: the unknown indicators that it rests on. */
function openBehind(banding: string, state: State): readonly CompiledIndicator[] {
  const behind = new Set(state.compiled.indicatorsBehind([`bands.${banding}`]));
  const { levels } = state.valid;
  return state.compiled.indicators.filter((one) => behind.has(one) && levelAt(levels, one.index) === unknown);
}

function ratedOf({ measure, reading }: MeasureState): Pick<BandWhyNot, 'rated'> {
  const has = (reading.result.contributions ?? []).filter((line) => line.class === 'rated').length;
  return { rated: { has, needs: minimumRated(measure) } };
}

function minimumRated({ source }: CompiledMeasure): number {
  return source.unknown?.policy === 'prorate' ? source.unknown.minimumRated : 0;
}
