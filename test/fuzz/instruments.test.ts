import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { instrumentDigest, scoringDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { platformSha256 } from '../../src/node/hash.js';
import { fixture } from '../instrument/patched.js';
import { bundledIds, reduced } from './bundled.js';
import { type Base, baseOf, changed, changes, withValueAt } from './changes.js';
import { namesOf } from './names.js';
import { expressionsOver } from './hostile.js';
import { holds, runsOf, timeout } from './settings.js';
import { expectSameIssues, expectSameVerdict, expectVerdict, told } from './verdicts.js';

/** Everything promised of a document offered as an instrument; whether it was accepted. */
function judged(document: JsonValue): boolean {
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
  compileInstrument(again.value, platformSha256);
}

// The small ones more often: they are answered ten times as fast.
const small = [
  ...['minimal-veo', 'minimal-veo', 'minimal-reference', 'minimal-reference', 'minimal-reference', 'weighing'],
  ...['one-prison', 'one-prison', 'one-prison', 'one-prison', 'everything'],
];
const bases: readonly Base[] = small.map((name) => baseOf(fixture(name)));
const [screen, intake, facility] = bundledIds.map((id) => baseOf(reduced(id))) as [Base, Base, Base];
// The intake instrument takes ten times as long as the others.
const ofBundled: readonly Base[] = [screen, facility, screen, facility, intake];

const mutated = (from: readonly Base[]): fc.Arbitrary<JsonValue> =>
  fc
    .tuple(fc.constantFrom(...from), changes)
    .map(([base, steps]) => changed(base, steps))
    // A string is the text of a document, not a document.
    .filter((document) => typeof document !== 'string');

describe('instruments', () => {
  it('that were changed at random are refused in full or are a fixpoint', { timeout }, () => {
    let accepted = 0;
    holds('instruments', mutated(bases), (document) => {
      accepted += judged(document) ? 1 : 0;
    });
    expect(accepted).toBeGreaterThan(runsOf('instruments') / 100);
    expect(accepted).toBeLessThan(runsOf('instruments') / 2);
  });

  it('of the package, cut short and changed at random, are too', { timeout }, () => {
    holds('bundled instruments', mutated(ofBundled), judged);
  });

  it('with conditions of every form are too', { timeout }, () => {
    const sites = bases.map((base) => ({
      base,
      places: base.places.flatMap(({ parts }, at) => (parts.at(-1) === 'when' ? [at] : [])),
      expressions: expressionsOver(namesOf(base.document)),
    }));
    const conditions = fc
      .constantFrom(...sites.filter(({ places }) => places.length > 0))
      .chain(({ base, places, expressions }) =>
        fc.tuple(fc.constantFrom(...places), expressions).map(([at, value]) => withValueAt(base, at, value)),
      );
    holds('expressions', conditions as fc.Arbitrary<JsonValue>, judged);
  });
});
