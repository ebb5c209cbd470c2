import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { significantDigits } from '../../src/kernel/json-builder.js';
import { readJson } from '../../src/kernel/read-json.js';
import { readObject } from '../../src/kernel/read-object.js';
import { jsonText, jsonValue, nearlyJson } from './json-texts.js';
import { bareOf, brief, expectSame, parsed, withoutMinusZero } from './reading.js';

/** Issues that say that a text is not JSON at all. */
const notJson = new Set(['kernel.not-json', 'kernel.truncated', 'kernel.empty-document', 'kernel.byte-order-mark']);

/** Whether the issues say that `JSON.parse` refuses as well. */
function saysNotJson(issues: readonly Issue[]): boolean {
  return issues.some(({ code, facts }) => notJson.has(code) || facts['within'] === 'document');
}

describe('readJson, for any text,', () => {
  it('takes what JSON.parse takes, with the same value, unless it names another reason', () => {
    let [tried, accepted] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(jsonText(false), nearlyJson), (text) => {
        const document = readJson(text);
        const reference = parsed(text);
        tried += 1;
        if (document.ok) {
          accepted += 1;
          expectSame(document.value.value, bareOf(withoutMinusZero(reference!.value)));
        } else {
          expect(saysNotJson(document.issues)).toBe(reference === undefined);
        }
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(tried / 10);
  });

  it('names another reason only when there is one', () => {
    const reasons = /\\u0000|\\ud800|\\udc00|\uDC00|__proto__|\d{16}|e400|e101|e-101|e-400|e-324/;
    fc.assert(
      fc.property(jsonText(true), (text) => {
        const document = readJson(text);
        const others = document.issues.filter(({ code }) => code !== 'kernel.duplicate-key');
        expect(others.length > 0).toBe(reasons.test(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('text and memory', () => {
  it('get the same verdict: code, pointer and facts', () => {
    fc.assert(
      fc.property(jsonText(true), (text) => {
        const fromText = readJson(text);
        fc.pre(!fromText.issues.some(isOnlyInText));
        const fromMemory = readObject(JSON.parse(text));
        if (fromText.ok && fromMemory.ok) expectSame(fromMemory.value, fromText.value.value);
        expect(sorted(fromMemory.issues)).toStrictEqual(sorted(fromText.issues));
      }),
      { numRuns: 1000 },
    );
  });

  it('get the same verdict for values written by JSON.stringify', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        // JSON.parse gives the keys the order that the text has.
        const text = JSON.stringify(value);
        const fromMemory = readObject(JSON.parse(text));
        const fromText = readJson(text);
        expect(brief(fromMemory.issues)).toStrictEqual(brief(fromText.issues));
        if (fromText.ok) expectSame(fromMemory, { ok: true, value: fromText.value.value, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

/** Duplicate keys, more digits than the double keeps, infinity and underflow: what memory no longer shows. */
function isOnlyInText({ code, facts }: Issue): boolean {
  if (code === 'kernel.duplicate-key') return true;
  const literal = facts['literal'];
  if (typeof literal !== 'string') return false;
  const value = Number(literal);
  return (
    value === 0 ||
    !Number.isFinite(value) ||
    significantDigits(String(value)) <= 15 === (code === 'kernel.number-too-long')
  );
}

function sorted(issues: readonly Issue[]): string[] {
  const shown = issues.map(({ code, pointer, facts }) => {
    // Memory has no literal; it writes the number its own way.
    const { literal, ...others } = facts;
    return JSON.stringify([code, pointer, { ...others, value: literal === undefined ? '' : Number(literal) }]);
  });
  return shown.toSorted();
}

describe('the rule of 15 digits', () => {
  const digits = fc.stringMatching(/^\d{0,20}$/);
  const literal = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.stringMatching(/^(?:0|[1-9]\d{0,17})$/),
      digits,
      fc.integer({ min: -60, max: 60 }),
    )
    .map(([sign, whole, fraction, exponent]) => `${sign}${whole}${fraction === '' ? '' : '.'}${fraction}e${exponent}`);

  it('says that the shortest round trip is what is written', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const shortest = String(Number(text));
        const isKept = new Decimal(shortest).equals(new Decimal(text));
        const isShort = new Decimal(shortest).precision() <= 15;
        const issues = readJson(text).issues.map(({ code }) => code);
        expect(issues).toStrictEqual(isKept && isShort ? [] : ['kernel.number-too-long']);
      }),
      { numRuns: 3000 },
    );
  });

  it('counts as decimal.js does', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const { precision } = new Decimal(text).isZero()
          ? { precision: 0 }
          : { precision: new Decimal(text).precision() };
        expect(significantDigits(text)).toBe(precision);
      }),
    );
  });
});

describe('numbers that memory no longer shows as written', () => {
  it.each([
    ['0.30000000000000001', 'kernel.number-too-long', 0.3],
    ['1.00000000000000001', 'kernel.number-too-long', 1],
    ['1e-400', 'kernel.number-out-of-range', 0],
  ])('%s is %s as text, but %d in memory', (text, code, value) => {
    expect(readJson(text)).toMatchObject({ ok: false, issues: [{ code }] });
    expect(readObject(JSON.parse(text))).toStrictEqual({ ok: true, value, issues: [] });
  });

  it.each([
    ['0.1000000000000000000', true],
    ['1234567890123450000000', true],
    ['0.1234567890123456', false],
    ['9007199254740993', false],
  ])('%s gets one verdict', (text, isAccepted) => {
    expect([readJson(text).ok, readObject(JSON.parse(text)).ok]).toStrictEqual([isAccepted, isAccepted]);
  });

  it('1e400 is refused in both, by the name that fits each', () => {
    expect(readJson('1e400').issues).toMatchObject([{ code: 'kernel.number-out-of-range', pointer: '' }]);
    expect(readObject(JSON.parse('1e400')).issues).toMatchObject([{ code: 'kernel.not-finite', pointer: '' }]);
  });
});
