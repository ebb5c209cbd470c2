/** json-rules-engine: conditions and events. Its documents know no arithmetic, so the score is a fact of the host. */
import { Engine } from 'json-rules-engine';
import { bandIds } from '../decision.mjs';

const operators = { '>=': 'greaterThanInclusive', '<': 'lessThan' };

/** @param {import('../decision.mjs').Decision} decision */
export function jsonRulesEngine({ items, weights, cutOffs, flags }) {
  const engine = new Engine();
  engine.addFact('score', async (_parameters, almanac) => {
    let score = 0;
    for (const [at, item] of items.entries()) score += (await almanac.factValue(item)) * weights[at];
    return score;
  });
  for (const [at, band] of bandIds.entries()) {
    const from = { fact: 'score', operator: operators['>='], value: cutOffs[at] };
    const below = { fact: 'score', operator: operators['<'], value: cutOffs[at + 1] };
    const all = [...(at > 0 ? [from] : []), ...(at < bandIds.length - 1 ? [below] : [])];
    engine.addRule({ conditions: { all }, event: { type: 'band', params: { band } } });
  }
  for (const [at, flag] of flags.entries()) {
    const parts = flag.comparisons.map(({ item, operator, value }) => ({
      fact: item,
      operator: operators[operator],
      value,
    }));
    engine.addRule({ conditions: { [flag.all ? 'all' : 'any']: parts }, event: { type: 'flag', params: { at } } });
  }
  return async (levels) => {
    const { events, almanac } = await engine.run(levels);
    const raised = flags.map(() => false);
    let band;
    for (const { type, params } of events) {
      if (type === 'band') band = params.band;
      else raised[params.at] = true;
    }
    return { score: await almanac.factValue('score'), band, flags: raised };
  };
}
