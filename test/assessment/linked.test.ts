import { describe, expect, it } from 'vitest';
import { linkedBands, linkedEnds, linkedResults } from '../../src/assessment/linked-results.js';
import { unknownBetween, unknownString } from '../../src/expression/value.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { patched as patchedInstrument, type PatchStep } from '../instrument/patched.js';
import { add } from '../instrument/verdict.js';
import { indexOf, patched, type Told, verdict } from './desk.js';

const results = (measures: readonly JsonObject[], bands: readonly JsonObject[] = []) =>
  linkedResults({ measures: [...measures], bands: [...bands] });

describe('what a linked measure is known to come to', () => {
  const endsOf = (measure: JsonObject) => {
    const ends = linkedEnds(results([{ id: 'm', status: 'known', ...measure }]), 'm');
    return ends && [decimalText(ends.lower), decimalText(ends.upper)];
  };

  const digits = (count: number) => '1'.repeat(count);

  it.each([
    { why: 'one number', lower: '4', upper: '4' },
    { why: 'two', lower: '-0.5', upper: '1.25' },
    { why: 'zero', lower: '0', upper: '0' },
    { why: '34 digits before the point', lower: '-1', upper: digits(34) },
    { why: '34 digits after the point', lower: `0.${digits(34)}`, upper: '1' },
    { why: 'a last digit that is not zero', lower: '0.001', upper: '10.01' },
  ])('$why', ({ lower, upper }) => {
    expect(endsOf({ lower, upper })).toEqual([lower, upper]);
  });

  it.each([
    { why: 'bounds that are reversed', lower: '5', upper: '4' },
    { why: 'no lower bound', upper: '4' },
    { why: 'no upper bound', lower: '4' },
    { why: 'a number that is no text', lower: 4, upper: '4' },
    { why: 'an upper bound that is no text', lower: '4', upper: 4 },
    ...['4e0', '04', '4.', '.5', '4.50', '+4', ' 4', '4 ', '-', '--1', '0x4', '4,5', '1.2.3', digits(35)].flatMap(
      (text) => [
        { why: `a lower bound written ${text}`, lower: text, upper: '9' },
        { why: `an upper bound written ${text}`, lower: '-9', upper: text },
      ],
    ),
    { why: '35 digits after the point', lower: `0.${digits(35)}`, upper: '1' },
    { why: 'a measure that was refused', status: 'refused', lower: '4', upper: '4' },
    { why: 'a measure that may be refused', mayBeRefused: ['x'], lower: '4', upper: '4' },
    { why: 'a measure of which it is said at all', mayBeRefused: false, lower: '4', upper: '4' },
  ])('nothing of $why', ({ why: _, ...measure }) => {
    expect(endsOf(measure as JsonObject)).toBe(undefined);
  });

  it('is that of the first of one id, and nothing of what is not there', () => {
    const two = results([
      { id: 'm', lower: '1', upper: '1' },
      { id: 'm', lower: '2', upper: '2' },
      { lower: '3', upper: '3' },
    ]);
    expect(linkedEnds(two, 'm')?.lower).toEqual(decimalOf('1'));
    expect(linkedEnds(two, '')?.lower).toEqual(decimalOf('3'));
    expect(linkedEnds(two, 'other')).toBe(undefined);
  });
});

const known = { id: 'm', status: 'known', lower: '1', upper: '1' };
const cutOffs = { banding: 'b', measure: 'm', basis: 'value', band: 'low', possible: ['low'] };
const tableOf = (...inputs: readonly JsonValue[]) => ({
  ...{ banding: 't', basis: 'value', band: 'low', possible: ['low'] },
  inputs,
});

