/**
 * Prints the records of one worked assessment, one canonical line each, as `chain.ndjson` holds them.
 *
 *   node examples/records/make.mjs
 */
import { readFileSync } from 'node:fs';
import * as core from '@veo/risk';
import * as node from '@veo/risk/node';
import * as records from '@veo/risk/records';
import { workedRecords } from './worked.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

for (const record of workedRecords({ ...core, ...node, ...records }, read)) console.log(records.lineText(record));
