import { isEqual, type Rational } from '../evaluate/rational.js';
import type { Chance } from './chance.js';
import type { Difference } from './compare.js';
import { drawValue } from './draw-assessment.js';
import { daysOf, type WrittenDate } from './oracle/dates.js';
import { namesIn } from './oracle/conditions.js';
import type { Answer, AssessmentParts, Fact, InstrumentParts, Json, Prepared } from './oracle/instrument.js';
import { levelOf } from './oracle/instrument.js';
import type { Oracle, Result } from './oracle/oracle.js';
import { hull } from './oracle/range.js';
import { holds } from './oracle/statistics.js';
import { textOf } from './oracle/text.js';
import { bases, type Told } from './oracle/told.js';

/** More ways than this are not tried one by one. */
const most = 40;

/** What is looked at. */
export interface Case {
  readonly parts: InstrumentParts;
  readonly prepared: Prepared;
  readonly assessment: AssessmentParts;
  readonly oracle: Oracle;
  readonly result: Result;
}

/** Bounds hold what a completion gives; the bounds that are exact are reached by one. */
export function completionDifferences(chance: Chance, tried: Case, isThorough: boolean): readonly Difference[] {
  const completion = completed(chance, tried.assessment, tried.prepared);
  const found = [...outside(tried, completion)];
  if (!isThorough) return found;
  for (const [id, told] of tried.result.measures) {
    if (told.bounds === undefined || told.vague || told.unknown.length === 0) continue;
    found.push(...notReached(tried, { id, told, all: waysOf(told, completion, tried.prepared) }));
  }
  return found;
}

/** One way in which everything unknown could turn out. */
function completed(
  chance: Chance,
  { assessedOn, subject, ratings, facts }: AssessmentParts,
  instrument: Prepared,
): AssessmentParts {
  const assessment = { assessedOn, ratings, facts };
  const rated = [...instrument.rated.values()].map((each): readonly [string, Answer] => {
    const level = levelOf(each, assessment);
    return [each.id, level === undefined ? chance.among(answersTo(each.id, instrument)) : ratings[each.id]!];
  });
  const given = [...instrument.facts.values()].map((fact) => {
    const value = facts[fact.id];
    if (value === undefined) return [fact.id, drawValue(chance, fact)] as const;
    return [fact.id, fact.type === 'date' ? dayWithin(chance, value as WrittenDate) : value] as const;
  });
  const birth = dayWithin(chance, subject?.birth ?? '1970');
  return {
    assessedOn,
    subject: { ref: 'someone', birth },
    ratings: Object.fromEntries(rated),
    facts: Object.fromEntries(given),
  };
}

function dayWithin(chance: Chance, date: WrittenDate): string {
  const { first, last } = daysOf(date);
  return new Date(chance.whole(first, last) * 86_400_000).toISOString().slice(0, 10);
}

function answersTo(id: string, { rated }: Prepared): readonly Answer[] {
  const { levels, mayBeNone } = rated.get(id)!;
  return mayBeNone ? [...levels, { unrated: 'not_offered' }] : levels;
}

/** Names that rest on what a policy makes of unknowns, which need not be what they turn out to be. */
function restsOnPolicy({ parts, result }: Pick<Case, 'parts' | 'result'>, when: Json): boolean {
  const measureOf = (name: string): string => {
    const [space, id] = name.split('.');
    return space === 'bands' ? parts.bandings.find((banding) => banding.id === id)!.measure : (id ?? '');
  };
  return namesIn(when).some((name) => bases.some((basis) => basis === result.measures.get(measureOf(name))?.status));
}

