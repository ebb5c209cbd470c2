import * as g from './grammar.js';
import {
  type ConclusionReason,
  type Conclusions,
  type Constraint,
  type Flag,
  type Gate,
  type Guard,
  type Mitigator,
  type NoLevel,
  type Outcome,
  type OutcomeLevel,
  type Population,
  positions,
} from '../outcomes.js';
import { condition, daysLimit, id, ids } from './primitives.js';
import { text } from './texts.js';

const references = g.optional(ids(100));

const outcomeLevel: g.Grammar<OutcomeLevel> = g.object({
  id,
  label: text,
  meaning: g.optional(text),
});

const noLevel: g.Grammar<NoLevel> = g.object({ consequence: text, withinDays: g.whole(1, 365) });

/** Something a professional concludes about. */
export const outcome: g.Grammar<Outcome> = g.object({
  id,
  title: text,
  definition: text,
  horizonDays: g.optional(g.whole(1, daysLimit)),
  setting: g.optional(g.oneOf(['custody', 'community'])),
  levels: g.list(outcomeLevel, 20, 2),
  necessary: ids(),
  noLevel,
  references,
});

const conclusionReason: g.Grammar<ConclusionReason> = g.object({
  id,
  title: text,
  for: g.optional(g.list(g.oneOf(positions), positions.length, 1)),
});

/** What is asked of a professional who concludes. */
export const conclusions: g.Grammar<Conclusions> = g.object({
  reasons: g.optional(g.list(conclusionReason, 100, 1)),
  confirmedBy: g.optional(ids(50, 1)),
});

/** A bound on the levels of one outcome. */
export const guard: g.Grammar<Guard> = g.object({
  id,
  outcome: id,
  when: condition,
  atMost: g.optional(id),
  atLeast: g.optional(id),
  message: text,
  references,
});

/** Something that must be seen. */
export const flag: g.Grammar<Flag> = g.object({
  id,
  title: text,
  message: text,
  severity: g.oneOf(['notice', 'review', 'urgent']),
  when: condition,
  corroboration: g.optional(g.object({ events: g.optional(g.whole(1, 20)), sources: g.optional(g.whole(1, 20)) })),
  expiresAfterDays: g.optional(g.whole(1, daysLimit)),
  references,
});

/** A thought to display. */
export const mitigator: g.Grammar<Mitigator> = g.object({ id, message: text, when: condition, references });

/** An illogical combination of answers. */
export const constraint: g.Grammar<Constraint> = g.object({ id, when: condition, message: text });

const gate: g.Grammar<Gate> = g.object({
  id,
  when: condition,
  effect: g.oneOf(['outside', 'no_level']),
  unknown: g.optional(g.oneOf(['applies', 'notice'])),
  reason: text,
  referral: g.optional(text),
});

/** For whom, by whom, where. */
export const population: g.Grammar<Population> = g.object({
  description: text,
  setting: g.optional(text),
  minimumAge: g.optional(g.whole(0, 120)),
  referral: g.optional(text),
  gates: g.optional(g.list(gate, 50)),
});
