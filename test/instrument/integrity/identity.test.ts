import { describe, expect, it } from 'vitest';
import { add, type Case, replace, told } from '../verdict.js';

const own = /^(?:bad-version|bad-date|dates-reversed|names-itself)$/;
const adapted = { id: 'elsewhere', version: '1.0', differences: ['Words.'] };

const cases: readonly Case[] = [
  {
    why: 'the version that it was adapted from',
    patch: [add('/adaptedFrom', adapted)],
    told: [['bad-version', '/adaptedFrom/version', { value: '1.0' }]],
  },
  {
    why: 'the version of cut-offs',
    patch: [replace('/bandings/0/thresholdsVersion', '1')],
    told: [['bad-version', '/bandings/0/thresholdsVersion', { value: '1' }]],
  },
  {
    why: 'the day on which it begins, and nothing of the order of days that are none',
    patch: [add('/effectiveFrom', '2026-02-30'), add('/effectiveUntil', '2026-01-01')],
    told: [['bad-date', '/effectiveFrom', { value: '2026-02-30' }]],
  },
  {
    why: 'the day on which it ends',
    patch: [add('/effectiveFrom', '2026-01-01'), add('/effectiveUntil', '2025-12-32')],
    told: [['bad-date', '/effectiveUntil', { value: '2025-12-32' }]],
  },
  {
    why: 'an end before the beginning',
    patch: [add('/effectiveFrom', '2026-01-02'), add('/effectiveUntil', '2026-01-01')],
    told: [['dates-reversed', '/effectiveUntil', { from: '2026-01-02', until: '2026-01-01' }]],
  },
  {
    why: 'one day alone, which is in order',
    patch: [add('/effectiveFrom', '2026-01-01'), add('/effectiveUntil', '2026-01-01')],
    told: [],
  },
  {
    why: 'the variant of itself',
    patch: [replace('/variantOf/id', 'everything'), replace('/id', 'everything')],
    told: [['names-itself', '/variantOf/id', { id: 'everything' }]],
  },
];

describe('what an instrument says of itself', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    expect(told('everything', patch).filter(([code]) => own.test(code))).toEqual(expected);
  });
});
