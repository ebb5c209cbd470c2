import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { withValueAt } from './changes.js';
import { expressionsOver } from './hostile.js';
import { bases, judged } from './judged.js';
import { namesOf } from './names.js';
import { holds, timeout } from './settings.js';

describe('instruments', () => {
  it('with conditions of every form are refused in full or are a fixpoint', { timeout }, () => {
    const sites = bases.map((base) => ({
      base,
      places: base.places.flatMap(({ parts }, at) => (parts.at(-1) === 'when' ? [at] : [])),
      expressions: expressionsOver(namesOf(base.document)),
    }));
    const conditions = fc
      .constantFrom(...sites.filter(({ places }) => places.length > 0))
      .chain(({ base, places, expressions }) =>
        fc.tuple(fc.constantFrom(...places), expressions).map(([at, value]) => withValueAt(base, at, value)),
      );
    holds('expressions', conditions as fc.Arbitrary<JsonValue>, judged);
  });
});
