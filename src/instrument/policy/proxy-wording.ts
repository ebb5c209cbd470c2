import type { Issue } from '../../kernel/issue.js';
import { appendPointer, parsePointer, pointerOf, valueAt } from '../../kernel/pointer.js';
import type { JsonValue } from '../../kernel/json-value.js';
import type { InstrumentDocument, ProxyJustification } from '../document.js';
import { instrumentIssue } from '../issues.js';
import { suggestions } from '../suggestions.js';
import type { Text } from '../texts.js';
import { textsOf } from '../texts-of.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { idLists, located } from '../integrity/document-index.js';
import { englishProxies, frenchProxies, properNames, type ProxyWords } from './proxy-words.js';
import { indexWords, tokensOf, type WordIndex, wordsFound } from './wording.js';

/** Parts whose words say what raises, lowers or restricts; offers and responsivity may name what they serve. */
const linted = ['outcomes', 'scales', 'domains', 'indicators', 'measures', 'bandings', 'flags', 'guards', 'mitigators'];

interface Hit {
  readonly part: string;
  readonly word: string;
  readonly standsFor: string;
  readonly pointer: string;
}

/** Law 6 in words: a proxy is answered by a written justification for that part and word, or stays an error. */
export const proxyWording: Check = ({ document }) => {
  const answered = new Set((document.proxyJustifications ?? []).map(answerOf));
  return hitsIn(document)
    .filter((hit) => !answered.has(answerOf(hit)))
    .map(({ pointer, ...facts }) => instrumentIssue('instrument.proxy-wording', pointer, facts));
};

/** Justifications name a part, and answer a word that was noticed there. */
export const idleJustifications: Check = (context) => {
  const noticed = new Set(isLinted(context) ? hitsIn(context.document).map(answerOf) : []);
  const known = new Set(idLists(context.document).flatMap(({ parts }) => (parts ?? []).map(({ id }) => id)));
  const suggest = suggestions();
  return located(context.document.proxyJustifications, '/proxyJustifications').flatMap(({ part: answer, pointer }) => {
    const { part, word } = answer;
    if (!known.has(part)) {
      const facts = { kind: 'part', id: part, nearest: suggest(part, [...known]) } as const;
      return [instrumentIssue('instrument.dangling-id', `${pointer}/part`, facts)];
    }
    return noticed.has(answerOf(answer)) ? [] : [justifiesNothing(pointer, part, word)];
  });
};

function justifiesNothing(pointer: string, part: string, word: string): Issue {
  return instrumentIssue('instrument.justifies-nothing', pointer, { part, word }, 'warning');
}

function isLinted({ document: { policy, subject } }: CheckContext): boolean {
  return policy === 'veo' && subject === 'person';
}

/** A part and a word, however the word is accented or cased. */
function answerOf({ part, word }: Pick<ProxyJustification, 'part' | 'word'>): string {
  return [part, ...tokensOf(word).map(({ folded }) => folded)].join(' ');
}

function hitsIn(document: InstrumentDocument): readonly Hit[] {
  const indexOf = wordIndexes();
  const [own] = document.languages.filter(({ status }) => status !== 'none');
  return textsOf(document).flatMap(({ text, pointer }) => {
    const part = lintedOwner(pointer, document);
    if (part === undefined) return [];
    return wordings(text, pointer, own?.code ?? '').flatMap(({ language, words, at }) =>
      wordsFound(indexOf(language), tokensOf(words)).map(({ word, meaning }): Hit => ({
        part,
        word,
        standsFor: meaning,
        pointer: at,
      })),
    );
  });
}

interface Wording {
  readonly language: string;
  readonly words: string;
  readonly at: string;
}

function wordings(text: Text, at: string, own: string): readonly Wording[] {
  if (typeof text === 'string') return [{ language: own, words: text, at }];
  return Object.entries(text).map(([language, words]) => ({ language, words, at: appendPointer(at, language) }));
}

/** The words to look for by language, made ready when first asked for; a language without a list borrows both. */
function wordIndexes(): (language: string) => WordIndex {
  const ready = new Map<string, WordIndex>();
  const own: { readonly [language: string]: readonly ProxyWords[] } = { en: [englishProxies], fr: [frenchProxies] };
  return (language) => {
    const key = Object.hasOwn(own, language) ? language : '';
    const index = ready.get(key) ?? indexWords([properNames, ...(own[key] ?? [englishProxies, frenchProxies])]);
    ready.set(key, index);
    return index;
  };
}

/** The id of the part that a text belongs to, when its words are looked at. */
function lintedOwner(pointer: string, document: InstrumentDocument): string | undefined {
  const [list = '', place = ''] = parsePointer(pointer) ?? [];
  const isWhole = linted.includes(list);
  const isPartly = list === 'facts' || list === 'interventions';
  if (!isWhole && !isPartly) return undefined;
  const { id, role, type } = valueAt(document as unknown as JsonValue, pointerOf(list, place)) as unknown as Owner;
  return isWhole || role === 'scored' || type === 'safeguard' ? id : undefined;
}

interface Owner {
  readonly id: string;
  readonly role?: string;
  readonly type?: string;
}
