import type { EvidenceUse, SetAsideReason } from '../assessment/valid-assessment.js';
import { evidenceKinds, notApplicableReasons, standings, unknownReasons } from '../instrument/indicators.js';
import * as g from '../instrument/schema/grammar.js';
import { id } from '../instrument/schema/primitives.js';
import type { AxisResult, RatingResult } from './evaluation.js';

/** The most that a list of an evaluation holds. */
export const most = 100_000;

const setAside: g.Grammar<SetAsideReason> = g.oneOf([
  ...(['not-enough-evidence', 'not-enough-sources', 'not-enough-events', 'standing-too-weak'] as const),
  ...(['words-not-recorded', 'prisoner-word-alone', 'window-too-short'] as const),
  ...(['involvement-not-established', 'not-due', 'outside-population'] as const),
]);

const evidenceUse: g.Grammar<EvidenceUse> = g.object({
  id,
  kind: g.oneOf(evidenceKinds),
  standing: g.oneOf(standings),
  admissible: g.boolean,
  reason: g.optional(
    g.oneOf([
      ...(['kind-not-accepted', 'kind-never-supports-risk', 'duress', 'allegation-only'] as const),
      ...(['may-be-before-18', 'outside-window'] as const),
    ]),
  ),
});

/** What became of an answer. */
export const answerClass: g.Grammar<RatingResult['class']> = g.oneOf(['rated', 'unknown', 'not_applicable']);

const axis: g.Grammar<AxisResult> = g.object({
  axis: id,
  given: g.optional(id),
  level: g.optional(id),
  class: answerClass,
});

/** One indicator: what was given, and what counts. */
export const rating: g.Grammar<RatingResult> = g.object({
  indicator: id,
  given: g.optional(id),
  level: g.optional(id),
  class: answerClass,
  nonRating: g.optional(g.oneOf([...unknownReasons, ...notApplicableReasons])),
  setAside: g.optional(setAside),
  evidence: g.optional(g.list(evidenceUse, most)),
  contradictedBy: g.optional(g.list(id, most)),
  axes: g.optional(g.list(axis, 5)),
});

const ratedId: g.Grammar<string> = g.string({
  most: 129,
  pattern: /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?$/,
  reason: 'bad-id',
});

/** What is not known: indicators and facts, and axes as `<indicator>.<axis>`. */
export const ratedIds: g.Grammar<string[]> = g.list(ratedId, most);
