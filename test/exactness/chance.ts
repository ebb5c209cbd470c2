/** Chance that is the same for the same seed on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  /** Whether something of so many in a hundred comes true. */
  readonly percent: (chance: number) => boolean;
  readonly among: <Value>(values: readonly Value[]) => Value;
  /** Some of a list, in its order, one at least. */
  readonly some: <Value>(values: readonly Value[]) => readonly Value[];
}

/** Mulberry32 over both numbers, so that each instrument can be drawn without those before it. */
export function chanceOf(seed: number, place: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (least: number, most: number): number => least + (next() % (most - least + 1));
  const among = <Value>(values: readonly Value[]): Value => values[whole(0, values.length - 1)]!;
  const some = <Value>(values: readonly Value[]): readonly Value[] => {
    const chosen = values.filter(() => next() % 2 === 0);
    return chosen.length > 0 ? chosen : [among(values)];
  };
  return { whole, percent: (chance) => next() % 100 < chance, among, some };
}

/** A decimal with at most so many digits after the point, between two whole numbers. */
export function decimalBetween(chance: Chance, [least, most]: readonly [number, number], places: number): number {
  const scale = 10 ** places;
  return Number(`${String(chance.whole(least * scale, most * scale))}e-${String(places)}`);
}
