import { appendPointer } from '../../kernel/pointer.js';
import type { InstrumentDocument } from '../document.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type Suggest, suggestions } from '../suggestions.js';
import { type PlacedText, textsOf } from '../texts-of.js';
import type { Check } from './check.js';
import { located } from './document-index.js';

/** Every text is there in every language that the instrument promises, and in no other. */
export const languages: Check = ({ document }) => {
  const promised = document.languages.filter(({ status }) => status !== 'none').map(({ code }) => code);
  const declared = document.languages.map(({ code }) => code);
  const codes = { promised: [...new Set(promised)], declared, suggest: suggestions() };
  const none = promised.length === 0 ? [instrumentIssue('instrument.no-language', '/languages', {})] : [];
  return [...none, ...repeatedCodes(document), ...textsOf(document).flatMap((placed) => ofText(placed, codes))];
};

function repeatedCodes(document: InstrumentDocument): readonly InstrumentIssue[] {
  const all = located(document.languages, '/languages');
  return all.flatMap(({ part: { code }, pointer }) => {
    const first = all.find(({ part }) => part.code === code)?.pointer;
    if (first === undefined || first === pointer) return [];
    const facts = { kind: 'language', id: code, first: `${first}/code` } as const;
    return [instrumentIssue('instrument.duplicate-id', `${pointer}/code`, facts)];
  });
}

interface Codes {
  readonly promised: readonly string[];
  readonly declared: readonly string[];
  readonly suggest: Suggest;
}

function ofText({ text, pointer }: PlacedText, codes: Codes): readonly InstrumentIssue[] {
  const { promised } = codes;
  if (typeof text === 'string') {
    return promised.length > 1 ? [instrumentIssue('instrument.plain-text', pointer, { languages: promised })] : [];
  }
  const missing = promised.filter((language) => !Object.hasOwn(text, language));
  const unpromised = Object.keys(text).filter((language) => !promised.includes(language));
  return [
    ...missing.map((language) => instrumentIssue('instrument.missing-language', pointer, { language })),
    ...unpromised.map((language) => unexpected(language, appendPointer(pointer, language), codes)),
  ];
}

function unexpected(language: string, pointer: string, { declared, suggest }: Codes): InstrumentIssue {
  if (declared.includes(language)) {
    return instrumentIssue('instrument.untranslated-language', pointer, { language }, 'warning');
  }
  const facts = { language, nearest: suggest(language, declared) };
  return instrumentIssue('instrument.undeclared-language', pointer, facts);
}
