import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import { validate } from '../evaluate/validate.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import type { Checked, Issue } from '../kernel/issue.js';
import type { JsonValue } from '../kernel/json-value.js';
import { assertStage, type Stage } from '../kernel/stage.js';
import type { Case, CasesDocument, Expectation } from './case-document.js';

/** Where a case and the instrument disagree. */
export interface Difference {
  /** The part of the expectation: `flags/wound`. */
  readonly at: string;
  readonly expected: JsonValue;
  /** What the instrument gives; `null` when it has no such part. */
  readonly actual: JsonValue;
}

/** How one case went: it holds when there are no differences. */
export interface CaseReport {
  readonly name: Case['name'];
  readonly differences: readonly Difference[];
}

const casesStage: Stage = { key: 'cases', type: 'CasesDocument', madeBy: 'parseCases' };

/**
 * Runs every case of an instrument: the assessment of each is read, held against the instrument and evaluated, and what
 * came of it compared with what the case expects.
 *
 * @param compiled - The instrument.
 * @param cases - What `parseCases` accepted for it.
 * @returns A report for each case, in document order. A refused assessment is a difference too, at `issues`, unless the
 *   case expects those codes.
 * @throws `RiskError` `kernel.wrong-stage` when `compiled` is not what `compileInstrument` makes, or `cases` is not
 *   what `parseCases` makes.
 * @example
 * ```ts
 * const reports = runCases(compiled, cases);
 * reports.length; // 67
 * reports.filter(({ differences }) => differences.length > 0); // []
 * ```
 */
export function runCases(compiled: CompiledInstrument, cases: CasesDocument): readonly CaseReport[] {
  assertStage(compiled, compiledStage);
  assertStage(cases, casesStage);
  return cases.cases.map((each) => ({ name: each.name, differences: differencesOf(each, evaluated(each, compiled)) }));
}

function evaluated({ assessment }: Case, compiled: CompiledInstrument): Checked<Evaluation> {
  const { id, version } = compiled.instrument.document;
  const parsed = parseAssessment({ format: 'veo-assessment/1', instrument: { id, version }, ...assessment });
  const valid: Checked<ValidAssessment> = parsed.ok ? validate(compiled, parsed.value) : parsed;
  return valid.ok ? { ...valid, value: evaluate(compiled, valid.value) } : valid;
}

function differencesOf({ expect }: Case, result: Checked<Evaluation>): readonly Difference[] {
  const refusals = expect.issues ?? [];
  if (!result.ok) return refusals.length === 0 ? [refusedAll(result.issues)] : missingIssues(refusals, result.issues);
  if (refusals.length > 0) return missingIssues(refusals, []);
  return wantedOf(expect).flatMap(({ at, expected, read }) => {
    const actual = read(result.value);
    return same(expected, actual) ? [] : [{ at, expected, actual }];
  });
}

function refusedAll(issues: readonly Issue[]): Difference {
  return { at: 'issues', expected: [], actual: issues.map(({ code, pointer }) => ({ code, pointer })) };
}

function missingIssues(wanted: NonNullable<Expectation['issues']>, found: readonly Issue[]): readonly Difference[] {
  const actual = found.map(({ code, pointer }) => ({ code, pointer }));
  return wanted
    .filter(
      ({ code, pointer }) =>
        !found.some((issue) => issue.code === code && (pointer ?? issue.pointer) === issue.pointer),
    )
    .map((expected) => ({ at: 'issues', expected: { ...expected }, actual }));
}

interface Wanted {
  readonly at: string;
  readonly expected: JsonValue;
  readonly read: (evaluation: Evaluation) => JsonValue;
}

function wantedOf(expect: Expectation): readonly Wanted[] {
  const { population } = expect;
  return [
    ...(population === undefined ? [] : [{ at: 'population', expected: population, read: populationOf }]),
    ...entries('ratings', expect.ratings, ratingOf),
    ...measuresWanted(expect.measures),
    ...entries('bands', expect.bands, bandOf),
    ...outcomesWanted(expect.outcomes),
    ...entries('flags', expect.flags, ({ flags }, id) => byId(flags, id)?.status),
    ...entries('mitigators', expect.mitigators, ({ mitigators }, id) => byId(mitigators, id)?.result ?? 'false'),
    ...entries('interventions', expect.interventions, ({ interventions }, id) => byId(interventions, id)?.status),
  ];
}

type ReadPart = (evaluation: Evaluation, id: string) => JsonValue | undefined;

function entries(
  part: string,
  wanted: { readonly [id: string]: JsonValue } | undefined,
  read: ReadPart,
): readonly Wanted[] {
  return Object.entries(wanted ?? {}).map(([id, expected]) => ({
    at: `${part}/${id}`,
    expected,
    read: (evaluation) => read(evaluation, id) ?? null,
  }));
}

function outcomesWanted(outcomes: Expectation['outcomes']): readonly Wanted[] {
  return Object.entries(outcomes ?? {}).flatMap(([id, wanted]) =>
    Object.entries({ ...wanted }).map(([key, expected]) => ({
      at: `outcomes/${id}/${key}`,
      expected,
      read: ({ outcomes: results }: Evaluation): JsonValue => {
        const result = byId(results, id);
        return result === undefined ? null : result[key as 'status' | 'admitted' | 'missing'];
      },
    })),
  );
}

function populationOf({ population }: Evaluation): JsonValue {
  return population.status;
}

function ratingOf({ ratings }: Evaluation, id: string): JsonValue | undefined {
  const rating = ratings.find(({ indicator }) => indicator === id);
  return rating?.level ?? rating?.nonRating;
}

/** A number; or each bound that is named, of a measure without one. */
function measuresWanted(measures: Expectation['measures']): readonly Wanted[] {
  return Object.entries(measures ?? {}).flatMap(([id, wanted]): readonly Wanted[] => {
    if (typeof wanted === 'string' || wanted === null) return entries('measures', { [id]: wanted }, measureOf);
    return [
      ...entries('measures', { [id]: null }, measureOf),
      ...(['lower', 'upper'] as const).flatMap((end) => {
        const expected = wanted[end];
        if (expected === undefined) return [];
        return [
          {
            at: `measures/${id}/${end}`,
            expected,
            read: ({ measures: all }: Evaluation) => byId(all, id)?.[end] ?? null,
          },
        ];
      }),
    ];
  });
}

function measureOf({ measures }: Evaluation, id: string): JsonValue | undefined {
  return byId(measures, id)?.value;
}

function bandOf({ bands }: Evaluation, id: string): JsonValue | undefined {
  return bands.find(({ banding }) => banding === id)?.band;
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part | undefined {
  return parts.find((part) => part.id === id);
}

function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
