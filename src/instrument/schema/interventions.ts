import * as g from './grammar.js';
import type { Accommodation, Intervention, SafeguardLimits } from '../interventions.js';
import { condition, id, ids } from './primitives.js';
import { text } from './texts.js';

const safeguard: g.Grammar<SafeguardLimits> = g.object({
  legalBasis: text,
  decidingAuthority: text,
  lesserStep: text,
  maximumDays: g.whole(1, 90),
  lapse: text,
});

/** A measure mapped from ratings. */
export const intervention: g.Grammar<Intervention> = g.object({
  id,
  type: g.oneOf(['entitlement', 'offer', 'safeguard']),
  kind: g.optional(id),
  title: text,
  description: g.optional(text),
  hooks: g.optional(ids()),
  when: g.optional(condition),
  contraindicatedWhen: g.optional(condition),
  contraindication: g.optional(text),
  priority: g.optional(g.whole(1, 99)),
  preferredWhen: g.optional(condition),
  prerequisites: g.optional(ids(100)),
  after: g.optional(ids(100)),
  substitutes: g.optional(ids(100)),
  incompatibleWith: g.optional(ids(100)),
  consents: g.optional(g.list(g.oneOf(['subject', 'victim', 'family', 'guardian', 'host_community']), 5)),
  capacity: g.optional(id),
  responsible: g.optional(id),
  dose: g.optional(text),
  goal: g.optional(text),
  success: g.optional(text),
  stop: g.optional(text),
  reviewAfterDays: g.optional(g.whole(1, 365)),
  safeguard: g.optional(safeguard),
  references: g.optional(ids(100)),
});

/** A change to how things are delivered. */
export const accommodation: g.Grammar<Accommodation> = g.object({ id, when: condition, text });
