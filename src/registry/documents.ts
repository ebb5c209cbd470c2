import type { Expression } from '../expression/grammar.js';
import type { Text } from '../instrument/texts.js';

/** Exactly one document of an instrument. */
export interface InstrumentPin {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instrument, as `instrumentDigest` gives it. */
  readonly digest: string;
}

/** A file of a registry: where it stands below the folder of the index, and the SHA-256 of its bytes. */
export interface IndexedFile {
  readonly path: string;
  readonly file: string;
}

/** Signatures of a document: an envelope beside it, and the day on which it was signed, as the register says. */
export interface IndexedSignatures extends IndexedFile {
  readonly on: string;
}

/** A document of a registry, with its signatures where it has any. */
export interface IndexedDocument extends IndexedFile {
  readonly signatures?: IndexedSignatures;
}

/** An instrument of a registry. */
export interface IndexedInstrument extends InstrumentPin, IndexedDocument {
  /** The version of the package that it came with first; `null` where none has come with it. */
  readonly releasedIn: string | null;
}

/** What a folder of instruments holds (`veo-registry/1`), in the order in which it was entered. */
export interface RegistryIndexDocument {
  readonly $schema?: string;
  readonly format: 'veo-registry/1';
  readonly instruments: readonly IndexedInstrument[];
  /** Instrument notices: a notice can replace those before it. */
  readonly notices: readonly IndexedDocument[];
  /** Errata: an erratum can replace those before it. */
  readonly errata: readonly IndexedDocument[];
}

/** What an authority says of an instrument. */
export const noticeKinds = ['authorised', 'suspended', 'withdrawn'] as const;
/** One of `noticeKinds`. */
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice holds for: words of the authority, compared letter by letter; a part that is left out, for all. */
export interface NoticeScope {
  readonly purposes?: readonly string[];
  readonly settings?: readonly string[];
  readonly facilities?: readonly string[];
}

/** That an authority authorises, suspends or withdraws one version of an instrument (`veo-instrument-notice/1`). */
export interface InstrumentNoticeDocument {
  readonly $schema?: string;
  readonly format: 'veo-instrument-notice/1';
  /** Under which the authority keeps it; no other notice of a registry has it. */
  readonly number: string;
  readonly says: NoticeKind;
  readonly instrument: InstrumentPin;
  readonly scope: 'all' | NoticeScope;
  /** The day on which it was issued. */
  readonly issuedOn: string;
  /** The first day that it holds. */
  readonly from: string;
  /** The last day that it holds. A withdrawal has none. */
  readonly until?: string;
  readonly authority: string;
  readonly reason: Text;
  /** Numbers of notices before it in the registry: they hold until the day before `from`. */
  readonly supersedes?: readonly string[];
}

/** Versions of the package: each by itself, or from one through another, both included, as SemVer orders them. */
export type PackageVersions =
  { readonly versions: readonly string[] } | { readonly from: string; readonly through: string };

/** What puts right what an erratum is about: a later version of the instrument, or a named correction of the package. */
export type Correction =
  | { readonly by: 'instrument'; readonly version: string; readonly digest: string }
  | { readonly by: 'semantics'; readonly name: string };

/** That results of certain versions of the package are wrong, and where (`veo-erratum/1`). */
export interface ErratumDocument {
  readonly $schema?: string;
  readonly format: 'veo-erratum/1';
  readonly number: string;
  /** The day it was published. */
  readonly published: string;
  readonly authority: string;
  /** The grammar and meaning that it is about: `veo-instrument/1`. */
  readonly semantics: string;
  readonly packages: PackageVersions;
  readonly instruments: 'all' | readonly InstrumentPin[];
  /** Which results: a condition over counts of what the instrument uses and the evaluation holds. Left out: all. */
  readonly when?: Expression;
  readonly effect: { readonly fr: string; readonly en: string };
  /** Left out while there is none. */
  readonly correction?: Correction;
  /** Numbers of errata before it in the registry, in whose place it stands. */
  readonly supersedes?: readonly string[];
}
