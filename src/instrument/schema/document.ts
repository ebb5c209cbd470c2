import * as g from './grammar.js';
import {
  type AdaptedFrom,
  audiences,
  type Change,
  type Disclosure,
  type Hidden,
  type InstrumentDocument,
  type Narrative,
  type Purpose,
  purposes,
  type Review,
  type Role,
  roleKinds,
  type Stage,
  type Study,
  type Validity,
  type VariantOf,
} from '../document.js';
import type { LinkedInput } from '../inputs.js';
import { fact } from './facts.js';
import { domain, indicator, scale } from './indicators.js';
import { accommodation, intervention } from './interventions.js';
import { banding } from './bandings.js';
import { measure } from './measures.js';
import { conclusions, constraint, flag, guard, mitigator, outcome, population } from './outcomes.js';
import { condition, digest, fullDate, id, ids, instrumentId, plain, version } from './primitives.js';
import { language, reference, text } from './texts.js';

const role: g.Grammar<Role> = g.object({ id, title: text, kind: g.oneOf(roleKinds) });

const adaptedFrom: g.Grammar<AdaptedFrom> = g.object({ id: instrumentId, version, digest, overlay: digest });

const stage: g.Grammar<Stage> = g.object({ id, title: text, minutes: g.whole(1, 600) });

/** A published study. */
export const study: g.Grammar<Study> = g.object({
  kind: g.oneOf(['validation', 'reliability', 'equity']),
  citation: plain(),
  population: text,
  finding: text,
});

/** What each version changed. */
export const changelog: g.Grammar<Change[]> = g.list(g.object({ version, date: fullDate, text }), 1000);

const validity: g.Grammar<Validity> = g.object({
  days: g.whole(1, 730),
  endingEvents: g.optional(g.list(g.object({ id, text }), 50)),
});

const reviewRule = g.object({ id, when: condition, message: text, withinDays: g.whole(1, 365) });

const review: g.Grammar<Review> = g.object({
  firstAfterDays: g.whole(1, 365),
  thenAfterDays: g.whole(1, 365),
  rules: g.optional(g.list(reviewRule, 100)),
});

const hidden: g.Grammar<Hidden> = g.object({
  audience: g.oneOf(audiences),
  indicators: g.optional(ids()),
  domains: g.optional(ids(100)),
  reason: text,
});

const linkedInput: g.Grammar<LinkedInput> = g.object({
  id,
  title: text,
  instrument: g.object({
    id: instrumentId,
    version,
    digest: g.string({ pattern: /^[0-9a-f]{64}$/, reason: 'bad-form' }),
  }),
  policy: g.oneOf(['veo', 'reference']),
  of: g.oneOf(['same', 'facility']),
});

const narrative: g.Grammar<Narrative> = g.object({
  formulation: g.optional(
    g.object({ guidance: g.optional(text), required: g.optional(g.boolean), stage: g.optional(id) }),
  ),
  scenarios: g.optional(
    g.object({ guidance: g.optional(text), minimum: g.optional(g.whole(0, 20)), stage: g.optional(id) }),
  ),
});

const variantOf: g.Grammar<VariantOf> = g.object({
  id: instrumentId,
  for: text,
  differences: g.list(text, 50, 1),
  justification: text,
  references: g.optional(ids(100)),
});

const disclosure: g.Grammar<Disclosure> = g.object({ hidden: g.list(hidden, 100) });

const purposeList: g.Grammar<Purpose[]> = g.list(g.oneOf(purposes), purposes.length);

/** The grammar of `veo-instrument/1`, but for what integrity and policy check across its parts. */
export const instrumentSchema: g.Grammar<InstrumentDocument> = g.object({
  $schema: g.optional(plain(500)),
  format: g.literal('veo-instrument/1'),
  id: instrumentId,
  version,
  thresholdsVersion: g.optional(version),
  status: g.oneOf(['draft', 'pilot', 'validated']),
  adaptedFrom: g.optional(adaptedFrom),
  policy: g.oneOf(['veo', 'reference']),
  subject: g.oneOf(['person', 'facility']),
  method: g.oneOf(['spj', 'actuarial']),
  languages: g.list(language, 50, 1),
  title: text,
  variantOf: g.optional(variantOf),
  licence: plain(200),
  changelog: g.optional(changelog),
  effectiveFrom: g.optional(fullDate),
  effectiveUntil: g.optional(fullDate),
  purpose: g.optional(text),
  use: g.optional(text),
  misuse: g.optional(g.list(text, 100)),
  validFor: g.optional(purposeList),
  notValidFor: g.optional(purposeList),
  population: g.optional(population),
  limits: g.optional(g.list(text, 100)),
  studies: g.optional(g.list(study, 200)),
  validity: g.optional(validity),
  stages: g.optional(g.list(stage, 20)),
  roles: g.optional(g.list(role, 50)),
  outcomes: g.optional(g.list(outcome, 20)),
  conclusions: g.optional(conclusions),
  references: g.optional(g.list(reference, 2000)),
  inputs: g.optional(g.list(linkedInput, 20)),
  facts: g.optional(g.list(fact, 500)),
  scales: g.list(scale, 100),
  domains: g.optional(g.list(domain, 100)),
  indicators: g.list(indicator, 1000),
  measures: g.optional(g.list(measure, 100)),
  bandings: g.optional(g.list(banding, 100)),
  flags: g.optional(g.list(flag, 500)),
  guards: g.optional(g.list(guard, 500)),
  mitigators: g.optional(g.list(mitigator, 500)),
  constraints: g.optional(g.list(constraint, 500)),
  interventions: g.optional(g.list(intervention, 500)),
  accommodations: g.optional(g.list(accommodation, 200)),
  narrative: g.optional(narrative),
  review: g.optional(review),
  disclosure: g.optional(disclosure),
  proxyJustifications: g.optional(g.list(g.object({ part: id, word: plain(100), reason: plain() }), 1000)),
});
