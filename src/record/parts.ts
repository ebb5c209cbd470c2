import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { Position } from '../instrument/outcomes.js';
import type { JsonObject, JsonValue } from '../kernel/json-value.js';

/** What a time was read from: a device's clock, a paper, or a register. None of them is corrected here. */
export const timeSources = ['device', 'paper', 'register'] as const;
/** One of {@link timeSources}. */
export type TimeSource = (typeof timeSources)[number];

/** When something was done, and what says so. */
export interface Moment {
  /** A full date. */
  readonly on: string;
  /** `HH:MM`, of the place. */
  readonly at?: string;
  readonly source: TimeSource;
}

/** Who did something: an opaque id of the host's, never a name, and a role id of the instrument. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** Why someone concluded or decided as they did: a code of the instrument's list, and their own words. */
export interface Grounds {
  readonly code?: string;
  readonly text: string;
}

/** What someone had been shown of the result before they concluded. */
export interface Seen {
  readonly what: 'nothing' | 'bare' | 'explained';
  /** Language of the words. */
  readonly language?: string;
  /** Digest of the evaluation that was shown; demanded unless nothing was. */
  readonly evaluation?: string;
  /** When it was shown. */
  readonly time?: Moment;
}

/** What a conclusion can say. */
export const conclusionKinds = ['level', 'no_level', 'involvement_not_established'] as const;
/** One of {@link conclusionKinds}. */
export type ConclusionKind = (typeof conclusionKinds)[number];

/** What a professional concludes about one outcome (R15). */
export interface Conclusion {
  readonly outcome: string;
  readonly concluded: ConclusionKind;
  /** With `level`: which. */
  readonly level?: string;
  readonly by: Actor;
  readonly time: Moment;
  readonly seen: Seen;
  /** Demanded for all that is not within what the guards admit. */
  readonly grounds?: Grounds;
  readonly minutes?: number;
}

/** A conclusion as it is sealed, with what follows from it. */
export interface SealedConclusion extends Conclusion {
  readonly position: Position;
  /** Above what the guards admit: without effect until a different authorised contributor gives own reasons. */
  readonly provisional: boolean;
}

/** An answer that was changed after the evaluation was first displayed. */
export interface AnswerChange {
  readonly part: 'rating' | 'fact' | 'evidence';
  readonly id: string;
  /** `null` where there was none. */
  readonly old: JsonValue;
  readonly new: JsonValue;
  readonly by: Actor;
  readonly time: Moment;
  readonly grounds: Grounds;
}

/** Whether two people typed the same. */
export interface DoubleEntry {
  readonly by: Actor;
  readonly result: 'equal' | 'differed';
  /** Where they differed: JSON Pointers into the assessment. */
  readonly differences?: readonly string[];
}

/** What paper an assessment was typed from. */
export interface PaperOrigin {
  readonly pageCodes: readonly string[];
  /** SHA-256 of the scan. */
  readonly scanDigest?: string;
  readonly typist: Actor;
  /** When it was typed. */
  readonly typed?: Moment;
  readonly doubleEntry?: DoubleEntry;
}

/** An evaluation that the assessment names by its digest, such as that of the facility, kept beside it. */
export interface AttachedEvaluation {
  readonly digest: string;
  readonly evaluation: SealedEvaluation;
}

/** Something wrong that does not hinder sealing: it bars validity, and shows in every output, for ever. */
export interface Nonconformity {
  readonly code: string;
  /** JSON Pointer into the entry. */
  readonly pointer: string;
  readonly facts: JsonObject;
}
