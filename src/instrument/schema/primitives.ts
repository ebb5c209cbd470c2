import * as z from 'zod/mini';
import type { Rounding } from '../measures.js';
import { roundingModes } from '../../kernel/rounding.js';
import type { JsonValue } from '../../kernel/json-value.js';

/** The longest text, in UTF-16 code units. */
export const textLimit = 4000;

/** The largest size of an authored number. */
export const numberLimit = 1e15;

/** The most days that anything is counted in, a hundred years. */
export const daysLimit = 36_500;

// The second argument of `z.regex` is the message of its issue; it carries our reason to schema-issues.ts.

/** An id of anything inside a document. */
export const id: z.ZodMiniType<string, string> = z
  .string()
  .check(z.maxLength(64), z.regex(/^[a-z][a-z0-9_]*$/, 'bad-id'));

/** An instrument's id, which may hold hyphens. */
export const instrumentId: z.ZodMiniType<string> = z
  .string()
  .check(z.maxLength(64), z.regex(/^[a-z][a-z0-9_-]*$/, 'bad-id'));

/** A semantic version by its shape; whether it is one is checked after the schema. */
export const version: z.ZodMiniType<string> = z
  .string()
  .check(z.maxLength(64), z.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'bad-version'));

/** A full date by its shape; whether the calendar has it is checked after the schema. */
export const fullDate: z.ZodMiniType<string> = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'bad-date'));

/** A BCP 47 primary language tag in lower case. */
export const languageCode: z.ZodMiniType<string, string> = z.string().check(z.regex(/^[a-z]{2,3}$/, 'bad-language'));

/** A condition; its grammar is checked after the schema. */
export const condition: z.ZodMiniType<JsonValue> = z.unknown() as z.ZodMiniType<JsonValue>;

/** An authored number: decimal, at most 15 significant digits (the reader counts them). */
export const decimal: z.ZodMiniType<number> = z.number().check(z.minimum(-numberLimit), z.maximum(numberLimit));

/** Rounding, always declared. */
export const rounding: z.ZodMiniType<Rounding> = z.strictObject({
  places: whole(0, 15),
  mode: z.enum(roundingModes),
});

/** Plain words of one language or none, such as a citation. */
export function plain(limit: number = textLimit): z.ZodMiniType<string> {
  return z.string().check(z.minLength(1), z.maxLength(limit));
}

/** A whole number between two bounds, both included. */
export function whole(least: number, greatest: number): z.ZodMiniType<number> {
  return z.int().check(z.minimum(least), z.maximum(greatest));
}

/** A list of at most `most` items and at least `least`. */
export function list<Item>(item: z.ZodMiniType<Item>, most: number, least = 0): z.ZodMiniType<Item[]> {
  return z.array(item).check(z.minLength(least), z.maxLength(most));
}

/** A list of ids. */
export function ids(most = 1000, least = 0): z.ZodMiniType<string[]> {
  return list(id, most, least);
}

/** Values by id. */
export function byId<Value>(value: z.ZodMiniType<Value>): z.ZodMiniType<Record<string, Value>> {
  return z.record(id, value);
}
