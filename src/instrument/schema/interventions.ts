import * as z from 'zod/mini';
import type { Accommodation, Intervention, SafeguardLimits } from '../interventions.js';
import { condition, id, ids, list, whole } from './primitives.js';
import { text } from './texts.js';

const safeguard: z.ZodMiniType<SafeguardLimits> = z.strictObject({
  legalBasis: text,
  decidingAuthority: text,
  lesserStep: text,
  maximumDays: whole(1, 90),
  lapse: text,
});

/** A measure mapped from ratings. */
export const intervention: z.ZodMiniType<Intervention> = z.strictObject({
  id,
  type: z.enum(['entitlement', 'offer', 'safeguard']),
  kind: z.exactOptional(id),
  title: text,
  description: z.exactOptional(text),
  hooks: z.exactOptional(ids()),
  when: z.exactOptional(condition),
  contraindicatedWhen: z.exactOptional(condition),
  contraindication: z.exactOptional(text),
  priority: z.exactOptional(whole(1, 99)),
  preferredWhen: z.exactOptional(condition),
  prerequisites: z.exactOptional(ids(100)),
  after: z.exactOptional(ids(100)),
  substitutes: z.exactOptional(ids(100)),
  incompatibleWith: z.exactOptional(ids(100)),
  consents: z.exactOptional(list(z.enum(['subject', 'victim', 'family', 'guardian', 'host_community']), 5)),
  capacity: z.exactOptional(id),
  responsible: z.exactOptional(id),
  dose: z.exactOptional(text),
  goal: z.exactOptional(text),
  success: z.exactOptional(text),
  stop: z.exactOptional(text),
  reviewAfterDays: z.exactOptional(whole(1, 365)),
  safeguard: z.exactOptional(safeguard),
  references: z.exactOptional(ids(100)),
});

/** A change to how things are delivered. */
export const accommodation: z.ZodMiniType<Accommodation> = z.strictObject({ id, when: condition, text });
