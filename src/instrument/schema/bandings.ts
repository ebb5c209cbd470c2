import type { Band, BandAdjustment, Banding, CutOffBand, TableInput, TableRule } from '../bandings.js';
import * as g from './grammar.js';
import { byId, condition, decimal, id, ids, version } from './primitives.js';
import { text } from './texts.js';

const bandLimit = 50;
/** Every two rules of a table are compared. */
const ruleLimit = 500;

const label = { id, label: text, meaning: g.optional(text) };
const band: g.Grammar<Band> = g.object(label);
const cutOffBand: g.Grammar<CutOffBand> = g.object({ ...label, cutOff: decimal });

const adjusting = { id, when: condition, message: text, references: g.optional(ids(100)) };
const adjustment: g.Grammar<BandAdjustment> = g.union(
  g.object({ ...adjusting, shift: g.whole(1 - bandLimit, bandLimit - 1) }),
  g.object({ ...adjusting, atLeast: id }),
  g.object({ ...adjusting, atMost: id }),
);

const input: g.Grammar<TableInput> = g.union(
  g.object({ banding: id }),
  g.object({ indicator: id }),
  g.object({ fact: id }),
);

const rule: g.Grammar<TableRule> = g.object({ when: byId(g.list(g.union(id, g.boolean), 100, 1)), band: id });

const common = {
  id,
  title: g.optional(text),
  thresholdsVersion: g.optional(version),
  adjustments: g.optional(g.list(adjustment, 20)),
  references: g.optional(ids(100)),
};

/** From results to a band. */
export const banding: g.Grammar<Banding> = g.union(
  g.object({
    ...common,
    kind: g.optional(g.literal('cut_offs')),
    measure: id,
    bands: g.list(cutOffBand, bandLimit, 1),
  }),
  g.object({
    ...common,
    kind: g.literal('table'),
    title: text,
    inputs: g.list(input, 10, 1),
    rules: g.list(rule, ruleLimit, 1),
    bands: g.list(band, bandLimit, 1),
  }),
);
