import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.js';
import { differencesOf } from './compare.js';
import { drawAssessment } from './draw-assessment.js';
import { drawInstrument } from './draw-instrument.js';
import { completed, daysOf } from './oracle/dates.js';
import { elementary } from './oracle/elementary.js';
import { oracleOf } from './oracle/oracle.js';
import { textOf } from './oracle/text.js';
import { rational } from '../evaluate/rational.js';
import { runChunk } from './worker.js';

describe('values, bounds and bands, computed again with fractions', () => {
  it('agree on random instruments; `npm run exactness` tries more', () => {
    const { failure, evaluated, kinds } = runChunk({ seed: 1, from: 0, to: 60, assessments: 25 });
    expect(failure).toBeUndefined();
    expect(evaluated).toBe(60 * 25);
    expect(Object.keys(kinds)).toHaveLength(18);
  });
});

describe('the computation beside', () => {
  it('shares no code with the source: it imports types alone', () => {
    const folder = new URL('oracle/', import.meta.url);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(10);
    const lines = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/^import[^;]*;/gm) ?? []);
    expect(lines.filter((line) => line.includes('/src/') && !line.startsWith('import type '))).toEqual([]);
  });

  it('is drawn alike from the same seed and place, and otherwise from another', () => {
    const drawn = (seed: number, place: number): string => {
      const chance = chanceOf(seed, place);
      const parts = drawInstrument(chance);
      return JSON.stringify([parts, drawAssessment(chance, parts, 20)]);
    };
    expect(drawn(1, 5)).toBe(drawn(1, 5));
    expect(new Set([drawn(1, 5), drawn(1, 6), drawn(2, 5)]).size).toBe(3);
  });

  it.each([
    ['exponential', '1', 30, '2.718281828459045235360287471353'],
    ['logarithm', '2', 30, '0.693147180559945309417232121458'],
    ['logistic', '-1', 30, '0.268941421369995120748840758178'],
    ['logistic', '0', 3, '0.5'],
  ] as const)('knows the %s of %s to %s places', (kind, of, places, value) => {
    expect(textOf(elementary(kind, [rational(of)], { places, mode: 'half-even' }))).toBe(value);
  });

  it.each([
    ['months', '2024-01-31', '2024-02-29', 0],
    ['months', '2024-01-31', '2024-03-01', 1],
    ['months', '2024-01-30', '2024-02-29', 0],
    ['years', '2004-02-29', '2005-02-28', 0],
    ['years', '2004-02-29', '2005-03-01', 1],
    ['days', '2024-02-28', '2024-03-01', 2],
    ['days', '2024-03-01', '2024-02-28', -2],
  ] as const)('counts %s from %s to %s', (unit, from, to, count) => {
    expect(completed(unit, daysOf(from).first, daysOf(to).first)).toBe(count);
  });

  it('knows the days that a vague date may be', () => {
    const text = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const span = (date: Parameters<typeof daysOf>[0]): readonly string[] =>
      [daysOf(date).first, daysOf(date).last].map(text);
    expect(span('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(span({ about: '2024-02-29', plusMinusYears: 1 })).toEqual(['2023-02-28', '2025-03-01']);
  });

  it('says where an evaluation departs from it', () => {
    const parts = drawInstrument(chanceOf(1, 5));
    const result = oracleOf(parts)({ assessedOn: '2025-06-30', ratings: {}, facts: {} });
    const [flagged] = parts.flags;
    const id = flagged?.id ?? '';
    const flag = { id, result: 'maybe', status: 'unknown', severity: 'notice' };
    const differences = differencesOf({ ratings: [], measures: [], bands: [], flags: [flag] } as never, result);
    expect(differences).toMatchObject([{ at: `flags ${id} result`, got: 'maybe' }]);
  });
});
