import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { fixture } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const everything = fixture('everything');

/** What stands at a pointer of the fixture that holds everything. */
function valueAt(pointer: string): JsonValue {
  const parts = pointer.split('/').slice(1);
  return parts.reduce<JsonValue>((holder, key) => (holder as { [key: string]: JsonValue })[key]!, everything);
}

describe('an id given twice', () => {
  it.each([
    ['/stages', 'stage'],
    ['/roles', 'role'],
    ['/outcomes', 'outcome'],
    ['/outcomes/0/levels', 'outcome-level'],
    ['/references', 'reference'],
    ['/inputs', 'linked-input'],
    ['/facts', 'fact'],
    ['/facts/2/choices', 'choice'],
    ['/facts/6/fields', 'field'],
    ['/facts/6/fields/2/choices', 'choice'],
    ['/scales', 'scale'],
    ['/scales/1/levels', 'level'],
    ['/domains', 'domain'],
    ['/indicators', 'indicator'],
    ['/indicators/0/axes', 'axis'],
    ['/measures', 'measure'],
    ['/bandings', 'banding'],
    ['/bandings/0/bands', 'band'],
    ['/bandings/0/adjustments', 'adjustment'],
    ['/bandings/1/bands', 'band'],
    ['/flags', 'flag'],
    ['/guards', 'guard'],
    ['/mitigators', 'mitigator'],
    ['/constraints', 'constraint'],
    ['/interventions', 'intervention'],
    ['/accommodations', 'accommodation'],
    ['/population/gates', 'gate'],
    ['/validity/endingEvents', 'ending-event'],
    ['/conclusions/reasons', 'conclusion-reason'],
    ['/review/rules', 'review-rule'],
  ])('in %s is that of a %s', (list, kind) => {
    const parts = valueAt(list) as readonly { readonly id: string }[];
    const place = parts.length;
    const first = parts[0] as unknown as JsonValue;
    const expected = { kind, id: parts[0]!.id, first: `${list}/0/id` };
    const found = told('everything', [add(`${list}/${String(place)}`, first)]);
    expect(found.filter(([code]) => code === 'duplicate-id')).toContainEqual([
      'duplicate-id',
      `${list}/${String(place)}/id`,
      expected,
    ]);
  });
});

const identities: readonly Case[] = [
  {
    why: 'the version that an instrument was adapted from',
    patch: [add('/adaptedFrom', { id: 'older', version: '1.0.0-01', digest: 'a'.repeat(64), overlay: 'b'.repeat(64) })],
    told: [['bad-version', '/adaptedFrom/version', { value: '1.0.0-01' }]],
  },
  {
    why: 'the version of cut-offs',
    patch: [replace('/bandings/0/thresholdsVersion', '1.0.0-01')],
    told: [['bad-version', '/bandings/0/thresholdsVersion', { value: '1.0.0-01' }]],
  },
  {
    why: 'the version of a change',
    patch: [replace('/changelog/0/version', '1.0.0-01')],
    told: [['bad-version', '/changelog/0/version', { value: '1.0.0-01' }]],
  },
  {
    why: 'a first day that the calendar has not',
    patch: [replace('/effectiveFrom', '2025-02-29')],
    told: [['bad-date', '/effectiveFrom', { value: '2025-02-29' }]],
  },
  {
    why: 'a last day that the calendar has not',
    patch: [replace('/effectiveUntil', '2025-02-29')],
    told: [['bad-date', '/effectiveUntil', { value: '2025-02-29' }]],
  },
  {
    why: 'a last day before the first',
    patch: [replace('/effectiveUntil', '2025-02-27')],
    told: [['dates-reversed', '/effectiveUntil', { from: '2025-02-28', until: '2025-02-27' }]],
  },
  { why: 'a first day alone', patch: [remove('/effectiveUntil')], told: [] },
  { why: 'a last day alone', patch: [remove('/effectiveFrom')], told: [] },
  { why: 'neither', patch: [remove('/effectiveFrom'), remove('/effectiveUntil')], told: [] },
  {
    why: 'a use that is excluded and meant',
    patch: [add('/notValidFor/1', 'intake')],
    told: [['purpose-contradicted', '/notValidFor/1', { purpose: 'intake' }]],
  },
  { why: 'an exclusion where nothing is meant', patch: [remove('/validFor')], told: [] },
  {
    why: 'a variant of itself',
    patch: [replace('/variantOf/id', 'everything')],
    told: [['names-itself', '/variantOf/id', { id: 'everything' }]],
  },
];

