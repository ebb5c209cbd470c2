import { describe, expect, it } from 'vitest';
import type { EvidenceItem, LegalStatusEntry } from '../../src/assessment/document.js';
import { evidenceSummary } from '../../src/assessment/evidence-summary.js';
import { finalConviction } from '../../src/assessment/legal-status.js';
import { readEvidence } from '../../src/assessment/read-evidence.js';
import type { AdmittedRating, EvidenceSummary } from '../../src/assessment/valid-assessment.js';
import { dayOfDate, parsePartialDate } from '../../src/kernel/partial-date.js';
import { replace } from '../instrument/verdict.js';
import { validWhole } from './desk.js';

const today = dayOfDate('2025-06-30');

const indicator = validWhole([]).index.indicators[0]!;
const reading = { assessedOnDay: today, standsAlone: false };

interface Given extends Partial<AdmittedRating> {
  /** The level that counts; given is `clearly_shown` by default. */
  readonly level?: number;
  readonly standsAlone?: boolean;
}

function summary(
  items: readonly Partial<EvidenceItem>[],
  { level = 2, standsAlone = false, ...more }: Given = {},
): EvidenceSummary {
  const supporting = items.map((item, place) =>
    readEvidence(
      { id: `e${String(place)}`, kind: 'interview', standing: 'alleged', ...item },
      { ...reading, standsAlone },
    ),
  );
  const rating: AdmittedRating = {
    given: 'clearly_shown',
    class: 'rated',
    evidence: [],
    contradictedBy: [],
    supporting,
    ...more,
  };
  return evidenceSummary(indicator, { levels: [level], admitted: [rating], assessedOnDay: today });
}

describe('evidenceSummary', () => {
  it('of nothing knows that there is nothing', () => {
    expect(summary([])).toEqual({ sources: 0, events: 0 });
  });

  it('counts distinct origins and events; what is not said is none more', () => {
    expect(summary([{}])).toMatchObject({ sources: 1, events: 1 });
    expect(summary([{}, {}])).toMatchObject({ sources: 1, events: 1 });
    expect(summary([{ origin: 'x' }, { origin: 'x' }, {}])).toMatchObject({ sources: 1, events: 1 });
    expect(summary([{ origin: 'x' }, { origin: 'y', event: 'z' }, {}])).toMatchObject({ sources: 2, events: 1 });
  });

  it('under policy reference takes each piece for one of its own', () => {
    const own = { standsAlone: true };
    expect(summary([{}, {}], own)).toMatchObject({ sources: 2, events: 2 });
    expect(summary([{ origin: 'x' }, { origin: 'x' }, {}], own)).toMatchObject({ sources: 2, events: 3 });
    expect(summary([{ event: 'x' }, { event: 'x' }, {}], own)).toMatchObject({ sources: 3, events: 2 });
    expect(summary([{}, { event: 'e0', origin: 'e0' }], own)).toMatchObject({ sources: 1, events: 1 });
  });

  it.each([
    { why: 'a lowest level', given: 'not_shown', level: 0 },
    { why: 'a level that was set aside', given: 'clearly_shown', level: -1 },
    { why: 'a level that is closed', given: 'clearly_shown', level: -2 },
    { why: 'a non-rating', given: 'declined', level: -1 },
    { why: 'another level than the lowest that was given', given: 'not_shown', level: 2 },
    { why: 'a lowest level in place of the one given', given: 'partly_shown', level: 0 },
  ])('knows of nothing behind $why', ({ given, level }) => {
    expect(summary([{ eventDate: '2025-06-01' }], { given, level, observedDays: 9 })).toEqual({
      sources: 0,
      events: 0,
      windowDays: 9,
    });
  });

  it('knows of nothing behind a rating that was not given', () => {
    const { given, ...rest }: AdmittedRating = {
      given: '',
      class: 'rated',
      evidence: [],
      contradictedBy: [],
      supporting: [readEvidence({ id: 'e', kind: 'interview', standing: 'alleged' }, reading)],
    };
    expect(given).toBe('');
    const admitted = [rest];
    expect(evidenceSummary(indicator, { levels: [2], admitted, assessedOnDay: today }).sources).toBe(0);
    expect(evidenceSummary(indicator, { levels: [2], admitted: [], assessedOnDay: today }).sources).toBe(0);
  });

  it('names the firmest standing', () => {
    expect(summary([{ standing: 'reported' }, { standing: 'adjudicated' }, { standing: 'observed' }]).standing).toBe(
      'adjudicated',
    );
    expect(summary([{}]).standing).toBe('alleged');
  });

  it.each([
    { dates: ['2025-06-30'], days: { minimum: 0, maximum: 0 }, why: 'today' },
    { dates: ['2025-06-01', '2025-05-01'], days: { minimum: 29, maximum: 29 }, why: 'the latest of two' },
    { dates: ['2025-05'], days: { minimum: 30, maximum: 60 }, why: 'some day of May' },
    { dates: ['2025-06'], days: { minimum: 0, maximum: 29 }, why: 'some day of this month, not of the future' },
    { dates: ['2025'], days: { minimum: 0, maximum: 180 }, why: 'some day of this year' },
    { dates: ['2025-05', '2025-05-10'], days: { minimum: 30, maximum: 51 }, why: 'a day within the month of another' },
  ])('counts days since $why', ({ dates, days }) => {
    expect(summary(dates.map((eventDate) => ({ eventDate }))).daysSince).toEqual(days);
  });

  it.each([
    { dates: ['2025-05', '2025-05-10'], days: { minimum: 51, maximum: 51 }, why: 'one day of its month' },
    { dates: ['2025-05-10', '2025-05-20'], days: { minimum: 41, maximum: 51 }, why: 'two days' },
    { dates: ['2025-04', '2025-05-10', '2025-05'], days: { minimum: 30, maximum: 90 }, why: 'months that exclude' },
    { dates: ['2025-05-10', undefined], days: { minimum: 51, maximum: 51 }, why: 'a day, and none' },
  ])('takes pieces about one event together: $why', ({ dates, days }) => {
    const items = dates.map((eventDate) => ({ event: 'x', ...(eventDate === undefined ? {} : { eventDate }) }));
    expect(summary(items).daysSince).toEqual(days);
    expect(summary(items.toReversed()).daysSince).toEqual(days);
  });

  it('passes over what is not dated', () => {
    expect(summary([{}, { eventDate: '2025-06-29' }]).daysSince).toEqual({ minimum: 1, maximum: 1 });
    expect(summary([{}])).not.toHaveProperty('daysSince');
  });

  it('repeats the days observed', () => {
    expect(summary([], { observedDays: 30 }).windowDays).toBe(30);
    expect(summary([])).not.toHaveProperty('windowDays');
  });
});

