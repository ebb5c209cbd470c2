import { describe, expect, it } from 'vitest';
import { defaultLimits, type ReadLimits } from '../../src/kernel/limits.js';
import { readJson } from '../../src/kernel/read-json.js';
import { bareOf, brief, expectThrown, issuesOf, limitsWith, valueOf } from './reading.js';

describe('readJson accepts', () => {
  it.each([
    ['{}', {}],
    ['[]', []],
    [' \n\r\t[ 1 , 2 ]\t\r\n ', [1, 2]],
    ['{"a":{"b":[{"c":null}]},"d":[]}', { a: { b: [{ c: null }] }, d: [] }],
    ['{ "a" : true , "b" : false }', { a: true, b: false }],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00E9\\uD83D\\ude00"', '"\\/\b\f\n\r\téé😀'],
    ['"\u007F\u2028\u2029\uFEFF"', '\u007F\u2028\u2029\uFEFF'],
    [
      '{"":1,"constructor":2,"toString":3,"hasOwnProperty":4}',
      { '': 1, constructor: 2, toString: 3, hasOwnProperty: 4 },
    ],
    ['[0, -1, 0.5, 1e2, 1E+2, 100e-1, 123456789012345]', [0, -1, 0.5, 100, 100, 10, 123456789012345]],
    ['"é"', 'é'],
    ['"\\uABCF \\uaf0F\\uFAfa"', '\uABCF \uAF0F\uFAFA'],
    ['null', null],
    ['{"__proto":1,"a__proto__":2}', { __proto: 1, a__proto__: 2 }],
  ])('%s', (text, value) => {
    expect(readJson(text)).toStrictEqual({ ok: true, value: { value: bareOf(value), text }, issues: [] });
  });

  it('sets keys as own properties even where the object inherits them', () => {
    const value = valueOf('{"constructor":1}');
    expect(Object.getOwnPropertyDescriptor(value, 'constructor')).toStrictEqual({
      ...{ value: 1, writable: true, enumerable: true, configurable: true },
    });
  });

  it('sets keys also where the host has given every object a setter or a constant of that name', () => {
    const names = ['hostSetter', 'hostConstant'] as const;
    Object.defineProperty(Object.prototype, names[0], { set: () => undefined, configurable: true });
    Object.defineProperty(Object.prototype, names[1], { value: 0, writable: false, configurable: true });
    try {
      expect(Object.entries(valueOf('{"hostSetter":1,"hostConstant":2}') as object)).toStrictEqual([
        ['hostSetter', 1],
        ['hostConstant', 2],
      ]);
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it.each(['-0', '-0.0', '-0e5', '0e999'])('%s as zero', (text) => {
    expect(Object.is(valueOf(text), 0)).toBe(true);
  });
});

describe('readJson says where a text stops being JSON', () => {
  const at = (text: string) => {
    const [issue, ...others] = issuesOf(readJson(text));
    expect(others).toStrictEqual([]);
    return issue!;
  };

  it('with code, pointer and every fact', () => {
    expect(at('{\n  "a": [1,\r\n  x]}')).toStrictEqual({
      code: 'kernel.not-json',
      pointer: '/a/1',
      severity: 'error',
      facts: { offset: 16, line: 3, column: 3, expected: 'value', found: 'x', mistake: 'unquoted-text' },
    });
  });

  it.each([
    ['[1,]', '/1', 3, 'value', 'trailing-comma'],
    ['[1, ]', '/1', 4, 'value', 'trailing-comma'],
    ['{"a":1 ,\n }', '', 10, 'key', 'trailing-comma'],
    ['[,1]', '/0', 1, 'value-or-end', 'other'],
    ['{,}', '', 1, 'key-or-end', 'other'],
    ['{"a":}', '/a', 5, 'value', 'other'],
    ['{"a":1,,}', '', 7, 'key', 'other'],
    ['[1}', '', 2, 'comma-or-end', 'other'],
    ['{"a":1]', '', 6, 'comma-or-end', 'other'],
    ['{"x":[1}', '/x', 7, 'comma-or-end', 'other'],
    [']', '', 0, 'value', 'other'],
    ['{} {}', '', 3, 'end-of-text', 'other'],
    ['[1] 2', '', 4, 'end-of-text', 'other'],
    ['{}\n// end', '', 3, 'end-of-text', 'comment'],
    ['[1, /* two */ 2]', '/1', 4, 'value', 'comment'],
    ['{ # note\n}', '', 2, 'key-or-end', 'comment'],
    ['{"a" 1}', '/a', 5, 'colon', 'other'],
    ['{"a"=1}', '/a', 4, 'colon', 'other'],
    ["{'a':1}", '', 1, 'key-or-end', 'wrong-quotes'],
    ["['a']", '/0', 1, 'value-or-end', 'wrong-quotes'],
    ['{"a": “b”}', '/a', 6, 'value', 'wrong-quotes'],
    ['{"a":1,«b»:2}', '', 7, 'key', 'wrong-quotes'],
    ['{a:1}', '', 1, 'key-or-end', 'unquoted-key'],
    ['{"a":1,éa:2}', '', 7, 'key', 'unquoted-key'],
    ['{"a":0,5}', '', 7, 'key', 'decimal-comma'],
    ['{5:1}', '', 1, 'key-or-end', 'other'],
    ['[NaN]', '/0', 1, 'value-or-end', 'unquoted-text'],
    ['True', '', 0, 'value', 'unquoted-text'],
    ['nul]', '', 0, 'value', 'unquoted-text'],
    ['[tru, 1]', '/0', 1, 'value-or-end', 'unquoted-text'],
    ['[+1]', '/0', 1, 'value-or-end', 'plus-sign'],
    ['[.5]', '/0', 1, 'value-or-end', 'leading-point'],
    ['[-.5]', '/0', 2, 'digit', 'leading-point'],
    ['[-a]', '/0', 2, 'digit', 'other'],
    ['[-]', '/0', 2, 'digit', 'other'],
    ['[1.]', '/0', 3, 'digit', 'other'],
    ['[1.e2]', '/0', 3, 'digit', 'other'],
    ['[1e]', '/0', 3, 'digit', 'other'],
    ['[1e+]', '/0', 4, 'digit', 'other'],
    ['[1E-x]', '/0', 4, 'digit', 'other'],
    ['[1ex]', '/0', 3, 'digit', 'other'],
    ['[01]', '', 2, 'comma-or-end', 'leading-zero'],
    ['[-07]', '', 3, 'comma-or-end', 'leading-zero'],
    ['00', '', 1, 'end-of-text', 'leading-zero'],
    ['[10 5]', '', 4, 'comma-or-end', 'missing-comma'],
    ['[1 "a"]', '', 3, 'comma-or-end', 'missing-comma'],
    ['[1 -1]', '', 3, 'comma-or-end', 'missing-comma'],
    ['[{} {}]', '', 4, 'comma-or-end', 'missing-comma'],
    ['[[][]]', '', 3, 'comma-or-end', 'missing-comma'],
    ['{"a":1 "b":2}', '', 7, 'comma-or-end', 'missing-comma'],
    ['[1 a]', '', 3, 'comma-or-end', 'other'],
    ['["a\nb"]', '/0', 3, 'text-character', 'line-break-in-text'],
    ['["a\rb"]', '/0', 3, 'text-character', 'line-break-in-text'],
    ['["a\tb"]', '/0', 3, 'text-character', 'control-character'],
    ['["\u001F"]', '/0', 2, 'text-character', 'control-character'],
    ['{"\t":1}', '', 2, 'text-character', 'control-character'],
    ['["\\x"]', '/0', 3, 'escape', 'other'],
    ['["\\\n"]', '/0', 3, 'escape', 'other'],
    ['["\\u00\n0"]', '/0', 6, 'hex-digit', 'other'],
    ['[1 .5]', '', 3, 'comma-or-end', 'other'],
    ['{"a".5}', '/a', 4, 'colon', 'other'],
    ['["\\\'"]', '/0', 3, 'escape', 'other'],
    ['["\\/\\#"]', '/0', 5, 'escape', 'other'],
    ['["\\u12/4"]', '/0', 6, 'hex-digit', 'other'],
    ['["\\ug000"]', '/0', 4, 'hex-digit', 'other'],
    ['["\\u00G0"]', '/0', 6, 'hex-digit', 'other'],
    ['["\\u000:"]', '/0', 7, 'hex-digit', 'other'],
    ['["\\u000`"]', '/0', 7, 'hex-digit', 'other'],
    ['["\\u000@"]', '/0', 7, 'hex-digit', 'other'],
    ['["\\U0000"]', '/0', 3, 'escape', 'other'],
  ])('%j', (text, pointer, offset, expected, mistake) => {
    const issue = at(text);
    expect([issue.code, issue.pointer]).toStrictEqual(['kernel.not-json', pointer]);
    expect(issue.facts).toMatchObject({ offset, expected, mistake });
  });

  it.each([
    ['x', 'x'],
    ['[é]', 'é'],
    ['[😀]', '😀'],
    ['[\uD83D]', 'U+D83D'],
    ['[\uDE00]', 'U+DE00'],
    ['["\n"]', 'U+000A'],
    ['[\u00A0]', 'U+00A0'],
    ['[\u200B]', 'U+200B'],
    ['[\u2028]', 'U+2028'],
    ['[\u2060]', 'U+2060'],
    ['[\u3000]', 'U+3000'],
    ['[\u007F]', 'U+007F'],
    ['[\u00AD]', 'U+00AD'],
    ['[\uFEFF]', 'U+FEFF'],
    ['[\v]', 'U+000B'],
    ['[\u2030]', '‰'],
    ['[!]', '!'],
  ])('%j and shows what stands there', (text, found) => {
    expect(at(text).facts).toMatchObject({ found });
  });

  it.each([
    ['{', '', 1, 'key-or-end', 1],
    ['[', '/0', 1, 'value-or-end', 1],
    ['[1', '', 2, 'comma-or-end', 1],
    ['[1,', '/1', 3, 'value', 1],
    ['{"a', '', 3, 'text-character', 1],
    ['{"a"', '/a', 4, 'colon', 1],
    ['{"a":', '/a', 5, 'value', 1],
    ['{"a":[1,{"b":tr', '/a/1/b', 15, 'value', 3],
    ['{"a":1,', '', 7, 'key', 1],
    ['{"a":1', '', 6, 'comma-or-end', 1],
    ['"abc', '', 4, 'text-character', 0],
    ['"a\\', '', 3, 'escape', 0],
    ['"a\\u00', '', 6, 'hex-digit', 0],
    ['-', '', 1, 'digit', 0],
    ['1.', '', 2, 'digit', 0],
    ['1e', '', 2, 'digit', 0],
    ['1e+', '', 3, 'digit', 0],
    ['n', '', 1, 'value', 0],
    ['fals', '', 4, 'value', 0],
  ])('or that it was cut short: %j', (text, pointer, offset, expected, open) => {
    expect(at(text)).toStrictEqual({
      code: 'kernel.truncated',
      pointer,
      severity: 'error',
      facts: { offset, line: 1, column: offset + 1, expected, open },
    });
  });

  it.each([
    ['', 'nothing at all'],
    [' \n\r\t ', 'white space'],
  ])('or that there is none: %j, %s', (text) => {
    expect(at(text)).toStrictEqual({ code: 'kernel.empty-document', pointer: '', severity: 'error', facts: {} });
  });

  it('or that it begins with a byte order mark', () => {
    expect(at('\uFEFF{}')).toStrictEqual({
      ...{ code: 'kernel.byte-order-mark', pointer: '', severity: 'error', facts: {} },
    });
  });

  it.each([
    ['["a\0"]', '/0', { at: 3, line: 1, column: 4 }],
    ['{"a":\0}', '/a', { at: 5, line: 1, column: 6 }],
    ['[1,\n2\0]', '', { at: 5, line: 2, column: 2 }],
  ])('or that it holds U+0000: %j', (text, pointer, place) => {
    expect(at(text)).toStrictEqual({
      ...{ code: 'kernel.nul-character', pointer, severity: 'error', facts: { ...place, within: 'document' } },
    });
  });

  it('after the issues that came before', () => {
    expect(brief(issuesOf(readJson('{"a":1e999,"a":[1,]}')))).toStrictEqual([
      'kernel.number-out-of-range /a',
      'kernel.duplicate-key /a',
      'kernel.not-json /a/1',
    ]);
  });
});

describe('readJson refuses', () => {
  it('duplicate keys, each where it is repeated', () => {
    expect(issuesOf(readJson('{"a":1,\n "b":{"é":1,"\\u00e9":2},\n "a":2, "a":3}'))).toStrictEqual([
      {
        code: 'kernel.duplicate-key',
        pointer: '/b/é',
        severity: 'error',
        facts: { key: 'é', line: 2, column: 13 },
      },
      { code: 'kernel.duplicate-key', pointer: '/a', severity: 'error', facts: { key: 'a', line: 3, column: 2 } },
      { code: 'kernel.duplicate-key', pointer: '/a', severity: 'error', facts: { key: 'a', line: 3, column: 9 } },
    ]);
  });

  it('no key for standing in two objects', () => {
    expect(readJson('{"a":{"a":1},"b":[{"a":1},{"a":2}]}').ok).toBe(true);
  });

  it('the key __proto__ wherever it stands, and leaves prototypes alone', () => {
    expect(issuesOf(readJson('{"a":{"__proto__":{"x":[1e999]}},"\\u005f_proto__":1}'))).toStrictEqual([
      {
        code: 'kernel.forbidden-key',
        pointer: '/a/__proto__',
        severity: 'error',
        facts: { key: '__proto__' },
      },
      expect.objectContaining({ code: 'kernel.number-out-of-range', pointer: '/a/__proto__/x/0' }),
      { code: 'kernel.forbidden-key', pointer: '/__proto__', severity: 'error', facts: { key: '__proto__' } },
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['["\\ud800"]', 0, 'D800'],
    ['["ab\uDFFFc"]', 2, 'DFFF'],
    ['["😀\\udbff😀"]', 2, 'DBFF'],
    ['["\\udc00\\ud800"]', 0, 'DC00'],
  ])('lone surrogates in texts: %j', (text, at, unit) => {
    expect(issuesOf(readJson(text))).toStrictEqual([
      { code: 'kernel.lone-surrogate', pointer: '/0', severity: 'error', facts: { at, unit, within: 'text' } },
    ]);
  });

  it('lone surrogates and U+0000 in keys, with well-formed pointers below', () => {
    expect(issuesOf(readJson('{"o":{"a\\ud800\\u0000":["\\u0000"]}}'))).toStrictEqual([
      {
        code: 'kernel.lone-surrogate',
        pointer: '/o',
        severity: 'error',
        facts: { at: 1, unit: 'D800', within: 'key' },
      },
      { code: 'kernel.nul-character', pointer: '/o', severity: 'error', facts: { at: 2, within: 'key' } },
      {
        code: 'kernel.nul-character',
        pointer: '/o/a\uFFFD\0/0',
        severity: 'error',
        facts: { at: 0, within: 'text' },
      },
    ]);
  });

  it('a wrong key in place of the one before', () => {
    expect(brief(issuesOf(readJson('{"a":1,"\\u0000":2}')))).toStrictEqual(['kernel.nul-character ']);
  });

  it('anything but text, as a call', () => {
    expectThrown(() => readJson(5 as unknown as string), 'kernel.not-text', { type: 'number' });
  });

  it.each([
    ['maximumDepth', 0, '0'],
    ['maximumDepth', Number.NaN, 'NaN'],
    ['maximumNodes', 1.5, '1.5'],
    ['maximumCharacters', Number.POSITIVE_INFINITY, 'Infinity'],
  ])('limits that are none: %s %d', (name, limit, shown) => {
    expectThrown(() => readJson('1', limitsWith({ [name]: limit })), 'kernel.not-a-limit', { name, limit: shown });
  });

  it.each([
    ['none', {}, 'maximumCharacters'],
    ['null', null, 'maximumCharacters'],
    ['some', { maximumCharacters: 10, maximumDepth: 10 }, 'maximumNodes'],
    ['inherited ones', Object.create(defaultLimits), 'maximumCharacters'],
  ])('limits that are missing, which would let everything through: %s', (_, limits, name) => {
    expectThrown(() => readJson('1', limits as ReadLimits), 'kernel.not-a-limit', { name, limit: 'undefined' });
  });
});

describe('readJson judges numbers by what a double holds', () => {
  it.each([
    ['123456789012345', '15 digits'],
    ['-0.00123456789012345', 'zeros before do not count'],
    ['1234567890.12345', 'the point does not count'],
    ['1000000000000000000000', 'zeros after do not count'],
    ['0.1000000000000000000', 'nor after the point'],
    ['1.50e-99', 'nor the exponent'],
    ['123456789012345e5', 'exponent after 15 digits'],
    ['1e100', 'the largest'],
    ['-1e100', 'the largest below zero'],
    ['1e-100', 'the smallest'],
    ['-1e-100', 'the smallest below zero'],
    ['0.0000000000000000000000', 'zero with many digits'],
    ['0e-999', 'zero with an exponent'],
  ])('and accepts %s: %s', (text) => {
    expect(readJson(text).ok).toBe(true);
  });

  it.each([
    ['1234567890123456', 16],
    ['9007199254740993', 16],
    ['12345678901234567', 17],
    ['0.30000000000000001', 17],
    ['-1.000000000000001', 16],
    ['1000000000000001e5', 16],
    ['100000000000000.5E1', 16],
  ])('and refuses %s: it has %d digits', (text, digits) => {
    expect(issuesOf(readJson(`[${text}]`))).toStrictEqual([
      {
        code: 'kernel.number-too-long',
        pointer: '/0',
        severity: 'error',
        facts: { literal: text, digits, limit: 15 },
      },
    ]);
  });

  it.each(['1e400', '-1e400', '1.1e100', '1e101', '9e-101', '-9e-101', '1e-400', '-0.1e-999', '1e-330'])(
    'and refuses %s: it is out of range',
    (text) => {
      expect(issuesOf(readJson(`[${text}]`))).toStrictEqual([
        {
          code: 'kernel.number-out-of-range',
          pointer: '/0',
          severity: 'error',
          facts: { literal: text, smallest: 1e-100, largest: 1e100 },
        },
      ]);
    },
  );

  it('and clips long literals to 40 characters', () => {
    const [first, second] = issuesOf(readJson(`[${'7'.repeat(50)},${'7'.repeat(200)}]`));
    expect(first).toMatchObject({ code: 'kernel.number-too-long', facts: { literal: '7'.repeat(40), digits: 50 } });
    expect(second).toMatchObject({ code: 'kernel.number-out-of-range', facts: { literal: '7'.repeat(40) } });
  });
});

describe('readJson stays within its limits', () => {
  it('of characters, before anything else', () => {
    const limits = limitsWith({ maximumCharacters: 4 });
    expect(readJson('[12]', limits).ok).toBe(true);
    expect(issuesOf(readJson('\uFEFF[12]', limits))).toStrictEqual([
      {
        code: 'kernel.too-large',
        pointer: '',
        severity: 'error',
        facts: { size: 5, limit: 4, unit: 'characters' },
      },
    ]);
  });

  it('of depth', () => {
    const limits = limitsWith({ maximumDepth: 2 });
    expect(readJson('[{"a":1},[2]]', limits).ok).toBe(true);
    expect(issuesOf(readJson('[0,{"a":[]}]', limits))).toStrictEqual([
      { code: 'kernel.too-deep', pointer: '/1/a', severity: 'error', facts: { depth: 3, limit: 2 } },
    ]);
  });

  it('of depth, 64 unless told', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
    expect(issuesOf(readJson('['.repeat(65) + ']'.repeat(65)))).toMatchObject([{ facts: { depth: 65, limit: 64 } }]);
  });

  it('of values, keys not counted', () => {
    const limits = limitsWith({ maximumNodes: 6 });
    expect(readJson('{"a":[1,"b",null],"c":true}', limits).ok).toBe(true);
    expect(issuesOf(readJson('{"a":[1,"b",null],"c":[2]}', limits))).toStrictEqual([
      { code: 'kernel.too-many-nodes', pointer: '/c/0', severity: 'error', facts: { limit: 6 } },
    ]);
    expect(brief(issuesOf(readJson('[1,[2],[3],{}]', limits)))).toStrictEqual(['kernel.too-many-nodes /3']);
    expect(brief(issuesOf(readJson('[1,[2],[3],"a"]', limits)))).toStrictEqual(['kernel.too-many-nodes /3']);
    expect(brief(issuesOf(readJson('[1,[2],[3],null]', limits)))).toStrictEqual(['kernel.too-many-nodes /3']);
    expect(brief(issuesOf(readJson('[1,[2],[3],1e999]', limits)))).toStrictEqual(['kernel.too-many-nodes /3']);
  });

  it('of text length, and reads on', () => {
    const limits = limitsWith({ maximumTextLength: 3 });
    expect(readJson('["abc","\\u0061bc"]', limits).ok).toBe(true);
    expect(issuesOf(readJson('["abcd","ab","abcde"]', limits))).toStrictEqual([
      { code: 'kernel.text-too-long', pointer: '/0', severity: 'error', facts: { length: 4, limit: 3 } },
      { code: 'kernel.text-too-long', pointer: '/2', severity: 'error', facts: { length: 5, limit: 3 } },
    ]);
  });

  it('of key length, with short pointers below', () => {
    const limits = limitsWith({ maximumKeyLength: 3 });
    expect(readJson('{"abc":1}', limits).ok).toBe(true);
    expect(brief(issuesOf(readJson('{"abc":1e999}', limits)))).toStrictEqual(['kernel.number-out-of-range /abc']);
    const long = `ab😀${'x'.repeat(60)}`;
    expect(issuesOf(readJson(`[{"${long}":[1e999]}]`, limits))).toStrictEqual([
      {
        code: 'kernel.key-too-long',
        pointer: '/0',
        severity: 'error',
        facts: { length: 64, limit: 3, start: `ab😀${'x'.repeat(36)}` },
      },
      expect.objectContaining({ code: 'kernel.number-out-of-range', pointer: '/0/ab\uFFFD…/0' }),
    ]);
  });

  it('of issues: at most 100, then one that says so', () => {
    const faulty = (count: number) => `[${Array.from({ length: count }, () => '1e999').join(',')}]`;
    expect(issuesOf(readJson(faulty(100)))).toHaveLength(100);
    const issues = issuesOf(readJson(`${faulty(200)} x`));
    expect(issues).toHaveLength(101);
    expect(issues[99]).toMatchObject({ code: 'kernel.number-out-of-range', pointer: '/99' });
    expect(issues[100]).toStrictEqual({
      ...{ code: 'kernel.too-many-issues', pointer: '/100', severity: 'error', facts: { limit: 100 } },
    });
  });

  it('of issues also where one key has several', () => {
    const keys = (count: number) => Array.from({ length: count }, () => '"\\ud800\\u0000":1').join(',');
    const issues = issuesOf(readJson(`{${keys(60)}}`));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.code).toBe('kernel.too-many-issues');
    // One more before, so that the list is full between two issues of one key.
    expect(brief(issuesOf(readJson(`[1e999,1e999,{${keys(60)}}]`))).slice(99)).toStrictEqual([
      'kernel.duplicate-key /2/\uFFFD\0',
      'kernel.too-many-issues /2',
    ]);
  });

  it.each([
    ['a million open arrays', '['.repeat(1_000_000), 'kernel.too-deep'],
    ['a million open objects', '{"a":'.repeat(1_000_000), 'kernel.too-deep'],
    ['100 MB', ' '.repeat(100_000_000), 'kernel.too-large'],
    ['a million values', `[${'0,'.repeat(1_000_000)}0]`, 'kernel.too-many-nodes'],
    ['a number of a million digits', `1.${'1'.repeat(1_000_000)}`, 'kernel.number-too-long'],
    ['a key of a million characters', `{"${'k'.repeat(1_000_000)}":1}`, 'kernel.key-too-long'],
    ['a million escapes, unended', `"${'\\n'.repeat(1_000_000)}`, 'kernel.truncated'],
  ])('and refuses %s', (_name, text, code) => {
    expect(issuesOf(readJson(text)).map((issue) => issue.code)).toStrictEqual([code]);
  });

  it('whose defaults are as documented', () => {
    expect(defaultLimits).toStrictEqual({
      maximumCharacters: 5_000_000,
      maximumDepth: 64,
      maximumNodes: 120_000,
      maximumTextLength: 100_000,
      maximumKeyLength: 256,
      significantDigits: 15,
    });
  });
});
