import { isJsonObject, type JsonObject, type JsonValue } from '../../kernel/json-value.js';
import {
  type Departure,
  type FormReason,
  formIsBad,
  keyIsBad,
  keyIsMissing,
  keyIsUnknown,
  notInList,
  outside,
  type Place,
  within,
  wrongType,
} from './departures.js';

/**
 * A part of a document's grammar. Most documents keep to it, and `accepts` sees that at once; `departures` says
 * where and how another does not. `form` is the same as data, for what else reads grammars (`zod.ts`).
 */
export interface Grammar<out Value = unknown> {
  readonly accepts: (value: unknown) => value is Value;
  /** At least one for a value that is not accepted; asked of no other. */
  readonly departures: (value: JsonValue, at: Place) => readonly Departure[];
  readonly form: Form;
}

/** The value of a key that need not be there. */
export interface Optional<out Value = unknown> extends Grammar<Value> {
  readonly isOptional: true;
}

/** Grammars by key. */
export type Shape = Readonly<Record<string, Grammar>>;

/** What a grammar says, as data. */
export type Form =
  | {
      readonly kind: 'string';
      readonly least: number;
      readonly most: number;
      readonly pattern: RegExp | undefined;
      readonly reason: FormReason;
    }
  | { readonly kind: 'number' | 'whole'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'boolean' | 'anything' }
  | { readonly kind: 'literal'; readonly word: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'list'; readonly item: Grammar; readonly least: number; readonly most: number }
  | { readonly kind: 'record'; readonly key: Grammar<string>; readonly value: Grammar }
  | { readonly kind: 'union'; readonly parts: readonly Grammar[] }
  | { readonly kind: 'choice'; readonly key: string; readonly parts: readonly Grammar[] }
  | { readonly kind: 'lazy'; readonly part: () => Grammar }
  | { readonly kind: 'nullable'; readonly part: Grammar }
  | { readonly kind: 'object'; readonly shape: Shape };

type ValueOf<Part> = Part extends Grammar<infer Value> ? Value : never;
type OptionalKeys<Keys extends Shape> = {
  [Key in keyof Keys]: Keys[Key] extends Optional ? Key : never;
}[keyof Keys];
type ObjectOf<Keys extends Shape> = { [Key in Exclude<keyof Keys, OptionalKeys<Keys>>]: ValueOf<Keys[Key]> } & {
  [Key in OptionalKeys<Keys>]?: ValueOf<Keys[Key]>;
};

/** How a value departs from a grammar; not at all when it is accepted, which is quickly seen. */
export function departuresOf(part: Grammar, value: JsonValue, at: Place): readonly Departure[] {
  return part.accepts(value) ? [] : part.departures(value, at);
}

/** What texts there may be. */
interface TextLimits {
  /** Characters: Unicode code points, as JSON Schema counts them. */
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: RegExp;
  /** The reason that a text which departs from the pattern is refused for. */
  readonly reason?: FormReason;
}

/** A text. */
export function string({ least = 0, most = Infinity, pattern, reason = 'bad-form' }: TextLimits = {}): Grammar<string> {
  const isOfForm = (value: string): boolean => pattern?.test(value) ?? true;
  return {
    accepts: (value): value is string =>
      typeof value === 'string' && isBetween(charactersIn(value, most), least, most) && isOfForm(value),
    departures: (value, at) => {
      if (typeof value !== 'string') return [wrongType(at, value, 'string')];
      const length = outside(at, { of: 'characters', got: charactersIn(value, most), least, most });
      return isOfForm(value) ? length : [...length, formIsBad(at, value, reason)];
    },
    form: { kind: 'string', least, most, pattern, reason },
  };
}

/** A number; with bounds, both included. */
export function number(least: number = -Infinity, greatest: number = Infinity): Grammar<number> {
  return {
    accepts: (value): value is number => Number.isFinite(value) && isBetween(value as number, least, greatest),
    departures: (value, at) =>
      typeof value === 'number'
        ? outside(at, { of: 'number', got: value, least, most: greatest })
        : [wrongType(at, value, 'number')],
    form: { kind: 'number', least, greatest },
  };
}

/** A whole number between two bounds, both included. */
export function whole(least: number, greatest: number): Grammar<number> {
  const { departures } = number(least, greatest);
  return {
    accepts: (value): value is number => Number.isInteger(value) && isBetween(value as number, least, greatest),
    departures: (value, at) =>
      typeof value !== 'number' || Number.isInteger(value)
        ? departures(value, at)
        : [wrongType(at, value, 'whole number')],
    form: { kind: 'whole', least, greatest },
  };
}

/** True or false. */
export const boolean: Grammar<boolean> = {
  accepts: (value): value is boolean => typeof value === 'boolean',
  departures: (value, at) => [wrongType(at, value, 'boolean')],
  form: { kind: 'boolean' },
};

/** Any value. */
export const anything: Grammar = {
  accepts: (value): value is unknown => value !== undefined,
  departures: () => [],
  form: { kind: 'anything' },
};

/** One certain word. */
export function literal<const Word extends string>(word: Word): Grammar<Word> {
  return { ...oneOf([word]), form: { kind: 'literal', word } };
}

/** One word of a list. */
export function oneOf<const Word extends string>(words: readonly Word[]): Grammar<Word> {
  return {
    accepts: (value): value is Word => (words as readonly unknown[]).includes(value),
    departures: (value, at) => [notInList(at, value, words)],
    form: { kind: 'words', words },
  };
}

