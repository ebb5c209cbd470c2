import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, replace, told } from '../verdict.js';
import { past } from './past.js';

const levels = ['not_shown', 'partly_shown', 'clearly_shown'];
const low = { id: 'b0', label: 'B' };
const top = { id: 'b1', label: 'B' };
const measures = (terms: readonly object[]): JsonValue =>
  [{ id: 's', title: 'S', note: 'Expert.', kind: 'weighted_sum', terms }] as unknown as JsonValue;
const cutOffs = (measure: string, adjustments?: readonly object[]): object => ({
  ...{ id: 'c', measure, bands: [0, 2].map((cutOff, at) => ({ id: `b${String(at)}`, label: 'B', cutOff })) },
  ...(adjustments === undefined ? {} : { adjustments }),
});
const table = (inputs: readonly object[], rules: readonly object[]): object => ({
  ...{ id: 't', title: 'T', kind: 'table', inputs, rules },
  bands: [low, top],
});
/** The top where the indicator is at one of some levels. */
const byLevel = (indicator: string, high: readonly string[]): object =>
  table(
    [{ indicator }],
    [
      { when: { [indicator]: levels.filter((level) => !high.includes(level)) }, band: 'b0' },
      { when: { [indicator]: high }, band: 'b1' },
    ],
  );
const banded = (...bandings: readonly object[]): readonly PatchStep[] => [
  replace('/method', 'actuarial'),
  add('/bandings', bandings as unknown as JsonValue),
];
const summed = (terms: readonly object[], ...bandings: readonly object[]): readonly PatchStep[] => [
  ...banded(...bandings),
  add('/measures', measures(terms)),
];
const reached = (banding: string, place = 0): Case['told'] => [
  ['band-without-conduct', `/bandings/${String(place)}`, { banding, band: 'b1', cutOff: null, reaches: null }],
];
const up = (when: object): object => ({ id: 'up', message: 'Up.', shift: 1, when });
const violent = { '>=': [{ var: 'ratings.violence' }, 1] };

const cases: readonly Case[] = [
  { why: 'conduct alone leads to the top', patch: banded(byLevel('violence', ['clearly_shown'])), told: [] },
  { why: 'a need alone orders who is helped', patch: banded(byLevel('distress', ['clearly_shown'])), told: [] },
  {
    why: 'a past alone leads to the top',
    patch: [past, ...banded(byLevel('past', ['clearly_shown']))],
    told: reached('t'),
  },
  {
    why: 'no conduct at all leads to the top',
    patch: banded(byLevel('violence', ['not_shown', 'clearly_shown'])),
    told: reached('t'),
  },
  {
    why: 'missing protection leads to the top',
    patch: banded(byLevel('visits', ['not_shown'])),
    told: reached('t'),
  },
  {
    why: 'a fact leads to the top',
    patch: [
      add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'skill' }),
      ...banded(
        table(
          [{ fact: 'f' }],
          [
            { when: { f: [false] }, band: 'b0' },
            { when: { f: [true] }, band: 'b1' },
          ],
        ),
      ),
    ],
    told: reached('t'),
  },
  {
    why: 'the top of a banding of conduct leads to the top, whatever the past',
    patch: [
      past,
      ...summed(
        [{ indicator: 'violence' }],
        table(
          [{ banding: 'c' }, { indicator: 'past' }],
          [
            { when: { c: ['b0'] }, band: 'b0' },
            { when: { c: ['b1'] }, band: 'b1' },
          ],
        ),
        cutOffs('s'),
      ),
    ],
    told: [],
  },
  {
    why: 'a need beside a past, through another banding',
    patch: [
      past,
      ...summed(
        [{ indicator: 'distress' }],
        table(
          [{ banding: 'c' }, { indicator: 'past' }],
          [
            { when: { c: ['b0'] }, band: 'b0' },
            { when: { c: ['b1'] }, band: 'b1' },
          ],
        ),
        cutOffs('s'),
      ),
    ],
    told: [['need-beside-risk', '/bandings/0', { banding: 't', need: 'distress', risk: 'past' }]],
  },
  {
    why: 'an adjustment on conduct lifts to the top',
    patch: summed([{ indicator: 'violence' }], cutOffs('s', [up(violent)])),
    told: [],
  },
  {
    why: 'an adjustment without conduct lifts to the top',
    patch: summed([{ indicator: 'violence' }], cutOffs('s', [up({ '<': [{ var: 'ratings.visits' }, 1] })])),
    told: reached('c'),
  },
  {
    why: 'an adjustment that always holds where there is no conduct',
    patch: summed([{ indicator: 'violence' }], cutOffs('s', [up({ '!': [violent] })])),
    told: reached('c'),
  },
  {
    why: 'an adjustment down, whatever it reads',
    patch: summed(
      [{ indicator: 'violence' }],
      cutOffs('s', [{ id: 'down', message: 'D.', shift: -1, when: { '>=': [{ var: 'ratings.visits' }, 1] } }]),
    ),
    told: [],
  },
  {
    why: 'protection that rises, adjusted',
    patch: summed([{ indicator: 'visits' }], cutOffs('s', [up({ '>=': [{ var: 'ratings.visits' }, 1] })])),
    told: reached('c'),
  },
  {
    why: 'an adjustment that reads another band of conduct',
    patch: summed(
      [{ indicator: 'violence' }],
      { ...cutOffs('s', [up({ '===': [{ var: 'bands.other' }, 'b1'] })]) },
      { ...cutOffs('s'), id: 'other' },
    ),
    told: [],
  },
];

describe('R2, R4: what tables and adjustments lead to', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});
