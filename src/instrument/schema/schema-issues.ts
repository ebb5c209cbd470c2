import type * as z from 'zod/mini';
import type { Issue } from '../../kernel/issue.js';
import {
  isJsonObject,
  type JsonArray,
  type JsonObject,
  type JsonScalar,
  type JsonValue,
  ownValue,
} from '../../kernel/json-value.js';
import { pointerOf } from '../../kernel/pointer.js';
import type { SchemaReasons } from '../issues.js';
import { type Suggest, suggestions } from '../suggestions.js';
import { charactersIn, type Grammar } from './grammar.js';

/** What departs from a grammar, before it becomes an issue of a room. */
type Finding = {
  [Reason in keyof SchemaReasons]: {
    readonly reason: Reason;
    readonly path: Path;
    readonly facts: SchemaReasons[Reason];
  };
}[keyof SchemaReasons];

/** A departure as an issue of a room. */
type SchemaIssue<Room extends string> = {
  [Reason in keyof SchemaReasons]: Issue<`${Room}.${Reason}`, SchemaReasons[Reason]>;
}[keyof SchemaReasons];

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;

/**
 * Checks a value against a schema and says what departs from it, in the words of this package.
 *
 * @param schema - The grammar; the messages of its zod schema are never shown.
 * @param value - JSON that a reader of the kernel accepted.
 * @param room - Whose codes the issues carry: `instrument` gives `instrument.unknown-key`.
 * @returns Every departure, as errors; none when the value is a document of the grammar.
 */
export function schemaIssues<Room extends string>(
  schema: Grammar,
  value: JsonValue,
  room: Room,
): readonly SchemaIssue<Room>[] {
  if (schema.accepts(value)) return [];
  const parsed = schema.zod().safeParse(value, { error: messageOf });
  if (parsed.success) return [];
  const suggest = suggestions();
  const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, { value, base: [], suggest }));
  return findings.map(({ reason, path, facts }) => {
    const issue = { code: `${room}.${reason}`, pointer: pointerOf(...path), severity: 'error', facts };
    // INVARIANT: a finding has the facts of its reason; the compiler does not see that of all of them at once.
    return issue as unknown as SchemaIssue<Room>;
  });
}

interface Scope {
  readonly value: JsonValue;
  readonly base: Path;
  readonly suggest: Suggest;
}

/** A value that departs from the grammar. */
interface Written {
  readonly value: JsonValue;
  readonly suggest: Suggest;
}

const typeNames: { readonly [expected: string]: string } = {
  int: 'whole number',
  record: 'object',
  nonoptional: 'value',
};

/** A zod issue does not say which keys there could have been; its message carries them. */
function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape } = (issue.inst as z.ZodMiniObject).def;
  return Object.keys(shape).join(' ');
}

function findingsOf(issue: ZodIssue, scope: Scope): readonly Finding[] {
  const path: Path = [...scope.base, ...(issue.path as Path)];
  const holder = valueOf(scope.value, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof key === 'string' && isJsonObject(holder) && !Object.hasOwn(holder, key)) {
    return [{ reason: 'missing-key', path: path.slice(0, -1), facts: { key } }];
  }
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, scope.suggest);
  const value = valueOf(scope.value, path);
  if (value === undefined) return [];
  return issue.code === 'invalid_union'
    ? unionFindings(issue, path, scope)
    : [findingAt(issue, path, { value, suggest: scope.suggest })];
}

function findingAt(issue: ZodIssue, path: Path, { value, suggest }: Written): Finding {
  if (issue.code === 'invalid_type') return wrongType(path, value, [expectedType(issue)]);
  if (issue.code === 'invalid_value') return notInList(path, { value, suggest }, issue.values as readonly JsonScalar[]);
  if (issue.code === 'too_small') return outOfRange(path, value, { minimum: Number(issue.minimum), maximum: null });
  if (issue.code === 'too_big') return outOfRange(path, value, { minimum: null, maximum: Number(issue.maximum) });
  if (issue.code === 'invalid_key') return badKey(path, issue.issues);
  return badForm(path, typeof value === 'string' ? value : '', [issue]);
}

