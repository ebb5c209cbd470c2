import { expect, it } from 'vitest';
import { referencesOf } from '../../src/expression/references.js';
import { nodeOf } from './desk.js';

it('finds every reading, in document order, with its place', () => {
  const expression = {
    and: [
      { '<': [{ var: 'a' }, { '+': [{ var: 'b' }, { var: 'a' }] }] },
      { some: [{ var: 'events' }, { '>': [{ var: 'days' }, 3] }] },
      { in: ['fr', { var: 'languages' }] },
      { in: [{ var: 'level' }, ['low']] },
    ],
  };
  expect(referencesOf(nodeOf(expression))).toEqual([
    { name: 'a', pointer: '/when/and/0/</0' },
    { name: 'b', pointer: '/when/and/0/</1/+/0' },
    { name: 'a', pointer: '/when/and/0/</1/+/1' },
    { name: 'events', pointer: '/when/and/1/some/0' },
    { name: 'events', field: 'days', pointer: '/when/and/1/some/1/>/0' },
    { name: 'languages', pointer: '/when/and/2/in/1' },
    { name: 'level', pointer: '/when/and/3/in/0' },
  ]);
});
