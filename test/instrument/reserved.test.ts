import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../src/instrument/format.js';
import { reservedFeatures } from '../../src/instrument/reserved.js';
import { add, replace, told } from './verdict.js';

const measureKinds = ['evaluation'];

describe('reservedFeatures', () => {
  it.each(['extends', 'overlay'])('refuses the key %s of a document', (feature) => {
    const expected = [['reserved', `/${feature}`, { feature }]];
    expect(told('minimal-reference', [add(`/${feature}`, {})])).toEqual(expected);
  });

  it.each(measureKinds)('refuses measures of kind %s, whatever else they hold', (feature) => {
    const patch = [replace('/measures/0', { id: 'total', kind: feature, of: 3 })];
    expect(told('minimal-reference', patch)).toEqual([['reserved', '/measures/0/kind', { feature }]]);
  });

  it('says where the rest of a part cannot be judged', () => {
    const covers = reservedFeatures({ measures: [3, { kind: 'evaluation' }] });
    expect(covers.map((one) => one.covers)).toEqual(['/measures/1']);
  });

  it('finds nothing where nothing is', () => {
    expect(reservedFeatures([])).toEqual([]);
    expect(reservedFeatures({ measures: { kind: 'evaluation' }, indicators: 'axes' })).toEqual([]);
  });

  it('hides no fault beside a reserved feature', () => {
    const patch = [replace('/measures/0/kind', 'evaluation'), replace('/status', 'drafty')];
    expect(told('minimal-reference', patch).map(([code]) => code)).toEqual(['not-in-list', 'reserved']);
  });
});

describe('formatIssue', () => {
  it.each([
    { format: 'veo-instrument/1', code: undefined },
    { format: 'veo-instrument/2', code: 'instrument.newer-format' },
    { format: 'veo-instrument/10', code: 'instrument.newer-format' },
    { format: 'veo-instrument/0', code: 'instrument.wrong-format' },
    { format: 'veo-instrument/01', code: 'instrument.wrong-format' },
    { format: 'veo-instrument/1.1', code: 'instrument.wrong-format' },
    { format: ' veo-instrument/2', code: 'instrument.wrong-format' },
    { format: 3, code: undefined },
  ])('$format gives $code', ({ format, code }) => {
    expect(formatIssue({ format })?.code).toBe(code);
  });

  it('leaves what is no object to the grammar', () => {
    expect(formatIssue([])).toBeUndefined();
    expect(formatIssue({})).toBeUndefined();
  });

  it('clips a long text', () => {
    expect(formatIssue({ format: 'x'.repeat(100) })?.facts).toMatchObject({ got: 'x'.repeat(64) });
  });
});
