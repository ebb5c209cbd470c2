import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation, MeasureResult } from '../../src/evaluate/evaluation.js';
import type { Measure, WeightedSum } from '../../src/instrument/measures.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { evaluated, measureOf, reference, referenceDocument } from './desk.js';
import { completionsOf, readBy, termValue, unknownOf, valueOf } from './oracle.js';
import { answered, partsOf, type RandomCase, randomCase, runs } from './random.js';
import { difference, greatest, isEqual, least, rational, type Rational, rounded, sum, times } from './rational.js';

function evaluationOf({ instrument, answers }: RandomCase): Evaluation {
  return evaluated(reference(partsOf(instrument)), answered(answers));
}

const numeric = (measure: Measure): boolean => measure.kind !== 'count_by_level';

function eachMeasure(check: (measure: Measure, result: MeasureResult, drawn: RandomCase) => void): void {
  fc.assert(
    fc.property(randomCase, (drawn) => {
      const evaluation = evaluationOf(drawn);
      for (const measure of drawn.instrument.measures.filter(numeric)) {
        check(measure, measureOf(evaluation, measure.id), drawn);
      }
    }),
    { numRuns: runs },
  );
}

function values(measure: Measure, drawn: RandomCase): readonly Rational[] {
  return completionsOf(drawn, measure).flatMap((one) => valueOf(measure, drawn.instrument, one) ?? []);
}

function isSame(text: string | undefined, value: Rational): boolean {
  return text !== undefined && isEqual(rational(text), value);
}

describe('measures, computed again with fractions', () => {
  it('name what is unknown, each once', () => {
    eachMeasure((measure, result, { instrument, answers }) => {
      expect(result.unknown).toEqual(unknownOf(answers, measure, instrument));
    });
  });

  it('have bounds that hold every completion, and are reached where they are said to be exact', () => {
    eachMeasure((measure, result, drawn) => {
      const all = values(measure, drawn);
      if (result.lower === undefined || result.upper === undefined) {
        expect(result.refused).toBe('nothing-applicable');
        expect(all).toEqual([]);
        return;
      }
      const [lower, upper] = [rational(result.lower), rational(result.upper)];
      expect(all.every((value) => difference(lower, value) <= 0n && difference(value, upper) <= 0n)).toBe(true);
      if (!result.exact) return;
      // A sum in which nothing applies has no value of its own, while its bounds count each term as 0.
      const rests = measure.kind === 'weighted_sum' && all.length < completionsOf(drawn, measure).length;
      if (rests) return;
      expect(isEqual(lower, least(all))).toBe(true);
      expect(isEqual(upper, greatest(all))).toBe(true);
    });
  });

  it('have the one value there is when nothing is unknown', () => {
    eachMeasure((measure, result, drawn) => {
      const [only] = values(measure, drawn);
      if (result.unknown.length > 0 || only === undefined) return;
      expect([result.status, isSame(result.value, only)]).toEqual(['known', true]);
      expect([isSame(result.lower, only), isSame(result.upper, only)]).toEqual([true, true]);
    });
  });

  it('have a value beside unknowns only where every completion gives it, or the policy says how', () => {
    eachMeasure((measure, result, drawn) => {
      if (result.unknown.length === 0) return;
      const { policy } = measure.unknown ?? { policy: 'bounds' };
      if (policy === 'refuse') expect(result).toMatchObject({ status: 'refused', refused: 'unknown' });
      if (policy === 'refuse') expect(result).not.toHaveProperty('value');
      if (policy !== 'bounds') return;
      const { value } = result;
      expect(result.status).toBe(value === undefined ? 'bounded' : 'known');
      if (value !== undefined) expect(values(measure, drawn).every((one) => isSame(value, one))).toBe(true);
    });
  });

  it('prorate: sum of rated x applicable / rated, rounded once', () => {
    eachMeasure((measure, result, drawn) => {
      if (measure.id !== 'prorated' || result.unknown.length === 0) return;
      const { terms, unknown } = measure as WeightedSum;
      if (unknown?.policy !== 'prorate') throw new Error('not prorated');
      const { ratings } = drawn.answers;
      const idOf = (term: (typeof terms)[number]): string => ('indicator' in term ? term.indicator : '');
      const rated = terms.filter((term) => ratings[idOf(term)]?.startsWith('l') === true);
      const open = terms.filter((term) => result.unknown.includes(idOf(term)));
      if (rated.length < unknown.minimumRated) {
        expect(result).toMatchObject({ status: 'refused', refused: 'too-few-rated' });
        expect(result).not.toHaveProperty('value');
        return;
      }
      const [any] = completionsOf(drawn, measure);
      const total = sum(rated.map((term) => termValue(term, drawn.instrument, any!)!));
      const share = { over: BigInt(rated.length + open.length), under: BigInt(rated.length) };
      const expected = rounded(times(total, share), unknown.rounding.places, unknown.rounding.mode);
      expect([result.status, isSame(result.value, expected)]).toEqual(['prorated', true]);
    });
  });

  it('law 4: contributions and adjustments add up to the value, exactly', () => {
    eachMeasure((measure, result) => {
      if (measure.kind !== 'weighted_sum' || result.value === undefined) return;
      const contributions = result.contributions ?? [];
      // Known beside an unknown term: that term adds the same whatever it turns out to be.
      const parts = contributions.map(({ value, lower }) => value ?? (result.status === 'known' ? lower : '0'));
      const lines = (result.adjustments ?? []).map((line) => line.difference);
      expect(isSame(result.value, sum([...parts, ...lines].map(rational)))).toBe(true);
      for (const { from, to, difference: by } of result.adjustments ?? []) {
        expect(isSame(to, sum([from, by].map(rational)))).toBe(true);
      }
    });
  });

  it('profile: each level surely and at most', () => {
    fc.assert(
      fc.property(randomCase, (drawn) => {
        const profile = measureOf(evaluationOf(drawn), 'by_level');
        const measure = drawn.instrument.measures.find(({ id }) => id === 'by_level')!;
        const answers = [...readBy(measure)].map((id) => drawn.answers.ratings[id]);
        const open = answers.filter((answer) => answer === undefined || answer === 'declined').length;
        for (const { level, lower, upper } of profile.byLevel ?? []) {
          const sure = answers.filter((answer) => answer === level).length;
          expect([lower, upper]).toEqual([sure, sure + open]);
        }
        expect(profile.status).toBe(open === 0 ? 'known' : 'bounded');
      }),
      { numRuns: runs },
    );
  });
});

