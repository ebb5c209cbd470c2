import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import { type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import { readArchiveLine } from '../archive/read-line.js';
import type { RecordReading } from '../read-record.js';
import { partOf } from '../verdict-of.js';
import { compareAssessment, type Compared, reasonOf } from './compare-record.js';
import {
  type ChangedRecord,
  changesListed,
  type ComparisonReport,
  type Uncompared,
  type VersionName,
} from './report.js';
import { shifts } from './shifts.js';

/** Two versions, and SHA-256 of text as hex. */
export interface ComparisonMeans {
  readonly from: CompiledInstrument;
  readonly to: CompiledInstrument;
  readonly hash?: DigestFunction;
}

/** A comparison in the making. */
export interface Comparison {
  /** Takes the next line of an archive; a line that holds no assessment made with `from` changes nothing. */
  take(line: string): void;
  /** The report on the lines so far. */
  report(): ComparisonReport;
}

/**
 * Compares what records came to with what another version of their instrument would have made of them: whose bands,
 * outcomes, flags or interventions change, and why.
 *
 * @example
 * ```ts
 * const comparing = compareVersions({ from: compiled, to: compiled });
 * comparing.take('no record');
 * comparing.report().records; // 0
 * ```
 */
export function compareVersions({ from, to, hash = sha256Hex }: ComparisonMeans): Comparison {
  const bands = shifts();
  const changes: ChangedRecord[] = [];
  const uncompared: Uncompared[] = [];
  const counts = { line: 0, records: 0, unchanged: 0, changed: 0, further: 0 };
  let witness: ChangedRecord | undefined;

  const list = <Each>(listed: Each[], one: Each): void => {
    if (listed.length < changesListed) listed.push(one);
    else counts.further += 1;
  };

  const takeCompared = (compared: Compared, named: Named): void => {
    if ('code' in compared) {
      list(uncompared, { ...named, code: compared.code });
      return;
    }
    bands.add(compared);
    counts[compared.changes.length === 0 ? 'unchanged' : 'changed'] += 1;
    if (compared.changes.length === 0) return;
    const changed = changedRecord(compared, named);
    if (witness === undefined || changed.rated < witness.rated) witness = changed;
    list(changes, changed);
  };

  return {
    take: (text) => {
      counts.line += 1;
      const { content, findings } = readArchiveLine(text, hash);
      const reading = content.is === 'entry' ? assessmentIn(content.reading, from) : undefined;
      if (reading === undefined) return;
      counts.records += 1;
      const named = { line: counts.line, ...reading.named };
      const [first] = findings;
      if (first !== undefined) list(uncompared, { ...named, code: first.code });
      else if (reading.missing > 0) list(uncompared, { ...named, code: 'replay.parts-missing' });
      else takeCompared(compareAssessment(reading.assessment, { from, to }), named);
    },
    report: () => ({
      ...{ format: 'veo-comparison/1', from: nameOf(from), to: nameOf(to) },
      ...{ records: counts.records, unchanged: counts.unchanged, changed: counts.changed },
      ...{ shifts: bands.all(), changes, ...(witness === undefined ? {} : { witness }), uncompared },
      further: counts.further,
    }),
  };
}

function changedRecord(
  { before, after, changes }: Extract<Compared, { readonly before: unknown }>,
  named: Named,
): ChangedRecord {
  const rated = before.ratings.filter(({ given }) => given !== undefined).length;
  return { ...named, changes, ...reasonOf(before, after), rated };
}

type Named = Pick<ChangedRecord, 'line' | 'seal' | 'number'>;

interface AssessmentRead {
  readonly named: Omit<Named, 'line'>;
  readonly assessment: unknown;
  readonly missing: number;
}

/** The assessment of an entry, when it was made with this instrument. */
function assessmentIn({ record }: RecordReading, { digest }: CompiledInstrument): AssessmentRead | undefined {
  if (record?.kind !== 'assessment') return undefined;
  const entry = record.opened.value;
  if (partOf(partOf(entry, 'digests'), 'instrument') !== digest) return undefined;
  const number = partOf(entry, 'number');
  return {
    named: { seal: record.seal, ...(typeof number === 'string' ? { number } : {}) },
    assessment: partOf(entry, 'assessment'),
    missing: record.opened.missing.length,
  };
}

function nameOf({ identity, digest }: CompiledInstrument): VersionName {
  return { id: identity.id, version: identity.version, digest };
}
