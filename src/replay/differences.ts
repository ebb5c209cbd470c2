import { canonicalJson } from '../kernel/canonical.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { pointerOf } from '../kernel/pointer.js';
import { type Difference, type Step, steps } from './verdict.js';

/** The most differences that are listed; the rest is counted. */
export const differencesListed = 100;

/** Places where two values differ, as deep as both have the same kind of thing: those of the first step before all others. */
export interface Differences {
  readonly listed: readonly Difference[];
  readonly further: number;
}

/**
 * Compares what was recorded with what replaying gives, place by place.
 *
 * @param stepAt - Which step a place belongs to.
 */
export function differencesBetween(
  recorded: JsonValue,
  replayed: JsonValue,
  stepAt: (path: readonly string[]) => Step,
): Differences {
  const all: Difference[] = [];
  const tell = (path: readonly string[], was: JsonValue | undefined, is: JsonValue | undefined): void => {
    all.push({
      pointer: pointerOf(...path),
      step: stepAt(path),
      ...(was === undefined ? {} : { recorded: was }),
      ...(is === undefined ? {} : { replayed: is }),
    });
  };
  const compare = (was: JsonValue | undefined, is: JsonValue | undefined, path: readonly string[]): void => {
    if (was === undefined || is === undefined) {
      if (was !== is) tell(path, was, is);
      return;
    }
    const keys = keysOf(was, is);
    if (keys === undefined) {
      if (canonicalJson(was) !== canonicalJson(is)) tell(path, was, is);
      return;
    }
    for (const key of keys) compare(partOf(was, key), partOf(is, key), [...path, key]);
  };
  compare(recorded, replayed, []);
  const inOrder = steps.flatMap((step) => all.filter((difference) => difference.step === step));
  return { listed: inOrder.slice(0, differencesListed), further: Math.max(0, all.length - differencesListed) };
}

/** The keys of two objects or places of two lists; nothing where the two are not of one kind, or have no parts. */
function keysOf(was: JsonValue, is: JsonValue): readonly string[] | undefined {
  if (Array.isArray(was) && Array.isArray(is)) {
    return Array.from({ length: Math.max(was.length, is.length) }, (_, place) => String(place));
  }
  if (!isJsonObject(was) || !isJsonObject(is)) return undefined;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
}

function partOf(value: JsonValue, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)] as JsonValue | undefined;
  return isJsonObject(value) ? ownValue(value, key) : undefined;
}
