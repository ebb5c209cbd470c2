import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut, operatorNames } from '../../src/expression/operators/table.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { valueAt } from '../../src/kernel/pointer.js';
import { typed } from '../expression/arbitraries.js';
import { parsed, suite } from './expression-suite.js';

const root = new URL('../../', import.meta.url);
const committed = JSON.parse(readFileSync(new URL('schemas/veo-expression-1.schema.json', root), 'utf8')) as object;
const validate = new Ajv2020({ strict: true }).compile(committed);
const instruments = readdirSync(new URL('instruments/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `instruments/${name}/0.1.0.json`);

/** What is wrong whatever is declared: the schema sees it. */
const structural = [
  ...['not-an-expression', 'not-one-operator', 'unknown-operator', 'operator-not-in-profile', 'wrong-operand-count'],
  ...['name-not-a-string', 'in-needs-list', 'empty-list', 'not-a-scalar'],
].map((reason) => `expression.${reason}`);

/** The one wrong number of operands that no JSON Schema can count, and a name that is no set. */
function isBeyondSchema(code: string, part: JsonValue | undefined): boolean {
  if (code === 'expression.in-needs-list') return JSON.stringify(part).startsWith('{"var":"');
  const branches = (part as { readonly if?: readonly JsonValue[] } | undefined)?.if;
  return code === 'expression.wrong-operand-count' && Array.isArray(branches) && branches.length > 3;
}

describe('the JSON Schema of expressions', () => {
  it('is made from the table of operators', async () => {
    const file = new URL('scripts/lib/expression-schema.mjs', root).href;
    const { expressionSchema } = (await import(file)) as {
      readonly expressionSchema: (load: (path: string) => Promise<unknown>) => Promise<object>;
    };
    expect(await expressionSchema((path) => import(new URL(path, root).href))).toEqual(committed);
  });

  it('accepts every expression that is inside the profile', () => {
    fc.assert(
      fc.property(typed, ({ expression }) => {
        expect(validate(expression), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(instruments)('accepts every condition of %s', (file) => {
    const checked = parseInstrument(readFileSync(file, 'utf8'));
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    const { conditions, document } = checked.value;
    const refused = [...conditions.keys()].filter((pointer) => !validate(valueAt(document as never, pointer)));
    expect(refused).toEqual([]);
  });

  it('refuses every expression that is wrong whatever is declared', () => {
    const told = { refused: 0, accepted: 0 };
    fc.assert(
      fc.property(typed, damage, ({ expected, expression }, change) => {
        const damaged = damagedBy(expression, change);
        const { issues } = parsed({ expression: damaged, type: expected });
        const wrong = issues.filter(
          ({ code, pointer }) => structural.includes(code) && !isBeyondSchema(code, at(damaged, pointer)),
        );
        if (wrong.length > 0) expect(validate(damaged), JSON.stringify(wrong)).toBe(false);
        else if (issues.length === 0) expect(validate(damaged), JSON.stringify(damaged)).toBe(true);
        told[validate(damaged) ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 2000 },
    );
    // By share: fewer are tried while mutants are.
    expect(Math.min(told.refused, told.accepted) / (told.refused + told.accepted)).toBeGreaterThan(0.1);
  });
});

interface Damage {
  readonly at: number;
  readonly value: JsonValue;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  value: fc.constantFrom<JsonValue>(
    ...[null, [], {}, [1], 'x', 1, true, { var: 'n' }, { var: ['n'] }, { var: 'rows' }, { '==': [1, 1] }],
    ...[{ nor: [true] }, { and: [] }, { '!': [true, true] }, { '<': [1] }, { if: [true, 1] }, { var: 1 }],
  ),
});

/** Places of all values of an expression but the whole. */
function pathsOf(value: JsonValue): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [[key], ...pathsOf(part).map((path) => [key, ...path])]);
}

function damagedBy(expression: JsonValue, { at: place, value }: Damage): JsonValue {
  const paths = pathsOf(expression);
  const path = paths[place % Math.max(1, paths.length)];
  if (path === undefined) return value;
  const copy = structuredClone(expression);
  const holder = path.slice(0, -1).reduce<JsonValue>((inside, key) => (inside as Holder)[key]!, copy) as Holder;
  holder[path.at(-1)!] = value;
  return copy;
}

type Holder = { [key: string]: JsonValue };

/** The value under a pointer whose keys need no escape. */
function at(value: JsonValue, pointer: string): JsonValue | undefined {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<JsonValue | undefined>((inside, key) => (inside as Holder | undefined)?.[key], value);
}

describe('the suite', () => {
  it('has a valid and an invalid expression of every operator, and every operator that is left out', () => {
    const named = (isValid: boolean): readonly (string | undefined)[] =>
      suite.filter(({ issues }) => (issues === undefined) === isValid).map(({ operator }) => operator);
    expect(operatorNames.filter((name) => !named(true).includes(name) || !named(false).includes(name))).toEqual([]);
    expect(Object.keys(leftOut).filter((name) => !named(false).includes(name))).toEqual([]);
    expect(new Set(suite.map(({ operator, why, type }) => [operator, why, type].join())).size).toBe(suite.length);
  });

  it('marks as seen by the parser alone nothing that is wrong whatever is declared', () => {
    const seen = suite.filter(({ schema }) => schema === 'accepts');
    const beyond = seen.flatMap(({ expression, issues = [] }) =>
      issues.filter(({ code, pointer }) => structural.includes(code) && !isBeyondSchema(code, at(expression, pointer))),
    );
    expect(beyond).toEqual([]);
  });
});

describe.each([...new Set(suite.map(({ file }) => file))])('expressions/%s', (file) => {
  const own = suite.filter((one) => one.file === file);

  it.each(own.map((one) => [`${one.operator ?? 'any'}: ${one.why}`, one] as const))('%s', (_name, one) => {
    const { issues, schema } = one;
    expect(parsed(one).issues.map(({ code, pointer }) => ({ code, pointer }))).toEqual(issues ?? []);
    expect(validate(one.expression)).toBe(issues === undefined || schema === 'accepts');
    expect(schema === undefined).toBe(issues === undefined);
  });
});
