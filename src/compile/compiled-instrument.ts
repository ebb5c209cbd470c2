import type { EvidenceMinimum, Indicator, NonRating } from '../instrument/indicators.js';
import type { Fact } from '../instrument/facts.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Decimal } from '../kernel/decimal.js';

/** A level with its points as an exact decimal. */
export interface CompiledLevel {
  readonly id: string;
  readonly points: Decimal;
}

/** A scale whose levels are looked up by id; lowest first. */
export interface CompiledScale {
  readonly id: string;
  readonly levels: readonly CompiledLevel[];
  readonly indexOfLevel: ReadonlyMap<string, number>;
}

/** What an answer without anything to weigh comes to: made ready once, shared by every assessment. */
export interface CompiledAnswer {
  /** Level id as given; absent when nothing was. */
  readonly given?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  readonly nonRating?: NonRating;
  readonly setAside?: 'not-due';
  readonly supporting: readonly [];
  readonly evidence: readonly [];
  readonly contradictedBy: readonly [];
  /** The level index that counts, or what stands in place of one. */
  readonly countsAs: number;
  /** How an evaluation shows it. */
  readonly result: AnswerResult;
}

/** An answer without anything to weigh, as an evaluation shows it. */
export interface AnswerResult {
  readonly indicator: string;
  readonly given?: string;
  readonly level?: string;
  readonly class: CompiledAnswer['class'];
  readonly nonRating?: NonRating;
  readonly setAside?: 'not-due';
}

/** The answers of one indicator that need no evidence. */
export interface CompiledAnswers {
  /** By level index. */
  readonly rated: readonly CompiledAnswer[];
  /** Nothing was given. */
  readonly absent: CompiledAnswer;
  /** Nothing was given, and its stage is yet to come. */
  readonly notDue: CompiledAnswer;
}

/** An indicator with every default filled in and every reference resolved. */
export interface CompiledIndicator {
  /** Its place in the instrument, from 0: the slot of its level everywhere. */
  readonly index: number;
  readonly id: string;
  readonly source: Indicator;
  readonly scale: CompiledScale;
  readonly nonRatings: ReadonlySet<NonRating>;
  /** Place of its stage among the instrument's stages, from 0. */
  readonly stage: number;
  /** By level index: what the level needs. */
  readonly minimum: readonly Required<EvidenceMinimum>[];
  /** Level index read when not applicable, or -1. */
  readonly notApplicableAs: number;
  /** An unknown rating may turn out not applicable. */
  readonly mayBeNotApplicable: boolean;
  /** Evidence is looked at: policy `veo`, or the indicator declares an evidence minimum. */
  readonly weighsEvidence: boolean;
  readonly answers: CompiledAnswers;
}

/** A fact by slot. */
export interface CompiledFact {
  readonly index: number;
  readonly id: string;
  readonly source: Fact;
}

/** Digests of the instrument, each computed when first asked for: they cost more than an evaluation. */
export interface InstrumentDigests {
  /** SHA-256 of the document, 64 lower-case hex digits. */
  readonly whole: () => string;
  /** SHA-256 of the texts in one language, 64 lower-case hex digits. */
  readonly text: (language: string) => string;
}

/**
 * What the assessment room needs to know of an instrument: everything resolved, nothing to look up twice.
 * `compile` returns it inside a {@link CompiledInstrument}.
 */
export interface InstrumentIndex {
  readonly instrument: Instrument;
  readonly indicators: readonly CompiledIndicator[];
  readonly indicatorById: ReadonlyMap<string, CompiledIndicator>;
  readonly facts: readonly CompiledFact[];
  readonly factById: ReadonlyMap<string, CompiledFact>;
  /** Place of each stage, by id; empty when the instrument declares none. */
  readonly stageById: ReadonlyMap<string, number>;
  readonly digests: InstrumentDigests;
}
