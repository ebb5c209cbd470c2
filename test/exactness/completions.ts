import { isEqual, plus, type Rational, times, whole } from '../evaluate/rational.js';
import type { Chance } from './chance.js';
import type { Difference } from './compare.js';
import { drawValue } from './draw-assessment.js';
import { daysOf, type WrittenDate } from './oracle/dates.js';
import type { FactTold } from './oracle/facts.js';
import {
  type Answer,
  type AssessmentParts,
  type Fact,
  type InstrumentParts,
  levelOf,
  ownerOf,
  type Prepared,
  prepared,
} from './oracle/instrument.js';
import type { Oracle, Result } from './oracle/oracle.js';
import { type Bounds, hull, subtract } from './oracle/range.js';
import { holds } from './oracle/statistics.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

/** More ways than this are not tried one by one. */
const most = 40;

/** What is looked at. */
export interface Case extends Completed {
  readonly oracle: Oracle;
}

/** What is known of it. */
interface Completed {
  readonly parts: InstrumentParts;
  readonly prepared: Prepared;
  readonly assessment: AssessmentParts;
  readonly result: Result;
}

/** Bounds hold what a completion gives; the bounds that are exact are reached by one. */
export function completionDifferences(chance: Chance, tried: Case, isThorough: boolean): readonly Difference[] {
  const completion = completed(chance, tried);
  const found = [...outside(tried, completion)];
  if (!isThorough) return found;
  for (const [id, told] of tried.result.measures) {
    if (told.bounds === undefined || told.vague || told.unknown.length === 0) continue;
    found.push(...notReached(tried, { id, told, all: waysOf(told, completion, tried) }));
  }
  return found;
}

/** One way in which everything unknown could turn out. */
function completed(chance: Chance, { parts, prepared: instrument, assessment, result }: Completed): AssessmentParts {
  const { assessedOn, subject, facts, linked } = assessment;
  const rated = [...instrument.rated.keys()].map((id) => {
    const answers = answersTo(id, { instrument, assessment, asked: everything });
    return [id, chance.among(answers)] as const;
  });
  const given = parts.facts.flatMap((fact): readonly (readonly [string, AssessmentParts['facts'][string]])[] => {
    const value = facts[fact.id];
    if (value !== undefined) return [[fact.id, fact.type === 'date' ? dayWithin(chance, value as WrittenDate) : value]];
    // What is read is completed where it was made, else as what was read of it may turn out.
    if (linked !== undefined && 'from' in fact && chance.percent(50)) return [];
    return [[fact.id, drawWithin(chance, fact, result.facts.get(fact.id)!)]];
  });
  const birth = dayWithin(chance, subject?.birth ?? '1970');
  return {
    assessedOn,
    subject: { ref: 'someone', birth },
    ratings: Object.fromEntries(rated),
    facts: Object.fromEntries(given),
    ...(linked === undefined ? {} : { linked: completedEarlier(chance, { parts, result }, linked) }),
  };
}

function completedEarlier(
  chance: Chance,
  { parts, result }: Pick<Completed, 'parts' | 'result'>,
  assessment: AssessmentParts,
): AssessmentParts {
  const earlier = { parts: parts.earlier!, result: result.earlier! };
  return completed(chance, { ...earlier, prepared: prepared(earlier.parts), assessment });
}

function drawWithin(chance: Chance, fact: Fact, told: FactTold): AssessmentParts['facts'][string] {
  if (told.type === 'choice') return chance.among(told.possible);
  if (told.type === 'date') return dayWithin(chance, drawValue(chance, fact) as WrittenDate);
  if (told.type !== 'number' || fact.type !== 'number') return drawValue(chance, fact);
  const steps = stepsIn(told.bounds, fact.places);
  return numberAt(told.bounds, chance.whole(0, steps), fact.places);
}

/** How many numbers of so many places lie after the first. */
function stepsIn({ lower, upper }: Bounds, places: number): number {
  return Number(textOf(times(subtract(upper, lower), whole(10n ** BigInt(places)))));
}

function numberAt({ lower }: Bounds, step: number, places: number): number {
  return Number(textOf(plus(lower, { over: BigInt(step), under: 10n ** BigInt(places) })));
}

function dayWithin(chance: Chance, date: WrittenDate): string {
  const { first, last } = daysOf(date);
  return new Date(chance.whole(first, last) * 86_400_000).toISOString().slice(0, 10);
}

interface Open {
  readonly instrument: Prepared;
  readonly assessment: AssessmentParts;
  /** Whether the level of an indicator, or an axis, is asked for. */
  readonly asked: (id: string) => boolean;
}

const everything = (): boolean => true;

