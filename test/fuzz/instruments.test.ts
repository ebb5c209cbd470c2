import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { bundledIds, reduced } from './bundled.js';
import { type Base, baseOf, changed, changes } from './changes.js';
import { bases, judged } from './judged.js';
import { holds, runsOf, timeout } from './settings.js';

const [screen, intake, facility] = bundledIds.map((id) => baseOf(reduced(id))) as [Base, Base, Base];
// The intake instrument takes ten times as long as the others.
const ofBundled: readonly Base[] = [screen, facility, screen, facility, intake];

const mutated = (from: readonly Base[]): fc.Arbitrary<JsonValue> =>
  fc
    .tuple(fc.constantFrom(...from), changes)
    .map(([base, steps]) => changed(base, steps))
    // A string is the text of a document, not a document.
    .filter((document) => typeof document !== 'string');

describe('instruments', () => {
  it('that were changed at random are refused in full or are a fixpoint', { timeout }, () => {
    let accepted = 0;
    holds('instruments', mutated(bases), (document) => {
      accepted += judged(document) ? 1 : 0;
    });
    expect(accepted).toBeGreaterThan(runsOf('instruments') / 100);
    expect(accepted).toBeLessThan(runsOf('instruments') / 2);
  });

  it('of the package, cut short and changed at random, are too', { timeout }, () => {
    holds('bundled instruments', mutated(ofBundled), judged);
  });
});
