import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../../src/kernel/order.js';

describe('byCodeUnit', () => {
  it.each([
    { a: 'a', b: 'b', way: -1, why: 'one letter' },
    { a: 'b', b: 'a', way: 1, why: 'the other way' },
    { a: 'a', b: 'a', way: 0, why: 'the same' },
    { a: '', b: 'a', way: -1, why: 'nothing first' },
    { a: 'a', b: 'ab', way: -1, why: 'a beginning first' },
    { a: 'Z', b: 'a', way: -1, why: 'capitals first, whatever the language' },
    { a: 'z', b: 'é', way: -1, why: 'accents last, whatever the language' },
    { a: '10', b: '9', way: -1, why: 'digits as letters' },
    { a: '\u{1F600}', b: '\uFB33', way: -1, why: 'code units, not code points' },
  ])('gives $way for $a and $b: $why', ({ a, b, way }) => {
    expect(byCodeUnit(a, b)).toBe(way);
  });

  it('orders as the code units of the texts do', () => {
    const units = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const compareUnits = (a: readonly number[], b: readonly number[]): number => {
      const at = a.findIndex((unit, index) => unit !== b[index]);
      if (at === -1) return a.length === b.length ? 0 : -1;
      return Math.sign((a[at] ?? 0) - (b[at] ?? -1));
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(byCodeUnit(a, b)).toBe(compareUnits(units(a), units(b)));
      }),
    );
  });
});
