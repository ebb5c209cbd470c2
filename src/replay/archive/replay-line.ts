import type { Issue } from '../../kernel/issue.js';
import type { JsonValue } from '../../kernel/json-value.js';
import { positions } from '../../instrument/outcomes.js';
import type { SealedConclusion } from '../../record/parts.js';
import { heldEntries } from '../held-entries.js';
import type { TombstoneLine } from '../../record/archive/line.js';
import { type ReplayFinding, replayFinding } from '../issues.js';
import type { Means } from '../replay-assessment.js';
import { replayReading } from '../replay.js';
import type { RecordReading } from '../read-record.js';
import type { Verdict } from '../verdict.js';
import { partOf, verdictOf } from '../verdict-of.js';
import { embeddedInstruments } from './embedded.js';
import type { LinesBefore } from './line-index.js';
import { placeOf, withheldFindings } from './place-line.js';
import { readArchiveLine } from './read-line.js';
import type { Placed } from './sequence.js';

/** A line of an archive, replayed by itself: plain data, which one thread can give to another. */
export interface LineReplay {
  readonly placed: Placed;
  /** What the tree of the archive holds of the line. */
  readonly tree: string;
  /** What is wrong with the line by itself, as replaying found it or who read the file; of an entry its verdict says it. */
  readonly findings: readonly Issue[];
  /** Of an entry, or of its tombstone. */
  readonly verdict?: Verdict;
  /** Of an erasure that does not differ: the commitments that it says are gone. */
  readonly erased?: readonly string[];
  /** Where the conclusions of an assessment stand beside what the guards admitted. */
  readonly positions?: readonly Pick<SealedConclusion, 'position' | 'provisional'>[];
  /** Of an assessment: the version of the package that made it. */
  readonly package?: string;
  /** Of a header. */
  readonly origin?: string;
}

/**
 * Replays the lines of an archive, each by itself; every instrument line has to be given before what was made with it, and
 * with an entry that follows others the lines of its chain before it: without these it cannot be made again.
 */
export type LineReplayer = (text: string, before?: LinesBefore) => LineReplay;

/**
 * Replays lines of an archive, each by itself, and remembers the instruments among them: whatever a line holds, it gets
 * an answer that is plain data.
 *
 * @example
 * ```ts
 * const replayLine = lineReplayer({ instruments: () => ({ found: 'nothing' }), hash: sha256Hex });
 * replayLine('').findings.map(({ code }) => code); // ['kernel.empty-document']
 * ```
 */
export function lineReplayer(means: Means): LineReplayer {
  const { instruments, hash } = means;
  const embedded = embeddedInstruments(instruments, hash);
  return (text, before) => {
    const { content, findings } = readArchiveLine(text, hash);
    if (content.is === 'entry')
      return entryReplay(content.reading, findings, { ...means, instruments: embedded.find, text, before });
    if (content.is === 'tombstone') return tombstoneReplay(content.tombstone, { text, hash, findings });
    if (content.is === 'instrument' && findings.length === 0) embedded.take(content.instrument);
    const header = content.is === 'header' ? { origin: content.header.origin } : {};
    return { ...placeOf(content, { text, hash }), findings, ...header };
  };
}

interface Reading extends Pick<Means, 'hash'> {
  readonly text: string;
  readonly findings: readonly ReplayFinding[];
}

/** Of what was erased as a whole its place and its seal can be checked: by the lines around it, and by the tree. */
function tombstoneReplay(tombstone: TombstoneLine, { text, hash, findings }: Reading): LineReplay {
  const { by, basis, time } = tombstone.order;
  const erased = replayFinding('replay.erased-whole', '', { by: by.id, role: by.role, on: time.on, basis });
  const { seal } = tombstone;
  return {
    ...placeOf({ is: 'tombstone', tombstone }, { text, hash }),
    findings: [],
    verdict: { ...verdictOf({ findings: [...findings, erased], taken: ['format'] }), seal },
  };
}

function entryReplay(
  reading: RecordReading,
  findings: readonly ReplayFinding[],
  { before, ...means }: Means & { readonly text: string; readonly before: LinesBefore | undefined },
): LineReplay {
  const { record } = reading;
  const place = placeOf({ is: 'entry', reading }, means);
  if (record === undefined) return { ...place, findings };
  // An archive holds no copies, not even one that lacks nothing; what a copy lacks, replaying says.
  const copied = record.opened.missing.length === 0 ? withheldFindings(record) : [];
  const held = before === undefined ? {} : { held: heldEntries(before.texts, means.hash, before.isCut) };
  const verdict = replayReading({ ...reading, findings: [...findings, ...copied] }, { ...means, ...held });
  const entry = record.opened.value;
  return {
    ...place,
    findings: [],
    verdict,
    ...toldOf(entry, record.kind, verdict),
  };
}

function toldOf(
  entry: JsonValue,
  kind: string,
  { verdict }: Verdict,
): Pick<LineReplay, 'erased' | 'positions' | 'package'> {
  // What was altered, or names parts of something else, explains nothing that is missing.
  if (kind === 'erasure' && verdict !== 'differs')
    return { erased: listOf(partOf(entry, 'erased')).map((one) => textOf(partOf(one, 'commitment'))) };
  if (kind !== 'assessment') return {};
  return {
    package: textOf(partOf(entry, 'package')),
    positions: listOf(partOf(entry, 'conclusions')).flatMap(positionOf),
  };
}

function positionOf(conclusion: JsonValue): NonNullable<LineReplay['positions']> {
  const position = positions.find((each) => each === partOf(conclusion, 'position'));
  return position === undefined ? [] : [{ position, provisional: partOf(conclusion, 'provisional') === true }];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