describe('readEvidence', () => {
  it('fills in the defaults', () => {
    const item = { id: 'e1', kind: 'interview', standing: 'reported' } as const;
    const read = {
      id: 'e1',
      kind: 'interview',
      standing: 'reported',
      underDuress: false,
      hasWords: false,
    };
    expect(readEvidence(item, reading)).toEqual(read);
    const alone = readEvidence(item, { ...reading, standsAlone: true });
    expect(alone).toEqual({ ...read, event: 'e1', origin: 'e1' });
  });
});

describe('finalConviction', () => {
  const on = parsePartialDate('2025-06-30')!;
  const convicted = (from: LegalStatusEntry['from']): LegalStatusEntry => ({ status: 'convicted_final', from });
  const untried = (from: LegalStatusEntry['from']): LegalStatusEntry => ({ status: 'untried', from });

  it.each([
    { why: 'no history', history: [], answer: undefined },
    { why: 'untried', history: [untried('2024')], answer: false },
    { why: 'convicted', history: [untried('2024'), convicted('2025-01')], answer: true },
    { why: 'convicted, not finally', history: [{ status: 'convicted_not_final', from: '2024' }], answer: false },
    { why: 'acquitted later', history: [convicted('2024'), { status: 'acquitted', from: '2025' }], answer: undefined },
    {
      why: 'acquitted before today',
      history: [convicted('2024'), { status: 'acquitted', from: '2025-06' }],
      answer: false,
    },
    { why: 'convicted today', history: [untried('2024'), convicted('2025-06-30')], answer: true },
    { why: 'convicted tomorrow', history: [untried('2024'), convicted('2025-07-01')], answer: false },
    { why: 'perhaps convicted this year', history: [untried('2024'), convicted('2025')], answer: undefined },
    {
      why: 'perhaps untried this year, then perhaps convicted',
      history: [untried('2025'), convicted('2025')],
      answer: undefined,
    },
    { why: 'perhaps not held yet', history: [untried('2025')], answer: undefined },
    {
      why: 'two statuses that answer alike',
      history: [untried('2024'), { status: 'convicted_not_final', from: '2025' }],
      answer: false,
    },
    { why: 'convicted twice', history: [convicted('2024'), convicted('2025')], answer: true },
  ] as const)('$why: $answer', ({ history, answer }) => {
    expect(finalConviction(history, on)).toBe(answer);
  });
});

describe('age on the day of assessment', () => {
  it.each([
    { birth: '2007-06-30', age: { minimum: 18, maximum: 18 } },
    { birth: '2007-07-01', age: { minimum: 17, maximum: 17 } },
    { birth: '2007', age: { minimum: 17, maximum: 18 } },
    { birth: { about: '2005', plusMinusYears: 3 }, age: { minimum: 16, maximum: 23 } },
    { birth: '2025', age: { minimum: 0, maximum: 0 } },
  ])('$birth: $age', ({ birth, age }) => {
    const history = replace('/subject/legalHistory', [{ status: 'untried', from: '2025-06-30' }]);
    const received = replace('/subject/receivedOn', '2025-06-30');
    expect(validWhole([replace('/subject/birth', birth), history, received]).age).toEqual(age);
  });

  it('is as little known as the law where nothing is said', () => {
    const history = replace('/subject/legalHistory', [{ status: 'untried', from: '2025' }]);
    const valid = validWhole([history]);
    expect(valid).not.toHaveProperty('finalConviction');
    expect(valid.assessedOnDay).toBe(today);
  });
});