describe('the bands that a linked banding is known to come to', () => {
  const bandsOf = (band: JsonObject, measure: JsonObject = {}) =>
    linkedBands(results([{ ...known, ...measure }], [{ ...cutOffs, ...band }]), 'b');

  it.each([
    { why: 'one that rests on a value', band: {}, bands: ['low'] },
    { why: 'one that rests on bounds', band: { basis: 'bounds', possible: ['low', 'mid'] }, bands: ['low'] },
    {
      why: 'all that are possible, of one that rests on an estimate',
      band: { basis: 'estimate', possible: ['low', 'mid'] },
      bands: ['low', 'mid'],
    },
    { why: 'all that are possible, of none', band: { basis: 'none', possible: ['mid', 'low'] }, bands: ['mid', 'low'] },
    {
      why: 'all that are possible, where its own is not among them',
      band: { band: 'high', possible: ['low', 'mid'] },
      bands: ['low', 'mid'],
    },
    { why: 'each once', band: { basis: 'none', possible: ['mid', 'low', 'mid'] }, bands: ['mid', 'low'] },
    { why: 'those that are words', band: { basis: 'none', possible: [1, 'mid', null] }, bands: ['mid'] },
    { why: 'nothing where none is possible', band: { possible: [] }, bands: undefined },
    { why: 'nothing where the possible are no list', band: { possible: 'low' }, bands: undefined },
    { why: 'nothing without a measure of its name', band: { measure: 'other' }, bands: undefined },
  ])('$why', ({ band, bands }) => {
    expect(bandsOf(band)).toEqual(bands);
  });

  it('are nothing of a measure that has no value, or may have none', () => {
    expect(bandsOf({}, { status: 'refused' })).toBe(undefined);
    expect(bandsOf({}, { mayBeRefused: true })).toBe(undefined);
    expect(bandsOf({}, { status: 'bounds' })).toEqual(['low']);
  });

  it('are nothing of a banding that is not there', () => {
    expect(linkedBands(results([known], [cutOffs]), 'other')).toBe(undefined);
  });

  const throughTable = (table: JsonObject, bands: readonly JsonObject[], measure: JsonObject = {}) =>
    linkedBands(results([{ ...known, ...measure }], [table, ...bands]), 't');

  it.each([
    { why: 'a table of what was answered', table: tableOf({ name: 'ratings.x' }, { name: 'facts.y' }), bands: ['low'] },
    { why: 'a table of nothing that can be read', table: tableOf('bands.b', 1, null, { name: 2 }), bands: ['low'] },
    { why: 'a table of a band', table: tableOf({ name: 'bands.b' }), bands: ['low'] },
    { why: 'a table of itself', table: tableOf({ name: 'bands.t' }), bands: ['low'] },
    { why: 'a table of a band that is not there', table: tableOf({ name: 'bands.c' }), bands: undefined },
    {
      why: 'a table whose second band is not there',
      table: tableOf({ name: 'bands.b' }, { name: 'bands.c' }),
      bands: undefined,
    },
  ])('$why: $bands', ({ table, bands }) => {
    expect(throughTable(table, [cutOffs])).toEqual(bands);
  });

  it('rest on every measure behind a table, through other tables too', () => {
    const table = tableOf({ name: 'ratings.x' }, { name: 'bands.second' });
    const second = { ...tableOf({ name: 'bands.b' }), banding: 'second' };
    expect(throughTable(table, [second, cutOffs])).toEqual(['low']);
    expect(throughTable(table, [second, cutOffs], { status: 'refused' })).toBe(undefined);
  });
});

const digest = 'd'.repeat(64);
const input = {
  id: 'before',
  title: 'Before',
  instrument: { id: 'earlier', version: '1.0.0', digest },
  policy: 'reference',
  of: 'same',
};
const choices = ['low', 'mid'].map((id) => ({ id, label: id }));
const facts: readonly { readonly id: string; readonly [key: string]: JsonValue }[] = [
  { ...{ id: 'total', type: 'number', minimum: 0, maximum: 6 }, from: { input: 'before', measure: 'm' } },
  { ...{ id: 'fine', type: 'number', places: 2 }, from: { input: 'before', measure: 'fine' } },
  { ...{ id: 'days', type: 'number', minimum: 0, maximum: 31 }, from: { input: 'before', daysSince: true } },
  { ...{ id: 'band', type: 'choice', choices }, from: { input: 'before', banding: 'b' } },
];

function index(more: JsonObject = {}) {
  const patch: readonly PatchStep[] = [
    add('/inputs', [{ ...input, ...more }]),
    add(
      '/facts',
      facts.map((fact) => ({ title: 'F', role: 'monitoring', ...fact })),
    ),
  ];
  return indexOf(patchedInstrument('minimal-reference', patch));
}

const evaluation = {
  format: 'veo-evaluation/1',
  assessedOn: '2025-06-15',
  instrument: { id: 'earlier', version: '1.0.0', policy: 'reference', subject: 'person', status: 'draft' },
  digests: { instrument: digest },
  measures: [{ ...known, lower: '4', upper: '4' }],
  bands: [cutOffs],
  notices: [],
};

interface Linked {
  readonly evaluation?: JsonValue;
  readonly subject?: string | null;
  readonly ref?: string | null;
  readonly of?: 'facility';
  readonly facts?: JsonObject;
}

