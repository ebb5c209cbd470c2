import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { appendPointer, isWithin, parsePointer, pointerOf, valueAt } from '../../src/kernel/pointer.js';

describe('pointerOf and appendPointer', () => {
  it.each([
    { parts: [], pointer: '', why: 'the whole document' },
    { parts: [''], pointer: '/', why: 'the empty key' },
    { parts: ['indicators', 3, 'id'], pointer: '/indicators/3/id', why: 'keys and indices' },
    { parts: ['a/b/c', 'm~n~o'], pointer: '/a~1b~1c/m~0n~0o', why: 'every slash and tilde' },
    { parts: ['~1'], pointer: '/~01', why: 'a key that looks escaped' },
    { parts: [' "é'], pointer: '/ "é', why: 'nothing else is escaped' },
  ])('writes $pointer: $why', ({ parts, pointer }) => {
    expect(pointerOf(...parts)).toBe(pointer);
  });

  it('appends to what is there', () => {
    expect(appendPointer('/a', 0)).toBe('/a/0');
    expect(appendPointer('', 'x/~')).toBe('/x~1~0');
  });
});

describe('parsePointer', () => {
  it.each([
    { text: '', parts: [] },
    { text: '/', parts: [''] },
    { text: '/a//b', parts: ['a', '', 'b'] },
    { text: '/~01~10~0~1', parts: ['~1/0~/'] },
  ])('reads $text', ({ text, parts }) => {
    expect(parsePointer(text)).toStrictEqual(parts);
  });

  it.each([
    { text: 'a', why: 'no slash at the start' },
    { text: '#/a', why: 'the form for links' },
    { text: '/a~', why: 'a tilde at the end' },
    { text: '/a~2', why: 'a tilde before another digit' },
    { text: '/~~0', why: 'a tilde before a tilde' },
  ])('refuses $text: $why', ({ text }) => {
    expect(parsePointer(text)).toBeUndefined();
  });

  it('reads back what pointerOf writes', () => {
    const part = fc.oneof(fc.string(), fc.stringMatching(/^[~/01]*$/));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(parsePointer(pointerOf(...parts))).toStrictEqual(parts);
      }),
    );
  });
});

describe('valueAt', () => {
  // The example of RFC 6901, section 5.
  const rfc: JsonValue = {
    ...{ foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'e^f': 3, 'g|h': 4, 'i\\j': 5, 'k"l': 6, ' ': 7, 'm~n': 8 },
  };

  it.each([
    ['', rfc],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/foo/1', 'baz'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('finds %s', (pointer, value) => {
    expect(valueAt(rfc, pointer)).toStrictEqual(value);
  });

  it('tells null from nothing, and goes on below it nowhere', () => {
    expect(valueAt({ a: null }, '/a')).toBeNull();
    expect(valueAt({ a: null }, '/a/b')).toBeUndefined();
  });

  it.each([
    ['/foo/2', 'one past the end'],
    ['/foo/-', 'the element to come'],
    ['/foo/01', 'a leading zero'],
    ['/foo/00', 'zero with a leading zero'],
    ['/foo/1 ', 'a space after the index'],
    ['/foo/ 1', 'a space before the index'],
    ['/foo/1.0', 'a fraction'],
    ['/foo/-1', 'a negative index'],
    ['/foo/length', 'a property of arrays'],
    ['/foo/0/0', 'a character of a text'],
    ['/foo/0/length', 'a property of texts'],
    ['/constructor', 'an inherited property'],
    ['/__proto__', 'the prototype'],
    ['/missing/0', 'below what is missing'],
    ['foo', 'no pointer'],
    ['/foo~', 'no pointer'],
  ])('finds nothing at %s: %s', (pointer) => {
    expect(valueAt(rfc, pointer)).toBeUndefined();
  });

  it('finds the tenth element', () => {
    expect(valueAt([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'ten'], '/10')).toBe('ten');
  });
});

describe('isWithin', () => {
  it.each([
    ['/a/b', '/a/b', true],
    ['/a/b/0', '/a/b', true],
    ['/a', '', true],
    ['', '', true],
    ['/a/bc', '/a/b', false],
    ['/a', '/a/b', false],
  ])('%j in %j: %j', (pointer, outer, is) => {
    expect(isWithin(pointer, outer)).toBe(is);
  });
});
