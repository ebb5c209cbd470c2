import { join } from 'node:path';
import { openRegistry } from '../../node/index.js';
import { indexFile, type Registry, type RegistryOptions, signatureCheck } from '../../records.js';
import type { Findings, Tell } from '../findings.js';
import { loadTextBeside } from '../load.js';
import { loadTrust } from '../load-signing.js';
import type { Options } from '../options.js';

/** Whose signatures count, as `--trust` says; `undefined` when its file is unsound: that was told. */
export function trusted({ trust: file }: Options, tell: Tell): RegistryOptions | undefined {
  if (file === undefined) return {};
  const trust = loadTrust(file, tell);
  return trust === undefined ? undefined : { signatures: signatureCheck(trust) };
}

/** A registry, and the text of its index, for places in it. */
export interface OpenedFolder {
  readonly registry: Registry;
  readonly index: Omit<Findings, 'issues'>;
}

/** The registry of a folder, or `undefined` when its index cannot be read or is unsound; what is wrong was told. */
export function opened(folder: string, options: RegistryOptions, tell: Tell): OpenedFolder | undefined {
  const file = join(folder, indexFile);
  const text = loadTextBeside(file, tell);
  if (text === undefined) return undefined;
  const registry = openRegistry(folder, options);
  if (registry.ok) return { registry: registry.value, index: { file, text } };
  tell({ file, text, issues: registry.issues });
  return undefined;
}
