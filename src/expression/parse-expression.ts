import { type Checked, checked } from '../kernel/issue.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { appendPointer } from '../kernel/pointer.js';
import { nearest } from '../kernel/suggest.js';
import { checkDigits } from './digits.js';
import type { Declarations, Literal, LiteralNode, Node, OperatorName, ScalarType } from './grammar.js';
import type { ExpressionIssue } from './issues.js';
import { defaultLimits, type ExpressionLimits, limitIssue } from './limits.js';
import type { Arity, Part, TypedOperand } from './operators/operator.js';
import { isOperatorName, leftOut, operatorNames, operators } from './operators/table.js';
import { parseLiteral } from './parse-literal.js';
import { readName, type Scope } from './read-name.js';
import { type Findings, findings, kindOf } from './report.js';

/** What an expression is checked against. */
export interface ExpressionPlace {
  readonly declarations: Declarations;
  /** What the whole must give: `boolean` for a condition. */
  readonly expected: ScalarType['kind'];
  /** Where it stands (`guard`, `measure`…): names with `contexts` may be read in those only. */
  readonly context: string;
  /** RFC 6901 pointer to the expression in its document. */
  readonly pointer: string;
  readonly limits?: ExpressionLimits;
}

/**
 * Checks an expression: grammar, names, types, limits.
 *
 * @param expression - JSON as it stands in the document; any JSON value is safe here.
 * @returns The typed expression, or every issue of {@link ExpressionIssues} in the order of a walk through it;
 * of one that passes a limit only that.
 * @example
 * ```ts
 * parseExpression({ '>=': [{ var: 'ratings.d1' }, 2] }, { declarations, expected: 'boolean', context: 'flag', pointer: '/flags/0/when' });
 * // { ok: true, value: { kind: 'operation', operator: '>=', … }, issues: [] }
 * ```
 */
export function parseExpression(expression: JsonValue, place: ExpressionPlace): Checked<Node, ExpressionIssue> {
  const { pointer, expected, limits = defaultLimits } = place;
  const tooLarge = limitIssue(expression, pointer, limits);
  if (tooLarge !== undefined) return { ok: false, issues: [tooLarge] };
  const found = findings();
  const node = parseNode({ value: expression, pointer }, place, found);
  if (node !== undefined && node.type.kind !== expected) {
    found.report('expression.wrong-type', pointer, { operator: null, expected, actual: node.type.kind });
  }
  // INVARIANT: without a node there is an issue, so `checked` refuses.
  return checked(node as Node, found.inOrder());
}

/** A value and where it stands. */
interface Placed {
  readonly value: JsonValue;
  readonly pointer: string;
}

function parseNode({ value, pointer }: Placed, scope: Scope, found: Findings): Node | undefined {
  found.visit(pointer);
  if (!isJsonObject(value)) return parseLiteral(value, { report: found.report, pointer });
  const keys = Object.keys(value);
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    found.report('expression.not-one-operator', pointer, { count: keys.length, keys: keys.slice(0, 5) });
    return undefined;
  }
  if (key === 'var') return readName(ownValue(value, key) ?? null, scope, { report: found.report, pointer });
  if (isOperatorName(key)) return parseOperation({ operator: key, value, pointer }, scope, found);
  reportOperator(key, pointer, found);
  return undefined;
}

function reportOperator(operator: string, pointer: string, { report }: Findings): void {
  const instead = ownValue(leftOut, operator);
  if (instead !== undefined) {
    report('expression.operator-not-in-profile', pointer, { operator, instead });
    return;
  }
  report('expression.unknown-operator', pointer, { operator, suggestion: nearest(operator, operatorNames) ?? null });
}

/** An operation as written. */
interface Written extends Placed {
  readonly operator: OperatorName;
}

function parseOperation(written: Written, scope: Scope, found: Findings): Node | undefined {
  const { operator, pointer } = written;
  const { arity, part, typeOf } = operators[operator];
  const places = operandPlaces(written);
  const isCounted = suits(arity, places.length);
  if (!isCounted) {
    const { minimum, maximum, odd = false } = arity;
    const facts = { operator, actual: places.length, minimum, maximum, odd };
    found.report('expression.wrong-operand-count', pointer, facts);
  }
  const parts = parseOperands({ places, part }, scope, found);
  if (!isCounted) return undefined;
  const { report } = found;
  const type = typeOf({ operator, operands: parts.map((operand) => operand.typed), report });
  if (type === undefined) return undefined;
  const proven = checkDigits(type, operator, { report, pointer });
  return { kind: 'operation', type: proven, operator, ...nodesOf(parts), pointer };
}

