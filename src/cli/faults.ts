import type { Issue } from '../index.js';
import type { SignedKind } from '../records.js';
import type { Language } from './language.js';

/** What stands in the way before a document is looked at, each code with its facts. */
export interface CliIssues {
  /** A file is not there, or cannot be read; `reason` is what the file system calls it. */
  'cli.unreadable-file': { readonly reason: string };
  /** A file cannot be written; `reason` is what the file system calls it. */
  'cli.unwritable-file': { readonly reason: string };
  /** A document is of another kind than the one that was asked for. */
  'cli.other-kind': { readonly asked: SignedKind; readonly got: SignedKind };
  /** The instrument that an assessment names does not come with the package, and no file of it was given. */
  'cli.not-bundled': { readonly id: string; readonly version: string; readonly known: readonly string[] };
  /** The registry that was given does not hold a version of an instrument. */
  'cli.not-held': { readonly id: string; readonly version: string; readonly known: readonly string[] };
  /** An archive is another than the one of a checkpoint. */
  'cli.other-origin': { readonly expected: string; readonly got: string };
  /** An archive has fewer lines than a checkpoint says: lines are gone. */
  'cli.too-short': { readonly size: number; readonly lines: number };
  /** The first lines of an archive are not those of a checkpoint: something in them was changed. */
  'cli.other-root': { readonly size: number; readonly expected: string; readonly got: string };
  /** No entry of an archive has this seal. */
  'cli.no-such-record': { readonly seal: string };
  /** No assessment of an archive has this number, or this seal. */
  'cli.no-such-assessment': { readonly of: string };
  /** A file of a secret holds none; what it holds is not shown. */
  'cli.not-a-secret': Readonly<Record<string, never>>;
  /** What is stated beside an assessment holds an assessment too. */
  'cli.assessment-twice': Readonly<Record<string, never>>;
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
      {
        ENOENT: 'there is no such file',
        EACCES: 'it may not be read',
        EISDIR: 'it is a folder',
        'not-a-file': 'it is no plain file',
      },
      reason,
    ),
    remedy: 'Check the name of the file, and whether it may be read.',
  }),
  'cli.unwritable-file': ({ reason }) => ({
    sentence: reasonIn(
      {
        EEXIST: 'there is such a file already, and it stays as it is',
        ENOENT: 'there is no such folder',
        EACCES: 'nothing may be written there',
      },
      reason,
    ),
    remedy: 'Give the name of a file that is not there yet, in a folder that is.',
  }),
  'cli.other-kind': ({ asked, got }) => ({
    sentence: `this is to be signed as \`${got}\`, not as \`${asked}\``,
    remedy: `Read the document again, and sign it with \`--kind ${got}\` if it is the one that is meant.`,
  }),
  'cli.not-bundled': ({ id, version, known }) => ({
    sentence: `no instrument ${named(id)} ${named(version)} comes with this package`,
    remedy: `Give its file with --instrument. Known: ${known.join(', ')}.`,
  }),
  'cli.not-held': ({ id, version, known }) => ({
    sentence: `the registry holds no instrument ${named(id)} ${named(version)}`,
    remedy: `Give its file, or a version that is there: ${known.join(', ')}.`,
  }),
  'cli.other-origin': ({ expected, got }) => ({
    sentence: `the checkpoint is of the archive ${named(expected)}, and this one is ${named(got)}`,
    remedy: 'Check which archive the checkpoint was made of.',
  }),
  'cli.too-short': ({ size, lines }) => ({
    sentence: `the checkpoint is of ${String(size)} lines, and the archive has ${String(lines)}: lines are gone`,
    remedy: 'Ask whoever keeps the archive for the whole file; compare it with other copies.',
  }),
  'cli.other-root': ({ size, expected, got }) => ({
    sentence: `the first ${String(size)} lines are not those of the checkpoint: its root is ${expected}, theirs ${got}`,
    remedy: 'Something was changed, put in or taken out since: compare the archive with other copies, line by line.',
  }),
  'cli.no-such-record': ({ seal }) => ({
    sentence: `no entry of the archive has the seal ${seal}`,
    remedy: 'Check the seal, and which archive was meant; an older checkpoint covers older entries only.',
  }),
  'cli.no-such-assessment': ({ of }) => ({
    sentence: `no assessment of the archive has the number or the seal ${named(of)}`,
    remedy: 'Give the number as the register and the assessment have it, or the seal that sealing printed.',
  }),
  'cli.not-a-secret': () => ({
    sentence: 'it does not hold a secret: 32 lower-case hexadecimal digits and nothing else',
    remedy: 'Leave --secret out: the secret is then drawn by the machine, and kept nowhere.',
  }),
  'cli.assessment-twice': () => ({
    sentence: 'it holds an `assessment`, which stands in a file of its own',
    remedy: 'Take `assessment` out of this file.',
  }),
};

