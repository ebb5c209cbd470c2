import type { ExpressionIssues } from '../../expression/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';
import { grammar } from './grammar.js';
import { places } from './issues-names.js';
import { meant, types } from './issues-schema.js';

const operands = { one: 'operand', other: 'operands' };

type Count = ExpressionIssues['expression.wrong-operand-count'];

function asked({ minimum, maximum, odd }: Count): string {
  const more = odd ? ', an odd number of them' : '';
  if (minimum === maximum) return `exactly ${grammar.counted(minimum, operands)}${more}`;
  if (maximum === null) return `at least ${grammar.counted(minimum, operands)}${more}`;
  return `from ${String(minimum)} to ${grammar.counted(maximum, operands)}${more}`;
}

function typed(type: string): string {
  return phraseOf(types, type);
}

/** What is wrong with a condition, in English. */
export const expressionIssues: Tells<ExpressionIssues> = {
  'expression.too-large': ({ limit }) =>
    told(`this condition is too large: the limit is ${String(limit)} values`, 'Split it into several flags or guards.'),
  'expression.too-deep': ({ limit }) =>
    told(`too many operators inside one another: the limit is ${String(limit)}`, 'Make the condition flatter.'),
  'expression.not-an-expression': ({ actual }) =>
    told(
      `${typed(actual)} stands here, where there must be a condition or a value`,
      'Write an object with one operator, a text, a number, `true` or `false`.',
    ),
  'expression.not-one-operator': ({ count, keys }) =>
    told(
      count === 0
        ? 'this object has no operator'
        : `this object has several operators (${String(count)}): ${ticks(keys)}`,
      'Write one operator in each object. Join several conditions by `and` or `or`.',
    ),
  'expression.unknown-operator': ({ operator, suggestion }) =>
    told(
      `there is no operator ${tick(operator)}`,
      meant(suggestion, 'Use an operator of the list described with the format.'),
    ),
  'expression.operator-not-in-profile': ({ operator, instead }) =>
    told(
      `the operator ${tick(operator)} is not allowed, since it guesses or converts`,
      instead === null
        ? 'Write the condition with the operators that are allowed.'
        : `Use ${tick(instead)}, which is strict.`,
    ),
  'expression.wrong-operand-count': (facts) =>
    told(
      `${tick(facts.operator)} has ${grammar.counted(facts.actual, operands)}, it needs another number of them`,
      `Give ${asked(facts)}.`,
    ),
  'expression.wrong-type': ({ operator, expected, actual }) =>
    told(
      `${typed(actual)} stands here, where ${operator === null ? 'this place' : tick(operator)} needs ${typed(expected)}`,
      'Compare values of the same type, or read another name.',
    ),
  'expression.name-not-a-string': ({ actual }) =>
    told(
      `\`var\` is given ${typed(actual)}, where there must be a name`,
      'Write one declared name, for example `ratings.d1`, without a default.',
    ),
  'expression.unknown-name': ({ name, suggestion }) =>
    told(`nothing has the name ${tick(name)}`, meant(suggestion, 'Read a name that the instrument declares.')),
  'expression.unknown-field': ({ name, list, suggestion }) =>
    told(
      `the elements of ${tick(list)} have no field ${tick(name)}`,
      meant(suggestion, 'Read a field that the list declares.'),
    ),
  'expression.name-outside-element': ({ name, list }) =>
    told(
      `the condition on each element of ${tick(list)} reads ${tick(name)}, which is outside the element`,
      'Take this reading out and join it to the rest by `and` or `or`.',
    ),
  'expression.name-not-allowed-here': ({ name, context, allowed }) =>
    told(
      `${tick(name)} cannot be read in ${phraseOf(places, context)}`,
      `Read it only in ${grammar.or(allowed.map((place) => phraseOf(places, place)))}.`,
    ),
  'expression.may-be-not-applicable': ({ name }) =>
    told(
      `${tick(name)} may not apply, and the condition does not say what that counts as`,
      'Declare `notApplicableAs` on the indicator, or do not read it here.',
    ),
  'expression.unknown-code': ({ actual, allowed, suggestion }) =>
    told(`${tick(actual)} can never be read here`, meant(suggestion, `Choose one of these: ${ticks(allowed)}.`)),
  'expression.in-needs-list': ({ actual }) =>
    told(
      `\`in\` looks in ${typed(actual)}, where there must be a list`,
      'Give a list of texts, numbers, `true` or `false`, or a declared set of answers.',
    ),
  'expression.empty-list': ({ operator }) =>
    told(`${tick(operator)} looks in an empty list`, 'Give at least one value.'),
  'expression.not-a-scalar': ({ actual }) =>
    told(
      `the list holds ${typed(actual)}, where there must be simple values`,
      'Write only texts, numbers, `true` or `false`.',
    ),
  'expression.too-many-digits': ({ digits, limit }) =>
    told(
      digits === null
        ? 'this number is none'
        : `this number has ${String(digits)} digits, the limit is ${String(limit)}`,
      `Write a number of at most ${String(limit)} digits.`,
    ),
  'expression.may-pass-digits': ({ operator, digits, limit }) =>
    told(
      `${operator === null ? 'this number' : tick(operator)} may need ${String(digits)} digits, more than the ${String(limit)} that are computed exactly`,
      'Multiply fewer numbers, or shorter ones.',
    ),
};
