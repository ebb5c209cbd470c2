import type { IssueFacts } from './issue.js';

/**
 * The one error this package throws: a call was misused. Documents never throw; they return issues.
 *
 * Branch on `code`, never on `message`. Use {@link isRiskError} rather than `instanceof`: the ESM and the
 * CommonJS build of the package hold two classes.
 *
 * @example
 * ```ts
 * new RiskError('evaluate.wrong-instrument', { expected: 'a', got: 'b' }).code; // 'evaluate.wrong-instrument'
 * ```
 */
export class RiskError extends Error {
  override readonly name = 'RiskError';
  readonly code: string;
  readonly facts: IssueFacts;

  constructor(code: string, facts: IssueFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}