function operandPlaces({ operator, value, pointer }: Written): readonly Placed[] {
  const operands = ownValue(value as JsonObject, operator) ?? null;
  const at = appendPointer(pointer, operator);
  if (!Array.isArray(operands)) return [{ value: operands, pointer: at }];
  return (operands as readonly JsonValue[]).map((operand, index) => ({
    value: operand,
    pointer: appendPointer(at, index),
  }));
}

function suits({ minimum, maximum, odd = false }: Arity, count: number): boolean {
  return count >= minimum && (maximum === null || count <= maximum) && (!odd || count % 2 === 1);
}

/** An operand that was read: its node if it has one, and what the type rules see of it. */
interface ParsedOperand {
  readonly part: Part;
  readonly node: Node | undefined;
  readonly literals?: readonly LiteralNode[];
  readonly typed: TypedOperand;
}

interface Operands {
  readonly places: readonly Placed[];
  readonly part: ((index: number) => Part) | undefined;
}

function parseOperands({ places, part }: Operands, scope: Scope, found: Findings): readonly ParsedOperand[] {
  const parsed: ParsedOperand[] = [];
  for (const [index, place] of places.entries()) {
    const kind = part?.(index) ?? 'value';
    const inner = kind === 'element' ? elementScope(scope, parsed[0]?.node) : scope;
    if (kind === 'among' && Array.isArray(place.value)) parsed.push(parseAmong(place, found));
    else parsed.push(parseOperand(place, inner, { kind, found }));
  }
  return parsed;
}

interface ReadingOperand {
  readonly kind: Part;
  readonly found: Findings;
}

function parseOperand(place: Placed, scope: Scope | undefined, { kind, found }: ReadingOperand): ParsedOperand {
  // Without a list there is nothing to say about what its elements hold.
  const node = scope === undefined ? undefined : parseNode(place, scope, found);
  const text = typeof place.value === 'string' ? { text: place.value } : {};
  return { part: kind, node, typed: { pointer: place.pointer, type: node?.type, ...text } };
}

function elementScope(scope: Scope, list: Node | undefined): Scope | undefined {
  if (list?.kind !== 'read' || list.type.kind !== 'list') return undefined;
  return { ...scope, list: { name: list.name, fields: list.type.fields } };
}

function parseAmong({ value, pointer }: Placed, found: Findings): ParsedOperand {
  found.visit(pointer);
  const literals: LiteralNode[] = [];
  const among = (value as readonly JsonValue[]).map((item, index) => {
    const at = appendPointer(pointer, index);
    const literal = parseItem({ value: item, pointer: at }, found);
    if (literal !== undefined) literals.push(literal);
    return { pointer: at, type: literal?.type, ...(typeof item === 'string' ? { text: item } : {}) };
  });
  return { part: 'among', node: undefined, literals, typed: { pointer, type: undefined, among } };
}

function parseItem({ value, pointer }: Placed, found: Findings): LiteralNode | undefined {
  found.visit(pointer);
  if (value !== null && typeof value !== 'object') return parseLiteral(value, { report: found.report, pointer });
  found.report('expression.not-a-scalar', pointer, { actual: kindOf(value) });
  return undefined;
}

/** The nodes of operands, each under the name of its part. */
function nodesOf(parts: readonly ParsedOperand[]): {
  readonly operands: readonly Node[];
  readonly among?: readonly Literal[];
  readonly body?: Node;
} {
  const body = parts.find(({ part }) => part === 'element')?.node;
  const literals = parts.find((operand) => operand.literals !== undefined)?.literals;
  return {
    operands: parts.flatMap(({ part, node }) => (part === 'element' ? [] : (node ?? []))),
    ...(literals === undefined ? {} : { among: literals.map((literal) => literal.value) }),
    ...(body === undefined ? {} : { body }),
  };
}
