import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, it } from 'vitest';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { crosscheckExpression } from '../../src/expression/crosscheck.js';
import type { Node } from '../../src/expression/grammar.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import { referencesOf } from '../../src/expression/references.js';
import { UNKNOWN, type Row, type Value } from '../../src/expression/value.js';
import type { Decimal } from '../../src/kernel/decimal.js';
import { decimalOfNumber, decimalText } from '../../src/kernel/decimal-text.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { declarations, names, smallInteger, typed, words } from './arbitraries.js';

type Plain = number | boolean | string | readonly { readonly f: boolean; readonly n: number }[];

/** A value for each name, in slot order; `null` for what is unknown. */
function values(number: fc.Arbitrary<number>, mayBe: number): fc.Arbitrary<readonly (Plain | null)[]> {
  const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
    mayBe === 0 ? value : fc.option(value, { freq: mayBe });
  const row = fc.record({ f: fc.boolean(), n: number });
  return fc.tuple(
    ...[some(number), some(number), some(number), some(fc.boolean()), some(fc.boolean())],
    ...[some(fc.constantFrom(...words)), some(fc.constantFrom(...words)), some(fc.array(row, { maxLength: 3 }))],
  );
}

function given(value: Plain | null): Value<Decimal> {
  if (value === null) return UNKNOWN;
  if (typeof value === 'number') return decimalOfNumber(value);
  return typeof value === 'object' ? value.map(({ f, n }): Row<Decimal> => [f, decimalOfNumber(n)]) : value;
}

const tenths = fc.integer({ min: -30, max: 30 }).map((count) => count / 10);
const mixed = fc.oneof(
  tenths,
  smallInteger,
  smallInteger.map((count) => count / 4),
);

interface Random {
  readonly expected: 'boolean' | 'number' | 'string';
  readonly expression: JsonValue;
}

/** The expression checked, and what it comes to by each of the two alone. */
function bothOf({ expression, expected }: Random, data: readonly (Plain | null)[]) {
  const parsed = parseExpression(expression, { declarations, expected, context: 'flag', pointer: '' });
  fc.pre(parsed.ok);
  const node = (parsed as { readonly value: Node }).value;
  const inputs = data.map(given);
  const slotOf = (name: string): number => names.indexOf(name as 'n1');
  const check = crosscheckExpression(node, {
    written: expression,
    valueOf: (name) => inputs[slotOf(name)] as Value<Decimal>,
  });
  const own = compileExpression(node, { arithmetic: decimalArithmetic, slotOf })(inputs);
  const other = jsonLogic.apply(expression as never, Object.fromEntries(names.map((name, at) => [name, data[at]])));
  return { node, check, own, other: other as unknown };
}

function plain(value: Value<Decimal>): unknown {
  return typeof value === 'object' && 'coefficient' in value ? decimalText(value) : value;
}

function written(value: unknown): unknown {
  return typeof value === 'number' ? decimalText(decimalOfNumber(value)) : value;
}

const runs = { numRuns: 3000 };

it('agrees about every expression over whole numbers', () => {
  const seen = { agrees: 0, 'not-comparable': 0, differs: 0 };
  fc.assert(
    fc.property(typed, values(smallInteger, 0), (random, data) => {
      const { check, own, other } = bothOf(random, data);
      seen[check.status] += 1;
      if (check.status === 'agrees') expect(plain(own)).toBe(written(other));
      else expect(check).toMatchObject({ status: 'not-comparable', reason: 'decimal' });
    }),
    runs,
  );
  // A tower of products may pass 2^53.
  expect(seen['not-comparable']).toBeLessThan(30);
});

it('never differs over decimals, and where it agrees both say the same', () => {
  const seen = { agrees: 0, 'not-comparable': 0, differs: 0 };
  fc.assert(
    fc.property(typed, values(mixed, 0), (random, data) => {
      const { check, own, other } = bothOf(random, data);
      seen[check.status] += 1;
      if (check.status === 'agrees') expect(plain(own)).toBe(written(other));
      else expect(check).toMatchObject({ status: 'not-comparable', reason: 'decimal' });
      // Whatever is said, what they do not agree about is never called an agreement.
      if (plain(own) !== written(other)) expect(check.status).toBe('not-comparable');
    }),
    runs,
  );
  // By share: fewer are tried while mutants are.
  const all = seen.agrees + seen['not-comparable'];
  expect(Math.min(seen.agrees, seen['not-comparable']) / all).toBeGreaterThan(0.005);
});

it('is not comparable for an unknown exactly where one is read', () => {
  fc.assert(
    fc.property(typed, values(mixed, 4), (random, data) => {
      const { node, check } = bothOf(random, data);
      const isOpen = referencesOf(node).some(({ name }) => data[names.indexOf(name as 'n1')] === null);
      expect(check.status).not.toBe('differs');
      expect(check.status === 'not-comparable' && check.reason === 'unknown').toBe(isOpen);
    }),
    runs,
  );
});
