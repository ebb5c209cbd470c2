import { readFileSync } from 'node:fs';
// @ts-expect-error: the example is plain JavaScript.
import { makeSample } from '../../examples/archive/sample.mjs';
// @ts-expect-error: the example is plain JavaScript.
import { writeSample } from '../../examples/archive/write.mjs';
import * as core from '../../src/index.js';
import * as node from '../../src/node/index.js';
import * as records from '../../src/records.js';

/* The sample archive, made with the source in the place of the package. */

/** One thing that was done to the copy that is handed over. */
export interface Alteration {
  readonly id: string;
  readonly found: string;
  readonly place?: number;
}

interface Sample {
  /** Texts by the name of their file. */
  readonly files: Readonly<Record<string, string>>;
  readonly registry: readonly object[];
}

const veo = { ...core, ...node, ...records };

/** Writes the sample into a new folder. */
export function writeSampleInto(folder: string): void {
  (writeSample as (folder: string, means: object) => void)(folder, veo);
}

/** SHA-256 of each file, and of the documents of the registry together. */
export function sampleDigests(): Readonly<Record<string, string>> {
  const text = readFileSync('instruments/ml-arrival-screen/0.1.0.json', 'utf8');
  const { files, registry } = (makeSample as (means: object, text: string) => Sample)(veo, text);
  const digests = Object.entries(files).map(([name, content]) => [name, node.platformSha256(content)] as const);
  return Object.fromEntries([...digests, ['registry', node.platformSha256(JSON.stringify(registry))]]);
}
