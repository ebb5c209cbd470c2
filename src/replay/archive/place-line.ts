import type { JsonValue } from '../../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import { type TombstoneLine, treeText } from '../../record/archive/line.js';
import { type ReplayFinding, replayFinding } from '../issues.js';
import { partOf } from '../verdict-of.js';
import type { ReadRecord } from '../read-record.js';
import { type LineContent, readArchiveLine } from './read-line.js';
import type { Placed, PlacedEntry } from './sequence.js';

/** A line of an archive, checked by itself and not evaluated. */
export interface PlacedLine {
  readonly placed: Placed;
  /** What the tree of the archive holds of the line. */
  readonly tree: string;
  /** What is wrong with the line by itself. */
  readonly findings: readonly ReplayFinding[];
  /** Of a header. */
  readonly origin?: string;
  /** Of an entry: how many of the parts that can be erased are not there. */
  readonly missing?: number;
}

/**
 * Reads a line of an archive and checks its form, its seal and its parts: what whoever writes an archive, or looks at its
 * tree, has to know of it. Nothing is evaluated. It never throws for what a line holds.
 *
 * @param text - The line without its line feed.
 * @example
 * ```ts
 * placeLine('{"format":"veo-record/9"}').placed; // { is: 'unreadable' }
 * ```
 */
export function placeLine(text: string, hash: DigestFunction = sha256Hex): PlacedLine {
  const { content, findings } = readArchiveLine(text, hash);
  const place = { ...placeOf(content, { text, hash }), findings };
  if (content.is === 'header') return { ...place, origin: content.header.origin };
  const record = content.is === 'entry' ? content.reading.record : undefined;
  if (record === undefined) return place;
  return { ...place, findings: [...findings, ...withheldFindings(record)], missing: record.opened.missing.length };
}

/** A copy that was made for an audience is told: it is not the record itself. */
export function withheldFindings({ withheld, opened }: ReadRecord): readonly ReplayFinding[] {
  const parts = opened.missing.length;
  return withheld === undefined
    ? []
    : [replayFinding('replay.withheld', '/withheld', { audience: withheld.audience, parts })];
}

interface Means {
  readonly text: string;
  readonly hash: DigestFunction;
}

/** Where a line stands among the others, and in the tree. */
export function placeOf(content: LineContent, { text, hash }: Means): Pick<PlacedLine, 'placed' | 'tree'> {
  if (content.is === 'instrument') {
    const { instrument } = content;
    return { placed: { is: 'instrument', digest: instrument.digest }, tree: treeText(instrument, hash) };
  }
  if (content.is === 'header') return { placed: { is: 'header' }, tree: treeText(content.header, hash) };
  if (content.is === 'tombstone')
    return { placed: tombstonePlace(content.tombstone), tree: treeText(content.tombstone, hash) };
  const record = content.is === 'entry' ? content.reading.record : undefined;
  // What cannot be read still has its place in the tree: a checkpoint then says that it was something else.
  if (record === undefined) return { placed: { is: 'unreadable' }, tree: `unreadable ${hash(text)}` };
  return { placed: entryPlace(record), tree: `entry ${record.seal}` };
}

function tombstonePlace({ seal, of, previous }: TombstoneLine): Placed {
  const link = { ...(of === undefined ? {} : { of }), ...(previous === undefined ? {} : { previous }) };
  return { is: 'tombstone', seal, ...link };
}

function entryPlace({ seal, kind, opened }: ReadRecord): Placed {
  return { is: 'entry', seal, ...linkOf(opened.value, kind) };
}

function linkOf(entry: JsonValue, kind: string): Omit<PlacedEntry, 'seal'> {
  const isAssessment = kind === 'assessment';
  const texts = {
    of: partOf(entry, 'of'),
    previous: partOf(entry, 'previous'),
    number: partOf(entry, 'number'),
    instrument: isAssessment ? partOf(partOf(entry, 'digests'), 'instrument') : undefined,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));
}
