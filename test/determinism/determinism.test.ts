import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as core from '../../src/index.js';
import type { Measure } from '../../src/instrument/measures.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/kernel/json-value.js';
import { roundingModes } from '../../src/kernel/rounding.js';
import type { DeterminismFile, DeterminismInstrument } from './format.js';
import { mergePatch } from './merge-patch.js';
import { compiled, documentOf, sealed, textOf } from './run-cases.js';
import { bundledFiles } from './sources.js';

const file = JSON.parse(readFileSync('test/determinism/cases.json', 'utf8')) as DeterminismFile;
const texts = Object.fromEntries(file.instruments.map((each) => [each.file, readFileSync(each.file, 'utf8')]));
const own = { core, words: [] };
const again = 'test/determinism/cases.json is of other instruments or another source: `npm run determinism`';

/** One in so many is evaluated here; all of them by `scripts/engines-test`. */
const step = 12;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function instrumentOf(instrument: DeterminismInstrument): JsonObject {
  return JSON.parse(textOf(instrument, texts)) as JsonObject;
}

/** Every value under a key, wherever it stands. */
function valuesUnder(key: string, value: JsonValue): readonly JsonValue[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((part) => valuesUnder(key, part));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => [...(name === key ? [part] : []), ...valuesUnder(key, part)]);
}

describe('the cases for other engines', () => {
  it('are of this format, a thousand at least, and no two alike', () => {
    const cases = file.instruments.flatMap((instrument) => instrument.cases);
    expect(file.format).toBe('veo-determinism/1');
    expect(cases.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(cases.map(({ evaluation }) => evaluation)).size).toBe(cases.length);
  });

  it('are of every bundled instrument, at least fifty of each', () => {
    const many = file.instruments.filter(({ cases }) => cases.length >= 50).map(({ file: path }) => path);
    expect(many).toEqual(expect.arrayContaining([...bundledFiles()]));
  });

  it('have every kind of measure and of banding, every rounding and policy on unknowns, adjustments and axes', () => {
    const documents = file.instruments.map(instrumentOf);
    const measures = documents.flatMap(({ measures: each }) => (each ?? []) as unknown as readonly Measure[]);
    const kinds: { readonly [Kind in Measure['kind']]: true } = {
      ...{ weighted_sum: true, count: true, count_by_level: true, minimum: true, maximum: true, median: true },
      ...{ mean: true, ratio: true, logarithm: true, exponential: true, logistic: true, duration: true },
      projection: true,
    };
    expect([...new Set(measures.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
    const all = (key: string): readonly unknown[] => [...new Set(documents.flatMap((each) => valuesUnder(key, each)))];
    expect(all('mode')).toEqual(expect.arrayContaining([...roundingModes]));
    expect(all('policy')).toEqual(expect.arrayContaining(['bounds', 'refuse', 'prorate', 'as_zero']));
    expect(all('kind')).toEqual(expect.arrayContaining(['cut_offs', 'table']));
    const logarithms = measures.filter(({ kind }) => kind === 'logarithm');
    expect(new Set(logarithms.map((each) => 'over' in each))).toEqual(new Set([true, false]));
    for (const key of ['shift', 'atLeast', 'atMost', 'axes', 'axis', 'ranges', 'clamp'])
      expect(all(key)).not.toEqual([]);
  });

  it.each(file.instruments)('are of $id as it is now', (instrument) => {
    expect(compiled(own, textOf(instrument, texts)).digest, again).toBe(instrument.digest);
  });

  it.each(file.instruments)('give the expected digests: some of $id', { timeout: 60_000 }, (instrument) => {
    const ready = compiled(own, textOf(instrument, texts));
    for (const one of instrument.cases.filter((_, place) => place % step === 0)) {
      const seal = sealed(own, ready, documentOf(instrument, one));
      expect(seal?.evaluation.digests.assessment, again).toBe(one.assessment);
      expect(seal?.digest, again).toBe(one.evaluation);
    }
  });

  it('show canonical forms whose SHA-256 anybody can check', () => {
    const shown = file.instruments.flatMap(({ cases }) => cases.filter(({ canonical }) => canonical !== undefined));
    expect(shown).toHaveLength(file.instruments.length);
    for (const { canonical = '', evaluation } of shown) {
      expect(sha256(`veo-evaluation/1\n${canonical}`)).toBe(evaluation);
    }
  });
});

describe('mergePatch', () => {
  // Of appendix A of RFC 7396 those where both are objects.
  it.each<readonly [JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j after %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });
});
