import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as g from '../../../src/instrument/schema/grammar.js';
import { instrumentSchema } from '../../../src/instrument/schema/document.js';
import { assessmentSchema } from '../../../src/assessment/schema.js';
import { fixture } from '../patched.js';

const named = g.object({ kind: g.literal('named'), name: g.string({ least: 1, most: 3 }) });
const counted = g.object({ kind: g.oneOf(['few', 'many']), count: g.optional(g.whole(0, 9)) });

/** One grammar of each kind, with values at its bounds. */
const parts: readonly (readonly [string, g.Grammar, readonly unknown[], readonly unknown[]])[] = [
  ['any text', g.string(), ['', 'x'], [0, null, [], {}, true]],
  ['a text of one to three', g.string({ least: 1, most: 3 }), ['a', 'abc', '𞤀𞤀𞤀'], ['', 'abcd', '𞤀𞤀𞤀𞤀']],
  ['a text of a form', g.string({ pattern: /^[a-z]+$/, reason: 'bad-id' }), ['abc'], ['', 'A', 'a1']],
  ['any number', g.number(), [0, -1.5, 1e300], ['1', null, true]],
  ['a number from -1 to 2', g.number(-1, 2), [-1, 2, 0.5], [-1.5, 2.5]],
  ['a whole number from 0 to 9', g.whole(0, 9), [0, 9], [-1, 10, 0.5, '1']],
  ['true or false', g.boolean, [true, false], [0, 'true', null]],
  ['anything', g.anything, [null, 0, '', [], {}], []],
  ['a word', g.literal('word'), ['word'], ['words', '', null]],
  ['one of two words', g.oneOf(['one', 'two']), ['one', 'two'], ['three', 1]],
  ['a list of one or two', g.list(g.boolean, 2, 1), [[true], [true, false]], [[], [true, true, true], [1], {}, 'x']],
  ['any list', g.list(g.boolean, 2), [[]], [null]],
  ['a record', g.record(g.string({ most: 1 }), g.boolean), [{}, { a: true }], [{ ab: true }, { a: 1 }, [], null]],
  ['a text or a number', g.union(g.string(), g.number()), ['', 0], [true, null]],
  ['a number or null', g.nullable(g.number()), [null, 1], ['', true]],
  [
    'one kind or the other',
    g.choice('kind', named, counted),
    [{ kind: 'named', name: 'x' }, { kind: 'few' }, { kind: 'many', count: 9 }],
    [{ kind: 'named' }, { kind: 'few', name: 'x' }, { kind: 'none' }, {}, null, { kind: 'many', count: 10 }],
  ],
  [
    'an object',
    g.object({ a: g.boolean, b: g.optional(g.boolean), c: g.anything }),
    [
      { a: true, c: 0 },
      { c: null, b: false, a: true },
    ],
    [{ a: true }, { c: 0 }, { a: true, c: 0, d: 1 }, { a: true, c: 0, b: 1 }, [], null, 'x'],
  ],
];

describe('a grammar', () => {
  it.each(parts)('%s: says what zod says', (_name, grammar, taken, refused) => {
    for (const value of taken)
      expect([value, grammar.accepts(value), isTaken(grammar, value)]).toEqual([value, true, true]);
    for (const value of refused) {
      expect([value, grammar.accepts(value), isTaken(grammar, value)]).toEqual([value, false, false]);
    }
  });

  it.each(parts)('%s: says what zod says of any JSON', (_name, grammar) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(grammar.accepts(value)).toBe(isTaken(grammar, value));
      }),
      { numRuns: 100 },
    );
  });

  it('makes its zod schema once', () => {
    for (const [, grammar] of parts) expect(grammar.zod()).toBe(grammar.zod());
  });

  it('looks at own keys only', () => {
    expect(g.object({ toString: g.anything }).accepts({})).toBe(false);
    expect(g.object({}).accepts(JSON.parse('{"constructor": 1}'))).toBe(false);
  });
});

describe('the grammars of documents', () => {
  const bases = ['minimal-reference', 'minimal-veo', 'everything'];

  it('take a document as zod does, also with a part of it replaced', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.nat(), fc.jsonValue({ maxDepth: 1 }), (base, at, value) => {
        const document = fixture(base);
        const places = placesIn(document);
        const { holder, key } = places[at % places.length]!;
        if (at % 3 > 0) holder[key] = at % 3 === 1 ? value : (holder[Object.keys(holder)[0]!] ?? value);
        const accepted = instrumentSchema.accepts(document);
        verdicts.add(accepted);
        expect(accepted).toBe(isTaken(instrumentSchema, document));
        expect(assessmentSchema.accepts(document)).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(verdicts.size).toBe(2);
  });
});

function isTaken(grammar: g.Grammar, value: unknown): boolean {
  return grammar.zod().safeParse(value).success;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
