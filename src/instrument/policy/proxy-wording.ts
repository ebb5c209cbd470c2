import type { InstrumentDocument, ProxyJustification } from '../document.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { suggestions } from '../suggestions.js';
import type { Check } from '../integrity/check.js';
import { idLists, located } from '../integrity/document-index.js';
import { holdsWords } from '../integrity/marks.js';
import { lintedTexts, type Wording } from './linted-texts.js';
import { presumed, presumptions } from './presuming-words.js';
import { englishProxies, frenchProxies, properNames } from './proxy-words.js';
import { type Found, indexWords, listedIn, tokensOf, type WordIndex, type WordList } from './wording.js';

interface Hit {
  readonly part: string;
  readonly word: string;
  readonly standsFor: string;
  readonly pointer: string;
}

/**
 * Law 6 in words, and nothing presumed: a proxy, or words that take involvement for granted, are answered by a
 * written justification for that part and word, or stay an error.
 */
export const justifiedWording: Check = ({ document }) => {
  const answered = new Set((document.proxyJustifications ?? []).map(answerOf));
  return hitsIn(document)
    .filter((hit) => !answered.has(answerOf(hit)))
    .map(({ pointer, standsFor, ...facts }) =>
      standsFor === presumed
        ? instrumentIssue('instrument.presuming-wording', pointer, facts)
        : instrumentIssue('instrument.proxy-wording', pointer, { ...facts, standsFor }),
    );
};

/** The fewest words in which a reason can be read, and contested. */
const fewestWords = 3;

/** A justification says why: one word, or a mark, would switch the check off for nothing. */
export const reasonedJustifications: Check = ({ document }) =>
  located(document.proxyJustifications, '/proxyJustifications').flatMap(({ part: answer, pointer }) => {
    const { part, word, reason } = answer;
    const words = reason.split(/\s+/).filter(holdsWords).length;
    if (words >= fewestWords) return [];
    const facts = { ...{ part, word, words }, least: fewestWords };
    return [instrumentIssue('instrument.short-justification', `${pointer}/reason`, facts)];
  });

/** Justifications name a part, and answer a word that was noticed there. */
export const idleJustifications: Check = ({ document }) => {
  const noticed = new Set(document.policy === 'veo' ? hitsIn(document).map(answerOf) : []);
  const known = new Set(idLists(document).flatMap(({ parts }) => (parts ?? []).map(({ id }) => id)));
  const suggest = suggestions();
  return located(document.proxyJustifications, '/proxyJustifications').flatMap(({ part: answer, pointer }) => {
    const { part, word } = answer;
    if (!known.has(part)) {
      const facts = { kind: 'part', id: part, nearest: suggest(part, [...known]) } as const;
      return [instrumentIssue('instrument.dangling-id', `${pointer}/part`, facts)];
    }
    return noticed.has(answerOf(answer)) ? [] : [justifiesNothing(pointer, part, word)];
  });
};

function justifiesNothing(pointer: string, part: string, word: string): InstrumentIssue {
  return instrumentIssue('instrument.justifies-nothing', pointer, { part, word }, 'warning');
}

/** A part and a word, however the word is accented or cased. */
function answerOf({ part, word }: Pick<ProxyJustification, 'part' | 'word'>): string {
  return [part, ...tokensOf(word).map(({ folded }) => folded)].join(' ');
}

function hitsIn(document: InstrumentDocument): readonly Hit[] {
  const indexOf = wordIndexes();
  const gateFacts = new Set((document.facts ?? []).filter(({ role }) => role === 'gate').map(({ id }) => id));
  const isOfGate = ({ list, part }: Wording): boolean =>
    list === '/population/gates' || (list === '/facts' && gateFacts.has(part));
  const mayName = (wording: Wording, meaning: string): boolean =>
    (document.subject === 'facility' && ofFacilities.includes(meaning)) ||
    (ofGates.includes(meaning) && isOfGate(wording));
  const presumedIn = presumptions();
  const found = ({ words, language }: Wording): readonly Found[] => [
    ...listedIn(indexOf(language), words),
    ...presumedIn(words, language),
  ];
  return lintedTexts(document).flatMap((wording) =>
    found(wording)
      .filter(({ meaning }) => !mayName(wording, meaning))
      .map(({ word, meaning }): Hit => ({ part: wording.part, word, standsFor: meaning, pointer: wording.pointer })),
  );
}

/** Who lives in a place, and how they are cared for, is the business of an instrument for facilities. */
const ofFacilities: readonly string[] = ['age', 'sex', 'language', 'disability', 'literacy', presumed];
/** Gates may read age and the sex that is stated, and so may name them. */
const ofGates: readonly string[] = ['age', 'sex'];

/** The words to look for by language, made ready when first asked for; a language without a list borrows both. */
function wordIndexes(): (language: string) => WordIndex {
  const ready = new Map<string, WordIndex>();
  const own: { readonly [language: string]: readonly WordList[] } = {
    en: [englishProxies],
    fr: [frenchProxies],
  };
  const both = Object.values(own).flat();
  return (language) => {
    const key = Object.hasOwn(own, language) ? language : '';
    const index = ready.get(key) ?? indexWords([properNames, ...(own[key] ?? both)]);
    ready.set(key, index);
    return index;
  };
}
