import type { JsonValue } from '../../kernel/json-value.js';
import { appendPointer, parsePointer, pointerOf, valueAt } from '../../kernel/pointer.js';
import type { InstrumentDocument } from '../document.js';
import type { Text } from '../texts.js';
import { textsOf } from '../texts-of.js';
import { idLists, located } from '../integrity/document-index.js';

/** Words in one language that are looked at, the part that they belong to, and what part of it that is. */
export interface Wording {
  readonly part: string;
  readonly list: string;
  /** Empty where the words are of no language, such as an id. */
  readonly language: string;
  readonly words: string;
  readonly pointer: string;
}

/** Lists whose words say what raises, lowers, restricts or excludes, by where they stand. */
const lists = [
  ...['/outcomes', '/scales', '/domains', '/indicators', '/measures', '/bandings', '/flags', '/guards', '/mitigators'],
  ...['/constraints', '/population/gates', '/review/rules', '/facts', '/interventions', '/conclusions/reasons'],
];

/** Every wording that is looked at. Offers, and facts that only help to help, may name what they serve. */
export function lintedTexts(document: InstrumentDocument): readonly Wording[] {
  const [own] = document.languages.filter(({ status }) => status !== 'none');
  const texts = textsOf(document).flatMap(({ text, pointer }) => {
    const owner = ownerOf(pointer, document);
    return owner === undefined ? [] : wordings(text, pointer, own?.code ?? '').map((one) => ({ ...owner, ...one }));
  });
  return [...texts, ...idsOf(document)];
}

interface Owner {
  readonly part: string;
  readonly list: string;
}

/** The part that a text belongs to, when its words are looked at. */
function ownerOf(pointer: string, document: InstrumentDocument): Owner | undefined {
  const list = lists.find((one) => pointer.startsWith(`${one}/`));
  if (list === undefined) return undefined;
  const [place = ''] = parsePointer(pointer.slice(list.length)) ?? [];
  const part = valueAt(document as unknown as JsonValue, `${list}${pointerOf(place)}`) as unknown as Part;
  return isLinted(list, part) ? { part: part.id, list } : undefined;
}

interface Part {
  readonly id: string;
  readonly role?: string;
  readonly type?: string;
}

function isLinted(list: string, { role, type }: Part): boolean {
  if (list === '/facts') return role === 'scored' || role === 'gate';
  return list !== '/interventions' || type === 'safeguard';
}

function wordings(text: Text, pointer: string, own: string): readonly Omit<Wording, keyof Owner>[] {
  if (typeof text === 'string') return [{ language: own, words: text, pointer }];
  return Object.entries(text).map(([language, words]) => ({
    language,
    words,
    pointer: appendPointer(pointer, language),
  }));
}

/** Ids are read too: in reports of hosts, in traces, in the paths of issues. */
function idsOf(document: InstrumentDocument): readonly Wording[] {
  const ids = idLists(document).flatMap(({ parts, pointer: list }) =>
    located(parts, list).map(({ part: { id }, pointer }) => ({ words: id, pointer: `${pointer}/id` })),
  );
  return [...ids, ...idsOfConditions(document)].flatMap(({ words, pointer }) => {
    const owner = ownerOf(pointer, document);
    return owner === undefined ? [] : [{ ...owner, language: '', words, pointer }];
  });
}

/** A term that is a condition is called in contributions by its id. */
function idsOfConditions({ measures }: InstrumentDocument): readonly Pick<Wording, 'words' | 'pointer'>[] {
  return located(measures, '/measures').flatMap(({ part, pointer }) =>
    located(part.kind === 'weighted_sum' ? part.terms : [], `${pointer}/terms`).flatMap(
      ({ part: term, pointer: at }) =>
        'condition' in term ? [{ words: term.condition, pointer: `${at}/condition` }] : [],
    ),
  );
}
