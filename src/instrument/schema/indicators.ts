import * as g from './grammar.js';
import {
  type Axis,
  coveredTimes,
  type Domain,
  type EvidenceMinimum,
  type EvidenceRule,
  evidenceKinds,
  type Indicator,
  type Level,
  notApplicableReasons,
  type ObservationWindow,
  openSubjects,
  protectedSubjects,
  type Scale,
  standings,
  type Subject,
  unknownReasons,
} from '../indicators.js';
import { byId, daysLimit, decimal, id, ids } from './primitives.js';
import { text } from './texts.js';

/** What an indicator or a fact is about. */
export const subject: g.Grammar<Subject> = g.oneOf([...openSubjects, ...protectedSubjects]);

/** Whether an indicator raises, protects, guides help or is recorded only. */
export const direction: g.Grammar<'risk' | 'protective' | 'need' | 'neutral'> = g.oneOf([
  'risk',
  'protective',
  'need',
  'neutral',
]);

const nonRatings = g.list(g.oneOf([...unknownReasons, ...notApplicableReasons]), 9);

const level: g.Grammar<Level> = g.object({ id, label: text, points: g.optional(decimal) });

/** Ordered levels. */
export const scale: g.Grammar<Scale> = g.object({
  id,
  title: g.optional(text),
  levels: g.list(level, 20, 2),
  nonRatings: g.optional(nonRatings),
});

/** A named group of indicators. */
export const domain: g.Grammar<Domain> = g.object({ id, title: text, description: g.optional(text) });

const evidenceMinimum: g.Grammar<EvidenceMinimum> = g.object({
  items: g.optional(g.whole(0, 20)),
  sources: g.optional(g.whole(0, 20)),
  events: g.optional(g.whole(0, 20)),
  standing: g.optional(g.oneOf(standings)),
  words: g.optional(g.boolean),
});

const evidence: g.Grammar<EvidenceRule> = g.object({
  kinds: g.optional(g.list(g.oneOf(evidenceKinds), evidenceKinds.length, 1)),
  minimum: g.optional(byId(evidenceMinimum)),
});

const window: g.Grammar<ObservationWindow> = g.object({
  covers: g.optional(g.oneOf(coveredTimes)),
  minimumDays: g.optional(g.whole(1, daysLimit)),
  lookBackDays: g.optional(g.whole(1, daysLimit)),
});

const axis: g.Grammar<Axis> = g.object({
  id,
  title: text,
  scale: id,
  anchors: g.optional(byId(text)),
  question: g.optional(text),
  guidance: g.optional(text),
});

/** One observable item. */
export const indicator: g.Grammar<Indicator> = g.object({
  id,
  replaces: g.optional(ids(100)),
  title: text,
  domain: g.optional(id),
  scale: g.optional(id),
  definition: g.optional(text),
  question: g.optional(text),
  anchors: g.optional(byId(text)),
  axes: g.optional(g.list(axis, 5, 1)),
  about: g.optional(subject),
  direction: g.optional(direction),
  changeability: g.optional(g.oneOf(['static', 'dynamic'])),
  nature: g.optional(g.oneOf(['conduct', 'history', 'attitude', 'circumstance'])),
  outcomes: g.optional(ids(20)),
  stage: g.optional(id),
  raters: g.optional(ids(50, 1)),
  evidence: g.optional(evidence),
  window: g.optional(window),
  membership: g.optional(g.boolean),
  nonRatings: g.optional(nonRatings),
  notApplicableAs: g.optional(id),
  references: g.optional(ids(100)),
  guidance: g.optional(text),
});
