import type { ErasedLeaf, RecordDocument } from './document.js';
import { placesOf } from './places.js';

/** A record without some parts, and which they are. */
export interface Reduced {
  readonly document: RecordDocument;
  /** The outermost parts that are gone, by pointer: what lies in one went with it. */
  readonly gone: readonly ErasedLeaf[];
}

/** The record without some parts and everything in them; a pointer that leads to no part takes nothing away. */
export function reduce(document: RecordDocument, pointers: readonly string[]): Reduced {
  const places = placesOf(document);
  const asked = new Set(pointers.filter((pointer) => places.has(pointer)));
  const isWithin = (pointer: string): boolean => ancestorsOf(pointer).some((one) => asked.has(one));
  const gone = [...places].filter(([pointer]) => asked.has(pointer) && !isWithin(pointer)).sort(byPointer);
  const commitments = new Set(
    [...places].filter(([pointer]) => asked.has(pointer) || isWithin(pointer)).map(([, commitment]) => commitment),
  );
  const leaves = Object.fromEntries(Object.entries(document.leaves).filter(([key]) => !commitments.has(key)));
  return {
    document: { ...document, leaves },
    gone: gone.map(([pointer, commitment]) => ({ pointer, commitment })),
  };
}

function byPointer([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** Pointers to everything that a place lies in, but the whole. */
function ancestorsOf(pointer: string): readonly string[] {
  const parts = pointer.split('/');
  return parts.slice(2).map((_, place) => parts.slice(0, place + 2).join('/'));
}
