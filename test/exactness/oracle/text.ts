import type { Rational } from '../../evaluate/rational.js';

/** A number in plain decimal notation (§1.2); it must be one of finitely many digits. */
export function textOf({ over, under }: Rational): string {
  const places = String(under).length - 1;
  const power = (powers[places] ??= 10n ** BigInt(places));
  return power === under ? written(over, places) : textOf(lengthened({ over, under }));
}

const powers: bigint[] = [];

/** The same over a power of ten. */
function lengthened({ over, under }: Rational): Rational {
  let power = 1n;
  for (let places = 0; (over * power) % under !== 0n; places += 1) {
    if (places > 1000) throw new Error(`${String(over)}/${String(under)} has no end`);
    power *= 10n;
  }
  return { over: (over * power) / under, under: power };
}

function written(coefficient: bigint, places: number): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(places + 1, '0');
  const [before, after] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const kept = /^\d*[1-9]/.exec(after)?.[0] ?? '';
  return `${sign}${before}${kept === '' ? '' : `.${kept}`}`;
}

const seen = new Map<number, Rational>();

/** The number that an authored one means. */
export function authored(value: number): Rational {
  const known = seen.get(value);
  if (known !== undefined) return known;
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [before = '', after = ''] = mantissa.split('.');
  const shift = after.length - Number(power);
  const digits = BigInt(before + after);
  const read =
    shift > 0 ? { over: digits, under: 10n ** BigInt(shift) } : { over: digits * 10n ** BigInt(-shift), under: 1n };
  if (seen.size < 100_000) seen.set(value, read);
  return read;
}

/** Digits after the point of an authored number. */
export function placesOf(value: number): number {
  const text = textOf(authored(value));
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}
