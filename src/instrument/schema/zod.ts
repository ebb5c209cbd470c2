import * as z from 'zod/mini';
import type { Form, Grammar, Shape } from './grammar.js';

const made = new WeakMap<Form, z.ZodMiniType>();

/**
 * The same grammar for zod, always the same object: what the JSON Schemas are generated from, and the second
 * opinion that the tests ask of every verdict. No surface imports it.
 */
export function zodOf<Value>({ form }: Grammar<Value>): z.ZodMiniType<Value> {
  const schema = made.get(form) ?? makerOf(form)(form);
  made.set(form, schema);
  return schema as z.ZodMiniType<Value>;
}

type Kind = Form['kind'];

const makers: { readonly [Name in Kind]: (form: Extract<Form, { readonly kind: Name }>) => z.ZodMiniType } = {
  string: ({ least, most, pattern, reason }) =>
    z
      .string()
      .check(
        ...(least === 0 ? [] : [z.minLength(least)]),
        ...(most === Infinity ? [] : [z.maxLength(most)]),
        ...(pattern === undefined ? [] : [z.regex(pattern, reason)]),
      ),
  number: ({ least, greatest }) => z.number().check(...bounds(least, greatest)),
  whole: ({ least, greatest }) => z.int().check(...bounds(least, greatest)),
  boolean: () => z.boolean(),
  anything: () => z.unknown(),
  literal: ({ word }) => z.literal(word),
  words: ({ words }) => z.enum(words),
  list: ({ item, least, most }) => z.array(zodOf(item)).check(z.minLength(least), z.maxLength(most)),
  record: ({ key, value }) => z.record(zodOf(key) as z.ZodMiniType<string, string>, zodOf(value)),
  union: ({ parts }) => z.union(parts.map((part) => zodOf(part))),
  choice: ({ key, parts }) =>
    z.discriminatedUnion(key, parts.map((part) => zodOf(part)) as unknown as [z.ZodMiniObject, ...z.ZodMiniObject[]]),
  lazy: ({ part }) => z.lazy(() => zodOf(part())),
  nullable: ({ part }) => z.nullable(zodOf(part)),
  object: ({ shape }) => z.strictObject(keysOf(shape)),
};

function makerOf({ kind }: Form): (form: Form) => z.ZodMiniType {
  // The maker of a kind takes forms of that kind, which the compiler does not follow through the table.
  return makers[kind] as (form: Form) => z.ZodMiniType;
}

function keysOf(shape: Shape): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, part]) => [
      key,
      'isOptional' in part ? z.exactOptional(zodOf(part)) : zodOf(part),
    ]),
  );
}

function bounds(least: number, greatest: number): readonly z.core.$ZodCheck<number>[] {
  return [...(least === -Infinity ? [] : [z.minimum(least)]), ...(greatest === Infinity ? [] : [z.maximum(greatest)])];
}
