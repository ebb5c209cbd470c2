import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import type { Declarations, Declared, Field, Node, ScalarType, ValueType } from '../../src/expression/grammar.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import { referencesOf } from '../../src/expression/references.js';
import type { Scalar, Value } from '../../src/expression/value.js';
import type { Issue } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { decimalOfNumber, decimalText } from '../../src/kernel/decimal-text.js';
import { parsePointer, pointerOf, valueAt } from '../../src/kernel/pointer.js';
import type { Decimal } from '../../src/kernel/decimal.js';

/** The public cases of JsonLogic, where they stand beside the project. */
const file = new URL('../../../shared/data/jsonlogic/compatible.json', import.meta.url);

interface Case {
  readonly rule: JsonValue;
  readonly data?: JsonValue;
  readonly result: JsonValue;
}

/** How many of the public cases mean something in the profile, and how many are refused for which reason. */
const expected = {
  inside: 99,
  refused: {
    'expression.in-needs-list': 2,
    'expression.name-not-a-string': 10,
    'expression.not-an-expression': 6,
    'expression.operator-not-in-profile': 85,
    'expression.unknown-field': 6,
    'expression.unknown-name': 16,
    'expression.wrong-operand-count': 11,
    'expression.wrong-type': 43,
  },
};

function valueTypeOf(value: JsonValue): ValueType | undefined {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return { kind: typeof value } as ScalarType;
  }
  if (!Array.isArray(value)) return undefined;
  if (value.length > 0 && value.every((item) => typeof item === 'string')) return { kind: 'codes', codes: value };
  const [first = {}] = value as readonly JsonValue[];
  if (typeof first !== 'object' || first === null) return undefined;
  const fields = Object.entries(first).flatMap(([name, of]): Field[] => {
    const type = valueTypeOf(of) as ScalarType | undefined;
    return type === undefined ? [] : [{ name, declared: { type, mayBeNotApplicable: false } }];
  });
  return { kind: 'list', fields };
}

/** What the data of a case holds is what an instrument would have declared. */
function declarationsOf(data: JsonValue): Declarations {
  const typeOf = (name: string): Declared | undefined => {
    const value = valueAt(data, pointerOf(...name.split('.')));
    const type = value === undefined ? undefined : valueTypeOf(value);
    return type === undefined ? undefined : { type, mayBeNotApplicable: false };
  };
  return { typeOf, names: () => [] };
}

function given(value: JsonValue | undefined): Value<Decimal> {
  if (typeof value === 'number') return decimalOfNumber(value);
  if (!Array.isArray(value)) return value as string;
  const isRows = value.some((item) => typeof item === 'object');
  return isRows
    ? value.map((row) => Object.values(row as object).map((field) => given(field as JsonValue) as Scalar<Decimal>))
    : (value as string[]);
}

function evaluated(node: Node, data: JsonValue): unknown {
  const names = [...new Set(referencesOf(node).map(({ name }) => name))];
  const inputs = names.map((name) => given(valueAt(data, pointerOf(...name.split('.')))));
  const slotOf = (name: string) => names.indexOf(name);
  const value = compileExpression(node, { arithmetic: decimalArithmetic, slotOf })(inputs);
  return typeof value === 'object' && 'coefficient' in value ? Number(decimalText(value)) : value;
}

/** The value of a case inside the profile; else the first reason why it is outside. */
function outcomeOf({ rule, data = {} }: Case): { readonly value: unknown } | { readonly issue: Issue } {
  const kinds = ['boolean', 'number', 'string'] as const;
  const attempts = kinds.map((kind) =>
    parseExpression(rule, { declarations: declarationsOf(data), expected: kind, context: '', pointer: '' }),
  );
  const inside = attempts.find(({ ok }) => ok);
  if (inside?.ok === true) return { value: evaluated(inside.value, data) };
  const [issue] = attempts[0]!.issues;
  return { issue: issue };
}

describe.skipIf(!existsSync(file))('the public cases of JsonLogic', () => {
  const cases = (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as (Case | string)[]) : []).filter(
    (item): item is Case => typeof item === 'object',
  );
  const outcomes = cases.map((item) => ({ item, outcome: outcomeOf(item) }));

  it('agree where they are inside the profile', () => {
    for (const { item, outcome } of outcomes) {
      if ('value' in outcome) expect({ ...item, result: outcome.value }).toEqual(item);
    }
  });

  it('are refused with a code and a place where they are outside', () => {
    const refused: Record<string, number> = {};
    for (const { item, outcome } of outcomes) {
      if (!('issue' in outcome)) continue;
      const { code, pointer } = outcome.issue;
      expect(parsePointer(pointer) && valueAt(item.rule, pointer)).toBeDefined();
      refused[code] = (refused[code] ?? 0) + 1;
    }
    const inside = outcomes.filter(({ outcome }) => 'value' in outcome).length;
    expect({ inside, refused }).toEqual(expected);
  });
});
