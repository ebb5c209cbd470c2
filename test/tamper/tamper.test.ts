import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { hexOfBytes } from '../../src/kernel/bytes.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/kernel/json-value.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';
import { type ArchiveLine, lineText } from '../../src/record/archive/line.js';
import { erasableParts } from '../../src/record/erasable.js';
import { commit } from '../../src/record/leaf.js';
import { sealOf } from '../../src/record/seal.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { baseOf, type Change, changed, changes } from '../fuzz/changes.js';
import { compiled, entryOf, hash, secret } from '../record/desk.js';
import {
  header,
  instrument,
  isSameDocument,
  lineVerdict,
  record,
  replayer,
  rootOf,
  type Subject,
  subjects,
} from './documents.js';
import { edits, seed, stride, timeout } from './settings.js';

/** Canonical where it can be, so that the form alone gives nothing away. */
function written(value: JsonValue): string {
  try {
    return canonicalJson(value);
  } catch {
    return JSON.stringify(value);
  }
}

/** What a byte becomes. */
const byteChanges: readonly (readonly [string, (byte: number) => readonly number[]])[] = [
  ['another', (byte) => [byte ^ 1]],
  ['of the other case', (byte) => [byte ^ 0x20]],
  ['a zero', () => [0x30]],
  ['gone', () => []],
  ['there twice', (byte) => [byte, byte]],
  ['behind a space', (byte) => [0x20, byte]],
];

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The texts in which one byte is changed; what is no UTF-8 then is no line at all: who reads files refuses it. */
function* altered(text: string, change: (byte: number) => readonly number[]): Generator<readonly [number, string]> {
  const bytes = utf8Bytes(text);
  for (let at = seed % stride; at < bytes.length; at += stride) {
    const other = [...bytes.subarray(0, at), ...change(bytes[at] ?? 0), ...bytes.subarray(at + 1)];
    try {
      yield [at, decoder.decode(Uint8Array.from(other))];
    } catch {
      continue;
    }
  }
}

