import { instrumentDigest } from '../../instrument/digest.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../kernel/json-value.js';
import { isFullDate } from '../../kernel/partial-date.js';
import type { DigestFunction } from '../../kernel/sha256.js';
import { archiveFormat, type HeaderLine, type InstrumentLine, type TombstoneLine } from '../../record/archive/line.js';
import { headerLine, instrumentLine, tombstoneLine } from '../../record/archive/schema.js';
import { type ReplayFinding, replayFinding } from '../issues.js';
import { readCanonical } from '../read-canonical.js';
import { readRecordValue, type RecordReading } from '../read-record.js';

/** What one line of an archive is, by itself. */
export type LineContent =
  | { readonly is: 'header'; readonly header: HeaderLine }
  | { readonly is: 'instrument'; readonly instrument: InstrumentLine }
  | { readonly is: 'tombstone'; readonly tombstone: TombstoneLine }
  | { readonly is: 'entry'; readonly reading: RecordReading }
  | { readonly is: 'unreadable' };

/** A line that was read, with what is wrong with it by itself. */
export interface LineReading {
  readonly content: LineContent;
  readonly findings: readonly ReplayFinding[];
}

/**
 * Reads one line of an archive. Never throws, whatever stands there.
 *
 * @param text - The line without its line feed.
 */
export function readArchiveLine(text: string, hash: DigestFunction): LineReading {
  const { read, findings } = readCanonical(text);
  if (read === undefined) return { content: { is: 'unreadable' }, findings };
  const own = isJsonObject(read.value) ? read.value : {};
  if (ownValue(own, 'format') === archiveFormat) return withFindings(archiveLine(own, hash), findings);
  const reading = readRecordValue(read, hash);
  return withFindings({ content: { is: 'entry', reading }, findings: reading.findings }, findings);
}

function withFindings({ content, findings }: LineReading, before: readonly ReplayFinding[]): LineReading {
  return { content, findings: [...before, ...findings] };
}

// INVARIANT: a line that its grammar accepts is of its type.
function archiveLine(value: JsonObject, hash: DigestFunction): LineReading {
  const line: unknown = value;
  if (headerLine.accepts(value)) return headerReading(line as HeaderLine);
  if (tombstoneLine.accepts(value)) return tombstoneReading(line as TombstoneLine);
  if (instrumentLine.accepts(value)) {
    const instrument = line as InstrumentLine;
    return { content: { is: 'instrument', instrument }, findings: digestFindings(instrument, hash) };
  }
  return { content: { is: 'unreadable' }, findings: [replayFinding('replay.malformed', '', { part: kindOf(value) })] };
}

function headerReading(header: HeaderLine): LineReading {
  return { content: { is: 'header', header }, findings: dateFindings(header.opened.on, 'opened/on') };
}

function tombstoneReading(tombstone: TombstoneLine): LineReading {
  return { content: { is: 'tombstone', tombstone }, findings: dateFindings(tombstone.order.time.on, 'order/time/on') };
}

function dateFindings(date: string, part: string): readonly ReplayFinding[] {
  return isFullDate(date) ? [] : [replayFinding('replay.malformed', `/${part}`, { part })];
}

function kindOf(value: JsonObject): string {
  const kind = ownValue(value, 'kind');
  return typeof kind === 'string' ? kind.slice(0, 64) : '';
}

function digestFindings({ digest, document }: InstrumentLine, hash: DigestFunction): readonly ReplayFinding[] {
  const got = instrumentDigest(document as unknown as InstrumentDocument, hash);
  const facts = { ...namesIn(document), expected: digest, got };
  return got === digest ? [] : [replayFinding('replay.instrument-altered', '/document', facts)];
}

function namesIn(document: { readonly [key: string]: JsonValue }): { readonly id: string; readonly version: string } {
  const text = (key: string): string => {
    const value = ownValue(document, key);
    return typeof value === 'string' ? value.slice(0, 64) : '';
  };
  return { id: text('id'), version: text('version') };
}
