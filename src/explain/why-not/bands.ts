import type { CompiledMeasure } from '../../compile/compile-measures.js';
import type { BandResult } from '../../evaluate/evaluation.js';
import type { BandWhyNot } from '../explanation.js';
import type { MeasureState, State } from '../state.js';
import { missingRatings } from './missing.js';

/** Every banding without a band. */
export function bandsWhyNot(state: State, bands: readonly BandResult[]): readonly BandWhyNot[] {
  return bands.flatMap(({ banding, measure, band, possible }) => {
    const from = state.measures.get(measure);
    if (band !== undefined || from === undefined) return [];
    const { refused, unknown } = from.reading.result;
    const open = state.compiled.indicators.filter(({ id }) => unknown.includes(id));
    return [
      {
        banding,
        possible,
        ...(refused === undefined ? {} : { refused }),
        ...(refused === 'too-few-rated' ? ratedOf(from) : {}),
        missing: missingRatings(open, state),
      },
    ];
  });
}

function ratedOf({ measure, reading }: MeasureState): Pick<BandWhyNot, 'rated'> {
  const has = (reading.result.contributions ?? []).filter((line) => line.class === 'rated').length;
  return { rated: { has, needs: minimumRated(measure) } };
}

function minimumRated({ source }: CompiledMeasure): number {
  return source.unknown?.policy === 'prorate' ? source.unknown.minimumRated : 0;
}
