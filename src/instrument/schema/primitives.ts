import * as g from './grammar.js';
import type { Rounding } from '../measures.js';
import { roundingModes } from '../../kernel/rounding.js';
import type { JsonValue } from '../../kernel/json-value.js';

/** The longest text, in characters (Unicode code points). */
export const textLimit = 4000;

/** The largest size of an authored number. */
export const numberLimit = 1e15;

/** The most days that anything is counted in, a hundred years. */
export const daysLimit = 36_500;

/** An id of anything inside a document. */
export const id: g.Grammar<string> = g.string({ most: 64, pattern: /^[a-z][a-z0-9_]*$/, reason: 'bad-id' });

/** An instrument's id, which may hold hyphens. */
export const instrumentId: g.Grammar<string> = g.string({ most: 64, pattern: /^[a-z][a-z0-9_-]*$/, reason: 'bad-id' });

/** A semantic version by its shape; whether it is one is checked after the schema. */
export const version: g.Grammar<string> = g.string({
  most: 64,
  pattern: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/,
  reason: 'bad-version',
});

/** A full date by its shape; whether the calendar has it is checked after the schema. */
export const fullDate: g.Grammar<string> = g.string({ pattern: /^\d{4}-\d{2}-\d{2}$/, reason: 'bad-date' });

/** A BCP 47 primary language tag in lower case. */
export const languageCode: g.Grammar<string> = g.string({ pattern: /^[a-z]{2,3}$/, reason: 'bad-language' });

/** A SHA-256 in lower-case hexadecimal. */
export const digest: g.Grammar<string> = g.string({ pattern: /^[0-9a-f]{64}$/, reason: 'bad-form' });

/** A condition; its grammar is checked after the schema. */
export const condition: g.Grammar<JsonValue> = g.anything as g.Grammar<JsonValue>;

/** An authored number: decimal, at most 15 significant digits (the reader counts them). */
export const decimal: g.Grammar<number> = g.number(-numberLimit, numberLimit);

/** Rounding, always declared. */
export const rounding: g.Grammar<Rounding> = g.object({
  places: g.whole(0, 15),
  mode: g.oneOf(roundingModes),
});

/** Plain words of one language or none, such as a citation. */
export function plain(limit: number = textLimit): g.Grammar<string> {
  return g.string({ least: 1, most: limit });
}

/** A list of ids. */
export function ids(most = 1000, least = 0): g.Grammar<string[]> {
  return g.list(id, most, least);
}

/** Values by id. */
export function byId<Value>(value: g.Grammar<Value>): g.Grammar<Record<string, Value>> {
  return g.record(id, value);
}
