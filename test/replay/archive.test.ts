import { describe, expect, it } from 'vitest';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { hexOfBytes } from '../../src/kernel/bytes.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { platformSha256 } from '../../src/node/hash.js';
import { type ArchiveLine, lineText, treeText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { reduce } from '../../src/record/reduce.js';
import { sealEntry } from '../../src/record/seal.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { earlierIn, first, fourth, header, instrument, noticeOn, numbered, sound } from './lines.js';
import { assessmentEntry, holding, intake, secret } from './sealed.js';
import { tombstoneOf } from '../record/tombstone.js';

function report(lines: readonly (ArchiveLine | string)[], ...published: readonly CompiledInstrument[]): ArchiveReport {
  const texts = lines.map((line) => (typeof line === 'string' ? line : lineText(line)));
  const replaying = archiveReplay(holding(...published), { hash: platformSha256, earlier: earlierIn(lines) });
  for (const text of texts) replaying.take(text);
  return replaying.report();
}

describe('an archive, replayed', () => {
  it('is the same when every entry is, and counts what it holds', () => {
    expect(report(sound, intake)).toMatchObject({
      isSame: true,
      origin: 'example/prison-7',
      lines: { header: 1, instrument: 1, entry: 3, tombstone: 0, unreadable: 0 },
      kinds: { assessment: 2, notice: 1, review: 0 },
      verdicts: { same: 3, differs: 0, cannot: 0 },
      instruments: [{ id: 'ml-veo-intake', source: 'published', records: 2 }],
      packages: { '0.1.0': 2 },
      gaps: [{ first: '2026/0002', last: '2026/0003', count: 2 }],
      findings: [],
    });
  });

  it('has the root of the tree over its lines', () => {
    const leaves = sound.map((line) => utf8Bytes(treeText(line, platformSha256)));
    expect(report(sound).tree).toEqual({ size: 5, root: hexOfBytes(merkleRoot(leaves)) });
  });

  it('uses the instrument that it embeds where no registry has it, and says so', () => {
    expect(report(sound)).toMatchObject({ isSame: true, instruments: [{ source: 'embedded', records: 2 }] });
  });

  it.each<readonly [string, readonly (ArchiveLine | string)[], number, string]>([
    ['an archive without a header', sound.slice(1), 1, 'replay.no-header'],
    ['a second header', [...sound, header], 6, 'replay.second-header'],
    ['an instrument embedded twice', [...sound, instrument], 6, 'replay.instrument-twice'],
    ['an instrument after its records', [header, first, instrument], 2, 'replay.instrument-not-embedded'],
    [
      'an instrument under another digest',
      [header, { ...instrument, digest: first.seal }],
      2,
      'replay.instrument-altered',
    ],
    ['an entry twice', [...sound, first], 6, 'replay.entry-twice'],
    ['a number twice', [...sound, sealedAgain()], 6, 'replay.number-twice'],
    ['an entry about nothing', [header, noticeOn(first.seal)], 2, 'replay.unknown-root'],
    [
      'an entry that follows nothing',
      [...sound, noticeOn(header.format.padEnd(64, '0'))],
      6,
      'replay.unknown-previous',
    ],
    ['an entry that follows one of another chain', [...sound, noticeOn(fourth.seal)], 6, 'replay.unknown-previous'],
    ['a chain with two ends', [...sound, { ...noticeOn(first.seal), ...resealed() }], 6, 'replay.branched'],
    ['no JSON', [...sound, '{'], 6, 'kernel.truncated'],
    ['an empty line', [...sound, ''], 6, 'kernel.empty-document'],
    ['a later format', [...sound, '{"format":"veo-record/2"}'], 6, 'replay.newer-format'],
    ['an unknown line', [...sound, '{"format":"veo-archive/1","kind":"footer"}'], 6, 'replay.malformed'],
    ['a line with white space', [...sound.slice(0, 4), ` ${lineText(fourth)}`], 5, 'replay.not-canonical'],
  ])('tells %s, and goes on', (_, lines, line, code) => {
    const told = report([...lines, lineText(numbered('2027/0001'))], intake);
    expect(told.isSame).toBe(false);
    const at = told.findings.find((finding) => finding.line === line);
    expect([...(at?.findings ?? []), ...(at?.verdict?.findings ?? [])].map((finding) => finding.code)).toContain(code);
    expect(told.tree.size).toBe(lines.length + 1);
  });

  it('keeps its tree when parts are erased or a whole entry is, and says which erasure took them', () => {
    const pointer = '/assessment/subject/ref';
    const { document, gone } = reduce(first, [pointer]);
    const commitment = gone[0]?.commitment ?? '';
    const erasure = sealEntry(
      {
        ...{
          package: '0.1.0',
          nonconformities: [],
          kind: 'erasure',
          of: first.seal,
          previous: first.seal,
          from: first.seal,
          basis: 'court order 12',
        },
        ...{ time: { on: '2026-09-02', source: 'paper' }, by: { id: 'd1', role: 'director' } },
        erased: [{ pointer, commitment }],
      },
      { hash: platformSha256, secret },
    );
    const before = report([header, instrument, first, erasure], intake);
    const after = report([header, instrument, document, erasure], intake);
    expect(after.tree).toEqual(before.tree);
    expect(after.findings).toMatchObject([
      { line: 3, verdict: { verdict: 'cannot', findings: [{ code: 'replay.erased', facts: { parts: 1, line: 4 } }] } },
    ]);
    const broken = { ...erasure, sealed: { ...erasure.sealed, basis: 'court order 13' } };
    expect(report([header, instrument, document, broken], intake).findings).toMatchObject([
      { line: 3, verdict: { findings: [{ code: 'replay.parts-missing' }] } },
      { line: 4, verdict: { verdict: 'differs' } },
    ]);
    const unexplained = report([header, instrument, document], intake);
    expect(unexplained.findings).toMatchObject([
      { line: 3, verdict: { findings: [{ code: 'replay.parts-missing' }] } },
    ]);
    const tombstone = tombstoneOf(first.seal);
    const facts = { by: 'w1', role: 'director', on: '2027-03-01', basis: 'Court order 7 of 2027' };
    expect(report([header, instrument, tombstone, erasure], intake)).toMatchObject({
      isSame: false,
      tree: before.tree,
      lines: { tombstone: 1 },
      verdicts: { same: 0, cannot: 2 },
      findings: [
        {
          ...{ line: 3, is: 'tombstone', findings: [] },
          verdict: {
            ...{ verdict: 'cannot', seal: first.seal, held: ['format'], step: 'seal' },
            findings: [{ code: 'replay.erased-whole', pointer: '', facts }],
          },
        },
        { line: 4, verdict: { verdict: 'cannot', findings: [{ facts: { reason: 'tombstone' } }] } },
      ],
    });
  });
});

function resealed(): RecordDocument {
  const { seal } = first;
  return sealEntry(
    {
      ...{
        package: '0.1.0',
        kind: 'supersession',
        of: seal,
        previous: seal,
        time: { on: '2026-02-02', source: 'device' },
      },
      ...{
        by: { id: 'w1', role: 'social_worker' },
        reason: 'typing_error',
        effectiveFrom: '2026-02-02',
        decided: { on: '2026-02-02', source: 'device' },
      },
      ...{ grounds: { text: 'wrong year' }, nonconformities: [] },
    },
    { hash: platformSha256, secret },
  );
}

/** The same assessment under another secret: another entry, with the same number. */
function sealedAgain(): RecordDocument {
  const entry = assessmentEntry('01-untried-herder-coerced', intake, (document) => ({
    ...document,
    number: '2026/0001',
  }));
  return sealEntry(entry, { hash: platformSha256, secret: secret.replace('0', 'f') });
}
