import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import { patched } from '../patched.js';
import { add, replace, told } from '../verdict.js';

const flag = '/flags/0/when';
const termOf = (when: JsonValue) => [
  add('/measures/0/terms/10', { condition: 'always', title: 'Always', when, points: 1 }),
];
const violence = { var: 'ratings.violence' };
const open: JsonValue = { '>=': [violence, 1] };
const surely: JsonValue = { '>=': [violence, 0] };
const never: JsonValue = { '>': [violence, 2] };

interface Constant {
  readonly condition: JsonValue;
  readonly result: 'true' | 'false';
  readonly by: string;
  readonly why: string;
}

const constants: readonly Constant[] = [
  { condition: false, result: 'false', by: '', why: 'false itself' },
  { condition: { '===': [1, 1] }, result: 'true', by: '', why: 'two numbers written out' },
  { condition: { and: [false, { '<': [1, 2, 3] }] }, result: 'false', by: '/and/0', why: 'parts that read nothing' },
  { condition: { in: ['a', ['a', 'b']] }, result: 'true', by: '', why: 'a value in a list written out' },
  { condition: { or: [true, open] }, result: 'true', by: '/or/0', why: '`true` beside a name' },
  { condition: { or: [open, surely] }, result: 'true', by: '/or/1', why: 'the least that there is' },
  { condition: { and: [open, never] }, result: 'false', by: '/and/1', why: 'more than there is' },
  { condition: { '!': never }, result: 'true', by: '/!', why: 'not what is never' },
  { condition: { '!': [{ or: [open, { '!': never }] }] }, result: 'false', by: '/!/0/or/1/!', why: 'parts of parts' },
  { condition: { and: [surely, { '!': never }] }, result: 'true', by: '', why: 'two parts, neither enough alone' },
  {
    condition: { or: [never, { '>=': [violence, 9] }] },
    result: 'false',
    by: '',
    why: 'two parts that are both never',
  },
  { condition: { '>=': [{ var: 'evidence.violence.events' }, 0] }, result: 'true', by: '', why: 'a count of any size' },
  { condition: { if: [open, surely, { '!': never }] }, result: 'true', by: '', why: 'both branches' },
];

describe('a condition that is the same for everyone', () => {
  it.each(constants)('is warned about: $why', ({ condition, result, by }) => {
    const { ok, issues } = parseInstrument(patched('minimal-veo', [replace(flag, condition)]));
    expect(issues.filter(({ code }) => code === 'instrument.constant-condition')).toEqual([
      {
        code: 'instrument.constant-condition',
        pointer: flag,
        severity: 'warning',
        facts: { owner: 'repeated_violence', result, by: `${flag}${by}` },
      },
    ]);
    expect(ok).toBe(issues.every(({ severity }) => severity === 'warning'));
  });

  it.each<{ condition: JsonValue; why: string }>([
    { condition: { or: [{ '===': [1, 2] }, { '>=': [violence, 2] }] }, why: 'a part of it may come out otherwise' },
    { condition: { and: [{ '>=': [violence, 2] }, surely] }, why: 'what is sure is not enough' },
  ])('is not one of which $why', ({ condition }) => {
    expect(told('minimal-veo', [replace(flag, condition)])).toEqual([]);
  });

  it('is not looked for in two readings of one name, which may both be unknown', () => {
    const either = { or: [open, { '!': open }] };
    const codes = told('minimal-veo', [replace(flag, either)]).map(([code]) => code);
    expect(codes).not.toContain('constant-condition');
  });

  it('is not told of one that is wrong besides', () => {
    expect(told('minimal-veo', [replace(flag, { '===': [1, 'a'] })]).map(([code]) => code)).not.toContain(
      'constant-condition',
    );
  });

  it('may be `true` in a sum, where it adds a constant', () => {
    const at = '/measures/0/terms/10/when';
    const expected = (result: string) => [['constant-condition', at, { owner: 'total', result, by: at }]];
    expect(told('minimal-reference', termOf(true))).toEqual([]);
    expect(told('minimal-reference', termOf(false))).toEqual(expected('false'));
    expect(told('minimal-reference', termOf({ '===': [1, 1] }))).toEqual(expected('true'));
  });
});
