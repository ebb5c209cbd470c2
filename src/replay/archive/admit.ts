import { compileInstrument } from '../../compile/compile-instrument.js';
import type { InstrumentIssue } from '../../instrument/issues.js';
import { parseInstrument } from '../../instrument/parse-instrument.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { type Checked, checked } from '../../kernel/issue.js';
import type { JsonObject } from '../../kernel/json-value.js';
import { own } from '../../kernel/own.js';
import { readSource } from '../../kernel/read-source.js';
import { type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import { archiveFormat, lineText } from '../../record/archive/line.js';
import { type ReplayFinding, replayFinding } from '../issues.js';
import { type PlacedLine, placeLine } from './place-line.js';
import type { Placed, Sequence } from './sequence.js';

/** What is to be put at the end of an archive. */
export interface Candidate {
  /** A record: its text, also with white space, or the object. */
  readonly record: unknown;
  /** The instrument that an assessment was made with, likewise; passed over where the archive holds it. */
  readonly instrument?: unknown;
}

/** Why a record is not taken into an archive. */
export type AdmissionIssue = ReplayFinding | InstrumentIssue;

/** A line that may be put at the end of an archive. */
export interface AdmittedLine extends PlacedLine {
  readonly text: string;
}

/**
 * The lines that a record is to an archive: its instrument, where no line holds it yet, and the record itself. Nothing
 * is evaluated: that a record comes out otherwise is for replaying to say, not a reason to lose it.
 *
 * @param sequence - Of the archive; it is not changed.
 * @param hash - SHA-256 of text as hex; the platform's may be given for speed, and must agree.
 * @returns The lines in their order; or every {@link AdmissionIssue}: what is wrong with the record (`replay.seal-broken`,
 *   `replay.part-altered`, `replay.parts-missing`, `replay.withheld`…), with where it would stand (`replay.entry-twice`,
 *   `replay.unknown-root`, `replay.number-twice`…) or with the instrument.
 * @example
 * ```ts
 * admitted(archiveSequence(), { record: '{}' }).issues.map(({ code }) => code); // ['replay.not-a-record']
 * ```
 */
export function admitted(
  sequence: Sequence,
  candidate: Candidate,
  hash: DigestFunction = sha256Hex,
): Checked<readonly AdmittedLine[], AdmissionIssue> {
  const read = readSource(own(candidate, 'record'));
  if (!read.ok) return read;
  const entry = lineOf(canonicalJson(read.value), hash);
  const wrong = entryIssues(entry);
  if (wrong.length > 0) return checked([entry], wrong);
  const before = instrumentBefore(entry.placed, { sequence, instrument: own(candidate, 'instrument'), hash });
  if (!before.ok) return before;
  const lines = [...before.value, entry];
  // Its instrument stands before it, then.
  const isEmbedded = ({ code }: ReplayFinding): boolean =>
    before.value.length > 0 && code === 'replay.instrument-not-embedded';
  return checked(
    lines,
    sequence.check(entry.placed).filter((finding) => !isEmbedded(finding)),
  );
}

function lineOf(text: string, hash: DigestFunction): AdmittedLine {
  return { text, ...placeLine(text, hash) };
}

/** An archive takes the whole record, not a copy from which something was left out. */
function entryIssues({ placed, findings, missing: parts = 0 }: AdmittedLine): readonly ReplayFinding[] {
  if (findings.length > 0) return findings;
  if (placed.is !== 'entry') return [replayFinding('replay.not-a-record', '/format', { format: archiveFormat })];
  return parts === 0 ? [] : [replayFinding('replay.parts-missing', '', { parts })];
}

interface Asked {
  readonly sequence: Sequence;
  readonly instrument: unknown;
  readonly hash: DigestFunction;
}

/** The line of an instrument that an entry needs, no line holds, and was given. */
function instrumentBefore(
  placed: Placed,
  { sequence, instrument, hash }: Asked,
): Checked<readonly AdmittedLine[], AdmissionIssue> {
  const expected = placed.is === 'entry' ? placed.instrument : undefined;
  if (expected === undefined || instrument === undefined || sequence.holds(expected)) return checked([], []);
  const parsed = parseInstrument(instrument, hash);
  if (!parsed.ok) return parsed;
  const { digest, identity } = compileInstrument(parsed.value, hash);
  const { id, version } = identity;
  if (digest !== expected)
    return checked([], [replayFinding('replay.instrument-altered', '', { id, version, expected, got: digest })]);
  const document = parsed.value.document as unknown as JsonObject;
  return checked([lineOf(lineText({ format: archiveFormat, kind: 'instrument', digest, document }), hash)], []);
}
