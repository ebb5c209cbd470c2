/** What may still be tried of one explanation, in terms read: it is counted, since a clock would give other answers. */
export interface Effort {
  left: number;
}

/** About a tenth of a second. */
export const mostEffort = 50_000;

/** Takes away what so much trying costs; when less is left, nothing is taken and nothing to be tried. */
export function spend(effort: Effort, cost: number): boolean {
  if (cost > effort.left) return false;
  effort.left -= cost;
  return true;
}
