/** JsonLogic, by the engine it comes from and by the faster one. */
import { asJsonLogic } from '../decision.mjs';

/** @param {import('../decision.mjs').Decision} decision */
function rulesOf({ items, weights, cutOffs, flags }) {
  const [, moderate, high, extreme] = cutOffs;
  const score = { var: 'score' };
  return {
    score: { '+': items.map((item, at) => ({ '*': [{ var: item }, weights[at]] })) },
    band: {
      if: [
        { '>=': [score, extreme] },
        'extreme',
        { '>=': [score, high] },
        'high',
        { '>=': [score, moderate] },
        'moderate',
        'low',
      ],
    },
    flags: flags.map(asJsonLogic),
  };
}

/** @param {import('../decision.mjs').Decision} decision */
export async function jsonLogicJs(decision) {
  const { default: jsonLogic } = await import('json-logic-js');
  const rules = rulesOf(decision);
  return (levels) => {
    const score = jsonLogic.apply(rules.score, levels);
    return {
      score,
      band: jsonLogic.apply(rules.band, { score }),
      flags: rules.flags.map((rule) => jsonLogic.apply(rule, levels)),
    };
  };
}

/** @param {import('../decision.mjs').Decision} decision */
export async function interpreted(decision) {
  const { LogicEngine } = await import('json-logic-engine');
  const engine = new LogicEngine();
  const rules = rulesOf(decision);
  return (levels) => {
    const score = engine.run(rules.score, levels);
    return {
      score,
      band: engine.run(rules.band, { score }),
      flags: rules.flags.map((rule) => engine.run(rule, levels)),
    };
  };
}

/** @param {import('../decision.mjs').Decision} decision */
export async function compiled(decision) {
  const { LogicEngine } = await import('json-logic-engine');
  const engine = new LogicEngine();
  const rules = rulesOf(decision);
  const scoreOf = engine.build(rules.score);
  const bandOf = engine.build(rules.band);
  const flagsOf = rules.flags.map((rule) => engine.build(rule));
  return (levels) => {
    const score = scoreOf(levels);
    return { score, band: bandOf({ score }), flags: flagsOf.map((flag) => flag(levels)) };
  };
}
