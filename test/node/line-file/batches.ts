import { randomFrom } from './random.js';

/** The lines of a batch of this number: always the same, now and then large. */
export function batchOf(number: number): readonly string[] {
  const random = randomFrom(number + 1);
  const many = 1 + Math.floor(random() * 6);
  return Array.from({ length: many }, (_, place) => {
    const length = Math.floor(random() ** 4 * 200_000);
    return JSON.stringify({ number, place, many, pad: 'x'.repeat(length) });
  });
}
