import type { JsonScalar, JsonValue } from '../../kernel/json-value.js';
import { appendPointer } from '../../kernel/pointer.js';
import type { SchemaReasons } from '../issues.js';
import type { Suggest } from '../suggestions.js';

/** How a value departs from a grammar, before it becomes an issue of a room. */
export type Departure = {
  [Reason in keyof SchemaReasons]: {
    readonly reason: Reason;
    readonly pointer: string;
    readonly facts: SchemaReasons[Reason];
  };
}[keyof SchemaReasons];

/** Where a value stands, and what finds the word that was meant. */
export interface Place {
  readonly pointer: string;
  readonly suggest: Suggest;
}

const formReasons = ['bad-id', 'bad-version', 'bad-date', 'bad-language', 'bad-form'] as const;

/** Why a text is not of the form that its place asks for. */
export type FormReason = (typeof formReasons)[number];

interface Measured {
  readonly of: 'number' | 'characters' | 'items';
  readonly got: number;
  readonly least: number;
  readonly most: number;
}

/** The place of a part. */
export function within({ pointer, suggest }: Place, part: string | number): Place {
  return { pointer: appendPointer(pointer, part), suggest };
}

/** A value of a type that none of `expected` is. */
export function wrongType({ pointer }: Place, value: JsonValue, ...expected: readonly string[]): Departure {
  return { reason: 'wrong-type', pointer, facts: { expected, got: typeOf(value) } };
}

/** A number, a length or a count outside its bounds: the bound that it passes is told. */
export function outside({ pointer }: Place, { of, got, least, most }: Measured): readonly Departure[] {
  const told = (minimum: number | null, maximum: number | null): readonly Departure[] => [
    { reason: 'out-of-range', pointer, facts: { of, got, minimum, maximum } },
  ];
  if (got < least) return told(least, null);
  return got > most ? told(null, most) : [];
}

/** A value that is none of a closed list of words. */
export function notInList(at: Place, value: JsonValue, allowed: readonly string[]): Departure {
  if (typeof value === 'object' && value !== null) return wrongType(at, value, 'string');
  const nearest = typeof value === 'string' ? at.suggest(value, allowed) : null;
  const facts: { value: JsonScalar; allowed: readonly string[]; nearest: string | null } = { value, allowed, nearest };
  return { reason: 'not-in-list', pointer: at.pointer, facts };
}

/** A text that is not of its form. */
export function formIsBad({ pointer }: Place, value: string, reason: FormReason): Departure {
  return { reason, pointer, facts: { value } };
}

/** A key that is not of the form of its keys; one that is, is too long. */
export function keyIsBad(at: Place, key: string, departures: readonly Departure[]): Departure {
  const reason = formReasons.find((form) => departures.some((departure) => departure.reason === form));
  return formIsBad(at, key, reason ?? 'bad-id');
}

/** A key that an object needs and has not. */
export function keyIsMissing({ pointer }: Place, key: string): Departure {
  return { reason: 'missing-key', pointer, facts: { key } };
}

/** A key that an object may not have. */
export function keyIsUnknown({ pointer, suggest }: Place, key: string, known: readonly string[]): Departure {
  const facts = { key, nearest: suggest(key, known) };
  return { reason: 'unknown-key', pointer: appendPointer(pointer, key), facts };
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
