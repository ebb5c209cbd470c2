import * as g from './grammar.js';
import type { Fact } from '../facts.js';
import type { FactSource } from '../inputs.js';
import { subject } from './indicators.js';
import { decimal, id, ids, plain } from './primitives.js';
import { text } from './texts.js';

const common = {
  id,
  title: text,
  about: g.optional(subject),
  references: g.optional(ids(100)),
};
const role = g.oneOf(['scored', 'gate', 'responsivity', 'monitoring']);

const boolean = { type: g.literal('boolean') };
const number = {
  type: g.literal('number'),
  minimum: g.optional(decimal),
  maximum: g.optional(decimal),
  places: g.optional(g.whole(0, 15)),
  unit: g.optional(plain(40)),
};
const choice = {
  type: g.literal('choice'),
  choices: g.list(g.object({ id, label: text }), 200, 1),
};

const field = g.choice(
  'type',
  g.object({ ...common, ...boolean }),
  g.object({ ...common, ...number }),
  g.object({ ...common, ...choice }),
);

const from: g.Optional<FactSource> = g.optional(
  g.union(
    g.object({ input: id, measure: id }),
    g.object({ input: id, banding: id }),
    g.object({ input: id, daysSince: g.yes }),
  ),
);

/** A typed input that is not rated. */
export const fact: g.Grammar<Fact> = g.choice(
  'type',
  g.object({ ...common, role, ...boolean }),
  g.object({ ...common, role, ...number, from }),
  g.object({ ...common, role, ...choice, several: g.optional(g.boolean), from }),
  g.object({ ...common, role, type: g.literal('date') }),
  g.object({ ...common, role, type: g.literal('text') }),
  g.object({ ...common, role, type: g.literal('list'), fields: g.list(field, 50, 1) }),
);
