import { replayFinding } from '../issues.js';
import type { Verdict } from '../verdict.js';
import type { LineFinding } from './report.js';

/** Parts that were missing where they were looked for, until an entry says that they were erased. */
export interface ErasedParts {
  /** Takes what is missing of a record. */
  missing(verdict: Verdict): void;
  /** Takes what an erasure on a line says is gone. */
  erased(commitments: readonly string[], line: number): void;
  /** What is said of a line, now that all is known. */
  settled(finding: LineFinding): LineFinding;
}

/** Nothing is missing yet. */
export function erasedParts(): ErasedParts {
  const waiting = new Set<string>();
  const gone = new Map<string, number>();
  return {
    missing: (verdict) => {
      for (const { commitment } of verdict.missing) waiting.add(commitment);
    },
    erased: (commitments, line) => {
      for (const commitment of commitments) if (waiting.delete(commitment)) gone.set(commitment, line);
    },
    settled: (finding) => {
      const { verdict } = finding;
      const line = verdict === undefined ? undefined : erasureOf(verdict, gone);
      return verdict === undefined || line === undefined ? finding : { ...finding, verdict: explained(verdict, line) };
    },
  };
}

/** The line of the first erasure, where erasures account for everything that is missing. */
function erasureOf({ missing }: Verdict, gone: ReadonlyMap<string, number>): number | undefined {
  const lines = missing.map(({ commitment }) => gone.get(commitment));
  return lines.includes(undefined) ? undefined : lines[0];
}

function explained(verdict: Verdict, line: number): Verdict {
  const findings = verdict.findings.map((finding) =>
    finding.code === 'replay.parts-missing'
      ? replayFinding('replay.erased', finding.pointer, { parts: finding.facts.parts, line })
      : finding,
  );
  return { ...verdict, findings };
}
