import { createRequire } from 'node:module';
import type jsonLogic from 'json-logic-js';
import { expect, it } from 'vitest';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { compileTrace } from '../../src/expression/compile-trace.js';
import { unknownAmong, unknownBetween, UNKNOWN, type Value } from '../../src/expression/value.js';
import type { Decimal } from '../../src/kernel/decimal.js';
import { d, declared, nodeOf } from './desk.js';

const names = Object.keys(declared);
const compilation = { arithmetic: decimalArithmetic, slotOf: (name: string) => names.indexOf(name) };

const expression = {
  or: [
    { '<': [{ '+': [{ var: 'a' }, { '*': [{ var: 'b' }, 2] }] }, { max: [1, { '-': [{ var: 'plain' }] }] }] },
    { some: [{ var: 'events' }, { and: [{ var: 'grave' }, { in: [{ var: 'days' }, [1, 2]] }] }] },
    { '!': { in: ['fr', { var: 'languages' }] } },
    { '===': [{ if: [{ var: 'p' }, 'low', { var: 'q' }, 'moderate', { var: 'level' }] }, 'high'] },
    { in: [{ var: 'level' }, ['low', 'high']] },
    { '>': [{ var: 'ranged' }, 3] },
  ],
};

const inputs: { readonly [name: string]: Value<Decimal> } = {
  a: unknownBetween(d('1'), d('3.5')),
  b: d('4'),
  plain: UNKNOWN,
  ranged: UNKNOWN,
  p: UNKNOWN,
  q: false,
  level: unknownAmong(['moderate', 'high']),
  languages: ['fr'],
  events: [
    [UNKNOWN, d('2'), 'fight', false],
    [true, d('3'), 'fight', false],
  ],
};

interface Replaced {
  readonly object: object;
  readonly key: PropertyKey;
  readonly value: unknown;
  readonly before: PropertyDescriptor | undefined;
}

function replacement(object: object, value: unknown) {
  return (key: PropertyKey): Replaced => ({ object, key, value, before: Object.getOwnPropertyDescriptor(object, key) });
}

/**
 * Replaces what a host could replace, runs, and puts everything back. While it runs nothing here may call a
 * method of an array either.
 */
function poisoned<Result>(run: () => Result): Result {
  const { defineProperty } = Object;
  const { deleteProperty } = Reflect;
  const wrong = (): never => {
    throw new Error('a replaced built-in was called');
  };
  const methods = Reflect.ownKeys(Array.prototype).filter((key) => key !== 'length' && key !== 'constructor');
  const inherited = ['unknown', 'lower', 'upper', 'possible', 'coefficient', 'exponent', 'var', 'result'];
  const all = [
    ...inherited.map(replacement(Object.prototype, 42)),
    ...['hasOwn', 'keys', 'values', 'entries', 'assign', 'freeze'].map(replacement(Object, wrong)),
    ...['has', 'get', Symbol.iterator].map(replacement(Map.prototype, wrong)),
    ...methods.map(replacement(Array.prototype, wrong)),
  ];
  try {
    for (let index = 0; index < all.length; index += 1) {
      const { object, key, value } = all[index]!;
      defineProperty(object, key, { value, configurable: true, writable: true, enumerable: false });
    }
    return run();
  } finally {
    for (let index = 0; index < all.length; index += 1) {
      const { object, key, before } = all[index]!;
      if (before === undefined) deleteProperty(object, key);
      else defineProperty(object, key, before);
    }
  }
}

it('is not changed by what a host does to built-ins or to json-logic-js after an expression is compiled', () => {
  const node = nodeOf(expression);
  const evaluate = compileExpression(node, compilation);
  const explain = compileTrace(node, compilation);
  const slots = names.map((name) => inputs[name] ?? false);
  const before = { value: evaluate(slots), trace: explain(slots) };
  const after = poisoned(() => ({ value: evaluate(slots), trace: explain(slots) }));
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).toBe(JSON.stringify(before));
});

it('shares no operator with json-logic-js', () => {
  const own = createRequire(import.meta.url)('json-logic-js') as typeof jsonLogic;
  const sum = { '+': [1, 1] };
  const before = evaluateSum();
  own.add_operation('+', () => 42);
  try {
    expect(own.apply(sum)).toBe(42);
    expect(evaluateSum()).toEqual(before);
  } finally {
    own.add_operation('+', (...terms: number[]) => terms.reduce((total, term) => total + term, 0));
  }

  function evaluateSum(): Value<Decimal> {
    return compileExpression(nodeOf(sum, 'number'), compilation)([]);
  }
});
