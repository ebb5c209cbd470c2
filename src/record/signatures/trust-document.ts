import type { SignedKind } from './issues.js';

/**
 * Whose signatures count, for what (`veo-trust/1`): kept by whoever verifies, on paper too, and never taken from the one
 * who hands over what is to be verified.
 */
export interface TrustDocument {
  /** Where the JSON Schema of this document stands, for editors. */
  readonly $schema?: string;
  readonly format: 'veo-trust/1';
  /** The keys that are known, each once; 1 to 64 of them. */
  readonly keys: readonly TrustedKey[];
  /** What is demanded, by kind of document. A kind without a demand is verified by nobody. */
  readonly demands: { readonly [Kind in SignedKind]?: Demand };
}

/** A key that is known. */
export interface TrustedKey {
  /** As `keyIdOf` makes it from the public key: 32 hexadecimal digits. */
  readonly id: string;
  /** The 32 bytes of the Ed25519 public key (RFC 8032), as base64. */
  readonly publicKey: string;
  /** Who holds it: the id of an office, such as `director`; never a name. Several keys of one holder count once. */
  readonly holder: string;
  /** The name that it signs checkpoints with (C2SP signed-note): no spaces, no `+`, such as `prison.example/director`. */
  readonly name?: string;
  /** The first day on which it counts, `YYYY-MM-DD`. Without it, every day before `until`. */
  readonly from?: string;
  /** The last day on which it counts, `YYYY-MM-DD`. Without it, every day since `from`. */
  readonly until?: string;
}

/** What is demanded of the signatures of one kind of document. */
export interface Demand {
  /** How many holders have to sign, at the least: 1 to 64. */
  readonly threshold: number;
  /** Ids of the keys that count. */
  readonly keys: readonly string[];
  /** Of checkpoints: the log that they have to be of. */
  readonly origin?: string;
}
