/**
 * Margins, smallest changes and why not, of 40 indicators of which one in ten is unknown, or of the Malian intake
 * instrument: the first of a process, then warm; milliseconds of processor time. One process, one first.
 */
import { readFileSync } from 'node:fs';
import { compileInstrument, evaluate, explain, parseAssessment, parseInstrument, validate } from '../dist/index.js';
import { answersOf, decisionOf, withUnknowns } from './decision.mjs';
import { accepted } from './engines/ours.mjs';
import { assessmentOf, instrumentOf } from './instrument.mjs';

const warmUp = 50;
const measured = 200;

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const documents = {
  additive: () => {
    const decision = decisionOf(40);
    return [instrumentOf(decision), assessmentOf(withUnknowns(answersOf(decision, 1))[0])];
  },
  intake: () => [
    read('../instruments/ml-veo-intake/0.1.0.json'),
    read('../examples/assessments/01-untried-herder-coerced.json'),
  ],
};

const [instrument, assessment] = documents[process.argv[2]]();
const compiled = compileInstrument(accepted(parseInstrument(instrument)));
const valid = accepted(validate(compiled, accepted(parseAssessment(assessment))));
// Whoever asks why has the result before them.
evaluate(compiled, valid);

const first = spentOn(1);
spentOn(warmUp);
console.log(JSON.stringify({ first, warm: spentOn(measured) }));

/** @param {number} times */
function spentOn(times) {
  const start = process.cpuUsage();
  for (let at = 0; at < times; at += 1) {
    if (explain(compiled, valid).margins === undefined) throw new Error('nothing was explained');
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}
