import type { InstrumentDocument, InstrumentStatus, Method, Policy, SubjectType } from '../instrument/document.js';
import type { Text } from '../instrument/texts.js';

/** What every result says of the instrument that it comes from, in every format (law 8). */
export interface InstrumentIdentity {
  readonly id: string;
  readonly version: string;
  readonly thresholdsVersion: string;
  readonly status: InstrumentStatus;
  readonly policy: Policy;
  readonly method: Method;
  readonly subject: SubjectType;
  /** Where it is a variant of another instrument: of which, and for whom. */
  readonly variantOf?: { readonly id: string; readonly for: Text };
  /** For whom the instrument is, as it says; absent where it does not. */
  readonly population?: Text;
  /** What it cannot do, as it says; empty where it says nothing. */
  readonly limits: readonly Text[];
}

/** What an instrument says of itself; one object for all results. */
export function instrumentIdentity(document: InstrumentDocument): InstrumentIdentity {
  const {
    id,
    version,
    thresholdsVersion = version,
    status,
    policy,
    method,
    subject,
    population,
    variantOf,
    limits,
  } = document;
  return Object.freeze({
    ...{ id, version, thresholdsVersion, status, policy, method, subject },
    ...(variantOf === undefined ? {} : { variantOf: Object.freeze({ id: variantOf.id, for: variantOf.for }) }),
    ...(population === undefined ? {} : { population: population.description }),
    limits: limits ?? Object.freeze([]),
  });
}
