import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { evaluationWords as inEnglish } from '../../src/words/en.js';
import { evaluationWords as inFrench } from '../../src/words/fr.js';
import { compiledOf, evaluated, measureOf, person, reference, referenceDocument, validOf } from './desk.js';
import { answered, partsOf, randomCase, runs } from './random.js';
import { difference, rational } from './rational.js';
import { type Answer, partsOfTold, type Piece, type Told, told, weighed, weighing } from './veo-random.js';

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

  it('a level that does not count says why, and stays in sight', () => {
    always(({ ratings }, said) => {
      for (const { indicator, level, class: of, setAside } of ratings) {
        if (said.ratings[indicator]?.level === undefined || level !== undefined) continue;
        expect(of).not.toBe('rated');
        expect(setAside).toBeDefined();
      }
    });
  });

  const seen = { kind: 'incident_record', standing: 'observed', eventDate: '2025-06-25' };
  const neverSupporting = ['denial', 'silence', 'appeal', 'complaint', 'religious_counsel', 'clinical_counsel'];
  const barred: readonly (Omit<Piece, 'id'> & { readonly kind: string })[] = [
    ...neverSupporting.map((kind) => ({ ...seen, kind, standing: 'alleged' })),
    ...['possible', 'unofficial_detention', 'established'].map((duress) => ({ ...seen, duress })),
    { ...seen, eventDate: '2007' },
  ];
  const alleged = { ...seen, standing: 'alleged' };

  function isRisk(id: string): boolean {
    return weighing.indicatorById.get(id)?.source.direction === 'risk';
  }

  function supported(said: Told, piece: Omit<Piece, 'id'> & { readonly kind: string }, where: readonly string[]): Told {
    const ratings = Object.entries(said.ratings).map(([id, answer]): readonly [string, Answer] =>
      where.includes(id) ? [id, { ...answer, supportedBy: [...answer.supportedBy, 'barred'] }] : [id, answer],
    );
    return { ...said, evidence: [...said.evidence, { ...piece, id: 'barred' }], ratings: Object.fromEntries(ratings) };
  }

  it.each([
    { why: 'what no risk may stand on', pieces: barred, indicators: weighed.filter(isRisk) },
    { why: 'an allegation of what is past', pieces: [alleged], indicators: ['past_violence'] },
  ])('adding $why never raises a level, a flag, a safeguard or an outcome', ({ pieces, indicators }) => {
    fc.assert(
      fc.property(told, fc.constantFrom(...pieces), fc.subarray([...indicators]), (said, piece, where) => {
        const before = of(said);
        const after = of(supported(said, piece, where));
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

  it('taking away what is not admissible changes no level, flag, measure of help or outcome', () => {
    let taken = 0;
    always((before, said) => {
      const ratings = before.ratings.flatMap(({ indicator, evidence = [] }): readonly (readonly [string, Answer])[] => {
        const answer = said.ratings[indicator];
        if (answer === undefined) return [];
        const dropped = evidence.filter(({ admissible }) => !admissible).map(({ id }) => id);
        const supportedBy = answer.supportedBy.filter((id) => !dropped.includes(id));
        // A level that names no evidence at all is refused.
        if (supportedBy.length === 0) return [[indicator, answer]];
        taken += dropped.length;
        return [[indicator, { ...answer, supportedBy }]];
      });
      const after = of({ ...said, ratings: Object.fromEntries(ratings) });
      const counted = ({ ratings: rated, flags, interventions, outcomes }: Evaluation): unknown => ({
        ...{ levels: rated.map(({ indicator, level, class: kind }) => [indicator, level, kind]), flags },
        ...{ interventions, outcomes },
      });
      expect(counted(after)).toEqual(counted(before));
    });
    expect(taken).toBeGreaterThan(0);
  });

  it('only a final conviction ends the presumption of innocence, and no status changes what counts', () => {
    const statuses = [
      'held_without_charge',
      'untried',
      'convicted_not_final',
      'convicted_final',
      'acquitted',
      'released',
    ];
    fc.assert(
      fc.property(told, fc.constantFrom(...statuses), (said, status) => {
        const subject = { ...(person['subject'] as object), legalHistory: [{ status, from: '2024-01-01' }] };
        const plain = of(said);
        const other = evaluated(weighing, { ...partsOfTold(said), subject });
        expect(other.presumedInnocent).toBe(status !== 'convicted_final');
        expect({ ...other, presumedInnocent: true, notices: [] }).toEqual({ ...plain, notices: [] });
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

  it('what is due to everyone is due, too, to whom the instrument is not for', () => {
    fc.assert(
      fc.property(told, (said) => {
        const subject = { ...(person['subject'] as object), birth: '2012-01-01' };
        const { population, interventions } = evaluated(weighing, { ...partsOfTold(said), subject });
        expect(population.status).toBe('outside');
        expect(interventions.map(({ id, need }) => `${id} ${need}`).sort()).toEqual([
          'family_contact yes',
          'letters yes',
        ]);
        for (const { status } of interventions) expect(status).toMatch(/^due/);
      }),
      { numRuns },
    );
  });

  it('declining to answer feeds nothing: it is as if nothing had been found out', () => {
    let declined = 0;
    always(({ ratings: _ratings, ...before }, said) => {
      const ratings = Object.entries(said.ratings).map(([id, answer]): readonly [string, Answer] => {
        if (answer.unrated !== 'declined') return [id, answer];
        declined += 1;
        return [id, { ...answer, unrated: 'insufficient_information' }];
      });
      const { ratings: _after, ...after } = of({ ...said, ratings: Object.fromEntries(ratings) });
      expect(after).toEqual(before);
    });
    expect(declined).toBeGreaterThan(0);
  });

  it('nothing but conduct calls for a restriction: other answers change none', () => {
    const isConduct = (id: string): boolean => weighing.indicatorById.get(id)?.source.nature === 'conduct';
    const restrictions = ({ interventions }: Evaluation): unknown =>
      interventions.filter(({ type }) => type === 'safeguard');
    fc.assert(
      fc.property(told, told, (said, other) => {
        const ratings = [
          ...Object.entries(said.ratings).filter(([id]) => isConduct(id)),
          ...Object.entries(other.ratings).filter(([id]) => !isConduct(id)),
        ];
        expect(restrictions(of({ ...said, ratings: Object.fromEntries(ratings) }))).toEqual(restrictions(of(said)));
      }),
      { numRuns },
    );
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
  it('forgetting answers never raises the lowest level, nor adds a flag or a restriction', () => {
    fc.assert(
      fc.property(told, fc.subarray([...weighed], { minLength: 1 }), (said, forgotten) => {
        const ratings = Object.entries(said.ratings).filter(([id]) => !forgotten.includes(id));
        const before = of(said);
        const after = of({ ...said, ratings: Object.fromEntries(ratings) });
        expect(burdens(before)).toEqual(expect.arrayContaining([...burdens(after)]));
        if (lowestAdmitted(before) === 'ordinary') expect(lowestAdmitted(after)).not.toBe('enhanced');
      }),
      { numRuns },
    );
  });

  const idsOf = (parts: readonly { readonly id: string }[] | undefined): readonly string[] =>
    (parts ?? []).map(({ id }) => id);

  it('what is listed stands where the instrument has it, whatever was answered', () => {
    const { document } = weighing.instrument;
    always(({ ratings, flags, outcomes }) => {
      expect(ratings.map(({ indicator }) => indicator)).toEqual(idsOf(document.indicators));
      expect(idsOf(flags)).toEqual(idsOf(document.flags));
      expect(idsOf(outcomes)).toEqual(idsOf(document.outcomes));
    });
  });

  it('what is offered stands by kind, declared priority and how much calls for it, never by how high', () => {
    const types = ['entitlement', 'offer', 'safeguard'];
    const priorities = new Map(
      (weighing.instrument.document.interventions ?? []).map(({ id, priority = 50 }) => [id, priority] as const),
    );
    always(({ interventions }) => {
      const placeOf = ({ id, type, calledForBy }: Evaluation['interventions'][number]): readonly number[] => [
        types.indexOf(type),
        priorities.get(id) ?? 50,
        -calledForBy.length,
      ];
      const placed = [...interventions].sort((a, b) => {
        const [one, other] = [placeOf(a), placeOf(b)];
        const at = one.findIndex((each, place) => each !== other[place]);
        return at === -1 ? (a.id < b.id ? -1 : 1) : (one[at] ?? 0) - (other[at] ?? 0);
      });
      expect(idsOf(interventions)).toEqual(idsOf(placed));
    });
  });

  it('every report says that no word of it is a class of security', () => {
    const { document } = weighing.instrument;
    fc.assert(
      fc.property(told, (said) => {
        const evaluation = of(said);
        expect(JSON.stringify(inFrench(evaluation, document))).toContain('n’est une classe de sécurité');
        expect(JSON.stringify(inEnglish(evaluation, document))).toContain('security class');
      }),
      { numRuns: Math.min(numRuns, 50) },
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
