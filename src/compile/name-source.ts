import type {
  CompiledAxis,
  CompiledFact,
  CompiledIndicator,
  CompiledRated,
  InstrumentIndex,
} from './compiled-instrument.js';

/** What of an indicator's admissible evidence a condition may read. */
export type EvidencePart = 'sources' | 'events' | 'standing' | 'days_since' | 'window_days';

/** What stands behind a name that a condition reads (docs/semantics.md, "Names"). */
export type NameSource =
  | { readonly kind: 'ratings' | 'is_rated'; readonly indicator: CompiledIndicator }
  | { readonly kind: 'axes'; readonly indicator: CompiledIndicator; readonly axis: CompiledAxis }
  | { readonly kind: 'evidence'; readonly indicator: CompiledIndicator; readonly part: EvidencePart }
  | { readonly kind: 'facts'; readonly fact: CompiledFact }
  | { readonly kind: 'measures' | 'bands' | 'flags'; readonly id: string }
  | { readonly kind: 'share_unknown'; readonly members: readonly CompiledIndicator[] }
  | { readonly kind: 'age' | 'final_conviction' };

/**
 * What a name stands for, or `undefined` for one that is not declared: integrity has refused those.
 *
 * @example
 * `ratings.d1` is the indicator `d1`; `evidence.d1.sources` how many independent origins support it.
 */
export function nameSource(name: string, index: InstrumentIndex): NameSource | undefined {
  const [space = '', id = '', part = ''] = name.split('.');
  if (space === 'facts') return factSource(id, index);
  const indicator = index.indicatorById.get(id);
  return (indicator && indicatorSource(space, indicator, part)) ?? otherSource(space, id, index);
}

function indicatorSource(space: string, indicator: CompiledIndicator, part: string): NameSource | undefined {
  switch (space) {
    case 'ratings':
    case 'is_rated':
      return { kind: space, indicator };
    case 'axes':
      return axisSource(indicator, part);
    case 'evidence':
      return { kind: space, indicator, part: part as EvidencePart };
    default:
      return undefined;
  }
}

/** The level, or the axis, that a name reads; nothing of any other name. */
export function ratedOf(source: NameSource): CompiledRated | undefined {
  if (source.kind === 'axes') return source.axis;
  return source.kind === 'ratings' ? source.indicator : undefined;
}

function axisSource(indicator: CompiledIndicator, id: string): NameSource | undefined {
  const axis = indicator.axes.find(({ source }) => source.id === id);
  return axis && { kind: 'axes', indicator, axis };
}

function factSource(id: string, { factById }: InstrumentIndex): NameSource | undefined {
  const fact = factById.get(id);
  return fact && { kind: 'facts', fact };
}

function otherSource(space: string, id: string, { indicators }: InstrumentIndex): NameSource | undefined {
  if (space === 'measures' || space === 'bands' || space === 'flags') return { kind: space, id };
  if (space === 'subject') return { kind: 'age' };
  if (space === 'legal') return { kind: 'final_conviction' };
  if (space !== 'share_unknown') return undefined;
  return { kind: space, members: indicators.filter(({ source }) => id === 'all' || source.domain === id) };
}
