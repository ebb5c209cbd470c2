import type { Issue } from '../index.js';
import type { Language } from './language.js';

/** What stands in the way before a document is looked at, each code with its facts. */
export interface CliIssues {
  /** A file is not there, or cannot be read; `reason` is what the file system calls it. */
  'cli.unreadable-file': { readonly reason: string };
  /** The instrument that an assessment names does not come with the package, and no file of it was given. */
  'cli.not-bundled': { readonly id: string; readonly version: string; readonly known: readonly string[] };
}

type Code = keyof CliIssues;

/** One of {@link CliIssues}. */
export type CliIssue = {
  readonly [Each in Code]: Issue & { readonly code: Each; readonly facts: CliIssues[Each] };
}[Code];

interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

type Tells = { readonly [Each in Code]: (facts: CliIssues[Each]) => Told };

const en: Tells = {
  'cli.unreadable-file': ({ reason }) => ({
    sentence: reasonIn(
      { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder' },
      reason,
    ),
    remedy: 'Check the name of the file, and whether it may be read.',
  }),
  'cli.not-bundled': ({ id, version, known }) => ({
    sentence: `no instrument ${named(id)} ${named(version)} comes with this package`,
    remedy: `Give its file with --instrument. Known: ${known.join(', ')}.`,
  }),
};

const fr: Tells = {
  'cli.unreadable-file': ({ reason }) => ({
    sentence: reasonIn(
      { ENOENT: 'ce fichier n’existe pas', EACCES: 'il n’est pas permis de le lire', EISDIR: 'c’est un dossier' },
      reason,
    ),
    remedy: 'Vérifier le nom du fichier, et s’il est permis de le lire.',
  }),
  'cli.not-bundled': ({ id, version, known }) => ({
    sentence: `aucun instrument ${named(id)} ${named(version)} n’est livré avec ce paquet`,
    remedy: `Donner son fichier avec --instrument. Connus\u00A0: ${known.join(', ')}.`,
  }),
};

function reasonIn(reasons: { readonly [reason: string]: string }, reason: string): string {
  const said = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return said === undefined ? reason : `${said} (${reason})`;
}

/** A name may be as long as a document: its beginning is enough to find it. */
function named(text: string): string {
  return printable(text.slice(0, 64));
}

/** A text of a document on one line: it must not be able to move the cursor or turn the direction of writing. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** Whether an issue is one of {@link CliIssues}: it is of a file, and not of a place in it. */
export function isFault(issue: Issue): issue is CliIssue {
  return Object.hasOwn(en, issue.code);
}

/** The words of one of {@link CliIssues}; `undefined` for any other issue. */
export function faultWords(issue: Issue, language: Language): Told | undefined {
  if (!isFault(issue)) return undefined;
  const tell = (language === 'fr' ? fr : en)[issue.code] as (facts: CliIssue['facts']) => Told;
  return tell(issue.facts);
}

/**
 * What the file system calls the reason of an error.
 *
 * @throws The error itself, when it is not of the file system.
 */
export function fileSystemCode(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code);
  throw error;
}

/** A file that the file system does not give. */
export function unreadableFile(reason: string): CliIssue {
  return { code: 'cli.unreadable-file', pointer: '', severity: 'error', facts: { reason } };
}

/** An assessment that names an instrument which is not there. */
export function notBundled(facts: CliIssues['cli.not-bundled']): CliIssue {
  return { code: 'cli.not-bundled', pointer: '/instrument', severity: 'error', facts };
}
