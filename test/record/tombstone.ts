import type { TombstoneLine } from '../../src/record/archive/line.js';

/** What stands in the place of an entry that was erased as a whole. */
export function tombstoneOf(seal: string): TombstoneLine {
  const order = {
    by: { id: 'w1', role: 'director' },
    basis: 'Court order 7 of 2027',
    time: { on: '2027-03-01', source: 'paper' },
  } as const;
  return { format: 'veo-archive/1', kind: 'tombstone', seal, order };
}
