import type { ExpressionIssues } from '../../src/expression/issues.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { place } from './desk.js';

/** A condition that is refused, and where. */
export interface BadCondition {
  readonly condition: JsonValue;
  readonly pointer: string;
}

function nested(times: number, wrap: (inner: JsonValue) => JsonValue, inner: JsonValue): JsonValue {
  return Array.from({ length: times }).reduce<JsonValue>(wrap, inner);
}

/** A condition for every code: the compiler asks for those that are missing. */
export const badConditions: { readonly [Code in keyof ExpressionIssues]: BadCondition } = {
  'expression.too-large': { condition: { and: Array.from({ length: 10_000 }, () => true) }, pointer: '/when' },
  'expression.too-deep': { condition: nested(65, (inner) => ({ '!': inner }), true), pointer: '/when' },
  'expression.not-an-expression': { condition: null, pointer: '/when' },
  'expression.not-one-operator': { condition: { '!': true, and: [true, true] }, pointer: '/when' },
  'expression.unknown-operator': { condition: { nor: [{ var: 'p' }, { var: 'q' }] }, pointer: '/when' },
  'expression.operator-not-in-profile': { condition: { '==': [{ var: 'a' }, 1] }, pointer: '/when' },
  'expression.wrong-operand-count': { condition: { '!': [true, false] }, pointer: '/when' },
  'expression.wrong-type': { condition: { '>=': [{ var: 'a' }, '2'] }, pointer: '/when/>=/1' },
  'expression.name-not-a-string': { condition: { var: ['p', false] }, pointer: '/when' },
  'expression.unknown-name': { condition: { '===': [{ var: 'levl' }, 'high'] }, pointer: '/when/===/0' },
  'expression.unknown-field': { condition: { some: [{ var: 'events' }, { var: 'gravee' }] }, pointer: '/when/some/1' },
  'expression.name-outside-element': {
    condition: { some: [{ var: 'events' }, { var: 'p' }] },
    pointer: '/when/some/1',
  },
  'expression.name-not-allowed-here': { condition: { var: 'is_rated' }, pointer: '/when' },
  'expression.may-be-not-applicable': { condition: { '>': [{ var: 'absent' }, 1] }, pointer: '/when/>/0' },
  'expression.unknown-code': { condition: { '===': [{ var: 'level' }, 'hgh'] }, pointer: '/when/===/1' },
  'expression.in-needs-list': { condition: { in: [{ var: 'level' }, 'high'] }, pointer: '/when/in/1' },
  'expression.empty-list': { condition: { in: [{ var: 'level' }, []] }, pointer: '/when/in/1' },
  'expression.not-a-scalar': { condition: { in: [{ var: 'level' }, ['high', null]] }, pointer: '/when/in/1/1' },
  'expression.too-many-digits': { condition: { '>': [{ var: 'a' }, 0.1 + 0.2] }, pointer: '/when/>/1' },
  'expression.may-pass-digits': {
    condition: { '>': [{ '*': Array.from({ length: 8 }, () => ({ var: 'a' })) }, 1] },
    pointer: '/when/>/0',
  },
};

/** What a condition is told. */
export function readCondition({ condition }: BadCondition): Checked<unknown> {
  return parseExpression(condition, place);
}
