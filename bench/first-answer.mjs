/**
 * The first answer of a fresh process: import, load the Malian intake instrument, read and validate a worked
 * assessment, evaluate, explain in French.
 */
import { readFileSync } from 'node:fs';
import { compileInstrument, evaluate, explain, parseAssessment, parseInstrument, validate } from '../dist/index.js';
import { platformSha256 } from '../dist/node/index.js';
import { evaluationWords } from '../dist/words/fr.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const accepted = (checked) => {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
};

const parse = process.argv[2] === 'own' ? parseInstrument : (text) => parseInstrument(text, platformSha256);
const instrument = accepted(parse(read('../instruments/ml-veo-intake/0.1.0.json')));
const compiled = compileInstrument(instrument, platformSha256);
const assessment = accepted(parseAssessment(read('../examples/assessments/01-untried-herder-coerced.json')));
const valid = accepted(validate(compiled, assessment));
const evaluation = evaluate(compiled, valid);
if (process.argv[3] !== 'no-words') {
  const report = evaluationWords(evaluation, instrument.document);
  const explanation = explain(compiled, valid);
  if (report === undefined || explanation === undefined) throw new Error('no answer');
}
process.stdout.write(`${evaluation.ratings.length}\n`);
