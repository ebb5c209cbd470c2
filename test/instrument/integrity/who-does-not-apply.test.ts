import { describe, expect, it } from 'vitest';
import type { InstrumentDocument } from '../../../src/instrument/document.js';
import { indexDocument } from '../../../src/instrument/integrity/document-index.js';
import { mayNotApplyBehind } from '../../../src/instrument/integrity/not-applicable-behind.js';
import { mayBeNotApplicable, ratedName, scaleRead, selected } from '../../../src/instrument/integrity/select.js';
import { cellsOf } from '../../../src/instrument/integrity/table-cells.js';
import { patched } from '../patched.js';
import { add } from '../verdict.js';

const levels = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
const indicators = [
  { id: 'plain', title: 'P' },
  { id: 'offered', title: 'O', nonRatings: ['not_offered'], direction: 'risk', domain: 'd' },
  { id: 'member', title: 'M', membership: true, direction: 'protective', domain: 'd' },
  { id: 'at_first', title: 'F', stage: 'arrival', direction: 'neutral' },
  { id: 'later', title: 'L', stage: 'full' },
  { id: 'counted', title: 'C', nonRatings: ['not_offered'], notApplicableAs: 'no' },
  { id: 'declined', title: 'D', scale: 'open', nonRatings: ['declined'] },
  { id: 'by_scale', title: 'S', scale: 'open', axes: [{ id: 'depth', title: 'D', scale: 'yes_no' }] },
  { id: 'astray', title: 'A', scale: 'nowhere', axes: [{ id: 'depth', title: 'D', scale: 'nowhere' }] },
];
const fact = (id: string, rest: object) => ({ id, title: 'F', role: 'scored', ...rest });
const rounding = { places: 1, mode: 'half-up' };
const sum = (id: string, terms: readonly object[]) => ({ id, title: 'S', kind: 'weighted_sum', terms });
const measures = [
  sum('direct', [{ indicator: 'plain' }, { indicator: 'offered' }, { fact: 'told' }, { indicator: 'nobody' }]),
  sum('indirect', [{ measure: 'direct' }, { measure: 'picked' }, { measure: 'nothing' }]),
  { id: 'picked', title: 'P', kind: 'maximum', of: { indicators: ['plain', 'later'] } },
  { id: 'worst', title: 'W', kind: 'projection', measure: 'direct', end: 'upper' },
  { id: 'share', title: 'S', kind: 'ratio', measure: 'direct', over: 'picked', rounding },
  { id: 'power', title: 'P', kind: 'exponential', measure: 'picked', rounding },
  {
    id: 'years',
    title: 'Y',
    kind: 'duration',
    from: 'birth',
    to: 'assessed_on',
    unit: 'years',
    minimum: 0,
    maximum: 99,
  },
  sum('circle', [{ measure: 'circle' }, { indicator: 'member' }]),
];
const document = patched('minimal-reference', [
  add('/stages', [
    { id: 'arrival', title: 'A', minutes: 1 },
    { id: 'full', title: 'F', minutes: 1 },
  ]),
  add('/scales', [
    { id: 'yes_no', levels: levels('no', 'yes') },
    { id: 'open', levels: levels('none', 'some', 'much'), nonRatings: ['declined', 'not_possible_here'] },
  ]),
  add('/indicators', indicators),
  add('/facts', [
    fact('told', { type: 'boolean' }),
    fact('wing', { type: 'choice', choices: levels('a', 'b') }),
    fact('wishes', { type: 'choice', several: true, choices: levels('a', 'b') }),
    fact('times', { type: 'number', minimum: 0, maximum: 1 }),
  ] as never),
  add('/measures', measures as never),
]) as unknown as InstrumentDocument;
const index = indexDocument(document);
const indicatorOf = (id: string) => index.indicators.get(id)!.part;

