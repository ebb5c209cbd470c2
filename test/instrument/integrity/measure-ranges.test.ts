import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../src/instrument/integrity/document-index.js';
import { measureRanges } from '../../../src/instrument/integrity/measure-range.js';
import type { RangeSupposition } from '../../../src/instrument/integrity/range-scope.js';
import type { InstrumentDocument } from '../../../src/instrument/document.js';
import { decimalText } from '../../../src/kernel/decimal-text.js';
import { patched } from '../patched.js';
import { add } from '../verdict.js';

const level = (id: string, points: number) => ({ id, label: id, points });
const scales = [
  { id: 'yes_no', levels: [level('no', 0), level('yes', 1)] },
  { id: 'quarters', levels: [level('low', 0.25), level('middle', 3), level('high', 10.5)] },
  { id: 'above', levels: [level('three', 3), level('four', 4)] },
];
const indicators = [
  { id: 'plain', title: 'P' },
  { id: 'fine', title: 'F', scale: 'quarters' },
  { id: 'firm', title: 'F', scale: 'above' },
  { id: 'open', title: 'O', nonRatings: ['not_offered'] },
  { id: 'wide', title: 'W', scale: 'quarters', nonRatings: ['not_offered'] },
  { id: 'astray', title: 'A', scale: 'nowhere' },
];
const number = { title: 'N', type: 'number', role: 'scored' };
const facts = [
  { ...number, id: 'years', minimum: 0, maximum: 100 },
  { ...number, id: 'shares', minimum: -0.5, maximum: 2, places: 2 },
  { ...number, id: 'endless', minimum: 0 },
  { id: 'told', title: 'T', type: 'boolean', role: 'scored' },
  { id: 'wing', title: 'W', type: 'choice', role: 'scored', choices: [level('a', 0), level('b', 0), level('c', 0)] },
];

interface Measure {
  readonly kind: string;
  readonly [key: string]: unknown;
}

const sum = (terms: readonly object[], rest: object = {}): Measure => ({ kind: 'weighted_sum', terms, ...rest });
const one = (indicator: string) => ({ kind: 'weighted_sum', terms: [{ indicator }] });
const when = { '>': [{ var: 'subject.age' }, 30] };
const rounding = { places: 1, mode: 'half-even' };

/** What measures come to: least and greatest, digits before and after the point, whether there may be no value. */
function rangesOf(measures: { readonly [id: string]: Measure }, supposition?: RangeSupposition) {
  const document = patched('minimal-reference', [
    add('/scales', scales),
    add('/indicators', indicators),
    add('/facts', facts),
    add(
      '/measures',
      Object.entries(measures).map(([id, measure]) => ({ id, title: id, ...measure })),
    ),
  ]) as unknown as InstrumentDocument;
  const ranges = measureRanges(document, indexDocument(document), supposition);
  return (id: string) => {
    const found = ranges.get(id);
    if (found === undefined) return undefined;
    const { range, digits, mayBeAbsent } = found;
    return [decimalText(range.lower), decimalText(range.upper), digits.whole, digits.places, mayBeAbsent];
  };
}

interface Row {
  readonly why: string;
  readonly measure: Measure;
  readonly also?: { readonly [id: string]: Measure };
  /** Least, greatest, digits before the point and after it, whether there may be no value. */
  readonly range: readonly [string, string, number, number, boolean] | undefined;
  readonly supposition?: RangeSupposition;
}

const over = (indicators: readonly string[], rest: object = {}) => ({ of: { indicators }, ...rest });
const lowest: RangeSupposition = { atLowest: () => true };

