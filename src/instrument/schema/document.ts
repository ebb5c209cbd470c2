import * as z from 'zod/mini';
import {
  type Disclosure,
  type Hidden,
  type InstrumentDocument,
  type Purpose,
  purposes,
  type Review,
  type Role,
  type Stage,
  type Study,
  type Validity,
} from '../document.js';
import { fact } from './facts.js';
import { domain, indicator, scale } from './indicators.js';
import { accommodation, intervention } from './interventions.js';
import { banding, measure } from './measures.js';
import { constraint, flag, guard, mitigator, outcome, population } from './outcomes.js';
import { condition, fullDate, id, ids, instrumentId, list, plain, version, whole } from './primitives.js';
import { language, reference, text } from './texts.js';

const roleKinds = ['management', 'security', 'social', 'psychology', 'clinical', 'religious', 'external'] as const;

const role: z.ZodMiniType<Role> = z.strictObject({ id, title: text, kind: z.enum(roleKinds) });

const stage: z.ZodMiniType<Stage> = z.strictObject({ id, title: text, minutes: whole(1, 600) });

const study: z.ZodMiniType<Study> = z.strictObject({
  kind: z.enum(['validation', 'reliability', 'equity']),
  citation: plain(),
  population: text,
  finding: text,
});

const validity: z.ZodMiniType<Validity> = z.strictObject({
  days: whole(1, 730),
  endingEvents: z.exactOptional(list(z.strictObject({ id, text }), 50)),
});

const reviewRule = z.strictObject({ id, when: condition, message: text, withinDays: whole(1, 365) });

const review: z.ZodMiniType<Review> = z.strictObject({
  firstAfterDays: whole(1, 365),
  thenAfterDays: whole(1, 365),
  rules: z.exactOptional(list(reviewRule, 100)),
});

const hidden: z.ZodMiniType<Hidden> = z.strictObject({
  audience: z.enum([...roleKinds, 'prosecution', 'intelligence']),
  indicators: z.exactOptional(ids()),
  domains: z.exactOptional(ids(100)),
  reason: text,
});

const disclosure: z.ZodMiniType<Disclosure> = z.strictObject({ hidden: list(hidden, 100) });

const purposeList: z.ZodMiniType<Purpose[]> = list(z.enum(purposes), purposes.length);

/** The grammar of `veo-instrument/1`, but for what integrity and policy check across its parts. */
export const instrumentSchema: z.ZodMiniType<InstrumentDocument> = z.strictObject({
  $schema: z.exactOptional(plain(500)),
  format: z.literal('veo-instrument/1'),
  id: instrumentId,
  version,
  thresholdsVersion: z.exactOptional(version),
  status: z.enum(['draft', 'pilot', 'validated']),
  policy: z.enum(['veo', 'reference']),
  subject: z.enum(['person', 'facility']),
  method: z.enum(['spj', 'actuarial']),
  languages: list(language, 50, 1),
  title: text,
  licence: plain(200),
  changelog: z.exactOptional(list(z.strictObject({ version, date: fullDate, text }), 1000)),
  effectiveFrom: z.exactOptional(fullDate),
  effectiveUntil: z.exactOptional(fullDate),
  purpose: z.exactOptional(text),
  use: z.exactOptional(text),
  misuse: z.exactOptional(list(text, 100)),
  validFor: z.exactOptional(purposeList),
  notValidFor: z.exactOptional(purposeList),
  population: z.exactOptional(population),
  limits: z.exactOptional(list(text, 100)),
  studies: z.exactOptional(list(study, 200)),
  validity: z.exactOptional(validity),
  stages: z.exactOptional(list(stage, 20)),
  roles: z.exactOptional(list(role, 50)),
  outcomes: z.exactOptional(list(outcome, 20)),
  references: z.exactOptional(list(reference, 2000)),
  facts: z.exactOptional(list(fact, 500)),
  scales: list(scale, 100, 1),
  domains: z.exactOptional(list(domain, 100)),
  indicators: list(indicator, 1000, 1),
  measures: z.exactOptional(list(measure, 200)),
  bandings: z.exactOptional(list(banding, 100)),
  flags: z.exactOptional(list(flag, 500)),
  guards: z.exactOptional(list(guard, 500)),
  mitigators: z.exactOptional(list(mitigator, 500)),
  constraints: z.exactOptional(list(constraint, 500)),
  interventions: z.exactOptional(list(intervention, 500)),
  accommodations: z.exactOptional(list(accommodation, 200)),
  review: z.exactOptional(review),
  disclosure: z.exactOptional(disclosure),
  proxyJustifications: z.exactOptional(list(z.strictObject({ part: id, word: plain(100), reason: plain() }), 1000)),
});
