import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, it } from 'vitest';
import { type Arithmetic, decimalArithmetic } from '../../src/expression/arithmetic.js';
import { type Compilation, compileExpression } from '../../src/expression/compile-expression.js';
import { compileTrace } from '../../src/expression/compile-trace.js';
import type { Node } from '../../src/expression/grammar.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import type { Trace } from '../../src/expression/trace.js';
import { isUnknown, type Numeral, type Scalar, unknownAmong, unknownBetween } from '../../src/expression/value.js';
import { unknownNumber, UNKNOWN, type Value } from '../../src/expression/value.js';
import { compare, type Decimal } from '../../src/kernel/decimal.js';
import { decimalOfNumber, decimalText } from '../../src/kernel/decimal-text.js';
import { declarations, names, smallInteger, typed, words } from './arbitraries.js';

type Plain = number | boolean | string;

/** One input that is not wholly known: every completion of it, and how it is given to the evaluation. */
interface Guess<Given> {
  readonly completions: readonly Given[];
  readonly given: Value<Decimal>;
}

const number = decimalOfNumber;
const known = <Given extends Plain>(value: Given): Guess<Given> => ({
  completions: [value],
  given: typeof value === 'number' ? number(value) : value,
});

const beyond = [-7, -1, 0, 1, 7];
const numberGuess: fc.Arbitrary<Guess<number>> = fc.oneof(
  smallInteger.map(known),
  fc.tuple(smallInteger, fc.integer({ min: 1, max: 2 })).map(([lower, width]) => ({
    completions: [lower, lower + 0.5, lower + width],
    given: unknownBetween(number(lower), number(lower + width)),
  })),
  smallInteger.map((lower) => ({
    completions: [lower, lower + 1, lower + 9],
    given: unknownNumber(number(lower), undefined),
  })),
  smallInteger.map((upper) => ({
    completions: [upper, upper - 1, upper - 9],
    given: unknownNumber(undefined, number(upper)),
  })),
  fc.constant({ completions: beyond, given: UNKNOWN }),
);
const booleanGuess: fc.Arbitrary<Guess<boolean>> = fc.oneof(
  fc.boolean().map(known),
  fc.constant({ completions: [true, false], given: UNKNOWN }),
);
const stringGuess: fc.Arbitrary<Guess<string>> = fc.oneof(
  fc.constantFrom(...words).map(known),
  fc.subarray([...words], { minLength: 1 }).map((possible) => ({
    completions: possible,
    given: unknownAmong(possible),
  })),
  fc.constant({ completions: [...words, 'w'], given: UNKNOWN }),
);
const rowGuess: fc.Arbitrary<Guess<object>> = fc.tuple(booleanGuess, numberGuess).map(([f, n]) => ({
  completions: f.completions.flatMap((first) => n.completions.map((second) => ({ f: first, n: second }))),
  given: [f.given, n.given] as unknown as Value<Decimal>,
}));
const rowsGuess: fc.Arbitrary<Guess<readonly object[]>> = fc.oneof(
  fc.array(rowGuess, { maxLength: 2 }).map((rows) => ({
    completions: rows.reduce<readonly object[][]>(
      (all, { completions }) => all.flatMap((start) => completions.map((end) => [...start, end])),
      [[]],
    ),
    given: rows.map(({ given }) => given) as unknown as Value<Decimal>,
  })),
  fc.constant({ completions: [[], [{ f: true, n: 1 }], [{ f: false, n: -2 }]], given: UNKNOWN }),
);

const guesses = fc.tuple(
  ...([numberGuess, numberGuess, numberGuess, booleanGuess, booleanGuess, stringGuess, stringGuess] as const),
  rowsGuess,
);

const compilation = { arithmetic: decimalArithmetic, slotOf: (name: string) => names.indexOf(name as 'n1') };

function parsed({ expression, expected }: { expression: unknown; expected: 'boolean' | 'number' | 'string' }): Node {
  const checked = parseExpression(expression as never, { declarations, expected, context: 'flag', pointer: '' });
  // A tower of products, and a string compared with others only; all else that is generated is inside the profile.
  const refusals = ['expression.may-pass-digits', 'expression.unknown-code'];
  expect(checked.issues.map(({ code }) => code).filter((code) => !refusals.includes(code))).toEqual([]);
  fc.pre(checked.ok);
  return (checked as { value: Node }).value;
}

