import type { JsonObject } from '../kernel/json-value.js';
import type { Text } from '../instrument/texts.js';

/**
 * What a case expects, in part: only what is written is compared. Each part is keyed by id.
 *
 * @example
 * ```json
 * { "bands": { "urgency": "within_24_hours" }, "flags": { "wound": "raised" } }
 * ```
 */
export interface Expectation {
  readonly population?: 'within' | 'outside' | 'no_level';
  /** By indicator: the level id or the non-rating that counts. */
  readonly ratings?: { readonly [indicator: string]: string };
  /** By measure: its value as decimal text, `null` when it has none, or the bounds of one that has none. */
  readonly measures?: { readonly [measure: string]: string | null | ExpectedBounds };
  /** By banding: the band, or `null` when none is given. */
  readonly bands?: { readonly [banding: string]: string | null };
  readonly outcomes?: { readonly [outcome: string]: ExpectedOutcome };
  /** By flag: its status. */
  readonly flags?: { readonly [flag: string]: string };
  /** By mitigator: `true`, `false` or `unknown`. */
  readonly mitigators?: { readonly [mitigator: string]: string };
  /** By intervention: its status. */
  readonly interventions?: { readonly [intervention: string]: string };
  /** Issues that refuse the assessment; each must be there. */
  readonly issues?: readonly { readonly code: string; readonly pointer?: string }[];
}

/** Bounds as decimal text; what is left out is not compared. */
export interface ExpectedBounds {
  readonly lower?: string;
  readonly upper?: string;
}

/** What an outcome should come to; `missing` and `admitted` are compared whole. */
export interface ExpectedOutcome {
  readonly status: 'levels_admitted' | 'no_level';
  readonly admitted?: readonly string[];
  readonly missing?: readonly string[];
}

/** One worked case: an assessment without `format` and `instrument`, and what it should give. */
export interface Case {
  readonly name: Text;
  readonly assessment: JsonObject;
  readonly expect: Expectation;
}

/** The cases that stand beside an instrument (`veo-cases/1`). */
export interface CasesDocument {
  readonly $schema?: string;
  readonly format: 'veo-cases/1';
  readonly instrument: { readonly id: string; readonly version: string };
  readonly cases: readonly Case[];
}
