import * as z from 'zod/mini';
import type { Fact } from '../facts.js';
import { subject } from './indicators.js';
import { decimal, id, ids, list, plain, whole } from './primitives.js';
import { text } from './texts.js';

const common = {
  id,
  title: text,
  about: z.exactOptional(subject),
  references: z.exactOptional(ids(100)),
};
const role = z.enum(['scored', 'gate', 'responsivity', 'monitoring']);

const boolean = { type: z.literal('boolean') };
const number = {
  type: z.literal('number'),
  minimum: z.exactOptional(decimal),
  maximum: z.exactOptional(decimal),
  places: z.exactOptional(whole(0, 15)),
  unit: z.exactOptional(plain(40)),
};
const choice = {
  type: z.literal('choice'),
  choices: list(z.strictObject({ id, label: text }), 200, 1),
};

const field = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...boolean }),
  z.strictObject({ ...common, ...number }),
  z.strictObject({ ...common, ...choice }),
]);

/** A typed input that is not rated. */
export const fact: z.ZodMiniType<Fact> = z.discriminatedUnion('type', [
  z.strictObject({ ...common, role, ...boolean }),
  z.strictObject({ ...common, role, ...number }),
  z.strictObject({ ...common, role, ...choice, several: z.exactOptional(z.boolean()) }),
  z.strictObject({ ...common, role, type: z.literal('date') }),
  z.strictObject({ ...common, role, type: z.literal('text') }),
  z.strictObject({ ...common, role, type: z.literal('list'), fields: list(field, 50, 1) }),
]);
