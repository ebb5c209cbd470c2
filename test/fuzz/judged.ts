import { expect } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { instrumentDigest, scoringDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { evaluationWords as english } from '../../src/words/en.js';
import { evaluationWords as french } from '../../src/words/fr.js';
import { person } from '../evaluate/desk.js';
import { fixture } from '../instrument/patched.js';
import { type Base, baseOf } from './changes.js';
import { expectSameIssues, expectSameVerdict, expectTold, expectVerdict, fail, told } from './verdicts.js';

/** Everything promised of a document offered as an instrument; whether it was accepted. */
export function judged(document: JsonValue): boolean {
  const text = JSON.stringify(document);
  const verdict = told(() => parseInstrument(document));
  expectVerdict(verdict, document);
  expectSameVerdict(
    verdict,
    told(() => parseInstrument(text)),
  );
  if (JSON.stringify(document) !== text) throw new Error('the caller’s document was changed');
  if (verdict.ok) expectFixpoint(verdict, verdict.value.document);
  return verdict.ok;
}

function expectFixpoint(verdict: Checked<Instrument>, document: InstrumentDocument): void {
  const canonical = canonicalJson(document as unknown as JsonValue);
  const again = told(() => parseInstrument(canonical));
  expectSameIssues(verdict, again);
  if (!again.ok) return;
  expect(canonicalJson(again.value.document as unknown as JsonValue)).toBe(canonical);
  expect(instrumentDigest(again.value.document, platformSha256)).toBe(instrumentDigest(document, platformSha256));
  expect(scoringDigest(again.value.document, platformSha256)).toBe(scoringDigest(document, platformSha256));
  expectEvaluated(compileInstrument(again.value, platformSha256));
}

/** What was accepted can be used: an assessment of it is answered, and where it is sound, evaluated and told. */
function expectEvaluated(compiled: CompiledInstrument): void {
  const { document } = compiled.instrument;
  const levels = compiled.indicators.map(({ id, scale }, place) => [id, scale.levels[place % scale.levels.length]?.id]);
  const parsed = parseAssessment({
    format: 'veo-assessment/1',
    instrument: { id: document.id, version: document.version },
    assessedOn: '2025-06-30',
    // Policy veo would ask for evidence of each level.
    ratings: document.policy === 'reference' ? (Object.fromEntries(levels) as unknown) : {},
    ...(document.policy === 'veo' && document.subject === 'person' ? person : {}),
  });
  const valid = parsed.ok ? told(() => validate(compiled, parsed.value)) : parsed;
  valid.issues.forEach(expectTold);
  if (!valid.ok) return;
  const { evaluation } = sealEvaluation(compiled, valid.value, platformSha256);
  expect(evaluation.measures).toHaveLength(evaluation.population.status === 'outside' ? 0 : compiled.measures.length);
  const lines = JSON.stringify([french(evaluation, document), english(evaluation, document)]);
  if (/\bundefined\b|\[object |\bNaN\b/.test(lines)) fail('a report with a hole', lines);
}

// The small ones more often: they are answered ten times as fast.
const small = [
  ...['minimal-veo', 'minimal-veo', 'minimal-reference', 'minimal-reference', 'minimal-reference', 'weighing'],
  ...['one-prison', 'one-prison', 'one-prison', 'one-prison', 'everything'],
];
/** The instruments of the fixtures, to be changed. */
export const bases: readonly Base[] = small.map((name) => baseOf(fixture(name)));
