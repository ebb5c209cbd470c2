import { describe, expect, it } from 'vitest';
import { type Arithmetic, decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileCondition, compileExpression } from '../../src/expression/compile-expression.js';
import { compileConditionTrace, compileTrace } from '../../src/expression/compile-trace.js';
import { isUnknown, unknownAmong, unknownBetween, unknownNumber, UNKNOWN } from '../../src/expression/value.js';
import { decimalText } from '../../src/kernel/decimal-text.js';
import { d, nodeOf } from './desk.js';

const above = nodeOf({ '>': [{ var: 'a' }, 2] });

describe('compileExpression', () => {
  it('reads the slot it is told', () => {
    const evaluate = compileCondition(above, { arithmetic: decimalArithmetic, slotOf: () => 1 });
    expect([evaluate([d('1'), d('3')]), evaluate([d('3'), d('1')])]).toEqual([true, false]);
  });

  it.each([compileExpression, compileTrace])('refuses a name without a slot', (compile) => {
    const compilation = { arithmetic: decimalArithmetic, slotOf: () => undefined };
    expect(() => compile(above, compilation)).toThrow(
      expect.objectContaining({ name: 'RiskError', code: 'expression.no-slot', facts: { name: 'a' } }),
    );
  });

  it.each([compileExpression, compileConditionTrace])('refuses inputs that lack a slot', (compile) => {
    const evaluate = compile(above, { arithmetic: decimalArithmetic, slotOf: () => 4 });
    expect(() => evaluate([d('1')])).toThrow(
      expect.objectContaining({ code: 'expression.missing-input', facts: { name: 'a', slot: 4 } }),
    );
  });

  it('computes with the arithmetic it is given', () => {
    const hundredths: Arithmetic<number> = {
      of: (value) => Number(decimalText(value)) * 100,
      add: (a, b) => a + b,
      multiply: (a, b) => (a * b) / 100,
      negate: (a) => -a,
      compare: (a, b) => a - b,
      text: (a) => `${String(a)} hundredths`,
    };
    const node = nodeOf({ '+': [{ var: 'a' }, 0.25] }, 'number');
    const compilation = { arithmetic: hundredths, slotOf: () => 0 };
    expect(compileExpression(node, compilation)([50])).toBe(75);
    expect(compileExpression(node, compilation)([unknownNumber(50, 75)])).toMatchObject({ lower: 75, upper: 100 });
    expect(compileTrace(node, compilation)([50])).toMatchObject({ number: '75 hundredths' });
  });

  it('evaluates ten thousand operands without a deep stack', () => {
    const many = (operator: string, operand: string | number | boolean) =>
      nodeOf({ [operator]: Array.from({ length: 9_998 }, () => operand) }, operand === 1 ? 'number' : 'boolean');
    const compilation = { arithmetic: decimalArithmetic, slotOf: () => 0 };
    expect(compileExpression(many('and', true), compilation)([])).toBe(true);
    expect(compileExpression(many('+', 1), compilation)([])).toEqual(d('9998'));
    const pairs = Array.from({ length: 9_001 }, (_, index) => index % 2 === 1);
    expect(compileExpression(nodeOf({ if: pairs }), compilation)([])).toBe(false);
  });
});

describe('unknown values', () => {
  it('collapse when only one value is possible', () => {
    expect(unknownBetween(d('2'), d('2.0'))).toEqual(d('2'));
    expect(unknownAmong(['x'])).toBe('x');
    expect(unknownBetween(d('2'), d('3'))).toEqual({ unknown: true, lower: d('2'), upper: d('3') });
    expect(unknownAmong(['x', 'y'])).toEqual({ unknown: true, possible: ['x', 'y'] });
  });

  it('are refused when none is', () => {
    expect(() => unknownBetween(d('3'), d('2'))).toThrow(
      expect.objectContaining({ code: 'expression.bounds-reversed', facts: {} }),
    );
    expect(() => unknownAmong([])).toThrow(expect.objectContaining({ code: 'expression.nothing-possible', facts: {} }));
  });

  it('are told from known ones', () => {
    expect([UNKNOWN, unknownNumber(undefined, 3)].map((value) => isUnknown(value))).toEqual([true, true]);
    expect([false, 0, '', d('0'), [], ['unknown']].map((value) => isUnknown(value))).toEqual(Array(6).fill(false));
    expect(Object.isFrozen(UNKNOWN)).toBe(true);
  });
});
