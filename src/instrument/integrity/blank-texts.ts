import { appendPointer } from '../../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type PlacedText, textsOf } from '../texts-of.js';
import type { Check } from './check.js';
import { holdsWords } from './marks.js';

/** A text that is demanded says something: a legal basis of one space, or of one full stop, would be none. */
export const blankTexts: Check = ({ document }) => textsOf(document).flatMap(ofText);

function ofText({ text, pointer }: PlacedText): readonly InstrumentIssue[] {
  const wordings = typeof text === 'string' ? [[pointer, text]] : placed(text, pointer);
  // `+` may label an answer. A level may be called `label` itself: its anchor stands in no list.
  const mayBeMark = /\/\d+\/label$/.test(pointer);
  return wordings.flatMap(([at = '', words = '']): readonly InstrumentIssue[] => {
    if (holdsWords(words)) return [];
    const isSeen = /[^\s\u00AD\u200B-\u200F\u2060-\u206F]/.test(words);
    if (!isSeen) return [instrumentIssue('instrument.blank-text', at, {})];
    return mayBeMark ? [] : [instrumentIssue('instrument.no-words', at, {})];
  });
}

function placed(text: { readonly [language: string]: string }, pointer: string): readonly (readonly string[])[] {
  return Object.entries(text).map(([language, words]) => [appendPointer(pointer, language), words]);
}