function bandingAt(id: string, cutOffs: readonly number[]) {
  const bands = cutOffs.map((cutOff, at) => ({
    id: `band${String(at)}`,
    label: 'B',
    cutOff: Number(cutOff.toPrecision(12)),
  }));
  return { id, measure: id, bands };
}

function isTaken({ instrument }: RandomCase, banding: ReturnType<typeof bandingAt>): boolean {
  const document = referenceDocument({ ...partsOf(instrument), bandings: [banding] });
  return !parseInstrument(document).issues.some(({ code }) => code === 'instrument.empty-band');
}

describe('bands, computed again', () => {
  it('are given only when one is possible, or when the policy gives a value', () => {
    fc.assert(
      fc.property(randomCase, (drawn) => {
        const bare = { ...drawn, answers: { ratings: {}, facts: {} } };
        const open = evaluationOf(bare);
        const measures = drawn.instrument.measures.filter(numeric);
        const bandings = measures.flatMap(({ id }) => {
          const { lower = '0', upper = '0' } = measureOf(open, id);
          const middle = (Number(lower) + Number(upper)) / 2;
          if (!(Number(lower) < middle && middle < Number(upper))) return [];
          const banding = bandingAt(id, [-1000, middle, Number(upper)]);
          // Half-way there may be nothing up to the end.
          return [isTaken(drawn, banding) ? banding : bandingAt(id, [-1000, Number(upper)])];
        });
        const compiled = reference({ ...partsOf(drawn.instrument), bandings });
        const evaluation = evaluated(compiled, answered(drawn.answers));
        for (const { id, bands } of bandings) {
          const result = evaluation.bands.find(({ banding }) => banding === id)!;
          const measure = measureOf(evaluation, id);
          const placeOf = (value: Rational): string =>
            bands.filter(({ cutOff }) => difference(rational(String(cutOff)), value) <= 0n).at(-1)?.id ?? 'band0';
          if (measure.lower === undefined || measure.upper === undefined) {
            expect(result).toMatchObject({ basis: 'none', possible: [] });
            continue;
          }
          const [first, last] = [measure.lower, measure.upper].map((end) => placeOf(rational(end)));
          expect([result.possible[0], result.possible.at(-1)]).toEqual([first, last]);
          if (measure.value !== undefined) expect(result.band).toBe(placeOf(rational(measure.value)));
          // What may turn out to be refused has no band for sure (§8.2).
          else if (measure.status === 'refused' || measure.mayBeRefused !== undefined || first !== last)
            expect(result).not.toHaveProperty('band');
          else expect([result.band, result.basis]).toEqual([first, 'bounds']);
        }
      }),
      { numRuns: runs },
    );
  });
});
