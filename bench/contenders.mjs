/**
 * Everything that is timed. `make` returns how an input is prepared (not timed), run (timed), and read.
 *
 * @typedef {{ prepare: (levels: object) => unknown, run: (input: unknown) => unknown, answer: (output: unknown) => import('./decision.mjs').Answer }} Contender
 */

const same = (value) => value;
const peer = (run) => ({ prepare: same, run, answer: same });

/** @type {{ [name: string]: { unknowns: boolean, make: (decision: import('./decision.mjs').Decision) => Promise<Contender> } }} */
export const contenders = {
  'hand-written': {
    unknowns: false,
    make: async (decision) => peer((await import('./engines/hand.mjs')).straightLine(decision)),
  },
  'json-logic-js': {
    unknowns: false,
    make: async (decision) => peer(await (await import('./engines/json-logic.mjs')).jsonLogicJs(decision)),
  },
  'json-logic-engine': {
    unknowns: false,
    make: async (decision) => peer(await (await import('./engines/json-logic.mjs')).interpreted(decision)),
  },
  'json-logic-engine compiled': {
    unknowns: false,
    make: async (decision) => peer(await (await import('./engines/json-logic.mjs')).compiled(decision)),
  },
  'json-rules-engine': {
    unknowns: false,
    make: async (decision) => peer((await import('./engines/json-rules-engine.mjs')).jsonRulesEngine(decision)),
  },
  zen: {
    unknowns: false,
    make: async (decision) => peer((await import('./engines/zen.mjs')).zen(decision, { trace: false })),
  },
  'zen with trace': {
    unknowns: false,
    make: async (decision) => peer((await import('./engines/zen.mjs')).zen(decision, { trace: true })),
  },
  bare: ours('bare', true),
  'bare, all rated': ours('bare', false),
  explained: ours('explained', true),
  'bare, from the object': ours('bare-from-object', true),
  'explained, from the object': ours('explained-from-object', true),
};

function ours(name, unknowns) {
  return { unknowns, make: async (decision) => (await import('./engines/ours.mjs')).ways[name](decision) };
}
