import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { add, replace, told } from '../verdict.js';

const anchors = '/indicators/0/anchors';
const same = { indicator: 'violence', level: 'partly_shown', other: 'not_shown' };

describe('anchors of the levels of one indicator', () => {
  it.each([
    { text: 'None in the window.', why: 'letter by letter' },
    { text: ' NONE in\n the  window. ', why: 'but for capitals and spaces' },
  ])('may not be the same: $why', ({ text }) => {
    expect(told('minimal-veo', [replace(`${anchors}/partly_shown`, text)])).toEqual([
      ['same-anchor', `${anchors}/partly_shown`, same],
    ]);
  });

  it('are each told from the first that is the same', () => {
    const patch = [replace(anchors, { not_shown: 'A', partly_shown: 'A', clearly_shown: 'A' })];
    expect(told('minimal-veo', patch)).toEqual([
      ['same-anchor', `${anchors}/partly_shown`, same],
      ['same-anchor', `${anchors}/clearly_shown`, { ...same, level: 'clearly_shown' }],
    ]);
  });

  it('are held against one another in each language', () => {
    const both = (en: string, fr: string): JsonValue => ({ en, fr });
    const patch = [
      add('/languages/1', { code: 'fr', name: 'français', status: 'draft' }),
      replace(anchors, {
        not_shown: both('No', 'Non'),
        partly_shown: both('Once', 'Non'),
        clearly_shown: both('x', 'No'),
      }),
    ];
    const found = told('minimal-veo', patch).filter(([code]) => code === 'same-anchor');
    expect(found).toEqual([['same-anchor', `${anchors}/partly_shown/fr`, same]]);
  });

  it('may be the same for two indicators, and under policy reference', () => {
    expect(told('minimal-veo', [replace('/indicators/1/anchors/not_shown', 'None in the window.')])).toEqual([]);
    expect(told('minimal-reference', [add(anchors, { no: 'A', yes: 'A' })])).toEqual([]);
  });

  it('may not be the same for a facility either', () => {
    const patch = [replace('/policy', 'veo'), add(anchors, { no: 'A', yes: 'A' })];
    expect(told('one-prison', patch)).toContainEqual([
      'same-anchor',
      `${anchors}/yes`,
      { indicator: 'water', level: 'yes', other: 'no' },
    ]);
  });
});
