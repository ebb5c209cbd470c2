import * as z from 'zod/mini';
import { purposes } from '../instrument/document.js';
import { evidenceKinds, notApplicableReasons, standings, unknownReasons } from '../instrument/indicators.js';
import {
  fullDate,
  id,
  ids,
  instrumentId,
  languageCode,
  list,
  plain,
  version,
  whole,
} from '../instrument/schema/primitives.js';
import { type AboutDate, type PartialDate, plusMinusYearsLimit } from '../kernel/partial-date.js';
import {
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

/** The most records of a list, and the most codes of a choice. */
const listLimit = 200;

const reference = plain(referenceLimit);

/** A SHA-256 as hex. */
const digest: z.ZodMiniType<string> = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'bad-form'));

const writtenDate: z.ZodMiniType<string> = z.string().check(z.regex(/^\d{4}(?:-\d{2}){0,2}$/, 'bad-date'));

const aboutDate: z.ZodMiniType<AboutDate> = z.strictObject({
  about: writtenDate,
  plusMinusYears: whole(1, plusMinusYearsLimit),
  wording: z.exactOptional(plain()),
});

/** A date as far as it is known. */
export const partialDate: z.ZodMiniType<PartialDate> = z.union([writtenDate, aboutDate]);

const pin = z.strictObject({
  id: instrumentId,
  version,
  digest: z.exactOptional(digest),
  textDigest: z.exactOptional(digest),
});

const legalStatus: z.ZodMiniType<LegalStatusEntry> = z.strictObject({
  status: z.enum(legalStatuses),
  from: partialDate,
  authority: z.exactOptional(reference),
});

const subject: z.ZodMiniType<AssessedSubject> = z.strictObject({
  ref: reference,
  birth: z.exactOptional(partialDate),
  legalHistory: z.exactOptional(list(legalStatus, 100, 1)),
  receivedOn: z.exactOptional(partialDate),
});

const contributor: z.ZodMiniType<Contributor> = z.strictObject({
  id,
  role: id,
  trainingReference: z.exactOptional(reference),
  conflict: z.exactOptional(plain()),
});

const words: z.ZodMiniType<WordsHeard> = z.strictObject({
  asHeard: plain(),
  language: languageCode,
  hearer: reference,
  interpreter: z.exactOptional(reference),
});

/** One thing that ratings rely on. */
export const evidenceItem: z.ZodMiniType<EvidenceItem> = z.strictObject({
  id,
  kind: z.enum(evidenceKinds),
  standing: z.enum(standings),
  event: z.exactOptional(id),
  origin: z.exactOptional(id),
  directness: z.exactOptional(z.enum(['direct', 'hearsay'])),
  disclosure: z.exactOptional(z.enum(['full', 'gist', 'withheld'])),
  duress: z.exactOptional(z.enum(['none_known', 'possible', 'unofficial_detention', 'established'])),
  eventDate: z.exactOptional(partialDate),
  recordedOn: z.exactOptional(partialDate),
  receivedOn: z.exactOptional(partialDate),
  recordedBy: z.exactOptional(reference),
  summary: z.exactOptional(plain()),
  words: z.exactOptional(words),
});

const ofAnyRating = {
  by: z.exactOptional(id),
  on: z.exactOptional(fullDate),
  enteredBy: z.exactOptional(id),
  enteredOn: z.exactOptional(fullDate),
  supportedBy: z.exactOptional(ids()),
  contradictedBy: z.exactOptional(ids()),
  observed: z.exactOptional(z.strictObject({ from: fullDate, to: fullDate })),
  note: z.exactOptional(plain()),
  carriedForwardFrom: z.exactOptional(reference),
};

const levelRating: z.ZodMiniType<LevelRating> = z.strictObject({ level: id, ...ofAnyRating });

const unrated: z.ZodMiniType<Unrated> = z.strictObject({
  unrated: z.enum([...unknownReasons, ...notApplicableReasons]),
  reason: z.exactOptional(plain()),
  ...ofAnyRating,
});

/** What an assessor said of one indicator. */
export const rating: z.ZodMiniType<Rating> = z.union([id, levelRating, unrated]);

// What a value must be its fact declares: the length of a text and the form of a code are checked against it.
const scalar: z.ZodMiniType<boolean | number | string> = z.union([z.boolean(), z.number(), z.string()]);

/** A fact's value, whatever its type. */
export const factValue: z.ZodMiniType<FactValue> = z.union([
  scalar,
  list(z.string(), listLimit),
  list(z.record(id, z.nullable(scalar)), listLimit),
  z.strictObject({ unknown: plain() }),
  aboutDate,
]);

const facility: z.ZodMiniType<FacilityOffers> = z.strictObject({
  instrument: z.exactOptional(instrumentId),
  version: z.exactOptional(version),
  digest,
  date: fullDate,
  offers: z.record(id, z.boolean()),
});

const request: z.ZodMiniType<InformationRequest> = z.strictObject({
  id,
  what: plain(),
  askedOf: plain(),
  askedOn: fullDate,
  answeredOn: z.exactOptional(fullDate),
  indicators: z.exactOptional(ids()),
});

/** The grammar of `veo-assessment/1`, but for what `validateAssessment` checks across its parts. */
export const assessmentSchema: z.ZodMiniType<AssessmentDocument> = z.strictObject({
  $schema: z.exactOptional(plain(500)),
  format: z.literal('veo-assessment/1'),
  instrument: pin,
  assessedOn: fullDate,
  number: z.exactOptional(reference),
  previous: z.exactOptional(reference),
  language: z.exactOptional(languageCode),
  mode: z.exactOptional(z.enum(['screen', 'paper', 'read_aloud', 'ad_hoc_interpretation'])),
  pageCodes: z.exactOptional(list(reference, 100)),
  purpose: z.exactOptional(z.enum(purposes)),
  legalBasis: z.exactOptional(plain()),
  decidingAuthority: z.exactOptional(plain()),
  setting: z.exactOptional(plain()),
  stage: z.exactOptional(id),
  subject: z.exactOptional(subject),
  contributors: z.exactOptional(list(contributor, 100)),
  evidence: z.exactOptional(list(evidenceItem, 2000)),
  ratings: z.record(id, rating),
  facts: z.exactOptional(z.record(id, factValue)),
  facility: z.exactOptional(facility),
  requests: z.exactOptional(list(request, 500)),
  involvementNotEstablished: z.exactOptional(z.strictObject({ by: id, on: fullDate, reason: plain() })),
  formulation: z.exactOptional(plain(20_000)),
  scenarios: z.exactOptional(list(z.strictObject({ id, text: plain() }), 50)),
});