function expectedType({ expected }: z.core.$ZodIssueInvalidType): string {
  return ownValue(typeNames, expected) ?? expected;
}

function wrongType(path: Path, value: JsonValue, expected: readonly string[]): Finding {
  return { reason: 'wrong-type', path, facts: { expected, got: typeOf(value) } };
}

function notInList(path: Path, { value, suggest }: Written, allowed: readonly JsonScalar[]): Finding {
  if (typeof value === 'object' && value !== null) return wrongType(path, value, [...new Set(allowed.map(typeOf))]);
  const words = allowed.filter((one) => typeof one === 'string');
  const nearest = typeof value === 'string' ? suggest(value, words) : null;
  return { reason: 'not-in-list', path, facts: { value, allowed, nearest } };
}

function outOfRange(path: Path, value: JsonValue, bounds: { minimum: number | null; maximum: number | null }): Finding {
  if (typeof value === 'number')
    return { reason: 'out-of-range', path, facts: { of: 'number', got: value, ...bounds } };
  const counted =
    typeof value === 'string'
      ? ({ of: 'characters', got: charactersIn(value) } as const)
      : ({ of: 'items', got: (value as JsonArray).length } as const);
  return { reason: 'out-of-range', path, facts: { ...counted, ...bounds } };
}

const forms = ['bad-id', 'bad-version', 'bad-date', 'bad-language'] as const;

/** The reason stands in the message of the pattern that failed. */
function badForm(path: Path, value: string, issues: readonly ZodIssue[]): Finding {
  const reason = forms.find((form) => issues.some(({ message }) => message === form)) ?? 'bad-form';
  return { reason, path, facts: { value } };
}

/** A key that keeps to the pattern is too long. */
function badKey(path: Path, issues: readonly ZodIssue[]): Finding {
  const found = badForm(path, String(path.at(-1)), issues);
  return found.reason === 'bad-form' ? { ...found, reason: 'bad-id' } : found;
}

function unknownKeys(
  { keys, message }: z.core.$ZodIssueUnrecognizedKeys,
  path: Path,
  suggest: Suggest,
): readonly Finding[] {
  const known = message.split(' ');
  return keys.map((key) => ({
    reason: 'unknown-key',
    path: [...path, key],
    facts: { key, nearest: suggest(key, known) },
  }));
}

function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: Path, scope: Scope): readonly Finding[] {
  const value = valueOf(scope.value, path) ?? null;
  if ('options' in issue) return [notInList(path, { ...scope, value }, (issue.options ?? []) as readonly JsonScalar[])];
  const fitting = issue.errors.filter((branch) => !branch.some(isOfAnotherType));
  if (fitting.length === 0) {
    const expected = issue.errors.flat().filter(isOfAnotherType).map(expectedType);
    return [wrongType(path, value, [...new Set(expected)])];
  }
  const ofKind = fitting.filter((branch) => !branch.some(isOfAnotherKind));
  // What was meant is what needs the fewest changes; of several, the first.
  const branches = (ofKind.length > 0 ? ofKind : fitting).map((branch) =>
    branch.flatMap((one) => findingsOf(one, { ...scope, base: path })),
  );
  return branches.reduce((best, branch) => (branch.length < best.length ? branch : best));
}

function isOfAnotherType(issue: ZodIssue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

/** A word in `kind` that is not there, or says something else. */
function isOfAnotherKind({ code, path }: ZodIssue): boolean {
  return code === 'invalid_value' && path.length === 1 && path[0] === 'kind';
}

function valueOf(document: JsonValue, path: Path): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const part of path) value = typeof value === 'object' && value !== null ? partOf(value, part) : undefined;
  return value;
}

function partOf(holder: JsonArray | JsonObject, part: string | number): JsonValue | undefined {
  return ownValue(holder as JsonObject, String(part));
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
