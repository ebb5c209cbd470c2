import type { CompiledFact, CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';

/** What of an indicator's admissible evidence a condition may read. */
export type EvidencePart = 'sources' | 'events' | 'standing' | 'days_since' | 'window_days';

/** What stands behind a name that a condition reads (docs/semantics.md, "Names"). */
export type NameSource =
  | { readonly kind: 'ratings' | 'is_rated'; readonly indicator: CompiledIndicator }
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
  if (space === 'ratings' || space === 'is_rated') return indicator && { kind: space, indicator };
  if (space === 'evidence') return indicator && { kind: space, indicator, part: part as EvidencePart };
  return otherSource(space, id, index);
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
