import type { Chance } from './chance.js';
import type { Fact, Indicator, Json } from './oracle/instrument.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

/** What a condition may read. */
export interface Readable {
  /** Those that may be not applicable say as what they are read then. */
  readonly readableIndicators: readonly Indicator[];
  readonly facts: readonly Fact[];
  /** What each measure comes to while nothing is known. */
  readonly measures: ReadonlyMap<string, Told>;
  readonly bandings: readonly { readonly id: string; readonly bands: readonly { readonly id: string }[] }[];
}

const comparisons = ['<', '<=', '>', '>=', '===', '!=='] as const;

/** A condition of at most so many operators one in the other. */
export function drawCondition(chance: Chance, readable: Readable, depth = 2): Json {
  const inner = (): Json => drawCondition(chance, readable, depth - 1);
  if (depth > 0 && chance.percent(40)) {
    if (chance.percent(30)) return { '!': inner() };
    return { [chance.among(['and', 'or'])]: chance.percent(70) ? [inner(), inner()] : [inner(), inner(), inner()] };
  }
  if (chance.percent(20)) return { var: 'facts.yes' };
  return chance.percent(25) ? ofTexts(chance, readable) : ofNumbers(chance, readable);
}

function ofTexts(chance: Chance, { facts, bandings }: Readable): Json {
  const choices = facts.flatMap((fact) =>
    fact.type === 'choice' ? [{ name: `facts.${fact.id}`, codes: fact.choices }] : [],
  );
  const bands = bandings.map(({ id, bands: codes }) => ({ name: `bands.${id}`, codes }));
  const { name, codes } = chance.among([...choices, ...bands]);
  const [one, some] = [{ var: name }, chance.some(codes).map(({ id }) => id)];
  return chance.percent(50) ? { in: [one, [...some]] } : { [chance.among(['===', '!=='])]: [one, some[0]!] };
}

interface Named {
  readonly json: Json;
  /** Numbers that it is worth comparing with. */
  readonly near: readonly number[];
}

function ofNumbers(chance: Chance, readable: Readable): Json {
  const { json, near } = drawNumber(chance, readable);
  const limit = chance.among(near);
  if (chance.percent(15)) return { in: [json, [...new Set(near)]] };
  if (chance.percent(15)) return { [chance.among(['<', '<='])]: [Math.min(...near), json, limit] };
  const operator = chance.among(comparisons);
  return { [operator]: chance.percent(80) ? [json, limit] : [json, drawNumber(chance, readable).json] };
}

function drawNumber(chance: Chance, readable: Readable): Named {
  const one = chance.among(namedNumbers(readable));
  if (chance.percent(70)) return one;
  const other = chance.among(namedNumbers(readable));
  const near = [...one.near, ...other.near];
  const written = chance.among(near);
  const forms: readonly Json[] = [
    { '+': [one.json, other.json] },
    { '-': [one.json, other.json] },
    { '-': [one.json] },
    { '*': [one.json, written] },
    { min: [one.json, other.json, written] },
    { max: [one.json, other.json] },
    { if: [{ var: 'facts.yes' }, one.json, other.json] },
  ];
  return { json: chance.among(forms), near };
}

function namedNumbers({ readableIndicators, facts, measures }: Readable): readonly Named[] {
  return [
    ...readableIndicators.flatMap(({ id, axes = [] }) =>
      [`ratings.${id}`, ...axes.map((axis) => `axes.${id}.${axis.id}`)].map((name) => ({
        json: { var: name },
        near: [0, 1, 2],
      })),
    ),
    ...facts.flatMap((fact) =>
      fact.type === 'number' ? [{ json: { var: `facts.${fact.id}` }, near: [fact.minimum, fact.maximum] }] : [],
    ),
    ...[...measures].map(([id, told]) => ({ json: { var: `measures.${id}` }, near: nearOf(told) })),
  ];
}

/** Numbers at the ends and in the middle of what a measure can come to. */
function nearOf({ bounds }: Told): readonly number[] {
  const [lower = 0, upper = 1] = bounds === undefined ? [] : [bounds.lower, bounds.upper].map(textOf).map(Number);
  return [lower, upper, lower + Math.round((upper - lower) / 2)].map((value) => Number(value.toPrecision(12)));
}
