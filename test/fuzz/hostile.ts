import fc from 'fast-check';
import type { JsonValue } from '../../src/kernel/json-value.js';

/** Keys that JavaScript, a terminal or a path gives a meaning of its own. */
export const hostileKeys: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then', 'toJSON'],
  ...['', ' ', '0', '-1', 'a/b', '~', '~1', '..', 'é', '\u202Egnissim', '\uD800', 'a\0b', 'x'.repeat(300)],
  ...['unknown', 'level', 'unrated', 'when', 'var', 'id', '$schema', 'extends', 'overlay', 'linked', 'format'],
];

/** Texts that are ids by their form, dates that are none, and what a terminal or a page would obey. */
export const hostileTexts: readonly string[] = [
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length'],
  ...['', ' ', '\n', '`', '``` \n# heading', '<script>alert(1)</script>', '\u001B[2J\u001B[31m', '%s %d', '${x}', '$&'],
  ...['\u202Eabc\u202C', '\u2066x', '\u200B', '\uFEFF', 'e\u0301', '\uD83D', 'a\0b', '😀'.repeat(30), 'a'.repeat(5000)],
  ...['2025-02-29', '2025-13-01', '0000', '9999-12-31', '2025', '2025-06', '2025-06-31', '-001-01-01', '2999-01-01'],
  ...['0.1.0', '1.0.0', '99999999999999999999.0.0', 'veo-instrument/1', 'veo-assessment/2', 'fr', 'en', 'xx'],
  ...['a'.repeat(100_001), 'ratings.', 'facts.x.y.z', 'ratings.__proto__', 'flags.constructor'],
];

/** Numbers at every edge that a document or a double has. */
export const hostileNumbers: readonly JsonValue[] = [
  ...[0, -0, 1, -1, 2, 0.1, 0.5, 1.5, -2.5, 1e15, 1e21, 1e100, -1e100, 1e101, 1e-100, 1e-101, 5e-324],
  ...[Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 53, 2 ** 31, 2 ** 32, 123_456_789_012_345, 1_234_567_890_123_456],
  ...[0.1 + 0.2, 0.123_456_789_012_345, 365, 730, 100_000, 31, 64, 34],
];

/** A value of every type, small and not so small. */
export const otherTypes: readonly JsonValue[] = [
  ...[null, true, false, 0, '', 'text', [], {}, [null], [[]], [{}], { '': null }, { unknown: 'x' }],
  ...[{ about: '2020', plusMinusYears: 3 }, { var: 'ratings.a' }, { fr: 'x', en: 'y' }, ['a', 'a'], { id: 'a' }],
  nested(70),
  Array.from({ length: 300 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`k${String(index)}`, index])),
];

function nested(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const operators = [
  ...['and', 'or', '!', '===', '!==', '<', '<=', '>', '>=', 'in', 'if', '+', '*', '-', 'min', 'max', 'some', 'all'],
  ...['none', 'var', '==', '/', '%', 'log', 'map', 'reduce', 'cat', 'missing', '__proto__', 'constructor'],
];

/** Conditions and what is near one: right and wrong operators, operands of every kind, all names of a document. */
export function expressionsOver(names: readonly string[]): fc.Arbitrary<JsonValue> {
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom('', 'x', 'ratings.x', 'facts.', 'ratings.__proto__', 'constructor') },
  );
  const leaf = fc.oneof(
    { weight: 4, arbitrary: name.map((text): JsonValue => ({ var: text })) },
    { weight: 3, arbitrary: fc.constantFrom<JsonValue>(0, 1, 2, -1, 0.5, 1e15, true, false) },
    { weight: 1, arbitrary: fc.constantFrom<JsonValue>('a', 'low', null, [], {}, ['a'], 'x'.repeat(300)) },
  );
  return fc.letrec<{ node: JsonValue }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom(...operators), fc.array(tie('node'), { maxLength: 4 }), fc.nat(20))
        .map(([operator, operands, form]) => ({ [operator]: form === 0 ? (operands[0] ?? null) : operands })),
    ),
  })).node;
}
