/** This package: bare, explained, and the whole way from an assessment's object. */
import { bare, compileInstrument, evaluate, parseAssessment, parseInstrument, validate } from '../../dist/index.js';
import { assessmentOf, instrumentOf } from '../instrument.mjs';

/** @param {import('../decision.mjs').Decision} decision */
export function compiledOf(decision) {
  return compileInstrument(accepted(parseInstrument(instrumentOf(decision))));
}

/** @param {{ ok: boolean, value?: unknown, issues: unknown }} checked */
export function accepted(checked) {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** What each way of using the package starts from, does, and answers in the terms of the other engines. */
export const ways = {
  bare: way((compiled, valid) => bare(compiled, valid), answerOfBare),
  explained: way((compiled, valid) => evaluate(compiled, valid), answerOfEvaluation),
  'bare-from-object': wholeWay((compiled, valid) => bare(compiled, valid), answerOfBare),
  'explained-from-object': wholeWay((compiled, valid) => evaluate(compiled, valid), answerOfEvaluation),
};

function way(run, answer) {
  return (decision) => {
    const compiled = compiledOf(decision);
    return {
      prepare: (levels) => accepted(validate(compiled, accepted(parseAssessment(assessmentOf(levels))))),
      run: (valid) => run(compiled, valid),
      answer,
    };
  };
}

function wholeWay(run, answer) {
  return (decision) => {
    const compiled = compiledOf(decision);
    return {
      prepare: assessmentOf,
      run: (assessment) => run(compiled, accepted(validate(compiled, accepted(parseAssessment(assessment))))),
      answer,
    };
  };
}

function answerOfBare({ measures, bands, flags }) {
  return { score: Number(measures[0].value), band: bands[0].band, flags: flags.map((status) => status === 'raised') };
}

function answerOfEvaluation({ measures, bands, flags }) {
  return {
    score: Number(measures[0].value),
    band: bands[0].band,
    flags: flags.map(({ status }) => status === 'raised'),
  };
}
