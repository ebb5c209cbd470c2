import { describe, expect, it } from 'vitest';
import { own } from '../../src/kernel/own.js';

describe('own', () => {
  const inherited = Object.create({ key: 1 }) as { key?: number };

  it.each<{ holder: { key?: number | undefined }; is: number | undefined; why: string }>([
    { holder: { key: 1 }, is: 1, why: 'the object has it' },
    { holder: { key: undefined }, is: undefined, why: 'it has it without a value' },
    { holder: {}, is: undefined, why: 'it has it not' },
    { holder: inherited, is: undefined, why: 'it only inherits it' },
  ])('gives $is: $why', ({ holder, is }) => {
    expect(own(holder, 'key')).toBe(is);
  });
});
