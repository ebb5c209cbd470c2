import { describe, expect, it } from 'vitest';
import { once } from '../../src/kernel/once.js';

describe('once', () => {
  it('makes nothing before it is asked for', () => {
    let made = 0;
    once(() => (made += 1));
    expect(made).toBe(0);
  });

  it.each([[{}], [[]], ['text'], [0], [null], [undefined]])(
    'makes %j when it is first asked for, and never again',
    (value) => {
      let made = 0;
      const get = once(() => {
        made += 1;
        return value;
      });
      expect([get(), get(), get()]).toEqual([value, value, value]);
      expect(get()).toBe(value);
      expect(made).toBe(1);
    },
  );

  it('asks again where making failed', () => {
    let tries = 0;
    const get = once(() => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries;
    });
    expect(get).toThrow('not yet');
    expect([get(), get()]).toEqual([2, 2]);
  });
});
