import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/evaluate/bare.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { explain } from '../../src/explain/explain.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { evaluated, everyNonRating, flagWhen, type Parts, reference, scaleOf, validOf } from './desk.js';

const runs = Number(process.env['VEO_RUNS'] ?? 150);
const levels = ['l0', 'l1', 'l2'] as const;
const severities = ['l0', 'l1'] as const;

/** What an assessor may say: nothing, why not, or a level with or without its axis. */
interface Said {
  readonly level?: string;
  readonly unrated?: string;
  readonly severity?: string;
}
interface Ratings {
  readonly a: Said;
  readonly b: Said;
}

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('declined', 'not_applicable').map((unrated) => ({ unrated })),
  fc
    .record(
      { level: fc.constantFrom(...levels), severity: fc.constantFrom(...severities) },
      { requiredKeys: ['level'] },
    )
    .map(({ level, severity }): Said => (level === 'l0' || severity === undefined ? { level } : { level, severity })),
);
const ratings: fc.Arbitrary<Ratings> = fc.record({ a: said, b: said });

const instrument: fc.Arbitrary<Parts> = fc
  .record({
    points: fc.uniqueArray(fc.integer({ min: -2, max: 4 }), { minLength: 2, maxLength: 2 }),
    weights: fc.tuple(fc.constantFrom(-1, 1, 2), fc.constantFrom(-1, 1, 3), fc.constantFrom(-2, 1)),
    open: fc.boolean(),
    prorated: fc.boolean(),
  })
  .map(({ points: [one = 0, other = 1], weights: [wa, ws, wb], open, prorated }): Parts => {
    const axes = [{ id: 'severity', title: 'Severity', scale: 'two' }];
    const nonRatings = open ? everyNonRating : ['declined'];
    const of = { axis: 'severity' };
    const term = (indicator: string, weight: number, axis?: string): JsonValue => ({
      ...{ indicator, weight },
      ...(axis === undefined ? {} : { axis }),
    });
    return {
      scales: [scaleOf('three', [0, 1, 2], nonRatings), scaleOf('two', [Math.min(one, other), Math.max(one, other)])],
      indicators: ['a', 'b'].map((id) => ({ id, title: id, axes, notApplicableAs: 'l0' })),
      measures: [
        { id: 'mixed', title: 'M', kind: 'weighted_sum', terms: [term('a', wa), term('a', ws, 'severity')] },
        {
          ...{ id: 'apart', title: 'M', kind: 'weighted_sum' },
          terms: [term('a', ws, 'severity'), term('b', wb, 'severity')],
        },
        {
          ...{ id: 'alike', title: 'M', kind: 'weighted_sum' },
          terms: [term('a', 1, 'severity'), term('b', 1, 'severity')],
          ...(prorated
            ? { unknown: { policy: 'prorate', minimumRated: 1, rounding: { places: 1, mode: 'half-even' } } }
            : {}),
        },
        { id: 'count', title: 'M', kind: 'count', of, atLeast: 'l1' },
        { id: 'lowest', title: 'M', kind: 'count', of, atLeast: 'l0' },
        { id: 'least', title: 'M', kind: 'minimum', of },
        { id: 'most', title: 'M', kind: 'maximum', of },
        { id: 'mean', title: 'M', kind: 'mean', of, rounding: { places: 2, mode: 'half-even' } },
      ],
      bandings: [
        {
          ...{ id: 'n', measure: 'apart' },
          bands: [
            { id: 'low', label: 'L', cutOff: -100 },
            { id: 'high', label: 'H', cutOff: 0 },
          ],
        },
      ],
      flags: flagWhen({ and: [{ '>=': [{ var: 'axes.a.severity' }, 1] }, { '>=': [{ var: 'axes.b.severity' }, -1] }] }),
    };
  });

function documentOf(given: Ratings, open: boolean): Parts {
  const entries = Object.entries(given).flatMap(
    ([id, { level, unrated, severity }]: [string, Said]): [string, JsonValue][] => {
      if (unrated !== undefined) return unrated === 'declined' || open ? [[id, { unrated }]] : [];
      if (level === undefined) return [];
      const axes = severity === undefined || level === 'l0' ? {} : { axes: { severity } };
      return [[id, { level, ...axes }]];
    },
  );
  return { ratings: Object.fromEntries(entries) };
}

/** Everything that one who knew more could have said instead. */
function completionsOf({ level, unrated, severity }: Said, open: boolean): readonly Said[] {
  if (unrated === 'not_applicable' && open) return [{ unrated }];
  if (level === 'l0') return [{ level }];
  if (level !== undefined)
    return severity === undefined ? severities.map((each) => ({ level, severity: each })) : [{ level, severity }];
  const rated = levels.flatMap((each) => severities.map((one) => ({ level: each, severity: one })));
  return open ? [...rated, { unrated: 'not_applicable' }] : rated;
}

