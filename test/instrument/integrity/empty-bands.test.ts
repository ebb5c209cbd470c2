import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding } from '../../../src/instrument/measures.js';
import { decimalOfNumber, decimalText } from '../../../src/kernel/decimal-text.js';
import { round } from '../../../src/kernel/decimal.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { add, type Case, replace, told } from '../verdict.js';

const banded = (measures: readonly object[], cutOffs: readonly number[]) => [
  replace('/measures', measures as JsonValue),
  replace('/bandings', [
    {
      id: 'b',
      measure: 'm',
      bands: cutOffs.map((cutOff, place) => ({ id: `b${String(place)}`, label: `B${String(place)}`, cutOff })),
    },
  ] as JsonValue),
];
const m = (rest: object) => ({ id: 'm', title: 'M', kind: 'weighted_sum', ...rest });
const sum = (weights: readonly number[], rest: object = {}) =>
  m({ terms: weights.map((weight, place) => ({ indicator: `i${String(place + 1)}`, weight })), ...rest });
const empty = (band: string, below: string, above: string): Case['told'] => [
  ['empty-band', `/bandings/0/bands/${band.slice(1)}`, { band, measure: 'm', below, above }],
];
const number = { id: 'n', title: 'N', type: 'number', role: 'scored', minimum: 0, maximum: 9 };

