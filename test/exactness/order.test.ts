import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { compiledOf, evaluated, type Parts } from '../evaluate/desk.js';
import { runs } from '../evaluate/random.js';
import { partsOfTold, told, weighing } from '../evaluate/veo-random.js';
import { chanceOf } from './chance.js';
import { drawAssessment } from './draw-assessment.js';
import { drawInstrument } from './draw-instrument.js';
import { instrumentDocument, refusalsOf, saidIn } from './run-instrument.js';

/** Lists whose order says nothing; that of levels and bands does. */
const free = [
  ...['languages', 'references', 'roles', 'scales', 'domains', 'indicators', 'facts', 'measures', 'bandings', 'flags'],
  ...['terms', 'outcomes', 'guards', 'mitigators', 'interventions', 'accommodations', 'constraints', 'gates'],
  ...['hooks', 'necessary', 'limits', 'evidence', 'contributors', 'supportedBy', 'contradictedBy', 'nonRatings'],
];

type Order = (length: number) => readonly number[];

/** Some order of so many things, the same for the same seed. */
function orderOf(seed: number): Order {
  const chance = chanceOf(seed, 0);
  return (length) => {
    const places = Array.from({ length }, (_, place) => place);
    for (let at = length - 1; at > 0; at -= 1) {
      const other = chance.whole(0, at);
      [places[at], places[other]] = [places[other]!, places[at]!];
    }
    return places;
  };
}

/** The same document with the keys of every object, and those lists, in another order. */
function shuffled(value: JsonValue, order: Order, key = ''): JsonValue {
  if (Array.isArray(value)) {
    const list = (value as readonly JsonValue[]).map((each) => shuffled(each, order));
    return free.includes(key) ? order(list.length).map((place) => list[place]!) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as JsonObject).map(
    ([name, part]) => [name, shuffled(part, order, name)] as const,
  );
  return Object.fromEntries(order(entries.length).map((place) => entries[place]!));
}

const textsOf = (parts: readonly object[]): readonly string[] =>
  parts.map((part) => canonicalJson(part as never)).sort();

/** What may not depend on any order: values, bands and statuses. */
function results({ measures, bands, flags, outcomes, interventions, ratings, notices }: Evaluation): object {
  return {
    measures: textsOf(
      measures.map(
        ({ id, status, value, lower, upper, exact, unknown }) =>
          JSON.parse(
            JSON.stringify({ id, status, value, lower, upper, exact, unknown: [...unknown].sort() }),
          ) as object,
      ),
    ),
    bands: textsOf(
      // Where a rule or a condition stands in the document is no result.
      bands.map(({ rule, adjustments = [], ...band }) => ({
        ...band,
        rule: rule?.replace(/^\/bandings\/\d+/, '') ?? null,
        adjustments: adjustments.map(({ id, result }) => ({ id, result })),
      })),
    ),
    flags: textsOf(flags.map(({ id, status, result, corroboration }) => ({ id, status, result, ...corroboration }))),
    outcomes: textsOf(
      outcomes.map(({ id, status, admitted, missing }) => ({ id, status, admitted, missing: [...missing].sort() })),
    ),
    interventions: textsOf(interventions.map(({ id, need, obstacle, status }) => ({ id, need, obstacle, status }))),
    ratings: textsOf(
      ratings.map(({ indicator, level, class: of, setAside = null }) => ({
        indicator,
        of,
        level: level ?? null,
        setAside,
      })),
    ),
    notices: textsOf(notices),
  };
}

describe('the order of indicators, terms, measures, keys and languages', () => {
  it('changes no value, bound, band or status of a drawn instrument', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, other) => {
        const chance = chanceOf(seed, 1);
        const parts = drawInstrument(chance);
        const languages = ['en', 'fr', 'bm'].map((code) => ({
          code,
          name: code,
          status: code === 'en' ? 'draft' : 'none',
        }));
        const document = { ...instrumentDocument(parts), languages } as JsonObject;
        fc.pre(refusalsOf(parts).length === 0);
        const compiled = compiledOf(document);
        const again = compiledOf(shuffled(document, orderOf(other)));
        for (let time = 0; time < 5; time += 1) {
          const said = saidIn(parts, drawAssessment(chance, parts, 25)) as Parts;
          const turned = shuffled(said as JsonObject, orderOf(other + time)) as Parts;
          expect(results(evaluated(again, turned))).toEqual(results(evaluated(compiled, said)));
        }
      }),
      { numRuns: runs },
    );
  });

  it('changes no status of an instrument of policy veo: flags, outcomes, interventions, what is set aside', () => {
    const document = weighing.instrument.document as unknown as JsonObject;
    fc.assert(
      fc.property(told, fc.nat(), (said, seed) => {
        const again = compiledOf(shuffled(document, orderOf(seed)));
        const turned = shuffled(partsOfTold(said) as JsonObject, orderOf(seed + 1)) as Parts;
        expect(results(evaluated(again, turned))).toEqual(results(evaluated(weighing, partsOfTold(said))));
      }),
      { numRuns: runs },
    );
  });

  it('is another order indeed', () => {
    const list = { flags: [1, 2, 3, 4, 5, 6, 7], levels: [1, 2, 3] };
    expect(shuffled(list, orderOf(3))).not.toEqual(list);
    expect(shuffled(list, orderOf(3))).toMatchObject({ levels: [1, 2, 3] });
  });
});
