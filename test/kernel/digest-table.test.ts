import { describe, expect, it } from 'vitest';
import { digestTable } from '../../src/kernel/digest-table.js';
import { sha256Hex } from '../../src/kernel/sha256.js';

/** A digest that begins with two words of 32 bits. */
function digestOf(high: number, low: number, rest = '0'): string {
  const word = (number: number): string => number.toString(16).padStart(8, '0');
  return `${word(high)}${word(low)}${rest.repeat(48)}`;
}

describe('digestTable', () => {
  it('begins empty', () => {
    const table = digestTable();
    expect(table.size).toBe(0);
    expect(table.get(digestOf(0, 0))).toBeUndefined();
  });

  it.each([0, 1, 4_294_967_294])('gives back %i', (number) => {
    const table = digestTable();
    table.set(digestOf(7, 8), number);
    expect(table.get(digestOf(7, 8))).toBe(number);
    expect(table.size).toBe(1);
  });

  it('puts a number in place of the one that a digest has, and counts the digest once', () => {
    const table = digestTable();
    table.set(digestOf(7, 8), 3);
    table.set(digestOf(7, 8), 0);
    table.set(digestOf(7, 8), 5);
    expect(table.get(digestOf(7, 8))).toBe(5);
    expect(table.size).toBe(1);
  });

  it.each([
    { high: 2, low: 1, why: 'another first word' },
    { high: 1, low: 2, why: 'another second word' },
    { high: 1, low: 0x401, why: 'the same place in the table' },
    { high: 0x8000_0001, low: 1, why: 'the highest bit of the first word' },
    { high: 1, low: 0x8000_0001, why: 'the highest bit of the second word' },
    { high: 0, low: 0, why: 'nothing but zeros' },
    { high: 0xffff_ffff, low: 0xffff_ffff, why: 'nothing but ones' },
  ])('tells digests apart by $why', ({ high, low }) => {
    const table = digestTable();
    table.set(digestOf(1, 1), 10);
    expect(table.get(digestOf(high, low))).toBeUndefined();
    table.set(digestOf(high, low), 20);
    expect([table.get(digestOf(1, 1)), table.get(digestOf(high, low)), table.size]).toEqual([10, 20, 2]);
  });

  it('knows a digest by its first 64 bits', () => {
    const table = digestTable();
    table.set(digestOf(1, 1, '0'), 10);
    expect(table.get(digestOf(1, 1, 'f'))).toBe(10);
  });

  it('goes on at its beginning where the last places are taken', () => {
    const table = digestTable();
    const last = [1, 2, 3, 4].map((high) => digestOf(high, 0x3ff));
    last.forEach((digest, number) => {
      table.set(digest, number);
    });
    table.set(digestOf(9, 0), 99);
    expect(last.map((digest) => table.get(digest))).toEqual([0, 1, 2, 3]);
    expect(table.get(digestOf(9, 0))).toBe(99);
    expect(table.get(digestOf(5, 0x3ff))).toBeUndefined();
    expect(table.size).toBe(5);
  });

  it('keeps every number while it grows', () => {
    const table = digestTable();
    const digests = Array.from({ length: 5000 }, (_, number) => sha256Hex(String(number)));
    digests.forEach((digest, number) => {
      table.set(digest, number);
      expect(table.size).toBe(number + 1);
    });
    expect(digests.map((digest) => table.get(digest))).toEqual(digests.map((_digest, number) => number));
    expect(table.get(sha256Hex('5000'))).toBeUndefined();
  });

  it('keeps digests that share a place while it grows', () => {
    const table = digestTable();
    const digests = Array.from({ length: 800 }, (_, number) => digestOf(number, 0x7fff_ffff));
    digests.forEach((digest, number) => {
      table.set(digest, number);
    });
    expect(digests.map((digest) => table.get(digest))).toEqual(digests.map((_digest, number) => number));
  });
});
