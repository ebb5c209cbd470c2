import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from '../../src/kernel/semver.js';
import { expectRefusal } from './refusal.js';

/** Versions in rising order of precedence, the chain of SemVer 2.0.0 section 11 among them. */
const rising = [
  '0.0.0',
  '0.0.1',
  '0.1.0',
  '0.9.0',
  '0.10.0',
  '1.0.0-0',
  '1.0.0-2',
  '1.0.0-11',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1-x-y.z',
  '1.2.0',
  '2.0.0',
  '10.0.0',
  '9007199254740991.0.0',
] as const;

describe('isVersion', () => {
  it.each([
    ...rising.map((text) => ({ text, is: true, why: 'a version' })),
    { text: '1.0.0+build.7', is: true, why: 'build metadata' },
    { text: '1.0.0-a.1+build.7-x', is: true, why: 'both' },
    { text: `1.0.0-${'a'.repeat(58)}`, is: true, why: 'sixty-four characters' },
    { text: `1.0.0-${'a'.repeat(59)}`, is: false, why: 'sixty-five characters' },
    { text: '1.0.0-9007199254740990', is: true, why: 'the largest number that is compared exactly' },
    { text: '1.0.0-9007199254740991', is: false, why: 'a number that is not' },
    { text: '1.0.0-a.9007199254740993', is: false, why: 'one further on' },
    { text: '1.0.0-a9007199254740993', is: true, why: 'not a number but a word' },
    { text: '9007199254740992.0.0', is: false, why: 'a major number that is not exact' },
    { text: '', is: false, why: 'nothing' },
    { text: '1', is: false, why: 'one number' },
    { text: '1.0', is: false, why: 'two numbers' },
    { text: '1.0.0.0', is: false, why: 'four numbers' },
    { text: 'v1.0.0', is: false, why: 'a v' },
    { text: '=1.0.0', is: false, why: 'an equals sign' },
    { text: ' 1.0.0', is: false, why: 'a space before' },
    { text: '1.0.0\n', is: false, why: 'a line end after' },
    { text: '01.0.0', is: false, why: 'a leading zero' },
    { text: '1.0.0-01', is: false, why: 'a leading zero before a release' },
    { text: '1.0.0-', is: false, why: 'a pre-release of nothing' },
    { text: '1.0.0+', is: false, why: 'a build of nothing' },
    { text: '1.0.0-a..b', is: false, why: 'an empty identifier' },
    { text: '-1.0.0', is: false, why: 'a sign' },
    { text: '1.0.x', is: false, why: 'a range' },
    { text: '^1.0.0', is: false, why: 'a caret' },
    { text: '1.0.0-é', is: false, why: 'a letter beyond ASCII' },
  ])('says $is of $text: $why', ({ text, is }) => {
    expect(isVersion(text)).toBe(is);
  });

  it('looks at a very long text no longer than at a short one', () => {
    expect(isVersion(`1.0.0-${'a.'.repeat(5_000_000)}`)).toBe(false);
  });
});

describe('compareVersions', () => {
  it('puts every version between those before and those after it', () => {
    for (const [i, a] of rising.entries()) {
      for (const [j, b] of rising.entries()) expect([a, b, compareVersions(a, b)]).toEqual([a, b, Math.sign(i - j)]);
    }
  });

  it('does not count build metadata', () => {
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });

  it.each([
    { a: 'v1.0.0', b: '1.0.0', text: 'v1.0.0' },
    { a: '1.0.0', b: '1.0', text: '1.0' },
    { a: '1.0.0', b: 'x'.repeat(65), text: 'x'.repeat(64) },
  ])('refuses $text', ({ a, b, text }) => {
    expectRefusal(() => compareVersions(a, b), 'kernel.not-a-version', { text });
  });

  it('compares three numbers one by one', () => {
    const part = fc.integer({ min: 0, max: 12 });
    const triple = fc.tuple(part, part, part);
    fc.assert(
      fc.property(triple, triple, (a, b) => {
        const weigh = ([major, minor, patch]: readonly [number, number, number]) => (major * 13 + minor) * 13 + patch;
        expect(compareVersions(a.join('.'), b.join('.'))).toBe(Math.sign(weigh(a) - weigh(b)));
      }),
    );
  });
});