function linkedVerdict(given: Linked) {
  const { ref = 'subject-1', subject = 'subject-1', of } = given;
  const link = { evaluation: given.evaluation ?? null, ...(subject === null ? {} : { subject }) };
  const document = patched('bare', [
    ...(ref === null ? [] : [add('/subject', { ref })]),
    ...(given.facts === undefined ? [] : [add('/facts', given.facts)]),
    add('/linked', { before: link }),
  ]);
  return verdict(document, index(of === undefined ? {} : { of }));
}

function toldOf(given: Linked): readonly Told[] {
  return linkedVerdict(given).issues.map(({ code, pointer, facts }) => [
    code.replace(/^assessment\./, ''),
    pointer,
    facts,
  ]);
}

/** What the facts come to, by id. */
function readingsOf(given: JsonObject, more: Linked = {}) {
  const checked = linkedVerdict({ evaluation: { ...evaluation, ...given }, ...more });
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  const { value } = checked;
  return Object.fromEntries(value.index.facts.map(({ id, index: slot }) => [id, value.facts[slot]?.input]));
}

const at = '/linked/before/evaluation';

describe('a linked evaluation', () => {
  it('is told of with its instrument, its day and its notices', () => {
    const notices = [{ code: 'estimated', of: 'm' }, { code: 'stale' }, {}];
    const checked = linkedVerdict({ evaluation: { ...evaluation, notices } });
    expect(checked.ok && checked.value.linked).toEqual([
      {
        input: 'before',
        instrument: { id: 'earlier', version: '1.0.0', digest, status: 'draft' },
        assessedOn: '2025-06-15',
        daysSince: 15,
        notices: ['estimated', 'stale', ''],
      },
    ]);
  });

  it('that is not given is nothing', () => {
    const checked = verdict(patched('bare'), index());
    expect(checked.ok && checked.value.linked).toEqual([]);
    expect(checked.ok && checked.value.facts).toEqual(facts.map(() => undefined));
    expect(verdict(patched('bare', [add('/linked', {})]), index()).issues).toEqual([]);
  });

  it.each([
    { part: '', evaluation: null },
    { part: '', evaluation: [] },
    { part: 'format', evaluation: { ...evaluation, format: 'veo-evaluation/2' } },
    { part: 'assessedOn', evaluation: { ...evaluation, assessedOn: '2025-06' } },
    { part: 'assessedOn', evaluation: { ...evaluation, assessedOn: '2025-06-31' } },
    { part: 'instrument', evaluation: { ...evaluation, instrument: [] } },
    { part: 'instrument', evaluation: { ...evaluation, instrument: { ...evaluation.instrument, status: '' } } },
    { part: 'instrument', evaluation: { ...evaluation, instrument: { ...evaluation.instrument, status: 1 } } },
    { part: 'digests', evaluation: { ...evaluation, digests: digest } },
    { part: 'measures', evaluation: { ...evaluation, measures: {} } },
    { part: 'measures', evaluation: { ...evaluation, measures: [known, 1] } },
    { part: 'bands', evaluation: { ...evaluation, bands: null } },
    { part: 'bands', evaluation: { ...evaluation, bands: [[]] } },
    { part: 'notices', evaluation: { ...evaluation, notices: 'none' } },
    { part: 'notices', evaluation: { ...evaluation, notices: [{}, null] } },
  ])('cannot be read without its $part', ({ part, evaluation: given }) => {
    expect(toldOf({ evaluation: given })).toEqual([['linked-unreadable', at, { input: 'before', part }]]);
  });

  const called = `earlier@1.0.0 reference person ${digest}`;
  it.each([
    { key: 'id', value: 'other', got: `other@1.0.0 reference person ${digest}` },
    { key: 'version', value: '1.0.1', got: `earlier@1.0.1 reference person ${digest}` },
    { key: 'policy', value: 'veo', got: `earlier@1.0.0 veo person ${digest}` },
    { key: 'subject', value: 'facility', got: `earlier@1.0.0 reference facility ${digest}` },
    { key: 'subject', value: 1, got: `earlier@1.0.0 reference  ${digest}` },
  ])('is of another instrument by its $key: $value', ({ key, value, got }) => {
    const instrument = { ...evaluation.instrument, [key]: value };
    const expected = [['linked-wrong-instrument', at, { input: 'before', expected: called, got }]];
    expect(toldOf({ evaluation: { ...evaluation, instrument } })).toEqual(expected);
  });

  it('is of another instrument by its digest', () => {
    const got = `earlier@1.0.0 reference person ${'e'.repeat(64)}`;
    expect(toldOf({ evaluation: { ...evaluation, digests: { instrument: 'e'.repeat(64) } } })).toEqual([
      ['linked-wrong-instrument', at, { input: 'before', expected: called, got }],
    ]);
  });

  it('may be of the day itself, not of a later one', () => {
    const on = (assessedOn: string) => toldOf({ evaluation: { ...evaluation, assessedOn } });
    expect(on('2025-06-30')).toEqual([]);
    expect(on('2025-07-01')).toEqual([
      ['date-after-assessment', `${at}/assessedOn`, { date: '2025-07-01', assessedOn: '2025-06-30' }],
    ]);
  });

  it.each([
    { why: 'another', ref: 'subject-2', subject: 'subject-1' },
    { why: 'one that is not said', ref: 'subject-1', subject: null },
    { why: 'one of an assessment that says none', ref: null, subject: 'subject-1' },
    { why: 'none on either side', ref: null, subject: null },
  ])('is refused of a subject: $why', ({ ref, subject }) => {
    expect(toldOf({ evaluation, ref, subject })).toEqual([
      ['linked-other-subject', '/linked/before', { input: 'before' }],
    ]);
  });

  it('of a facility is of no subject, and made for a facility', () => {
    const instrument = { ...evaluation.instrument, subject: 'facility' };
    expect(toldOf({ evaluation: { ...evaluation, instrument }, of: 'facility', ref: null, subject: null })).toEqual([]);
    expect(toldOf({ evaluation, of: 'facility' }).map(([code]) => code)).toEqual(['linked-wrong-instrument']);
  });
});