const mayBeClosed = (parts: Parts): boolean => JSON.stringify(parts['scales']).includes('not_applicable');

function valuesOf({ measures }: Evaluation): readonly (number | undefined)[] {
  return measures.map(({ value }) => (value === undefined ? undefined : Number(value)));
}

describe('axes of indicators', () => {
  it('are bounded by everything that they may turn out to be, and exactly where that is said', () => {
    fc.assert(
      fc.property(instrument, ratings, (parts, given) => {
        const open = mayBeClosed(parts);
        const compiled = reference({ ...parts, bandings: [] });
        const result = evaluated(compiled, documentOf(given, open));
        const whole = completionsOf(given.a, open).flatMap((a) =>
          completionsOf(given.b, open).map((b) => valuesOf(evaluated(compiled, documentOf({ a, b }, open)))),
        );
        result.measures.forEach(({ id, lower, upper, exact, mayBeRefused, status, refused }, place) => {
          const values = whole.flatMap((each) => each[place] ?? []);
          const isRefused = values.length < whole.length;
          if (status !== 'prorated' && refused !== 'too-few-rated')
            expect([id, mayBeRefused !== undefined || lower === undefined]).toEqual([id, isRefused]);
          if (lower === undefined || upper === undefined) return;
          expect(Math.min(...values)).toBeGreaterThanOrEqual(Number(lower));
          expect(Math.max(...values)).toBeLessThanOrEqual(Number(upper));
          // Where a sum may have no value at all, its bounds are those of what it then adds: nothing.
          if (!exact || isRefused) return;
          expect([id, Math.min(...values), Math.max(...values)]).toEqual([id, Number(lower), Number(upper)]);
        });
      }),
      { numRuns: runs },
    );
  });

  it('stand no higher than their indicator lets them, and are listed each', () => {
    fc.assert(
      fc.property(instrument, ratings, (parts, given) => {
        const { ratings: results } = evaluated(
          reference({ ...parts, bandings: [] }),
          documentOf(given, mayBeClosed(parts)),
        );
        for (const { class: own, level, axes = [] } of results) {
          expect(axes.map(({ axis }) => axis)).toEqual(['severity']);
          if (own !== 'rated') expect(axes[0]).toEqual({ axis: 'severity', class: own });
          if (level === 'l0') expect(axes[0]?.level).toBe('l0');
        }
      }),
      { numRuns: runs },
    );
  });

  it('come to the same without reasons', () => {
    fc.assert(
      fc.property(instrument, ratings, (parts, given) => {
        const compiled = reference({ ...parts, bandings: [] });
        const document = documentOf(given, mayBeClosed(parts));
        const { measures, flags } = evaluated(compiled, document);
        const short = bare(compiled, validOf(compiled, document));
        expect(short.flags).toEqual(flags.map(({ status }) => status));
        expect(short.measures.map(({ value }) => value)).toEqual(measures.map(({ value }) => value));
      }),
      { numRuns: runs },
    );
  });

  it('follow every level that an explanation tries, as if it had been given', () => {
    fc.assert(
      fc.property(instrument, ratings, (parts, given) => {
        const open = mayBeClosed(parts);
        const compiled = reference({ ...parts, bandings: [] });
        const now = documentOf(given, open);
        const before = evaluated(compiled, now).flags[0]?.status;
        const [{ fewest } = { fewest: { status: 'none' as const } }] = explain(compiled, validOf(compiled, now)).changes
          .flags;
        const isClosed = ({ unrated }: Said): boolean => unrated === 'not_applicable' && open;
        const tried = (['a', 'b'] as const).flatMap((id) =>
          isClosed(given[id])
            ? []
            : levels.flatMap((level) => {
                const { unrated: _unrated, ...rest } = given[id];
                const after = evaluated(compiled, documentOf({ ...given, [id]: { ...rest, level } }, open)).flags[0]
                  ?.status;
                return level === given[id].level || after === before
                  ? []
                  : [{ ratings: [{ indicator: id, to: level }], result: after }];
              }),
        );
        const found = fewest.status === 'found' && fewest.changes === 1 ? fewest.ways : [];
        expect(
          found.map(({ ratings: ways, result }) => ({
            ratings: ways.map(({ indicator, to }) => ({ indicator, to })),
            result,
          })),
        ).toEqual(tried);
      }),
      { numRuns: runs },
    );
  });
});
