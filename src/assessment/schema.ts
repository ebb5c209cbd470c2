import * as g from '../instrument/schema/grammar.js';
import { elementLimit } from '../expression/limits.js';
import { purposes } from '../instrument/document.js';
import { evidenceKinds, notApplicableReasons, standings, unknownReasons } from '../instrument/indicators.js';
import {
  digest,
  fullDate,
  id,
  ids,
  instrumentId,
  languageCode,
  plain,
  version,
} from '../instrument/schema/primitives.js';
import { type AboutDate, type PartialDate, plusMinusYearsLimit } from '../kernel/partial-date.js';
import {
  type AdditionalIndicator,
  type AssessedSubject,
  type AssessmentDocument,
  type Contributor,
  type EvidenceItem,
  type FacilityOffers,
  type FactValue,
  type InformationRequest,
  legalStatuses,
  type LegalStatusEntry,
  type LevelRating,
  type Rating,
  type Unrated,
  type WordsHeard,
} from './document.js';

/** The longest opaque reference of the host: to a person, a contributor, a register, a training. */
const referenceLimit = 200;

const reference = plain(referenceLimit);

const writtenDate: g.Grammar<string> = g.string({ pattern: /^\d{4}(?:-\d{2}){0,2}$/, reason: 'bad-date' });

const aboutDate: g.Grammar<AboutDate> = g.object({
  about: writtenDate,
  plusMinusYears: g.whole(1, plusMinusYearsLimit),
  wording: g.optional(plain()),
});

/** A date as far as it is known. */
export const partialDate: g.Grammar<PartialDate> = g.union(writtenDate, aboutDate);

const pin = g.object({
  id: instrumentId,
  version,
  digest: g.optional(digest),
  textDigest: g.optional(digest),
});

const legalStatus: g.Grammar<LegalStatusEntry> = g.object({
  status: g.oneOf(legalStatuses),
  from: partialDate,
  authority: g.optional(reference),
});

const subject: g.Grammar<AssessedSubject> = g.object({
  ref: reference,
  birth: g.optional(partialDate),
  legalHistory: g.optional(g.list(legalStatus, 100, 1)),
  receivedOn: g.optional(partialDate),
});

const contributor: g.Grammar<Contributor> = g.object({
  id,
  role: id,
  trainingReference: g.optional(reference),
  conflict: g.optional(plain()),
});

const words: g.Grammar<WordsHeard> = g.object({
  asHeard: plain(),
  language: languageCode,
  hearer: reference,
  interpreter: g.optional(reference),
});

/** One thing that ratings rely on. */
export const evidenceItem: g.Grammar<EvidenceItem> = g.object({
  id,
  kind: g.oneOf(evidenceKinds),
  standing: g.oneOf(standings),
  event: g.optional(id),
  origin: g.optional(id),
  directness: g.optional(g.oneOf(['direct', 'hearsay'])),
  disclosure: g.optional(g.oneOf(['full', 'gist', 'withheld'])),
  duress: g.optional(g.oneOf(['none_known', 'possible', 'unofficial_detention', 'established'])),
  eventDate: g.optional(partialDate),
  recordedOn: g.optional(partialDate),
  receivedOn: g.optional(partialDate),
  recordedBy: g.optional(reference),
  summary: g.optional(plain()),
  words: g.optional(words),
});

const ofAnyRating = {
  by: g.optional(id),
  on: g.optional(fullDate),
  enteredBy: g.optional(id),
  enteredOn: g.optional(fullDate),
  supportedBy: g.optional(ids()),
  contradictedBy: g.optional(ids()),
  observed: g.optional(g.object({ from: fullDate, to: fullDate })),
  note: g.optional(plain()),
  carriedForwardFrom: g.optional(reference),
};

const levelRating: g.Grammar<LevelRating> = g.object({
  level: id,
  axes: g.optional(g.record(id, id)),
  ...ofAnyRating,
});

const unrated: g.Grammar<Unrated> = g.object({
  unrated: g.oneOf([...unknownReasons, ...notApplicableReasons]),
  reason: g.optional(plain()),
  ...ofAnyRating,
});

/** What an assessor said of one indicator. */
export const rating: g.Grammar<Rating> = g.union(id, levelRating, unrated);

// What a value must be its fact declares: the length of a text and the form of a code are checked against it.
const scalar: g.Grammar<boolean | number | string> = g.union(g.boolean, g.number(), g.string());

/** A fact's value, whatever its type. */
export const factValue: g.Grammar<FactValue> = g.union(
  scalar,
  g.list(g.string(), elementLimit),
  g.list(g.record(id, g.nullable(scalar)), elementLimit),
  g.object({ unknown: plain() }),
  aboutDate,
);

const facility: g.Grammar<FacilityOffers> = g.object({
  instrument: g.optional(instrumentId),
  version: g.optional(version),
  digest,
  date: fullDate,
  offers: g.record(id, g.boolean),
});

const request: g.Grammar<InformationRequest> = g.object({
  id,
  what: plain(),
  askedOf: plain(),
  askedOn: fullDate,
  answeredOn: g.optional(fullDate),
  indicators: g.optional(ids()),
});

const additionalIndicator: g.Grammar<AdditionalIndicator> = g.object({
  id,
  title: plain(500),
  finding: plain(),
  by: g.optional(id),
  supportedBy: g.optional(ids()),
});

/** The grammar of `veo-assessment/1`, but for what `validateAssessment` checks across its parts. */
export const assessmentSchema: g.Grammar<AssessmentDocument> = g.object({
  $schema: g.optional(plain(500)),
  format: g.literal('veo-assessment/1'),
  instrument: pin,
  assessedOn: fullDate,
  number: g.optional(reference),
  previous: g.optional(reference),
  language: g.optional(languageCode),
  mode: g.optional(g.oneOf(['screen', 'paper', 'read_aloud', 'ad_hoc_interpretation'])),
  pageCodes: g.optional(g.list(reference, 100)),
  purpose: g.optional(g.oneOf(purposes)),
  legalBasis: g.optional(plain()),
  decidingAuthority: g.optional(plain()),
  setting: g.optional(plain()),
  stage: g.optional(id),
  subject: g.optional(subject),
  contributors: g.optional(g.list(contributor, 100)),
  evidence: g.optional(g.list(evidenceItem, 2000)),
  ratings: g.record(id, rating),
  facts: g.optional(g.record(id, factValue)),
  facility: g.optional(facility),
  requests: g.optional(g.list(request, 500)),
  involvementNotEstablished: g.optional(g.object({ by: id, on: fullDate, reason: plain() })),
  linked: g.optional(g.record(id, g.object({ subject: g.optional(reference), evaluation: g.anything }))),
  additionalIndicators: g.optional(g.list(additionalIndicator, 50)),
  formulation: g.optional(plain(20_000)),
  scenarios: g.optional(g.list(g.object({ id, text: plain() }), 50)),
});
