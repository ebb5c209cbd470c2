import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Checked } from '../index.js';
import type { RegistryIssue } from '../records.js';
import { readDocument } from './read-file.js';

/**
 * The text of a file below a folder; links are followed, and must not lead out of it. What is no plain file is not opened:
 * a pipe or a device could be read for ever.
 *
 * @param folder - The folder.
 * @param path - Steps with `/` between, none of them `..`; below the folder.
 */
export function readInside(folder: string, path: string): Checked<string, RegistryIssue> {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...path.split('/')));
    if (!file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
      return refused('registry.outside-folder', { path });
    return statSync(file).isFile() ? readDocument(file) : unreadable(path, 'not-a-file');
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

/** What the file system calls an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function unreadable(path: string, reason: string): Checked<string, RegistryIssue> {
  return refused('registry.unreadable-file', { path, reason });
}

type Refused = Extract<RegistryIssue, { readonly code: 'registry.outside-folder' | 'registry.unreadable-file' }>;

function refused(code: Refused['code'], facts: Refused['facts']): Checked<string, RegistryIssue> {
  // INVARIANT: each code is called with its own facts, just above.
  return { ok: false, issues: [{ code, pointer: '', severity: 'error', facts } as RegistryIssue] };
}
