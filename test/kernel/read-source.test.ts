import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/kernel/read-source.js';

describe('readSource', () => {
  it.each([
    { source: '{ "weight": [1.5, null] }', why: 'text' },
    { source: { weight: [1.5, null] }, why: 'an object' },
  ])('gives the document that was given as $why', ({ source }) => {
    expect(readSource(source)).toEqual({ ok: true, value: { weight: [1.5, null] }, issues: [] });
  });

  it('gives a copy of an object', () => {
    const source = { weight: 1 };
    const read = readSource(source);
    source.weight = 2;
    expect(read).toMatchObject({ ok: true, value: { weight: 1 } });
  });

  it.each([
    { source: '{', code: 'kernel.truncated', why: 'text is read as text' },
    { source: '"text"', code: undefined, why: 'a text in quotes is a document' },
    { source: 'text', code: 'kernel.not-json', why: 'without them it is none' },
    { source: { weight: Number.NaN }, code: 'kernel.not-finite', why: 'an object is read as an object' },
    { source: undefined, code: 'kernel.not-json-value', why: 'so is anything else' },
  ])('tells $code: $why', ({ source, code }) => {
    expect(readSource(source).issues.map((issue) => issue.code)).toEqual(code === undefined ? [] : [code]);
  });
});