describe('what an instrument says of itself', () => {
  it.each(identities)('$why', ({ patch, told: expected }) => {
    expect(told('everything', patch)).toEqual(expected);
  });
});

const reads = (name: string) => ({ '>': [{ var: name }, 1] });
const sum = (id: string, terms: JsonValue) => ({ id, title: 'S', kind: 'weighted_sum', terms });
const flag = (id: string, when: JsonValue) => [{ id, title: 'F', message: 'M', severity: 'notice', when }];

const circles: readonly Case[] = [
  {
    why: 'a flag called as the measure that it reads is no circle',
    patch: [add('/flags', flag('total', reads('measures.total')))],
    told: [],
  },
  {
    why: 'nor is one called as the banding that it reads',
    patch: [add('/flags', flag('total_band', { '===': [{ var: 'bands.total_band' }, 'few'] }))],
    told: [],
  },
  {
    why: 'a term that reads its own sum in a condition',
    patch: [add('/measures/0/terms/0/when', reads('measures.total'))],
    told: [['measure-cycle', '/measures/0', { path: ['total', 'total'] }]],
  },
  {
    why: 'a sum behind a condition of a term of a sum',
    patch: [
      add('/measures/0/terms/0/when', reads('measures.part')),
      add('/measures/1', sum('part', [{ measure: 'total' }])),
    ],
    told: [['measure-cycle', '/measures/0', { path: ['total', 'part', 'total'] }]],
  },
  {
    why: 'a ratio over what is made of it',
    patch: [
      add('/measures/1', {
        id: 'share',
        title: 'S',
        kind: 'ratio',
        measure: 'total',
        over: 'part',
        rounding: { places: 1, mode: 'half-up' },
      }),
      add('/measures/2', sum('part', [{ measure: 'share' }])),
    ],
    told: [['measure-cycle', '/measures/1', { path: ['share', 'part', 'share'] }]],
  },
  {
    why: 'an adjustment that reads its own band',
    patch: [
      add('/bandings/0/adjustments', [
        { id: 'up', message: 'M', shift: 1, when: { '===': [{ var: 'bands.total_band' }, 'few'] } },
      ]),
    ],
    told: [['banding-cycle', '/bandings/0', { path: ['total_band', 'total_band'] }]],
  },
  {
    why: 'an adjustment that reads the measure of its banding is no circle',
    patch: [add('/bandings/0/adjustments', [{ id: 'up', message: 'M', shift: 1, when: reads('measures.total') }])],
    told: [],
  },
];

describe('circles', () => {
  it.each(circles)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

const prorate = { policy: 'prorate', minimumRated: 1, rounding: { places: 0, mode: 'half-even' } };
const prorated = (terms: JsonValue) => [add('/measures/1', { ...sum('s', terms), unknown: prorate })];
const refused = (obstacle: string): Case['told'] => [
  ['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle }],
];

const prorating: readonly Case[] = [
  {
    why: 'one term of two with a condition',
    patch: prorated([{ indicator: 'i1' }, { indicator: 'i2', when: { '>': [{ var: 'subject.age' }, 30] } }]),
    told: refused('condition'),
  },
  {
    why: 'one term of two with points of its own',
    patch: prorated([{ indicator: 'i1' }, { indicator: 'i2', points: { no: 0, yes: 1 } }]),
    told: refused('points'),
  },
  {
    why: 'one term of two with another weight',
    patch: prorated([{ indicator: 'i1' }, { indicator: 'i2', weight: 2 }]),
    told: refused('weights'),
  },
  {
    why: 'an indicator that there is not is told once',
    patch: prorated([{ indicator: 'i1' }, { indicator: 'ix' }]),
    told: [['dangling-id', '/measures/1/terms/1/indicator', { kind: 'indicator', id: 'ix', nearest: 'i1' }]],
  },
];

describe('prorating one term among others', () => {
  it.each(prorating)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});
