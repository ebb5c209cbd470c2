import type { Language } from '../language.js';

/** What `veo-risk record` says of itself. */
interface RecordCommandWords {
  readonly sealed: (seal: string, barred: number) => string;
  /** What stands before a place in the entry. */
  readonly entry: string;
}

const en: RecordCommandWords = {
  sealed: (seal, barred) =>
    `sealed ${seal}\n${barred === 0 ? 'Nothing bars its validity.' : 'Sealed with it for ever, and barring its validity:'}\n`,
  entry: 'entry',
};

const fr: RecordCommandWords = {
  sealed: (seal, barred) =>
    `scellé ${seal}\n${barred === 0 ? 'Rien ne s’oppose à sa validité.' : 'Scellé avec lui pour toujours, et s’opposant à sa validité\u00A0:'}\n`,
  entry: 'écriture',
};

/** The words of a language. */
export function recordWords(language: Language): RecordCommandWords {
  return language === 'fr' ? fr : en;
}
