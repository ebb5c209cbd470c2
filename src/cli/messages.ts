import type { Provenance, Resolution } from '../authoring/index.js';
import type { Language } from './language.js';

/** What the commands themselves say, beside the sentences of `@veo/risk/words`. */
export interface Messages {
  readonly sound: (file: string, warnings: number) => string;
  readonly found: (errors: number, warnings: number) => string;
  /** One finding, without its place. */
  readonly finding: (severity: 'error' | 'warning', sentence: string) => string;
  readonly remedy: (remedy: string) => string;
  /** Lines of the other places that a finding speaks of. */
  readonly others: (places: readonly { readonly pointer: string; readonly line: number }[]) => string;
  readonly noCases: (file: string) => string;
  readonly caseHolds: (name: string) => string;
  readonly caseFails: (name: string) => string;
  readonly expected: string;
  readonly actual: string;
  readonly casesDone: (held: number, failed: number) => string;
  /** What a flat instrument was made from, by digest, and what somebody has to compare. */
  readonly resolved: (resolution: Resolution) => string;
}

function digestLines({ base, overlay, result }: Provenance, [ofBase, ofOverlay, ofResult]: readonly string[]): string {
  const lines = [`${ofBase ?? ''}  ${base}`, `${ofOverlay ?? ''}  ${overlay}`, `${ofResult ?? ''}  ${result}`];
  return lines.map((line) => `SHA-256 ${line}\n`).join('');
}

function placeLines(title: string, places: readonly string[]): string {
  return places.length === 0 ? '' : `${[title, ...places.map((place) => `  ${place}`)].join('\n')}\n`;
}

const en: Messages = {
  sound: (file, warnings) =>
    `${file}: sound${warnings === 0 ? '' : `, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`}`,
  found: (errors, warnings) =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`,
  finding: (severity, sentence) => `${severity}: ${sentence}`,
  remedy: (remedy) => `Remedy: ${remedy}`,
  others: (places) => `Where: ${places.map(({ pointer, line }) => `${pointer} on line ${String(line)}`).join('; ')}`,
  noCases: (file) => `no cases stand beside the instrument: ${file} does not exist`,
  caseHolds: (name) => `holds  ${name}`,
  caseFails: (name) => `FAILS  ${name}`,
  expected: 'expected',
  actual: 'given',
  casesDone: (held, failed) => `${String(held)} held, ${String(failed)} failed`,
  resolved: ({ provenance, sameScoring, reworded }) =>
    `${digestLines(provenance, ['base   ', 'overlay', 'result '])}${sameScoring ? 'Counts as the base does.' : 'Does not count as the base does.'}\n${placeLines('Other words than the base; someone has to compare them:', reworded)}`,
};

const fr: Messages = {
  sound: (file, warnings) =>
    `${file}\u00A0: sans défaut${warnings === 0 ? '' : `, ${String(warnings)} ${warnings < 2 ? 'avertissement' : 'avertissements'}`}`,
  found: (errors, warnings) =>
    `${String(errors)} ${errors < 2 ? 'erreur' : 'erreurs'}, ${String(warnings)} ${warnings < 2 ? 'avertissement' : 'avertissements'}`,
  finding: (severity, sentence) => `${severity === 'error' ? 'erreur' : 'avertissement'}\u00A0: ${sentence}`,
  remedy: (remedy) => `Remède\u00A0: ${remedy}`,
  others: (places) =>
    `Où\u00A0: ${places.map(({ pointer, line }) => `${pointer} à la ligne ${String(line)}`).join('\u00A0; ')}`,
  noCases: (file) => `aucun cas à côté de l’instrument\u00A0: ${file} n’existe pas`,
  caseHolds: (name) => `tient   ${name}`,
  caseFails: (name) => `ÉCHOUE  ${name}`,
  expected: 'attendu',
  actual: 'obtenu',
  casesDone: (held, failed) =>
    `${String(held)} ${held < 2 ? 'cas tient' : 'cas tiennent'}, ${String(failed)} ${failed < 2 ? 'échoue' : 'échouent'}`,
  resolved: ({ provenance, sameScoring, reworded }) =>
    `${digestLines(provenance, ['base      ', 'adaptation', 'résultat  '])}${sameScoring ? 'Compte comme la base.' : 'Ne compte pas comme la base.'}\n${placeLines('D’autres mots que la base\u00A0; quelqu’un doit les comparer\u00A0:', reworded)}`,
};

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'fr' ? fr : en;
}
