import { afterEach, describe, expect, it } from 'vitest';
import { RiskError } from '../../src/kernel/risk-error.js';
import { undisturbed } from '../../src/kernel/undisturbed.js';
import { holders } from './poison-holders.js';

const { defineProperty, deleteProperty, preventExtensions, setPrototypeOf } = Reflect;
const { at } = Array.prototype;

function define(holder: string, key: string, configurable: boolean): void {
  defineProperty(holders[holder]!, key, { value: () => 42, configurable, writable: false });
}

/** What can be undone, so that what cannot be is met. */
function disturb(): void {
  define('Array.prototype', 'at', true);
}

function refusal(): unknown {
  try {
    return undisturbed(() => 42);
  } catch (error) {
    return error;
  }
}

// What is done here lasts for the whole file: each is met before those that were done earlier.
describe('a built-in that cannot be set right', () => {
  afterEach(() => {
    defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
  });

  it.each([
    {
      why: 'a property was replaced for good',
      lasting: () => {
        define('Reflect', 'has', false);
      },
      facts: { key: 'has' },
    },
    {
      why: 'a property was added for good',
      lasting: () => {
        define('Math', 'added', false);
      },
      facts: { key: 'added' },
    },
    {
      why: 'a property was added that could not be given back',
      lasting: () => {
        define('JSON', 'added', true);
        preventExtensions(JSON);
      },
      facts: { key: 'added' },
    },
    {
      why: 'a property was taken away for good',
      lasting: () => {
        deleteProperty(DataView, 'name');
        preventExtensions(DataView);
      },
      facts: { key: 'name' },
    },
    {
      why: 'something was put above it for good',
      lasting: () => {
        setPrototypeOf(Uint8Array, Object.create(holders['TypedArray']!) as object);
        preventExtensions(Uint8Array);
      },
      facts: { key: '__proto__' },
    },
    {
      why: 'a symbol was added for good',
      lasting: () => {
        defineProperty(WeakSet, Symbol.iterator, { value: 42 });
      },
      facts: { key: 'Symbol(Symbol.iterator)' },
    },
  ])('leaves no answer: $why', ({ lasting, facts }) => {
    lasting();
    disturb();
    const replaced = Reflect.get(Array.prototype, 'at') as unknown;
    const error = refusal();
    const after = Reflect.get(Array.prototype, 'at') as unknown;
    defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
    expect(error).toBeInstanceOf(RiskError);
    expect(error).toMatchObject({ code: 'kernel.altered-built-in', facts });
    expect(after).toBe(replaced);
  });
});
