import { describe, expect, it } from 'vitest';
import { notApplicable, unknown } from '../../src/assessment/valid-assessment.js';
import type { PatchStep } from '../instrument/patched.js';
import { add, replace } from '../instrument/verdict.js';
import { fixtureIndex, patched, ratingOf, told, validOf } from './desk.js';

const levels = ['none', 'some', 'much'].map((id) => ({ id, label: id }));
const index = fixtureIndex('minimal-reference', [
  add('/scales/1', { id: 'grave', levels }),
  add('/indicators/0/axes', [
    { id: 'depth', title: 'D', scale: 'grave' },
    { id: 'breadth', title: 'B', scale: 'yes_no' },
  ]),
  add('/indicators/0/nonRatings', ['declined', 'not_offered']),
  add('/indicators/1/axes', [{ id: 'depth', title: 'D', scale: 'grave' }]),
]);

type Axes = { readonly [axis: string]: string };

function rated(level: string, axes?: Axes): readonly PatchStep[] {
  return [replace('/ratings/i1', axes === undefined ? { level } : { level, axes })];
}

/** The levels that count for the axes, in the order of the instrument: both of the first, that of the second. */
function countingOf(patch: readonly PatchStep[]): readonly number[] {
  const { levels: all } = validOf(patched('bare', patch), index);
  return all.slice(index.indicators.length);
}

describe('the level that counts for an axis', () => {
  it.each([
    { why: 'those given', patch: rated('yes', { depth: 'much', breadth: 'no' }), counts: [2, 0] },
    { why: 'its lowest too', patch: rated('yes', { depth: 'none', breadth: 'yes' }), counts: [0, 1] },
    { why: 'one that is left out is unknown', patch: rated('yes', { breadth: 'yes' }), counts: [unknown, 1] },
    { why: 'all that are left out are unknown', patch: rated('yes'), counts: [unknown, unknown] },
    { why: 'the lowest where the indicator stands at its lowest', patch: rated('no'), counts: [0, 0] },
    {
      why: 'the lowest said beside the lowest',
      patch: rated('no', { depth: 'none', breadth: 'no' }),
      counts: [0, 0],
    },
    {
      why: 'unknown where the indicator is',
      patch: [replace('/ratings/i1', { unrated: 'declined' })],
      counts: [unknown, unknown],
    },
    {
      why: 'not applicable where the indicator is',
      patch: [replace('/ratings/i1', { unrated: 'not_offered' })],
      counts: [notApplicable, notApplicable],
    },
  ])('$why', ({ patch, counts }) => {
    expect(countingOf(patch)).toEqual([...counts, 0]);
  });

  it('is told of as given', () => {
    const valid = validOf(patched('bare', rated('yes', { depth: 'much' })), index);
    expect(ratingOf(valid, 'i1').axes).toEqual({ depth: 'much' });
    expect(Object.hasOwn(ratingOf(validOf(patched('bare', rated('yes')), index), 'i1'), 'axes')).toBe(false);
  });
});

describe('axes that are given', () => {
  const at = '/ratings/i1/axes';

  it.each([
    { why: 'levels of their scales', patch: rated('yes', { depth: 'some', breadth: 'yes' }), issues: [] },
    {
      why: 'one that the indicator has not',
      patch: rated('yes', { dept: 'some' }),
      issues: [['unknown-id', `${at}/dept`, { kind: 'axis', id: 'dept', nearest: 'depth' }]],
    },
    {
      why: 'one of an indicator that has none',
      patch: [replace('/ratings/i3', { level: 'yes', axes: { depth: 'some' } })],
      issues: [['unknown-id', '/ratings/i3/axes/depth', { kind: 'axis', id: 'depth', nearest: null }]],
    },
    {
      why: 'a level of the indicator in place of its own',
      patch: rated('yes', { depth: 'yes' }),
      issues: [
        [
          'unknown-level',
          `${at}/depth`,
          { indicator: 'i1.depth', level: 'yes', allowed: ['none', 'some', 'much'], nearest: null },
        ],
      ],
    },
    {
      why: 'a misspelt level, of the second axis',
      patch: rated('yes', { depth: 'some', breadth: 'yess' }),
      issues: [
        [
          'unknown-level',
          `${at}/breadth`,
          { indicator: 'i1.breadth', level: 'yess', allowed: ['no', 'yes'], nearest: 'yes' },
        ],
      ],
    },
    {
      why: 'more than the lowest beside the lowest',
      patch: rated('no', { depth: 'some', breadth: 'no' }),
      issues: [['axis-beside-lowest', `${at}/depth`, { indicator: 'i1', axis: 'depth', level: 'some', lowest: 'no' }]],
    },
    { why: 'the lowest beside the lowest', patch: rated('no', { depth: 'none' }), issues: [] },
    {
      why: 'a level that is unknown is told once',
      patch: rated('noo', { depth: 'some' }),
      issues: [
        [
          'unknown-level',
          '/ratings/i1/level',
          { indicator: 'i1', level: 'noo', allowed: ['no', 'yes'], nearest: 'no' },
        ],
      ],
    },
  ])('$why', ({ patch, issues }) => {
    expect(told(patch, 'bare', index)).toEqual(issues);
  });
});
