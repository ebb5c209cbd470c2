import fc from 'fast-check';
import type { JsonValue } from '../../src/kernel/json-value.js';

const literals = [
  '0',
  '-0',
  '1',
  '-1.5',
  '0.10',
  '1e2',
  '1E-2',
  '123456789012345',
  '1e100',
  '1e-100',
  '0e999',
  '1.000',
];
const refusedLiterals = ['1234567890123456', '0.30000000000000001', '1e400', '-1e101', '1e-101', '1e-400', '5e-324'];
const texts = ['""', '"a"', '"é😀"', '"\\u00e9\\n"', '"\\ud83d\\ude00"', '"/\\/"', '" "'];
const refusedTexts = ['"\\ud800"', '"\uDC00x"', '"\\u0000"', '"\\udc00\\ud800"'];
const keys = ['"a"', '"b"', '""', '"~/"', '"\\u0061"', '"constructor"', '"10"', '"9"'];
const refusedKeys = ['"__proto__"', '"\\u0000"', '"\\ud800"'];
const space = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t ');

/** Valid JSON in many spellings; with `faults`, also such as readers refuse beyond what JSON says. */
export function jsonText(faults: boolean): fc.Arbitrary<string> {
  const scalar = fc.constantFrom(
    ...['true', 'false', 'null', ...literals, ...texts],
    ...(faults ? [...refusedLiterals, ...refusedTexts] : []),
  );
  const key = fc.constantFrom(...keys, ...(faults ? refusedKeys : []));
  const spaced = (text: fc.Arbitrary<string>) => fc.tuple(space, text, space).map((parts) => parts.join(''));
  return fc.letrec<{ value: string; array: string; object: string; member: string }>((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, spaced(scalar), tie('array'), tie('object')),
    array: spaced(fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`)),
    member: fc.tuple(spaced(key), tie('value')).map((parts) => parts.join(':')),
    object: spaced(fc.array(tie('member'), { maxLength: 4 }).map((parts) => `{${parts.join(',')}}`)),
  })).value;
}

const pieces = [
  ...Array.from('{}[],:"\'\\/+-.eE0123456789 \n\t\r\u00A0\uFEFF\0é'),
  ...['\\u', '\\ud800', '\uD83D', '\uDE00', 'true', 'nul', '//', '"a":', '"__proto__":1,', '1e999', '0.1', '-0'],
];

/** A piece of text put in the place of another: `at` and `length` are shares of the whole, in thousandths. */
type Change = readonly [at: number, length: number, piece: string];

/** Texts near JSON: valid ones, cut, overwritten and joined at random. */
export const nearlyJson: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(jsonText(true), jsonText(false), fc.json(), fc.string({ unit: 'binary' })),
    fc.array(
      fc.tuple(
        fc.nat(1000),
        fc.constantFrom(0, 0, 1, 1, 30, 300),
        fc.oneof(fc.constantFrom('', ...pieces), fc.string({ maxLength: 3 })),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, changes]) => changes.reduce(changed, text));

function changed(text: string, [at, length, piece]: Change): string {
  const start = Math.floor((at * text.length) / 1000);
  const end = length > 1 ? start + Math.ceil((length * text.length) / 1000) : start + length;
  return text.slice(0, start) + piece + text.slice(end);
}

/** Values of every kind JSON has, also such as readers refuse. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;
