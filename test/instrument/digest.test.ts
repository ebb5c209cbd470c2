import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instrumentDigest, scoringDigest, textDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { patched, type PatchStep } from './patched.js';

function changed(...patch: readonly PatchStep[]): InstrumentDocument {
  return patched('everything', patch) as unknown as InstrumentDocument;
}

function replace(path: string, value: PatchStep['value'] & {}): PatchStep {
  return { op: 'replace', path, value };
}

const original = changed();

describe('instrumentDigest', () => {
  it('is the SHA-256 of the format, a line feed and the canonical form without $schema', () => {
    const { $schema, ...rest } = patched('everything', []);
    expect($schema).toBeDefined();
    const expected = createHash('sha256')
      .update(`veo-instrument/1\n${canonicalJson(rest)}`)
      .digest('hex');
    expect(instrumentDigest(original)).toBe(expected);
  });

  it.each([
    { why: '$schema', patch: { op: 'remove', path: '/$schema' } as const, same: true },
    { why: 'a text', patch: replace('/indicators/0/title/fr', 'Autre'), same: false },
    { why: 'a weight', patch: replace('/measures/0/terms/0/weight', 3), same: false },
  ])('is the same after a change of $why: $same', ({ patch, same }) => {
    expect(instrumentDigest(changed(patch)) === instrumentDigest(original)).toBe(same);
  });

  it('takes another function with the same answers', () => {
    expect(instrumentDigest(original, (text) => text.slice(0, 17))).toBe('veo-instrument/1\n');
  });
});

describe('scoringDigest', () => {
  const same: readonly (readonly [string, PatchStep])[] = [
    ['a title', replace('/title/fr', 'Autre')],
    ['an anchor', replace('/indicators/0/anchors/no/en', 'Never.')],
    ['an anchor more', { op: 'add', path: '/indicators/0/anchors/partly', value: { fr: 'Un.', en: 'One.' } }],
    ['all anchors', { op: 'remove', path: '/indicators/0/anchors' }],
    ['a limit more', { op: 'add', path: '/limits/0', value: { fr: 'Un.', en: 'One.' } }],
    ['a label of a field', replace('/facts/6/fields/2/choices/0/label/en', 'Words')],
    ['the version', replace('/version', '1.2.1')],
    ['the status', replace('/status', 'draft')],
    ['a language', { op: 'remove', path: '/languages/2' }],
    ['the changelog', { op: 'remove', path: '/changelog' }],
    ['a citation', replace('/references/0/citation', 'Another.')],
    ['references of a part', { op: 'remove', path: '/indicators/0/references' }],
    ['references of an outcome', { op: 'remove', path: '/outcomes/0/references' }],
    ['the day it begins', { op: 'remove', path: '/effectiveFrom' }],
    ['$schema', { op: 'remove', path: '/$schema' }],
    ['what is asked of who concludes', { op: 'remove', path: '/conclusions' }],
  ];
  it.each(same)('does not see %s', (_, patch) => {
    expect(scoringDigest(changed(patch))).toBe(scoringDigest(original));
  });

  const different: readonly (readonly [string, PatchStep])[] = [
    ['a weight', replace('/measures/0/terms/0/weight', 3)],
    ['points', replace('/scales/1/levels/1/points', 2)],
    ['the order of levels', replace('/scales/0/levels/0/id', 'never')],
    ['a condition', replace('/flags/0/when/or/0/>=/1', 1.4)],
    ['a cut-off', replace('/bandings/0/bands/1/cutOff', 20)],
    ['a guard', { op: 'remove', path: '/guards/0/atMost' }],
    ['a list of facts', { op: 'remove', path: '/facts/4' }],
    ['a setting that is no text', replace('/outcomes/0/setting', 'community')],
    ['days of a safeguard', replace('/interventions/3/safeguard/maximumDays', 89)],
    ['the policy', replace('/policy', 'veo')],
    ['the id', replace('/id', 'another')],
  ];
  it.each(different)('sees %s', (_, patch) => {
    expect(scoringDigest(changed(patch))).not.toBe(scoringDigest(original));
  });

  it('hashes under a name of its own', () => {
    expect(scoringDigest(original, (text) => text.slice(0, 25))).toBe('veo-instrument/1 scoring\n');
  });
});

describe('textDigest', () => {
  it('is the SHA-256 of the words of one language by pointer', () => {
    const document = patched('minimal-reference', []) as unknown as InstrumentDocument;
    let hashed = '';
    textDigest(document, 'en', (text) => (hashed = text));
    const [head, ...body] = hashed.split('\n');
    expect(head).toBe('veo-instrument/1 text en');
    expect(JSON.parse(body.join('\n'))).toMatchObject({
      '/title': 'Ten items, summed',
      '/scales/0/levels/1/label': 'Yes',
    });
  });

  it('sees the words of its language only', () => {
    const other = changed(replace('/title/en', 'All'));
    expect(textDigest(other, 'fr')).toBe(textDigest(original, 'fr'));
    expect(textDigest(other, 'en')).not.toBe(textDigest(original, 'en'));
  });

  it('leaves out what is not in its language', () => {
    expect(textDigest(original, 'bm', (text) => text)).toBe('veo-instrument/1 text bm\n{}');
  });
});
