import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { IssueFacts } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { patched, type PatchStep } from './patched.js';

/** Code without its room, pointer, facts. */
export type Told = readonly [code: string, pointer: string, facts: IssueFacts];

/** One line of a table: what a changed fixture is told. */
export interface Case {
  readonly why: string;
  readonly patch: readonly PatchStep[];
  readonly told: readonly Told[];
}

/** What is told of a fixture after a patch. */
export function told(base: string, patch: readonly PatchStep[]): readonly Told[] {
  return parseInstrument(patched(base, patch)).issues.map(({ code, pointer, facts }) => [
    code.replace(/^instrument\./, ''),
    pointer,
    facts,
  ]);
}

/** Sets a key, or puts an element before the one that stands there. */
export function add(path: string, value: JsonValue): PatchStep {
  return { op: 'add', path, value };
}

/** Puts a value in the place of another. */
export function replace(path: string, value: JsonValue): PatchStep {
  return { op: 'replace', path, value };
}

/** Takes a key or an element away. */
export function remove(path: string): PatchStep {
  return { op: 'remove', path };
}
