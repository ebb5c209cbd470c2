import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { compiledOf, evaluated, measureOf, reference, referenceDocument, validOf } from './desk.js';
import { answered, partsOf, randomCase, runs } from './random.js';
import { difference, rational } from './rational.js';
import { type Answer, partsOfTold, type Told, told, weighed, weighing } from './veo-random.js';

const numRuns = runs;

function of(said: Told): Evaluation {
  return evaluated(weighing, partsOfTold(said));
}

function always(check: (evaluation: Evaluation, said: Told) => void): void {
  fc.assert(
    fc.property(told, (said) => {
      check(of(said), said);
    }),
    { numRuns },
  );
}

/** Everything that weighs on a person, as one list. */
function burdens({ flags, interventions }: Evaluation): readonly string[] {
  return [
    ...flags.filter(({ status }) => status === 'raised').map(({ id }) => id),
    ...interventions.filter(({ type, need }) => type === 'safeguard' && need === 'yes').map(({ id }) => id),
  ];
}

function lowestAdmitted({ outcomes: [outcome] }: Evaluation): string | undefined {
  return outcome?.admitted[0];
}

function highestAdmitted({ outcomes: [outcome] }: Evaluation): string | undefined {
  return outcome?.admitted.at(-1);
}

describe('law 1: unknown is not zero', () => {
  it('an unknown answer has no level, no points and no value anywhere', () => {
    fc.assert(
      fc.property(randomCase, ({ instrument, answers }) => {
        const evaluation = evaluated(reference(partsOf(instrument)), answered(answers));
        for (const { level, class: of } of evaluation.ratings) expect(level === undefined).toBe(of !== 'rated');
        for (const each of evaluation.measures.flatMap(({ contributions = [] }) => contributions)) {
          const keys = ['level', 'points', 'value'].filter((key) => Object.hasOwn(each, key));
          if (each.class !== 'rated') expect(keys).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('forgetting an answer only widens bounds and possible bands', () => {
    fc.assert(
      fc.property(randomCase, fc.nat(), ({ instrument, answers }, at) => {
        const compiled = reference(partsOf(instrument));
        const place = at % instrument.indicators.length;
        const { id, scale } = instrument.indicators[place]!;
        if (answers.ratings[id] === 'not_offered' && !scale.mayBeNotApplicable) return;
        const before = evaluated(compiled, answered(answers));
        const after = evaluated(compiled, answered({ ...answers, ratings: { ...answers.ratings, [id]: undefined } }));
        for (const { id: measure, lower, upper } of before.measures) {
          const wider = measureOf(after, measure);
          if (lower === undefined || upper === undefined || wider.lower === undefined || wider.upper === undefined)
            continue;
          expect(difference(rational(wider.lower), rational(lower)) <= 0n).toBe(true);
          expect(difference(rational(upper), rational(wider.upper)) <= 0n).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

describe('law 7: what is not admissible supports nothing', () => {
  it('a level that counts has as much admissible evidence as it needs', () => {
    always(({ ratings }) => {
      for (const { indicator, level, class: of, evidence = [] } of ratings) {
        if (of !== 'rated') continue;
        const { minimum, scale } = weighing.indicatorById.get(indicator)!;
        const needed = minimum[scale.indexOfLevel.get(level ?? '') ?? -1]!;
        expect(evidence.filter(({ admissible }) => admissible).length).toBeGreaterThanOrEqual(needed.items);
      }
    });
  });

  it('what was given stays what was given', () => {
    always(({ ratings }, said) => {
      for (const { indicator, given } of ratings) {
        const own: Answer | undefined = said.ratings[indicator];
        expect(given).toBe(own?.level ?? own?.unrated);
      }
    });
  });

  it('adding a denial never raises a level, a flag, a safeguard or an outcome', () => {
    fc.assert(
      fc.property(told, fc.subarray([...weighed]), (said, where) => {
        const risk = where.filter((id) => weighing.indicatorById.get(id)?.source.direction === 'risk');
        const denial = { id: 'denied', kind: 'denial', standing: 'reported', eventDate: '2025-06-25' };
        const ratings = Object.entries(said.ratings).map(([id, answer]): readonly [string, Answer] =>
          risk.includes(id) ? [id, { ...answer, supportedBy: [...answer.supportedBy, 'denied'] }] : [id, answer],
        );
        const before = of(said);
        const after = of({ ...said, evidence: [...said.evidence, denial], ratings: Object.fromEntries(ratings) });
        expect(burdens(before)).toEqual(expect.arrayContaining([...burdens(after)]));
        const raised = after.ratings.filter(({ level, indicator }) => {
          const was = before.ratings.find((each) => each.indicator === indicator)?.level;
          return level !== undefined && level !== 'not_shown' && level !== was;
        });
        expect(raised).toEqual([]);
        if (highestAdmitted(before) === 'ordinary') expect(highestAdmitted(after)).toBe('ordinary');
      }),
      { numRuns },
    );
  });
});

describe('law 10: least restrictive', () => {
  it('what is due to everyone is due, whatever is known', () => {
    always(({ interventions }) => {
      const entitlements = interventions.filter(({ type }) => type === 'entitlement');
      expect(entitlements).toHaveLength(2);
      for (const { need, status } of entitlements) {
        expect(need).toBe('yes');
        expect(status).toMatch(/^due/);
      }
    });
  });

  it('no restriction without a dated event that has not lapsed, and none on what is not known', () => {
    always(({ interventions, assessedOn }) => {
      for (const { type, status, when, lapsesOn = '', latestEvent = '9999' } of interventions) {
        if (type !== 'safeguard' || status === 'not_indicated' || status === 'not_established') continue;
        expect(when?.result).toBe('true');
        expect(latestEvent <= assessedOn && assessedOn <= lapsesOn).toBe(true);
      }
    });
  });

  it('the tables of needs and restrictions are met often enough to mean something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(told, (said) => {
        for (const { id, status } of of(said).interventions) seen.add(`${id} ${status}`);
      }),
      { numRuns: Math.max(200, numRuns), seed: 7 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['hold indicated', 'hold not_indicated', 'hold not_established', 'talk possible']),
    );
  });
});

describe('law 11: what is not known is never high', () => {
  it('forgetting an answer never raises the lowest level, nor adds a flag or a restriction', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...weighed), (said, forgotten) => {
        const { [forgotten]: dropped, ...ratings } = said.ratings;
        if (dropped === undefined) return;
        const before = of(said);
        const after = of({ ...said, ratings });
        expect(burdens(before)).toEqual(expect.arrayContaining([...burdens(after)]));
        if (lowestAdmitted(before) === 'ordinary') expect(lowestAdmitted(after)).not.toBe('enhanced');
      }),
      { numRuns },
    );
  });
});

describe('order says nothing', () => {
  type Json = { readonly [key: string]: JsonValue };

  /** The same value with the keys of every object turned around. */
  function turned(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value as Json)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    );
  }

  function reversed(document: Json, ...keys: readonly string[]): Json {
    const lists = keys.map((key) => [key, [...((document[key] ?? []) as readonly JsonValue[])].reverse()]);
    return { ...document, ...Object.fromEntries(lists) } as Json;
  }

  const sorted = (parts: readonly { readonly id?: string }[]): readonly string[] =>
    parts.map((part) => canonicalJson(part as never)).sort();

  it('of keys: the evaluation is the same', () => {
    fc.assert(
      fc.property(randomCase, ({ instrument, answers }) => {
        const document = referenceDocument(partsOf(instrument)) as Json;
        const compiled = compiledOf(turned(document));
        const parts = turned(answered(answers)) as never;
        expect(evaluated(compiled, parts)).toEqual(evaluated(compiledOf(document), answered(answers)));
      }),
      { numRuns },
    );
  });

  it('of indicators, facts, measures and languages: values and bounds are the same', () => {
    fc.assert(
      fc.property(randomCase, ({ instrument, answers }) => {
        const languages = ['en', 'fr'].map((code) => ({ code, name: code, status: code === 'en' ? 'draft' : 'none' }));
        const document = { ...referenceDocument(partsOf(instrument)), languages } as unknown as Json;
        const plain = evaluated(compiledOf(document), answered(answers));
        const other = reversed(document, 'indicators', 'facts', 'measures', 'languages');
        const again = evaluated(compiledOf(other), answered(answers));
        const results = (evaluation: Evaluation): readonly string[] =>
          sorted(evaluation.measures.map(({ unknown, ...rest }) => ({ ...rest, unknown: [...unknown].sort() })));
        expect(results(again)).toEqual(results(plain));
        expect(sorted(again.ratings as never)).toEqual(sorted(plain.ratings as never));
      }),
      { numRuns },
    );
  });

  it('of what was said: the digest of the result differs by that of the assessment alone', () => {
    fc.assert(
      fc.property(told, (said) => {
        const parts = partsOfTold(said);
        const one = sealEvaluation(weighing, validOf(weighing, parts));
        const other = sealEvaluation(weighing, validOf(weighing, turned(parts as never) as never));
        expect(other).toEqual(one);
      }),
      { numRuns },
    );
  });
});
