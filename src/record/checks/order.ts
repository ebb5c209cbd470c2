import { nonconformity, type Occasion } from '../nonconformities.js';
import type { Moment, Nonconformity } from '../parts.js';

/** Something that happened, when, and where the entry says so. */
export interface Happening {
  readonly what: Occasion;
  readonly time: Pick<Moment, 'on' | 'at'>;
  readonly pointer: string;
}

/** That something did not surely come before what it has to follow. Clocks are not corrected, and hours compared only where both are given. */
export function inOrder(first: Happening, then: Happening): readonly Nonconformity[] {
  if (!isBefore(then.time, first.time)) return [];
  const facts = { what: then.what, when: written(then.time), after: first.what, day: written(first.time) };
  return [nonconformity('record.out-of-order', then.pointer, facts)];
}

// Full dates and hours lie in time as their texts do.
function isBefore(a: Happening['time'], b: Happening['time']): boolean {
  if (a.on !== b.on) return a.on < b.on;
  return a.at !== undefined && b.at !== undefined && a.at < b.at;
}

function written({ on, at }: Happening['time']): string {
  return at === undefined ? on : `${on} ${at}`;
}