const table: readonly Case[] = [
  { why: 'one total in the band', patch: banded([sum([1, 3])], [0, 1, 2, 3]), told: empty('b2', '1', '3') },
  { why: 'a cut-off at a total', patch: banded([sum([1, 3])], [0, 1, 3]), told: [] },
  { why: 'a band that ends at a total', patch: banded([sum([1, 3])], [0, 0.5, 1]), told: empty('b1', '0', '1') },
  { why: 'a band that only just holds one', patch: banded([sum([1, 3])], [0, 0.5, 1.5]), told: [] },
  { why: 'tenths that add up', patch: banded([sum([0.1, 0.2])], [0, 0.25, 0.3]), told: empty('b1', '0.2', '0.3') },
  { why: 'a negative weight', patch: banded([sum([4, -1])], [-1, 1, 2]), told: empty('b1', '0', '3') },
  {
    why: 'two bands in one gap',
    patch: banded([sum([5])], [0, 1, 2, 5]),
    told: [...empty('b1', '0', '5'), ...empty('b2', '0', '5')],
  },
  {
    why: 'points of levels',
    patch: banded([m({ terms: [{ indicator: 'i1', points: { no: 2, yes: 7 } }] })], [0, 3, 5]),
    told: empty('b1', '2', '7'),
  },
  {
    why: 'what does not apply adds nothing',
    patch: [
      add('/scales/0/nonRatings', ['not_offered']),
      ...banded(
        [
          m({
            terms: [
              { indicator: 'i1', points: { no: 2, yes: 7 } },
              { indicator: 'i2', points: { no: 1, yes: 4 } },
            ],
          }),
        ],
        [0, 5, 6],
      ),
    ],
    told: empty('b1', '4', '6'),
  },
  {
    why: 'nor what is unknown, where it counts 0',
    patch: banded(
      [m({ terms: [{ indicator: 'i1', points: { no: 2, yes: 7 } }], unknown: { policy: 'as_zero' } })],
      [0, 1, 2],
    ),
    told: empty('b1', '0', '2'),
  },
  {
    why: 'a condition adds its points or none',
    patch: banded(
      [
        m({
          terms: [
            { condition: 'c', title: 'C', when: { '>=': [{ var: 'ratings.i1' }, 1] }, points: 4 },
            { indicator: 'i2' },
          ],
        }),
      ],
      [0, 2, 4],
    ),
    told: empty('b1', '1', '4'),
  },
  {
    why: 'a term that may not apply',
    patch: banded(
      [m({ terms: [{ indicator: 'i1', points: { no: 3, yes: 9 }, when: { '>=': [{ var: 'ratings.i2' }, 1] } }] })],
      [0, 1, 3],
    ),
    told: empty('b1', '0', '3'),
  },
  {
    why: 'every number of a fact',
    patch: [
      add('/facts', [number]),
      ...banded([m({ terms: [{ fact: 'n', weight: 3 }, { indicator: 'i1' }] })], [0, 2, 3]),
    ],
    told: empty('b1', '1', '3'),
  },
  {
    why: 'numbers of a fact with digits after the point',
    patch: [add('/facts', [{ ...number, places: 1 }]), ...banded([m({ terms: [{ fact: 'n' }] })], [0, 0.05, 0.09])],
    told: empty('b1', '0', '0.1'),
  },
  {
    why: 'a fact of no weight',
    patch: [
      add('/facts', [number]),
      ...banded(
        [
          m({
            terms: [
              { fact: 'n', weight: 0 },
              { indicator: 'i1', weight: 3 },
            ],
          }),
        ],
        [0, 1, 2],
      ),
    ],
    told: empty('b1', '0', '3'),
  },
  {
    why: 'a table of points',
    patch: [
      add('/facts', [number]),
      ...banded(
        [
          m({
            terms: [
              {
                fact: 'n',
                ranges: [
                  { to: 4, points: 0 },
                  { above: 4, points: 6 },
                ],
              },
            ],
          }),
        ],
        [0, 1, 5],
      ),
    ],
    told: empty('b1', '0', '6'),
  },
  {
    why: 'rounding brings totals together',
    patch: banded([sum([0.4, 0.8], { rounding: { places: 0, mode: 'half-up' } })], [0, 0.5, 1]),
    told: empty('b1', '0', '1'),
  },
  {
    why: 'limits too',
    patch: banded([sum([4, 4, 4], { clamp: { minimum: 3, maximum: 9 } })], [0, 5, 8]),
    told: empty('b1', '4', '8'),
  },
  {
    why: 'the gap above a limit',
    patch: banded([sum([4, 4], { clamp: { minimum: 1, maximum: 9 } })], [0, 2, 4]),
    told: empty('b1', '1', '4'),
  },
  {
    why: 'prorated totals, which may lie between',
    patch: banded(
      [
        sum([4, 4], {
          unknown: { policy: 'prorate', minimumRated: 1, rounding: { places: 0, mode: 'half-up' } },
        }),
      ],
      [0, 1, 4],
    ),
    told: [],
  },
  {
    why: 'a count',
    patch: banded([{ id: 'm', title: 'M', kind: 'count', of: {}, atLeast: 'yes' }], [0, 0.2, 0.9]),
    told: empty('b1', '0', '1'),
  },
  {
    why: 'a mean, by its digits',
    patch: banded(
      [{ id: 'm', title: 'M', kind: 'mean', of: {}, rounding: { places: 1, mode: 'half-up' } }],
      [0, 0.12, 0.19],
    ),
    told: empty('b1', '0.1', '0.2'),
  },
  {
    why: 'a sub-score, by its digits',
    patch: banded([m({ terms: [{ measure: 's', weight: 2 }] }), { ...sum([1, 3]), id: 's' }], [0, 1, 1.5]),
    told: empty('b1', '0', '2'),
  },
  {
    why: 'more totals than are followed, by their digits',
    patch: banded([sum([0.0001, 20])], [0, 1, 2, 2.00001, 2.00009]),
    told: empty('b3', '2', '2.0001'),
  },
  {
    why: 'as many totals as are followed',
    patch: banded([sum([0.0001, 9.9999])], [0, 1, 2]),
    told: empty('b1', '0.0001', '9.9999'),
  },
  { why: 'one more', patch: banded([sum([0.0001, 10])], [0, 1, 2]), told: [] },
  {
    why: 'numbers of a fact that begin above nothing',
    patch: [
      add('/facts', [{ ...number, minimum: 3, maximum: 5 }]),
      ...banded([m({ terms: [{ fact: 'n', weight: 2 }] })], [6, 8, 9, 10]),
    ],
    told: empty('b2', '8', '10'),
  },
  {
    why: 'numbers of a fact up to the last and no further',
    patch: [
      add('/facts', [{ ...number, maximum: 2 }]),
      ...banded([m({ terms: [{ indicator: 'i1', weight: 10 }, { fact: 'n' }] })], [0, 3, 4, 10]),
    ],
    told: [...empty('b1', '2', '10'), ...empty('b2', '2', '10')],
  },
  {
    why: 'cut-offs that do not rise, told of that alone',
    patch: banded([sum([1, 3])], [0, 2, 2]),
    told: [['cut-offs-not-rising', '/bandings/0/bands/2/cutOff', { band: 'b2', previous: 2, cutOff: 2 }]],
  },
];

