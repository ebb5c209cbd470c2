import { join } from 'node:path';
import { bundledRegistry, type WorkerData } from '../../node/index.js';
import { indexFile, type Registry, type RegistryOptions } from '../../records.js';
import type { Tell } from '../findings.js';
import { loadText } from '../load.js';
import type { Options } from '../options.js';
import { opened, trusted } from './open.js';

/** The registry that a command uses, and what a thread needs to open it again. */
export interface RegistryUsed {
  readonly registry: Registry;
  readonly data: Pick<WorkerData, 'registry' | 'trust'>;
}

/** The registry of `--registry`, or that which comes with the package; `undefined` when it cannot be used: that was told. */
export function registryFor(options: Options, tell: Tell): RegistryUsed | undefined {
  const { registry: folder, trust: file } = options;
  const means = trusted(options, tell);
  if (means === undefined) return undefined;
  const registry = folder === undefined ? bundled(means, tell) : opened(folder, means, tell)?.registry;
  if (registry === undefined) return undefined;
  const trust = file === undefined ? undefined : loadText(file, tell);
  const data = { ...(folder === undefined ? {} : { registry: folder }), ...(trust === undefined ? {} : { trust }) };
  return { registry, data };
}

function bundled(options: RegistryOptions, tell: Tell): Registry | undefined {
  const registry = bundledRegistry(options);
  if (registry.ok) return registry.value;
  tell({ file: join('instruments', indexFile), text: '', issues: registry.issues });
  return undefined;
}
