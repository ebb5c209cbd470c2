import { type IssueMaker, issueMaker, type IssueOf } from './issue.js';
import type { KernelNumberRefusals } from './number-issues.js';
import type { Mistake } from './json-mistake.js';
import { RiskError } from './risk-error.js';
import type { Expected } from './scan-json.js';

/** Where in a text: `offset` from 0, `line` and `column` from 1, all in UTF-16 code units. */
interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Facts about where reading of a text ended: a type alias, since facts are plain JSON objects. */
type EndFacts = { readonly [Fact in keyof Place]: Place[Fact] } & { readonly expected: Expected };

/** Whether something is wrong with a key, a text value, or the document outside both. */
type Within = 'key' | 'text' | 'document';

/**
 * The codes that reading a document gives, each with its facts. `limit` is always the value of the limit that
 * was passed; texts of unknown length are clipped to 40 characters.
 */
export interface KernelIssues {
  /** A text is not JSON at one place. Reading ends there. */
  'kernel.not-json': EndFacts & { readonly found: string; readonly mistake: Mistake };
  /** A text ends before its document does; `open` arrays and objects were not closed. */
  'kernel.truncated': EndFacts & { readonly open: number };
  /** A text holds nothing but white space. */
  'kernel.empty-document': Readonly<Record<string, never>>;
  /** A text begins with the invisible character U+FEFF, which JSON does not allow. */
  'kernel.byte-order-mark': Readonly<Record<string, never>>;
  /** Bytes are not UTF-8 at byte `at`; `guess` says what they may be. */
  'kernel.not-utf-8': { readonly at: number; readonly guess: EncodingGuess };
  /** A document is larger than the limit; for an in-memory object `size` is how far counting went. */
  'kernel.too-large': { readonly size: number; readonly limit: number; readonly unit: 'characters' | 'bytes' };
  /** An array or object lies inside too many others. */
  'kernel.too-deep': { readonly depth: number; readonly limit: number };
  /** A document holds too many values. */
  'kernel.too-many-nodes': { readonly limit: number };
  /** A document has more issues than are listed. */
  'kernel.too-many-issues': { readonly limit: number };
  /** A document has `more` issues than are told: this one is the last. */
  'kernel.more-issues': { readonly more: number };
  /** A text value is too long. */
  'kernel.text-too-long': { readonly length: number; readonly limit: number };
  /** A key is too long; the pointer leads to its object. */
  'kernel.key-too-long': { readonly length: number; readonly limit: number; readonly start: string };
  /** A key stands twice in one object; the place is that of the repetition, the pointer finds the first. */
  'kernel.duplicate-key': { readonly key: string; readonly line: number; readonly column: number };
  /** A key that JavaScript gives a meaning of its own. */
  'kernel.forbidden-key': { readonly key: string };
  /** Half of a surrogate pair, at index `at` of the text or key; for a key the pointer leads to its object. */
  'kernel.lone-surrogate': { readonly at: number; readonly unit: string; readonly within: Within };
  /** The character U+0000, at index `at` of the text, key or document; for a key the pointer leads to its object. */
  'kernel.nul-character':
    | { readonly at: number; readonly within: Exclude<Within, 'document'> }
    | { readonly at: number; readonly within: 'document'; readonly line: number; readonly column: number };
  /** A number has more significant digits than every double keeps. */
  'kernel.number-too-long': { readonly literal: string; readonly digits: number; readonly limit: number };
  /** A number is too large, or too close to zero without being zero. */
  'kernel.number-out-of-range': { readonly literal: string; readonly smallest: number; readonly largest: number };
  /** An in-memory number is `NaN` or infinite. */
  'kernel.not-finite': { readonly text: string };
  /** An in-memory value of a type that JSON does not have; a `hole` is an array element that was never set. */
  'kernel.not-json-value': { readonly type: 'undefined' | 'function' | 'symbol' | 'bigint' | 'hole' };
  /** An in-memory object of a class (`name` when known), or one whose parts cannot be read. */
  'kernel.not-plain-object': { readonly reason: 'class-instance' | 'unreadable'; readonly name: string };
  /** A property that JSON would run or leave out. */
  'kernel.not-plain-property': { readonly reason: PropertyFault; readonly key: string };
  /** An in-memory object lies inside itself; `ancestor` points at where it was first met. */
  'kernel.cyclic': { readonly ancestor: string };
}

/** What bytes that are not UTF-8 may be. */
export type EncodingGuess =
  'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'single-byte' | 'utf-8-cut-short' | 'unknown';

/** Why a property is none that JSON has: computed, not enumerable, keyed by a symbol, or beside an array's elements. */
export type PropertyFault = 'accessor' | 'hidden' | 'symbol-key' | 'beside-elements';

/** Why a value has no canonical form. */
export type NotCanonical =
  | 'undefined'
  | 'function'
  | 'symbol'
  | 'bigint'
  | 'not-finite'
  | 'lone-surrogate'
  | 'class-instance'
  | 'symbol-key'
  | 'accessor'
  | 'hidden'
  | 'not-only-elements'
  | 'too-deep';

/** The codes that the kernel throws, each with its facts. */
export interface KernelRefusals extends KernelNumberRefusals {
  /** A value was to be written that JSON cannot say; for a key `pointer` leads to its object. */
  'kernel.not-canonical': { readonly pointer: string; readonly reason: NotCanonical };
  /** A reader of text was given something else. */
  'kernel.not-text': { readonly type: string };
  /** A reader of bytes was given something else. */
  'kernel.not-bytes': { readonly type: string };
  /** A call was given something else than what the stage before it makes: what `madeBy` gives in its `value`. */
  'kernel.wrong-stage': { readonly type: string; readonly madeBy: string };
  /** A limit is not a whole number of at least 1. */
  'kernel.not-a-limit': { readonly name: string; readonly limit: string };
  /**
   * The process was altered since the import: a property of an object of the language was added, replaced or taken away,
   * and cannot be set right for the length of the call.
   */
  'kernel.altered-built-in': { readonly key: string };
}

/** Makes the issues of the readers. */
export const readerIssue: IssueMaker<KernelIssues> = issueMaker<KernelIssues>();

/** An issue of the readers. */
export type ReaderIssue = IssueOf<KernelIssues>;

/**
 * The error of one of the codes that the readers and the canonical form throw.
 *
 * @example
 * ```ts
 * readerRefusal('kernel.not-text', { type: 'number' }).code; // 'kernel.not-text'
 * ```
 */
export function readerRefusal<Code extends keyof KernelRefusals>(code: Code, facts: KernelRefusals[Code]): RiskError {
  return new RiskError(code, { ...facts });
}

/** The first 40 characters of a text, for facts about text of unknown length. */
export function excerpt(text: string): string {
  return text.slice(0, 40);
}
