/** A decimal in plain notation: `"12"`, `"-0.25"`. Computed values are always written so. */
export type DecimalText = string;

/**
 * One term's part of a sum. Contributions with the rounding and prorating lines add up exactly to the
 * value (law 4). An unknown or not applicable term has no `points` and no `value`.
 */
export interface Contribution {
  /** Indicator or fact id. */
  readonly term: string;
  /** Level or choice id. */
  readonly level?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  readonly points?: DecimalText;
  readonly weight: DecimalText;
  readonly value?: DecimalText;
  readonly lower: DecimalText;
  readonly upper: DecimalText;
}
