import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** What is done to one property of a built-in. */
export interface Alteration {
  readonly holder: string;
  /** `@@iterator` is the symbol of that name; `__proto__` is what stands above the holder. */
  readonly key: string;
  readonly how: How;
  /** It shows where the keys of an object are listed with those it inherits. */
  readonly shows?: boolean;
}

/** What a property is made. */
export type How = (typeof values)[number] | (typeof methods)[number] | 'gone';

const values = ['number', 'text', 'list', 'object', 'null', 'undefined', 'read-only', 'reading throws'] as const;
const methods = ['throws', 'answers 42', 'answers nothing', 'answers itself', 'answers nearly right'] as const;

/** Alterations that stand at the same time, and what is asked meanwhile. */
export interface Step {
  readonly alterations: readonly Alteration[];
  readonly depth: Depth;
}

/** How many pairs are asked at each depth: the first, which are the smallest. */
export const pairsAsked = { numbers: 40, said: 6, whole: 3 } as const;

/** What is asked. */
export type Depth = keyof typeof pairsAsked;

/** An instrument and an assessment, as texts. */
export type Pair = readonly [instrument: string, assessment: string];

/** What the altered process is asked. */
export interface Asked {
  readonly pairs: readonly Pair[];
  readonly steps: readonly Step[];
  /** Instead of steps: what is done so that nobody can undo it. */
  readonly lasting?: readonly Alteration[];
  /** Built-ins that are frozen before anything is asked. */
  readonly frozen?: readonly string[];
}

/** What came of the steps. */
export interface Answered {
  readonly asked: number;
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly Failure[];
}

/** What came of each kind of asking under what lasts. */
export interface Lasted {
  /** `answered`, or code and facts of what was thrown. */
  readonly outcomes: readonly string[];
  /** Another alteration, one that could be undone, stood again after each call. */
  readonly stands: boolean;
}

/** What came of a step that did not come out as without it. */
export interface Failure {
  readonly step: Step;
  readonly why: readonly string[];
}

/** Names that something is read by, anywhere in the source; those of descriptions of properties among them. */
export function namesInSource(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');
  const read = [...text.matchAll(/(?:\.|[{,]\s*)([a-zA-Z_]\w*)/g)].map(([, name = '']) => name);
  return [...new Set([...read, 'get', 'set', 'return', 'throw', 'then', 'toJSON', 'cause'])];
}

/** Every key that a document, or what came of it, holds. */
export function keysOf(value: unknown, keys: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return keys;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key);
    keysOf(part, keys);
  }
  return keys;
}

/** Places in lists, and what stands for none. */
export const indices: readonly string[] = ['-2', '-1', ...Array.from({ length: 80 }, (_, place) => String(place))];

/** Lists of at most so many. */
export function grouped<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}

/** Values for keys on what every object inherits from. */
export const aValue: fc.Arbitrary<How> = fc.constantFrom(...values);
/** What a method is made. */
export const everyMethod: readonly How[] = [...methods, 'reading throws', 'gone', 'number'];
export const aMethod: fc.Arbitrary<How> = fc.constantFrom(...everyMethod);
