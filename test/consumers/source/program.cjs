/** What a CommonJS customer does with the package; prints the sealed evaluation, to be compared byte by byte. */
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { use } = require('./use.cjs');

const surfaces = {
  risk: require('@veo/risk'),
  authoring: require('@veo/risk/authoring'),
  node: require('@veo/risk/node'),
  fr: require('@veo/risk/words/fr'),
  en: require('@veo/risk/words/en'),
};
const instrument = readFileSync(require.resolve('@veo/risk/instruments/ml-arrival-screen/0.1.0.json'), 'utf8');
process.stdout.write(use({ assert, ...surfaces }, instrument, readFileSync('assessment.json', 'utf8')));
