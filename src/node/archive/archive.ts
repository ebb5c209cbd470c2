import type { Checked } from '../../index.js';
import {
  type AdmissionIssue,
  admitted,
  type AdmittedLine,
  appendHash,
  archiveSequence,
  type CompactRange,
  emptyRange,
  hexOfBytes,
  leafHash,
  rangeRoot,
  type Sequence,
} from '../../records.js';
import { platformSha256, platformSha256Bytes } from '../hash.js';
import type { LineFileIssue } from '../line-file/issues.js';
import type { LineFile } from '../line-file/line-file.js';
import type { SetAside } from '../line-file/set-aside.js';
import { turns } from '../line-file/turns.js';
import type { FiledLine } from './placed-lines.js';

/** Why an archive was not opened, or a record not appended. */
export type ArchiveIssue = LineFileIssue | AdmissionIssue;

/** What a record is appended with. */
export interface AppendOptions {
  /** The instrument that an assessment was made with: text or object. Embedded when no line holds it yet. */
  readonly instrument?: unknown;
}

/** An archive, open for its one writer. */
export interface Archive {
  /** Its path, absolute and without links. */
  readonly path: string;
  /** As its first line names it. */
  readonly origin: string;
  /** What an earlier writer left of an append when it was cut short; `undefined` when it left nothing. */
  readonly setAside: SetAside | undefined;
  /** How many lines were found to be wrong, by themselves or where they stand, when it was opened. */
  readonly unsound: number;
  /** How many lines it has, and the root of the tree over them: 64 hex digits. */
  readonly tree: ArchiveTree;
  /**
   * Appends a record, after its instrument where no line holds it yet. When it returns they are on the disk.
   *
   * @param record - Text, also with white space, or object.
   * @returns Where it stands; or every {@link ArchiveIssue} for which it was not appended.
   */
  readonly append: (record: unknown, options?: AppendOptions) => Promise<Checked<ArchivedRecord, ArchiveIssue>>;
  /** Ends what was begun, then lets the next writer have the file. */
  readonly close: () => Promise<void>;
}

/** The tree over the lines of an archive (RFC 6962). */
export interface ArchiveTree {
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
}

/** Where a record stands in an archive. */
export interface ArchivedRecord {
  readonly seal: string;
  /** From 1. */
  readonly line: number;
  /** Whether its instrument was embedded on the line before. */
  readonly isInstrumentNew: boolean;
  readonly tree: ArchiveTree;
}

/** What is known of the lines of an archive. */
export interface ArchiveState {
  readonly sequence: Sequence;
  range: CompactRange;
  unsound: number;
  origin: string | undefined;
}

/** An archive without a line. */
export function startState(): ArchiveState {
  return { sequence: archiveSequence(), range: emptyRange, unsound: 0, origin: undefined };
}

/** Takes the next line. */
export function takeLine(state: ArchiveState, { placed, tree, findings, origin }: FiledLine): void {
  if (state.range.size === 0) state.origin = origin;
  const place = state.sequence.take(placed);
  if (place.length + findings.length > 0) state.unsound += 1;
  state.range = appendHash(state.range, leafHash(Buffer.from(tree), platformSha256Bytes), platformSha256Bytes);
}

/** The tree over the lines so far. */
export function treeOf({ range }: ArchiveState): ArchiveTree {
  return { size: range.size, root: hexOfBytes(rangeRoot(range, platformSha256Bytes)) };
}

/** The writer's face of a file of lines that is an archive. */
export function archiveOf(file: LineFile, state: ArchiveState): Archive {
  const inTurn = turns();
  return {
    path: file.path,
    origin: state.origin ?? '',
    setAside: file.setAside,
    unsound: state.unsound,
    get tree() {
      return treeOf(state);
    },
    append: (record, { instrument } = {}) => inTurn({ record, instrument }, (given) => append({ file, state }, given)),
    close: () => inTurn(undefined, () => file.close()),
  };
}

interface Held {
  readonly file: LineFile;
  readonly state: ArchiveState;
}

async function append(
  { file, state }: Held,
  candidate: { readonly record: unknown; readonly instrument: unknown },
): Promise<Checked<ArchivedRecord, ArchiveIssue>> {
  const lines = admitted(state.sequence, candidate, platformSha256);
  if (!lines.ok) return lines;
  // Each by itself: lines that are appended together are marked with a space, and would not be canonical.
  for (const line of lines.value) {
    const appended = await file.append([line.text]);
    if (!appended.ok) return appended;
    takeLine(state, line);
  }
  const isInstrumentNew = lines.value.length > 1;
  const { size: line } = state.range;
  return { ok: true, value: { seal: sealIn(lines.value), line, isInstrumentNew, tree: treeOf(state) }, issues: [] };
}

function sealIn(lines: readonly AdmittedLine[]): string {
  const placed = lines.at(-1)?.placed;
  return placed?.is === 'entry' ? placed.seal : '';
}
