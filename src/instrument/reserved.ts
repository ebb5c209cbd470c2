import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { appendPointer, pointerOf } from '../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from './issues.js';

/** A use of the next version's grammar. */
export interface Reserved {
  readonly issue: InstrumentIssue;
  /** The part that cannot be judged by this version's grammar: issues in it would mislead. */
  readonly covers: string;
}

/** Features by the key that brings them, or by the value of `kind`. */
const documentKeys = ['extends', 'overlay'];
const measureKinds = ['evaluation'];

/** Everything in a document that a later version of the grammar will bring, whatever else is wrong with it. */
export function reservedFeatures(document: JsonValue): readonly Reserved[] {
  if (!isJsonObject(document)) return [];
  return [
    ...reservedKeys(document, '', documentKeys),
    ...partsOf(document, 'measures').flatMap(({ part, pointer }) => reservedKind(part, pointer, measureKinds)),
  ];
}

function reservedKeys(part: JsonObject, at: string, keys: readonly string[]): readonly Reserved[] {
  return keys
    .filter((key) => Object.hasOwn(part, key))
    .map((feature) => {
      const pointer = appendPointer(at, feature);
      return { issue: instrumentIssue('instrument.reserved', pointer, { feature }), covers: pointer };
    });
}

function reservedKind(part: JsonObject, at: string, kinds: readonly string[]): readonly Reserved[] {
  const kind = ownValue(part, 'kind');
  if (typeof kind !== 'string' || !kinds.includes(kind)) return [];
  const pointer = appendPointer(at, 'kind');
  return [{ issue: instrumentIssue('instrument.reserved', pointer, { feature: kind }), covers: at }];
}

interface Part {
  readonly part: JsonObject;
  readonly pointer: string;
}

function partsOf(holder: JsonObject, key: string): readonly Part[] {
  const list = ownValue(holder, key);
  if (!Array.isArray(list)) return [];
  return (list as readonly JsonValue[]).flatMap((part, place) =>
    isJsonObject(part) ? [{ part, pointer: pointerOf(key, place) }] : [],
  );
}
