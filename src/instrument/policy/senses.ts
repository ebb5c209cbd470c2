import type { Literal, Node, OperationNode, OperatorName, ReadNode } from '../../expression/grammar.js';
import { compare, zero } from '../../kernel/decimal.js';
import { standings } from '../indicators.js';

/**
 * How what a condition comes to goes with a value that it reads: `rising` when a greater value never makes it
 * less (false is less than true), `falling` when it never makes it more, `either` when neither is plain.
 */
export type Sense = 'rising' | 'falling' | 'either';

/** One reading of a name, and how the condition goes with it. */
export interface SensedRead {
  /** A declared name; of a field, the name of its list. */
  readonly name: string;
  readonly pointer: string;
  readonly sense: Sense;
}

/**
 * Every reading of a condition with its sense, in document order.
 *
 * @example
 * ```ts
 * // { "and": [{ ">=": [{ "var": "ratings.a" }, 1] }, { "!": { "var": "flags.b" } }] }
 * sensesOf(node).map(({ sense }) => sense); // ['rising', 'falling']
 * ```
 */
export function sensesOf(node: Node, sense: Sense = 'rising'): readonly SensedRead[] {
  if (node.kind === 'literal') return [];
  if (node.kind === 'read') return [readOf(node, sense)];
  const senses = operators[node.operator](node);
  const parts = node.body === undefined ? node.operands : [...node.operands, node.body];
  return parts.flatMap((part, place) => sensesOf(part, through(sense, senses(place))));
}

function readOf({ name, list, pointer }: ReadNode, sense: Sense): SensedRead {
  return { name: list ?? name, pointer, sense };
}

const opposite = { rising: 'falling', falling: 'rising', either: 'either' } as const;

function through(outer: Sense, inner: Sense): Sense {
  if (inner === 'either') return 'either';
  return inner === 'rising' ? outer : opposite[outer];
}

/** How an operation goes with its operand at a place. */
type OperandSenses = (node: OperationNode) => (place: number) => Sense;

const rising: OperandSenses = () => () => 'rising';
const either: OperandSenses = () => () => 'either';
const greater: OperandSenses = () => (place) => (place === 0 ? 'rising' : 'falling');
const less: OperandSenses =
  ({ operands: { length } }) =>
  (place) => {
    if (place === 0) return 'falling';
    return place === length - 1 ? 'rising' : 'either';
  };

const operators: { readonly [Name in OperatorName]: OperandSenses } = {
  and: rising,
  or: rising,
  '!': () => () => 'falling',
  '===': chosen,
  '!==': chosen,
  '<': less,
  '<=': less,
  '>': greater,
  '>=': greater,
  in: chosen,
  if:
    ({ operands: { length } }) =>
    (place) =>
      place % 2 === 1 || place === length - 1 ? 'rising' : 'either',
  '+': rising,
  '-':
    ({ operands: { length } }) =>
    (place) =>
      place === length - 1 ? 'falling' : 'rising',
  '*': (node) => (place) => (othersAreWeights(node, place) ? 'rising' : 'either'),
  min: rising,
  max: rising,
  some: either,
  all: either,
  none: either,
};

function othersAreWeights({ operands }: OperationNode, place: number): boolean {
  return operands.every((operand, at) => at === place || isWeight(operand));
}

function isWeight(node: Node): boolean {
  return node.kind === 'literal' && typeof node.value === 'object' && compare(node.value, zero) >= 0;
}

/** Of what is held against written values: truths and standings have an order, other codes and numbers none. */
function chosen(node: OperationNode): (place: number) => Sense {
  const { operands, operator, among } = node;
  const written = among ?? operands.flatMap((one) => (one.kind === 'literal' ? [one.value] : []));
  const order = orderOf(operands.find(({ kind }) => kind !== 'literal'));
  if (order === undefined || written.length === 0) return () => 'either';
  const sense = senseOf(order.map((value) => written.includes(value) === (operator !== '!==')));
  return () => sense;
}

/** Every value that an operand can have, least first, where they are few and have an order. */
function orderOf(node: Node | undefined): readonly Literal[] | undefined {
  if (node?.type.kind === 'boolean') return [false, true];
  const isStanding = node?.kind === 'read' && /^evidence\.\w+\.standing$/.test(node.name);
  return isStanding ? standings : undefined;
}

function senseOf(truths: readonly boolean[]): Sense {
  const from = truths.indexOf(true);
  const isRising = from === -1 || truths.slice(from).every(Boolean);
  if (isRising) return 'rising';
  const until = truths.indexOf(false);
  return truths.slice(until).some(Boolean) ? 'either' : 'falling';
}
