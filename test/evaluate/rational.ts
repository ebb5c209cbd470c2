/** Exact fractions, for computing again by another way; the denominator is above zero, nothing is reduced. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export const nought: Rational = { over: 0n, under: 1n };

export const whole = (value: number | bigint): Rational => ({ over: BigInt(value), under: 1n });

/** The number that a text in plain or exponent notation says. */
export function rational(text: string): Rational {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const over = BigInt(whole + fraction);
  const shift = Number(power) - fraction.length;
  return shift >= 0 ? { over: over * 10n ** BigInt(shift), under: 1n } : { over, under: 10n ** BigInt(-shift) };
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  if (a.under % b.under === 0n) return { over: a.over + b.over * (a.under / b.under), under: a.under };
  if (b.under % a.under === 0n) return { over: a.over * (b.under / a.under) + b.over, under: b.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function times(a: Rational, b: Rational): Rational {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Below zero, zero or above zero. */
export function difference(a: Rational, b: Rational): bigint {
  if (a.under === b.under) return a.over - b.over;
  return a.over * b.under - b.over * a.under;
}

export function negative({ over, under }: Rational): Rational {
  return { over: -over, under };
}

/** Not of zero. */
export function inverse({ over, under }: Rational): Rational {
  return over < 0n ? { over: -under, under: -over } : { over: under, under: over };
}

export function isEqual(a: Rational, b: Rational): boolean {
  return difference(a, b) === 0n;
}

export function least(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (difference(a, b) <= 0n ? a : b));
}

export function greatest(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (difference(a, b) >= 0n ? a : b));
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(plus, nought);
}

/** The middle, or half the sum of the two in the middle. */
export function middle(values: readonly Rational[]): Rational {
  const order = [...values].sort((a, b) => Number(difference(a, b) > 0n) - Number(difference(a, b) < 0n));
  const half = { over: 1n, under: 2n };
  const left = order[Math.floor((order.length - 1) / 2)]!;
  return times(plus(left, order[Math.floor(order.length / 2)]!), half);
}

function floorOf({ over, under }: Rational): bigint {
  const cut = over / under;
  return cut * under > over ? cut - 1n : cut;
}

/** Rounded by looking at the two neighbours. */
export function rounded(value: Rational, places: number, mode: string): Rational {
  const step = 10n ** BigInt(places);
  const below = floorOf(times(value, { over: step, under: 1n }));
  const isWhole = below * value.under === value.over * step;
  const chosen = isWhole ? below : below + BigInt(goesUp(value, below, { step, mode }));
  return { over: chosen, under: step };
}

function goesUp(value: Rational, below: bigint, { step, mode }: { step: bigint; mode: string }): boolean {
  const isNegative = value.over < 0n;
  if (mode === 'ceiling') return true;
  if (mode === 'floor') return false;
  if (mode === 'down') return isNegative;
  if (mode === 'up') return !isNegative;
  const twice = 2n * value.over * step - (2n * below + 1n) * value.under;
  if (twice !== 0n) return twice > 0n;
  return mode === 'half-up' ? !isNegative : below % 2n !== 0n;
}
