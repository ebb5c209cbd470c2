import { describe, expect, it } from 'vitest';
import { hexOfBytes } from '../../src/kernel/bytes.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';
import { type ArchiveLine, lineText, treeText } from '../../src/record/archive/line.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import { type LineReplay, lineReplayer } from '../../src/replay/archive/replay-line.js';
import { assessment, compiled, entryOf, hash, recorded, secret, stated } from '../record/desk.js';

const header: ArchiveLine = {
  ...{ format: 'veo-archive/1', kind: 'header', origin: 'example/prison-7' },
  opened: { on: '2026-01-05', source: 'register' },
};
const instrument: ArchiveLine = {
  ...{ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest },
  document: compiled.instrument.document as unknown as JsonObject,
};
const record = recorded();

function replayer(): (text: string) => LineReplay {
  const replay = lineReplayer({ instruments: () => ({ found: 'nothing' }), hash });
  replay(lineText(instrument));
  return replay;
}

/** Whether something is said of a line. */
function isCaught({ findings, verdict }: LineReplay): boolean {
  return findings.length > 0 || (verdict !== undefined && verdict.verdict !== 'same');
}

/** The text with one byte changed, for each byte; what is no UTF-8 then is no line at all, and is left out. */
function* changedBytes(text: string, change: (byte: number) => number): Generator<readonly [at: number, text: string]> {
  const bytes = utf8Bytes(text);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const [at, byte] of bytes.entries()) {
    const other = Uint8Array.from(bytes);
    other[at] = change(byte);
    try {
      yield [at, decoder.decode(other)];
    } catch {
      continue;
    }
  }
}

const changes: readonly (readonly [string, (byte: number) => number])[] = [
  ['its lowest bit', (byte) => byte ^ 1],
  ['its case, where it is a letter', (byte) => byte ^ 0x20],
];

describe('one byte of a line that was changed', { timeout: 300_000 }, () => {
  it.each(changes)('is caught at every position of a record: %s', (_, change) => {
    const text = lineText(record);
    expect(text.length).toBeLessThan(20_000);
    const replay = replayer();
    expect(isCaught(replay(text))).toBe(false);
    const unseen = [...changedBytes(text, change)].filter(([, other]) => !isCaught(replay(other)));
    expect(unseen.map(([at]) => at)).toEqual([]);
  });

  it.each(changes)('is caught at every position of an instrument: %s', (_, change) => {
    const text = lineText(instrument);
    expect(text.length).toBeLessThan(20_000);
    const replay = replayer();
    expect(isCaught(replay(text))).toBe(false);
    const unseen = [...changedBytes(text, change)].filter(([, other]) => !isCaught(replay(other)));
    expect(unseen.map(([at]) => at)).toEqual([]);
  });

  it.each(changes)('is caught at every position of a header by itself, or by the root of the tree: %s', (_, change) => {
    const text = lineText(header);
    const replay = replayer();
    const { tree } = replay(text);
    const unseen = [...changedBytes(text, change)].filter(([, other]) => {
      const replayed = replay(other);
      return !isCaught(replayed) && replayed.tree === tree;
    });
    expect(unseen.map(([at]) => at)).toEqual([]);
  });
});

function rootOf(lines: readonly ArchiveLine[]): string {
  return hexOfBytes(merkleRoot(lines.map((line) => utf8Bytes(treeText(line, hash)))));
}

function reportOf(lines: readonly ArchiveLine[]) {
  const replaying = archiveReplay(() => ({ found: 'nothing' }), { hash });
  for (const line of lines) replaying.take(lineText(line));
  return replaying.report();
}

/** What somebody writes who computes every digest again that needs no key. */
function forged(change: (entry: AssessmentEntry) => AssessmentEntry): RecordDocument {
  return sealEntry(change(entryOf(record)), { hash, secret });
}

const noted = rootOf([header, instrument, record]);

describe('somebody who computes every digest again', () => {
  it('and changes the evaluation is caught by replaying, and by the root that was noted', () => {
    const other = forged((entry) => ({ ...entry, evaluation: { ...entry.evaluation, flags: [] } as never }));
    const report = reportOf([header, instrument, other]);
    expect(report.findings).toMatchObject([
      { line: 3, verdict: { verdict: 'differs', held: expect.arrayContaining(['seal', 'parts']) as string[] } },
    ]);
    expect(report.tree.root).not.toBe(noted);
  });

  it('and changes the assessment alone is caught by replaying', () => {
    const ratings = {
      ...assessment.ratings,
      visits: { ...(assessment.ratings['visits'] as object), level: 'not_shown' },
    };
    const other = forged((entry) => ({ ...entry, assessment: { ...entry.assessment, ratings } }));
    const report = reportOf([header, instrument, other]);
    expect(report.isSame).toBe(false);
    expect(report.findings[0]?.verdict?.verdict).toBe('differs');
  });

  it('and makes a whole other record of another assessment is caught by the root that was noted, and by nothing else', () => {
    const other = recorded(
      stated({ assessment: { ...assessment, subject: { ...assessment.subject, ref: 'p-18' } }, conclusions: [] }),
    );
    const report = reportOf([header, instrument, other]);
    expect(report.isSame).toBe(true);
    expect(report.tree.root).not.toBe(noted);
  });

  it('and changes the instrument is caught by the record, which names another, and by the root', () => {
    const report = reportOf([header, { ...instrument, document: { title: 'x' } }, record]);
    expect(report.findings.map(({ line }) => line)).toContain(2);
    const other = { ...instrument, digest: 'a'.repeat(64) };
    expect(reportOf([header, other, record]).findings.map(({ line }) => line)).toEqual([2, 3]);
    expect(rootOf([header, other, record])).not.toBe(noted);
  });
});
