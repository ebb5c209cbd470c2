import { describe, expect, it } from 'vitest';
import { RiskError } from '../../src/kernel/risk-error.js';
import * as english from '../../src/words/records/en.js';
import * as french from '../../src/words/records/fr.js';
import { positions } from '../../src/instrument/outcomes.js';
import { badEntries } from '../record/bad-entries.js';
import { badRecords } from '../record/bad-records.js';

const bad = Object.entries({ ...badRecords, ...badEntries });
const outside = (text: string): string => text.replaceAll(/`[^`]*`/g, '');
const ticked = (text: string): readonly string[] => (text.match(/`[^`]*`/g) ?? []).toSorted();

describe('recordIssueWords', () => {
  it.each(bad)('says %s in both languages as the style guide asks', (code, { pointer, read }) => {
    const issue = read().issues.find((one) => one.code === code && one.pointer === pointer)!;
    const [fr, en] = [french.recordIssueWords(issue)!, english.recordIssueWords(issue)!];
    for (const { sentence, remedy } of [fr, en]) {
      expect(sentence).toMatch(/^[\p{Ll}`\d]/u);
      expect(sentence).not.toMatch(/[.!]$/);
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
      for (const text of [sentence, remedy]) {
        expect(text).not.toMatch(/ {2}|\n|\t| [,.]|,,|\.\./);
        expect(outside(text)).not.toMatch(/undefined|null|\[object|NaN|[a-z][A-Z]/);
        expect(text.split('`').length % 2).toBe(1);
      }
    }
    expect(ticked(fr.sentence)).toEqual(ticked(en.sentence));
    expect(ticked(fr.remedy)).toEqual(ticked(en.remedy));
    for (const text of [fr.sentence, fr.remedy]) expect(outside(text)).not.toMatch(/ [:;!?»]|« |[^\u00a0`] ?»/);
  });

  it('never says the same of two codes', () => {
    for (const words of [french, english]) {
      const said = bad.map(([code, { read }]) => {
        return words.recordIssueWords(read().issues.find((one) => one.code === code)!)?.sentence;
      });
      expect(new Set(said).size).toBe(bad.length);
    }
  });

  it.each([
    [
      'record.may-not-confirm',
      { role: 'r', allowed: [] },
      'Cet instrument ne le permet à personne : la conclusion reste sans effet.',
      'This instrument lets nobody confirm it: the conclusion stays without effect.',
    ],
    [
      'record.unknown-reason',
      { code: 'mood', allowed: [] },
      'Cet instrument n’en donne aucun : retirer le code.',
      'This instrument lists none: leave the code out.',
    ],
    [
      'record.unknown-level',
      { outcome: 'o', level: 'l', allowed: [] },
      'Conclure sans niveau.',
      'Conclude without a level.',
    ],
  ])('%s where an instrument allows none', (code, facts, fr, en) => {
    expect(french.recordIssueWords({ code, facts })?.remedy).toBe(fr.replace(' :', '\u00a0:'));
    expect(english.recordIssueWords({ code, facts })?.remedy).toBe(en);
  });

  it('says where nothing was evaluated, and keeps words that it does not know', () => {
    const facts = { expected: '', got: 'x' };
    expect(french.recordIssueWords({ code: 'record.seen-other-evaluation', facts })?.sentence).toBe(
      'ce qui a été montré avant de conclure est `x`, et l’évaluation donne aucun résultat',
    );
    expect(english.recordIssueWords({ code: 'record.seen-other-evaluation', facts })?.sentence).toBe(
      'what was shown before concluding is `x`, and what follows from the assessment is no evaluation',
    );
    const disputed = { code: 'record.disputed-not-there', facts: { part: 'toString', id: 'x' } };
    expect(french.recordIssueWords(disputed)?.sentence).toContain('(toString)');
    expect(english.recordIssueWords(disputed)?.sentence).toContain('(toString)');
  });

  it.each(positions)('says where a conclusion stands: %s', (position) => {
    const issue = { code: 'record.no-grounds', facts: { outcome: 'o', position } };
    for (const words of [french, english]) {
      const others = positions
        .filter((one) => one !== position)
        .map((one) => ({ ...issue, facts: { ...issue.facts, position: one } }));
      const said = words.recordIssueWords(issue)?.sentence;
      expect(said).not.toContain('undefined');
      expect(others.map((other) => words.recordIssueWords(other)?.sentence)).not.toContain(said);
    }
  });

  it('has none for other codes', () => {
    for (const code of ['kernel.not-json', 'assessment.bad-id', 'toString', '']) {
      expect(french.recordIssueWords({ code, facts: {} })).toBeUndefined();
      expect(english.recordIssueWords({ code, facts: {} })).toBeUndefined();
    }
  });
});

describe('recordRefusalWords', () => {
  it.each([
    ['record.not-a-secret', { type: 'string', length: 3 }],
    ['record.no-such-audience', { audience: 'press' }],
  ])('says %s', (code, facts) => {
    const error = new RiskError(code, facts);
    const [fr, en] = [french.recordRefusalWords(error)!, english.recordRefusalWords(error)!];
    expect(ticked(fr.sentence)).toEqual(ticked(en.sentence));
    for (const { sentence, remedy } of [fr, en]) {
      expect(sentence).toMatch(/^[\p{Ll}`][^\n]*[^.\n]$/u);
      expect(remedy).toMatch(/^\p{Lu}[^\n]*\.$/u);
    }
  });

  it('has none for other codes', () => {
    for (const words of [french, english])
      expect(words.recordRefusalWords(new RiskError('kernel.not-text', {}))).toBeUndefined();
  });
});
