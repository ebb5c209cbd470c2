import { parseArgs } from 'node:util';
import type { Audience } from '../words/fr.js';
import { isFullDate, type SignedKind } from '../records.js';
import { notedTree } from './archive/noted.js';
import type { Language } from './language.js';
import type { UsageProblem } from './usage.js';

/** How results are written. */
export type Format = 'text' | 'json' | 'html';

/** What the command line was told, for any command. */
export interface Options {
  readonly files: readonly string[];
  readonly lang: Language;
  readonly format: Format;
  /** Threads beside this one that work; 1 for none. */
  readonly workers: number;
  /** A full date. */
  readonly asKnown?: string;
  /** Versions of an instrument, as `id@version`. */
  readonly from?: string;
  readonly to?: string;
  readonly instrument?: string;
  /** File in which a replay keeps how far it is. */
  readonly resume?: string;
  /** Folder of a registry. */
  readonly registry?: string;
  /** Of an archive: its name, and the full date when it was opened. */
  readonly origin?: string;
  readonly opened?: string;
  /** Files of a checkpoint and of whose signatures count, and the full date for which they do. */
  readonly checkpoint?: string;
  readonly trust?: string;
  readonly on?: string;
  /** A tree as it was noted on paper. */
  readonly noted?: string;
  /** Of a record: 64 hex digits. */
  readonly seal?: string;
  /** A file with a key to sign with. */
  readonly key?: string;
  /** What is signed. */
  readonly kind?: SignedKind;
  /** A file with the signatures of a document. */
  readonly signatures?: string;
  /** A file with the secret of an entry, one that is to be written, and the assessment that an entry follows: its number or seal. */
  readonly secret?: string;
  readonly out?: string;
  readonly of?: string;
  /** Who holds a new key, and the name that it signs checkpoints with. */
  readonly holder?: string;
  readonly name?: string;
  readonly audience?: Audience;
  readonly detail: boolean;
  /** Erases everything about an assessment; the new archive takes the place of the old one. */
  readonly whole?: true;
  readonly replace?: true;
  /** Also asks a second engine. */
  readonly crossCheck: boolean;
  readonly help: boolean;
}

const flags = {
  lang: { type: 'string' },
  format: { type: 'string' },
  instrument: { type: 'string' },
  registry: { type: 'string' },
  resume: { type: 'string' },
  origin: { type: 'string' },
  opened: { type: 'string' },
  checkpoint: { type: 'string' },
  trust: { type: 'string' },
  on: { type: 'string' },
  noted: { type: 'string' },
  seal: { type: 'string' },
  audience: { type: 'string' },
  workers: { type: 'string' },
  'as-known': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  key: { type: 'string' },
  kind: { type: 'string' },
  signatures: { type: 'string' },
  secret: { type: 'string' },
  out: { type: 'string' },
  of: { type: 'string' },
  holder: { type: 'string' },
  name: { type: 'string' },
  detail: { type: 'boolean' },
  whole: { type: 'boolean' },
  replace: { type: 'boolean' },
  'cross-check': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A flag of some command. */
export type Flag = keyof typeof flags;

const audiences: { readonly [Each in Audience]: true } = {
  ...{ management: true, security: true, social: true, psychology: true, clinical: true, religious: true },
  ...{ external: true, prosecution: true, intelligence: true },
};

const kinds: { readonly [Each in SignedKind]: true } = {
  ...{ instrument: true, notice: true, record: true, checkpoint: true },
};

const choices: { readonly [name: string]: readonly string[] } = {
  lang: ['fr', 'en'],
  workers: Array.from({ length: 64 }, (_, place) => String(place + 1)),
  audience: Object.keys(audiences),
  kind: Object.keys(kinds),
};

/** What of a command its options depend on. */
interface Known {
  readonly flags: readonly Flag[];
  /** Whether it can write a page of HTML. */
  readonly pages?: boolean;
}

/**
 * Reads the words after a command's name.
 *
 * @param words - As given.
 * @param known - The flags that the command knows, beside `--lang` and `--help`, and whether it writes pages.
 * @returns The options, or the one problem that stands in the way.
 */
export function readOptions(
  words: readonly string[],
  { flags: allowed, pages = false }: Known,
): Options | UsageProblem {
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...words], options: flags, allowPositionals: true, strict: false, tokens: true },
  });
  const names: readonly string[] = ['lang', 'help', ...allowed];
  const formats = pages ? ['text', 'json', 'html'] : ['text', 'json'];
  for (const token of tokens) {
    const problem = token.kind === 'option' ? problemOf(token, { names, formats }) : undefined;
    if (problem !== undefined) return problem;
  }
  return optionsOf(values, positionals);
}

