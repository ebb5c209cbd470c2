import { readFileSync } from 'node:fs';
// @ts-expect-error: the example is plain JavaScript.
import { workedRecords } from '../../examples/records/worked.mjs';
import * as core from '../../src/index.js';
import * as node from '../../src/node/index.js';
import { lineText, type RecordDocument } from '../../src/records.js';
import * as records from '../../src/records.js';

/* The worked record, made with the source in the place of the package. */

/** Where it stands. */
export const workedPath = 'examples/records/chain.ndjson';

/** Every record of the chain, in its order. */
export function worked(): readonly RecordDocument[] {
  const make = workedRecords as (veo: object, read: (path: string) => string) => readonly RecordDocument[];
  return make({ ...core, ...node, ...records }, (path) => readFileSync(path, 'utf8'));
}

/** The text of the file: one canonical line for each record. */
export function workedText(): string {
  return worked()
    .map((one) => `${lineText(one)}\n`)
    .join('');
}
