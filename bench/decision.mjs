/**
 * The one decision that every engine makes: 30 items with levels 0 to 4, each with a weight that a double holds
 * exactly (so that no engine can differ by rounding), their weighted sum, 4 bands by cut-off, and 10 flags over two
 * or three items. The weights and cut-offs mean nothing.
 */

/** Items of the decision that engines are compared on. */
export const itemCount = 30;
const levels = 5;
const cutOffs = [0, 30, 60, 90];
export const bandIds = ['low', 'moderate', 'high', 'extreme'];

/** @param {number} at */
const itemId = (at) => `item${String(at + 1).padStart(2, '0')}`;

/**
 * @typedef {{ item: string, operator: '>=' | '<', value: number }} Comparison
 * @typedef {{ id: string, all: boolean, comparisons: readonly Comparison[] }} FlagRule
 * @typedef {{ items: readonly string[], weights: readonly number[], cutOffs: readonly number[], flags: readonly FlagRule[] }} Decision
 * @typedef {{ [item: string]: number }} Levels
 * @typedef {{ score: number, band: string, flags: readonly boolean[] }} Answer
 */

/**
 * @param {number} [count] - How many items; the cut-offs grow with it.
 * @returns {Decision}
 */
export function decisionOf(count = itemCount) {
  const items = Array.from({ length: count }, (_, at) => itemId(at));
  return {
    items,
    weights: items.map((_, at) => (((at * 5) % 8) + 1) / 4),
    cutOffs: cutOffs.map((cutOff) => Math.round((cutOff * count) / itemCount)),
    flags: Array.from({ length: 10 }, (_, at) => ({
      id: `flag${at}`,
      all: at % 2 === 0,
      comparisons: [
        { item: itemId((at * 3) % count), operator: '>=', value: 2 },
        { item: itemId((at * 3 + 1) % count), operator: '<', value: 4 },
        ...(at % 3 === 0
          ? [/** @type {Comparison} */ ({ item: itemId((at * 3 + 2) % count), operator: '>=', value: 3 })]
          : []),
      ],
    })),
  };
}

/** @param {FlagRule} flag */
export const asJsonLogic = ({ all, comparisons }) => ({
  [all ? 'and' : 'or']: comparisons.map(({ item, operator, value }) => ({ [operator]: [{ var: item }, value] })),
});

/**
 * Answers that follow each other the same way in every process.
 *
 * @param {Decision} decision
 * @param {number} howMany
 * @returns {Levels[]}
 */
export function answersOf({ items }, howMany = 256) {
  const next = randomFrom(76_543);
  const drawn = Array.from({ length: howMany }, () => Object.fromEntries(items.map((item) => [item, next(levels)])));
  // As a stored assessment arrives: parsed, every record of one shape.
  return JSON.parse(JSON.stringify(drawn));
}

/**
 * The same answers, each unknown once in ten.
 *
 * @param {readonly Levels[]} answers
 * @returns {{ [item: string]: number }[]}
 */
export function withUnknowns(answers) {
  const next = randomFrom(24_601);
  return answers.map((levels) => Object.fromEntries(Object.entries(levels).filter(() => next(10) > 0)));
}

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  /** @param {number} below */
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}
