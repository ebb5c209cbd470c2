import { hexOfBytes } from '../../kernel/bytes.js';
import { leafHash } from '../../kernel/merkle-hash.js';
import { appendHash, type CompactRange, emptyRange, rangeRoot } from '../../kernel/merkle-range.js';
import { type BytesDigest, sha256Bytes } from '../../kernel/sha256.js';
import { utf8Bytes } from '../../kernel/utf8.js';
import type { Issue } from '../../kernel/issue.js';
import { positions } from '../../instrument/outcomes.js';
import { entryKinds } from '../../record/erasable.js';
import { type Verdict, verdictKinds } from '../verdict.js';
import type { Registry } from '../../registry/registry.js';
import { erasedParts } from './erased-parts.js';
import { registryCounts } from './registry-counts.js';
import type { LineReplay } from './replay-line.js';
import {
  type ArchiveReport,
  type CrosscheckCount,
  type InstrumentCount,
  type LineFinding,
  lineKinds,
  type RegistryUsed,
} from './report.js';
import { listing } from './listing.js';
import { archiveSequence } from './sequence.js';
import { type Tally, tally } from './tally.js';

/** A report in the making. */
export interface ReportBuilder {
  /** Takes the next line of the archive. */
  take(line: LineReplay): void;
  /** Takes what stands behind the last line, or why no further one could be read. */
  end(issue: Issue): void;
  /** The report on the lines so far. */
  report(): ArchiveReport;
}

/**
 * A report on an archive of which no line was taken yet, for who replays lines elsewhere, such as in other threads: they
 * are taken in the order of the archive.
 *
 * @param digest - SHA-256 of bytes; the platform's may be given for speed, and must agree.
 * @param registry - The registry that the lines are replayed with, if any.
 * @example
 * ```ts
 * buildReport().report().tree.size; // 0
 * ```
 */
export function buildReport(digest: BytesDigest = sha256Bytes, registry?: Registry): ReportBuilder {
  const sequence = archiveSequence();
  const parts = erasedParts();
  const counts = startCounts();
  const said = registryCounts();
  const used = registry === undefined ? {} : { registry: usedOf(registry) };
  const lines = listing();
  let isSame = true;
  let origin: string | undefined;
  let ended: Issue | undefined;
  let range: CompactRange = emptyRange;

  const list = (finding: LineFinding): void => {
    if (lines.take(finding) && finding.verdict !== undefined) parts.missing(finding.verdict);
  };

  return {
    take: (line) => {
      range = appendHash(range, leafHash(utf8Bytes(line.tree), digest), digest);
      const finding = findingOf(line, { place: sequence.take(line.placed), number: range.size });
      if (range.size === 1) ({ origin } = line);
      count(counts, line);
      if (line.verdict !== undefined) said.add(line.verdict, range.size);
      if (line.erased !== undefined) parts.erased(line.erased, range.size);
      if (finding !== undefined) list(finding);
      if (finding !== undefined && isWrong(finding)) isSame = false;
    },
    end: (issue) => {
      ended = issue;
    },
    report: () => ({
      format: 'veo-replay-report/1',
      ...(origin === undefined ? {} : { origin }),
      isSame: isSame && range.size > 0 && ended === undefined && !isFaulty(used),
      tree: { size: range.size, root: hexOfBytes(rangeRoot(range, digest)) },
      ...countsOf(counts),
      ...used,
      ...{ inForce: said.inForce(), errata: said.errata() },
      ...(counts.crosscheck === undefined ? {} : { crosscheck: counts.crosscheck }),
      gaps: sequence.gaps(),
      findings: lines.listed().map((finding) => parts.settled(finding)),
      further: lines.further(),
      ...(ended === undefined ? {} : { end: ended }),
    }),
  };
}

function usedOf({ instruments, notices, errata, issues }: Registry): RegistryUsed {
  return { instruments: instruments.length, notices: notices.length, errata: errata.length, issues };
}

/** Whether notices or errata may hold that could not be read. */
function isFaulty({ registry }: { readonly registry?: RegistryUsed }): boolean {
  return registry?.issues.some(({ severity }) => severity === 'error') === true;
}

