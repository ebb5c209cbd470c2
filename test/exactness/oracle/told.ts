import type { Rational } from '../../evaluate/rational.js';
import type { Bounds } from './range.js';

export type Refusal = 'unknown' | 'too-few-rated' | 'nothing-applicable' | 'out-of-domain';

export type Lack = 'nothing-applicable' | 'out-of-domain';

/** In their order, each once. */
export function lacking(lacks: readonly Lack[]): Pick<Told, 'lacks'> {
  const listed = (['nothing-applicable', 'out-of-domain'] as const).filter((lack) => lacks.includes(lack));
  return listed.length === 0 ? {} : { lacks: listed };
}

/** How a value rests on unknowns; what says most first. */
export const bases = ['as_zero', 'projected', 'prorated'] as const;
export type Basis = (typeof bases)[number];

export interface Part {
  /** What the term is called, and the axis that it reads. */
  readonly term?: string;
  readonly axis?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  readonly bounds: Bounds;
  readonly value?: Rational;
}

export interface Adjustment {
  readonly kind: 'rounding' | 'prorating' | 'clamping';
  readonly from: Rational;
  readonly to: Rational;
}

/** What the rules make of a measure. */
export interface Told {
  readonly status: 'known' | 'bounded' | 'refused' | Basis;
  readonly value?: Rational;
  readonly bounds?: Bounds;
  readonly exact: boolean;
  readonly refused?: Refusal;
  readonly unknown: readonly string[];
  readonly parts?: readonly Part[];
  readonly adjustments?: readonly Adjustment[];
  readonly byLevel?: readonly { readonly level: string; readonly lower: number; readonly upper: number }[];
  /** It rests on a measure of which the rules say no bounds: only that it has no value is said. */
  readonly vague?: true;
  /** Why some completion leaves it without a value, while it is not refused itself (§7.27). */
  readonly lacks?: readonly Lack[];
}
