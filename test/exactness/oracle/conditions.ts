import { difference, negative } from '../../evaluate/rational.js';
import { type Json, levelOf, ratedAt } from './instrument.js';
import { addRanges, greatestOf, hull, isPoint, leastOf, multiplyRanges, oneOf, point, type Range } from './range.js';
import { authored } from './text.js';
import type { World } from './world.js';

/** True, false, or nobody knows. */
export type Truth = boolean | undefined;

type Operands = readonly Json[];

function operation(json: Json): readonly [operator: string, operands: Operands] | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const [[operator, value] = ['', null]] = Object.entries(json);
  return [operator, Array.isArray(value) ? (value as Operands) : [value]];
}

/** Space and id of a name, and the axis of one that has it. */
function pathOf(name: Json | undefined): readonly [space: string, id: string, axis?: string] {
  if (typeof name !== 'string') throw new Error('a name is a text');
  const [space = '', id = '', axis] = name.split('.');
  return axis === undefined ? [space, id] : [space, id, axis];
}

/** Whether a condition holds (§4). */
export function truth(json: Json, world: World): Truth {
  const [operator, operands] = operation(json) ?? ['constant', [json]];
  const rule = truths[operator] ?? (operands.some((each) => isText(each, world)) ? texts[operator] : numbers[operator]);
  if (rule === undefined) throw new Error(`no rule for ${operator}`);
  return rule(operands, world);
}

type Rule = (operands: Operands, world: World) => Truth;

const not = (value: Truth): Truth => (value === undefined ? undefined : !value);

function all(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

const any = (values: readonly Truth[]): Truth => not(all(values.map(not)));

const truths: Readonly<Record<string, Rule>> = {
  constant: ([value]) => value === true,
  var: ([name], { factOf }) => {
    const fact = factOf(pathOf(name)[1]);
    return fact.type === 'boolean' ? fact.value : undefined;
  },
  and: (operands, world) => all(operands.map((each) => truth(each, world))),
  or: (operands, world) => any(operands.map((each) => truth(each, world))),
  '!': ([one], world) => not(truth(one!, world)),
};

/** Whether something is a text, or a name that stands for one. */
function isText(json: Json, { prepared }: World): boolean {
  if (typeof json === 'string') return true;
  const [operator, operands] = operation(json) ?? [];
  const [space, id] = operator === 'var' ? pathOf(operands?.[0]) : ['', ''];
  return space === 'bands' || (space === 'facts' && prepared.facts.get(id)?.type === 'choice');
}

/** The texts that it may be; nothing where any may be. */
function possible(json: Json, world: World): readonly string[] | undefined {
  if (typeof json === 'string') return [json];
  const [space, id] = pathOf(operation(json)?.[1][0]);
  if (space === 'bands') return world.bandsOf(id);
  const fact = world.factOf(id);
  return fact.type === 'choice' ? fact.possible : undefined;
}

function sameText([one, other]: Operands, world: World): Truth {
  const [a, b] = [possible(one!, world), possible(other!, world)];
  if (a === undefined || b === undefined) return undefined;
  if (!a.some((each) => b.includes(each))) return false;
  return a.length === 1 && b.length === 1 ? true : undefined;
}

const texts: Readonly<Record<string, Rule>> = {
  '===': sameText,
  '!==': (operands, world) => not(sameText(operands, world)),
  in: ([one, list], world) => {
    const some = possible(one!, world);
    if (some === undefined) return undefined;
    const among = some.map((each) => (list as readonly Json[]).includes(each));
    return among.every((each) => each === among[0]) ? among[0] : undefined;
  },
};

const isBelow = (a: Range, b: Range): boolean =>
  a.upper !== undefined && b.lower !== undefined && difference(a.upper, b.lower) < 0n;

const isAtMost = (a: Range, b: Range): boolean =>
  a.upper !== undefined && b.lower !== undefined && difference(a.upper, b.lower) <= 0n;

function less(a: Range, b: Range): Truth {
  if (isBelow(a, b)) return true;
  return isAtMost(b, a) ? false : undefined;
}

const atMost = (a: Range, b: Range): Truth => not(less(b, a));

function same(a: Range, b: Range): Truth {
  if (isBelow(a, b) || isBelow(b, a)) return false;
  return isPoint(a) && isPoint(b) ? true : undefined;
}

function chained(of: (a: Range, b: Range) => Truth): Rule {
  return (operands, world) => {
    const values = operands.map((each) => range(each, world));
    return all(values.slice(1).map((value, at) => of(values[at]!, value)));
  };
}

const numbers: Readonly<Record<string, Rule>> = {
  '<': chained(less),
  '<=': chained(atMost),
  '>': chained((a, b) => less(b, a)),
  '>=': chained((a, b) => atMost(b, a)),
  '===': chained(same),
  '!==': chained((a, b) => not(same(a, b))),
  in: ([one, list], world) => {
    const value = range(one!, world);
    return any((list as readonly number[]).map((each) => same(value, point(authored(each)))));
  },
};

const arithmetic: Readonly<Record<string, (ranges: readonly Range[]) => Range>> = {
  '+': (ranges) => ranges.reduce(addRanges),
  '*': (ranges) => ranges.reduce(multiplyRanges),
  '-': ([a, b]) => (b === undefined ? turned(a!) : addRanges(a!, turned(b))),
  min: leastOf,
  max: greatestOf,
};

function turned({ lower, upper }: Range): Range {
  return { lower: upper && negative(upper), upper: lower && negative(lower) };
}

/** What a number comes to (§4.8 to §4.10, §5). */
function range(json: Json, world: World): Range {
  if (typeof json === 'number') return point(authored(json));
  const [operator = '', operands = []] = operation(json) ?? [];
  if (operator === 'var') return named(operands[0], world);
  if (operator === 'if') return chosen(operands, world);
  return arithmetic[operator]!(operands.map((each) => range(each, world)));
}

function chosen(operands: Operands, world: World): Range {
  const branches: Range[] = [];
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const holds = truth(operands[at]!, world);
    if (holds !== false) branches.push(range(operands[at + 1]!, world));
    if (holds === true) return oneOf(branches);
  }
  return oneOf([...branches, range(operands.at(-1)!, world)]);
}

function named(name: Json | undefined, world: World): Range {
  const [space, id, axis] = pathOf(name);
  if (space === 'measures') return world.readOf(id);
  if (space === 'ratings' || space === 'axes') return ratingOf([id, axis], world);
  const fact = world.factOf(id);
  if (fact.type !== 'number') throw new Error(`${id} is no number`);
  return fact.bounds;
}

/** §5.1, §5.2, §5.13. */
function ratingOf([id, axis]: readonly [string, string | undefined], { prepared, assessment }: World): Range {
  const rated = ratedAt(id, axis, prepared);
  const level = levelOf(rated, assessment);
  if (level === undefined) return hull(rated.points);
  const lowest = axis === undefined ? rated.levels.indexOf(rated.indicator.notApplicableAs!) : 0;
  return point(rated.points[level === 'none' ? lowest : level]!);
}

/** The names that a condition reads. */
export function namesIn(json: Json): readonly string[] {
  const [operator, operands] = operation(json) ?? [];
  if (operator === undefined) return Array.isArray(json) ? (json as readonly Json[]).flatMap(namesIn) : [];
  return operator === 'var' ? [pathOf(operands?.[0]).join('.')] : (operands ?? []).flatMap(namesIn);
}
