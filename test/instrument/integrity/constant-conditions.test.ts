import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import { patched } from '../patched.js';
import { add, replace, told } from '../verdict.js';

const flag = '/flags/0/when';
const termOf = (when: JsonValue) => [
  add('/measures/0/terms/10', { condition: 'always', title: 'Always', when, points: 1 }),
];

describe('a condition that reads nothing', () => {
  it.each<{ condition: JsonValue; why: string }>([
    { condition: false, why: 'false itself' },
    { condition: { '===': [1, 1] }, why: 'two numbers written out' },
    { condition: { and: [false, { '<': [1, 2, 3] }] }, why: 'conditions within it that read nothing' },
    { condition: { in: ['a', ['a', 'b']] }, why: 'a value in a list written out' },
  ])('is warned about: $why', ({ condition }) => {
    const { ok, issues } = parseInstrument(patched('minimal-veo', [replace(flag, condition)]));
    expect(issues.filter(({ code }) => code === 'instrument.constant-condition')).toEqual([
      {
        code: 'instrument.constant-condition',
        pointer: flag,
        severity: 'warning',
        facts: { owner: 'repeated_violence' },
      },
    ]);
    expect(ok).toBe(issues.every(({ severity }) => severity === 'warning'));
  });

  it('is not one that reads a name anywhere', () => {
    const condition = { or: [{ '===': [1, 2] }, { '>=': [{ var: 'ratings.violence' }, 2] }] };
    expect(told('minimal-veo', [replace(flag, condition)])).toEqual([]);
  });

  it('is not told of one that is wrong besides', () => {
    expect(told('minimal-veo', [replace(flag, { '===': [1, 'a'] })]).map(([code]) => code)).not.toContain(
      'constant-condition',
    );
  });

  it('may be `true` in a sum, where it adds a constant', () => {
    expect(told('minimal-reference', termOf(true))).toEqual([]);
    const expected = [['constant-condition', '/measures/0/terms/10/when', { owner: 'total' }]];
    expect(told('minimal-reference', termOf(false))).toEqual(expected);
    expect(told('minimal-reference', termOf({ '===': [1, 1] }))).toEqual(expected);
  });
});
