import type { JsonObject } from '../../src/kernel/json-value.js';

/** One assessment and what it comes to. */
export interface DeterminismCase {
  /** Which of the bases. */
  readonly base: number;
  /** JSON Merge Patch (RFC 7396): applied to the base it gives the assessment document. */
  readonly patch: JsonObject;
  /** SHA-256 of the assessment document. */
  readonly assessment: string;
  /** SHA-256 of the sealed evaluation. */
  readonly evaluation: string;
  /** The sealed evaluation in its canonical form (RFC 8785), of some cases. */
  readonly canonical?: string;
}

/** An instrument with its cases. */
export interface DeterminismInstrument {
  readonly id: string;
  readonly version: string;
  /** Path of the instrument document, from the root of the repository. */
  readonly file: string;
  /** SHA-256 of the instrument document. */
  readonly digest: string;
  /** Assessment documents. */
  readonly bases: readonly JsonObject[];
  readonly cases: readonly DeterminismCase[];
}

/** Instruments, assessments and expected digests (`veo-determinism/1`), as docs/determinism.md says. */
export interface DeterminismFile {
  readonly format: 'veo-determinism/1';
  readonly instruments: readonly DeterminismInstrument[];
}
