import type { JsonObject, JsonValue } from './json-value.js';

/** How much an issue weighs: an `error` stops the document, a `warning` travels with it. */
export type Severity = 'error' | 'warning';

/** The machine part of an issue: what a sentence in any language is made from. */
export type IssueFacts = JsonObject;

/**
 * Something wrong at one place of a document. Documents return every issue they have, in the order of
 * a walk through the document; nothing is thrown.
 *
 * `code` is stable for ever (`room.reason-in-kebab-case`, listed in docs/diagnostics.md); `pointer` is
 * an RFC 6901 JSON Pointer into the document (`''` is the whole); the sentence and the remedy are made
 * from `code` and `facts` by `@veo/risk/words/fr` or `@veo/risk/words/en`.
 *
 * @example
 * ```ts
 * const issue: Issue = {
 *   code: 'instrument.duplicate-id',
 *   pointer: '/indicators/3/id',
 *   severity: 'error',
 *   facts: { id: 'd1', first: '/indicators/0/id' },
 * };
 * ```
 */
export interface Issue<Code extends string = string, Facts extends IssueFacts = IssueFacts> {
  readonly code: Code;
  readonly pointer: string;
  readonly severity: Severity;
  readonly facts: Facts;
}

/** What a document became, with its warnings; or every reason why not. */
export type Checked<Value, Each extends Issue = Issue> =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly Each[] }
  | { readonly ok: false; readonly issues: readonly [Each, ...Each[]] };

/** A catalogue of codes: each key a code, each value the facts that go with it. */
export type Catalogue<Codes> = { readonly [Code in keyof Codes]: { readonly [fact: string]: JsonValue } };

/** An issue of one catalogue: its code tells its facts. */
export type IssueOf<Codes extends Catalogue<Codes>, Code extends keyof Codes & string = keyof Codes & string> = {
  readonly [Each in Code]: Issue<Each, Codes[Each]>;
}[Code];

/** Makes issues of one catalogue only, so that a code without its facts does not compile. */
export type IssueMaker<Codes extends Catalogue<Codes>> = <Code extends keyof Codes & string>(
  code: Code,
  pointer: string,
  facts: Codes[Code],
  severity?: Severity,
) => IssueOf<Codes, Code>;

/**
 * The issue maker of one catalogue.
 *
 * @returns A function that makes an {@link Issue}; its severity is `error` unless said otherwise.
 * @example
 * ```ts
 * const make = issueMaker<{ 'demo.too-long': { length: number } }>();
 * make('demo.too-long', '/title', { length: 900 }).severity; // 'error'
 * ```
 */
export function issueMaker<Codes extends Catalogue<Codes>>(): IssueMaker<Codes> {
  return <Code extends keyof Codes & string>(code: Code, pointer: string, facts: Codes[Code], severity = 'error') =>
    // INVARIANT: these are the facts of this code; the compiler does not see that of a code it does not know.
    ({ code, pointer, severity, facts }) as unknown as IssueOf<Codes, Code>;
}

/** Whether any issue of the list is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/**
 * A checked value from a value and its issues: refused when any of them is an error.
 *
 * @param value - What the document became.
 * @param issues - Every issue found on the way, in document order.
 * @example
 * ```ts
 * checked(42, []).ok; // true
 * ```
 */
export function checked<Value, Each extends Issue>(value: Value, issues: readonly Each[]): Checked<Value, Each> {
  const [first, ...rest] = issues;
  if (first === undefined || !hasErrors(issues)) return { ok: true, value, issues };
  return { ok: false, issues: [first, ...rest] };
}
