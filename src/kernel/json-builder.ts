import type { JsonValue } from './json-value.js';
import { largestMagnitude, maximumIssues, type ReadLimits, smallestMagnitude } from './limits.js';
import { pointerOf } from './pointer.js';
import { excerpt, readerIssue, type ReaderIssue } from './reader-issues.js';
import { loneSurrogateAt, wellFormed } from './surrogates.js';

/** An array or object being built. */
interface Frame {
  readonly value: JsonValue[] | Record<string, JsonValue>;
  /** In an object, the key whose value comes next; `undefined` between two members. */
  key: string | undefined;
  readonly parent: Frame | undefined;
  readonly depth: number;
}

/**
 * A JSON value being built from what a document says, in document order, with every rule a document has to keep.
 *
 * Text and in-memory objects are read through this one builder, so that both get the same verdict.
 */
export interface Builder {
  readonly limits: ReadLimits;
  readonly issues: ReaderIssue[];
  top: Frame;
  nodes: number;
  /** Nothing further is to be read. */
  stopped: boolean;
}

/** A builder of nothing yet. */
export function startBuilder(limits: ReadLimits): Builder {
  const root: Frame = { value: [], key: undefined, parent: undefined, depth: 0 };
  return { limits, issues: [], top: root, nodes: 0, stopped: false };
}

/** What was built; `null` when it was nothing. */
export function builtValue(builder: Builder): JsonValue {
  let frame = builder.top;
  while (frame.parent !== undefined) frame = frame.parent;
  return (Array.isArray(frame.value) ? frame.value[0] : undefined) ?? null;
}

/** The pointer to the value, or the member, that comes next; to the object when it is between two members. */
export function pointerHere({ limits, top }: Builder): string {
  const parts: (string | number)[] = [];
  for (let frame = top; frame.parent !== undefined; frame = frame.parent) {
    if (Array.isArray(frame.value)) parts.push(frame.value.length);
    else if (frame.key !== undefined) parts.push(printable(frame.key, limits.maximumKeyLength));
  }
  return pointerOf(...parts.reverse());
}

/** The pointer to the array or object being built, when it is between two of its parts. */
export function pointerAround(builder: Builder): string {
  const pointer = pointerHere(builder);
  return Array.isArray(builder.top.value) ? pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))) : pointer;
}

/** A key as it stands in a pointer: never ill-formed, never longer than the limit and a mark. */
function printable(key: string, maximumLength: number): string {
  return wellFormed(key.length > maximumLength ? `${key.slice(0, maximumLength)}…` : key);
}

/** Lists an issue; when the list is full, says so in its place and stops. */
export function report(builder: Builder, issue: ReaderIssue): void {
  if (builder.stopped) return;
  if (builder.issues.length < maximumIssues) {
    builder.issues.push(issue);
    return;
  }
  builder.issues.push(readerIssue('kernel.too-many-issues', issue.pointer, { limit: maximumIssues }));
  builder.stopped = true;
}

/** Lists an issue after which nothing can be read. */
export function stop(builder: Builder, issue: ReaderIssue): void {
  report(builder, issue);
  builder.stopped = true;
}

/** Begins an array or object. Like all that takes something, answers whether to go on. */
export function openContainer(builder: Builder, isArray: boolean): boolean {
  if (!countNode(builder)) return false;
  const { limits, top } = builder;
  const depth = top.depth + 1;
  if (depth > limits.maximumDepth) {
    stop(builder, readerIssue('kernel.too-deep', pointerHere(builder), { depth, limit: limits.maximumDepth }));
    return false;
  }
  builder.top = { value: isArray ? [] : {}, key: undefined, parent: top, depth };
  return true;
}

/** Ends the innermost array or object. */
export function closeContainer(builder: Builder): boolean {
  const { value, parent } = builder.top;
  if (parent !== undefined) builder.top = parent;
  // Nothing that a host hangs on every object is then read as a key that the document left out.
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  return attach(builder, value);
}

/** Whether the object being built has the key already. */
export function hasKey(builder: Builder, key: string): boolean {
  return Object.hasOwn(builder.top.value, key);
}

/** Takes the key of the member that comes next. */
export function takeKey(builder: Builder, key: string): boolean {
  const { limits, top } = builder;
  top.key = undefined;
  const limit = limits.maximumKeyLength;
  if (key.length > limit) {
    const facts = { length: key.length, limit, start: wellFormed(excerpt(key)) };
    report(builder, readerIssue('kernel.key-too-long', pointerHere(builder), facts));
  }
  checkCharacters(builder, key, 'key');
  top.key = key;
  if (key === '__proto__') report(builder, readerIssue('kernel.forbidden-key', pointerHere(builder), { key }));
  return !builder.stopped;
}

