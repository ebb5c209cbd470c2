import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../../kernel/json-value.js';
import { joined, nameOf } from '../place.js';
import { isSame, type Looser, type Rule, unchanged } from './rule.js';

/** What may become of a part of an instrument. What no law speaks of stays as it is: nothing else is shown to be stricter. */
export type Law = Rule | KeysLaw | ListLaw;

/** Of an object, by key. */
export interface KeysLaw {
  readonly keys: { readonly [key: string]: Law };
  /** Of all other keys. Default: they stay as they are. */
  readonly others?: Rule;
  /** It may be there where the base has none. Default: each key is held to its own law. */
  readonly isFreeWhenNew?: boolean;
}

/** Of a list whose elements have names. */
export interface ListLaw {
  readonly each: (element: JsonObject) => Law;
  /** Whether the result may have elements that the base has not, or why it is told. Default: told as `added`. */
  readonly more?: 'allowed' | ((element: JsonObject) => Looser['what'] | undefined);
  /** Which elements may go. Default: none. */
  readonly fewer?: (element: JsonObject) => boolean;
}

/** Nothing is asked: it says nothing of anyone, or is asked elsewhere. */
export const free: Rule = () => undefined;

/** Every key stays as it is. */
export const same: KeysLaw = { keys: {} };

interface Side {
  readonly was: JsonValue | undefined;
  readonly is: JsonValue | undefined;
  readonly place: string;
}

/** In what a part of the result departs from the law that it is held to. */
export function departures(law: Law, side: Side): readonly Looser[] {
  if (typeof law === 'function') return byRule(law, side);
  return 'each' in law ? inList(law, side) : inKeys(law, side);
}

function byRule(rule: Rule, { was, is, place }: Side): readonly Looser[] {
  const what = rule(was, is);
  return what === undefined ? [] : [{ what, place, was, is }];
}

function inKeys({ keys, others, isFreeWhenNew = false }: KeysLaw, { was, is, place }: Side): readonly Looser[] {
  if (was === undefined && (is === undefined || isFreeWhenNew)) return [];
  const [before, after] = [was ?? {}, is ?? {}];
  if (!isJsonObject(before) || !isJsonObject(after)) return byRule(unchanged, { was, is, place });
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return all.flatMap((key) => {
    const own = { was: ownValue(before, key), is: ownValue(after, key), place: joined(place, key) };
    return departures(ownLaw(keys, key) ?? others ?? lawOf(key, own), own);
  });
}

function ownLaw(keys: KeysLaw['keys'], key: string): Law | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** What is said of no key: what differs is told where it stands, a condition as a whole. */
function lawOf(key: string, { was, is }: Side): Law {
  if (/when$/i.test(key)) return unchanged;
  if (isJsonObject(was) && isJsonObject(is)) return same;
  return isNamed(was) && isNamed(is) && isSame(namesOf(was), namesOf(is)) ? { each: () => same } : unchanged;
}

type Elements = readonly JsonValue[];

/** Whether each element of a list has a name that no other has. */
function isNamed(list: JsonValue | undefined): list is Elements {
  if (!Array.isArray(list)) return false;
  const names = (list as Elements).flatMap((one) => (isJsonObject(one) ? (nameOf(one) ?? []) : []));
  return new Set(names).size === list.length;
}

function namesOf(list: Elements): readonly string[] {
  return list.map((one) => nameOf(one) ?? '');
}

function inList({ each, more, fewer }: ListLaw, { was = [], is: own, place }: Side): readonly Looser[] {
  const [is, isGone] = [own ?? [], own === undefined];
  if (!isNamed(was) || !isNamed(is)) return byRule(unchanged, { was, is, place });
  if (isGone && was.some((element) => fewer?.(element as JsonObject) !== true))
    return [{ what: 'removed', place, was: namesOf(was), is: undefined }];
  const [before, after] = [elementsOf(was), elementsOf(is)];
  const kept = [...before].flatMap(([name, element]): readonly Looser[] => {
    const at = joined(place, name);
    const there = after.get(name);
    if (there !== undefined) return departures(each(element), { was: element, is: there, place: at });
    return fewer?.(element) === true ? [] : [{ what: 'removed', place: at, was: name, is: undefined }];
  });
  const added = [...after].flatMap(([name, element]): readonly Looser[] => {
    const what = before.has(name) || more === 'allowed' ? undefined : more === undefined ? 'added' : more(element);
    return what === undefined ? [] : [{ what, place: joined(place, name), was: undefined, is: name }];
  });
  return [...kept, ...added];
}

function elementsOf(list: Elements): ReadonlyMap<string, JsonObject> {
  return new Map(list.map((one) => [nameOf(one) ?? '', one as JsonObject]));
}
