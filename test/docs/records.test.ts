import { describe, expect, it } from 'vitest';
import { entryKinds, type Erasable, erasableParts } from '../../src/record/erasable.js';
import { repositoryText } from './markdown.js';

/* docs/records.md lists the parts that can be erased as the source has them. */

function pointersOf({ isLeaf, parts }: Erasable, at = ''): readonly string[] {
  return [...(isLeaf ? [at] : []), ...[...parts].flatMap(([key, below]) => pointersOf(below, `${at}/${key}`))];
}

describe('docs/records.md', () => {
  const [, list = ''] =
    /<!-- erasable -->\n([\s\S]*?)<!-- \/erasable -->/.exec(repositoryText('docs/records.md')) ?? [];
  const listed = list
    .split(/\n(?=- )/)
    .filter((item) => item.startsWith('- '))
    .map((item) => [...item.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text))
    .map(([kind = '', ...pointers]) => [kind, pointers.toSorted()]);

  it.each(entryKinds)('lists what can be erased of: %s', (kind) => {
    expect(Object.fromEntries(listed)[kind]).toEqual(pointersOf(erasableParts(kind)).toSorted());
  });

  it('lists no other kind', () => {
    expect(listed.map(([kind]) => kind)).toEqual(entryKinds);
  });
});
