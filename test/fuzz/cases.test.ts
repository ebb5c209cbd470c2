import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { runCases } from '../../src/authoring/run-cases.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { fixture } from '../instrument/patched.js';
import { type Base, baseOf, changed, changes } from './changes.js';
import { holds, runsOf, timeout } from './settings.js';
import { expectSameIssues, expectSameVerdict, expectVerdict, fail, told } from './verdicts.js';

interface Pair {
  readonly compiled: CompiledInstrument;
  readonly base: Base;
}

function compiledOf(document: unknown): CompiledInstrument {
  const parsed = parseInstrument(document);
  return parsed.ok ? compileInstrument(parsed.value, platformSha256) : fail('not an instrument', parsed.issues);
}

const assessment = JSON.parse(readFileSync(new URL('../fixtures/assessments/whole.json', import.meta.url), 'utf8')) as {
  [key: string]: JsonValue;
};
const { format, instrument, ...answers } = assessment;

/** Every part that a case may expect, each with something to differ. */
const cases: JsonValue = {
  format: 'veo-cases/1',
  instrument: instrument!,
  cases: [
    {
      name: { fr: 'Tout', en: 'All' },
      assessment: answers,
      expect: {
        population: 'within',
        ratings: { violence: 'not_shown' },
        measures: { m: '1.5', n: null },
        bands: { b: 'low' },
        outcomes: { harm_to_prisoners: { status: 'no_level', admitted: [], missing: ['a'] } },
        flags: { repeated_violence: 'raised' },
        mitigators: { g: 'true' },
        interventions: { family_contact: 'due' },
      },
    },
    { name: 'refused', assessment: {}, expect: { issues: [{ code: 'assessment.missing-key', pointer: '/ratings' }] } },
  ],
};

const pairs: readonly Pair[] = [
  { compiled: compiledOf(fixture('weighing')), base: baseOf(cases) },
  {
    compiled: compiledOf(fixture('minimal-reference')),
    base: baseOf(
      JSON.parse(readFileSync(new URL('../fixtures/cases/minimal.json', import.meta.url), 'utf8')) as JsonValue,
    ),
  },
];

describe('cases', () => {
  it('that were changed at random are refused in full, or run to the end', { timeout }, () => {
    let ran = 0;
    const mutated = fc
      .tuple(fc.constantFrom(...pairs), changes)
      .map(([{ compiled, base }, steps]) => ({
        // A failure prints what was tried, not the instrument.
        compiled: (): CompiledInstrument => compiled,
        document: changed(base, steps),
      }))
      .filter(({ document }) => typeof document !== 'string');
    holds('cases', mutated, ({ compiled, document }) => {
      const pin = compiled().instrument.document;
      const verdict = told(() => parseCases(document, pin));
      expectVerdict(verdict, document);
      expectSameVerdict(
        verdict,
        told(() => parseCases(JSON.stringify(document), pin)),
      );
      if (!verdict.ok) return;
      ran += 1;
      const canonical = canonicalJson(verdict.value as unknown as JsonValue);
      expectSameIssues(
        verdict,
        told(() => parseCases(canonical, pin)),
      );
      const reports = runCases(compiled(), verdict.value);
      expect(reports).toHaveLength(verdict.value.cases.length);
      canonicalJson(reports as unknown as JsonValue);
    });
    expect(ran).toBeGreaterThan(runsOf('cases') / 20);
  });
});