describe('a band that a measure passes over', () => {
  it.each(table)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch).filter(([code]) => code !== 'unused')).toEqual(expected);
  });

  const codes = (patch: Case['patch']): readonly unknown[] =>
    told('minimal-reference', patch).flatMap(([code, at]) => (code === 'unused' ? [] : [[code, at]]));
  const counted = { id: 'm', title: 'M', kind: 'count', of: {}, atLeast: 'yes' };

  it.each([
    { why: 'below every total', measure: sum([1, 3]), cutOffs: [-5, -3, 0], beyond: ['b0', 'b1'] },
    { why: 'above every total', measure: sum([1, 3]), cutOffs: [0, 9, 10], beyond: ['b1', 'b2'] },
    { why: 'below every count', measure: counted, cutOffs: [-0.5, -0.4, 0], beyond: ['b0', 'b1'] },
    { why: 'above every count', measure: counted, cutOffs: [0, 90.2, 90.4], beyond: ['b1', 'b2'] },
  ])('is not told of a band that lies $why', ({ measure, cutOffs, beyond }) => {
    expect(codes(banded([measure], cutOffs))).toEqual(
      beyond.map((band) => ['unreachable-band', `/bandings/0/bands/${band.slice(1)}`]),
    );
  });

  it('is not told of a measure that is not there', () => {
    expect(codes(banded([{ ...sum([1, 3]), id: 'other' }], [0, 2, 2.5])).map((each) => (each as string[])[0])).toEqual([
      'dangling-id',
    ]);
  });

  const weight = fc.integer({ min: -12, max: 12 }).map((steps) => steps / 4);
  const rounding = fc.option(
    fc.record<Rounding>({
      places: fc.integer({ min: 0, max: 1 }),
      mode: fc.constantFrom('half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'),
    }),
    { nil: undefined },
  );

  /** Every total of the weights, each as it is rounded. */
  function totals(weights: readonly number[], rounded: Rounding | undefined): readonly number[] {
    const all = weights.reduce<readonly number[]>((sums, each) => sums.flatMap((one) => [one, one + each]), [0]);
    if (rounded === undefined) return all;
    return all.map((total) => Number(decimalText(round(decimalOfNumber(total), rounded.places, rounded.mode))));
  }

  it('is told exactly where trying every answer finds none in it', () => {
    let met = 0;
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 4 }),
        rounding,
        (weights, cuts, rounded) => {
          const all = totals(weights, rounded);
          const [least, greatest] = [Math.min(...all), Math.max(...all)];
          const inside = cuts.map((cut) => cut / 8).filter((cut) => cut > least && cut <= greatest);
          const cutOffs = [least, ...inside].toSorted((a, b) => a - b);
          const rest = rounded === undefined ? {} : { rounding: rounded };
          const found = told('minimal-reference', banded([sum(weights, rest)], cutOffs));
          const bare = cutOffs.flatMap((from, place) => {
            const to = cutOffs[place + 1] ?? Infinity;
            return all.some((total) => total >= from && total < to) ? [] : [`b${String(place)}`];
          });
          expect(found.flatMap(([code, , facts]) => (code === 'empty-band' ? [facts['band']] : []))).toEqual(bare);
          expect(found.filter(([code]) => code !== 'empty-band' && code !== 'unused')).toEqual([]);
          met += bare.length;
        },
      ),
    );
    expect(met).toBeGreaterThan(0);
  });

  it('is told exactly, too, where numbers of a fact are added', () => {
    const cutOf = fc.integer({ min: -60, max: 120 }).map((steps) => steps / 2);
    fc.assert(
      fc.property(
        fc.record({ least: fc.integer({ min: -4, max: 4 }), count: fc.integer({ min: 1, max: 6 }) }),
        fc.constantFrom(-2.5, -1, 0.5, 2, 3, 7),
        fc.array(fc.constantFrom(-3, 0.5, 1, 4, 10), { maxLength: 3 }),
        fc.uniqueArray(cutOf, { minLength: 1, maxLength: 4 }),
        ({ least: minimum, count }, by, weights, cuts) => {
          const numbers = Array.from({ length: count + 1 }, (_, at) => (minimum + at) * by);
          const all = totals(weights, undefined).flatMap((total) => numbers.map((each) => total + each));
          const [least, greatest] = [Math.min(...all), Math.max(...all)];
          const cutOffs = [least, ...cuts.filter((cut) => cut > least && cut <= greatest)].toSorted((a, b) => a - b);
          const terms = [
            ...weights.map((each, at) => ({ indicator: `i${String(at + 1)}`, weight: each })),
            { fact: 'n', weight: by },
          ];
          const found = told('minimal-reference', [
            add('/facts', [{ ...number, minimum, maximum: minimum + count }]),
            ...banded([m({ terms })], cutOffs),
          ]);
          const bare = cutOffs.flatMap((from, place) => {
            const to = cutOffs[place + 1] ?? Infinity;
            return all.some((total) => total >= from && total < to) ? [] : [`b${String(place)}`];
          });
          expect(found.flatMap(([code, , facts]) => (code === 'empty-band' ? [facts['band']] : []))).toEqual(bare);
        },
      ),
    );
  });
});
