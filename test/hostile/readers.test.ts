import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { assess } from '../../src/evaluate/assess.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked } from '../../src/kernel/issue.js';
import { textOfBytes } from '../../src/kernel/read-bytes.js';
import { readObject } from '../../src/kernel/read-object.js';
import { patched } from '../assessment/desk.js';
import { fixtureText } from '../instrument/patched.js';
import { type Brief, refusal } from './answers.js';

/** Every door that a document may come in by. */
const doors: readonly (readonly [string, (source: unknown) => Checked<unknown>])[] = [
  ['parseInstrument', parseInstrument],
  ['parseAssessment', parseAssessment],
  ['parseCases', (source) => parseCases(source, { id: 'a', version: '1.0.0' })],
  ['assess, as the instrument', (source) => assess(source, patched('bare'))],
  ['assess, as the assessment', (source) => assess(fixtureText('minimal-reference'), source)],
];

interface Bad {
  readonly why: string;
  readonly source: () => unknown;
  readonly told: readonly Brief[];
}

function nestedInMemory(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const cyclic: { [key: string]: unknown } = { ratings: {} };
cyclic['ratings'] = { again: cyclic };

const texts: readonly Bad[] = [
  {
    why: 'not JSON',
    source: () => 'format: veo-instrument/1',
    told: [
      [
        'kernel.not-json',
        '',
        { offset: 0, line: 1, column: 1, expected: 'value', found: 'f', mistake: 'unquoted-text' },
      ],
    ],
  },
  {
    why: 'a comma too many',
    source: () => '{\n  "id": "a",\n}',
    told: [
      [
        'kernel.not-json',
        '',
        { offset: 15, line: 3, column: 1, expected: 'key', found: '}', mistake: 'trailing-comma' },
      ],
    ],
  },
  {
    why: 'truncated',
    source: () => '{"ratings": {"i1": "y',
    told: [
      ['kernel.truncated', '/ratings/i1', { offset: 21, line: 1, column: 22, expected: 'text-character', open: 2 }],
    ],
  },
  { why: 'nothing', source: () => ' \n', told: [['kernel.empty-document', '', {}]] },
  {
    why: '100 MB',
    source: () => '['.repeat(100_000_000),
    told: [['kernel.too-large', '', { size: 100_000_000, limit: 5_000_000, unit: 'characters' }]],
  },
  {
    why: 'nested a million deep',
    source: () => '['.repeat(1_000_000),
    told: [['kernel.too-deep', '/0'.repeat(64), { depth: 65, limit: 64 }]],
  },
  {
    why: 'nested a million deep, in turns',
    source: () => '{"a":['.repeat(500_000),
    told: [['kernel.too-deep', '/a/0'.repeat(32), { depth: 65, limit: 64 }]],
  },
  {
    why: 'a key that is the prototype of every object',
    source: () => '{"ratings": {"__proto__": {"admin": true}}}',
    told: [['kernel.forbidden-key', '/ratings/__proto__', { key: '__proto__' }]],
  },
  {
    why: 'a key that stands twice',
    source: () => '{\n  "version": "1.0.0",\n  "version": "2.0.0"\n}',
    told: [['kernel.duplicate-key', '/version', { key: 'version', line: 3, column: 3 }]],
  },
  {
    why: 'a key that stands twice, once in escapes',
    source: () => String.raw`{"id": 1, "\u0069d": 2}`,
    told: [['kernel.duplicate-key', '/id', { key: 'id', line: 1, column: 11 }]],
  },
  {
    why: 'a number that no double holds',
    source: () => '{"weight": 1e400}',
    told: [['kernel.number-out-of-range', '/weight', { literal: '1e400', smallest: 1e-100, largest: 1e100 }]],
  },
  {
    why: 'seventeen digits',
    source: () => '{"weight": 0.30000000000000004}',
    told: [['kernel.number-too-long', '/weight', { literal: '0.30000000000000004', digits: 17, limit: 15 }]],
  },
  {
    why: 'half of a surrogate pair in a text',
    source: () => String.raw`{"title": "a\ud800"}`,
    told: [['kernel.lone-surrogate', '/title', { at: 1, unit: 'D800', within: 'text' }]],
  },
  {
    why: 'half of a surrogate pair in a key, unescaped',
    source: () => '{"a\uDC00": 1}',
    told: [['kernel.lone-surrogate', '', { at: 1, unit: 'DC00', within: 'key' }]],
  },
  {
    why: 'a NUL in a text',
    source: () => String.raw`{"title": "\u0000"}`,
    told: [['kernel.nul-character', '/title', { at: 0, within: 'text' }]],
  },
  {
    why: 'a NUL in the document',
    source: () => '{\0}',
    told: [['kernel.nul-character', '', { at: 1, within: 'document', line: 1, column: 2 }]],
  },
  {
    why: 'a byte order mark',
    source: () => '\uFEFF{}',
    told: [['kernel.byte-order-mark', '', {}]],
  },
];

const objects: readonly Bad[] = [
  {
    why: 'nested a million deep',
    source: () => nestedInMemory(1_000_000),
    told: [['kernel.too-deep', '/a/0'.repeat(32), { depth: 65, limit: 64 }]],
  },
  {
    why: 'inside itself',
    source: () => cyclic,
    told: [['kernel.cyclic', '/ratings/again', { ancestor: '' }]],
  },
  {
    why: 'an own key that is the prototype of every object',
    source: () => JSON.parse('{"ratings": {"__proto__": {"admin": true}}}') as unknown,
    told: [['kernel.forbidden-key', '/ratings/__proto__', { key: '__proto__' }]],
  },
  {
    why: 'no number',
    source: () => ({ weight: Number.NaN }),
    told: [['kernel.not-finite', '/weight', { text: 'NaN' }]],
  },
  {
    why: 'nothing at all',
    source: () => undefined,
    told: [['kernel.not-json-value', '', { type: 'undefined' }]],
  },
  {
    why: 'an array as long as arrays can be',
    source: () => {
      const list: unknown[] = [];
      list.length = 2 ** 32 - 1;
      return { evidence: list };
    },
    told: [
      ...Array.from({ length: 100 }, (_, at): Brief => [
        'kernel.not-json-value',
        `/evidence/${String(at)}`,
        { type: 'hole' },
      ]),
      ['kernel.too-many-issues', '/evidence/100', { limit: 100 }],
    ],
  },
];

describe.each(doors)('%s', (_, read) => {
  it.each(texts)('refuses a text: $why', ({ source, told }) => {
    const text = source();
    expect(refusal(() => read(text))).toStrictEqual(told);
  });

  it.each(objects)('refuses an object: $why', ({ source, told }) => {
    const object = source();
    expect(refusal(() => read(object))).toStrictEqual(told);
  });
});

describe('an object in memory', () => {
  it('of a billion values in thirty arrays is refused at the limit', () => {
    let value: unknown = [];
    for (let level = 0; level < 30; level += 1) value = [value, value];
    expect(readObject(value).issues.map(({ code, facts }) => [code, facts])).toStrictEqual([
      ['kernel.too-many-nodes', { limit: 120_000 }],
    ]);
  });
});

describe('bytes', () => {
  const wide = (text: string, isBigEndian: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const pair = [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8];
        return isBigEndian ? pair.reverse() : pair;
      }),
    );

  it.each([
    { why: 'UTF-16, little end first', bytes: wide('\uFEFF{}', false), told: { at: 0, guess: 'utf-16le' } },
    { why: 'UTF-16, big end first', bytes: wide('\uFEFF{}', true), told: { at: 0, guess: 'utf-16be' } },
    { why: 'UTF-16 without a mark', bytes: wide('{"a": 1}', false), told: { at: 0, guess: 'utf-16le' } },
    { why: 'one byte a letter', bytes: Uint8Array.of(0x22, 0xe9, 0x74, 0x22), told: { at: 1, guess: 'single-byte' } },
    { why: 'cut within a letter', bytes: Uint8Array.of(0x22, 0xc3), told: { at: 1, guess: 'utf-8-cut-short' } },
  ])('that are not UTF-8 are named: $why', ({ bytes, told }) => {
    expect(refusal(() => textOfBytes(bytes))).toStrictEqual([['kernel.not-utf-8', '', told]]);
  });

  it('of 100 MB are refused unread', () => {
    const bytes = new Uint8Array(100_000_000);
    expect(refusal(() => textOfBytes(bytes))).toStrictEqual([
      ['kernel.too-large', '', { size: 100_000_000, limit: 15_000_000, unit: 'bytes' }],
    ]);
  });
});

describe('wrong types for the whole document', () => {
  const wrong = [
    { why: 'null', source: 'null', got: 'null' },
    { why: 'an array', source: '[]', got: 'array' },
    { why: 'a number', source: '1', got: 'number' },
    { why: 'a text', source: '"veo-instrument/1"', got: 'string' },
    { why: 'a boolean', source: 'true', got: 'boolean' },
  ];

  it.each(wrong)('are refused as an instrument: $why', ({ source, got }) => {
    const facts = { expected: ['object'], got };
    expect(refusal(() => parseInstrument(source))).toStrictEqual([['instrument.wrong-type', '', facts]]);
  });

  it.each(wrong)('are refused as an assessment: $why', ({ source, got }) => {
    const facts = { expected: ['object'], got };
    expect(refusal(() => parseAssessment(source))).toStrictEqual([['assessment.wrong-type', '', facts]]);
  });

  it.each(wrong)('are refused as cases: $why', ({ source }) => {
    const [first] = refusal(() => parseCases(source, { id: 'a', version: '1.0.0' }));
    expect(first).toStrictEqual(['authoring.wrong-format', '/format', { expected: 'veo-cases/1' }]);
  });
});