/** Every answer to an indicator that what is known of it and of its axes leaves open; of what is not asked for, one. */
function answersTo(id: string, { instrument, assessment, asked }: Open): readonly Answer[] {
  const [rated, given] = [instrument.rated.get(id)!, assessment.ratings[id]];
  const level = levelOf(rated, assessment);
  if (level === 'none' || (level !== undefined && rated.axes.length === 0)) return [given!];
  const [lowest, ...above] = rated.levels;
  const open = asked(id) ? above : above.slice(-1);
  const levels = level === undefined ? open : level === 0 ? [] : [rated.levels[level]!];
  const beside = rated.axes.map((axis): readonly (readonly [string, string])[] => {
    const own = levelOf(instrument.axes.get(`${id}.${axis}`)!, assessment);
    const all = instrument.axes.get(`${id}.${axis}`)!.levels;
    const some = typeof own === 'number' ? [all[own]!] : asked(`${id}.${axis}`) ? all : all.slice(0, 1);
    return some.map((each) => [axis, each]);
  });
  const ways = beside.reduce<readonly (readonly (readonly [string, string])[])[]>(
    (all, axis) => all.flatMap((way) => axis.map((each) => [...way, each])),
    [[]],
  );
  return [
    ...(level === undefined && rated.mayBeNone ? [{ unrated: 'not_offered' }] : []),
    ...(level === undefined || level === 0 ? [lowest!] : []),
    ...levels.flatMap((each) => ways.map((way) => ({ level: each, axes: Object.fromEntries(way) }))),
  ];
}

function* outside({ oracle, result, parts }: Case, completion: AssessmentParts): Generator<Difference> {
  const complete = oracle(completion);
  if (isBeyond(parts, result, complete)) return;
  for (const [id, { bounds, vague }] of result.measures) {
    const value = valueOf(complete.measures.get(id)!);
    if (value === undefined || bounds === undefined || vague || holds(bounds, value)) continue;
    yield { at: `measures ${id} bounds`, expected: { value: textOf(value), completion }, got: textsOf(bounds) };
  }
  for (const { id } of parts.bandings) yield* bandOutside(id, { before: result, after: complete, completion });
  for (const { id } of parts.flags) {
    const [truth, turned] = [result.flags.get(id), complete.flags.get(id)];
    if (truth === undefined || truth === turned) continue;
    yield { at: `flags ${id}`, expected: { turned: turned ?? 'unknown', completion }, got: truth };
  }
}

/** §7.25: a time between days that are not known is supposed to lie within its limits, also in what is linked. */
export function isBeyond({ measures, earlier }: InstrumentParts, before: Result, after: Result): boolean {
  const durations = measures.filter(({ kind }) => kind === 'duration');
  const isOwn = durations.some(({ id }) => {
    const { status, lacks } = before.measures.get(id)!;
    return status !== 'refused' && lacks === undefined && after.measures.get(id)!.status === 'refused';
  });
  const linked = [before.earlier, after.earlier].filter((one) => one !== undefined);
  return isOwn || (earlier !== undefined && linked.length === 2 && isBeyond(earlier, linked[0]!, linked[1]!));
}

interface Turned {
  readonly before: Result;
  readonly after: Result;
  readonly completion: AssessmentParts;
}

function* bandOutside(id: string, { before, after, completion }: Turned): Generator<Difference> {
  const [told, turned] = [before.bands.get(id)!, after.bands.get(id)!];
  if (told.vague) return;
  const expected = { band: turned.band ?? null, completion };
  if (turned.basis === 'value' && !told.possible.includes(turned.band!))
    yield { at: `bands ${id} possible`, expected, got: told.possible };
  // A band that is said to be known is that of every completion.
  const isKnown = told.basis === 'value' || told.basis === 'bounds';
  if (isKnown && turned.band !== told.band) yield { at: `bands ${id} known`, expected, got: told.band };
}

/** A measure that was refused a value is unknown to who reads it also where everything else is known. */
function valueOf({ status, value }: Told): Rational | undefined {
  return status === 'known' ? value : undefined;
}

const textsOf = ({ lower, upper }: NonNullable<Told['bounds']>): unknown => [textOf(lower), textOf(upper)];

/** Every way in which what is unknown of a measure could turn out; none where these are too many. */
function waysOf(
  { unknown }: Told,
  completion: AssessmentParts,
  { prepared: instrument, assessment, result }: Case,
): readonly AssessmentParts[] {
  let ways: readonly AssessmentParts[] = [completion];
  const asked = (id: string): boolean => unknown.includes(id);
  for (const id of new Set(unknown.map(ownerOf))) {
    const fact = instrument.facts.get(id);
    const ends =
      fact === undefined ? answersTo(id, { instrument, assessment, asked }) : valuesOf(fact, result.facts.get(id)!);
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

function valuesOf(fact: Fact, told: FactTold): readonly (boolean | number | string)[] {
  if (told.type === 'boolean') return [false, true];
  if (told.type === 'choice') return told.possible;
  if (told.type !== 'number' || fact.type !== 'number') return [];
  const steps = stepsIn(told.bounds, fact.places);
  if (steps > most) return [];
  return Array.from({ length: steps + 1 }, (_, step) => numberAt(told.bounds, step, fact.places));
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
