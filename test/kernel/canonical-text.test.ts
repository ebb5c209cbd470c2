import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDepth, canonicalJson } from '../../src/kernel/canonical.js';
import { parseCanonical } from '../../src/kernel/canonical-text.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { isSameJson } from '../../src/kernel/same-json.js';

const json = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;

describe('parseCanonical', () => {
  it('reads the canonical text of any value, and writes each part as canonicalJson does', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        const read = parseCanonical(text);
        expect(read?.write(read.value)).toBe(text);
        expect(canonicalJson(read?.value ?? null)).toBe(text);
      }),
    );
  });

  it('reads no text that is not the canonical form of what it says', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.string({ minLength: 1, maxLength: 2 }), (value, place, piece) => {
        const text = canonicalJson(value);
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + piece + text.slice(at);
        const read = parseCanonical(changed);
        if (read !== undefined) expect(canonicalJson(read.value)).toBe(changed);
      }),
    );
  });

  it.each([
    ['white space', '{ "a":1}'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['whole numbers as keys, in the order of numbers', '{"9":1,"10":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a number written otherwise', '[1.0]'],
    ['minus zero', '[-0]'],
    ['more digits than a double keeps', '[0.30000000000000001]'],
    ['an escape that need not be', '["\\u0061"]'],
    ['half of a surrogate pair', '["\\ud800"]'],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF1'],
  ])('refuses %s', (_, text) => {
    expect(parseCanonical(text)).toBeUndefined();
  });

  it.each([
    ['whole numbers as keys, in the order of texts', '{"10":2,"9":1}', { 9: 1, 10: 2 }],
    ['a backslash before letters that look like half a pair', '["\\\\ud800"]', ['\\ud800']],
    ['as deep as a canonical form may be', '['.repeat(canonicalDepth) + ']'.repeat(canonicalDepth), 'deep'],
    ['one deeper', '['.repeat(canonicalDepth + 1) + ']'.repeat(canonicalDepth + 1), undefined],
    ['far too deep', '['.repeat(1_000_000), undefined],
  ])('reads or leaves to the strict reader: %s', (_, text, value) => {
    const read = parseCanonical(text);
    if (value === 'deep') expect(read?.write(read.value)).toBe(text);
    else expect(read?.value).toEqual(value);
  });
});

describe('isSameJson', () => {
  it('agrees with canonical JSON on any two values', () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        expect(isSameJson(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
        expect(isSameJson(left, JSON.parse(JSON.stringify(left)) as JsonValue)).toBe(true);
      }),
    );
  });

  it.each<readonly [JsonValue, JsonValue, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1, b: { c: [1] } }, { a: 1, b: { c: [2] } }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [JSON.parse('{"toString":1}') as JsonValue, {}, false],
    [{}, [], false],
    [[], {}, false],
    [[1], [1, 2], false],
    [[1, 2], [2, 1], false],
    [null, {}, false],
    [{}, null, false],
    [0, -0, true],
    ['1', 1, false],
  ])('%j and %j: %s', (left, right, same) => {
    expect(isSameJson(left, right)).toBe(same);
  });
});
