import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { appendPointer, pointerOf } from '../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from './issues.js';

/** Something that is written in another way, or in another document. */
export interface SaidElsewhere {
  readonly issue: InstrumentIssue;
  /** The part that cannot be judged by the grammar: issues in it would mislead. */
  readonly covers: string;
}

/** By the key that brings them, or by the value of `kind`. */
const documentKeys = ['extends', 'overlay'];
const measureKinds = ['evaluation'];

/** Everything in a document that the format says elsewhere, whatever else is wrong with it. */
export function saidElsewhere(document: JsonValue): readonly SaidElsewhere[] {
  if (!isJsonObject(document)) return [];
  return [
    ...keysElsewhere(document, '', documentKeys),
    ...partsOf(document, 'measures').flatMap(({ part, pointer }) => kindElsewhere(part, pointer, measureKinds)),
  ];
}

function keysElsewhere(part: JsonObject, at: string, keys: readonly string[]): readonly SaidElsewhere[] {
  return keys
    .filter((key) => Object.hasOwn(part, key))
    .map((feature) => {
      const pointer = appendPointer(at, feature);
      return { issue: instrumentIssue('instrument.said-elsewhere', pointer, { feature }), covers: pointer };
    });
}

function kindElsewhere(part: JsonObject, at: string, kinds: readonly string[]): readonly SaidElsewhere[] {
  const kind = ownValue(part, 'kind');
  if (typeof kind !== 'string' || !kinds.includes(kind)) return [];
  const pointer = appendPointer(at, 'kind');
  return [{ issue: instrumentIssue('instrument.said-elsewhere', pointer, { feature: kind }), covers: at }];
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
