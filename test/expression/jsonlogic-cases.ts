import { existsSync, readFileSync } from 'node:fs';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import type { Declarations, Declared, Field, Node, ScalarType, ValueType } from '../../src/expression/grammar.js';
import type { ExpressionIssue } from '../../src/expression/issues.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import { referencesOf } from '../../src/expression/references.js';
import type { Scalar, Value } from '../../src/expression/value.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { decimalOfNumber, decimalText } from '../../src/kernel/decimal-text.js';
import { pointerOf, valueAt } from '../../src/kernel/pointer.js';
import type { Decimal } from '../../src/kernel/decimal.js';

/** The public cases of JsonLogic, where they stand beside the project: they are no part of it. */
const place = new URL('../../../shared/data/jsonlogic/compatible.json', import.meta.url);

/** A rule, what it is given, and what JsonLogic says that it comes to. */
export interface Case {
  readonly rule: JsonValue;
  readonly data?: JsonValue;
  readonly result: JsonValue;
}

/** The bytes of the public cases as text; `undefined` where they are not beside the project. */
export function publicText(): string | undefined {
  return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
}

/** The cases among the headings. */
export function casesIn(text: string): readonly Case[] {
  return (JSON.parse(text) as readonly (Case | string)[]).filter((item): item is Case => typeof item === 'object');
}

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

/** What became of a case: its value inside the profile, else the first reason why it is outside. */
export type Outcome =
  | { readonly kind: ScalarType['kind']; readonly value: unknown; readonly agrees: boolean }
  | { readonly issue: ExpressionIssue };

const kinds: readonly ScalarType['kind'][] = ['boolean', 'number', 'string'];

/** A case tried as an expression of any type that the profile has. */
export function outcomeOf({ rule, data = {}, result }: Case): Outcome {
  const declarations = declarationsOf(data);
  let fewest: readonly ExpressionIssue[] = [];
  for (const kind of kinds) {
    const parsed = parseExpression(rule, { declarations, expected: kind, context: '', pointer: '' });
    if (parsed.ok) {
      const value = evaluated(parsed.value, data);
      return { kind, value, agrees: value === result };
    }
    // Tried as what it is not, a rule is told that as well.
    if (fewest.length === 0 || parsed.issues.length < fewest.length) fewest = parsed.issues;
  }
  return { issue: fewest[0] as ExpressionIssue };
}
