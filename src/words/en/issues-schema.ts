import type { SchemaReasons } from '../../instrument/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';

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
  'unknown-key': ({ key, nearest }) =>
    told(`there is no key ${tick(key)} here`, meant(nearest, 'Remove this key, since nothing would read it.')),
  'missing-key': ({ key }) => told(`the key ${tick(key)} is missing`, `Add ${tick(key)} to this object.`),
  'wrong-type': ({ expected, got }) =>
    told(
      `${phraseOf(types, got)} stands here, where there must be ${expected.map((type) => phraseOf(types, type)).join(' or ')}`,
      'Write a value of the type that is needed.',
    ),
  'not-in-list': ({ value, allowed, nearest }) =>
    told(
      `${tick(value)} is not a value that is allowed here`,
      meant(nearest, `Choose one of these: ${ticks(allowed)}.`),
    ),
  'bad-id': ({ value }) =>
    told(
      `${tick(value)} cannot be an id`,
      'Begin with a letter from a to z, then letters from a to z, digits and `_`, at most 64 in all.',
    ),
  'bad-version': ({ value }) =>
    told(`${tick(value)} is not a version number`, 'Write three numbers with points, for example `1.0.0`.'),
  'bad-date': ({ value }) =>
    told(`${tick(value)} is not a date of the calendar`, 'Write year, month and day, for example `2026-11-21`.'),
  'bad-language': ({ value }) =>
    told(
      `${tick(value)} is not a language code`,
      'Write two or three lower-case letters, for example `fr`, `bm` or `taq`.',
    ),
  'bad-form': ({ value }) =>
    told(
      `${tick(value)} does not have the form that is needed here`,
      'See the form of this part in the description of the format.',
    ),
  'out-of-range': ({ of, got, minimum, maximum }) =>
    told(`${things[of]} is out of bounds: ${String(got)}`, `Keep it ${boundsText(minimum, maximum)}.`),
};
