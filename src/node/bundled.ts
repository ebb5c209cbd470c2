import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isVersion } from '../index.js';

/** An instrument that comes with the package, by exact id and version. */
export interface BundledInstrument {
  readonly id: string;
  readonly version: string;
  readonly path: string;
}

const idForm = /^[a-z][a-z0-9_-]{0,63}$/;

/**
 * The file of a bundled instrument: exact id and version, never "latest" (R26).
 *
 * @returns Its path, or `undefined` when the package has no such instrument: also for what is no id or no version.
 * @example
 * ```ts
 * bundledInstrument('ml-arrival-screen', '0.1.0'); // '…0.1.0.json'
 * bundledInstrument('ml-arrival-screen', 'latest'); // undefined
 * ```
 */
export function bundledInstrument(id: string, version: string): string | undefined {
  // Both end up in a path: nothing but an id and a version may.
  if (!idForm.test(id) || !isVersion(version)) return undefined;
  const path = join(instrumentsFolder(), id, `${version}.json`);
  return existsSync(path) ? path : undefined;
}

/**
 * Every instrument that comes with the package, by id and version.
 *
 * @returns In no promised order; the same instrument may be there in several versions.
 * @example
 * ```ts
 * bundledInstruments().map(({ id, version }) => `${id}@${version}`).includes('ml-arrival-screen@0.1.0'); // true
 * ```
 */
export function bundledInstruments(): readonly BundledInstrument[] {
  const folder = instrumentsFolder();
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => versionsIn(join(folder, name), name));
}

function versionsIn(folder: string, id: string): readonly BundledInstrument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((version) => isVersion(version) && existsSync(join(folder, `${version}.json`)))
    .map((version) => ({ id, version, path: join(folder, `${version}.json`) }));
}

/** The folder of the bundled instruments: beside `dist` in the package, beside `src` in the repository. */
export function instrumentsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'instruments')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return join(folder, 'instruments');
}
