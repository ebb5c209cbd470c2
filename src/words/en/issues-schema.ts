import type { SchemaReasons } from '../../instrument/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf } from '../lists.js';
import type { Tells } from '../words.js';

/** Types of JSON and of expressions, in English. */
export const types: { readonly [type: string]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  'whole number': 'a whole number',
  boolean: '`true` or `false`',
  null: '`null`',
  value: 'a value',
  scalar: 'a text, a number, `true` or `false`',
  codes: 'a set of answers',
  list: 'a declared list',
};

/** What to write instead, where something near enough exists. */
export function meant(nearest: string | null, otherwise: string): string {
  return nearest === null
    ? otherwise
    : `Write ${tick(nearest)}, if that is what you meant. Otherwise ${lower(otherwise)}`;
}

function lower(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

const things = {
  number: 'this number',
  characters: 'the length of this text',
  items: 'the number of elements of this list',
};

function boundsText(minimum: number | null, maximum: number | null): string {
  if (minimum === null) return `at most ${String(maximum)}`;
  return maximum === null ? `at least ${String(minimum)}` : `between ${String(minimum)} and ${String(maximum)}`;
}

/** Departures from a grammar, in English. */
export const schemaReasons: Tells<SchemaReasons> = {
  'unknown-key': ({ key, nearest }) => ({
    sentence: `there is no key ${tick(key)} here`,
    remedy: meant(nearest, 'Remove this key, since nothing would read it.'),
  }),
  'missing-key': ({ key }) => ({
    sentence: `the key ${tick(key)} is missing`,
    remedy: `Add ${tick(key)} to this object.`,
  }),
  'wrong-type': ({ expected, got }) => ({
    sentence: `${phraseOf(types, got)} stands here, where there must be ${expected.map((type) => phraseOf(types, type)).join(' or ')}`,
    remedy: 'Write a value of the type that is needed.',
  }),
  'not-in-list': ({ value, allowed, nearest }) => ({
    sentence: `${tick(value)} is not a value that is allowed here`,
    remedy: meant(nearest, `Choose one of these: ${ticks(allowed)}.`),
  }),
  'bad-id': ({ value }) => ({
    sentence: `${tick(value)} cannot be an id`,
    remedy: 'Begin with a letter from a to z, then letters from a to z, digits and `_`, at most 64 in all.',
  }),
  'bad-version': ({ value }) => ({
    sentence: `${tick(value)} is not a version number`,
    remedy: 'Write three numbers with points, for example `1.0.0`.',
  }),
  'bad-date': ({ value }) => ({
    sentence: `${tick(value)} is not a date of the calendar`,
    remedy: 'Write year, month and day, for example `2026-11-21`.',
  }),
  'bad-language': ({ value }) => ({
    sentence: `${tick(value)} is not a language code`,
    remedy: 'Write two or three lower-case letters, for example `fr`, `bm` or `taq`.',
  }),
  'bad-form': ({ value }) => ({
    sentence: `${tick(value)} does not have the form that is needed here`,
    remedy: 'See the form of this part in the description of the format.',
  }),
  'out-of-range': ({ of, got, minimum, maximum }) => ({
    sentence: `${things[of]} is out of bounds: ${String(got)}`,
    remedy: `Keep it ${boundsText(minimum, maximum)}.`,
  }),
};
