import * as z from 'zod/mini';
import { isJsonObject } from '../../kernel/json-value.js';
import { once } from '../../kernel/once.js';

/**
 * A part of a document's grammar. Most documents keep to it, and `accepts` sees that at once; only for one that
 * does not is the zod schema made, which says what is wrong. Both say the same of every JSON value.
 */
export interface Grammar<out Value = unknown> {
  readonly accepts: (value: unknown) => boolean;
  /** The same grammar for zod, made when first asked for and always the same object. */
  readonly zod: () => z.ZodMiniType<Value>;
}

/** The value of a key that need not be there. */
export interface Optional<out Value = unknown> extends Grammar<Value> {
  readonly isOptional: true;
}

type ValueOf<Part> = Part extends Grammar<infer Value> ? Value : never;
type Shape = Readonly<Record<string, Grammar>>;
type OptionalKeys<Keys extends Shape> = {
  [Key in keyof Keys]: Keys[Key] extends Optional ? Key : never;
}[keyof Keys];
type ObjectOf<Keys extends Shape> = { [Key in Exclude<keyof Keys, OptionalKeys<Keys>>]: ValueOf<Keys[Key]> } & {
  [Key in OptionalKeys<Keys>]?: ValueOf<Keys[Key]>;
};

/** What texts there may be. */
interface TextLimits {
  /** Characters: Unicode code points, as zod and JSON Schema count them. */
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: RegExp;
  /** The reason that a text which departs from the pattern is refused for. */
  readonly reason?: string;
}

/** A text. */
export function string({ least = 0, most = Infinity, pattern, reason = '' }: TextLimits = {}): Grammar<string> {
  return {
    accepts: (value) =>
      typeof value === 'string' &&
      isBetween(charactersIn(value, most), least, most) &&
      (pattern === undefined || pattern.test(value)),
    zod: once(() =>
      z.string().check(
        ...(least === 0 ? [] : [ofText(z.minLength(least))]),
        ...(most === Infinity ? [] : [ofText(z.maxLength(most))]),
        // The second argument is the message of its issue; it carries our reason to schema-issues.ts.
        ...(pattern === undefined ? [] : [z.regex(pattern, reason)]),
      ),
    ),
  };
}

type LengthCheck = ReturnType<typeof z.minLength> | ReturnType<typeof z.maxLength>;

/** A length of texts. Left to itself, zod compares whatever stands under a key `length`, and throws where that cannot be. */
function ofText<Check extends LengthCheck>(check: Check): Check {
  check._zod.def.when = ({ value }) => typeof value === 'string';
  return check;
}

/** A length of lists, likewise. */
function ofList<Check extends LengthCheck>(check: Check): Check {
  check._zod.def.when = ({ value }) => Array.isArray(value);
  return check;
}

/** A number; with bounds, both included. */
export function number(least: number = -Infinity, greatest: number = Infinity): Grammar<number> {
  return {
    accepts: (value) => Number.isFinite(value) && isBetween(value as number, least, greatest),
    zod: once(() => z.number().check(...bounds(least, greatest))),
  };
}

/** A whole number between two bounds, both included. */
export function whole(least: number, greatest: number): Grammar<number> {
  return {
    accepts: (value) => Number.isSafeInteger(value) && isBetween(value as number, least, greatest),
    zod: once(() => z.int().check(...bounds(least, greatest))),
  };
}

/** True or false. */
export const boolean: Grammar<boolean> = {
  accepts: (value) => typeof value === 'boolean',
  zod: /* @__PURE__ */ once(() => z.boolean()),
};

/** True, where false would say nothing. */
export const yes: Grammar<true> = {
  accepts: (value) => value === true,
  zod: /* @__PURE__ */ once(() => z.literal(true)),
};

/** Any value. */
export const anything: Grammar = { accepts: () => true, zod: /* @__PURE__ */ once(() => z.unknown()) };

/** One certain word. */
export function literal<const Word extends string>(word: Word): Grammar<Word> {
  return { accepts: (value) => value === word, zod: once(() => z.literal(word)) };
}

