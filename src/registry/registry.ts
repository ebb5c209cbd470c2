import type { ErratumDocument, InstrumentNoticeDocument } from './documents.js';
import type { HeldInstrument } from './held-instrument.js';
import type { RegistryIssue } from './issues.js';
import type { Stage } from '../kernel/stage.js';

/** Which instrument: exactly one version, never "latest" and never a range (R26). */
export interface InstrumentRef {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instrument; with it, no other document under that id and version will do. */
  readonly digest?: string | undefined;
}

/** One version of an instrument by its name, whatever document it may be. */
export type InstrumentName = Pick<InstrumentRef, 'id' | 'version'>;

/** An instrument is there, and is what was asked for. */
export interface Found {
  readonly answer: 'found';
  readonly held: HeldInstrument;
}

/** No instrument has that id and version; `versions` are those that there are of the id. */
export interface Missing extends InstrumentName {
  readonly answer: 'missing';
  readonly versions: readonly string[];
}

/** An instrument has that id and version, and is another document than the one that was asked for. */
export interface OtherDigest extends InstrumentName {
  readonly answer: 'other-digest';
  /** The digest that was asked for. */
  readonly expected: string;
  /** The digest of the instrument that is there. */
  readonly got: string;
}

/** The registry lists the instrument, and its file was changed since (`altered`), or cannot be used (`unusable`). */
export interface Spoilt extends InstrumentName {
  readonly answer: 'altered' | 'unusable';
  readonly issues: readonly [RegistryIssue, ...RegistryIssue[]];
}

/** What a registry answers when it is asked for an instrument. */
export type Lookup = Found | Missing | OtherDigest | Spoilt;

/** An instrument that a registry lists. */
export interface ListedInstrument extends InstrumentName {
  readonly digest: string;
  /** The version of the package that it came with first. */
  readonly releasedIn: string | null;
  /** Where its file stands below the folder; absent of one that was given in memory. */
  readonly path?: string;
}

/** A notice of a registry. */
export interface HeldNotice {
  readonly document: InstrumentNoticeDocument;
  /** Signatures that the trust document asks for were found and counted. */
  readonly signed: boolean;
  /** The first day on which another notice stands in its place; absent while none does. */
  readonly supersededFrom?: string;
  readonly path?: string;
}

/** An erratum of a registry. */
export interface HeldErratum {
  readonly document: ErratumDocument;
  readonly signed: boolean;
  /** Number of the erratum that stands in its place; absent while none does. */
  readonly supersededBy?: string;
  readonly path?: string;
}

/** The notices of one version of an instrument, in the order of the registry. */
export interface NoticesOf {
  readonly notices: readonly HeldNotice[];
  /** What makes it uncertain whether these are all, each with the first day on which it no longer does. */
  readonly faults: readonly { readonly issue: RegistryIssue; readonly before?: string }[];
}

/** What tells a registry from everything else. */
export const registryStage: Stage = { key: 'noticesOf', type: 'Registry', madeBy: 'createRegistry' };

/** Instruments by exact id and version, with the notices and errata that stand beside them. */
export interface Registry {
  /** Finds an instrument. It never throws, and gives the same answer every time. */
  readonly get: (ref: InstrumentRef) => Lookup;
  /** Every instrument, by id and then by version. */
  readonly instruments: readonly ListedInstrument[];
  /** Every notice that counts as one, in the order of the registry. */
  readonly notices: readonly HeldNotice[];
  /** Every erratum that counts as one, in the order of the registry. */
  readonly errata: readonly HeldErratum[];
  /**
   * The notices of one version, and what makes it uncertain whether these are all.
   *
   * @throws `RiskError` `kernel.not-text` when it is given no id or no version that is a text.
   */
  readonly noticesOf: (name: InstrumentName) => NoticesOf;
  /** What is wrong with the errata: there may be others than those that count. */
  readonly errataFaults: readonly RegistryIssue[];
  /** Everything that is wrong with notices and errata; pointers lead into the index. Of instruments, `get` tells. */
  readonly issues: readonly RegistryIssue[];
}
