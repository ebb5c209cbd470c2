import { describe, expect, it } from 'vitest';
import type { PatchStep } from '../instrument/patched.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { told } from './desk.js';

const on = '2025-06-30';
const after = { about: '2027', plusMinusYears: 1 };

/** Every place of a date, with the patch that puts one there. */
const places: readonly {
  readonly at: string;
  readonly put: (date: never) => readonly PatchStep[];
  readonly isFull?: true;
}[] = [
  { at: '/subject/birth', put: (date) => [replace('/subject/birth', date)] },
  { at: '/subject/legalHistory/2/from', put: (date) => [replace('/subject/legalHistory/2/from', date)] },
  { at: '/subject/receivedOn', put: (date) => [replace('/subject/receivedOn', date)] },
  { at: '/evidence/4/eventDate', put: (date) => [add('/evidence/4/eventDate', date)] },
  { at: '/evidence/4/recordedOn', put: (date) => [add('/evidence/4/recordedOn', date)] },
  { at: '/evidence/4/receivedOn', put: (date) => [add('/evidence/4/receivedOn', date)] },
  { at: '/ratings/distress/on', put: (date) => [add('/ratings/distress/on', date)], isFull: true },
  {
    at: '/ratings/visits/observed/from',
    put: (date) => [replace('/ratings/visits/observed/from', date)],
    isFull: true,
  },
  { at: '/ratings/visits/observed/to', put: (date) => [replace('/ratings/visits/observed/to', date)], isFull: true },
  { at: '/facility/date', put: (date) => [replace('/facility/date', date)], isFull: true },
  {
    at: '/requests/0/askedOn',
    put: (date) => [replace('/requests/0/askedOn', date), remove('/requests/0/answeredOn')],
    isFull: true,
  },
  { at: '/requests/0/answeredOn', put: (date) => [replace('/requests/0/answeredOn', date)], isFull: true },
  {
    at: '/involvementNotEstablished/on',
    put: (date) => [add('/involvementNotEstablished', { by: 's1', on: date, reason: 'x' })],
    isFull: true,
  },
];

function codesAt(patch: readonly PatchStep[], at: string): readonly string[] {
  return told(patch)
    .filter(([, pointer]) => pointer === at)
    .map(([code]) => code);
}

describe('dates', () => {
  it.each(places)('of $at are ones that the calendar has', ({ at, put }) => {
    const facts = { value: '2025-02-30' };
    expect(told(put('2025-02-30' as never)).filter(([, pointer]) => pointer === at)).toEqual([['bad-date', at, facts]]);
  });

  it.each(places)('of $at do not lie after the day of assessment', ({ at, put }) => {
    expect(codesAt(put(on as never), at)).not.toContain('date-after-assessment');
    const issue = ['date-after-assessment', at, { date: '2025-07-01', assessedOn: on }];
    expect(told(put('2025-07-01' as never))).toContainEqual(issue);
  });

  it.each(places.filter(({ isFull }) => isFull !== true))('of $at may lie before it in part', ({ at, put }) => {
    expect(codesAt(put('2025' as never), at)).not.toContain('date-after-assessment');
    expect(codesAt(put('2025-07' as never), at)).toContain('date-after-assessment');
    expect(told(put(after as never))).toContainEqual([
      'date-after-assessment',
      at,
      { date: '2027 ± 1', assessedOn: on },
    ]);
  });

  it('of entering may lie after it: paper is entered later', () => {
    expect(told([add('/ratings/distress/enteredOn', '2025-12-31')])).toEqual([]);
    expect(codesAt([add('/ratings/distress/enteredOn', '2025-12-32')], '/ratings/distress/enteredOn')).toEqual([
      'bad-date',
    ]);
  });

  it('of an assessment that has none compare with nothing', () => {
    const patch = [replace('/assessedOn', '2025-06-31'), replace('/subject/receivedOn', '2199')];
    expect(told(patch)).toEqual([['bad-date', '/assessedOn', { value: '2025-06-31' }]]);
  });

  it.each([
    { date: '2100-12-31', codes: [], why: 'the last day' },
    { date: '2101-01-01', codes: ['day-out-of-range'], why: 'the day after' },
    { date: '1900-01-01', codes: [], why: 'the first day' },
    { date: '1899-12-31', codes: ['day-out-of-range'], why: 'the day before' },
    { date: '1799-12-31', codes: ['bad-date'], why: 'no day of this calendar' },
  ])('of assessment have bounds: $why', ({ date, codes }) => {
    expect(told([replace('/assessedOn', date)], 'bare').map(([code]) => code)).toEqual(codes);
  });

  it('out of reach are none: an approximate date near the end of the calendar', () => {
    expect(told([replace('/subject/birth', { about: '1801', plusMinusYears: 2 })])).toEqual([
      ['bad-date', '/subject/birth', { value: '1801 ± 2' }],
    ]);
  });
});

describe('the order of dates', () => {
  it.each([
    {
      why: 'rated and entered',
      patch: [add('/ratings/distress/on', '2025-06-02'), add('/ratings/distress/enteredOn', '2025-06-01')],
      at: '/ratings/distress/enteredOn',
      from: '2025-06-02',
      to: '2025-06-01',
    },
    {
      why: 'happened and recorded',
      patch: [replace('/evidence/0/recordedOn', '2025-05-02')],
      at: '/evidence/0/recordedOn',
      from: '2025-05-03',
      to: '2025-05-02',
    },
    {
      why: 'recorded and received',
      patch: [replace('/evidence/0/receivedOn', '2025-05-02')],
      at: '/evidence/0/receivedOn',
      from: '2025-05-03',
      to: '2025-05-02',
    },
    {
      why: 'happened and received',
      patch: [add('/evidence/2/receivedOn', '2021-12')],
      at: '/evidence/2/receivedOn',
      from: '2022-01',
      to: '2021-12',
    },
    {
      why: 'asked and answered',
      patch: [replace('/requests/0/answeredOn', '2025-04-30')],
      at: '/requests/0/answeredOn',
      from: '2025-05-01',
      to: '2025-04-30',
    },
    {
      why: 'born and received',
      patch: [replace('/subject/receivedOn', '1987')],
      at: '/subject/receivedOn',
      from: '1990 ± 2',
      to: '1987',
    },
    {
      why: 'born and held',
      patch: [replace('/subject/legalHistory/0/from', '1987-12-31')],
      at: '/subject/legalHistory/0/from',
      from: '1990 ± 2',
      to: '1987-12-31',
    },
  ])('is that of life: $why', ({ patch, at, from, to }) => {
    expect(told(patch)).toEqual([['dates-reversed', at, { from, to }]]);
  });

  it('may be the same day, or days that overlap', () => {
    expect(
      told([replace('/ratings/visits/observed', { from: '2025-06-30', to: '2025-06-30' })]).map(([code]) => code),
    ).toEqual([]);
    expect(told([replace('/evidence/0/recordedOn', '2025-05')])).toEqual([]);
    expect(told([replace('/subject/receivedOn', '1988')])).toEqual([]);
    expect(told([replace('/requests/0/answeredOn', '2025-05-01')])).toEqual([]);
  });

  it('of legal statuses is that of their list; each is compared with the one before it', () => {
    expect(told([replace('/subject/legalHistory/1/from', '2022-12')])).toEqual([
      ['legal-history-not-in-order', '/subject/legalHistory/1/from', { from: '2022-12', previous: '2023' }],
    ]);
    expect(told([replace('/subject/legalHistory/1/from', '2023-01-01')])).toEqual([]);
    expect(told([replace('/subject/legalHistory/2/from', '2023-05-01')])).toEqual([]);
  });
});
