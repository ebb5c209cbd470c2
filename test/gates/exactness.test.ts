import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ending, type Files, plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

/** A copy of the source in which one thing is another. */
function plantedWith(files: Files): string {
  const root = plant({});
  for (const path of ['src', 'test/exactness', 'test/evaluate/rational.ts']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  write(root, files);
  return root;
}

/** The comparison over it. */
function exactnessIn(root: string, ...own: readonly string[]): Ending {
  return runIn(root, 'node', 'scripts/exactness.mjs', '--assessments', '20', '--instruments', '400', ...own);
}

function changed(path: string, from: string, to: string): Files {
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  return { [path]: text.replace(from, to) };
}

describe('exactness', () => {
  it('refuses no instrument of the source as it stands', () => {
    const { status, said } = exactnessIn(plantedWith({}));
    expect([status, said]).toEqual([0, expect.stringContaining('400 instruments, 8000 assessments')]);
  });

  it.each([
    ['half-up that is half-even', 'src/kernel/rounding.ts', `'half-up': halfUp`, `'half-up': halfEven`],
    [
      'a cut-off that is above its band',
      'src/compile/compile-bandings.ts',
      'compare(cutOff, value) <= 0',
      'compare(cutOff, value) < 0',
    ],
    [
      'a count that leaves out what is at the level',
      'src/evaluate/measure-statistics.ts',
      'if (level >= least || level === unknown)',
      'if (level > least || level === unknown)',
    ],
    [
      'a logarithm that is one step off',
      'src/kernel/elementary.ts',
      'BigInt(twos) * logarithmOfTwo(unit)',
      'BigInt(twos) * (logarithmOfTwo(unit) + unit / 1000n)',
    ],
    [
      'bounds that forget that nothing may apply',
      'src/evaluate/term-reading.ts',
      'mayBeAbsent ? [...bounds, zero] : bounds',
      'bounds',
    ],
    [
      'a table in which every possible answer must be among those of a rule',
      'src/evaluate/table-standing.ts',
      'possible.some((cell) => own.includes(cell))',
      'possible.every((cell) => own.includes(cell))',
    ],
    [
      'an adjustment that is made while nobody knows whether it is to be',
      'src/evaluate/band-adjustments.ts',
      "result === 'true' ? to : [...places, ...to]",
      "result === 'true' ? to : to",
    ],
    [
      'an axis that stands while its indicator is at the lowest level',
      'src/assessment/axis-level.ts',
      'if (level <= 0) return level;',
      'if (level < 0) return level;',
    ],
    [
      'an earlier estimate that is read as known',
      'src/assessment/linked-results.ts',
      "const sure = ['value', 'bounds'];",
      "const sure = ['value', 'bounds', 'prorated', 'as_zero', 'projected'];",
    ],
    [
      'an earlier measure that may be refused and is read all the same',
      'src/assessment/linked-results.ts',
      "|| Object.hasOwn(measure, 'mayBeRefused')",
      '',
    ],
  ])('refuses %s, with both documents and how to see it again', (_what, path, from, to) => {
    const { status, said } = exactnessIn(plantedWith(changed(path, from, to)));
    expect(status).toBe(1);
    expect(said).toMatch(/again: npm run exactness -- --seed 1 --from \d+ --instruments 1/);
    expect(said).toContain('"format": "veo-instrument/1"');
    expect(said).toContain('"format": "veo-assessment/1"');
  });

  it('goes on from where a run of the same code was ended, and from no other', () => {
    const root = plantedWith({});
    expect(exactnessIn(root, '--shard', '2/4').said).toContain(
      'instruments 100 to 199: 100 instruments, 2000 assessments',
    );
    const path = 'temp/exactness/seed-1-from-100-to-200-by-20.json';
    const whole = JSON.parse(readFileSync(join(root, path), 'utf8')) as object;
    expect(whole).toMatchObject({ next: 200, instruments: 100, evaluated: 2000, differs: [] });
    write(root, { [path]: JSON.stringify({ ...whole, next: 150, instruments: 50, evaluated: 1000 }) });
    const again = exactnessIn(root, '--shard', '2/4', '--resume');
    expect([again.status, again.said]).toEqual([0, expect.stringContaining(': 100 instruments, 2000 assessments')]);
    expect(exactnessIn(root, '--shard', '3/4', '--resume').said).toContain('there is nothing to go on from');
    write(root, changed('src/kernel/rounding.ts', `'half-up': halfUp`, `'half-up': halfEven`));
    const other = exactnessIn(root, '--shard', '2/4', '--resume');
    expect([other.status, other.said]).toEqual([1, expect.stringContaining('begin anew, without --resume')]);
  });
});
