import type { Evaluation } from '../../evaluate/evaluation.js';
import { bandsOf } from '../changes.js';
import type { Shift } from './report.js';

/** How often bands became others. */
export interface Shifts {
  add(under: { readonly before: Evaluation; readonly after: Evaluation }): void;
  /** In the order in which they first came. */
  all(): readonly Shift[];
}

/** No shift yet. */
export function shifts(): Shifts {
  const counted = new Map<string, Shift>();
  return {
    add: ({ before, after }) => {
      const is = bandsOf(after);
      for (const [banding, from] of bandsOf(before)) {
        const to = is.get(banding);
        if (to === undefined) continue;
        const key = `${banding} ${from} ${to}`;
        counted.set(key, { banding, from, to, records: (counted.get(key)?.records ?? 0) + 1 });
      }
    },
    all: () => [...counted.values()],
  };
}