/** Takes a text value. */
export function takeText(builder: Builder, text: string): boolean {
  if (!countNode(builder)) return false;
  const limit = builder.limits.maximumTextLength;
  if (text.length > limit) {
    report(builder, readerIssue('kernel.text-too-long', pointerHere(builder), { length: text.length, limit }));
  }
  checkCharacters(builder, text, 'text');
  return attach(builder, text);
}

/**
 * Takes a number.
 *
 * @param value - Not `NaN`. Minus zero is taken as zero, as the canonical form writes it.
 * @param literal - The number as it is written; for an in-memory number, its shortest round trip.
 */
export function takeNumber(builder: Builder, value: number, literal: string): boolean {
  if (!countNode(builder)) return false;
  const issue = numberIssue(builder, value, literal);
  if (issue !== undefined) report(builder, issue);
  return attach(builder, value === 0 ? 0 : value);
}

/** Takes `true`, `false` or `null`. */
export function takeWord(builder: Builder, value: boolean | null): boolean {
  return countNode(builder) && attach(builder, value);
}

/** Takes a value that no document can have: it is listed, and `null` stands in its place. */
export function takeFault(builder: Builder, issue: ReaderIssue): boolean {
  if (!countNode(builder)) return false;
  report(builder, issue);
  return attach(builder, null);
}

function countNode(builder: Builder): boolean {
  builder.nodes += 1;
  const limit = builder.limits.maximumNodes;
  if (builder.nodes > limit) stop(builder, readerIssue('kernel.too-many-nodes', pointerHere(builder), { limit }));
  return !builder.stopped;
}

function attach(builder: Builder, value: JsonValue): boolean {
  const { top } = builder;
  if (Array.isArray(top.value)) top.value.push(value);
  else if (top.key !== undefined) setOwn(top.value, top.key, value);
  top.key = undefined;
  return !builder.stopped;
}

/** Sets an own property whatever the object inherits: a setter, a frozen method, `__proto__`. */
function setOwn(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key in object) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    return;
  }
  object[key] = value;
}

function checkCharacters(builder: Builder, text: string, within: 'key' | 'text'): void {
  // Most texts have neither, and one quick look tells.
  if (!/[\0\uD800-\uDFFF]/.test(text)) return;
  const lone = loneSurrogateAt(text);
  if (lone >= 0) {
    const unit = text.charCodeAt(lone).toString(16).toUpperCase();
    report(builder, readerIssue('kernel.lone-surrogate', pointerHere(builder), { at: lone, unit, within }));
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) report(builder, readerIssue('kernel.nul-character', pointerHere(builder), { at: nul, within }));
}

function numberIssue(builder: Builder, value: number, literal: string): ReaderIssue | undefined {
  if (isOutOfRange(value, literal)) {
    const facts = { literal: excerpt(literal), smallest: smallestMagnitude, largest: largestMagnitude };
    return readerIssue('kernel.number-out-of-range', pointerHere(builder), facts);
  }
  const limit = builder.limits.significantDigits;
  if (literal.length <= limit) return undefined;
  const digits = significantDigits(literal);
  if (digits <= limit) return undefined;
  const facts = { literal: excerpt(literal), digits, limit };
  return readerIssue('kernel.number-too-long', pointerHere(builder), facts);
}

function isOutOfRange(value: number, literal: string): boolean {
  const magnitude = Math.abs(value);
  // A literal that is not zero can be too small for a double to be anything but zero.
  if (magnitude === 0) return significantDigits(literal) > 0;
  return magnitude > largestMagnitude || magnitude < smallestMagnitude;
}

/**
 * How many digits of a JSON number, or of a number's shortest round trip, carry its value: zeros at either end
 * do not count, nor does the exponent.
 *
 * With at most 15 of them the double's shortest round trip is the very decimal that is written, so that text and
 * memory say the same; with more, either that round trip has more than 15 digits as well, or the text says
 * something that the double does not hold.
 *
 * @example
 * ```ts
 * significantDigits('-0.01200e7'); // 2
 * ```
 */
export function significantDigits(literal: string): number {
  let seen = 0;
  let significant = 0;
  for (let at = 0; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at);
    // An `e` or `E`: what follows is the exponent.
    if (code > 0x39) break;
    if (code < 0x30 || (code === 0x30 && seen === 0)) continue;
    seen += 1;
    if (code !== 0x30) significant = seen;
  }
  return significant;
}
