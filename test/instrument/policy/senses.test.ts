import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/expression/parse-expression.js';
import type { ValueType } from '../../../src/expression/grammar.js';
import { type Sense, sensesOf } from '../../../src/instrument/policy/senses.js';
import { standings } from '../../../src/instrument/indicators.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';

const types: { readonly [name: string]: ValueType } = {
  a: { kind: 'number', digits: { whole: 3, places: 0 } },
  b: { kind: 'number', digits: { whole: 3, places: 0 } },
  t: { kind: 'boolean' },
  u: { kind: 'boolean' },
  c: { kind: 'string', codes: ['x', 'y'] },
  s: { kind: 'codes', codes: ['x', 'y'] },
  'evidence.a.standing': { kind: 'string', codes: standings },
  l: {
    kind: 'list',
    fields: [{ name: 'f', declared: { type: { kind: 'boolean' }, mayBeNotApplicable: false } }],
  },
};

function sensed(expression: JsonValue): readonly string[] {
  const read = parseExpression(expression, {
    declarations: {
      typeOf: (name) => {
        const type = types[name];
        return type && { type, mayBeNotApplicable: false };
      },
      names: () => [],
    },
    expected: 'boolean',
    pointer: '',
    context: 'flag',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return sensesOf(read.value).map(({ name, sense }) => `${name} ${sense}`);
}

const reading = (name: string): JsonValue => ({ var: name });
const a = reading('a');
const b = reading('b');
const t = reading('t');
const u = reading('u');
const c = reading('c');
const s = reading('s');
const l = reading('l');
const standing = reading('evidence.a.standing');

const table: readonly (readonly [JsonValue, readonly string[]])[] = [
  [true, []],
  [t, ['t rising']],
  [{ and: [t, u] }, ['t rising', 'u rising']],
  [{ or: [t, u] }, ['t rising', 'u rising']],
  [{ '!': t }, ['t falling']],
  [{ '!': { '!': t } }, ['t rising']],
  [{ '!': { '===': [a, 1] } }, ['a either']],
  [{ '>': [a, b] }, ['a rising', 'b falling']],
  [{ '>=': [a, 1] }, ['a rising']],
  [{ '<': [a, b] }, ['a falling', 'b rising']],
  [{ '<=': [1, a] }, ['a rising']],
  [{ '<=': [a, b, a] }, ['a falling', 'b either', 'a rising']],
  [{ '===': [a, 1] }, ['a either']],
  [{ '===': [a, b] }, ['a either', 'b either']],
  [{ '!==': [a, 1] }, ['a either']],
  [{ '===': [t, true] }, ['t rising']],
  [{ '===': [false, t] }, ['t falling']],
  [{ '!==': [t, true] }, ['t falling']],
  [{ '!==': [t, false] }, ['t rising']],
  [{ '===': [t, u] }, ['t either', 'u either']],
  [{ '===': [{ '>': [a, 1] }, false] }, ['a falling']],
  [{ in: [t, [true, false]] }, ['t rising']],
  [{ in: [a, [1, 2]] }, ['a either']],
  [{ in: [c, ['y']] }, ['c either']],
  [{ '===': [c, 'y'] }, ['c either']],
  [{ in: ['x', s] }, ['s either']],
  [{ in: [standing, ['observed', 'adjudicated']] }, ['evidence.a.standing rising']],
  [{ in: [standing, ['adjudicated', 'observed', 'reported']] }, ['evidence.a.standing rising']],
  [{ in: [standing, ['alleged', 'reported']] }, ['evidence.a.standing falling']],
  [{ in: [standing, ['observed']] }, ['evidence.a.standing either']],
  [{ in: [standing, ['alleged', 'adjudicated']] }, ['evidence.a.standing either']],
  [{ '===': [standing, 'adjudicated'] }, ['evidence.a.standing rising']],
  [{ '!==': [standing, 'alleged'] }, ['evidence.a.standing rising']],
  [{ '!==': [standing, 'adjudicated'] }, ['evidence.a.standing falling']],
  [{ '===': [standing, 'alleged'] }, ['evidence.a.standing falling']],
  [{ if: [t, u, t] }, ['t either', 'u rising', 't rising']],
  [{ if: [t, u, u, t, u] }, ['t either', 'u rising', 'u either', 't rising', 'u rising']],
  [{ '>': [{ '+': [a, b] }, 1] }, ['a rising', 'b rising']],
  [{ '>': [{ '-': [a, b] }, 1] }, ['a rising', 'b falling']],
  [{ '>': [{ '-': a }, 1] }, ['a falling']],
  [{ '>': [{ '*': [a, 2] }, 1] }, ['a rising']],
  [{ '>': [{ '*': [0, a] }, 1] }, ['a rising']],
  [{ '>': [{ '*': [a, -2] }, 1] }, ['a either']],
  [{ '>': [{ '*': [a, b] }, 1] }, ['a either', 'b either']],
  [{ '>': [{ min: [a, b] }, { max: [a, 3] }] }, ['a rising', 'b rising', 'a falling']],
  [{ some: [l, { var: 'f' }] }, ['l either', 'l either']],
  [{ all: [l, { var: 'f' }] }, ['l either', 'l either']],
  [{ none: [l, { var: 'f' }] }, ['l either', 'l either']],
];

describe('sensesOf', () => {
  it.each(table)('%j', (expression, senses) => {
    expect(sensed(expression)).toEqual(senses);
  });

  it('says where each reading stands', () => {
    const read = parseExpression(
      { and: [{ var: 't' }] },
      {
        declarations: { typeOf: () => ({ type: { kind: 'boolean' }, mayBeNotApplicable: false }), names: () => [] },
        expected: 'boolean',
        pointer: '/flags/0/when',
        context: 'flag',
      },
    );
    if (!read.ok) throw new Error('refused');
    const rising: Sense = 'rising';
    expect(sensesOf(read.value)).toEqual([{ name: 't', pointer: '/flags/0/when/and/0', sense: rising }]);
    expect(sensesOf(read.value, 'either').map(({ sense }) => sense)).toEqual(['either']);
    expect(sensesOf(read.value, 'falling').map(({ sense }) => sense)).toEqual(['falling']);
  });
});
