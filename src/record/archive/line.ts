import { canonicalJson } from '../../kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../kernel/json-value.js';
import type { DigestFunction } from '../../kernel/sha256.js';
import { type RecordDocument, recordFormat } from '../document.js';
import type { Moment } from '../parts.js';
import type { WholeErasureOrder } from '../statement.js';

/** The format of the lines of an archive that are no entries. */
export const archiveFormat = 'veo-archive/1';

/** The first line: which archive it is. */
export interface HeaderLine {
  readonly format: typeof archiveFormat;
  readonly kind: 'header';
  /** The name that checkpoints carry: lower-case letters, digits, `.`, `_`, `-` and `/`, such as `ml.example/prison-7/2026`. */
  readonly origin: string;
  readonly opened: Moment;
}

/** An instrument, whole, once, before the first entry that was made with it. */
export interface InstrumentLine {
  readonly format: typeof archiveFormat;
  readonly kind: 'instrument';
  /** As `instrumentDigest` gives it. */
  readonly digest: string;
  readonly document: JsonObject;
}

/** What stands in the place of an entry that was erased as a whole: its seal, so that every proof still holds. */
export interface TombstoneLine {
  readonly format: typeof archiveFormat;
  readonly kind: 'tombstone';
  readonly seal: string;
  /** Who erased it, when and on what basis. The tree does not cover it: what counts is the order itself. */
  readonly order: WholeErasureOrder;
  /** Of an entry that follows others: the seal of the one that its chain begins with. */
  readonly of?: string;
  /** And of the one before it. */
  readonly previous?: string;
}

/** One line of an archive. */
export type ArchiveLine = HeaderLine | InstrumentLine | TombstoneLine | RecordDocument;

/**
 * A line as it stands in the file, without its line feed: canonical JSON (RFC 8785).
 *
 * @throws `RiskError` `kernel.not-canonical` for what JSON cannot say.
 * @example
 * ```ts
 * lineText({ kind: 'instrument', format: 'veo-archive/1', document: {}, digest: 'ab' });
 * // '{"digest":"ab","document":{},"format":"veo-archive/1","kind":"instrument"}'
 * ```
 */
export function lineText(line: ArchiveLine): string {
  return canonicalJson(line as unknown as JsonValue);
}

/**
 * What the tree of an archive holds of a line: `<kind> <digest>`, as UTF-8. An entry and its tombstone are the same to
 * the tree, and so is an entry with or without the parts that were erased from it.
 */
export function treeText(line: ArchiveLine, hash: DigestFunction): string {
  if (line.format === recordFormat) return entryText(line.seal);
  if (line.kind === 'tombstone') return entryText(line.seal);
  if (line.kind === 'instrument') return `instrument ${line.digest}`;
  return `header ${hash(lineText(line))}`;
}

function entryText(seal: string): string {
  return `entry ${seal}`;
}