/** The language that a command line asks for, however wrong the rest of it is. */
export function languageOf(words: readonly string[]): Language {
  const last = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = words[last] === '--lang' ? words[last + 1] : words[last]?.slice('--lang='.length);
  return asked === 'en' ? 'en' : 'fr';
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

interface Allowed {
  readonly names: readonly string[];
  readonly formats: readonly string[];
}

function problemOf(token: OptionToken, { names, formats }: Allowed): UsageProblem | undefined {
  const { name, rawName: flag, value } = token;
  if (!names.includes(name)) return { problem: 'unknown-flag', flag };
  if (flags[name as Flag].type === 'boolean') {
    return value === undefined ? undefined : { problem: 'takes-no-value', flag };
  }
  return isMissing(token) ? { problem: 'needs-value', flag } : choiceProblem(token, formats);
}

/** Whether the next word is another option, or there is none. */
function isMissing({ value = '', inlineValue }: OptionToken): boolean {
  return value === '' || (inlineValue !== true && value !== '-' && value.startsWith('-'));
}

function choiceProblem(
  { name, rawName: flag, value = '' }: OptionToken,
  formats: readonly string[],
): UsageProblem | undefined {
  const allowed = name === 'format' ? formats : choices[name];
  const problem = formProblem(name, value);
  if (problem !== undefined) return { problem, flag, value };
  if (allowed === undefined || allowed.includes(value)) return undefined;
  return { problem: 'not-a-choice', flag, value, allowed };
}

/** Why a value is not of the form that its flag asks for. */
function formProblem(name: string, value: string): 'not-a-date' | 'not-a-seal' | 'not-noted' | undefined {
  if (['as-known', 'opened', 'on'].includes(name)) return isFullDate(value) ? undefined : 'not-a-date';
  if (name === 'seal') return /^[0-9a-f]{64}$/.test(value) ? undefined : 'not-a-seal';
  return name === 'noted' && notedTree(value) === undefined ? 'not-noted' : undefined;
}

type Values = { readonly [name: string]: unknown };

function optionsOf(values: Values, files: readonly string[]): Options | UsageProblem {
  const { lang, format, instrument, audience, kind, detail, help, workers } = values;
  const texts = textsOf(values, { 'as-known': 'asKnown', ...sameNames });
  // INVARIANT: every value was held against its choices.
  const options = {
    files,
    lang: lang === 'en' ? 'en' : 'fr',
    format: (format ?? 'text') as Format,
    workers: Number(workers ?? 1),
    ...texts,
    ...(typeof instrument === 'string' ? { instrument } : {}),
    ...(typeof audience === 'string' ? { audience: audience as Audience } : {}),
    ...(typeof kind === 'string' ? { kind: kind as SignedKind } : {}),
    detail: detail === true,
    ...switchesOf(values),
    crossCheck: values['cross-check'] === true,
    help: help === true,
  } as const;
  const isBoth = options.format === 'json' && typeof audience === 'string';
  return isBoth ? { problem: 'json-is-whole' } : options;
}

/** Of those that only some actions of a command know nothing is there unless it was given. */
function switchesOf({ whole, replace }: Values): Pick<Options, 'whole' | 'replace'> {
  return { ...(whole === true ? { whole } : {}), ...(replace === true ? { replace } : {}) };
}

const sameNames = {
  ...{ from: 'from', to: 'to', origin: 'origin', opened: 'opened', checkpoint: 'checkpoint' },
  ...{ registry: 'registry', resume: 'resume', trust: 'trust', on: 'on', noted: 'noted', seal: 'seal' },
  ...{ secret: 'secret', out: 'out', of: 'of' },
  ...{ key: 'key', signatures: 'signatures', holder: 'holder', name: 'name' },
} as const;

/** The texts of some flags, under the names of their options. */
function textsOf<Name extends string>(
  values: Values,
  names: { readonly [flag: string]: Name },
): { readonly [Each in Name]?: string } {
  const given = Object.entries(names).filter(([flag]) => typeof values[flag] === 'string');
  return Object.fromEntries(given.map(([flag, name]) => [name, values[flag]])) as { [Each in Name]?: string };
}
