import { describe, expect, it } from 'vitest';
import { isRiskError } from '../../src/evaluate/refusal.js';
import { RiskError } from '../../src/kernel/risk-error.js';

class RiskErrorOfOtherBuild extends Error {
  override readonly name = 'RiskError';
  readonly code = 'kernel.not-text';
  readonly facts = { type: 'number' };
}

describe('isRiskError', () => {
  it.each([
    { why: 'the class of this build', error: new RiskError('kernel.not-text', { type: 'number' }), known: true },
    { why: 'the class of the other build', error: new RiskErrorOfOtherBuild(), known: true },
    { why: 'no error at all', error: { name: 'RiskError', code: 'kernel.not-text', facts: {} }, known: false },
    { why: 'another error', error: Object.assign(new Error('x'), { code: 'ENOENT', facts: {} }), known: false },
    { why: 'no code', error: Object.assign(new Error('x'), { name: 'RiskError', facts: {} }), known: false },
    { why: 'no facts', error: Object.assign(new Error('x'), { name: 'RiskError', code: 'a.b' }), known: false },
  ])('of $why is $known', ({ error, known }) => {
    expect(isRiskError(error)).toBe(known);
  });
});
