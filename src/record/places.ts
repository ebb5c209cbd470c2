import { type JsonValue, ownValue } from '../kernel/json-value.js';
import { pointerOf } from '../kernel/pointer.js';
import type { RecordDocument } from './document.js';
import { type Erasable, erasableParts, isEntryKind } from './erasable.js';
import { commitmentAt, eachPart } from './leaf.js';

/** Every place of a record where a part that can be erased is, or was, with its commitment; not what lies in a part that is missing. */
export function placesOf({ sealed, leaves }: RecordDocument): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const walk = (part: JsonValue, tree: Erasable, path: readonly string[]): JsonValue => {
    const commitment = tree.isLeaf ? commitmentAt(part) : undefined;
    if (commitment !== undefined) places.set(pointerOf(...path), commitment);
    const held = commitment === undefined ? part : ownValue(leaves, commitment)?.[1];
    return held === undefined ? part : eachPart(held, tree, (child, below, key) => walk(child, below, [...path, key]));
  };
  const { kind } = sealed;
  if (isEntryKind(kind)) walk(sealed, erasableParts(kind), []);
  return places;
}
