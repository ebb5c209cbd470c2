import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentDigest } from '../../src/assessment/digest.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { sha256Hex } from '../../src/kernel/sha256.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { parsed, patched } from './desk.js';

function codes(source: unknown): readonly (readonly [string, string])[] {
  return parseAssessment(source).issues.map(({ code, pointer }) => [code, pointer] as const);
}

describe('parseAssessment', () => {
  it.each(['whole', 'bare', 'prison'])('takes %s as text and as object alike', (base) => {
    const document = patched(base);
    expect(parsed(JSON.stringify(document)).document).toEqual(document);
    expect(parsed(document).document).toEqual(document);
  });

  it('keeps a copy that nobody can change', () => {
    const document = patched('whole');
    const kept = parsed(document).document;
    document['purpose'] = 'arrival';
    expect(kept.purpose).toBe('intake');
    expect(Object.isFrozen(kept.evidence?.[1]?.words)).toBe(true);
  });

  it.each([
    { source: '', code: 'kernel.empty-document', why: 'nothing' },
    { source: '{', code: 'kernel.truncated', why: 'a text cut short' },
    { source: '{"a":1,"a":2}', code: 'kernel.duplicate-key', why: 'a key twice' },
    { source: '{"ratings":{"__proto__":"yes"}}', code: 'kernel.forbidden-key', why: 'a key with a meaning of its own' },
    { source: '{"number":"\\ud800"}', code: 'kernel.lone-surrogate', why: 'half a character' },
    { source: { format: 'veo-assessment/1', assessedOn: new Date(0) }, code: 'kernel.not-plain-object', why: 'a Date' },
  ])('refuses $why with $code', ({ source, code }) => {
    expect(codes(source).map(([first]) => first)).toContain(code);
  });

  it.each([{ source: null }, { source: 1 }, { source: true }, { source: [] }, { source: 'null' }, { source: '[]' }])(
    'refuses $source, which is no object',
    ({ source }) => {
      expect(codes(source)).toEqual([['assessment.wrong-type', '']]);
    },
  );

  it('tells only of the format when that is another', () => {
    expect(codes({ format: 'veo-record/1', more: 1 })).toEqual([['assessment.wrong-format', '/format']]);
    expect(codes({ format: 'veo-assessment/12', more: 1 })).toEqual([['assessment.newer-format', '/format']]);
    expect(codes({ format: 'veo-assessment/0' })).toEqual([['assessment.wrong-format', '/format']]);
    expect(codes({ format: 'veo-assessment/1x' })).toEqual([['assessment.wrong-format', '/format']]);
    expect(codes({ format: 'xveo-assessment/2' })).toEqual([['assessment.wrong-format', '/format']]);
  });

  it('clips a format of any length', () => {
    const { issues } = parseAssessment({ format: 'x'.repeat(1000) });
    expect(issues.map(({ facts }) => facts)).toEqual([{ expected: 'veo-assessment/1', got: 'x'.repeat(64) }]);
  });

  it('tells everything that departs from the grammar, in the order of the document', () => {
    const document = patched('bare', [
      add('/linked', []),
      replace('/ratings/i2', ''),
      replace('/ratings/i4', { unrated: 'unknown' }),
      add('/evidence', [{ id: 'e1', kind: 'interview', standing: 'reported', duress: 'perhaps' }]),
      remove('/assessedOn'),
      add('/rating', {}),
    ]);
    expect(codes(document)).toEqual([
      ['assessment.missing-key', ''],
      ['assessment.bad-id', '/ratings/i2'],
      ['assessment.not-in-list', '/ratings/i4/unrated'],
      ['assessment.wrong-type', '/linked'],
      ['assessment.not-in-list', '/evidence/0/duress'],
      ['assessment.unknown-key', '/rating'],
    ]);
  });

  it.each([
    { why: 'a formulation at its longest', path: '/formulation', value: 'x'.repeat(20_000), code: [] },
    {
      why: 'a formulation too long',
      path: '/formulation',
      value: 'x'.repeat(20_001),
      code: ['assessment.out-of-range'],
    },
    { why: 'a reference at its longest', path: '/number', value: 'x'.repeat(200), code: [] },
    { why: 'a reference too long', path: '/number', value: 'x'.repeat(201), code: ['assessment.out-of-range'] },
    { why: 'an empty reference', path: '/number', value: '', code: ['assessment.out-of-range'] },
    {
      why: 'an empty legal history',
      path: '/subject',
      value: { ref: 'x', legalHistory: [] },
      code: ['assessment.out-of-range'],
    },
    {
      why: '50 years either way',
      path: '/subject',
      value: { ref: 'x', birth: { about: '1970', plusMinusYears: 50 } },
      code: [],
    },
    {
      why: '51 years either way',
      path: '/subject',
      value: { ref: 'x', birth: { about: '1970', plusMinusYears: 51 } },
      code: ['assessment.out-of-range'],
    },
    {
      why: 'a date of five digits',
      path: '/subject',
      value: { ref: 'x', birth: '19700' },
      code: ['assessment.bad-date'],
    },
    {
      why: 'a date with words',
      path: '/subject',
      value: { ref: 'x', birth: '1970-01-01 or so' },
      code: ['assessment.bad-date'],
    },
    {
      why: 'a digest of capitals',
      path: '/facility',
      value: { digest: 'A'.repeat(64), date: '2025-01-01', offers: {} },
      code: ['assessment.bad-form'],
    },
    {
      why: 'a digest one longer',
      path: '/facility',
      value: { digest: 'a'.repeat(65), date: '2025-01-01', offers: {} },
      code: ['assessment.bad-form'],
    },
    {
      why: 'an offer that is neither there nor not',
      path: '/facility',
      value: { digest: 'a'.repeat(64), date: '2025-01-01', offers: { x: null } },
      code: ['assessment.wrong-type'],
    },
  ])('holds limits: $why', ({ path, value, code }) => {
    expect(parseAssessment(patched('bare', [add(path, value)])).issues.map((issue) => issue.code)).toEqual(code);
  });

  it('is a fixpoint: what it takes, it takes again from its canonical form', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const extra = fc.record(
      { number: text, formulation: text, setting: text, mode: fc.constantFrom('paper', 'screen', 'fax') },
      { requiredKeys: [] },
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom('whole', 'bare', 'prison'), extra, (base, more) => {
        const first = parseAssessment({ ...patched(base), ...more });
        if (!first.ok) return;
        const canonical = canonicalJson(first.value.document as unknown as JsonValue);
        expect(canonicalJson(parsed(canonical).document as unknown as JsonValue)).toBe(canonical);
        taken += 1;
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

describe('assessmentDigest', () => {
  const document = parsed(patched('bare')).document;

  it('is the hash of the format, a line feed and the canonical form', () => {
    const text = `veo-assessment/1\n${canonicalJson(document as unknown as JsonValue)}`;
    expect(assessmentDigest(document)).toBe(sha256Hex(text));
  });

  it('leaves out where the schema lies, and nothing else', () => {
    expect(assessmentDigest({ ...document, $schema: 'x' })).toBe(assessmentDigest(document));
    expect(assessmentDigest({ ...document, number: 'x' })).not.toBe(assessmentDigest(document));
  });

  it('takes another function with the same answers', () => {
    expect(assessmentDigest(document, (text) => text.slice(0, 17))).toBe('veo-assessment/1\n');
  });
});
