import * as z from 'zod/mini';
import type { Band, Banding, Measure, Selection, Term, UnknownPolicy } from '../measures.js';
import { direction } from './indicators.js';
import { byId, decimal, id, ids, list, rounding, whole } from './primitives.js';
import { text } from './texts.js';

const selection: z.ZodMiniType<Selection> = z.strictObject({
  indicators: z.exactOptional(ids(1000, 1)),
  domain: z.exactOptional(id),
  direction: z.exactOptional(direction),
});

const unknown: z.ZodMiniType<UnknownPolicy> = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('bounds') }),
  z.strictObject({ policy: z.literal('refuse') }),
  z.strictObject({ policy: z.literal('prorate'), minimumRated: whole(1, 1000), rounding }),
  z.strictObject({ policy: z.literal('as_zero') }),
]);

const weight = z.exactOptional(decimal);
const points = z.exactOptional(byId(decimal));

const term: z.ZodMiniType<Term> = z.union([
  z.strictObject({ indicator: id, weight, points }),
  z.strictObject({ fact: id, weight, points }),
]);

const common = {
  id,
  title: text,
  note: z.exactOptional(text),
  references: z.exactOptional(ids(100)),
  unknown: z.exactOptional(unknown),
};

/** What an instrument computes. */
export const measure: z.ZodMiniType<Measure> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('weighted_sum'),
    terms: list(term, 1000, 1),
    rounding: z.exactOptional(rounding),
  }),
  z.strictObject({ ...common, kind: z.literal('count'), of: selection, atLeast: id }),
  z.strictObject({ ...common, kind: z.literal('count_by_level'), of: selection }),
  z.strictObject({ ...common, kind: z.enum(['minimum', 'maximum', 'median']), of: selection }),
]);

const band: z.ZodMiniType<Band> = z.strictObject({
  id,
  label: text,
  cutOff: decimal,
  meaning: z.exactOptional(text),
});

/** Bands of one measure. */
export const banding: z.ZodMiniType<Banding> = z.strictObject({
  id,
  title: z.exactOptional(text),
  measure: id,
  bands: list(band, 50, 1),
  references: z.exactOptional(ids(100)),
});
