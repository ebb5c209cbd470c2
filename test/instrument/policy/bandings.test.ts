import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, replace, told } from '../verdict.js';
import { past } from './past.js';

const helpful: PatchStep = add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'skill' });
const banded = (measure: object, cutOffs: readonly number[]): readonly PatchStep[] => [
  replace('/method', 'actuarial'),
  add('/measures', [{ id: 's', title: 'S', note: 'Expert.', ...measure }] as JsonValue),
  add('/bandings', [
    { id: 'b', measure: 's', bands: cutOffs.map((cutOff, place) => ({ id: `b${String(place)}`, label: 'B', cutOff })) },
  ]),
];
const sum = (terms: readonly object[]): object => ({ kind: 'weighted_sum', terms });
const violence = { indicator: 'violence' };
const visits = { indicator: 'visits' };
const distress = { indicator: 'distress' };
const before = { indicator: 'past' };
const blow = (when: object): object => ({ condition: 'blow', title: 'Any blow', when, points: 5 });
const reached = (cutOff: string, reaches: string, band = 'b1'): Case['told'] => [
  ['band-without-conduct', '/bandings/0', { banding: 'b', band, cutOff, reaches }],
];

const table: readonly Case[] = [
  { why: 'conduct carries to the top', patch: banded(sum([violence]), [0, 2]), told: [] },
  {
    why: 'needs order who is helped first',
    patch: banded(sum([distress, { ...visits, weight: -0.5 }]), [-1, 2]),
    told: [],
  },
  {
    why: 'a past alone, through a sub-score and a table',
    patch: [
      past,
      ...banded(
        sum([
          {
            measure: 'part',
            ranges: [
              { to: 1, points: 0 },
              { from: 2, points: 3 },
            ],
          },
        ]),
        [0, 3],
      ),
      add('/measures/1', { id: 'part', title: 'P', note: 'Expert.', ...sum([violence, before]) }),
    ],
    told: reached('3', '3'),
  },
  {
    why: 'a fact alone, by a condition',
    patch: [
      helpful,
      ...banded(sum([violence, { condition: 'c', title: 'C', when: { var: 'facts.f' }, points: 2 }]), [0, 2]),
    ],
    told: reached('2', '2'),
  },
  {
    why: 'conduct by a condition',
    patch: banded(sum([blow({ '>=': [{ var: 'ratings.violence' }, 1] })]), [0, 5]),
    told: [],
  },
  {
    why: 'the lack of conduct by a condition',
    patch: banded(sum([blow({ '<': [{ var: 'ratings.violence' }, 1] })]), [0, 5]),
    told: reached('5', '5'),
  },
  {
    why: 'conduct by a condition on a measure that counts it by a condition',
    patch: [
      ...banded(sum([blow({ '>=': [{ var: 'measures.part' }, 5] })]), [0, 5]),
      add('/measures/1', {
        id: 'part',
        title: 'P',
        note: 'Expert.',
        ...sum([blow({ '>=': [{ var: 'ratings.violence' }, 1] })]),
      }),
    ],
    told: [],
  },
  {
    why: 'a past that counts beside conduct only',
    patch: [past, ...banded(sum([{ ...before, when: { '>=': [{ var: 'ratings.violence' }, 1] } }]), [0, 2])],
    told: [],
  },
  {
    why: 'a past that counts whatever the conduct',
    patch: [past, ...banded(sum([{ ...before, when: { '>=': [{ var: 'ratings.violence' }, 0] } }]), [0, 2])],
    told: [
      [
        'constant-condition',
        '/measures/0/terms/0/when',
        { owner: 's', result: 'true', by: '/measures/0/terms/0/when' },
      ],
      ...reached('2', '2'),
    ],
  },
  {
    why: 'a need beside a past, in a sub-score',
    patch: [
      past,
      ...banded(sum([violence, { measure: 'part' }, before]), [0, 5]),
      add('/measures/1', { id: 'part', title: 'P', note: 'Expert.', ...sum([distress]) }),
    ],
    told: [['need-beside-risk', '/bandings/0', { banding: 'b', need: 'distress', risk: 'past' }]],
  },
  {
    why: 'protection that a condition takes away is no measure of protection alone',
    patch: [helpful, ...banded(sum([{ ...visits, when: { var: 'facts.f' } }]), [0, 2])],
    told: reached('2', '2'),
  },
  { why: 'needs beside conduct', patch: banded(sum([distress, violence]), [0, 2]), told: [] },
  { why: 'a past alone', patch: [past, ...banded(sum([violence, before]), [0, 2])], told: reached('2', '2') },
  { why: 'a past that adds to conduct', patch: [past, ...banded(sum([violence, before]), [0, 2.5])], told: [] },
  { why: 'a past that reaches the middle', patch: [past, ...banded(sum([violence, before]), [0, 2, 3])], told: [] },
  {
    why: 'a past with points of its own',
    patch: [
      past,
      ...banded(
        sum([violence, { ...before, points: { not_shown: 0, partly_shown: 2.5, clearly_shown: 3 } }]),
        [0, 2.5],
      ),
    ],
    told: reached('2.5', '3'),
  },
  {
    why: 'the lowest level of conduct with points of its own',
    patch: banded(sum([{ ...violence, points: { not_shown: 2, partly_shown: 3, clearly_shown: 4 } }]), [2, 3]),
    told: [],
  },
  {
    why: 'less conduct counts more',
    patch: banded(sum([{ ...violence, weight: -1 }]), [-2, 0]),
    told: reached('0', '0'),
  },
  {
    why: 'facts alone',
    patch: [helpful, ...banded(sum([violence, { fact: 'f', weight: 3 }]), [0, 3])],
    told: reached('3', '3'),
  },
  {
    why: 'missing protection alone',
    patch: banded(sum([{ ...visits, weight: -1 }]), [-2, 0]),
    told: reached('0', '0'),
  },
  {
    why: 'missing protection by points of its own',
    patch: banded(sum([{ ...visits, points: { not_shown: 2, partly_shown: 1, clearly_shown: 0 } }]), [0, 2]),
    told: reached('2', '2'),
  },
  { why: 'protection alone, rising', patch: banded(sum([visits]), [0, 2]), told: [] },
  { why: 'protection whose points stay', patch: banded(sum([{ ...visits, weight: 0 }]), [0]), told: [] },
  {
    why: 'protection beside a fact',
    patch: [helpful, ...banded(sum([visits, { fact: 'f' }]), [0, 3])],
    told: reached('3', '3'),
  },
  { why: 'one band says nothing', patch: [past, ...banded(sum([before]), [0])], told: [] },
  {
    why: 'a count of protection',
    patch: banded({ kind: 'count', of: { direction: 'protective' }, atLeast: 'partly_shown' }, [0, 1]),
    told: [],
  },
  {
    why: 'a count of conduct and needs',
    patch: banded({ kind: 'count', of: { indicators: ['violence', 'distress'] }, atLeast: 'partly_shown' }, [0, 1]),
    told: [],
  },
  {
    why: 'a count that begins at the lowest level',
    patch: banded({ kind: 'count', of: { indicators: ['violence', 'distress'] }, atLeast: 'not_shown' }, [0, 2]),
    told: reached('2', '2'),
  },
  {
    why: 'a count of all risk',
    patch: [past, ...banded({ kind: 'count', of: { direction: 'risk' }, atLeast: 'partly_shown' }, [0, 1])],
    told: reached('1', '1'),
  },
  {
    why: 'the greatest of all risk',
    patch: [past, ...banded({ kind: 'maximum', of: { direction: 'risk' } }, [0, 2])],
    told: reached('2', '2'),
  },
  {
    why: 'the greatest of conduct',
    patch: banded({ kind: 'maximum', of: { direction: 'risk' } }, [0, 2]),
    told: [],
  },
  {
    why: 'the least of all risk',
    patch: [past, ...banded({ kind: 'minimum', of: { direction: 'risk' } }, [0, 2])],
    told: [],
  },
  {
    why: 'a need beside a past',
    patch: [past, ...banded(sum([violence, distress, before]), [0, 4])],
    told: [['need-beside-risk', '/bandings/0', { banding: 'b', need: 'distress', risk: 'past' }]],
  },
  {
    why: 'a need beside an attitude in a count',
    patch: [
      past,
      replace('/indicators/3/nature', 'attitude'),
      replace('/indicators/3/changeability', 'dynamic'),
      add('/indicators/3/evidence', { minimum: { partly_shown: { words: true } } }),
      ...banded(
        { kind: 'count', of: { indicators: ['violence', 'distress', 'past'] }, atLeast: 'partly_shown' },
        [0, 2],
      ),
    ],
    told: [['need-beside-risk', '/bandings/0', { banding: 'b', need: 'distress', risk: 'past' }]],
  },
  {
    why: 'a need beside a past without bands',
    patch: [past, ...banded(sum([violence, distress, before]), [0, 4]).slice(0, 2)],
    told: [],
  },
];

describe('R2, R4: what bands are laid over', () => {
  it.each(table)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });

  it('tells of a measure that is not there, alone', () => {
    const patch = [...banded(sum([violence]), [0, 2]), replace('/bandings/0/measure', 'none')];
    expect(told('minimal-veo', patch).map(([code]) => code)).toEqual(['dangling-id']);
  });
});
