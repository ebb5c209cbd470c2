import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { InstrumentPin } from '../registry/documents.js';
import type { ErratumFinding } from '../registry/errata.js';
import type { InForceStatus } from '../registry/in-force.js';
import type { Lookup } from '../registry/registry.js';
import type { Change } from './changes.js';

/** Whether the instrument of a record was in force on a day. */
export interface InForceOn extends InstrumentPin {
  readonly on: string;
  /** Whose day: of a conclusion; or, where none can be read, that of sealing. */
  readonly of: 'conclusion' | 'sealing';
  readonly status: InForceStatus;
  /** Numbers of the notices that decide. */
  readonly notices: readonly string[];
}

/** What puts a result right, and what it then comes to. */
export type Corrected =
  | { readonly by: 'none' }
  | { readonly by: 'semantics'; readonly name: string; readonly isAvailable: boolean }
  | {
      readonly by: 'instrument';
      readonly version: string;
      readonly digest: string;
      readonly answer: Lookup['answer'];
      /** From what was recorded to what is right; empty where nothing that is printed changes. */
      readonly changes?: readonly Change[];
      /** Code of why the assessment cannot be evaluated with it. */
      readonly refused?: string;
    };

/** An erratum that a record is affected by, or may be. */
export interface AffectingErratum {
  readonly number: string;
  readonly affected: ErratumFinding['affected'];
  readonly effect: { readonly fr: string; readonly en: string };
  readonly correction: Corrected;
}

/** What a registry says of a record, beside whether it replays the same. */
export interface RegistrySays {
  readonly inForce?: readonly InForceOn[];
  readonly errata?: readonly AffectingErratum[];
}

/** What a record was replayed with, and came to; without an evaluation where not all of it is there. */
export interface Made {
  readonly compiled: CompiledInstrument;
  readonly evaluation?: SealedEvaluation;
}