interface Place {
  readonly place: LineFinding['findings'];
  readonly number: number;
}

/** What has to be said of a line, if anything. */
function findingOf({ placed, findings, verdict }: LineReplay, { place, number }: Place): LineFinding | undefined {
  const finding = { line: number, is: placed.is, findings: [...findings, ...place] };
  const told = verdict === undefined ? finding : { ...finding, verdict };
  return isWrong(told) || isTold(verdict) ? told : undefined;
}

/** Whether a record that replays the same is told all the same: what is wrong in it was sealed, or was not known yet. */
function isTold(verdict: Verdict | undefined): boolean {
  if (verdict === undefined) return false;
  const { nonconformities, asKnown } = verdict;
  return (
    nonconformities.length > 0 ||
    (asKnown !== undefined && (asKnown.refused !== undefined || asKnown.changes.length > 0))
  );
}

/** Whether a line is not what it has to be. */
function isWrong({ findings, verdict }: LineFinding): boolean {
  if (findings.length > 0) return true;
  if (verdict === undefined) return false;
  return verdict.verdict !== 'same' || (verdict.crosscheck?.differs.length ?? 0) > 0;
}

interface AllCounts {
  readonly lines: Tally;
  readonly kinds: Tally;
  readonly verdicts: Tally;
  readonly conclusions: Tally;
  readonly packages: Tally;
  readonly instruments: Map<string, InstrumentCount>;
  crosscheck: CrosscheckCount | undefined;
  nonconforming: number;
}

function startCounts(): AllCounts {
  return {
    lines: tally(lineKinds),
    kinds: tally(entryKinds),
    verdicts: tally(verdictKinds),
    conclusions: tally([...positions, 'provisional']),
    packages: tally([]),
    instruments: new Map(),
    crosscheck: undefined,
    nonconforming: 0,
  };
}

function count(counts: AllCounts, { placed, verdict, positions: stands = [], package: made }: LineReplay): void {
  counts.lines.add(placed.is);
  if (verdict === undefined) return;
  counts.verdicts.add(verdict.verdict);
  if (verdict.kind !== undefined) counts.kinds.add(verdict.kind);
  if (verdict.nonconformities.length > 0) counts.nonconforming += 1;
  if (made !== undefined) counts.packages.add(made);
  for (const { position, provisional } of stands) {
    counts.conclusions.add(position);
    if (provisional) counts.conclusions.add('provisional');
  }
  countInstrument(counts.instruments, verdict);
  counts.crosscheck = crosscheckCount(counts.crosscheck, verdict);
}

function crosscheckCount(before: CrosscheckCount | undefined, { crosscheck }: Verdict): CrosscheckCount | undefined {
  if (crosscheck === undefined) return before;
  const { records, agrees, unknown, decimal, differs } = before ?? noCrosscheck;
  return {
    records: records + 1,
    agrees: agrees + crosscheck.agrees,
    unknown: unknown + crosscheck.unknown,
    decimal: decimal + crosscheck.decimal,
    differs: differs + crosscheck.differs.length,
  };
}

const noCrosscheck: CrosscheckCount = { records: 0, agrees: 0, unknown: 0, decimal: 0, differs: 0 };

function countInstrument(instruments: Map<string, InstrumentCount>, { instrument }: Verdict): void {
  if (instrument === undefined) return;
  const key = `${instrument.digest} ${instrument.source}`;
  instruments.set(key, { ...instrument, records: (instruments.get(key)?.records ?? 0) + 1 });
}

// INVARIANT: each tally was started with the keys of its type.
function countsOf(counts: AllCounts): Pick<ArchiveReport, CountKey> {
  return {
    lines: counts.lines.all() as ArchiveReport['lines'],
    kinds: counts.kinds.all() as ArchiveReport['kinds'],
    verdicts: counts.verdicts.all() as ArchiveReport['verdicts'],
    conclusions: counts.conclusions.all() as ArchiveReport['conclusions'],
    nonconforming: counts.nonconforming,
    instruments: [...counts.instruments.values()],
    packages: counts.packages.all(),
  };
}

type CountKey = 'lines' | 'kinds' | 'verdicts' | 'conclusions' | 'nonconforming' | 'instruments' | 'packages';
