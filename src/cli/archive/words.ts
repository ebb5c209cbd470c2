import type { ArchiveCheck, ArchivedRecord, ArchiveTree } from '../../node/index.js';
import type { Language } from '../language.js';
import type { Expected } from './noted.js';

/** What `veo-risk archive` says of itself. */
interface ArchiveWords {
  readonly made: (origin: string, tree: ArchiveTree) => string;
  readonly appended: (record: ArchivedRecord) => string;
  readonly alsoUnsound: (lines: number) => string;
  readonly verified: (check: ArchiveCheck) => string;
  readonly holds: (expected: Expected) => string;
}

const noted = ({ size, root }: ArchiveTree): string => `${String(size)}:${root}`;

const en: ArchiveWords = {
  made: (origin, tree) => `made ${origin}\nto note: ${noted(tree)}\n`,
  appended: ({ seal, line, isInstrumentNew, tree }) =>
    `line ${String(line)}: ${seal}${isInstrumentNew ? ', after its instrument' : ''}\nto note: ${noted(tree)}\n`,
  alsoUnsound: (lines) => `${counted(lines, 'line', 'lines')} of the archive wrong; see \`veo-risk archive verify\`\n`,
  verified: ({ origin = '—', tree, entries, unsound, gaps }) =>
    [
      `archive:   ${origin}`,
      `lines:     ${String(tree.size)}, of them ${counted(entries, 'entry', 'entries')}; ${unsound === 0 ? 'each holds' : `${String(unsound)} wrong`}`,
      ...gaps.map(({ first, last }) => `missing:   ${first === last ? first : `${first} to ${last}`}`),
      `root:      ${tree.root}`,
      `to note:   ${noted(tree)}\n`,
    ].join('\n'),
  holds: ({ size, signedBy }) =>
    `holds:     the first ${String(size)} lines are those of the checkpoint${signedBy === undefined ? '; no signature was looked at' : `, signed by ${signedBy.join(', ')}`}\n`,
};

const fr: ArchiveWords = {
  made: (origin, tree) => `créé ${origin}\nà noter\u00A0: ${noted(tree)}\n`,
  appended: ({ seal, line, isInstrumentNew, tree }) =>
    `ligne ${String(line)}\u00A0: ${seal}${isInstrumentNew ? ', après son instrument' : ''}\nà noter\u00A0: ${noted(tree)}\n`,
  alsoUnsound: (lines) =>
    `${lines < 2 ? `${String(lines)} ligne des archives est fautive` : `${String(lines)} lignes des archives sont fautives`}\u00A0; voir \`veo-risk archive verify\`\n`,
  verified: ({ origin = '—', tree, entries, unsound, gaps }) =>
    [
      `archives\u00A0:  ${origin}`,
      `lignes\u00A0:    ${String(tree.size)}, dont ${String(entries)} ${entries < 2 ? 'écriture' : 'écritures'}\u00A0; ${unsound === 0 ? 'chacune tient' : `${String(unsound)} ${unsound < 2 ? 'fautive' : 'fautives'}`}`,
      ...gaps.map(({ first, last }) => `manque\u00A0:    ${first === last ? first : `${first} à ${last}`}`),
      `racine\u00A0:    ${tree.root}`,
      `à noter\u00A0:   ${noted(tree)}\n`,
    ].join('\n'),
  holds: ({ size, signedBy }) =>
    `tient\u00A0:     les ${String(size)} premières lignes sont celles du point de contrôle${signedBy === undefined ? '\u00A0; aucune signature n’a été regardée' : `, signé par ${signedBy.join(', ')}`}\n`,
};

function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

/** The words of a language. */
export function archiveWords(language: Language): ArchiveWords {
  return language === 'fr' ? fr : en;
}
