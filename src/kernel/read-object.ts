import { type Checked, checked } from './issue.js';
import {
  type Builder,
  builtValue,
  closeContainer,
  openContainer,
  pointerHere,
  report,
  startBuilder,
  stop,
  takeFault,
  takeKey,
  takeNumber,
  takeText,
  takeWord,
} from './json-builder.js';
import type { JsonValue } from './json-value.js';
import { defaultLimits, type ReadLimits, requireLimits } from './limits.js';
import { type Snapshot, snapshotOf } from './plain-object.js';
import { parsePointer, pointerOf } from './pointer.js';
import { excerpt, type KernelIssues, type PropertyFault, readerIssue, type ReaderIssue } from './reader-issues.js';
import { wellFormed } from './surrogates.js';

type NoValueType = KernelIssues['kernel.not-json-value']['type'];

/** An array or object being read. */
interface Source {
  readonly object: object;
  readonly parts: Snapshot;
  next: number;
}

interface Walk {
  readonly builder: Builder;
  readonly sources: Source[];
  /** The objects around the current place, each with how many lie around it. */
  readonly around: Map<object, number>;
  /** The fewest characters that a text of what was read so far could have. */
  characters: number;
}

/**
 * Reads a document that is in memory already, with the verdict that its text would get from `readJson`.
 *
 * What JSON cannot say is refused, not dropped or converted: nothing of the object's own code is run, `toJSON`
 * included. The result is a plain copy, so that what was checked stays what it was.
 *
 * Three things only a text can show: duplicate keys; that a number was written with more digits than its double
 * keeps (`0.30000000000000001` is `0.3` in memory) or underflowed to zero; and the size of its white space and
 * escapes. An infinite number is `kernel.not-finite` here and `kernel.number-out-of-range` there.
 *
 * @param value - Anything at all.
 * @returns A deep copy whose objects have no prototype; or issues of {@link KernelIssues}: `kernel.not-json-value`, `kernel.not-finite`,
 * `kernel.not-plain-object`, `kernel.not-plain-property`, `kernel.cyclic`, and those of `readJson` but
 * `kernel.not-json`, `kernel.truncated`, `kernel.empty-document`, `kernel.byte-order-mark`,
 * `kernel.duplicate-key`.
 * @throws {@link RiskError} `kernel.not-a-limit`.
 * @example
 * ```ts
 * readObject({ weight: 1.5 }); // { ok: true, value: { weight: 1.5 }, issues: [] }
 * readObject({ weight: NaN }); // { ok: false, issues: [{ code: 'kernel.not-finite', pointer: '/weight', … }] }
 * ```
 */
export function readObject(value: unknown, limits: ReadLimits = defaultLimits): Checked<JsonValue, ReaderIssue> {
  requireLimits(limits);
  const walk: Walk = { builder: startBuilder(limits), sources: [], around: new Map(), characters: 0 };
  take(walk, value);
  for (let source = walk.sources.at(-1); source !== undefined && !walk.builder.stopped; source = walk.sources.at(-1)) {
    takeNext(walk, source);
  }
  return checked(builtValue(walk.builder), walk.builder.issues);
}

/** Takes the next part of an array or object, or its end. */
function takeNext(walk: Walk, source: Source): void {
  const { keys, values, faults } = source.parts;
  const index = source.next;
  if (index === values.length) {
    walk.sources.pop();
    walk.around.delete(source.object);
    closeContainer(walk.builder);
    return;
  }
  source.next += 1;
  const key = keys?.[index];
  if (index > 0) charge(walk, 1);
  if (key !== undefined && !(charge(walk, key.length + 3) && takeKey(walk.builder, key))) return;
  const fault = faults.get(index);
  if (fault === undefined) take(walk, values[index]);
  else if (fault === 'hole') takeNoValue(walk, 'hole');
  else takeNoProperty(walk, fault, key ?? String(index));
}

function take(walk: Walk, value: unknown): void {
  const { builder } = walk;
  if (typeof value === 'string') {
    if (charge(walk, value.length + 2)) takeText(builder, value);
    return;
  }
  if (typeof value === 'number') {
    if (charge(walk, 1)) takeNumberOrFault(builder, value);
    return;
  }
  if (typeof value === 'boolean' || value === null) {
    if (charge(walk, value === false ? 5 : 4)) takeWord(builder, value);
    return;
  }
  if (typeof value === 'object') takeContainer(walk, value);
  else takeNoValue(walk, typeof value as NoValueType);
}

function takeNumberOrFault(builder: Builder, value: number): void {
  if (Number.isFinite(value)) takeNumber(builder, value, String(value));
  else takeFault(builder, readerIssue('kernel.not-finite', pointerHere(builder), { text: String(value) }));
}

function takeContainer(walk: Walk, object: object): void {
  const { builder, sources, around } = walk;
  if (!charge(walk, 2)) return;
  const depth = around.get(object);
  if (depth !== undefined) {
    const pointer = pointerHere(builder);
    const ancestor = pointerOf(...(parsePointer(pointer) ?? []).slice(0, depth));
    takeFault(builder, readerIssue('kernel.cyclic', pointer, { ancestor }));
    return;
  }
  // One more than there may be, so that too many are found to be too many.
  const parts = snapshotOf(object, builder.limits.maximumNodes + 1);
  if ('reason' in parts) {
    const { reason, name } = parts;
    const facts = { reason, name: wellFormed(name) };
    takeFault(builder, readerIssue('kernel.not-plain-object', pointerHere(builder), facts));
    return;
  }
  // To say where something is takes longer than to take it: only for an issue.
  const pointer = parts.extras.length === 0 ? '' : pointerHere(builder);
  if (!openContainer(builder, parts.keys === undefined)) return;
  for (const { reason, key } of parts.extras) {
    report(builder, readerIssue('kernel.not-plain-property', pointer, { reason, key: wellFormed(excerpt(key)) }));
  }
  around.set(object, sources.length);
  sources.push({ object, parts, next: 0 });
}

function takeNoValue(walk: Walk, type: NoValueType): void {
  const { builder } = walk;
  takeFault(builder, readerIssue('kernel.not-json-value', pointerHere(builder), { type }));
}

function takeNoProperty({ builder }: Walk, reason: PropertyFault, key: string): void {
  const facts = { reason, key: wellFormed(excerpt(key)) };
  takeFault(builder, readerIssue('kernel.not-plain-property', pointerHere(builder), facts));
}

/** Counts characters; when there are too many, says so and stops. */
function charge(walk: Walk, characters: number): boolean {
  const { maximumCharacters: limit } = walk.builder.limits;
  walk.characters += characters;
  const size = walk.characters;
  if (size <= limit) return true;
  stop(walk.builder, readerIssue('kernel.too-large', '', { size, limit, unit: 'characters' }));
  return false;
}
