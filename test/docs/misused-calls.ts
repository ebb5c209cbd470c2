import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { checkAssessment } from '../../src/evaluate/check-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { evaluationDigest } from '../../src/evaluate/seal.js';
import { explain } from '../../src/explain/explain.js';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { unknownAmong, unknownBetween } from '../../src/expression/value.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { round, roundToDigits } from '../../src/kernel/decimal.js';
import { decimalOf } from '../../src/kernel/decimal-text.js';
import { divide } from '../../src/kernel/divide.js';
import { intervalOf } from '../../src/kernel/interval.js';
import { defaultLimits } from '../../src/kernel/limits.js';
import { dateOfDay, dayOfDate } from '../../src/kernel/partial-date.js';
import { readBytes } from '../../src/kernel/read-bytes.js';
import { readJson } from '../../src/kernel/read-json.js';
import { compareVersions } from '../../src/kernel/semver.js';
import { evaluationWords, explanationWords } from '../../src/words/en.js';
import type { RecordRefusals } from '../../src/record/issues.js';
import { record } from '../../src/record/record.js';
import { redact, type Redaction } from '../../src/record/redact.js';
import type { AllRefusals } from '../../src/words/words.js';
import { compiled as recordCompiled, recorded, stated, worker } from '../record/desk.js';
import { assessmentOf, reference } from '../evaluate/desk.js';
import { nodeOf } from '../expression/desk.js';

const [one, two, nothing] = ['1', '2', '0'].map((text) => decimalOf(text)) as [
  ReturnType<typeof decimalOf>,
  ReturnType<typeof decimalOf>,
  ReturnType<typeof decimalOf>,
];

function soundOn(assessedOn: string): { readonly compiled: CompiledInstrument; readonly valid: ValidAssessment } {
  const compiled = reference({});
  const checked = checkAssessment(
    compiled,
    assessmentOf(compiled, { assessedOn, ratings: { a: 'l0', b: 'l0', c: 'l0' } }),
  );
  if (!checked.ok) throw new Error('the assessment is sound');
  return { compiled, valid: checked.value };
}

function evaluateElsewhere(): unknown {
  return evaluate(reference({ version: '2.0.0' }), soundOn('2026-01-10').valid);
}

function tellElsewhere(): unknown {
  const [{ compiled, valid }, other] = [soundOn('2026-01-10'), reference({ version: '2.0.0' })];
  return evaluationWords(evaluate(compiled, valid), other.instrument.document);
}

function tellAnotherDay(): unknown {
  const [{ compiled, valid }, later] = [soundOn('2026-01-10'), soundOn('2026-02-10')];
  const explanation = explain(later.compiled, later.valid);
  return explanationWords(explanation, evaluate(compiled, valid), compiled.instrument.document);
}

function compiledNode(slotOf: () => number | undefined): ReturnType<typeof compileExpression> {
  return compileExpression(nodeOf({ var: 'p' }), { arithmetic: decimalArithmetic, slotOf }) as never;
}

function copyFor(audience: Redaction['audience']): Redaction {
  return { instrument: recordCompiled.instrument, audience, by: worker, on: '2026-10-01' };
}

/** For good; what it is done to is used by no test here. */
function alterForGood(): unknown {
  const { at } = Array.prototype;
  Object.defineProperty(WeakSet.prototype, 'added', { value: 42, configurable: false });
  Object.defineProperty(Array.prototype, 'at', { value: () => 42, configurable: true, writable: true });
  try {
    return evaluationDigest({} as never);
  } finally {
    Object.defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
  }
}

/** A call that is refused for every code: the compiler asks for those that are missing. */
export const misusedCalls: { readonly [Code in keyof (AllRefusals & RecordRefusals)]: () => unknown } = {
  'kernel.not-a-decimal': () => decimalOf('two'),
  'kernel.decimal-too-large': () => decimalOf('1e999999'),
  'kernel.divide-by-zero': () => divide(two, nothing),
  'kernel.places-out-of-range': () => round(one, 1.5, 'half-even'),
  'kernel.digits-out-of-range': () => roundToDigits(one, 0, 'half-even'),
  'kernel.interval-reversed': () => intervalOf(two, one),
  'kernel.not-a-date': () => dayOfDate('2025-02-29'),
  'kernel.day-out-of-range': () => dateOfDay(1e9),
  'kernel.not-a-version': () => compareVersions('1.0', '1.0.0'),
  'kernel.not-canonical': () => canonicalJson(Number.NaN),
  'kernel.not-text': () => readJson(1 as never),
  'kernel.wrong-stage': () => compileInstrument({} as never),
  'kernel.not-bytes': () => readBytes('{}' as never),
  'kernel.altered-built-in': alterForGood,
  'kernel.not-a-limit': () => readJson('{}', { ...defaultLimits, maximumDepth: 0 }),
  'expression.no-slot': () => compiledNode(() => undefined),
  'expression.missing-input': () => compiledNode(() => 3)([]),
  'expression.bounds-reversed': () => unknownBetween(two, one),
  'expression.nothing-possible': () => unknownAmong([]),
  'evaluate.wrong-instrument': evaluateElsewhere,
  'evaluate.cannot-be-sealed': () => evaluationDigest({} as never),
  'record.not-a-secret': () => record(recordCompiled, stated(), { secret: 'too short' }),
  'record.no-such-audience': () => redact(recorded(), copyFor('press' as never)),
  'words.other-instrument': tellElsewhere,
  'words.other-evaluation': tellAnotherDay,
};
