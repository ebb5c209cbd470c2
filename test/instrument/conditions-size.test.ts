import { describe, expect, it } from 'vitest';
import { elementLimit, totalSizeLimit } from '../../src/expression/limits.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { referenceDocument } from '../evaluate/desk.js';

const numbers = (length: number): readonly number[] => Array.from({ length }, (_one, place) => place);

/** 2 parts, and for each element 2 and as many as are looked among. */
const overList = (among: number): JsonValue => ({
  some: [{ var: 'facts.stays' }, { in: [{ var: 'days' }, [...numbers(among)]] }],
});

/** 2 parts and as many as are looked among. */
const overRating = (among: number): JsonValue => ({ in: [{ var: 'ratings.a' }, [...numbers(among)]] });

function told(...conditions: readonly JsonValue[]): readonly (readonly [string, string])[] {
  const { issues } = parseInstrument(
    referenceDocument({
      facts: [
        {
          id: 'stays',
          title: 'Stays',
          type: 'list',
          role: 'scored',
          fields: [{ id: 'days', title: 'D', type: 'number', minimum: 0, maximum: 999 }],
        },
      ],
      flags: conditions.map((when, place) => ({
        id: `f${String(place)}`,
        title: 'F',
        message: 'F.',
        severity: 'notice',
        when,
      })),
    }),
  );
  return issues.map(({ code, pointer }) => [code, pointer] as const);
}

describe('the size of all conditions together', () => {
  const large = totalSizeLimit - 2 - elementLimit * (2 + 200);
  const tooLarge = 'instrument.conditions-too-large';

  it('may reach the limit, those on elements counted for as many as a list may hold', () => {
    expect(told(overList(200), overRating(large - 2))).toEqual([]);
  });

  it('may not pass it: told once, of the condition with which it does', () => {
    expect(told(overList(200), overRating(large - 1))).toEqual([[tooLarge, '/flags/1/when']]);
    expect(told(overList(200), overRating(1), overList(200), overList(200))).toEqual([[tooLarge, '/flags/2/when']]);
  });

  it('counts each operator, name and constant of a condition', () => {
    const all = { and: [{ '>=': [{ var: 'ratings.a' }, 1] }, { '!': { '<': [{ var: 'ratings.b' }, 1] } }] };
    const rest = large - 8;
    expect(told(overList(200), all, overRating(rest - 2))).toEqual([]);
    expect(told(overList(200), all, overRating(rest - 1))).toEqual([[tooLarge, '/flags/2/when']]);
  });

  it('counts nothing of a condition that is refused by itself', () => {
    const codes = told(overList(200), { and: [{ var: 'flags.none' }, overRating(large)] }).map(([code]) => code);
    expect(codes).toEqual(['expression.unknown-name']);
  });
});
