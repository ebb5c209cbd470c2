/**
 * One run of one contender, in a process of its own: `node time-one.mjs <name> <warm-up ms> <measured ms>`. What is
 * counted is processor time, of all threads, so that a busy machine slows nobody.
 */
import assert from 'node:assert/strict';
import { contenders } from './contenders.mjs';
import { answersOf, decisionOf, withUnknowns } from './decision.mjs';
import { straightLine } from './engines/hand.mjs';

const [name, warmUp, measured] = process.argv.slice(2);
const { unknowns, make } = contenders[name];
const decision = decisionOf();
const contender = await make(decision);
const rated = answersOf(decision);

// Before anything is timed, all answers are compared; where nothing is unknown every engine must say the same.
const expected = straightLine(decision);
for (const levels of rated) {
  assert.deepEqual(contender.answer(await contender.run(contender.prepare(levels))), expected(levels));
}

const inputs = (unknowns ? withUnknowns(rated) : rated).map((levels) => contender.prepare(levels));
await during(Number(warmUp));
console.log(JSON.stringify({ perSecond: await during(Number(measured)) }));

/** @param {number} milliseconds */
async function during(milliseconds) {
  const isAsync = contender.run(inputs[0]) instanceof Promise;
  const start = spent();
  let done = 0;
  let now = start;
  // Kept and looked at, so that no engine can leave the work out.
  let kept = 0;
  while (now - start < milliseconds) {
    if (isAsync)
      for (let at = 0; at < 16; at += 1) kept += weigh(await contender.run(inputs[(done + at) % inputs.length]));
    else for (let at = 0; at < inputs.length; at += 1) kept += weigh(contender.run(inputs[at]));
    done += isAsync ? 16 : inputs.length;
    now = spent();
  }
  if (kept === 0) throw new Error('nothing was computed');
  return (done * 1000) / (now - start);
}

/** Milliseconds of processor time since the process began. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {any} output */
function weigh(output) {
  return output.flags.length + (output.flags[3] === undefined ? 0 : 1);
}
