/** Draws that are the same on every machine: a linear congruential generator (Numerical Recipes) over 32-bit whole numbers. */
export function draws(seed) {
  let state = seed >>> 0;
  const below = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(((state >>> 8) * bound) / 0x1000000);
  };
  return { below, oneOf: (list) => list[below(list.length)], percent: (share) => below(100) < share };
}

/** A day of the sample, counted from the first of January 2027. */
export function dayAt(count) {
  return new Date(Date.UTC(2027, 0, 1 + count)).toISOString().slice(0, 10);
}

/** When something was done, as a paper has it. */
export function on(day, at) {
  return { on: day, ...(at === undefined ? {} : { at }), source: 'paper' };
}
