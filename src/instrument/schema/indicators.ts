import * as z from 'zod/mini';
import {
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
import { byId, daysLimit, decimal, id, ids, list, whole } from './primitives.js';
import { text } from './texts.js';

/** What an indicator or a fact is about. */
export const subject: z.ZodMiniType<Subject> = z.enum([...openSubjects, ...protectedSubjects]);

/** Whether an indicator raises, protects, guides help or is recorded only. */
export const direction: z.ZodMiniType<'risk' | 'protective' | 'need' | 'neutral'> = z.enum([
  'risk',
  'protective',
  'need',
  'neutral',
]);

const nonRatings = list(z.enum([...unknownReasons, ...notApplicableReasons]), 9);

const level: z.ZodMiniType<Level> = z.strictObject({ id, label: text, points: z.exactOptional(decimal) });

/** Ordered levels. */
export const scale: z.ZodMiniType<Scale> = z.strictObject({
  id,
  title: z.exactOptional(text),
  levels: list(level, 20, 2),
  nonRatings: z.exactOptional(nonRatings),
});

/** A named group of indicators. */
export const domain: z.ZodMiniType<Domain> = z.strictObject({ id, title: text, description: z.exactOptional(text) });

const evidenceMinimum: z.ZodMiniType<EvidenceMinimum> = z.strictObject({
  items: z.exactOptional(whole(0, 20)),
  sources: z.exactOptional(whole(0, 20)),
  events: z.exactOptional(whole(0, 20)),
  standing: z.exactOptional(z.enum(standings)),
  words: z.exactOptional(z.boolean()),
});

const evidence: z.ZodMiniType<EvidenceRule> = z.strictObject({
  kinds: z.exactOptional(list(z.enum(evidenceKinds), evidenceKinds.length, 1)),
  minimum: z.exactOptional(byId(evidenceMinimum)),
});

const window: z.ZodMiniType<ObservationWindow> = z.strictObject({
  minimumDays: z.exactOptional(whole(1, daysLimit)),
  lookBackDays: z.exactOptional(whole(1, daysLimit)),
});

/** One observable item. */
export const indicator: z.ZodMiniType<Indicator> = z.strictObject({
  id,
  replaces: z.exactOptional(ids(100)),
  title: text,
  domain: z.exactOptional(id),
  scale: z.exactOptional(id),
  definition: z.exactOptional(text),
  question: z.exactOptional(text),
  anchors: z.exactOptional(byId(text)),
  about: z.exactOptional(subject),
  direction: z.exactOptional(direction),
  changeability: z.exactOptional(z.enum(['static', 'dynamic'])),
  nature: z.exactOptional(z.enum(['conduct', 'history', 'attitude', 'circumstance'])),
  outcomes: z.exactOptional(ids(20)),
  stage: z.exactOptional(id),
  raters: z.exactOptional(ids(50, 1)),
  evidence: z.exactOptional(evidence),
  window: z.exactOptional(window),
  membership: z.exactOptional(z.boolean()),
  nonRatings: z.exactOptional(nonRatings),
  notApplicableAs: z.exactOptional(id),
  references: z.exactOptional(ids(100)),
  guidance: z.exactOptional(text),
});