/** A list of at most `most` items and at least `least`. */
export function list<Item>(item: Grammar<Item>, most: number, least = 0): Grammar<Item[]> {
  return {
    accepts: (value): value is Item[] =>
      Array.isArray(value) && isBetween(value.length, least, most) && value.every((one) => item.accepts(one)),
    departures: (value, at) => {
      if (!Array.isArray(value)) return [wrongType(at, value, 'array')];
      const length = outside(at, { of: 'items', got: value.length, least, most });
      // Of a list that is too long no item is looked at.
      if (value.length > most) return length;
      return [...value.flatMap((one: JsonValue, place) => departuresOf(item, one, within(at, place))), ...length];
    },
    form: { kind: 'list', item, least, most },
  };
}

/** Values by keys that all follow one grammar. */
export function record<Value>(key: Grammar<string>, value: Grammar<Value>): Grammar<Record<string, Value>> {
  return {
    accepts: (candidate): candidate is Record<string, Value> =>
      isJsonObject(candidate) &&
      Object.keys(candidate).every((name) => key.accepts(name) && value.accepts(candidate[name])),
    departures: (candidate, at) => {
      if (!isJsonObject(candidate)) return [wrongType(at, candidate, 'object')];
      return Object.entries(candidate).flatMap(([name, one]) =>
        key.accepts(name)
          ? departuresOf(value, one, within(at, name))
          : [keyIsBad(within(at, name), name, key.departures(name, at))],
      );
    },
    form: { kind: 'record', key, value },
  };
}

/** What follows any of several grammars. */
export function union<const Parts extends readonly Grammar[]>(...parts: Parts): Grammar<ValueOf<Parts[number]>> {
  return {
    accepts: (value): value is ValueOf<Parts[number]> => parts.some((part) => part.accepts(value)),
    departures: (value, at) => {
      const branches = parts.map((part) => part.departures(value, at));
      const isOfOtherType = ({ reason, pointer }: Departure): boolean =>
        reason === 'wrong-type' && pointer === at.pointer;
      const [first, ...fitting] = branches.filter((branch) => !branch.some(isOfOtherType));
      // What was meant is what needs the fewest changes; of several, the first.
      if (first !== undefined) return fitting.reduce((best, one) => (one.length < best.length ? one : best), first);
      const expected = branches.flat().flatMap((one) => (one.reason === 'wrong-type' ? one.facts.expected : []));
      return [wrongType(at, value, ...new Set(expected))];
    },
    form: { kind: 'union', parts },
  };
}

/** What follows any of several grammars of objects that one key tells apart. */
export function choice<const Parts extends readonly Grammar[]>(
  key: string,
  ...parts: Parts
): Grammar<ValueOf<Parts[number]>> {
  const tags = parts.map((part) => tagOf(part, key));
  const meant = (value: JsonObject): Grammar | undefined =>
    Object.hasOwn(value, key) ? parts[tags.findIndex((tag) => tag.accepts(value[key]))] : undefined;
  return {
    accepts: (value): value is ValueOf<Parts[number]> => isJsonObject(value) && meant(value)?.accepts(value) === true,
    departures: (value, at) => {
      if (!isJsonObject(value)) return [wrongType(at, value, 'object')];
      const part = meant(value);
      if (part !== undefined) return part.departures(value, at);
      if (!Object.hasOwn(value, key)) return [keyIsMissing(at, key)];
      return [notInList(within(at, key), value[key] ?? null, tags.flatMap(wordsOf))];
    },
    form: { kind: 'choice', key, parts },
  };
}

/** The grammar of the key that tells one object from others. */
function tagOf({ form }: Grammar, key: string): Grammar {
  // INVARIANT: what a choice is made of are objects that have its key.
  return (form as Extract<Form, { kind: 'object' }>).shape[key] as Grammar;
}

function wordsOf({ form }: Grammar): readonly string[] {
  if (form.kind === 'literal') return [form.word];
  return form.kind === 'words' ? form.words : [];
}

/** A grammar that is not made before it is needed, such as one that holds itself. */
export function lazy<Value>(part: () => Grammar<Value>): Grammar<Value> {
  return {
    accepts: (value): value is Value => part().accepts(value),
    departures: (value, at) => part().departures(value, at),
    form: { kind: 'lazy', part },
  };
}

/** A value, or null. */
export function nullable<Value>(part: Grammar<Value>): Grammar<Value | null> {
  return {
    accepts: (value): value is Value | null => value === null || part.accepts(value),
    departures: part.departures,
    form: { kind: 'nullable', part },
  };
}

/** The value of a key that need not be there. */
export function optional<Value>(part: Grammar<Value>): Optional<Value> {
  return { ...part, isOptional: true };
}

/** An object with certain keys and no other. */
export function object<const Keys extends Shape>(shape: Keys): Grammar<ObjectOf<Keys>> {
  const entries = Object.entries(shape);
  const required = entries.filter(([, part]) => !('isOptional' in part)).map(([key]) => key);
  const known = Object.keys(shape);
  const accepts = (value: unknown): value is ObjectOf<Keys> =>
    isJsonObject(value) &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key) && shape[key]?.accepts(value[key]) === true);
  const departures = (value: JsonValue, at: Place): readonly Departure[] => {
    if (!isJsonObject(value)) return [wrongType(at, value, 'object')];
    const departing = entries.flatMap(([key, part]) => {
      const one = Object.hasOwn(value, key) ? value[key] : undefined;
      if (one !== undefined) return departuresOf(part, one, within(at, key));
      return 'isOptional' in part ? [] : [keyIsMissing(at, key)];
    });
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    return [...departing, ...unknown.map((key) => keyIsUnknown(at, key, known))];
  };
  return { accepts, departures, form: { kind: 'object', shape } };
}

function isBetween(value: number, least: number, greatest: number): boolean {
  return value >= least && value <= greatest;
}

/** A character has at most two units: only a text with more units than `most` has to be counted. */
function charactersIn(text: string, most: number): number {
  return text.length > most ? Array.from(text).length : text.length;
}