describe('facts that are read from it', () => {
  it('are what it came to', () => {
    expect(readingsOf({})).toEqual({ total: decimalOf('4'), fine: undefined, days: decimalOf('15'), band: 'low' });
  });

  it('are read as what they are', () => {
    const checked = linkedVerdict({ evaluation });
    expect(checked.ok && checked.value.facts.map((reading) => reading?.type)).toEqual([
      'number',
      undefined,
      'number',
      'choice',
    ]);
  });

  it('lie between its bounds, or among its bands', () => {
    const measures = [
      { ...known, lower: '0', upper: '6' },
      { ...known, id: 'fine', lower: '-100.25', upper: '1000' },
    ];
    const bands = [{ ...cutOffs, basis: 'none', possible: ['mid', 'low'] }];
    expect(readingsOf({ measures, bands })).toMatchObject({
      total: unknownBetween(decimalOf('0'), decimalOf('6')),
      fine: unknownBetween(decimalOf('-100.25'), decimalOf('1000')),
      band: unknownString(['mid', 'low']),
    });
  });

  it.each([
    { why: 'one that is possible alone, on no sure ground', possible: ['mid'], band: 'mid' },
    { why: 'none', possible: [], band: undefined },
  ])('among one band or none: $why', ({ possible, band }) => {
    expect(readingsOf({ bands: [{ ...cutOffs, basis: 'none', possible }] })['band']).toEqual(band);
  });

  const outside = (fact: string) => [['linked-out-of-range', at, { input: 'before', fact }]];
  const measured = (lower: string, upper: string, id = 'm') => ({
    ...evaluation,
    measures: [{ ...known, id, lower, upper }],
  });

  it.each([
    { why: 'below the least', given: measured('-1', '3'), told: outside('total') },
    { why: 'above the greatest', given: measured('3', '7'), told: outside('total') },
    { why: 'with a lower end between two', given: measured('3.5', '4'), told: outside('total') },
    { why: 'with an upper end between two', given: measured('3', '4.5'), told: outside('total') },
    { why: 'with one place too many', given: measured('0.125', '1', 'fine'), told: outside('fine') },
    { why: 'with as many places as it may have', given: measured('0.12', '1', 'fine'), told: [] },
    { why: 'days beyond the greatest', given: { ...evaluation, assessedOn: '2025-05-29' }, told: outside('days') },
    { why: 'the greatest of days', given: { ...evaluation, assessedOn: '2025-05-30' }, told: [] },
    {
      why: 'a band that is no choice',
      given: { ...evaluation, bands: [{ ...cutOffs, band: 'high', possible: ['high'] }] },
      told: outside('band'),
    },
    {
      why: 'one band of two that is no choice',
      given: { ...evaluation, bands: [{ ...cutOffs, basis: 'none', possible: ['low', 'high'] }] },
      told: outside('band'),
    },
  ])('may not lie outside what they can be: $why', ({ given, told }) => {
    expect(toldOf({ evaluation: given })).toEqual(told);
  });

  it('are not answered beside it', () => {
    expect(toldOf({ evaluation, facts: { total: 4 } })).toEqual([
      ['fact-from-input', '/facts/total', { fact: 'total', input: 'before' }],
    ]);
  });
});
