import { describe, expect, it } from 'vitest';
import { add, replace, told } from '../verdict.js';

describe('texts', () => {
  it.each([
    { text: ' ', why: 'a space' },
    { text: '\t\n\u00A0', why: 'a tab, a new line, a space that does not break' },
    { text: '\u1680\u3000', why: 'wide spaces' },
    { text: '\u200B\u00AD\uFEFF\u2060', why: 'characters without width' },
  ])('that hold nothing are refused: $why', ({ text }) => {
    expect(told('minimal-veo', [replace('/indicators/0/title', text)])).toEqual([
      ['blank-text', '/indicators/0/title', {}],
    ]);
  });

  it.each([
    { text: '.', why: 'a full stop' },
    { text: ' \u2014 ?', why: 'a dash and a question mark' },
    { text: '★ 😀', why: 'signs' },
  ])('without a letter or a digit are refused: $why', ({ text }) => {
    expect(told('minimal-reference', [replace('/title', text)])).toEqual([['no-words', '/title', {}]]);
    expect(told('minimal-veo', [replace('/indicators/0/anchors/not_shown', text)])).toEqual([
      ['no-words', '/indicators/0/anchors/not_shown', {}],
    ]);
  });

  it.each(['+', '★', '…', '😀'])('that label something may be a sign: %j', (text) => {
    const patch = [replace('/scales/0/levels/0/label', text), replace('/bandings/0/bands/0/label', text)];
    expect(told('minimal-reference', patch)).toEqual([]);
  });

  it('that label something hold something', () => {
    expect(told('minimal-reference', [replace('/scales/0/levels/0/label', ' ')])).toEqual([
      ['blank-text', '/scales/0/levels/0/label', {}],
    ]);
  });

  it('of a level that is called `label` are no label', () => {
    const patch = [replace('/scales/0/levels/0/id', 'label'), add('/indicators/0/anchors', { label: '.' })];
    expect(told('minimal-reference', patch)).toEqual([['no-words', '/indicators/0/anchors/label', {}]]);
  });

  it.each(['7', ' a ', '\u200Bb', 'تحية', 'ߒߞߏ', '٣', '𞤆𞤵𞤤𞤢𞤪'])('that hold something are taken: %j', (text) => {
    expect(told('minimal-veo', [replace('/indicators/0/title', text)])).toEqual([]);
  });

  it.each(
    Array.from(
      '!/:@[`{~©«±´¸»¿×÷\u0300\u036F؉؟٪٭۔\u07F6\u07F9\u2010—€\u20CF←\u245F─\u2BFF⸀\u2E7F、\u3004〈\u3020\uFE00\uFE6F！／🀀\u{1FAFF}',
    ),
  )('of one mark hold no words: %s', (mark) => {
    expect(told('minimal-reference', [replace('/title', mark)])).toEqual([['no-words', '/title', {}]]);
  });

  it.each(Array.from('0Azª²³¹º¼¾ÀÖØöøÿ\u0370ؠ٩ٮ\u06D3ە\u07F5Ⅰⅻↀ①\u24FF々〇〡ﹰ０Ａ𞤀'))(
    'of one letter or digit hold words: %s',
    (letter) => {
      expect(told('minimal-reference', [replace('/title', letter)])).toEqual([]);
    },
  );

  it('are looked at in each language', () => {
    const title = { en: 'Title', fr: ' ' };
    const patch = [add('/languages/1', { code: 'fr', name: 'français', status: 'none' }), replace('/title', title)];
    expect(told('minimal-veo', patch)).toContainEqual(['blank-text', '/title/fr', {}]);
  });
});
