import { join } from 'node:path';
import { bundledRegistry, type WorkerData } from '../../node/index.js';
import { indexFile, type Registry } from '../../records.js';
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
  if (folder === undefined) return bundled(tell);
  const found = opened(folder, means, tell);
  if (found === undefined) return undefined;
  const trust = file === undefined ? undefined : loadText(file, tell);
  return { registry: found.registry, data: { registry: folder, ...(trust === undefined ? {} : { trust }) } };
}

function bundled(tell: Tell): RegistryUsed | undefined {
  const registry = bundledRegistry();
  if (registry.ok) return { registry: registry.value, data: {} };
  tell({ file: join('instruments', indexFile), text: '', issues: registry.issues });
  return undefined;
}
