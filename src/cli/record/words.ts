import type { ArchiveTree } from '../../node/index.js';
import type { RecordDocument } from '../../records.js';
import type { Language } from '../language.js';

/** What `veo-risk record` says of itself. */
interface RecordCommandWords {
  readonly sealed: (seal: string, barred: number) => string;
  /** What stands before a place in the entry. */
  readonly entry: string;
  readonly erased: (done: ErasureDone) => string;
  readonly copied: (copies: readonly RecordDocument[]) => string;
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
  copied: (copies) =>
    `copied for ${copies[0]?.withheld?.audience ?? ''}: ${String(copies.length)} entries, parts withheld: ${String(withheldIn(copies))}\nEach copy lists what is withheld. It cannot take the place of the record.\n`,
  entry: 'entry',
  erased: ({ changed, added, tree: { size, root } }) =>
    `lines changed: ${String(changed)}; entries added that say what is gone: ${String(added)}\nto note: ${String(size)}:${root}\nWhat is gone stands in the old file, and in every copy of it and of the record: find and destroy them.\n`,
};

/** How many parts the copies leave out. */
function withheldIn(copies: readonly RecordDocument[]): number {
  return copies.reduce((sum, { withheld }) => sum + (withheld?.pointers.length ?? 0), 0);
}

const fr: RecordCommandWords = {
  sealed: (seal, barred) =>
    `scellé ${seal}\n${barred === 0 ? 'Rien ne s’oppose à sa validité.' : 'Scellé avec lui pour toujours, et s’opposant à sa validité\u00A0:'}\n`,
  copied: (copies) =>
    `copie pour ${copies[0]?.withheld?.audience ?? ''}\u00A0: ${String(copies.length)} écritures, parties retenues\u00A0: ${String(withheldIn(copies))}\nChaque copie dresse la liste de ce qui est retenu. Elle ne peut prendre la place du dossier.\n`,
  entry: 'écriture',
  erased: ({ changed, added, tree: { size, root } }) =>
    `lignes changées\u00A0: ${String(changed)}\u00A0; écritures ajoutées, qui disent ce qui n’y est plus\u00A0: ${String(added)}\nà noter\u00A0: ${String(size)}:${root}\nCe qui n’y est plus est encore dans l’ancien fichier, et dans toute copie de celui-ci et du dossier\u00A0: les retrouver et les détruire.\n`,
};

/** The words of a language. */
export function recordWords(language: Language): RecordCommandWords {
  return language === 'fr' ? fr : en;
}