function* outside({ oracle, result, parts }: Case, completion: AssessmentParts): Generator<Difference> {
  const complete = oracle(completion);
  for (const [id, { bounds, vague }] of result.measures) {
    const value = valueOf(complete.measures.get(id)!);
    if (value === undefined || bounds === undefined || vague || holds(bounds, value)) continue;
    yield { at: `measures ${id} bounds`, expected: { value: textOf(value), completion }, got: textsOf(bounds) };
  }
  for (const { id, measure } of parts.bandings) {
    const [band, possible] = [complete.bands.get(id)?.band, result.bands.get(id)!.possible];
    if (
      band === undefined ||
      valueOf(complete.measures.get(measure)!) === undefined ||
      possible.includes(band) ||
      result.measures.get(measure)!.vague
    )
      continue;
    yield { at: `bands ${id} possible`, expected: { band, completion }, got: possible };
  }
  for (const { id, when } of parts.flags) {
    const [truth, turned] = [result.flags.get(id), complete.flags.get(id)];
    if (truth === undefined || turned === undefined || truth === turned) continue;
    if (restsOnPolicy({ result, parts }, when)) continue;
    yield { at: `flags ${id}`, expected: { turned, completion }, got: truth };
  }
}

/** A measure that was refused a value is unknown to who reads it also where everything else is known. */
function valueOf({ status, value }: Told): Rational | undefined {
  return status === 'known' ? value : undefined;
}

const textsOf = ({ lower, upper }: NonNullable<Told['bounds']>): unknown => [textOf(lower), textOf(upper)];

/** Every way in which what is unknown of a measure could turn out; none where these are too many. */
function waysOf({ unknown }: Told, completion: AssessmentParts, instrument: Prepared): readonly AssessmentParts[] {
  let ways: readonly AssessmentParts[] = [completion];
  for (const id of unknown) {
    const fact = instrument.facts.get(id);
    const ends = fact === undefined ? answersTo(id, instrument) : valuesOf(fact);
    if (ends.length === 0 || ways.length * ends.length > most) return [];
    ways = ways.flatMap((way) => ends.map((end) => withAnswer(way, id, { end, isFact: fact !== undefined })));
  }
  return ways;
}

function withAnswer(
  way: AssessmentParts,
  id: string,
  { end, isFact }: { readonly end: Answer | boolean | number; readonly isFact: boolean },
): AssessmentParts {
  const key = isFact ? 'facts' : 'ratings';
  return { ...way, [key]: { ...way[key], [id]: end } };
}

function valuesOf(fact: Fact): readonly (boolean | number | string)[] {
  if (fact.type === 'boolean') return [false, true];
  if (fact.type === 'choice') return fact.choices.map(({ id }) => id);
  if (fact.type !== 'number') return [];
  const scale = 10 ** fact.places;
  return Array.from(
    { length: (fact.maximum - fact.minimum) * scale + 1 },
    (_, step) => (fact.minimum * scale + step) / scale,
  );
}

interface Tried {
  readonly id: string;
  readonly told: Told;
  readonly all: readonly AssessmentParts[];
}

function* notReached({ oracle }: Case, { id, told, all }: Tried): Generator<Difference> {
  const each = all.map((way) => oracle(way).measures.get(id)!);
  const values = each.flatMap((one) => valueOf(one) ?? []);
  const bounds = told.bounds!;
  const lost = values.find((value) => !holds(bounds, value));
  if (lost !== undefined) yield { at: `measures ${id} bounds`, expected: textOf(lost), got: textsOf(bounds) };
  if (told.status === 'known' && values.some((value) => !isEqual(value, told.value!)))
    yield { at: `measures ${id} known`, expected: values.map(textOf), got: textOf(told.value!) };
  // Where some completion has no value, the bounds of the others need not be reached.
  if (!told.exact || values.length === 0 || values.length < each.length) return;
  const reached = hull(values);
  if (!isEqualTo(reached, bounds))
    yield { at: `measures ${id} exact`, expected: textsOf(reached), got: textsOf(bounds) };
}

function isEqualTo(a: { readonly lower: Rational; readonly upper: Rational }, b: NonNullable<Told['bounds']>): boolean {
  return isEqual(a.lower, b.lower) && isEqual(a.upper, b.upper);
}