const statistics: readonly Row[] = [
  {
    why: 'a count: from none to all',
    measure: { kind: 'count', ...over(['plain', 'open']), atLeast: 'yes' },
    range: ['0', '2', 1, 0, false],
  },
  {
    why: 'a count of all that may not apply is still a number',
    measure: { kind: 'count', ...over(['open']), atLeast: 'yes' },
    range: ['0', '1', 1, 0, false],
  },
  {
    why: 'at the lowest levels nobody counts from the second level up',
    measure: { kind: 'count', ...over(['plain', 'open']), atLeast: 'yes' },
    supposition: lowest,
    range: ['0', '0', 1, 0, false],
  },
  {
    why: 'at the lowest levels everybody counts from the first level up',
    measure: { kind: 'count', ...over(['plain', 'open']), atLeast: 'no' },
    supposition: lowest,
    range: ['0', '2', 1, 0, false],
  },
  {
    why: 'an indicator whose scale is missing does not count at its lowest level',
    measure: { kind: 'count', ...over(['plain', 'astray']), atLeast: 'no' },
    supposition: lowest,
    range: ['0', '1', 1, 0, false],
  },
  { why: 'a profile is no number', measure: { kind: 'count_by_level', ...over(['plain']) }, range: undefined },
  {
    why: 'a greatest value has the places of any level',
    measure: { kind: 'maximum', ...over(['fine']) },
    range: ['0.25', '10.5', 2, 2, false],
  },
  {
    why: 'a middle value may be half way between two, one place more',
    measure: { kind: 'median', ...over(['fine', 'plain']) },
    range: ['0', '10.5', 2, 3, false],
  },
  {
    why: 'a mean has the places of its rounding, and can carry',
    measure: { kind: 'mean', ...over(['fine', 'plain']), rounding },
    range: ['0', '10.5', 3, 1, false],
  },
  {
    why: 'who always applies holds a greatest value up',
    measure: { kind: 'maximum', ...over(['firm', 'plain']) },
    range: ['3', '4', 1, 0, false],
  },
  {
    why: 'who always applies holds a least value down',
    measure: { kind: 'minimum', ...over(['firm', 'plain']) },
    range: ['0', '1', 1, 0, false],
  },
  {
    why: 'who always applies holds neither a middle value',
    measure: { kind: 'median', ...over(['firm', 'plain']) },
    range: ['0', '4', 1, 1, false],
  },
  {
    why: 'nor a mean',
    measure: { kind: 'mean', ...over(['firm', 'plain']), rounding },
    range: ['0', '4', 2, 1, false],
  },
  {
    why: 'of nobody who always applies there may be none',
    measure: { kind: 'maximum', ...over(['open', 'wide']) },
    range: ['0', '10.5', 2, 2, true],
  },
  {
    why: 'of one who always applies there is one',
    measure: { kind: 'maximum', ...over(['open', 'plain']) },
    range: ['0', '1', 1, 0, false],
  },
  {
    why: 'where all apply there is one',
    measure: { kind: 'maximum', ...over(['open', 'wide']) },
    supposition: { allApply: true },
    range: ['0.25', '10.5', 2, 2, false],
  },
  { why: 'of a missing scale there is none', measure: { kind: 'maximum', ...over(['astray']) }, range: undefined },
];

const sums: readonly Row[] = [
  {
    why: 'a condition: nothing, or its points',
    measure: sum([{ condition: 'c', title: 'C', when, points: 12.5 }]),
    range: ['0', '12.5', 2, 1, false],
  },
  {
    why: 'a condition that is met: its points',
    measure: sum([{ condition: 'c', title: 'C', when, points: 12.5 }]),
    supposition: { truthOf: (pointer) => pointer === '/measures/0/terms/0/when' },
    range: ['12.5', '12.5', 2, 1, false],
  },
  {
    why: 'a condition that is not met: nothing',
    measure: sum([{ condition: 'c', title: 'C', when, points: 12.5 }]),
    supposition: { truthOf: (pointer) => (pointer === '/measures/0/terms/0/when' ? false : undefined) },
    range: ['0', '0', 1, 0, false],
  },
  {
    why: 'a term that may not apply can add nothing, above its least points too',
    measure: sum([{ indicator: 'firm', when }]),
    range: ['0', '4', 1, 0, true],
  },
  {
    why: 'a term that applies adds its points',
    measure: sum([{ indicator: 'firm', when }]),
    supposition: { truthOf: (pointer) => pointer === '/measures/0/terms/0/when' },
    range: ['3', '4', 1, 0, false],
  },
  {
    why: 'a term that does not apply adds nothing',
    measure: sum([{ indicator: 'firm', when }]),
    supposition: { truthOf: (pointer) => (pointer === '/measures/0/terms/0/when' ? false : undefined) },
    range: ['0', '0', 1, 0, true],
  },
  {
    why: 'one term that always applies gives the sum a value',
    measure: sum([{ indicator: 'open' }, { indicator: 'plain' }]),
    range: ['0', '2', 1, 0, false],
  },
  {
    why: 'terms that may all not apply leave it without',
    measure: sum([{ indicator: 'open' }, { indicator: 'wide' }]),
    range: ['0', '11.5', 2, 2, true],
  },
  {
    why: 'limits may have more digits than what they hold',
    measure: sum([{ indicator: 'plain' }], { clamp: { minimum: -1234.125, maximum: 3 } }),
    range: ['0', '1', 4, 3, false],
  },
  {
    why: 'and hold the ends',
    measure: sum([{ fact: 'years' }], { clamp: { minimum: 10, maximum: 20 } }),
    range: ['10', '20', 3, 0, false],
  },
  {
    why: 'rounding can carry into one more digit, and keeps fewer places',
    measure: sum([{ indicator: 'fine' }], { rounding }),
    range: ['0.2', '10.5', 3, 1, false],
  },
  {
    why: 'a prorated total is rounded: one more digit, the more places of both',
    measure: sum([{ indicator: 'fine' }], { unknown: { policy: 'prorate', minimumRated: 1, rounding } }),
    range: ['0.2', '10.5', 3, 2, false],
  },
  {
    why: 'the rounding of a prorated total may have more places than the sum',
    measure: sum([{ indicator: 'firm' }], { unknown: { policy: 'prorate', minimumRated: 1, rounding } }),
    range: ['3', '4', 2, 1, false],
  },
  {
    why: 'what counts as zero where it is unknown',
    measure: sum([{ indicator: 'firm' }], { unknown: { policy: 'as_zero' } }),
    range: ['0', '4', 1, 0, false],
  },
  { why: 'yes or no: 1 or 0', measure: sum([{ fact: 'told', weight: 5 }]), range: ['0', '5', 1, 0, false] },
  {
    why: 'a number has its declared places between its ends',
    measure: sum([{ fact: 'shares' }]),
    range: ['-0.5', '2', 1, 2, false],
  },
  {
    why: 'a choice: the points of those that have some',
    measure: sum([{ fact: 'wing', points: { a: 2, b: 7 } }]),
    range: ['2', '7', 1, 0, false],
  },
  { why: 'a choice without points has no range', measure: sum([{ fact: 'wing' }]), range: undefined },
  { why: 'points for no choice that there is', measure: sum([{ fact: 'wing', points: { z: 1 } }]), range: undefined },
  { why: 'a number without ends has no range', measure: sum([{ fact: 'endless' }]), range: undefined },
  { why: 'what is missing has no range', measure: sum([{ indicator: 'nobody' }]), range: undefined },
  {
    why: 'a table gives its points and nothing between them; a range that holds no number gives none',
    measure: sum([
      {
        fact: 'years',
        ranges: [
          { to: 50, points: 1 },
          { above: 50, to: 100, points: 2 },
          { from: 101, points: 99 },
        ],
      },
    ]),
    range: ['1', '2', 1, 0, false],
  },
  {
    why: 'a sub-score that may have no value adds nothing then',
    also: { part: one('wide') },
    measure: sum([{ measure: 'part' }]),
    range: ['0', '10.5', 2, 2, true],
  },
  {
    why: 'a sub-score that is no number has no range',
    also: { part: { kind: 'count_by_level', ...over(['plain']) } },
    measure: sum([{ measure: 'part' }]),
    range: undefined,
  },
];