describe('indicators behind a measure that may not apply', () => {
  it.each([
    { measure: 'direct', names: ['offered'] },
    { measure: 'indirect', names: ['offered', 'later'] },
    { measure: 'picked', names: ['later'] },
    { measure: 'worst', names: ['offered'] },
    { measure: 'share', names: ['offered', 'later'] },
    { measure: 'power', names: ['later'] },
    { measure: 'years', names: [] },
    { measure: 'circle', names: ['member'] },
    { measure: 'nowhere', names: [] },
  ])('$measure: $names', ({ measure, names }) => {
    expect(mayNotApplyBehind(measure, { document, index, conditions: [], ranges: new Map() })).toEqual(names);
  });

  it.each([
    { id: 'plain', open: false, why: 'its list says nothing' },
    { id: 'offered', open: true, why: 'its list allows it' },
    { id: 'member', open: true, why: 'membership closes it' },
    { id: 'at_first', open: false, why: 'it is due at once' },
    { id: 'later', open: true, why: 'it is due later' },
    { id: 'declined', open: false, why: 'its own list takes the place of that of its scale' },
    { id: 'by_scale', open: true, why: 'the list of its scale allows it' },
    { id: 'astray', open: false, why: 'its scale is missing' },
  ])('$id: $open, as $why', ({ id, open }) => {
    expect(mayBeNotApplicable(indicatorOf(id), document, index)).toBe(open);
  });

  it('has its stage later than the first of none', () => {
    expect(mayBeNotApplicable(indicatorOf('at_first'), { ...document, stages: [] }, index)).toBe(true);
    expect(mayBeNotApplicable(indicatorOf('plain'), { ...document, stages: [] }, index)).toBe(false);
    const { stages: _, ...without } = document;
    expect(mayBeNotApplicable(indicatorOf('at_first'), without, index)).toBe(true);
  });
});

describe('what is selected', () => {
  it.each([
    { selection: { direction: 'risk' } as const, ids: ['offered'] },
    { selection: { direction: 'protective' } as const, ids: ['member'] },
    {
      selection: { direction: 'neutral' } as const,
      ids: ['plain', 'at_first', 'later', 'counted', 'declined', 'by_scale', 'astray'],
    },
    { selection: { domain: 'd' }, ids: ['offered', 'member'] },
    { selection: { domain: 'd', direction: 'protective' } as const, ids: ['member'] },
    { selection: { indicators: ['later', 'plain', 'nobody'] }, ids: ['plain', 'later'] },
    { selection: { indicators: ['plain', 'member'], domain: 'd' }, ids: ['member'] },
    { selection: {}, ids: indicators.map(({ id }) => id) },
  ])('$selection: $ids', ({ selection, ids }) => {
    expect(selected(selection, document).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    { id: 'plain', axis: undefined, scale: 'yes_no', why: 'the first of the instrument' },
    { id: 'by_scale', axis: undefined, scale: 'open', why: 'its own' },
    { id: 'by_scale', axis: 'depth', scale: 'yes_no', why: 'that of its axis' },
    { id: 'by_scale', axis: 'breadth', scale: undefined, why: 'an axis that it has not' },
    { id: 'plain', axis: 'depth', scale: undefined, why: 'an axis of one that has none' },
    { id: 'astray', axis: undefined, scale: undefined, why: 'a scale that there is not' },
    { id: 'astray', axis: 'depth', scale: undefined, why: 'a scale of an axis that there is not' },
  ])('is read on the scale of $id $axis: $scale, $why', ({ id, axis, scale }) => {
    expect(scaleRead(indicatorOf(id), axis, index)?.id).toBe(scale);
  });

  it('is named by its level, or by its axis', () => {
    expect(ratedName('by_scale', undefined)).toBe('ratings.by_scale');
    expect(ratedName('by_scale', 'depth')).toBe('axes.by_scale.depth');
  });
});

describe('answers that a table can get', () => {
  it.each([
    { input: { banding: 'total_band' }, cells: ['few', 'some', 'many'] },
    { input: { indicator: 'plain' }, cells: ['no', 'yes'] },
    { input: { indicator: 'offered' }, cells: ['no', 'yes', 'not_applicable'] },
    { input: { indicator: 'counted' }, cells: ['no', 'yes'] },
    { input: { indicator: 'by_scale' }, cells: ['none', 'some', 'much', 'not_applicable'] },
    { input: { fact: 'told' }, cells: [false, true] },
    { input: { fact: 'wing' }, cells: ['a', 'b'] },
    { input: { fact: 'wishes' }, cells: undefined },
    { input: { fact: 'times' }, cells: undefined },
    { input: { banding: 'nowhere' }, cells: undefined },
    { input: { indicator: 'nowhere' }, cells: undefined },
    { input: { indicator: 'astray' }, cells: undefined },
    { input: { fact: 'nowhere' }, cells: undefined },
  ])('of $input: $cells', ({ input, cells }) => {
    expect(cellsOf(input, { document, index })).toEqual(cells);
  });
});
