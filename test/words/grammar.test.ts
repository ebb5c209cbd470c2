import { describe, expect, it } from 'vitest';
import { grammar as en } from '../../src/words/en/grammar.js';
import { fr as tag, grammar as fr } from '../../src/words/fr/grammar.js';
import { ended, joined } from '../../src/words/grammar.js';
import { plainText } from '../../src/words/plain-text.js';

const forms = { one: 'jour', other: 'jours' };

describe('grammar of each language', () => {
  it.each([
    { count: 0, fr: '0 jour', en: '0 jours', why: 'zero is singular in French only' },
    { count: 1, fr: '1 jour', en: '1 jour', why: 'one is singular in both' },
    { count: 2, fr: '2 jours', en: '2 jours', why: 'two is plural in both' },
  ])('counts $count: $why', ({ count, fr: french, en: english }) => {
    expect([fr.counted(count, forms), en.counted(count, forms)]).toEqual([french, english]);
  });

  it.each([
    { date: '2026-11-21', fr: '21 novembre 2026', en: '21 November 2026', why: 'an ordinary day' },
    { date: '2026-08-01', fr: '1er août 2026', en: '1 August 2026', why: 'the first of a month' },
    { date: '2026-02', fr: '2026-02', en: '2026-02', why: 'no full date stays as it is' },
    { date: 'x2026-01-01', fr: 'x2026-01-01', en: 'x2026-01-01', why: 'any other text stays as it is' },
  ])('writes $date: $why', ({ date, fr: french, en: english }) => {
    expect([fr.date(date), en.date(date)]).toEqual([french, english]);
  });

  it('names twelve months in each language', () => {
    const dates = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-02`);
    for (const { date } of [fr, en]) expect(new Set(dates.map(date)).size).toBe(12);
    expect(fr.date('2026-12-31')).toBe('31 décembre 2026');
    expect(en.date('2026-01-31')).toBe('31 January 2026');
  });

  it.each([
    { text: '3.5', fr: '3,5', en: '3.5' },
    { text: '-0.25', fr: '−0,25', en: '−0.25' },
    { text: '12', fr: '12', en: '12' },
  ])('writes $text', ({ text, fr: french, en: english }) => {
    expect([fr.decimal(text), en.decimal(text)]).toEqual([french, english]);
  });

  it.each([
    { items: [], and: '', or: '' },
    { items: ['a'], and: 'a', or: 'a' },
    { items: ['a', 'b'], and: 'a et b', or: 'a ou b' },
    { items: ['a', 'b', 'c'], and: 'a, b et c', or: 'a, b ou c' },
  ])('lists $items', ({ items, and, or }) => {
    expect([fr.and(items), fr.or(items)]).toEqual([and, or]);
    expect(en.and(items)).toBe(and.replace(' et ', ' and '));
    expect(en.or(items)).toBe(or.replace(' ou ', ' or '));
  });

  it('binds French punctuation in what is written, and leaves values alone', () => {
    expect(tag`a : b ; c ! d ? « ${'x : y'} »`).toBe('a\u00a0: b\u00a0; c\u00a0! d\u00a0? «\u00a0x : y\u00a0»');
    expect([fr.labelled('a', 'b'), fr.quoted('a'), fr.aside('a', 'b')]).toEqual([
      'a\u00a0: b',
      '«\u00a0a\u00a0»',
      'a (b)',
    ]);
    expect([en.labelled('a', 'b'), en.quoted('a'), en.aside('a', 'b')]).toEqual(['a: b', '‘a’', 'a (b)']);
  });

  it.each([
    { text: 'a', out: 'a.' },
    { text: 'a.', out: 'a.' },
    { text: 'a !', out: 'a !' },
    { text: 'a ?', out: 'a ?' },
    { text: 'a…', out: 'a…' },
    { text: '', out: '' },
  ])('ends "$text"', ({ text, out }) => {
    expect(ended(text)).toBe(out);
  });

  it('joins the parts that are there', () => {
    expect(joined('a', undefined, '', 'b')).toBe('a b');
  });
});

describe('plainText', () => {
  it.each([
    { text: 'a\u001b[31mb', out: 'a[31mb', why: 'escape sequences lose their start' },
    { text: 'a\u009bb\u0000\u007f', out: 'ab', why: 'C0, DEL and C1' },
    { text: 'a\r\nb\tc\u0085d\u2028e\u2029f', out: 'a  b c d e f', why: 'line breaks and tabulators become spaces' },
    { text: 'a\u202eb\u2066c\u2069\u200f\u061c', out: 'abc', why: 'direction of reading' },
    { text: 'a\u200b\ufeff\u2060b', out: 'ab', why: 'invisible characters' },
    { text: 'a\ud800b', out: 'ab', why: 'half a character' },
    { text: 'a\u{e0041}b', out: 'ab', why: 'tags' },
    { text: 'Ségou 😀 ⵣ عربي\u200d', out: 'Ségou 😀 ⵣ عربي\u200d', why: 'letters of every script, and joiners, stay' },
    { text: '<b>&amp;</b>', out: '<b>&amp;</b>', why: 'escaping is not its work' },
    { text: '\u0008\u000e\u001f\u0020~\u00a0', out: '\u0020~\u00a0', why: 'the edges of the control characters' },
  ])('cleans: $why', ({ text, out }) => {
    expect(plainText(text)).toBe(out);
  });
});
