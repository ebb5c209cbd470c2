import { describe, expect, it } from 'vitest';
import { add, replace, told } from '../verdict.js';

describe('texts', () => {
  it.each([
    { text: ' ', why: 'a space' },
    { text: '\t\n\u00A0', why: 'a tab, a new line, a space that does not break' },
    { text: '\u200B\u00AD\uFEFF\u2060', why: 'characters without width' },
  ])('that hold nothing are refused: $why', ({ text }) => {
    expect(told('minimal-veo', [replace('/indicators/0/title', text)])).toEqual([
      ['blank-text', '/indicators/0/title', {}],
    ]);
  });

  it.each(['-', ' a ', '\u200Bb', 'تحية'])('that hold something are taken: %j', (text) => {
    expect(told('minimal-veo', [replace('/indicators/0/title', text)])).toEqual([]);
  });

  it('are looked at in each language', () => {
    const title = { en: 'Title', fr: ' ' };
    const patch = [add('/languages/1', { code: 'fr', name: 'français', status: 'none' }), replace('/title', title)];
    expect(told('minimal-veo', patch)).toContainEqual(['blank-text', '/title/fr', {}]);
  });
});
