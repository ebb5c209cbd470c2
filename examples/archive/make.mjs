/**
 * Writes the sample archive, about 31 MB, into a new folder: to practise on, with docs/guides/auditor.md.
 *
 *   node examples/archive/make.mjs FOLDER
 */
import { existsSync } from 'node:fs';
import * as core from '@veo/risk';
import * as node from '@veo/risk/node';
import * as records from '@veo/risk/records';
import { writeSample } from './write.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node examples/archive/make.mjs FOLDER');
  process.exitCode = 2;
} else if (existsSync(folder)) {
  console.error(`${folder} is there already, and stays as it is`);
  process.exitCode = 1;
} else {
  writeSample(folder, { ...core, ...records, ...node });
  console.log(`wrote ${folder}`);
}
