import * as z from 'zod/mini';
import type {
  Constraint,
  Flag,
  Gate,
  Guard,
  Mitigator,
  NoLevel,
  Outcome,
  OutcomeLevel,
  Population,
} from '../outcomes.js';
import { condition, daysLimit, id, ids, list, whole } from './primitives.js';
import { text } from './texts.js';

const references = z.exactOptional(ids(100));

const outcomeLevel: z.ZodMiniType<OutcomeLevel> = z.strictObject({
  id,
  label: text,
  meaning: z.exactOptional(text),
});

const noLevel: z.ZodMiniType<NoLevel> = z.strictObject({ consequence: text, withinDays: whole(1, 365) });

/** Something a professional concludes about. */
export const outcome: z.ZodMiniType<Outcome> = z.strictObject({
  id,
  title: text,
  definition: text,
  horizonDays: z.exactOptional(whole(1, daysLimit)),
  setting: z.exactOptional(z.enum(['custody', 'community'])),
  levels: list(outcomeLevel, 20, 2),
  necessary: ids(),
  noLevel,
  references,
});

/** A bound on the levels of one outcome. */
export const guard: z.ZodMiniType<Guard> = z.strictObject({
  id,
  outcome: id,
  when: condition,
  atMost: z.exactOptional(id),
  atLeast: z.exactOptional(id),
  message: text,
  references,
});

/** Something that must be seen. */
export const flag: z.ZodMiniType<Flag> = z.strictObject({
  id,
  title: text,
  message: text,
  severity: z.enum(['notice', 'review', 'urgent']),
  when: condition,
  corroboration: z.exactOptional(
    z.strictObject({ events: z.exactOptional(whole(1, 20)), sources: z.exactOptional(whole(1, 20)) }),
  ),
  expiresAfterDays: z.exactOptional(whole(1, daysLimit)),
  references,
});

/** A thought to display. */
export const mitigator: z.ZodMiniType<Mitigator> = z.strictObject({ id, message: text, when: condition, references });

/** An illogical combination of answers. */
export const constraint: z.ZodMiniType<Constraint> = z.strictObject({ id, when: condition, message: text });

const gate: z.ZodMiniType<Gate> = z.strictObject({
  id,
  when: condition,
  effect: z.enum(['outside', 'no_level']),
  unknown: z.exactOptional(z.enum(['applies', 'notice'])),
  reason: text,
  referral: z.exactOptional(text),
});

/** For whom, by whom, where. */
export const population: z.ZodMiniType<Population> = z.strictObject({
  description: text,
  setting: z.exactOptional(text),
  minimumAge: z.exactOptional(whole(0, 120)),
  referral: z.exactOptional(text),
  gates: z.exactOptional(list(gate, 50)),
});
