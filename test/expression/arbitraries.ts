import fc from 'fast-check';
import type { Declarations, Declared, ScalarType } from '../../src/expression/grammar.js';
import type { JsonValue } from '../../src/kernel/json-value.js';

const digit: Declared = { type: { kind: 'number', digits: { whole: 1, places: 0 } }, mayBeNotApplicable: false };
const truth: Declared = { type: { kind: 'boolean' }, mayBeNotApplicable: false };
const word: Declared = { type: { kind: 'string' }, mayBeNotApplicable: false };

/** The fields of a row, in slot order. */
export const fields: readonly { readonly name: string; readonly declared: Declared & { type: ScalarType } }[] = [
  { name: 'f', declared: truth as Declared & { type: ScalarType } },
  { name: 'n', declared: digit as Declared & { type: ScalarType } },
];

/** The names that random expressions read, in slot order. */
export const names = ['n1', 'n2', 'n3', 'p1', 'p2', 's1', 's2', 'rows'] as const;

const kinds: { readonly [name: string]: Declared } = {
  n: digit,
  p: truth,
  s: word,
  r: { type: { kind: 'list', fields }, mayBeNotApplicable: false },
};

export const declarations: Declarations = {
  typeOf: (name) => kinds[name.charAt(0)],
  names: () => names,
};

export const words = ['x', 'y', 'z'] as const;
export const smallInteger: fc.Arbitrary<number> = fc.integer({ min: -3, max: 3 });

interface Kinds {
  boolean: JsonValue;
  number: JsonValue;
  string: JsonValue;
}

function operation(names: readonly string[], operands: fc.Arbitrary<readonly JsonValue[]>): fc.Arbitrary<JsonValue> {
  return fc.tuple(fc.constantFrom(...names), operands).map(([name, values]) => ({ [name]: values }));
}

const read = (...all: readonly string[]): fc.Arbitrary<JsonValue> =>
  fc.constantFrom(...all).map((name) => ({ var: name }));

function conditional(condition: fc.Arbitrary<JsonValue>, branch: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const pair = fc.tuple(condition, branch);
  return fc
    .tuple(fc.array(pair, { minLength: 1, maxLength: 3 }), branch)
    .map(([pairs, last]) => ({ if: [...pairs.flat(), last] }));
}

/** Random expressions of each type; with `element`, over the fields of a row instead of the names. */
function expressions(element: boolean): { readonly [Kind in keyof Kinds]: fc.Arbitrary<JsonValue> } {
  const { boolean, number, string } = fc.letrec<Kinds>((untyped) => {
    const tie = (kind: keyof Kinds) => untyped(kind) as fc.Arbitrary<JsonValue>;
    const some = (kind: keyof Kinds, minLength: number, maxLength: number) =>
      fc.array(tie(kind), { minLength, maxLength });
    const quantified = element
      ? []
      : [operation(['some', 'all', 'none'], fc.tuple(fc.constant<JsonValue>({ var: 'rows' }), body))];
    return {
      boolean: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'deep' },
        fc.boolean(),
        element ? read('f') : read('p1', 'p2'),
        operation(['and', 'or'], some('boolean', 1, 4)),
        operation(['!'], some('boolean', 1, 1)),
        operation(['<', '<='], some('number', 2, 3)),
        operation(['>', '>=', '===', '!=='], some('number', 2, 2)),
        operation(['===', '!=='], some('string', 2, 2)),
        operation(['===', '!=='], some('boolean', 2, 2)),
        operation(['in'], fc.tuple(tie('number'), fc.array(smallInteger, { minLength: 1, maxLength: 4 }))),
        operation(['in'], fc.tuple(tie('string'), fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }))),
        operation(['in'], fc.tuple(tie('boolean'), fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }))),
        conditional(tie('boolean'), tie('boolean')),
        ...quantified,
      ),
      number: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'deep' },
        smallInteger,
        element ? read('n') : read('n1', 'n2', 'n3'),
        operation(['+', '*', 'min', 'max'], some('number', 1, 3)),
        operation(['-'], some('number', 1, 2)),
        conditional(tie('boolean'), tie('number')),
      ),
      string: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'deep' },
        fc.constantFrom(...words),
        element ? fc.constantFrom(...words) : read('s1', 's2'),
        conditional(tie('boolean'), tie('string')),
      ),
    };
  });
  return { boolean, number, string };
}

const body: fc.Arbitrary<JsonValue> = expressions(true).boolean;
const outer = expressions(false);

/** A random expression with the type it gives. */
export const typed: fc.Arbitrary<{ readonly expected: keyof Kinds; readonly expression: JsonValue }> = fc
  .constantFrom('boolean' as const, 'number' as const, 'string' as const)
  .chain((expected) => outer[expected].map((expression) => ({ expected, expression })));
