import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDepth, canonicalJson } from '../../src/kernel/canonical.js';
import { parseCanonical } from '../../src/kernel/canonical-text.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
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

/** Keys and values that an engine writes otherwise than the canonical form, or sets otherwise than others. */
const keys = fc.oneof(
  fc.constantFrom('__proto__', 'toJSON', '10', '9', 'a', 'b', 'apart', '\uE000', '\u{1F600}', ''),
  fc.string(),
);
const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      '',
      'é',
      '\u2028',
      '"\\',
      '\\ud800',
      0,
      -1,
      1e21,
      1e-7,
      0.1,
      123_456_789_012_345_680,
      5e-324,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }).map(objectOf),
  ),
})).value;

// `fromEntries` makes own keys of all, `__proto__` too.
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

const withPartsApart = fc
  .tuple(fc.array(fc.tuple(keys, values), { maxLength: 4 }), fc.array(fc.tuple(keys, values), { maxLength: 4 }))
  .map(([whole, apart]) => objectOf([...whole, ['apart', objectOf(apart)]]) as JsonObject);

/** Pieces of text whose place in a document makes it another, or none. */
const pieces = fc.constantFrom(
  ...[
    '\\ud800',
    '\uD800',
    '-0',
    '1e21',
    '1E21',
    '1.0',
    '0.0000001',
    '1e-7',
    ' ',
    '"',
    '\\',
    '\\u0061',
    '\\/',
    '{',
    '}',
    ',',
  ],
  ...['"a":1,', ',"a":1', '"__proto__":1,', '"10":1,', '"9":1,', '"apart":{},', '[', ']', '\uFEFF', '0', '1'],
);

function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text) as JsonValue) === text;
  } catch {
    return false;
  }
}

describe('parseCanonical of a text whose parts stand apart', () => {
  it('writes every part as canonicalJson does', () => {
    fc.assert(
      fc.property(withPartsApart, (value) => {
        const text = canonicalJson(value);
        const read = parseCanonical(text, ['apart']);
        const whole = read?.value as JsonObject;
        expect(read?.write(whole)).toBe(text);
        const parts = [...Object.values(whole), ...Object.values(whole['apart'] as JsonObject)];
        expect(parts.map((part) => read?.write(part))).toEqual(parts.map(canonicalJson));
      }),
    );
  });

  it('takes the texts that are canonical, and no other', () => {
    fc.assert(
      fc.property(withPartsApart, fc.nat(), pieces, fc.nat(2), (value, place, piece, gone) => {
        const text = canonicalJson(value);
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + piece + text.slice(at + gone);
        expect(parseCanonical(changed, ['apart']) !== undefined).toBe(isCanonical(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it('writes a part that was changed since as it was read, and what was not a part as it is', () => {
    const read = parseCanonical('{"apart":{"a":[{"b":1}]},"rest":{"c":[2]}}', ['apart']);
    const whole = read?.value as {
      readonly apart: { readonly a: JsonValue[] };
      readonly rest: { readonly c: JsonValue[] };
    };
    whole.apart.a[0] = 'changed';
    whole.rest.c[0] = 'changed';
    expect(read?.write(whole.apart.a)).toBe('[{"b":1}]');
    expect(read?.write(whole.rest as unknown as JsonValue)).toBe('{"c":[2]}');
    expect(read?.write(whole.rest.c)).toBe('["changed"]');
  });

  it.each([
    ['a list where parts would stand', '{"apart":[1]}'],
    ['a text where parts would stand', '{"apart":"a"}'],
    ['nothing where parts would stand', '{"apart":null}'],
    ['no object at all', '[{"apart":{}}]'],
    ['no parts', '{}'],
  ])('writes %s', (_, text) => {
    const read = parseCanonical(text, ['apart']);
    expect(read?.write(read.value)).toBe(text);
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
