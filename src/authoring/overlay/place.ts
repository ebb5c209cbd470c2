import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../kernel/json-value.js';
import { parsePointer } from '../../kernel/pointer.js';

/** A document that is being changed: a copy of its own. */
export type Draft = DraftObject | Draft[] | string | number | boolean | null;

/** An object of a {@link Draft}. */
export interface DraftObject {
  [key: string]: Draft;
}

/** A copy that may be changed. What a reader accepted is never deeper than its limit. */
export function draftOf(value: JsonValue): Draft {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(draftOf);
  if (!isJsonObject(value)) return value as Draft;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, draftOf(part)]));
}

/** Where a place leads: to a key of an object, there or not, or to an element of a list. */
export interface Spot {
  readonly holder: DraftObject | Draft[];
  /** A number for an element of a list. */
  readonly key: string | number;
  /** `undefined` for a key that is not there. */
  readonly value: Draft | undefined;
}

/** The step of a place that leads nowhere, and those that there are. */
export interface Nowhere {
  readonly part: string;
  readonly known: () => readonly string[];
}

/** The steps of a place. */
export function stepsOf(place: string): readonly string[] {
  return place.split('/');
}

const nameKeys = ['id', 'code', 'indicator', 'fact', 'measure', 'banding', 'condition'];

/** What an element of a list is called in a place; `undefined` when by its number only. */
export function nameOf(element: JsonValue): string | undefined {
  if (typeof element === 'string') return /^[a-z][a-z0-9_]*$/.test(element) ? element : undefined;
  if (!isJsonObject(element)) return undefined;
  for (const key of nameKeys) {
    const name = ownValue(element, key);
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** Which elements of lists have which names: read once for each list, until it is forgotten. */
export interface Names {
  /** Which element of a list a step names: the first of that name, else the one of that number; -1 for none. */
  readonly elementAt: (list: readonly JsonValue[], step: string) => number;
  /** To be called when a list is changed. */
  readonly forget: (list: readonly JsonValue[]) => void;
}

/** Names of the lists of documents, none read yet. */
export function listNames(): Names {
  const lists = new WeakMap<readonly JsonValue[], ReadonlyMap<string, number>>();
  return {
    elementAt: (list, step) => {
      const names = lists.get(list) ?? namesIn(list);
      lists.set(list, names);
      const named = names.get(step) ?? -1;
      if (named !== -1 || !/^(?:0|[1-9]\d{0,8})$/.test(step)) return named;
      return Number(step) < list.length ? Number(step) : -1;
    },
    forget: (list) => void lists.delete(list),
  };
}

function namesIn(list: readonly JsonValue[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [at, element] of list.entries()) {
    const name = nameOf(element);
    if (name !== undefined && !names.has(name)) names.set(name, at);
  }
  return names;
}

/** Where a place leads in a document. */
export function spotAt(root: DraftObject, place: string, names: Names): Spot | Nowhere {
  let spot: Spot = { holder: root, key: '', value: root };
  for (const step of stepsOf(place)) {
    const next = stepInto(spot.value, step, names);
    if ('known' in next) return next;
    spot = next;
  }
  return spot;
}

function stepInto(holder: Draft | undefined, step: string, { elementAt }: Names): Spot | Nowhere {
  if (Array.isArray(holder)) {
    const key = elementAt(holder, step);
    const value = holder[key];
    if (value !== undefined) return { holder, key, value };
    return { part: step, known: () => holder.flatMap((element) => nameOf(element) ?? []) };
  }
  if (!isJsonObject(holder)) return { part: step, known: () => [] };
  return { holder, key: step, value: ownValue(holder, step) };
}

/** The value at a place, by own properties only; `undefined` when there is none. */
export function valueAtPlace(root: JsonObject, place: string, names: Names = listNames()): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of place === '' ? [] : stepsOf(place)) {
    if (Array.isArray(value)) value = (value as readonly JsonValue[])[names.elementAt(value, step)];
    else value = isJsonObject(value) ? ownValue(value, step) : undefined;
  }
  return value;
}

/** The place that a pointer leads to in a document. */
export function placeOf(root: JsonObject, pointer: string): string {
  let value: JsonValue | undefined = root;
  const steps = (parsePointer(pointer) ?? []).map((part) => {
    const holder = value;
    const element = Array.isArray(holder) ? (holder as readonly JsonValue[])[Number(part)] : undefined;
    value = element ?? (isJsonObject(holder) ? ownValue(holder, part) : undefined);
    return (element === undefined ? undefined : nameOf(element)) ?? part;
  });
  return steps.join('/');
}

/** A place inside another one. */
export function joined(place: string, inner: string): string {
  if (inner === '') return place;
  return place === '' ? inner : `${place}/${inner}`;
}

/** Whether a place is another one, or lies inside it. */
export function isWithin(place: string, outer: string): boolean {
  return place === outer || place.startsWith(`${outer}/`);
}
