import { nonconformity } from '../nonconformities.js';
import type { Nonconformity } from '../parts.js';
import { type Concluded, type Held, outcomeOf, outcomeResult } from '../position.js';

/** A level that is concluded is one of the outcome's, where the guards admit any. */
export function levelOf(
  { concluded, outcome, level = '' }: Concluded,
  pointer: string,
  held: Held,
): readonly Nonconformity[] {
  if (concluded !== 'level') return [];
  const allowed = (outcomeOf(held.compiled, outcome)?.levels ?? []).map(({ id }) => id);
  if (!allowed.includes(level)) return [nonconformity('record.unknown-level', pointer, { outcome, level, allowed })];
  const isNone = (outcomeResult(held, outcome)?.admitted ?? []).length === 0;
  return isNone ? [nonconformity('record.level-where-none', pointer, { outcome, level })] : [];
}
