import * as g from './grammar.js';
import type { DatePoint, Measure, PointRange, Selection, Term, UnknownPolicy } from '../measures.js';
import { direction } from './indicators.js';
import { byId, condition, decimal, id, ids, rounding } from './primitives.js';
import { text } from './texts.js';

const selection: g.Grammar<Selection> = g.object({
  indicators: g.optional(ids(1000, 1)),
  domain: g.optional(id),
  direction: g.optional(direction),
  axis: g.optional(id),
});

const unknown: g.Grammar<UnknownPolicy> = g.choice(
  'policy',
  g.object({ policy: g.literal('bounds') }),
  g.object({ policy: g.literal('refuse') }),
  g.object({ policy: g.literal('prorate'), minimumRated: g.whole(1, 1000), rounding }),
  g.object({ policy: g.literal('as_zero') }),
);

const weight = g.optional(decimal);
const points = g.optional(byId(decimal));

const end = g.optional(decimal);
const range: g.Grammar<PointRange> = g.object({ from: end, above: end, to: end, below: end, points: decimal });
const ranges = g.optional(g.list(range, 100, 1));
const when = g.optional(condition);

const term: g.Grammar<Term> = g.union(
  g.object({ indicator: id, axis: g.optional(id), weight, points, when }),
  g.object({ fact: id, weight, points, ranges, when }),
  g.object({ measure: id, weight, ranges, when }),
  g.object({ condition: id, title: text, when: condition, points: decimal }),
);

const common = {
  id,
  title: text,
  note: g.optional(text),
  references: g.optional(ids(100)),
  unknown: g.optional(unknown),
};

/** More than the days between any two dates that are accepted. */
const durationLimit = 150_000;
const datePoint: g.Grammar<DatePoint> = g.union(g.oneOf(['birth', 'assessed_on']), g.object({ fact: id }));

/** What an instrument computes. */
export const measure: g.Grammar<Measure> = g.choice(
  'kind',
  g.object({
    ...common,
    kind: g.literal('weighted_sum'),
    terms: g.list(term, 1000, 1),
    rounding: g.optional(rounding),
    clamp: g.optional(g.object({ minimum: decimal, maximum: decimal })),
  }),
  g.object({ ...common, kind: g.literal('count'), of: selection, atLeast: id }),
  g.object({ ...common, kind: g.literal('count_by_level'), of: selection }),
  g.object({ ...common, kind: g.oneOf(['minimum', 'maximum', 'median']), of: selection }),
  g.object({ ...common, kind: g.literal('mean'), of: selection, rounding }),
  g.object({ ...common, kind: g.literal('ratio'), measure: id, over: id, rounding }),
  g.object({ ...common, kind: g.literal('logarithm'), measure: id, over: g.optional(id), rounding }),
  g.object({ ...common, kind: g.oneOf(['exponential', 'logistic']), measure: id, rounding }),
  g.object({
    ...common,
    kind: g.literal('duration'),
    from: datePoint,
    to: datePoint,
    unit: g.oneOf(['years', 'months', 'days']),
    minimum: g.whole(0, durationLimit),
    maximum: g.whole(0, durationLimit),
  }),
  g.object({ ...common, kind: g.literal('projection'), measure: id, end: g.oneOf(['lower', 'upper']) }),
);
