import { describe, expect, it } from 'vitest';
import { issueWords as en } from '../../src/words/en.js';
import { issueWords as fr } from '../../src/words/fr.js';
import { formatIssue } from '../../src/instrument/format.js';
import { saidElsewhere } from '../../src/instrument/said-elsewhere.js';
import { add, replace, told } from './verdict.js';

const measureKinds = ['evaluation'];

describe('saidElsewhere', () => {
  it.each(['extends', 'overlay'])('refuses the key %s of a document', (feature) => {
    const expected = [['said-elsewhere', `/${feature}`, { feature }]];
    expect(told('minimal-reference', [add(`/${feature}`, {})])).toEqual(expected);
  });

  it.each(measureKinds)('refuses measures of kind %s, whatever else they hold', (feature) => {
    const patch = [replace('/measures/0', { id: 'total', kind: feature, of: 3 })];
    expect(told('minimal-reference', patch)).toEqual([['said-elsewhere', '/measures/0/kind', { feature }]]);
  });

  it('says where the rest of a part cannot be judged', () => {
    const covers = saidElsewhere({ measures: [3, { kind: 'evaluation' }] });
    expect(covers.map((one) => one.covers)).toEqual(['/measures/1']);
  });

  it('finds nothing where nothing is', () => {
    expect(saidElsewhere([])).toEqual([]);
    expect(saidElsewhere({ measures: { kind: 'evaluation' }, indicators: 'axes' })).toEqual([]);
  });

  it('hides no fault beside it', () => {
    const patch = [replace('/measures/0/kind', 'evaluation'), replace('/status', 'drafty')];
    expect(told('minimal-reference', patch).map(([code]) => code)).toEqual(['not-in-list', 'said-elsewhere']);
  });
});

describe('what is to be written instead', () => {
  const remediesOf = (feature: string): readonly (string | undefined)[] =>
    [fr, en].map(
      (words) =>
        words({ code: 'instrument.said-elsewhere', pointer: '', severity: 'error', facts: { feature } }).remedy,
    );

  it('is an input and a fact that reads it, for another evaluation', () => {
    for (const remedy of remediesOf('evaluation')) {
      expect(remedy).toContain('`inputs`');
      expect(remedy).toContain('`from`');
    }
  });

  it.each(['extends', 'overlay'])('is an overlay, resolved, for %s', (feature) => {
    for (const remedy of remediesOf(feature)) expect(remedy).toContain('`veo-risk resolve`');
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
