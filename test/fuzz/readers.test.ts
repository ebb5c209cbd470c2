import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { assess } from '../../src/evaluate/assess.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { locationsOf } from '../../src/kernel/positions.js';
import { readBytes } from '../../src/kernel/read-bytes.js';
import { readJson } from '../../src/kernel/read-json.js';
import { readObject } from '../../src/kernel/read-object.js';
import { fixture } from '../instrument/patched.js';
import { jsonText, nearlyJson } from '../kernel/json-texts.js';
import { expectSame, parsed } from '../kernel/reading.js';
import { holds, runsOf, timeout } from './settings.js';
import { expectTold, told } from './verdicts.js';

const instrument = fixture('minimal-reference');
/** Every parser, and `assess` on either side: what is no document of a kind is refused by all, in the same words. */
const doors = [
  parseInstrument,
  parseAssessment,
  (source: unknown) => parseCases(source, { id: 'ten-items', version: '1.0.0' }),
  (source: unknown) => assess(source, '{}'),
  (source: unknown) => assess(instrument, source),
] as const;

const turns = fc.nat(doors.length - 1);

/** Offers anything to one of them. */
function offer(source: unknown, turn: number): void {
  const door = doors[turn]!;
  const verdict = told(() => door(source) as Checked<unknown>);
  expect(verdict.ok).toBe(false);
  verdict.issues.forEach(expectTold);
}

/** What is accepted is a fixpoint: its canonical text reads as the same value, from text, bytes and memory. */
function expectFixpoint(value: JsonValue): void {
  const text = canonicalJson(value);
  expectSame(readJson(text), { ok: true, value: { value, text }, issues: [] });
  expectSame(readBytes(new TextEncoder().encode(text)), { ok: true, value: { value, text }, issues: [] });
  expectSame(readObject(value), { ok: true, value, issues: [] });
}

describe('the readers, on mutated documents,', () => {
  it('throw nothing, take only JSON, and place every issue', { timeout }, () => {
    let accepted = 0;
    const texts = fc.oneof({ weight: 3, arbitrary: nearlyJson }, { weight: 1, arbitrary: jsonText(false) });
    holds('texts', fc.tuple(texts, turns), ([text, turn]) => {
      offer(text, turn);
      const document = told(() => readJson(text));
      if (document.ok) {
        accepted += 1;
        expect(parsed(text)).toBeDefined();
        expectFixpoint(document.value.value);
        return;
      }
      expect(document.issues.length).toBeGreaterThan(0);
      document.issues.forEach(expectTold);
      const places = locationsOf(
        text,
        document.issues.map(({ pointer }) => pointer),
      );
      for (const { value } of places.values()) expect(value.line).toBeGreaterThanOrEqual(1);
    });
    expect(accepted).toBeGreaterThan(runsOf('texts') / 20);
  });

  it('throw nothing on mutated bytes', { timeout }, () => {
    const bytes = fc.tuple(nearlyJson, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }));
    holds('bytes', bytes, ([text, changes]) => {
      const encoded = new TextEncoder().encode(text);
      for (const [at, byte] of changes) encoded[at % Math.max(1, encoded.length)] = byte;
      const document = told(() => readBytes(encoded));
      if (document.ok) expectFixpoint(document.value.value);
      else document.issues.forEach(expectTold);
    });
  });

  it('throw nothing on values of every kind', { timeout }, () => {
    const anything = fc.anything({
      ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
      ...{ withSparseArray: true, withNullPrototype: true, withBoxedValues: true },
    });
    holds('values', fc.tuple(anything, turns), ([value, turn]) => {
      offer(value, turn);
      const result = told(() => readObject(value));
      if (result.ok) expectFixpoint(result.value);
      else result.issues.forEach(expectTold);
    });
  });
});
