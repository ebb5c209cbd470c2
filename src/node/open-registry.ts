import type { Checked } from '../index.js';
import {
  indexFile,
  parseRegistryIndex,
  type Registry,
  type RegistryIssue,
  registryOfIndex,
  type RegistryOptions,
} from '../records.js';
import { instrumentsFolder } from './bundled.js';
import { platformSha256 } from './hash.js';
import { readInside } from './inside.js';

/**
 * Opens the registry of a folder, by its `index.json` (`veo-registry/1`). Files cannot lead out of the folder, by their
 * paths or by links, and each has to be, to the last byte, what the index says. It never throws, whatever the folder holds.
 *
 * @param folder - The folder of the index.
 * @returns The registry; or every {@link RegistryIssue} of the index. A file that was changed since it was entered is told
 *   where it is asked for: `registry.altered`.
 * @example
 * ```ts
 * openRegistry('no/such/folder').issues.map(({ code }) => code); // ['registry.unreadable-file']
 * ```
 */
export function openRegistry(folder: string, options: RegistryOptions = {}): Checked<Registry, RegistryIssue> {
  const text = readInside(folder, indexFile);
  const index = text.ok ? parseRegistryIndex(text.value) : text;
  if (!index.ok) return index;
  const registry = registryOfIndex(index.value, (path) => readInside(folder, path), {
    hash: platformSha256,
    ...options,
  });
  return { ...index, value: registry };
}

/**
 * The registry of the instruments that come with the package.
 *
 * @returns The registry; or every {@link RegistryIssue} of its index, where the installed package was damaged.
 * @example
 * ```ts
 * const bundled = bundledRegistry();
 * bundled.ok && bundled.value.get({ id: 'ml-arrival-screen', version: '0.1.0' }).answer; // 'found'
 * ```
 */
export function bundledRegistry(options: RegistryOptions = {}): Checked<Registry, RegistryIssue> {
  return openRegistry(instrumentsFolder(), options);
}
