import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { pointerOf } from '../../src/kernel/pointer.js';
import { keyPositionOf, locationsOf, positionOf } from '../../src/kernel/positions.js';
import { lineCursor } from '../../src/kernel/text-position.js';

describe('lineCursor', () => {
  it.each([
    { text: 'ab', offset: 0, line: 1, column: 1, why: 'the start' },
    { text: 'ab', offset: 2, line: 1, column: 3, why: 'behind the end' },
    { text: 'a\nb', offset: 1, line: 1, column: 2, why: 'the line feed is the last of its line' },
    { text: 'a\nb', offset: 2, line: 2, column: 1, why: 'behind a line feed' },
    { text: 'a\rb', offset: 2, line: 2, column: 1, why: 'behind a carriage return' },
    { text: 'a\r\nb', offset: 2, line: 1, column: 3, why: 'between CR and LF' },
    { text: 'a\r\nb', offset: 3, line: 2, column: 1, why: 'behind CR LF' },
    { text: '\r\r\n\n', offset: 4, line: 4, column: 1, why: 'CR, CR LF, LF' },
    { text: '😀b', offset: 2, line: 1, column: 3, why: 'columns are code units' },
    { text: 'a\u2028b', offset: 2, line: 1, column: 3, why: 'other separators end no line' },
  ])('puts $offset of $text at $line:$column: $why', ({ text, offset, line, column }) => {
    expect(lineCursor(text)(offset)).toStrictEqual({ line, column });
  });

  it('goes on from where it was', () => {
    const positionAt = lineCursor('a\nbc\n\nd');
    expect([0, 2, 2, 3, 6].map(positionAt)).toStrictEqual([
      ...[
        { line: 1, column: 1 },
        { line: 2, column: 1 },
        { line: 2, column: 1 },
      ],
      ...[
        { line: 2, column: 2 },
        { line: 4, column: 1 },
      ],
    ]);
  });
});

const text = ` {
  "a": [10, {"b": true}, [null]],
  "x/y": {"~": "t", "": {}},
  "c" : -1
}`;

describe('positions', () => {
  it.each([
    ['', [1, 2], [1, 2]],
    ['/a', [2, 8], [2, 3]],
    ['/a/0', [2, 9], [2, 9]],
    ['/a/1', [2, 13], [2, 13]],
    ['/a/1/b', [2, 19], [2, 14]],
    ['/a/2', [2, 26], [2, 26]],
    ['/a/2/0', [2, 27], [2, 27]],
    ['/x~1y', [3, 10], [3, 3]],
    ['/x~1y/~0', [3, 16], [3, 11]],
    ['/x~1y/', [3, 25], [3, 21]],
    ['/c', [4, 9], [4, 3]],
  ])('of %s', (pointer, [line, column], [keyLine, keyColumn]) => {
    expect(positionOf(text, pointer)).toStrictEqual({ line, column });
    expect(keyPositionOf(text, pointer)).toStrictEqual({ line: keyLine, column: keyColumn });
    expect(locationsOf(text, [pointer]).get(pointer)?.isExact).toBe(true);
  });

  it.each([
    ['/missing', [1, 2], 'an unknown key: the object around it'],
    ['/a/3', [2, 8], 'an index past the end: the array'],
    ['/a/01', [2, 8], 'no index: the array'],
    ['/a/1/b/c/d', [2, 19], 'below a value: the value'],
    ['/x~1y//z', [3, 25], 'inside an empty object'],
    ['a', [1, 2], 'no pointer: the whole'],
  ])('of what is missing, %s: %s', (pointer, [line, column]) => {
    expect(locationsOf(text, [pointer]).get(pointer)).toMatchObject({ value: { line, column }, isExact: false });
  });

  it('of a missing part have the key of the part around it', () => {
    expect(keyPositionOf(text, '/x~1y//z')).toStrictEqual({ line: 3, column: 21 });
  });

  it('do not take what is no pointer for an empty key', () => {
    expect(locationsOf('{"":1}', ['x']).get('x')).toStrictEqual({
      ...{ key: undefined, value: { line: 1, column: 1 }, isExact: false },
    });
  });

  it('of several pointers at once, in any order and repeated', () => {
    const found = locationsOf(text, ['/c', '', '/a/1', '/a/1/b', '/c', '/nothing']);
    expect([...found]).toStrictEqual([
      ['/c', { key: { line: 4, column: 3 }, value: { line: 4, column: 9 }, isExact: true }],
      ['', { key: undefined, value: { line: 1, column: 2 }, isExact: true }],
      ['/a/1', { key: undefined, value: { line: 2, column: 13 }, isExact: true }],
      ['/a/1/b', { key: { line: 2, column: 14 }, value: { line: 2, column: 19 }, isExact: true }],
      ['/nothing', { key: undefined, value: { line: 1, column: 2 }, isExact: false }],
    ]);
  });

  it.each([
    ['{"a":1,"a":2}', '/a', 6, 'of duplicate keys the first'],
    ['{"a":{"b":1},"a":{"b":2,"c":3}}', '/a/b', 11, 'also below it'],
    ['{"\\u0061":1}', '/a', 11, 'of an escaped key'],
    ['[1,{"a":2', '/1/a', 9, 'of a text cut short'],
    ['{"a":1,}', '/a', 6, 'of a text that is not JSON further on'],
    ['[{"a":1},{"a":2}]', '/1/a', 15, 'of the same key in the next element'],
    ['{"o":{"k":1},"k":2}', '/k', 18, 'of the same key further out'],
    ['[[1],2]', '/1', 6, 'behind an inner array'],
    ['[{"0":1},2]', '/0/0', 7, 'of a key that looks like an index'],
    ['', '/a', 1, 'in no text'],
    ['}', '', 1, 'in no JSON'],
  ])('in %j of %s: column %d, %s', (document, pointer, column) => {
    expect(positionOf(document, pointer)).toStrictEqual({ line: 1, column });
  });

  it('agree with an independent parser', () => {
    const separator = fc.constantFrom('', ' ', '\n  ', '\t');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), separator, (value, choice, indent) => {
        const document = JSON.stringify(value, undefined, indent);
        const all = pathsOf(value);
        const path = all[choice % all.length] ?? [];
        const node = findNodeAtLocation(parseTree(document)!, path)!;
        const location = locationsOf(document, [pointerOf(...path)]).get(pointerOf(...path))!;
        expect(location.value).toStrictEqual(lineCursor(document)(node.offset));
        const key = node.parent?.type === 'property' ? lineCursor(document)(node.parent.offset) : undefined;
        expect(location.key).toStrictEqual(key);
        expect(location.isExact).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const parts = Array.isArray(value)
    ? value.map((part, index) => [index, part] as const)
    : Object.entries(value).map(([key, part]) => [key, part] as const);
  return [[], ...parts.flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}
