import type { InstrumentDocument } from '../../../instrument/document.js';
import { textsOf, valuesAt } from '../../../instrument/texts-of.js';
import type { Text } from '../../../instrument/texts.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../../kernel/json-value.js';
import { listNames, nameOf, placeOf, stepsOf, valueAtPlace } from '../place.js';
import type { Documents } from './evidence.js';
import type { Looser } from './rule.js';

/** Words of the base that are gone, that have to stand word for word and do not, or that stand for another level. */
export function otherWords(documents: Documents): readonly Looser[] {
  return [...limitsReworded(documents), ...ofPlaces(documents), ...exchanged(documents)];
}

/** Limits and misuses of the base that no longer stand there word for word (law 8). */
function limitsReworded({ base, result }: Documents): readonly Looser[] {
  return (['limits', 'misuse'] as const).flatMap((key) => {
    const left = result[key] ?? [];
    return (base[key] ?? []).flatMap((text, place): readonly Looser[] => {
      if (left.some((one) => saysSame(text, one, result))) return [];
      return [{ what: 'reworded', place: `${key}/${String(place)}`, was: textIn(text), is: undefined }];
    });
  });
}

/** Whether two texts say the same in every language that both instruments have. */
function saysSame(was: Text, is: Text, { languages }: InstrumentDocument): boolean {
  if (typeof was === 'string') return typeof is === 'string' ? was === is : Object.values(is).includes(was);
  if (typeof is === 'string') return Object.values(was).includes(is);
  const common = languages.filter(({ code }) => Object.hasOwn(was, code));
  return common.length > 0 && common.every(({ code }) => ownValue(was, code) === ownValue(is, code));
}

function textIn(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

/** Texts that an overlay says itself, or that are held as a list. */
const ownTexts = new Set(['title', 'changelog', 'studies', 'limits', 'misuse', 'disclosure']);

interface PlacedTexts {
  readonly place: string;
  readonly was: Text;
  readonly is: Text | undefined;
}

function asJson(document: InstrumentDocument): JsonObject {
  return document as unknown as JsonObject;
}

/** The texts of the base, with what stands there in a result that has the part that they belong to. */
function textsIn({ base, result }: Documents): readonly PlacedTexts[] {
  const [root, after] = [asJson(base), asJson(result)];
  const names = listNames();
  return textsOf(base).flatMap(({ text, pointer }): readonly PlacedTexts[] => {
    const steps = stepsOf(placeOf(root, pointer));
    if (ownTexts.has(steps[0] ?? '')) return [];
    // Anchors are nothing but texts: they may be gone as a whole.
    const depth = steps.at(-2) === 'anchors' ? -2 : -1;
    const isThere = valueAtPlace(after, steps.slice(0, depth).join('/'), names) !== undefined;
    const place = steps.join('/');
    return isThere ? [{ place, was: text, is: valueAtPlace(after, place, names) as Text | undefined }] : [];
  });
}

/** What no level means is ordinary, whatever else is said. */
const asTheyStand = /^outcomes\/[^/]+\/noLevel\/consequence$/;

function ofPlaces(documents: Documents): readonly Looser[] {
  return textsIn(documents).flatMap(({ place, was, is }): readonly Looser[] => {
    if (is === undefined) return [{ what: 'removed', place, was: textIn(was), is: undefined }];
    if (!asTheyStand.test(place) || saysSame(was, is, documents.result)) return [];
    return [{ what: 'reworded', place, was: textIn(was), is: textIn(is) }];
  });
}

/**
 * The places of words that are others than those of the base, in a language that both have: no machine can tell whether
 * they say less.
 */
export function rewordedPlaces(documents: Documents): readonly string[] {
  const codes = documents.result.languages.map(({ code }) => code);
  return textsIn(documents).flatMap(({ place, was, is }) => {
    const isOther = codes.some((code) => {
      const [before, after] = [wordsOf(was, code), is === undefined ? undefined : wordsOf(is, code)];
      return before !== undefined && after !== undefined && before !== after;
    });
    return isOther ? [place] : [];
  });
}

function wordsOf(text: Text, code: string): string | undefined {
  return typeof text === 'string' ? text : ownValue(text, code);
}

/** Where levels, bands and answers have words, each its own. */
const lists = ['/scales/*/levels', '/outcomes/*/levels', '/bandings/*/bands', '/facts/*/choices'];
const anchors = ['/indicators/*/anchors', '/indicators/*/axes/*/anchors'];

function exchanged({ base, result }: Documents): readonly Looser[] {
  const [root, after] = [asJson(base), asJson(result)];
  const names = listNames();
  const codes = result.languages.map(({ code }) => code);
  return [...lists, ...anchors].flatMap((pattern) =>
    valuesAt(root, pattern).flatMap(({ value, pointer }) => {
      const place = placeOf(root, pointer);
      const [was, is] = [wordsIn(value), wordsIn(valueAtPlace(after, place, names))];
      return [...is].flatMap(([at, text]) => takenFrom({ at, text, was, codes, place }));
    }),
  );
}

interface Taken {
  /** Id of the element, and which of its texts, where it has several. */
  readonly at: string;
  readonly text: Text;
  readonly was: ReadonlyMap<string, Text>;
  readonly codes: readonly string[];
  readonly place: string;
}

/** An element that has the words of another one, in place of its own. */
function takenFrom({ at, text, was, codes, place }: Taken): readonly Looser[] {
  const own = was.get(at);
  const [, key] = at.split('/');
  const isTaken = codes.some((code) => {
    const words = wordsOf(text, code);
    if (own === undefined || words === undefined || words === wordsOf(own, code)) return false;
    return [...was].some(
      ([other, before]) => other !== at && other.split('/')[1] === key && words === wordsOf(before, code),
    );
  });
  return isTaken && own !== undefined
    ? [{ what: 'exchanged', place: `${place}/${at}`, was: textIn(own), is: textIn(text) }]
    : [];
}

/** The texts of elements by id and key, of anchors by level. */
function wordsIn(value: JsonValue | undefined): ReadonlyMap<string, Text> {
  if (isJsonObject(value)) return new Map(Object.entries(value) as [string, Text][]);
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  return new Map(
    list.flatMap((element) => {
      const id = nameOf(element);
      if (id === undefined || !isJsonObject(element)) return [];
      return (['label', 'meaning'] as const).flatMap((key) => {
        const text = ownValue(element, key);
        return text === undefined ? [] : [[`${id}/${key}`, text as Text] as const];
      });
    }),
  );
}
