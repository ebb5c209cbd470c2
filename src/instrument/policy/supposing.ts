import { decimalArithmetic } from '../../expression/arithmetic.js';
import { compileCondition } from '../../expression/compile-expression.js';
import type { Node } from '../../expression/grammar.js';
import { referencesOf } from '../../expression/references.js';
import { type Truth, UNKNOWN, unknownAmong, unknownBetween, type Value } from '../../expression/value.js';
import { type Decimal, zero } from '../../kernel/decimal.js';
import type { Interval } from '../../kernel/interval.js';
import type { CheckContext } from '../integrity/check.js';
import { rangesByNeed } from '../integrity/measure-range.js';
import { pointsOf, type RangeScope, spanOf } from '../integrity/range-scope.js';
import { scaleRead } from '../integrity/select.js';
import { hearsay } from './hearsay.js';
import { supposedBands, type SupposedBands } from './supposed-bands.js';
import type { Supposition } from './supposition.js';

type RangeOf = RangeScope['rangeOf'];

interface Scope {
  readonly context: CheckContext;
  readonly supposition: Supposition;
  readonly rangeOf: RangeOf;
  readonly supposed: Supposed;
  readonly bandsOf: SupposedBands;
}

/**
 * What a condition comes to when something is supposed, by its pointer: true or false when it is so for every
 * assessment that fits, else unknown; `undefined` when something is wrong with the condition itself.
 */
export type Supposed = (pointer: string) => Truth | undefined;

/** Follows a supposition through measures, bands and flags, to what a condition comes to. */
export function supposing(supposition: Supposition, context: CheckContext): Supposed {
  return follow(supposition, context).supposed;
}

/** Follows a supposition through measures, to the bands that a banding can give. */
export function bandsSupposing(supposition: Supposition, context: CheckContext): Pick<Scope, 'bandsOf' | 'rangeOf'> {
  return follow(supposition, context);
}

function follow(supposition: Supposition, context: CheckContext): Scope {
  const { document, index, conditions } = context;
  const { atLowest } = supposition;
  const nodes = new Map(conditions.map(({ pointer, node }) => [pointer, node]));
  const known = new Map<string, Truth | undefined>();
  const supposed: Supposed = (pointer) => {
    const truth = known.has(pointer) ? known.get(pointer) : truthOf(nodes.get(pointer), scope);
    known.set(pointer, truth);
    return truth;
  };
  const rangeOf = rangesByNeed(document, index, { atLowest, truthOf: supposed });
  const bandsOf = supposedBands({ context, atLowest, rangeOf, supposed });
  const scope: Scope = { context, supposition, rangeOf, supposed, bandsOf };
  return scope;
}

function truthOf(node: Node | undefined, scope: Scope): Truth | undefined {
  if (node === undefined) return undefined;
  const names = [...new Set(referencesOf(node).map(({ name }) => name))];
  const slots = new Map(names.map((name, slot) => [name, slot]));
  const slotOf = (name: string): number | undefined => slots.get(name);
  const evaluate = compileCondition(node, { arithmetic: decimalArithmetic, slotOf });
  return evaluate(names.map((name) => valueOf(name, scope)));
}

function valueOf(name: string, scope: Scope): Value<Decimal> {
  const [space = '', id = '', part] = name.split('.');
  // Facts, age and what is rated at all: free.
  return (values[space] ?? anything)(id, scope, part);
}

const anything = (): Value<Decimal> => UNKNOWN;

const values: { readonly [space: string]: (id: string, scope: Scope, part?: string) => Value<Decimal> } = {
  ratings: (id, scope) => ratingOf(id, scope),
  axes: ratingOf,
  evidence: evidenceOf,
  measures: (id, { rangeOf }) => measureOf(rangeOf(id)?.range),
  bands: bandOf,
  flags: flagOf,
  legal: (_id, { supposition }) => supposition.convicted ?? UNKNOWN,
};

/** A flag that could be raised may be uncorroborated or expired all the same. */
function flagOf(id: string, scope: Scope): Value<Decimal> {
  const flag = scope.context.index.flags.get(id);
  return flag !== undefined && scope.supposed(`${flag.pointer}/when`) === false ? false : UNKNOWN;
}

/** An axis stands at its lowest level when its indicator does. */
function ratingOf(id: string, { context: { index }, supposition }: Scope, axis?: string): Value<Decimal> {
  const indicator = index.indicators.get(id)?.part;
  const scale = indicator && scaleRead(indicator, axis, index);
  if (indicator === undefined || scale === undefined) return UNKNOWN;
  const points = pointsOf(scale);
  if (supposition.atLowest(indicator)) return points[0] ?? UNKNOWN;
  const heard = axis === undefined ? supposition.heard?.(indicator) : undefined;
  return heard === undefined ? UNKNOWN : measureOf(spanOf(points.slice(0, heard)));
}

/**
 * Behind a lowest level stands no evidence: no source and no event; nothing is known of its standing. Of what was only
 * heard the standing is known not to be firm.
 */
function evidenceOf(id: string, { context: { index }, supposition }: Scope, part = ''): Value<Decimal> {
  const indicator = index.indicators.get(id)?.part;
  if (indicator === undefined) return UNKNOWN;
  if (part === 'standing' && supposition.heard?.(indicator) !== undefined) return unknownAmong(hearsay);
  return supposition.atLowest(indicator) && /^(?:sources|events)$/.test(part) ? zero : UNKNOWN;
}

function measureOf(range: Interval | undefined): Value<Decimal> {
  return range === undefined ? UNKNOWN : unknownBetween(range.lower, range.upper);
}

function bandOf(id: string, { bandsOf }: Scope): Value<Decimal> {
  const possible = bandsOf(id);
  return possible.length === 0 ? UNKNOWN : unknownAmong(possible);
}
