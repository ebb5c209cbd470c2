import { describe, expect, it } from 'vitest';
import { signatureIssueWords } from '../../src/words/record/signature-words.js';
import { badLogs } from '../record/bad-logs.js';
import { badSignatures } from '../record/bad-signatures.js';

const bad = Object.entries({ ...badSignatures, ...badLogs });
const outside = (text: string): string => text.replaceAll(/`[^`]*`/g, '');
const ticked = (text: string): readonly string[] => (text.match(/`[^`]*`/g) ?? []).toSorted();

describe('signatureIssueWords', () => {
  it.each(bad)('says %s in both languages as the style guide asks', (code, { pointer, read }) => {
    const issue = read().issues.find((one) => one.code === code && one.pointer === pointer)!;
    const [fr, en] = [signatureIssueWords(issue, 'fr')!, signatureIssueWords(issue, 'en')!];
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
    expect(fr.sentence).not.toBe(en.sentence);
    for (const text of [fr.sentence, fr.remedy]) expect(outside(text)).not.toMatch(/ [:;!?»]|« |[^\u00a0`] ?»/);
  });

  it('never says the same of two codes', () => {
    for (const language of ['fr', 'en'] as const) {
      const said = bad.map(([code, { read }]) => {
        return signatureIssueWords(
          read().issues.find((one) => one.code === code)!,
          language,
        )?.sentence;
      });
      expect(new Set(said).size).toBe(bad.length);
    }
  });

  it.each([
    [
      'signature.key-not-trusted',
      { hint: null },
      'cette signature n’est d’aucune clé du fichier de confiance, ou a été altérée',
      'this signature is of no key of the trust file, or was altered',
    ],
    [
      'signature.key-not-trusted',
      { hint: 'x' },
      'cette signature n’est d’aucune clé du fichier de confiance ; elle dit être de `x`',
      'this signature is of no key of the trust file; it says that it is of `x`',
    ],
    [
      'signature.too-few',
      { kind: 'notice', needed: 1, counted: 0 },
      'pour un avis, il faut que 1 signature compte, et il y en a 0',
      'for a notice 1 signature must count, and 0 do',
    ],
    [
      'signature.too-few',
      { kind: 'record', needed: 2, counted: 1 },
      'pour un enregistrement, il faut que 2 signatures comptent, et il y en a 1',
      'for a record 2 signatures must count, and 1 do',
    ],
    ['signature.wrong-length', { expected: 32, got: 1 }, 'ceci a 1 octet, et non 32', 'this is 1 byte long, not 32'],
    ['signature.wrong-length', { expected: 64, got: 0 }, 'ceci a 0 octet, et non 64', 'this is 0 bytes long, not 64'],
    [
      'signature.threshold-too-high',
      { threshold: 3, holders: 1 },
      'il faut 3 signataires, et ces clés ont 1 détenteur',
      '3 have to sign, and these keys have 1 holder',
    ],
    [
      'signature.not-valid-on-day',
      { key: 'k', on: '2026-01-01', from: null, until: '2025-12-31' },
      'la clé `k` ne compte pas le `2026-01-01` : elle compte jusqu’au `2025-12-31`',
      'the key `k` does not count on `2026-01-01`: it counts until `2025-12-31`',
    ],
    [
      'signature.not-valid-on-day',
      { key: 'k', on: '2026-01-01', from: '2026-01-02', until: null },
      'la clé `k` ne compte pas le `2026-01-01` : elle compte à partir du `2026-01-02`',
      'the key `k` does not count on `2026-01-01`: it counts from `2026-01-02`',
    ],
    [
      'signature.not-valid-on-day',
      { key: 'k', on: '2026-01-01', from: '2026-01-02', until: '2026-01-03' },
      'la clé `k` ne compte pas le `2026-01-01` : elle compte à partir du `2026-01-02` et jusqu’au `2026-01-03`',
      'the key `k` does not count on `2026-01-01`: it counts from `2026-01-02` until `2026-01-03`',
    ],
    [
      'signature.other-document',
      { part: 'version', expected: null, got: '1.0.0' },
      'un autre document a été signé : sa version est `1.0.0`, et pour celui qui est donné rien',
      'another document was signed: its version is `1.0.0`, that of the document at hand nothing',
    ],
    [
      'signature.cannot-be-signed',
      { got: '', allowed: ['veo-record/1'] },
      'ceci n’est pas un document qui se signe',
      'this is no document that can be signed',
    ],
  ])('says %s exactly: %j', (code, facts, fr, en) => {
    const issue = { code, pointer: '', severity: 'error', facts } as const;
    expect(signatureIssueWords(issue, 'fr')?.sentence.replaceAll('\u00a0', ' ')).toBe(fr);
    expect(signatureIssueWords(issue, 'en')?.sentence).toBe(en);
  });

  it.each(['kernel.not-json', 'signature.unheard-of', 'constructor', '__proto__'])('leaves %s to others', (code) => {
    expect(signatureIssueWords({ code, pointer: '', severity: 'error', facts: {} }, 'en')).toBeUndefined();
  });
});
