import { expect, it } from 'vitest';
import { erratumNames } from '../../src/registry/erratum-names.js';
import { repositoryText } from './markdown.js';

it('docs/registry.md lists the names that errata may read, in their order, and no other', () => {
  const [, section = ''] = /<!-- names of errata -->(.*?)<!-- end -->/s.exec(repositoryText('docs/registry.md')) ?? [];
  const listed = [...section.matchAll(/`([a-z_]+\.[^`]+)`/g)].map(([, name]) => name);
  expect(listed).toEqual(erratumNames);
  expect(new Set(erratumNames).size).toBe(erratumNames.length);
});
