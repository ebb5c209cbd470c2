/** Numbers of a register that were seen, as runs without a gap; numbers that do not end in digits are only compared. */
export interface RegisterNumbers {
  /** Whether a number was there before. */
  has(number: string): boolean;
  /** Takes a number; whether it was there before. */
  take(number: string): boolean;
  /** What is missing between the least and the greatest number of each series. */
  gaps(): readonly NumberGap[];
}

/** Numbers that are missing: from the first to the last of them. */
export interface NumberGap {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** The most gaps that are listed. */
export const gapsListed = 1000;
const digitsMost = 15;

interface Run {
  first: number;
  last: number;
}

/** Numbers alike but for their last digits, such as `2026/0001` and `2026/0002`. */
interface Series {
  readonly prefix: string;
  /** The most digits of one that is written with zeros in front. */
  width: number;
  /** In rising order; none touches the next. */
  readonly runs: Run[];
}

/** No numbers yet. */
export function registerNumbers(): RegisterNumbers {
  const series = new Map<string, Series>();
  const others = new Set<string>();
  return {
    has: (number) => {
      const read = readNumber(number);
      return read === undefined ? others.has(number) : isHeld(series.get(read.prefix)?.runs ?? [], Number(read.digits));
    },
    take: (number) => {
      const read = readNumber(number);
      if (read === undefined) return others.size === others.add(number).size;
      const known = series.get(read.prefix) ?? { prefix: read.prefix, width: 0, runs: [] };
      series.set(read.prefix, known);
      if (read.digits.startsWith('0')) known.width = Math.max(known.width, read.digits.length);
      return isIn(known.runs, Number(read.digits));
    },
    gaps: () => [...series.values()].flatMap(gapsOf).slice(0, gapsListed),
  };
}

interface Read {
  readonly prefix: string;
  readonly digits: string;
}

function readNumber(number: string): Read | undefined {
  let start = number.length;
  while (start > 0 && isDigit(number.charCodeAt(start - 1))) start -= 1;
  const digits = number.slice(start);
  return digits.length === 0 || digits.length > digitsMost ? undefined : { prefix: number.slice(0, start), digits };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a value is in a run. */
function isHeld(runs: readonly Run[], value: number): boolean {
  const before = runs[placeFor(runs, value) - 1];
  return before !== undefined && value <= before.last;
}

/** Whether a value is in a run already; puts it in one. */
function isIn(runs: Run[], value: number): boolean {
  const place = placeFor(runs, value);
  const [before, after] = [runs[place - 1], runs[place]];
  if (before !== undefined && value <= before.last) return true;
  const isNextTo = before?.last === value - 1;
  const isBeforeNext = after?.first === value + 1;
  if (isNextTo && isBeforeNext) [before.last] = [after.last, runs.splice(place, 1)];
  else if (isNextTo) before.last = value;
  else if (isBeforeNext) after.first = value;
  else runs.splice(place, 0, { first: value, last: value });
  return false;
}

/** Where a run that begins with a value would stand: after every run that begins no later. */
function placeFor(runs: readonly Run[], value: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.first ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gapsOf({ prefix, width, runs }: Series): readonly NumberGap[] {
  const written = (value: number): string => prefix + String(value).padStart(width, '0');
  return runs.slice(1).map(({ first }, index) => {
    const last = runs[index]?.last ?? first;
    return { first: written(last + 1), last: written(first - 1), count: first - last - 1 };
  });
}
