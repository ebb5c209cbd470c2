/**
 * Numbers by digest, for millions of digests: 12 bytes each at the least, 24 at the most. A digest is known by its
 * first 64 bits; two that share them, which nobody meets by chance, share their number.
 */
export interface DigestTable {
  /** How many digests there are. */
  readonly size: number;
  /** The number of a digest, if it has one. */
  get(digest: string): number | undefined;
  /** Gives a digest a number from 0 to 4294967294, in place of the one it has. */
  set(digest: string, number: number): void;
}

/** An empty slot holds 0: numbers are kept one higher. */
const slotWords = 3;
const leastSlots = 1024;

interface Slots {
  readonly words: Uint32Array;
  readonly mask: number;
}

/**
 * An empty table.
 *
 * @example
 * ```ts
 * const table = digestTable();
 * table.set('ab'.repeat(32), 7);
 * table.get('ab'.repeat(32)); // 7
 * ```
 */
export function digestTable(): DigestTable {
  let slots = emptySlots(leastSlots);
  let size = 0;
  const grow = (): void => {
    if ((size + 1) * 4 <= (slots.mask + 1) * 3) return;
    slots = moved(slots, emptySlots((slots.mask + 1) * 2));
  };
  return {
    get size() {
      return size;
    },
    get: (digest) => {
      const value = slots.words[slotOf(slots, keyOf(digest)) + 2] ?? 0;
      return value === 0 ? undefined : value - 1;
    },
    set: (digest, number) => {
      grow();
      const [high, low] = keyOf(digest);
      const slot = slotOf(slots, [high, low]);
      if (slots.words[slot + 2] === 0) size += 1;
      slots.words.set([high, low, number + 1], slot);
    },
  };
}

function emptySlots(count: number): Slots {
  return { words: new Uint32Array(count * slotWords), mask: count - 1 };
}

type Key = readonly [high: number, low: number];

function keyOf(digest: string): Key {
  return [Number.parseInt(digest.slice(0, 8), 16) >>> 0, Number.parseInt(digest.slice(8, 16), 16) >>> 0];
}

/** Where a key stands, or the empty slot where it would. */
function slotOf({ words, mask }: Slots, [high, low]: Key): number {
  for (let place = low & mask; ; place = (place + 1) & mask) {
    const slot = place * slotWords;
    if (words[slot + 2] === 0 || (words[slot] === high && words[slot + 1] === low)) return slot;
  }
}

function moved(from: Slots, to: Slots): Slots {
  for (let slot = 0; slot < from.words.length; slot += slotWords) {
    const [high = 0, low = 0, number = 0] = from.words.subarray(slot, slot + slotWords);
    if (number !== 0) to.words.set([high, low, number], slotOf(to, [high, low]));
  }
  return to;
}
