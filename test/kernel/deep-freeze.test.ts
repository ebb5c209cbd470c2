import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';

describe('deepFreeze', () => {
  it('gives the same value back, frozen through and through', () => {
    const inner = { list: [{ deep: true }], nothing: null, text: 'a', missing: undefined };
    const value = { inner, number: 1 };
    expect(deepFreeze(value)).toBe(value);
    expect([value, inner, inner.list, inner.list[0]].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it.each([null, undefined, 'text', 1, true])('gives %s back', (value) => {
    expect(deepFreeze(value)).toBe(value);
  });

  it('leaves what was frozen before as it is: its parts too', () => {
    const open = { changed: false };
    const value = { part: Object.freeze({ open }) };
    deepFreeze(value);
    open.changed = true;
    expect([Object.isFrozen(value), Object.isFrozen(open), open.changed]).toEqual([true, false, true]);
  });

  it('comes to an end where an object lies within itself', () => {
    const value: { self?: object } = {};
    value.self = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });

  it('runs no function of the data, and leaves it open', () => {
    const run = (): never => {
      throw new Error('run');
    };
    expect(Object.isFrozen(deepFreeze({ run }))).toBe(true);
    expect(Object.isFrozen(run)).toBe(false);
  });
});
