import { describe, expect, it } from 'vitest';

interface Part {
  readonly from: number;
  readonly to: number;
}

interface Counts {
  readonly instruments: number;
  readonly evaluated: number;
  readonly refused: { readonly [code: string]: number };
  readonly kinds: { readonly [kind: string]: number };
}

type What = Part & { readonly seed: number; readonly assessments: number; readonly code: string };

type Kept = What &
  Counts & {
    readonly next: number;
    readonly seconds: number;
    readonly differs: readonly { readonly place: number; readonly at: readonly string[] }[];
  };

interface PartOfRun {
  readonly shardOf: (part: Part, shard: string) => Part;
  readonly fileOf: (part: What) => string;
  readonly begun: (part: What) => Kept;
  readonly takenUp: (part: What, kept: Kept) => Kept;
  readonly grown: (kept: Kept, waiting: Map<number, Counts>) => Kept;
  readonly added: (one: Counts, other: Counts) => Counts;
  readonly progressOf: (kept: Kept, run: { readonly since: number; readonly seconds: number }) => string;
}

// Imported by its place: the compiler takes scripts in another program.
const { added, begun, fileOf, grown, progressOf, shardOf, takenUp } = (await import(
  new URL('../../scripts/lib/exactness-part.mjs', import.meta.url).href
)) as PartOfRun;

const part = { from: 100, to: 400, seed: 7, assessments: 20, code: 'abc' };
const chunk = (instruments: number): Counts => ({
  instruments,
  evaluated: instruments * 20,
  refused: { 'instrument.out-of-range': 1 },
  kinds: { mean: instruments },
});

describe('the part of a comparison that one run looks at', () => {
  it.each([
    [3, [100, 200, 300, 400]],
    [7, [100, 142, 185, 228, 271, 314, 357, 400]],
    [1, [100, 400]],
  ])('is shared out in %i without gap or overlap', (of, ends) => {
    const shards = Array.from({ length: of }, (_, at) => shardOf(part, `${String(at + 1)}/${String(of)}`));
    expect(shards).toEqual(ends.slice(1).map((to, at) => ({ from: ends[at], to })));
  });

  it.each(['0/3', '4/3', '1/0', '1', '1/3/2', 'a/b', '-1/3', ''])('is no shard %s', (shard) => {
    expect(() => shardOf(part, shard)).toThrow('--shard is i/n');
  });

  it('has a file of its own', () => {
    expect(fileOf(part)).toBe('seed-7-from-100-to-400-by-20.json');
  });

  it('keeps what follows without a break; the rest waits', () => {
    const waiting = new Map([[200, chunk(50)]]);
    const first = grown(begun(part), waiting);
    expect(first).toMatchObject({ next: 100, instruments: 0 });
    waiting.set(100, chunk(50));
    waiting.set(150, chunk(50));
    expect(grown(first, waiting)).toMatchObject({
      next: 250,
      instruments: 150,
      evaluated: 3000,
      refused: { 'instrument.out-of-range': 3 },
      kinds: { mean: 150 },
    });
    expect(waiting.size).toBe(0);
  });

  it('counts what one of two has', () => {
    expect(added({ ...chunk(1), kinds: { ratio: 2 } }, chunk(3)).kinds).toEqual({ ratio: 2, mean: 3 });
  });

  it('is taken up where it was left, without what differed', () => {
    const kept = { ...begun(part), next: 250, instruments: 150, differs: [{ place: 251, at: ['measures m0 value'] }] };
    expect(takenUp(part, kept)).toEqual({ ...kept, differs: [] });
  });

  it.each([
    [{ code: 'abd' }, 'begin anew'],
    [{ seed: 8 }, 'another part: seed is 8 there'],
    [{ to: 500 }, 'another part: to is 500 there'],
  ])('is not taken up with %o', (other, why) => {
    expect(() => takenUp(part, { ...begun(part), ...other })).toThrow(why);
  });

  it('says how far it is, at the pace of this run', () => {
    const kept = { ...begun(part), next: 200 };
    expect(progressOf(kept, { since: 150, seconds: 10.4 })).toBe('100 of 300 instruments, 10 s, about 42 s left');
    expect(progressOf(kept, { since: 200, seconds: 0 })).toBe('100 of 300 instruments, 0 s');
  });
});
