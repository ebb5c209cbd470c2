import type { ArchiveTree } from '../../node/index.js';
import type { Language } from '../language.js';

/** What `veo-risk record` says of itself. */
interface RecordCommandWords {
  readonly sealed: (seal: string, barred: number) => string;
  /** What stands before a place in the entry. */
  readonly entry: string;
  readonly erased: (done: ErasureDone) => string;
}

/** What became of an archive from which parts were erased. */
interface ErasureDone {
  readonly changed: number;
  readonly added: number;
  readonly tree: ArchiveTree;
}

const en: RecordCommandWords = {
  sealed: (seal, barred) =>
    `sealed ${seal}\n${barred === 0 ? 'Nothing bars its validity.' : 'Sealed with it for ever, and barring its validity:'}\n`,
  entry: 'entry',
  erased: ({ changed, added, tree: { size, root } }) =>
    `lines changed: ${String(changed)}; entries added that say what is gone: ${String(added)}\nto note: ${String(size)}:${root}\nWhat is gone stands in the old file, and in every copy of it and of the record: find and destroy them.\n`,
};

const fr: RecordCommandWords = {
  sealed: (seal, barred) =>
    `scellé ${seal}\n${barred === 0 ? 'Rien ne s’oppose à sa validité.' : 'Scellé avec lui pour toujours, et s’opposant à sa validité\u00A0:'}\n`,
  entry: 'écriture',
  erased: ({ changed, added, tree: { size, root } }) =>
    `lignes changées\u00A0: ${String(changed)}\u00A0; écritures ajoutées, qui disent ce qui n’y est plus\u00A0: ${String(added)}\nà noter\u00A0: ${String(size)}:${root}\nCe qui n’y est plus est encore dans l’ancien fichier, et dans toute copie de celui-ci et du dossier\u00A0: les retrouver et les détruire.\n`,
};

/** The words of a language. */
export function recordWords(language: Language): RecordCommandWords {
  return language === 'fr' ? fr : en;
}