const fr: Tells = {
  'cli.unreadable-file': ({ reason }) => ({
    sentence: reasonIn(
      {
        ENOENT: 'ce fichier n’existe pas',
        EACCES: 'il n’est pas permis de le lire',
        EISDIR: 'c’est un dossier',
        'not-a-file': 'ce n’est pas un simple fichier',
      },
      reason,
    ),
    remedy: 'Vérifier le nom du fichier, et s’il est permis de le lire.',
  }),
  'cli.unwritable-file': ({ reason }) => ({
    sentence: reasonIn(
      {
        EEXIST: 'ce fichier existe déjà, et reste comme il est',
        ENOENT: 'ce dossier n’existe pas',
        EACCES: 'il n’est pas permis d’y écrire',
      },
      reason,
    ),
    remedy: 'Donner le nom d’un fichier qui n’existe pas encore, dans un dossier qui existe.',
  }),
  'cli.other-kind': ({ asked, got }) => ({
    sentence: `ceci se signe comme \`${got}\`, et non comme \`${asked}\``,
    remedy: `Relire le document, et le signer avec \`--kind ${got}\` si c’est bien celui-là.`,
  }),
  'cli.not-bundled': ({ id, version, known }) => ({
    sentence: `aucun instrument ${named(id)} ${named(version)} n’est livré avec ce paquet`,
    remedy: `Donner son fichier avec --instrument. Connus\u00A0: ${known.join(', ')}.`,
  }),
  'cli.not-held': ({ id, version, known }) => ({
    sentence: `le registre ne contient aucun instrument ${named(id)} ${named(version)}`,
    remedy: `Donner son fichier, ou une version qui y est\u00A0: ${known.join(', ')}.`,
  }),
  'cli.other-origin': ({ expected, got }) => ({
    sentence: `le point de contrôle est des archives ${named(expected)}, et celles-ci sont ${named(got)}`,
    remedy: 'Vérifier de quelles archives le point de contrôle a été fait.',
  }),
  'cli.too-short': ({ size, lines }) => ({
    sentence: `le point de contrôle est de ${String(size)} lignes, et les archives en ont ${String(lines)}\u00A0: des lignes manquent`,
    remedy: 'Demander le fichier entier à qui tient les archives\u00A0; le comparer à d’autres copies.',
  }),
  'cli.other-root': ({ size, expected, got }) => ({
    sentence: `les ${String(size)} premières lignes ne sont pas celles du point de contrôle\u00A0: sa racine est ${expected}, la leur ${got}`,
    remedy:
      'Quelque chose a été changé, ajouté ou ôté depuis\u00A0: comparer les archives à d’autres copies, ligne par ligne.',
  }),
  'cli.no-such-record': ({ seal }) => ({
    sentence: `aucune écriture des archives n’a le sceau ${seal}`,
    remedy:
      'Vérifier le sceau, et de quelles archives il s’agit\u00A0; un point de contrôle ancien ne couvre que les écritures d’alors.',
  }),
  'cli.no-such-assessment': ({ of }) => ({
    sentence: `aucune évaluation des archives n’a le numéro ou le sceau ${named(of)}`,
    remedy: 'Donner le numéro tel qu’au registre et dans l’évaluation, ou le sceau imprimé au scellement.',
  }),
  'cli.not-a-secret': () => ({
    sentence: 'il ne contient pas de secret\u00A0: 32 chiffres hexadécimaux en minuscules et rien d’autre',
    remedy: 'Omettre --secret\u00A0: la machine tire alors le secret, qui n’est gardé nulle part.',
  }),
  'cli.assessment-twice': () => ({
    sentence: 'il contient une `assessment`, qui a un fichier à elle',
    remedy: 'Ôter `assessment` de ce fichier.',
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

/** A version that the given registry does not hold. */
export function notHeld(facts: CliIssues['cli.not-held']): CliIssue {
  return fault('cli.not-held', facts);
}

function fault<Each extends Code>(code: Each, facts: CliIssues[Each]): CliIssue {
  // INVARIANT: these are the facts of this code; the compiler does not see that of a code it does not know.
  return { code, pointer: '', severity: 'error', facts } as unknown as CliIssue;
}

/** An archive that is another than the one of a checkpoint. */
export function otherOrigin(facts: CliIssues['cli.other-origin']): CliIssue {
  return fault('cli.other-origin', facts);
}

/** An archive with fewer lines than a checkpoint says. */
export function tooShort(facts: CliIssues['cli.too-short']): CliIssue {
  return fault('cli.too-short', facts);
}

/** An archive whose first lines are not those of a checkpoint. */
export function otherRoot(facts: CliIssues['cli.other-root']): CliIssue {
  return fault('cli.other-root', facts);
}

/** A seal that no entry of an archive has. */
export function noSuchRecord(facts: CliIssues['cli.no-such-record']): CliIssue {
  return fault('cli.no-such-record', facts);
}

/** A file that the file system does not take. */
export function unwritableFile(reason: string): CliIssue {
  return { code: 'cli.unwritable-file', pointer: '', severity: 'error', facts: { reason } };
}

/** A document that is of another kind than was asked for. */
export function otherKind(facts: CliIssues['cli.other-kind']): CliIssue {
  return { code: 'cli.other-kind', pointer: '', severity: 'error', facts };
}

/** A number or seal that no assessment of an archive has. */
export function noSuchAssessment(facts: CliIssues['cli.no-such-assessment']): CliIssue {
  return fault('cli.no-such-assessment', facts);
}

/** A file of a secret that holds none. */
export function notASecret(): CliIssue {
  return fault('cli.not-a-secret', {});
}

/** A statement that holds an assessment beside the one of the other file. */
export function assessmentTwice(): CliIssue {
  return fault('cli.assessment-twice', {});
}
