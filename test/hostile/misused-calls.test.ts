import { describe, expect, it } from 'vitest';
import * as core from '../../src/index.js';
import * as en from '../../src/words/en.js';
import { patched } from '../assessment/desk.js';
import { fixture } from '../instrument/patched.js';

const instrument = core.parseInstrument(fixture('minimal-reference'));
if (!instrument.ok) throw new Error('the fixture is sound');
const compiled = core.compileInstrument(instrument.value);
const assessment = core.parseAssessment(patched('bare'));
if (!assessment.ok) throw new Error('the fixture is sound');
const valid = core.validate(compiled, assessment.value);
if (!valid.ok) throw new Error('the fixture is sound');
const evaluation = core.evaluate(compiled, valid.value);
const explanation = core.explain(compiled, valid.value);

type Call = (...values: readonly never[]) => unknown;

/** Every call that takes what another makes, with what it takes. */
const calls: readonly (readonly [string, Call, readonly unknown[]])[] = [
  ['compileInstrument', core.compileInstrument, [instrument.value]],
  ['validate', core.validate, [compiled, assessment.value]],
  ['evaluate', core.evaluate, [compiled, valid.value]],
  ['sealEvaluation', core.sealEvaluation, [compiled, valid.value]],
  ['bare', core.bare, [compiled, valid.value]],
  ['explain', core.explain, [compiled, valid.value]],
  ['withoutIndicators', (document) => core.withoutIndicators(document, []), [assessment.value.document]],
  ['evaluationWords', en.evaluationWords, [evaluation, instrument.value.document]],
  ['explanationWords', en.explanationWords, [explanation, evaluation, instrument.value.document]],
];

/** What people pass instead: the verdict, another stage, nothing. */
const mistakes: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'veo-instrument/1'],
  ['an empty object', {}],
  ['the verdict of parseInstrument', instrument],
  ['the verdict of validate', valid],
  ['an instrument', instrument.value],
  ['a compiled instrument', compiled],
  ['an assessment', assessment.value],
  ['a valid assessment', valid.value],
  ['an evaluation', evaluation],
];

describe('a misused call', () => {
  const cases = calls.flatMap(([name, call, right]) =>
    right.flatMap((value, place) =>
      mistakes
        .filter(([, mistake]) => mistake !== value)
        // A valid assessment holds the assessment that it was made from: to validate it anew is right.
        .filter(([what]) => !(name === 'validate' && place === 1 && what === 'a valid assessment'))
        .map(([what, mistake]) => ({ name, call, what, given: right.with(place, mistake) })),
    ),
  );

  it.each(cases)('of $name with $what is refused with a code', ({ call, given }) => {
    expect(() => call(...(given as never[]))).toThrow(expect.objectContaining({ name: 'RiskError' }));
  });

  it.each(calls)('%s takes what it should', (_name, call, right) => {
    expect(() => call(...(right as never[]))).not.toThrow();
  });
});
