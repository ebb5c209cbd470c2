import {
  type HeldErratum,
  type HeldNotice,
  inForce,
  type ListedInstrument,
  type Lookup,
  type Registry,
  type RegistryIssue,
} from '../../records.js';
import { printable } from '../faults.js';
import { asJson, onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { opened, trusted } from './open.js';
import { recordsWords, registryWords } from './words.js';

/** `veo-risk registry list`: what the registry of a folder holds, each file checked; with a day, what was in force on it. */
export function listRegistry(options: Options, io: Io): ExitCode {
  const { files, lang, format } = options;
  const [folder = ''] = files;
  const tell = format === 'json' ? asJson(lang, io) : onError(lang, io);
  const means = trusted(options, tell);
  const found = means === undefined ? undefined : opened(folder, means, tell);
  if (found === undefined) return exit.found;
  const { registry, index } = found;
  const held = registry.instruments.map((listed) => ({ listed, lookup: registry.get(listed) }));
  io.out(format === 'json' ? jsonOf(registry, held, options) : textOf(registry, held, options));
  const issues = [...held.flatMap(({ lookup }) => issuesOf(lookup)), ...registry.issues];
  tell({ ...index, issues });
  return issues.every(({ severity }) => severity === 'warning') ? exit.done : exit.found;
}

interface Held {
  readonly listed: ListedInstrument;
  readonly lookup: Lookup;
}

function issuesOf(lookup: Lookup): readonly RegistryIssue[] {
  return 'issues' in lookup ? lookup.issues : [];
}

function textOf(registry: Registry, held: readonly Held[], options: Options): string {
  const { lang } = options;
  const own = registryWords(lang);
  const instruments = held.map(
    (one) => `${own.listed(one.listed)}${linesOf(registry, one, options).map(indented).join('')}`,
  );
  const errata = registry.errata.map(
    ({ document: { number, effect } }) => `${printable(`${number}: ${effect[lang]}`)}\n`,
  );
  const { length } = registry.notices;
  return [...instruments, ...errata, own.counted(held.length, length, errata.length)].join('\n');
}

/** What is said of an instrument: its notices, or what was in force; and what is wrong with its file. */
function linesOf(registry: Registry, { listed, lookup }: Held, { lang, on }: Options): readonly string[] {
  const words = recordsWords(lang);
  if (on !== undefined) return words.inForceWords(inForce(registry, listed, { on }));
  const notices = registry.noticesOf(listed).notices.map(({ document }) => words.noticeWords(document));
  return lookup.answer === 'found' ? notices : [words.lookupWords(lookup), ...notices];
}

function indented(line: string): string {
  return `  ${printable(line)}\n`;
}

/** One line for each instrument, notice and erratum. */
function jsonOf(registry: Registry, held: readonly Held[], { on }: Options): string {
  const instruments = held.map(({ listed, lookup }) => ({
    ...{ kind: 'instrument', ...listed, answer: lookup.answer },
    ...(on === undefined ? {} : { on, inForce: inForce(registry, listed, { on }).status }),
  }));
  const notices = registry.notices.map((notice) => documentLine('notice', notice));
  const errata = registry.errata.map((erratum) => documentLine('erratum', erratum));
  return [...instruments, ...notices, ...errata].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function documentLine(kind: 'notice' | 'erratum', { document, signed, path }: HeldNotice | HeldErratum): object {
  return { kind, path, signed, document };
}