describe.each(subjects)('a $name', (subject) => {
  const { name, text, value, judge } = subject;

  it('is what it is, and under 20 kB', () => {
    expect(utf8Bytes(text).length).toBeLessThan(20_000);
    expect(judge(text)).toBeUndefined();
  });

  it.each(byteChanges)('in which a byte is %s is caught', { timeout }, (_, change) => {
    const unseen: number[] = [];
    for (const [at, other] of altered(text, change)) {
      if (!isSameDocument(other, subject) && judge(other) === undefined) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  if (value === undefined) return;
  it('that is edited and stays JSON is caught', { timeout }, () => {
    const base = baseOf(value);
    const caught = new Map<string, number>();
    const property = fc.property(changes, (steps: readonly Change[]) => {
      const other = written(changed(base, steps));
      const verdict = judge(other);
      if (verdict === undefined) expect(isSameDocument(other, subject)).toBe(true);
      caught.set(verdict ?? 'same', (caught.get(verdict ?? 'same') ?? 0) + 1);
    });
    fc.assert(property, { numRuns: Math.ceil(edits / subjects.length), seed });
    // What is told has to be as various as what is done.
    expect(caught.size).toBeGreaterThan(name.startsWith('archive line of a') ? 1 : 2);
  });
});

describe('lines of a checkpoint', () => {
  const { text, judge } = subjects.find(({ name }) => name === 'checkpoint') as Subject;
  const lines = text.split('\n');

  it.each(lines.map((line, place) => [place, line] as const))('are each needed, once, in their place: %i', (place) => {
    const without = lines.toSpliced(place, 1).join('\n');
    const twice = lines.toSpliced(place, 0, lines[place] ?? '').join('\n');
    const swapped = lines
      .with(place, lines[place + 1] ?? 'x')
      .with(Math.min(place + 1, lines.length - 1), lines[place] ?? '');
    for (const other of [without, twice, swapped.join('\n')]) {
      if (other !== text) expect(judge(other)).toEqual(expect.any(String));
    }
  });
});

function reportOn(...lines: readonly string[]): ArchiveReport {
  const replaying = archiveReplay(() => ({ found: 'nothing' }), { hash });
  for (const line of lines) replaying.take(line);
  return replaying.report();
}

/** A record of an entry, as somebody seals it who knows how: all digests anew, none of which needs a key. */
function resealed(entry: JsonObject): ArchiveLine {
  const again = withDigests(entry);
  const { sealed, leaves } = commit(again, erasableParts('assessment'), { hash, secret });
  return { format: 'veo-record/1', seal: sealOf(sealed as JsonObject, hash), sealed, leaves } as ArchiveLine;
}

/** Each digest of what the entry holds, where what it is of is there. */
function withDigests(entry: JsonObject): JsonObject {
  const { assessment, evaluation, digests } = entry;
  if (!isJsonObject(assessment) || !isJsonObject(digests)) return entry;
  const { $schema: _, ...rest } = assessment;
  const ofAssessment = hash(`veo-assessment/1\n${canonicalJson(rest)}`);
  const instrumentToo = { instrument: compiled.digest, assessment: ofAssessment };
  const result = isJsonObject(evaluation) ? { ...evaluation, digests: instrumentToo } : evaluation;
  const ofEvaluation = result === undefined ? {} : { evaluation: hash(`veo-evaluation/1\n${canonicalJson(result)}`) };
  return {
    ...entry,
    ...(result === undefined ? {} : { evaluation: result }),
    digests: { ...digests, assessment: ofAssessment, ...ofEvaluation },
  };
}

describe('somebody who computes every digest again that needs no key', () => {
  const noted = hexOfBytes(rootOf([header, instrument, record]));
  const entry = entryOf(record) as unknown as JsonObject;
  const runs = Math.ceil(edits / 8);

  it('computes those that were there', () => {
    expect(lineText(resealed(entry))).toBe(lineText(record));
  });

  it(
    'and edits a record is caught by replaying it, or has made another whole record, which the root tells',
    { timeout },
    () => {
      const base = baseOf(entry);
      const replayLine = replayer();
      const { tree } = replayLine(lineText(record));
      const caught = { replay: 0, root: 0, same: 0 };
      const property = fc.property(changes, (steps: readonly Change[]) => {
        const other = changed(base, steps);
        if (!isJsonObject(other)) return;
        const line = sealedOrNone(other);
        if (line === undefined) return;
        const verdict = lineVerdict(replayLine(lineText(line)), tree);
        if (verdict === undefined) expect(canonicalJson(withDigests(other))).toBe(canonicalJson(entry));
        caught[verdict === undefined ? 'same' : verdict === 'root' ? 'root' : 'replay'] += 1;
      });
      fc.assert(property, { numRuns: runs, seed });
      expect(caught.replay).toBeGreaterThan(caught.root);
    },
  );

  it('and edits what an evaluation says is caught by replaying it', { timeout }, () => {
    const base = baseOf(entry['evaluation'] as JsonValue);
    const replayLine = replayer();
    const property = fc.property(changes, (steps: readonly Change[]) => {
      const evaluation = changed(base, steps);
      const line = sealedOrNone({ ...entry, evaluation });
      if (line === undefined) return;
      const { verdict } = replayLine(lineText(line));
      if (verdict?.verdict === 'same')
        expect(canonicalJson(withDigests({ ...entry, evaluation }))).toBe(canonicalJson(entry));
    });
    fc.assert(property, { numRuns: runs, seed });
  });

  it('and edits an instrument is caught by the records made with it, and by the root', { timeout }, () => {
    const base = baseOf(compiled.instrument.document as unknown as JsonValue);
    const property = fc.property(changes, (steps: readonly Change[]) => {
      const other = changed(base, steps);
      if (!isJsonObject(other) || !hasCanonicalForm(other)) return;
      const digest = instrumentDigest(other as unknown as InstrumentDocument, hash);
      const line = canonicalJson({ format: 'veo-archive/1', kind: 'instrument', digest, document: other });
      const report = reportOn(lineText(header), line, lineText(record));
      // `$schema` alone is no part of an instrument: the digest, and so the leaf, stay.
      expect(report.isSame && digest !== compiled.digest).toBe(false);
      expect(report.tree.root === noted && digest !== compiled.digest).toBe(false);
    });
    fc.assert(property, { numRuns: Math.ceil(runs / 4), seed });
  });
});

function hasCanonicalForm(value: JsonValue): boolean {
  try {
    return canonicalJson(value) !== '';
  } catch {
    return false;
  }
}

function sealedOrNone(entry: JsonObject): ArchiveLine | undefined {
  try {
    return resealed(entry);
  } catch {
    // What has no canonical form cannot be sealed by anybody.
    return undefined;
  }
}
