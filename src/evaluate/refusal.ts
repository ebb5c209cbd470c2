import type { ExpressionRefusals } from '../expression/issues.js';
import type { KernelRefusals } from '../kernel/reader-issues.js';
import type { RiskError } from '../kernel/risk-error.js';
import type { EvaluateRefusals } from './issues.js';

/** How calls into the core are misused, each code with its facts. */
export interface CoreRefusals extends KernelRefusals, ExpressionRefusals, EvaluateRefusals {}

/**
 * An error of this package, as {@link isRiskError} knows it: `code` is one of a closed list, and tells which `facts`
 * there are. Of what the entry points of words throw, the core knows only how their codes begin.
 */
export type Refusal =
  | { [Code in keyof CoreRefusals]: RefusalOf<Code, CoreRefusals[Code]> }[keyof CoreRefusals]
  | (RiskError & { readonly code: `words.${string}` });

type RefusalOf<Code, Facts> = RiskError & { readonly code: Code; readonly facts: Facts };

/** Every code that is thrown. A later version may add codes, and never gives one another meaning. */
export type RefusalCode = Refusal['code'];

/**
 * Whether `error` was thrown by this package, from either of its builds. Its `code` is then one of {@link RefusalCode}.
 *
 * @param error - Anything that was caught.
 * @example
 * ```ts
 * isRiskError(new RiskError('kernel.not-a-decimal', { text: 'x' })); // true
 * isRiskError(new Error('kernel.not-a-decimal')); // false
 * ```
 */
export function isRiskError(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'RiskError' && 'code' in error && 'facts' in error;
}
