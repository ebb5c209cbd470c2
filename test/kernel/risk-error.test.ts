import { describe, expect, it } from 'vitest';
import { RiskError } from '../../src/kernel/risk-error.js';

describe('RiskError', () => {
  it.each([
    { facts: { text: 'x', limit: 3 }, message: 'kernel.demo {"text":"x","limit":3}', why: 'its facts as JSON' },
    { facts: {}, message: 'kernel.demo {}', why: 'no facts' },
  ])('says its code and $why', ({ facts, message }) => {
    const error = new RiskError('kernel.demo', facts);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.facts, error.message]).toEqual(['RiskError', 'kernel.demo', facts, message]);
    expect(String(error)).toBe(`RiskError: ${message}`);
  });

  it('has no facts where none are given', () => {
    expect(new RiskError('kernel.demo').facts).toEqual({});
  });
});
