import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/kernel/suggest.js';

/** Edit distance from its definition: the table of all beginnings. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('nearest', () => {
  it.each([
    { word: 'indicatros', candidates: ['indicators', 'interventions'], is: 'indicators', why: 'two letters swapped' },
    { word: 'colour', candidates: ['weight'], is: undefined, why: 'nothing like it' },
    { word: 'id', candidates: [], is: undefined, why: 'nothing to choose from' },
    { word: 'id', candidates: ['ids'], is: 'ids', why: 'one edit is near enough for a short word' },
    { word: 'id', candidates: ['idol'], is: undefined, why: 'two edits are not' },
    { word: 'x', candidates: ['y'], is: 'y', why: 'one edit of one letter' },
    { word: '', candidates: ['y'], is: 'y', why: 'one edit of nothing' },
    { word: '', candidates: ['yz'], is: undefined, why: 'two edits of nothing' },
    { word: 'titel', candidates: ['title'], is: 'title', why: 'two letters of a short word swapped' },
    { word: 'abcd', candidates: ['abxy'], is: 'abxy', why: 'two edits of four letters' },
    { word: 'abc', candidates: ['axy'], is: undefined, why: 'two edits of three letters' },
    { word: 'abcde', candidates: ['abxyz'], is: undefined, why: 'three edits of five letters' },
    { word: 'abcdef', candidates: ['abcdxy'], is: 'abcdxy', why: 'two edits of six letters' },
    { word: 'abcdef', candidates: ['abcxyz'], is: undefined, why: 'three edits of six letters' },
    { word: 'cat', candidates: ['car', 'bat', 'cot'], is: 'bat', why: 'the first by code unit of those as near' },
    { word: 'cat', candidates: ['bat', 'car'], is: 'bat', why: 'it, given first' },
    { word: 'scales', candidates: ['scaled', 'scale', 'scales_'], is: 'scale', why: 'an end is less than another end' },
    { word: 'domains', candidates: ['domino', 'domain'], is: 'domain', why: 'the nearer one, given last' },
    { word: 'domains', candidates: ['domain', 'aomain'], is: 'domain', why: 'the nearer one, though not the first' },
    { word: 'Title', candidates: ['title'], is: 'title', why: 'another case' },
    { word: 'title', candidates: ['tytle', 'title'], is: 'title', why: 'the word itself' },
    { word: 'a'.repeat(64), candidates: ['a'.repeat(63)], is: 'a'.repeat(63), why: 'the longest word' },
    { word: 'a'.repeat(65), candidates: ['a'.repeat(64)], is: undefined, why: 'a word too long' },
    { word: 'a'.repeat(63), candidates: ['a'.repeat(64)], is: 'a'.repeat(64), why: 'the longest candidate' },
    { word: 'a'.repeat(64), candidates: ['a'.repeat(65)], is: undefined, why: 'a candidate too long' },
    { word: 'abc', candidates: ['x'.repeat(65), 'abd'], is: 'abd', why: 'a candidate after one too long' },
    { word: 'constructo', candidates: ['consent'], is: undefined, why: 'nothing inherited is a candidate' },
  ])('gives $is for $word: $why', ({ word, candidates, is }) => {
    expect(nearest(word, candidates)).toBe(is);
  });

  it('gives the nearest, whatever the order of the candidates', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), maxLength: 10 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (written, candidates) => {
        const near = candidates
          .map((candidate) => ({ candidate, edits: editDistance(written, candidate) }))
          .filter(({ edits }) => edits <= Math.max(written.length < 4 ? 1 : 2, Math.floor(written.length / 3)))
          .toSorted((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
        expect(nearest(written, candidates)).toBe(near[0]?.candidate);
        expect(nearest(written, candidates.toReversed())).toBe(near[0]?.candidate);
      }),
      { numRuns: 1000 },
    );
  });
});
