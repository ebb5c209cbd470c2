/** GoRules Zen: expressions and a decision table in a graph, evaluated by its native addon. */
import { ZenEngine } from '@gorules/zen-engine';
import { bandIds } from '../decision.mjs';

/**
 * @param {import('../decision.mjs').Decision} decision
 * @param {{ trace: boolean }} options
 */
export function zen(decision, options) {
  const { flags } = decision;
  const graph = new ZenEngine().createDecision(graphOf(decision));
  return async (levels) => {
    const { result, trace } = await graph.evaluate(levels, options);
    if (options.trace && trace === undefined) throw new Error('Zen gave no trace');
    return { score: result.score, band: result.band, flags: flags.map(({ id }) => result[id]) };
  };
}

function graphOf({ items, weights, cutOffs, flags }) {
  const score = items.map((item, at) => `${item} * ${weights[at]}`).join(' + ');
  const expressions = [
    { id: 'score', key: 'score', value: score },
    ...flags.map(({ id, all, comparisons }) => ({
      id,
      key: id,
      value: comparisons
        .map(({ item, operator, value }) => `${item} ${operator} ${value}`)
        .join(all ? ' and ' : ' or '),
    })),
  ];
  const rules = bandIds.map((band, at) => ({
    _id: band,
    score: at === bandIds.length - 1 ? '' : `< ${cutOffs[at + 1]}`,
    band: `"${band}"`,
  }));
  const table = {
    hitPolicy: 'first',
    passThrough: true,
    inputs: [{ id: 'score', name: 'score', field: 'score' }],
    outputs: [{ id: 'band', name: 'band', field: 'band' }],
    rules,
  };
  const nodes = [
    { id: 'input', type: 'inputNode', content: undefined },
    { id: 'numbers', type: 'expressionNode', content: { expressions } },
    { id: 'bands', type: 'decisionTableNode', content: table },
    { id: 'output', type: 'outputNode', content: undefined },
  ].map(({ content, ...node }, at) => ({
    ...node,
    name: node.id,
    position: { x: at, y: 0 },
    ...(content && { content }),
  }));
  const edges = nodes
    .slice(1)
    .map(({ id }, at) => ({ id: `to-${id}`, type: 'edge', sourceId: nodes[at].id, targetId: id }));
  return { nodes, edges };
}
