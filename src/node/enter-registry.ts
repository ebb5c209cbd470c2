import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Checked } from '../index.js';
import {
  emptyIndex,
  type EnteredDocument,
  enterDocument,
  indexFile,
  type NewDocument,
  parseRegistryIndex,
  type RegistryIndexDocument,
  type RegistryIssue,
  type RegistryOptions,
} from '../records.js';
import { platformSha256 } from './hash.js';
import { readInside, reasonOf } from './inside.js';

/** The file that says that somebody is writing to a folder. */
export const lockFile = 'index.json.lock';

/**
 * Enters a document in the registry of a folder, after every check: an instrument, an instrument notice or an erratum. The
 * folder is made where there is none. A version that is known stays what it is (R26); a file that is there and was not
 * entered is never overwritten.
 *
 * Each file, the index last, is written beside its place, forced to the disk and then renamed: whoever opens the folder at
 * any moment, or after the power failed, finds the index as it was before or as it is after, and every file that it names.
 * While it writes a file `index.json.lock` stands in the folder; where one stands already it writes nothing.
 *
 * @param folder - The folder of the index.
 * @param document - The document as it will be written.
 * @returns What was entered, with warnings; nothing of it was written where `files` is empty, since the very document was
 *   there. Or every {@link RegistryIssue}: those of the document, `registry.busy` where somebody else is writing,
 *   `registry.path-taken` where another file stands in its place, `registry.cannot-write`.
 * @example
 * ```ts
 * enterInRegistry('no/such/folder', { text: '{}' }).ok; // false
 * ```
 */
export function enterInRegistry(
  folder: string,
  document: NewDocument,
  options: RegistryOptions = {},
): Checked<EnteredDocument, RegistryIssue> {
  // Nothing is made for a document that cannot be entered anywhere.
  const alone = existsSync(folder) ? undefined : enteredIn(emptyIndex, { folder, document, options });
  if (alone?.ok === false) return alone;
  const lock = join(folder, lockFile);
  const busy = lockedBy(folder, lock);
  if (busy !== undefined) return { ok: false, issues: [busy] };
  try {
    return entered({ folder, document, options });
  } finally {
    rmSync(lock, { force: true });
  }
}

interface Entering {
  readonly folder: string;
  readonly document: NewDocument;
  readonly options: RegistryOptions;
}

type Entered = Checked<EnteredDocument, RegistryIssue>;

/** Takes the lock of a folder, which only one can have; or why not. */
function lockedBy(folder: string, lock: string): RegistryIssue | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(lock, 'wx'));
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'EEXIST' && existsSync(lock)
      ? { ...plain, code: 'registry.busy', facts: { path: lockFile } }
      : cannotWrite(lockFile, error);
  }
}

const plain = { pointer: '', severity: 'error' } as const;

function cannotWrite(path: string, error: unknown): RegistryIssue {
  return { ...plain, code: 'registry.cannot-write', facts: { path, reason: reasonOf(error) } };
}

function entered(entering: Entering): Entered {
  const { folder } = entering;
  const index = readIndex(folder);
  if (!index.ok) return index;
  const made = enteredIn(index.value, entering);
  if (!made.ok || made.value.files.length === 0) return made;
  const text = `${JSON.stringify(made.value.index, null, 2)}\n`;
  for (const file of made.value.files) {
    const issue = placeIssue(folder, file) ?? written(folder, file);
    if (issue !== undefined) return { ok: false, issues: [issue] };
  }
  const issue = written(folder, { path: indexFile, text });
  return issue === undefined ? made : { ok: false, issues: [issue] };
}

function enteredIn(index: RegistryIndexDocument, { folder, document, options }: Entering): Entered {
  const read = (path: string): ReturnType<typeof readInside> => readInside(folder, path);
  return enterDocument(index, document, { hash: platformSha256, ...options, read });
}

function readIndex(folder: string): Checked<RegistryIndexDocument, RegistryIssue> {
  if (!existsSync(join(folder, indexFile))) return { ok: true, value: emptyIndex, issues: [] };
  const text = readInside(folder, indexFile);
  return text.ok ? parseRegistryIndex(text.value) : text;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Why a file cannot stand in its place: another one does, or a link leads out of the folder. */
function placeIssue(folder: string, { path, text }: NewFile): RegistryIssue | undefined {
  const file = join(folder, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const [root, holder] = [realpathSync(folder), realpathSync(dirname(file))];
    if (holder !== root && !holder.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
      return { ...plain, code: 'registry.outside-folder', facts: { path } };
    }
  } catch (error) {
    return cannotWrite(path, error);
  }
  // Of a writer that did not come to an end, the same file may be there.
  const there = lstatSync(file, { throwIfNoEntry: false });
  const found = there === undefined ? undefined : readInside(folder, path);
  return found === undefined || (found.ok && found.value === text)
    ? undefined
    : { ...plain, code: 'registry.path-taken', facts: { path } };
}

/** Writes a file whole or not at all. */
function written(folder: string, { path, text }: NewFile): RegistryIssue | undefined {
  const file = join(folder, path);
  const beside = `${file}.tmp`;
  try {
    // Left by a writer that did not come to an end; or a link, which must not be written through.
    rmSync(beside, { force: true });
    const handle = openSync(beside, 'wx');
    try {
      writeFileSync(handle, text, 'utf8');
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
    forced(dirname(file));
    return undefined;
  } catch (error) {
    return cannotWrite(path, error);
  }
}

/** Forces the names in a folder to the disk, on systems that can. */
function forced(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folder; it keeps names by itself.
  }
}
