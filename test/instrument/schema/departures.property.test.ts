import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../src/assessment/schema.js';
import { inDocumentOrder } from '../../../src/instrument/document-order.js';
import { instrumentSchema } from '../../../src/instrument/schema/document.js';
import * as g from '../../../src/instrument/schema/grammar.js';
import { schemaIssues } from '../../../src/instrument/schema/schema-issues.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { readObject } from '../../../src/kernel/read-object.js';
import { zodIssues } from './zod-issues.js';

type Holder = { [key: string]: JsonValue };

interface Mutation {
  readonly change: 'replace' | 'remove' | 'add' | 'swap';
  readonly at: number;
  readonly from: number;
  readonly value: JsonValue;
  readonly key: string;
}

const values: readonly JsonValue[] = [
  ...[0, -1, 1.5, 366, 2e15, 1e-9, true, null, [], {}, '', 'x', 'Bad Id', 'a'.repeat(65), 'x'.repeat(4001)],
  ...['\u{1F33E}'.repeat(3000), '2025', '2025-02-03', '1.0.0', 'fr', 'draft', 'drft', 'weighted_sun'],
  ...[{ en: 'x' }, { EN: 'x' }, { level: 'yes' }, { level: 'X' }, { unrated: 'declined' }, { unknown: '' }, { a: 1 }],
  ...[
    { about: '1990' },
    { about: '1990', plusMinusYears: 51 },
    [{ a: null }],
    [{ a: [] }],
    ['a', 1],
    { kind: 'count' },
  ],
  Array.from({ length: 1001 }, () => 'x'),
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  change: fc.constantFrom('replace', 'remove', 'add', 'swap'),
  at: fc.nat(),
  from: fc.nat(),
  value: fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>),
  key: fc.constantFrom('id', 'titel', 'kind', 'policy', 'type', 'extra', 'a/b~', 'fr', 'level', 'Bad Id', 'toString'),
});

const documents = [
  { folder: 'instruments', names: ['minimal-reference', 'minimal-veo', 'everything'], grammar: instrumentSchema },
  { folder: 'assessments', names: ['whole', 'bare', 'prison'], grammar: assessmentSchema },
] as const;

function placesIn(value: JsonValue): readonly { readonly holder: Holder; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key]!)]);
}

function change(document: JsonValue, { change: how, at, from, value, key: added }: Mutation): void {
  const places = placesIn(document);
  if (places.length === 0) return;
  const { holder, key } = places[at % places.length]!;
  const other = places[from % places.length]!;
  if (how === 'replace') holder[key] = structuredClone(value);
  else if (how === 'swap') holder[key] = structuredClone(other.holder[other.key]!);
  else if (how === 'add' && !Array.isArray(holder)) holder[added] = structuredClone(value);
  else if (how === 'remove' && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
}

describe.each(documents)('what departs from the grammar, in $folder', ({ folder, names, grammar }) => {
  it('is what zod finds, told alike', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(mutation, { minLength: 1, maxLength: 4 }), (name, mutations) => {
        const text = readFileSync(new URL(`../../fixtures/${folder}/${name}.json`, import.meta.url), 'utf8');
        const document = JSON.parse(text) as JsonValue;
        for (const one of mutations) change(document, one);
        const read = readObject(document);
        if (!read.ok) return;
        const issues = inDocumentOrder(schemaIssues(grammar, read.value, 'instrument'), read.value);
        expect(issues).toEqual(inDocumentOrder(zodIssues(grammar, read.value, 'instrument'), read.value));
        for (const { code } of issues) reasons.add(code);
      }),
      { numRuns: 1500 },
    );
    expect(reasons.size).toBeGreaterThanOrEqual(8);
  });
});

describe('a departure', () => {
  const told = (grammar: g.Grammar, value: JsonValue): readonly unknown[] =>
    schemaIssues(grammar, value, 'any').map(({ code, pointer, facts }) => [code, pointer, facts]);

  it('of a whole number too large for a double names the bound of its place', () => {
    expect(told(g.whole(0, 9), 1e20)).toEqual([
      ['any.out-of-range', '', { of: 'number', got: 1e20, minimum: null, maximum: 9 }],
    ]);
  });

  it('counts characters, not their halves', () => {
    const three = g.string({ least: 1, most: 3 });
    expect(told(three, '\u{1F33E}'.repeat(3))).toEqual([]);
    expect(told(three, '\u{1F33E}'.repeat(4))).toEqual([
      ['any.out-of-range', '', { of: 'characters', got: 4, minimum: null, maximum: 3 }],
    ]);
  });

  it('of a text where a list should be is of its type only', () => {
    expect(told(g.list(g.boolean, 2), 'a text')).toEqual([
      ['any.wrong-type', '', { expected: ['array'], got: 'string' }],
    ]);
  });

  it('looks at own keys only', () => {
    expect(told(g.object({ toString: g.optional(g.boolean), valueOf: g.boolean }), {})).toEqual([
      ['any.missing-key', '', { key: 'valueOf' }],
    ]);
    expect(told(g.choice('constructor', g.object({ constructor: g.literal('a') })), {})).toEqual([
      ['any.missing-key', '', { key: 'constructor' }],
    ]);
  });

  it('of several that fit takes the one with the fewest, the first of several', () => {
    const either = g.union(
      g.object({ a: g.boolean, b: g.boolean }),
      g.object({ a: g.boolean }),
      g.object({ c: g.boolean }),
    );
    expect(told(either, { a: 1 })).toEqual([['any.wrong-type', '/a', { expected: ['boolean'], got: 'number' }]]);
    expect(told(either, {})).toEqual([['any.missing-key', '', { key: 'a' }]]);
  });

  it('that none fits names every type once, also of a union in a union', () => {
    const any = g.union(g.union(g.string(), g.number()), g.nullable(g.number()), g.list(g.string(), 1));
    expect(told(any, true)).toEqual([
      ['any.wrong-type', '', { expected: ['string', 'number', 'array'], got: 'boolean' }],
    ]);
  });

  it('is found in what is made when needed', () => {
    expect(
      told(
        g.lazy(() => g.list(g.boolean, 2)),
        [true, 0],
      ),
    ).toEqual([['any.wrong-type', '/1', { expected: ['boolean'], got: 'number' }]]);
  });
});
