import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instrumentTypes } from '../../src/authoring/instrument-types.js';
import { fixture } from '../instrument/patched.js';

function typesOf(name: string): string {
  return instrumentTypes(fixture(name) as unknown as Parameters<typeof instrumentTypes>[0]);
}

describe('the types of an instrument', () => {
  it('hold, of an indicator with axes, a level for each axis', () => {
    const expected = readFileSync(new URL('../fixtures/types/weighing.d.ts', import.meta.url), 'utf8');
    expect(typesOf('weighing')).toBe(expected);
  });

  it('speak of no axes where there are none', () => {
    expect(typesOf('minimal-reference')).not.toMatch(/Axes/);
  });
});
