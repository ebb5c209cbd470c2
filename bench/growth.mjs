/** What our own work costs as an instrument grows: one process, warm; the least of several rounds, in milliseconds of processor time. */
import {
  bare,
  compileInstrument,
  evaluate,
  explain,
  parseInstrument,
  validate,
  parseAssessment,
} from '../dist/index.js';
import { answersOf, decisionOf, withUnknowns } from './decision.mjs';
import { accepted } from './engines/ours.mjs';
import { assessmentOf, instrumentOf } from './instrument.mjs';

const [rounds, milliseconds] = process.argv.slice(2).map(Number);
const sizes = [10, 40, 160, 640];
console.log(JSON.stringify(Object.fromEntries(sizes.map((size) => [size, costsOf(size)]))));

/** @param {number} size */
function costsOf(size) {
  const decision = decisionOf(size);
  const text = JSON.stringify(instrumentOf(decision));
  const instrument = accepted(parseInstrument(instrumentOf(decision)));
  const compiled = compileInstrument(instrument);
  const objects = withUnknowns(answersOf(decision, 32)).map(assessmentOf);
  const read = (object) => accepted(validate(compiled, accepted(parseAssessment(object))));
  const valid = objects.map(read);
  return {
    load: least(() => parseInstrument(text)),
    parse: least(() => parseInstrument(instrumentOf(decision))),
    compile: least(() => compileInstrument(instrument)),
    read: least((at) => read(objects[at % objects.length])),
    bare: least((at) => bare(compiled, valid[at % valid.length])),
    evaluate: least((at) => evaluate(compiled, valid[at % valid.length])),
    explain: least((at) => explain(compiled, valid[at % valid.length])),
  };
}

/** Processor time, which other work on the machine moves less than the clock. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {(at: number) => unknown} work */
function least(work) {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = spent();
    let done = 0;
    while (spent() - start < milliseconds) {
      for (let at = 0; at < 8; at += 1) if (work(done + at) === undefined) throw new Error('nothing was computed');
      done += 8;
    }
    best = Math.min(best, (spent() - start) / done);
  }
  return best;
}
