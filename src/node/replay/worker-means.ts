import { crosscheck } from '../../evaluate/crosscheck.js';
import { parseTrust, type RegistryOptions, registrySource, signatureCheck } from '../../records.js';
import { bundledRegistry, openRegistry } from '../open-registry.js';
import type { BatchMeans } from './batches.js';
import type { WorkerData } from './in-workers.js';

/** What a worker replays with. Whoever starts it has opened the same registry before, and told what is wrong with it. */
export function workerMeans({ registry: folder, trust, asKnown, crosscheck: isChecked }: WorkerData): BatchMeans {
  const options = optionsOf(trust);
  const opened = folder === undefined ? bundledRegistry(options) : openRegistry(folder, options);
  const known = { ...(asKnown === undefined ? {} : { asKnown }), ...(isChecked === true ? { crosscheck } : {}) };
  if (!opened.ok) {
    const { length } = opened.issues;
    return { instruments: () => ({ found: 'unsound', issues: length }), ...known };
  }
  return { instruments: registrySource(opened.value), registry: opened.value, ...known };
}

function optionsOf(trust: string | undefined): RegistryOptions {
  const parsed = trust === undefined ? undefined : parseTrust(trust);
  return parsed?.ok === true ? { signatures: signatureCheck(parsed.value) } : {};
}
