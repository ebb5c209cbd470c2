import { parseArgs } from 'node:util';
import type { UsageProblem } from './io.js';

/** The languages that the command line speaks. */
export type Language = 'fr' | 'en';

/** What the command line was told, for any command. */
export interface Options {
  readonly files: readonly string[];
  readonly lang: Language;
  readonly format: 'text' | 'json';
  readonly instrument?: string;
  readonly detail: boolean;
  readonly help: boolean;
}

const flags = {
  lang: { type: 'string' },
  format: { type: 'string' },
  instrument: { type: 'string' },
  detail: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Flag = keyof typeof flags;

/**
 * Reads the words after a command's name.
 *
 * @param words - As given.
 * @param allowed - The flags that the command knows, beside `--lang` and `--help`.
 * @returns The options, or the one problem that stands in the way.
 */
export function readOptions(words: readonly string[], allowed: readonly Flag[]): Options | UsageProblem {
  try {
    const known = Object.fromEntries(
      Object.entries(flags).filter(([name]) => ['lang', 'help', ...allowed].includes(name)),
    );
    const { values, positionals } = parseArgs({ args: [...words], options: known, allowPositionals: true });
    return optionsOf(values, positionals);
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { problem: line };
  }
}

function optionsOf(values: { readonly [name: string]: unknown }, files: readonly string[]): Options | UsageProblem {
  const { lang = 'fr', format = 'text', instrument, detail = false, help = false } = values;
  if (lang !== 'fr' && lang !== 'en') return { problem: `--lang takes fr or en, not \`${String(lang)}\`` };
  if (format !== 'text' && format !== 'json')
    return { problem: `--format takes text or json, not \`${String(format)}\`` };
  return {
    files,
    lang,
    format,
    ...(typeof instrument === 'string' ? { instrument } : {}),
    detail: detail === true,
    help: help === true,
  };
}
