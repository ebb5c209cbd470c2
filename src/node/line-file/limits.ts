import { RiskError } from '../../index.js';

/** The most bytes of one line, its end not counted, unless said otherwise: 64 MiB. */
export const defaultLineBytes = 67_108_864;

/**
 * Makes sure that a limit is one: what is no number would let everything through.
 *
 * @throws {@link RiskError} `kernel.not-a-limit` when it is not a whole number of at least 1.
 */
export function limitOf(name: string, given: number | undefined, otherwise: number): number {
  const limit = given ?? otherwise;
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw new RiskError('kernel.not-a-limit', { name, limit: String(limit) });
}

/**
 * Makes sure that a path is a text.
 *
 * @throws {@link RiskError} `kernel.not-text`.
 */
export function requirePath(path: string): void {
  // A caller without types can give anything; a number would be an open file.
  if (typeof path !== 'string') throw new RiskError('kernel.not-text', { type: typeof path });
}
