import type { Language } from './options.js';

/** What the commands themselves say, beside the sentences of `@veo/risk/words`. */
export interface Messages {
  readonly sound: (file: string, warnings: number) => string;
  readonly found: (errors: number, warnings: number) => string;
  readonly remedy: string;
  readonly error: string;
  readonly warning: string;
  readonly noFile: (file: string, reason: string) => string;
  readonly noBundled: (id: string, version: string, known: readonly string[]) => string;
  readonly noCases: (file: string) => string;
  readonly caseHolds: (name: string) => string;
  readonly caseFails: (name: string) => string;
  readonly expected: string;
  readonly actual: string;
  readonly casesDone: (held: number, failed: number) => string;
  readonly usage: string;
  readonly seeHelp: string;
}

const en: Messages = {
  sound: (file, warnings) =>
    `${file}: sound${warnings === 0 ? '' : `, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`}`,
  found: (errors, warnings) =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`,
  remedy: 'Remedy',
  error: 'error',
  warning: 'warning',
  noFile: (file, reason) => `cannot read ${file}: ${reason}`,
  noBundled: (id, version, known) =>
    `no instrument ${id} ${version} comes with this package; give its file with --instrument. Known: ${known.join(', ')}`,
  noCases: (file) => `no cases stand beside the instrument: ${file} does not exist`,
  caseHolds: (name) => `holds  ${name}`,
  caseFails: (name) => `FAILS  ${name}`,
  expected: 'expected',
  actual: 'given',
  casesDone: (held, failed) => `${String(held)} held, ${String(failed)} failed`,
  usage: 'usage',
  seeHelp: 'see `veo-risk --help`',
};

const fr: Messages = {
  sound: (file, warnings) =>
    `${file} : sans défaut${warnings === 0 ? '' : `, ${String(warnings)} ${warnings < 2 ? 'avertissement' : 'avertissements'}`}`,
  found: (errors, warnings) =>
    `${String(errors)} ${errors < 2 ? 'erreur' : 'erreurs'}, ${String(warnings)} ${warnings < 2 ? 'avertissement' : 'avertissements'}`,
  remedy: 'Remède',
  error: 'erreur',
  warning: 'avertissement',
  noFile: (file, reason) => `impossible de lire ${file} : ${reason}`,
  noBundled: (id, version, known) =>
    `aucun instrument ${id} ${version} n’est livré avec ce paquet ; donnez son fichier avec --instrument. Connus : ${known.join(', ')}`,
  noCases: (file) => `aucun cas à côté de l’instrument : ${file} n’existe pas`,
  caseHolds: (name) => `tient   ${name}`,
  caseFails: (name) => `ÉCHOUE  ${name}`,
  expected: 'attendu',
  actual: 'donné',
  casesDone: (held, failed) => `${String(held)} tenus, ${String(failed)} en échec`,
  usage: 'usage',
  seeHelp: 'voir `veo-risk --help`',
};

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'fr' ? fr : en;
}
