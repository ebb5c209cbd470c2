import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentDigest } from '../../src/assessment/digest.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { type Seal, sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { explain } from '../../src/explain/explain.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { evaluationWords as english, explanationWords as explained } from '../../src/words/en.js';
import { evaluationWords as french } from '../../src/words/fr.js';
import { fixture } from '../instrument/patched.js';
import { bundled, bundledIds, example } from './bundled.js';
import { type Base, baseOf, changed, changes } from './changes.js';
import { holds, runsOf, timeout } from './settings.js';
import { expectSameIssues, expectSameVerdict, expectVerdict, fail, told } from './verdicts.js';

interface Pair {
  readonly compiled: CompiledInstrument;
  readonly base: Base;
}

interface Offered {
  /** A function, so that a failure prints the document alone. */
  readonly instrument: () => CompiledInstrument;
  readonly document: JsonValue;
}

function compiledOf(document: unknown): CompiledInstrument {
  const parsed = parseInstrument(document);
  return parsed.ok ? compileInstrument(parsed.value, platformSha256) : fail('not an instrument', parsed.issues);
}

function fixtureAssessment(name: string): JsonValue {
  const file = new URL(`../fixtures/assessments/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as JsonValue;
}

const small: readonly Pair[] = (
  [
    ['weighing', 'whole'],
    ['minimal-reference', 'bare'],
    ['one-prison', 'prison'],
  ] as const
).map(([instrument, name]) => ({
  compiled: compiledOf(fixture(instrument)),
  base: baseOf(fixtureAssessment(name)),
}));

const [screen, intake, facility] = bundledIds.map((id) => compiledOf(bundled(id))) as [
  CompiledInstrument,
  CompiledInstrument,
  CompiledInstrument,
];
const ofBundled: readonly Pair[] = [
  { compiled: screen, base: baseOf(example('11-arrival-hurt-and-threatened')) },
  { compiled: facility, base: baseOf(example('14-facility-with-workshops')) },
  { compiled: intake, base: baseOf(example('06-boy-of-doubtful-age')) },
  { compiled: intake, base: baseOf(example('09-almost-nothing-known')) },
];

const mutated = (from: readonly Pair[]): fc.Arbitrary<Offered> =>
  fc
    .tuple(fc.constantFrom(...from), changes)
    .map(([{ compiled, base }, steps]) => ({ instrument: () => compiled, document: changed(base, steps) }))
    .filter(({ document }) => typeof document !== 'string');

/** Everything promised of a document offered as an assessment; whether it could be evaluated. */
function judged({ instrument, document }: Offered): boolean {
  const compiled = instrument();
  const text = JSON.stringify(document);
  const parsed = told(() => parseAssessment(document));
  expectVerdict(parsed, document);
  expectSameVerdict(
    parsed,
    told(() => parseAssessment(text)),
  );
  if (!parsed.ok) return false;
  const valid = told(() => validate(compiled, parsed.value));
  expectVerdict(valid, document);
  if (JSON.stringify(document) !== text) throw new Error('the caller’s document was changed');
  const seal = valid.ok ? sealEvaluation(compiled, valid.value, platformSha256) : undefined;
  expectFixpoint({ instrument, document: parsed.value.document as unknown as JsonValue }, valid, seal);
  if (valid.ok && seal !== undefined) expectWhole(compiled, valid.value, seal);
  return valid.ok;
}

/** The canonical form gets the same verdict, and by it the same evaluation to the byte. */
function expectFixpoint({ instrument, document }: Offered, verdict: Checked<ValidAssessment>, seal?: Seal): void {
  const compiled = instrument();
  const canonical = canonicalJson(document);
  const again = told(() => parseAssessment(canonical));
  if (!again.ok) fail('a canonical form that is refused', again.issues);
  expect(canonicalJson(again.value.document as unknown as JsonValue)).toBe(canonical);
  expect(assessmentDigest(again.value.document, platformSha256)).toBe(
    assessmentDigest(document as never, platformSha256),
  );
  const valid = told(() => validate(compiled, again.value));
  expectSameIssues(verdict, valid);
  if (!valid.ok || seal === undefined) return;
  expect(sealEvaluation(compiled, valid.value, platformSha256).digest).toBe(seal.digest);
}

/** An evaluation is whole: every indicator has its say, nothing is a hole, and it can be told and explained. */
function expectWhole(compiled: CompiledInstrument, valid: ValidAssessment, { evaluation, digest }: Seal): void {
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(evaluation.ratings).toHaveLength(compiled.indicators.length);
  expect(Object.isFrozen(evaluation.ratings)).toBe(true);
  // A tenth is told as well, always the same ones.
  if (!/^[01]/.test(digest)) return;
  const { document } = compiled.instrument;
  for (const words of [french, english]) {
    const lines = JSON.stringify(words(evaluation, document, { detail: true }));
    if (/\bundefined\b|\[object |\bNaN\b/.test(lines)) fail('a report with a hole', lines);
  }
  const said = JSON.stringify(explained(explain(compiled, valid), evaluation, document));
  if (/\bundefined\b|\[object |\bNaN\b/.test(said)) fail('an explanation with a hole', said);
}

describe('assessments', () => {
  it('that were changed at random are refused in full, or evaluate and seal', { timeout }, () => {
    let evaluated = 0;
    holds('assessments', mutated(small), (offered) => {
      evaluated += judged(offered) ? 1 : 0;
    });
    expect(evaluated).toBeGreaterThan(runsOf('assessments') / 50);
    expect(evaluated).toBeLessThan(runsOf('assessments') / 2);
  });

  it('of the package, changed at random, are too', { timeout }, () => {
    holds('bundled assessments', mutated(ofBundled), judged);
  });
});
