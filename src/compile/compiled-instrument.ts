import type { Axis, EvidenceMinimum, Indicator, NonRating } from '../instrument/indicators.js';
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

/** What has an ordered answer and a slot among the levels: an indicator, or one of its axes. */
export interface CompiledRated {
  /** The slot of its level everywhere: indicators by their place in the instrument, from 0, then axes by theirs. */
  readonly index: number;
  /** As lists of what is not known name it: `d1`, of an axis `d1.severity`. */
  readonly id: string;
  readonly scale: CompiledScale;
  /** Level index read when not applicable, or -1. */
  readonly notApplicableAs: number;
  /** What is not known of it may turn out not applicable, as long as the level of its indicator is not known either. */
  readonly mayBeNotApplicable: boolean;
  /** Slot of its indicator: its own, of an indicator. */
  readonly owner: number;
}

/** An axis of an indicator. */
export interface CompiledAxis extends CompiledRated {
  readonly source: Axis;
}

/** An indicator with every default filled in and every reference resolved. */
export interface CompiledIndicator extends CompiledRated {
  readonly source: Indicator;
  /** In document order. */
  readonly axes: readonly CompiledAxis[];
  readonly nonRatings: ReadonlySet<NonRating>;
  /** Place of its stage among the instrument's stages, from 0. */
  readonly stage: number;
  /** By level index: what the level needs. */
  readonly minimum: readonly Required<EvidenceMinimum>[];
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
