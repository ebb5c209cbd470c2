/** What an ESM customer does with the package; prints the sealed evaluation, to be compared byte by byte. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as authoring from '@veo/risk/authoring';
import * as risk from '@veo/risk';
import * as node from '@veo/risk/node';
import * as en from '@veo/risk/words/en';
import * as fr from '@veo/risk/words/fr';

const require = createRequire(import.meta.url);
const { use } = require('./use.cjs');
const instrument = readFileSync(require.resolve('@veo/risk/instruments/ml-arrival-screen/0.1.0.json'), 'utf8');
const { default: schema } = await import('@veo/risk/schemas/veo-assessment-1.schema.json', { with: { type: 'json' } });
assert.equal(schema.title, 'veo-assessment/1');
process.stdout.write(
  use({ assert, risk, authoring, node, fr, en }, instrument, readFileSync('assessment.json', 'utf8')),
);
