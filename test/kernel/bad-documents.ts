import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { Checked } from '../../src/kernel/issue.js';
import { readBytes } from '../../src/kernel/read-bytes.js';
import { readJson } from '../../src/kernel/read-json.js';
import { readObject } from '../../src/kernel/read-object.js';
import type { KernelIssues } from '../../src/kernel/reader-issues.js';

/** A document that cannot be read. */
export interface BadSource {
  readonly why: string;
  readonly read: () => Checked<unknown>;
  readonly pointer: string;
}

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

function text(source: string, why: string, pointer = ''): BadSource {
  return { why, read: () => readJson(source), pointer };
}

function object(source: unknown, why: string, pointer = ''): BadSource {
  return { why, read: () => readObject(source), pointer };
}

/** A source for every code: the compiler asks for those that are missing. */
export const badSources: { readonly [Code in keyof KernelIssues]: BadSource } = {
  'kernel.not-json': text('{ "id": nul }', 'a word misspelt', '/id'),
  'kernel.truncated': text('{ "id": "a"', 'an object that does not end'),
  'kernel.empty-document': text(' \n', 'white space alone'),
  'kernel.byte-order-mark': text('\uFEFF{}', 'an invisible mark in front'),
  'kernel.not-utf-8': {
    why: 'an accent of another encoding',
    read: () => readBytes(Uint8Array.of(0x22, 0x65, 0xe9, 0x65, 0x22)),
    pointer: '',
  },
  'kernel.too-large': text(' '.repeat(5_000_001), 'one character too many'),
  'kernel.too-deep': text('['.repeat(65), 'one array too deep', '/0'.repeat(64)),
  'kernel.too-many-nodes': text(`[${'0,'.repeat(120_000)}0]`, 'one value too many', '/119999'),
  'kernel.too-many-issues': text(`[${'"\\u0000",'.repeat(100)}"\\u0000"]`, 'a hundred and one faults', '/100'),
  'kernel.more-issues': {
    why: 'a thousand and one faults',
    read: () =>
      parseAssessment({
        format: 'veo-assessment/1',
        instrument: { id: 'small', version: '1.0.0' },
        assessedOn: '2025-06-30',
        ratings: Object.fromEntries(Array.from({ length: 1001 }, (_one, place) => [`i${String(place)}`, 7])),
      }),
    pointer: '',
  },
  'kernel.text-too-long': text(`"${'x'.repeat(100_001)}"`, 'one character too many'),
  'kernel.key-too-long': text(`{ "${'x'.repeat(257)}": 1 }`, 'one character too many'),
  'kernel.duplicate-key': text('{ "id": "a", "id": "b" }', 'a key twice', '/id'),
  'kernel.forbidden-key': text('{ "__proto__": {} }', 'a key with a meaning of its own', '/__proto__'),
  'kernel.lone-surrogate': text('"\\ud83d"', 'half a character'),
  'kernel.nul-character': text('"a\\u0000"', 'the character of number 0'),
  'kernel.number-too-long': text('1.234567890123456', 'sixteen digits'),
  'kernel.number-out-of-range': text('1e400', 'larger than any double'),
  'kernel.not-finite': object({ weight: Number.NaN }, 'no number', '/weight'),
  'kernel.not-json-value': object({ weight: undefined }, 'a value that JSON does not have', '/weight'),
  'kernel.not-plain-object': object({ since: new Map() }, 'an object of a class', '/since'),
  'kernel.not-plain-property': object(
    Object.defineProperty({}, 'id', { get: () => 'a', enumerable: true }),
    'a property that is computed',
    '/id',
  ),
  'kernel.cyclic': object(cyclic, 'an object inside itself', '/self'),
};
