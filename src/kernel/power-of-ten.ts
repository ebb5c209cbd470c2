const commonPowers: readonly bigint[] = /* @__PURE__ */ Array.from({ length: 40 }, (_, exponent) =>
  powerFromText(exponent),
);

function powerFromText(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}

/**
 * Ten to a whole power.
 *
 * @param exponent - A whole number, 0 or more.
 * @example
 * ```ts
 * powerOfTen(3); // 1000n
 * ```
 */
export function powerOfTen(exponent: number): bigint {
  return commonPowers[exponent] ?? powerFromText(exponent);
}

/** The number of decimal digits of a whole number's size; zero has one. */
export function digitsOfInteger(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}