/** One word of a list. */
export function oneOf<const Word extends string>(words: readonly Word[]): Grammar<Word> {
  return {
    accepts: (value) => (words as readonly unknown[]).includes(value),
    zod: once(() => z.enum(words) as unknown as z.ZodMiniType<Word>),
  };
}

/** A list of at most `most` items and at least `least`. */
export function list<Item>(item: Grammar<Item>, most: number, least = 0): Grammar<Item[]> {
  return {
    accepts: (value) =>
      Array.isArray(value) && isBetween(value.length, least, most) && value.every((one) => item.accepts(one)),
    zod: once(() => z.array(item.zod()).check(ofList(z.minLength(least)), ofList(z.maxLength(most)))),
  };
}

/** Values by keys that all follow one grammar. */
export function record<Value>(key: Grammar<string>, value: Grammar<Value>): Grammar<Record<string, Value>> {
  return {
    accepts: (candidate) =>
      isJsonObject(candidate) &&
      Object.keys(candidate).every((name) => key.accepts(name) && value.accepts(candidate[name])),
    zod: once(() => z.record(key.zod() as z.ZodMiniType<string, string>, value.zod())),
  };
}

/** What follows any of several grammars. */
export function union<const Parts extends readonly Grammar[]>(...parts: Parts): Grammar<ValueOf<Parts[number]>> {
  return {
    accepts: (value) => parts.some((part) => part.accepts(value)),
    zod: once(() => z.union(parts.map((part) => part.zod())) as unknown as z.ZodMiniType<ValueOf<Parts[number]>>),
  };
}

/** What follows any of several grammars of objects that one key tells apart. */
export function choice<const Parts extends readonly Grammar[]>(
  key: string,
  ...parts: Parts
): Grammar<ValueOf<Parts[number]>> {
  return {
    ...union(...parts),
    zod: once(() => {
      const schemas = parts.map((part) => part.zod()) as unknown as [z.ZodMiniObject, ...z.ZodMiniObject[]];
      return z.discriminatedUnion(key, schemas) as unknown as z.ZodMiniType<ValueOf<Parts[number]>>;
    }),
  };
}

/** A grammar that is not made before it is needed, such as one that holds itself. */
export function lazy<Value>(part: () => Grammar<Value>): Grammar<Value> {
  return { accepts: (value) => part().accepts(value), zod: once(() => z.lazy(() => part().zod())) };
}

/** A value, or null. */
export function nullable<Value>(part: Grammar<Value>): Grammar<Value | null> {
  return {
    accepts: (value) => value === null || part.accepts(value),
    zod: once(() => z.nullable(part.zod()) as unknown as z.ZodMiniType<Value | null>),
  };
}

/** The value of a key that need not be there. */
export function optional<Value>(part: Grammar<Value>): Optional<Value> {
  const zod = once(() => z.exactOptional(part.zod()) as unknown as z.ZodMiniType<Value>);
  return { accepts: part.accepts, zod, isOptional: true };
}

/** An object with certain keys and no other. */
export function object<const Keys extends Shape>(shape: Keys): Grammar<ObjectOf<Keys>> {
  const entries = Object.entries(shape);
  const required = entries.filter(([, part]) => !('isOptional' in part)).map(([key]) => key);
  const zod = once(() => {
    const parts = Object.fromEntries(entries.map(([key, part]) => [key, part.zod()]));
    return z.strictObject(parts) as unknown as z.ZodMiniType<ObjectOf<Keys>>;
  });
  const accepts = (value: unknown): boolean =>
    isJsonObject(value) &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key) && shape[key]?.accepts(value[key]) === true);
  return { accepts, zod };
}

function isBetween(value: number, least: number, greatest: number): boolean {
  return value >= least && value <= greatest;
}

function bounds(least: number, greatest: number): readonly z.core.$ZodCheck<number>[] {
  return [...(least === -Infinity ? [] : [z.minimum(least)]), ...(greatest === Infinity ? [] : [z.maximum(greatest)])];
}

/** How many characters (Unicode code points) a text has. One has two units at the most: few units need no counting. */
export function charactersIn(text: string, most = 0): number {
  return text.length > most ? Array.from(text).length : text.length;
}
