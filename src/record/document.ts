import type { AssessmentDocument } from '../assessment/document.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { InstrumentIdentity } from '../compile/identity.js';
import type { JsonObject, JsonValue } from '../kernel/json-value.js';
import type {
  Actor,
  AnswerChange,
  AttachedEvaluation,
  Grounds,
  Moment,
  Nonconformity,
  PaperOrigin,
  SealedConclusion,
  Seen,
} from './parts.js';

/** The format of a record that this package writes. */
export const recordFormat = 'veo-record/1';

/** What every entry has. */
interface EntryCommon {
  /** Version of the package that sealed it. */
  readonly package: string;
  /** When it was sealed. */
  readonly time: Moment;
  /** Empty where nothing is wrong. */
  readonly nonconformities: readonly Nonconformity[];
}

/** What every entry about an earlier one has. */
interface FollowingCommon extends EntryCommon {
  /** Seal of the assessment entry that it is about: the root of the chain. */
  readonly of: string;
  /** Seal of the entry before it in the same chain. */
  readonly previous: string;
}

/** An assessment with its evaluation and what was concluded: the root of a chain. */
export interface AssessmentEntry extends EntryCommon {
  readonly kind: 'assessment';
  /** The number of the register that the assessment has; it stays where the assessment is erased. */
  readonly number?: string;
  /** Grammar and semantics of the instrument. */
  readonly semantics: string;
  readonly instrument: InstrumentIdentity;
  readonly assessment: AssessmentDocument;
  /** Absent where the assessment cannot be evaluated; the nonconformities say why. */
  readonly evaluation?: SealedEvaluation;
  readonly digests: EntryDigests;
  readonly attached?: readonly AttachedEvaluation[];
  readonly conclusions: readonly SealedConclusion[];
  readonly changes?: readonly AnswerChange[];
  /** Minutes spent on the whole. */
  readonly minutes?: number;
  readonly paper?: PaperOrigin;
}

/** What the parts of an assessment entry come to. */
export interface EntryDigests {
  readonly instrument: string;
  readonly scoring: string;
  /** By language. */
  readonly texts: { readonly [language: string]: string };
  readonly assessment: string;
  readonly evaluation?: string;
}

/** What a reviewer concludes instead, with where it stands. */
export type ReviewedConclusion = Pick<SealedConclusion, 'concluded' | 'level' | 'position' | 'provisional'>;

/** What a second professional says of a conclusion (R16). */
export interface ReviewEntry extends FollowingCommon {
  readonly kind: 'review';
  readonly outcome: string;
  readonly by: Actor;
  readonly reviewed: Moment;
  readonly decision: 'confirm' | 'differ' | 'send_back';
  /** With `differ`: what the reviewer concludes. Both are kept; neither takes the place of the other. */
  readonly conclusion?: ReviewedConclusion;
  readonly seen: Seen;
  readonly grounds: Grounds;
}

/** One thing that is disputed. */
export interface Disputed {
  readonly part: 'indicator' | 'evidence' | 'fact' | 'conclusion';
  /** Id of the indicator, piece of evidence or fact; of a conclusion that of its outcome. */
  readonly id: string;
  readonly words?: string;
}

/** That something is disputed, and by whom (R23). */
export interface ChallengeEntry extends FollowingCommon {
  readonly kind: 'challenge';
  readonly raisedBy: 'subject' | 'lawyer' | 'family' | 'staff' | 'oversight';
  readonly raised: Moment;
  readonly receivedBy: Actor;
  /** What they said, in their own words. */
  readonly statement?: string;
  readonly disputed: readonly Disputed[];
  /** The evaluation without the disputed indicators, evidence and facts; absent where only conclusions are disputed. */
  readonly recomputed?: AttachedEvaluation;
}

/** What came of a challenge. */
export interface DecisionEntry extends FollowingCommon {
  readonly kind: 'decision';
  /** Seal of the challenge. */
  readonly challenge: string;
  readonly decision: 'upheld' | 'partly_upheld' | 'dismissed';
  readonly by: Actor;
  readonly decided: Moment;
  readonly grounds: Grounds;
}

/** That the person was told (R22). */
export interface NoticeEntry extends FollowingCommon {
  readonly kind: 'notice';
  readonly by: Actor;
  readonly told: Moment;
  readonly language: string;
  /** Opaque id of who interpreted. */
  readonly interpreter?: string;
  readonly copyGiven: boolean;
  /** What the person said, word for word. */
  readonly statement?: string;
}

/** That an assessment no longer stands, or another stands in its place. */
export interface SupersessionEntry extends FollowingCommon {
  readonly kind: 'supersession';
  readonly by: Actor;
  readonly decided: Moment;
  readonly reason: 'typing_error' | 'new_information' | 're_judgement' | 'court_order';
  readonly effectiveFrom: string;
  /** Seal of the assessment entry that takes its place. */
  readonly successor?: string;
  /** Of a court order: which court, which decision. */
  readonly authority?: string;
  readonly grounds: Grounds;
}

/** That parts of an entry were lawfully erased: what stays behind where they were. */
export interface ErasureEntry extends FollowingCommon {
  readonly kind: 'erasure';
  readonly by: Actor;
  readonly basis: string;
  /** Seal of the entry that the parts were erased from: of this chain. */
  readonly from: string;
  /** Their commitments, which stand in that entry for ever. */
  readonly erased: readonly ErasedLeaf[];
}

/** One erased part. */
export interface ErasedLeaf {
  readonly pointer: string;
  readonly commitment: string;
}

/** That a number of the register was used and no assessment came of it. */
export interface AbandonmentEntry extends EntryCommon {
  readonly kind: 'abandonment';
  readonly number: string;
  readonly by: Actor;
  readonly grounds: Grounds;
}

/** What a record can hold; a record is never edited, only followed. */
export type Entry =
  | AssessmentEntry
  | ReviewEntry
  | ChallengeEntry
  | DecisionEntry
  | NoticeEntry
  | SupersessionEntry
  | ErasureEntry
  | AbandonmentEntry;

/** Which entry. */
export type EntryKind = Entry['kind'];

/** A part that can be erased: its salt, and its value, in which parts of its own are commitments again. */
export type Leaf = readonly [salt: string, value: JsonValue];

/** Why parts of a copy are missing that the archive holds. */
export interface Withheld {
  /** Whom the copy was made for. */
  readonly audience: string;
  readonly by: Actor;
  readonly on: string;
  /** Why: a law, an order, the instrument's `disclosure`. */
  readonly basis?: string;
  /** Where they are missing: JSON Pointers into the entry. */
  readonly pointers: readonly string[];
}

/**
 * A sealed entry (`veo-record/1`). `sealed` is the entry in which every part that may one day have to be withheld or
 * erased is a commitment, `{ "$leaf": "<SHA-256>" }`; `leaves` holds those parts, by commitment. Only `sealed` is under
 * the seal: a part can go, and everything else still proves itself.
 */
export interface RecordDocument {
  readonly format: typeof recordFormat;
  /** SHA-256 of `veo-record/1`, a line feed and the canonical form of `sealed`; 64 lower-case hex digits. */
  readonly seal: string;
  readonly sealed: JsonObject;
  readonly leaves: { readonly [commitment: string]: Leaf };
  /** Of a copy that was made for an audience. */
  readonly withheld?: Withheld;
}
