import { appendPointer } from '../../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type PlacedText, textsOf } from '../texts-of.js';
import type { Check } from './check.js';

/** A text that is demanded says something: a legal basis of one space would be none. */
export const blankTexts: Check = ({ document }) => textsOf(document).flatMap(ofText);

function ofText({ text, pointer }: PlacedText): readonly InstrumentIssue[] {
  const wordings = typeof text === 'string' ? [[pointer, text]] : placed(text, pointer);
  return wordings
    .filter(([, words = '']) => !/[^\s\u00AD\u200B-\u200F\u2060-\u206F]/.test(words))
    .map(([at = '']) => instrumentIssue('instrument.blank-text', at, {}));
}

function placed(text: { readonly [language: string]: string }, pointer: string): readonly (readonly string[])[] {
  return Object.entries(text).map(([language, words]) => [appendPointer(pointer, language), words]);
}
