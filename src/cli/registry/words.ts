import type { EnteredDocument, ListedInstrument } from '../../records.js';
import type { Language } from '../language.js';
import * as enWords from '../../words/records/en.js';
import * as frWords from '../../words/records/fr.js';

/** What `veo-risk registry` says of itself. */
interface RegistryWords {
  readonly entered: (document: EnteredDocument) => string;
  readonly listed: (instrument: ListedInstrument) => string;
  readonly counted: (instruments: number, notices: number, errata: number) => string;
}

function title({ id, version, digest }: ListedInstrument): string {
  return `${id} ${version}\n  SHA-256 ${digest}\n`;
}

const enKinds = { instrument: 'instrument', notice: 'notice', erratum: 'erratum' } as const;
const frKinds = { instrument: 'l’instrument', notice: 'l’avis', erratum: 'l’erratum' } as const;

const en: RegistryWords = {
  entered: ({ kind, name, files }) =>
    files.length === 0
      ? `${enKinds[kind]} ${name} is there already; nothing was written\n`
      : `${enKinds[kind]} ${name} entered\n${files.map(({ path }) => `  ${path}\n`).join('')}`,
  listed: (instrument) =>
    `${title(instrument)}${instrument.releasedIn === null ? '' : `  came with version ${instrument.releasedIn} of the package\n`}`,
  counted: (instruments, notices, errata) =>
    `instruments: ${String(instruments)}; notices: ${String(notices)}; errata: ${String(errata)}\n`,
};

const fr: RegistryWords = {
  entered: ({ kind, name, files }) =>
    files.length === 0
      ? `${frKinds[kind]} ${name} s’y trouve déjà\u00A0; rien n’a été écrit\n`
      : `${frKinds[kind]} ${name} est inscrit\n${files.map(({ path }) => `  ${path}\n`).join('')}`,
  listed: (instrument) =>
    `${title(instrument)}${instrument.releasedIn === null ? '' : `  livré depuis la version ${instrument.releasedIn} du paquet\n`}`,
  counted: (instruments, notices, errata) =>
    `instruments\u00A0: ${String(instruments)}\u00A0; avis\u00A0: ${String(notices)}\u00A0; errata\u00A0: ${String(errata)}\n`,
};

/** What the command says in a language. */
export function registryWords(language: Language): RegistryWords {
  return language === 'fr' ? fr : en;
}

/** The sentences of a language about registries. */
export function recordsWords(language: Language): typeof frWords {
  return language === 'fr' ? frWords : enWords;
}