/** A few completions of all inputs together, chosen by `seed`. */
function completionsOf(guess: readonly Guess<unknown>[], seed: number): readonly unknown[] {
  return guess.map(
    ({ completions }, place) => completions[Math.floor(seed / (place + 1) + place) % completions.length],
  );
}

const dataOf = (values: readonly unknown[]): object =>
  Object.fromEntries(names.map((name, index) => [name, values[index]]));

function inputsOf<N extends Numeral>(values: readonly unknown[], of: (value: number) => N): readonly Value<N>[] {
  const scalar = (value: unknown): Scalar<N> => (typeof value === 'number' ? of(value) : (value as string | boolean));
  return values.map((value) =>
    Array.isArray(value) ? (value as { f: boolean; n: number }[]).map(({ f, n }) => [f, of(n)]) : scalar(value),
  );
}

function plain(value: Value<Decimal>): unknown {
  return typeof value === 'object' && 'coefficient' in value ? Number(decimalText(value)) : value;
}

const integers: Arithmetic<number> = {
  of: (value) => Number(decimalText(value)),
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  negate: (a) => 0 - a,
  compare: (a, b) => a - b,
  text: String,
};

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value);
  return Array.isArray(value)
    ? (value as { f: boolean; n: number }[]).map(({ f, n }) => ({ f, n: rounded(n) }))
    : value;
}

const runs = { numRuns: 3000 };

it('agrees with json-logic-js on whole numbers where nothing is unknown', () => {
  fc.assert(
    fc.property(typed, guesses, fc.nat(), (random, guess, seed) => {
      const node = parsed(random);
      const values = completionsOf(guess, seed).map(rounded);
      const expected: unknown = jsonLogic.apply(random.expression as never, dataOf(values));
      const value = plain(compileExpression(node, compilation)(inputsOf(values, number)));
      // The second opinion knows a zero with a sign, decimals do not.
      expect(value).toBe(expected === 0 ? 0 : expected);
    }),
    runs,
  );
});

it('is known only where every completion agrees, and else never too narrow', () => {
  fc.assert(
    fc.property(typed, guesses, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (random, guess, seeds) => {
      const evaluate = compileExpression(parsed(random), compilation);
      const result = evaluate(guess.map(({ given }) => given));
      for (const seed of seeds) {
        const complete = evaluate(inputsOf(completionsOf(guess, seed), number));
        expect(isUnknown<Decimal>(complete)).toBe(false);
        expect(admits(result, complete)).toBe(true);
      }
    }),
    runs,
  );
});

function admits(result: Value<Decimal>, complete: Value<Decimal>): boolean {
  if (!isUnknown<Decimal>(result)) return plain(result) === plain(complete);
  const { lower, upper, possible } = result;
  if (possible !== undefined) return possible.includes(complete as string);
  const value = complete as Decimal;
  return (lower === undefined || compare(lower, value) <= 0) && (upper === undefined || compare(value, upper) <= 0);
}

it('traces what it evaluates', () => {
  fc.assert(
    fc.property(typed, guesses, (random, guess) => {
      const node = parsed(random);
      const inputs = guess.map(({ given }) => given);
      const traced = compileTrace(node, compilation)(inputs);
      expect(resultOf(traced)).toEqual(textOf(random.expected, compileExpression(node, compilation)(inputs)));
      expect(JSON.parse(JSON.stringify(traced))).toEqual(traced);
      expect(compileTrace(node, compilation)(inputs)).toEqual(traced);
    }),
    runs,
  );
});

function resultOf(traced: Trace): unknown {
  if ('result' in traced) return traced.result;
  if ('number' in traced) return traced.number;
  return 'string' in traced ? (traced.string ?? traced.possible ?? null) : undefined;
}

function textOf(kind: string, value: Value<Decimal>): unknown {
  if (kind === 'boolean') return typeof value === 'boolean' ? String(value) : 'unknown';
  if (!isUnknown<Decimal>(value)) return kind === 'number' ? decimalText(value as Decimal) : value;
  return value.possible ?? null;
}

it('says the same in any exact arithmetic', () => {
  fc.assert(
    fc.property(typed, guesses, fc.nat(), (random, guess, seed) => {
      const node = parsed(random);
      const values = completionsOf(guess, seed).map(rounded);
      const other: Compilation<number> = { ...compilation, arithmetic: integers };
      const exact = compileTrace(node, compilation)(inputsOf(values, number));
      expect(compileTrace(node, other)(inputsOf(values, (value) => value))).toEqual(exact);
    }),
    { numRuns: 500 },
  );
});