const computed: readonly Row[] = [
  {
    why: 'a duration: its limits, with the digits of the longer one',
    measure: { kind: 'duration', from: 'birth', to: 'assessed_on', unit: 'days', minimum: -12345, maximum: 9 },
    range: ['-12345', '9', 5, 0, false],
  },
  {
    why: 'a projection: what it is made of',
    also: { part: one('wide') },
    measure: { kind: 'projection', measure: 'part', end: 'upper' },
    range: ['0', '10.5', 2, 2, true],
  },
  {
    why: 'a power: from that of the least to that of the greatest',
    also: { part: one('firm') },
    measure: { kind: 'exponential', measure: 'part', rounding },
    range: ['20.1', '54.6', 2, 1, false],
  },
  {
    why: 'the digits of a negative end count',
    also: { part: sum([{ fact: 'years', weight: -1 }]), other: one('firm') },
    measure: { kind: 'ratio', measure: 'part', over: 'other', rounding: { places: 3, mode: 'down' } },
    range: ['-33.333', '0', 2, 3, false],
  },
  {
    why: 'a ratio of which one part may have no value',
    also: { part: sum([{ fact: 'years' }], { clamp: { minimum: 1, maximum: 9 } }), other: one('open') },
    measure: { kind: 'ratio', measure: 'part', over: 'other', rounding: { places: 0, mode: 'down' } },
    range: ['1', '9', 1, 0, true],
  },
  {
    why: 'of a part without range there is none',
    also: { part: one('nobody'), other: one('firm') },
    measure: { kind: 'ratio', measure: 'part', over: 'other', rounding },
    range: undefined,
  },
  {
    why: 'the logarithm of nothing above zero is none',
    also: { part: sum([{ indicator: 'plain', weight: -1 }]) },
    measure: { kind: 'logarithm', measure: 'part', rounding },
    range: undefined,
  },
];

describe('what a measure can come to', () => {
  it.each([...statistics, ...sums, ...computed])('$why', ({ measure, also = {}, supposition, range }) => {
    expect(rangesOf({ measured: measure, ...also }, supposition)('measured')).toEqual(range);
  });

  it('is listed for measures that have a range alone', () => {
    const document = patched('minimal-reference', [
      add('/measures/1', { id: 'p', title: 'P', kind: 'count_by_level', of: {} }),
    ]) as unknown as InstrumentDocument;
    expect([...measureRanges(document, indexDocument(document)).keys()]).toEqual(['total']);
  });

  it('of measures that are made of each other is that of nothing', () => {
    const found = rangesOf({ measured: sum([{ measure: 'other' }]), other: sum([{ measure: 'measured' }]) });
    expect([found('measured'), found('other')]).toEqual([undefined, undefined]);
  });
});
