import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/instruments/${name}.json`, import.meta.url), 'utf8');
}

describe('parseInstrument', () => {
  it.each(['minimal-reference', 'minimal-veo', 'everything'])('accepts %s without a word', (name) => {
    const { ok, issues } = parseInstrument(fixture(name));
    expect(issues).toEqual([]);
    expect(ok).toBe(true);
  });
});
