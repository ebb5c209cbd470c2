/**
 * The part of a comparison that one run of `npm run exactness` looks at, and how far it has come: kept in a small file,
 * so that a long one can be taken up again, or shared out over machines.
 */

/**
 * @typedef {{ from: number, to: number }} Part Places of instruments, the last one not included.
 * @typedef {{ seed: number, assessments: number, code: string }} What Two parts of one comparison agree in it.
 * @typedef {Part & What & {
 *   next: number,
 *   seconds: number,
 *   instruments: number,
 *   evaluated: number,
 *   refused: Record<string, number>,
 *   kinds: Record<string, number>,
 *   differs: { place: number, at: string[] }[],
 * }} Kept Everything before `next` was looked at, without a break, and agreed.
 * @typedef {Pick<Kept, 'instruments' | 'evaluated' | 'refused' | 'kinds'>} Counts
 */

/**
 * The shard `i/n` of a part: of n parts without gap or overlap the one at i, from 1.
 *
 * @param {Part} part
 * @param {string} shard
 * @returns {Part}
 */
export function shardOf({ from, to }, shard) {
  const [, at, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (at === undefined || of === undefined || at < 1 || at > of) {
    throw new Error(`--shard is i/n, such as 1/4: not ${shard}`);
  }
  /** @param {number} places */
  const after = (places) => from + Math.floor(((to - from) * places) / of);
  return { from: after(at - 1), to: after(at) };
}

/**
 * Where the file of a part stands.
 *
 * @param {Part & What} part
 */
export function fileOf({ seed, from, to, assessments }) {
  return `seed-${seed}-from-${from}-to-${to}-by-${assessments}.json`;
}

/**
 * Nothing looked at yet.
 *
 * @param {Part & What} part
 * @returns {Kept}
 */
export function begun({ seed, from, to, assessments, code }) {
  return {
    ...{ seed, from, to, assessments, code, next: from, seconds: 0, instruments: 0, evaluated: 0 },
    ...{ refused: {}, kinds: {}, differs: [] },
  };
}

/**
 * What was kept of the same part of the same code; another code may differ where this one agreed.
 *
 * @param {Part & What} part
 * @param {Kept} kept
 * @returns {Kept}
 */
export function takenUp(part, kept) {
  for (const key of /** @type {const} */ (['seed', 'from', 'to', 'assessments'])) {
    if (kept[key] !== part[key]) throw new Error(`the file is of another part: ${key} is ${kept[key]} there`);
  }
  if (kept.code !== part.code)
    throw new Error('source or tests are others than they were: begin anew, without --resume');
  return { ...kept, differs: [] };
}

/**
 * With the chunks that follow without a break on what was looked at; the others wait.
 *
 * @param {Kept} kept
 * @param {Map<number, Counts>} waiting By the place where each begins.
 * @returns {Kept}
 */
export function grown(kept, waiting) {
  let now = kept;
  for (let chunk = waiting.get(now.next); chunk !== undefined; chunk = waiting.get(now.next)) {
    waiting.delete(now.next);
    now = { ...now, ...added(now, chunk), next: now.next + chunk.instruments };
  }
  return now;
}

/**
 * Two counts together.
 *
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function added(one, other) {
  return {
    instruments: one.instruments + other.instruments,
    evaluated: one.evaluated + other.evaluated,
    refused: addedByName(one.refused, other.refused),
    kinds: addedByName(one.kinds, other.kinds),
  };
}

/**
 * @param {Record<string, number>} one
 * @param {Record<string, number>} other
 */
function addedByName(one, other) {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

/**
 * How far a part is, and how long the rest will take at the pace of this run.
 *
 * @param {Kept} kept
 * @param {{ since: number, seconds: number }} run Where this run began, and how long it has lasted.
 */
export function progressOf({ from, to, next }, { since, seconds }) {
  const [done, all, left] = [next - from, to - from, to - next];
  const pace = next > since ? `, about ${Math.round((seconds * left) / (next - since))} s left` : '';
  return `${done} of ${all} instruments, ${Math.round(seconds)} s${pace}`;
}
