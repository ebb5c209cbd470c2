import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { lineText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import { admitted, type AdmittedLine, type Candidate } from '../../src/replay/archive/admit.js';
import { archiveSequence, type Sequence } from '../../src/replay/archive/sequence.js';
import { assessment, compiled, hash, instrumentWith, recorded, secret, stated } from '../record/desk.js';

const record = recorded();
const instrument = compiled.instrument.document;
const other = instrumentWith([{ op: 'replace', path: '/title', value: 'Another' }]).instrument.document;

function noticeOn(of: string, previous = of): RecordDocument {
  return sealEntry(
    {
      ...{ package: '0.1.0', kind: 'notice', of, previous, time: { on: '2026-02-01', source: 'paper' } },
      ...{ by: { id: 'w1', role: 'social_worker' }, told: { on: '2026-02-01', source: 'paper' } },
      ...{ language: 'bm', copyGiven: true, nonconformities: [] },
    },
    { hash, secret },
  );
}

function linesOf(sequence: Sequence, candidate: Candidate): readonly AdmittedLine[] {
  const lines = admitted(sequence, candidate, hash);
  if (!lines.ok) throw new Error(JSON.stringify(lines.issues));
  return lines.value;
}

/** An archive with a header and some candidates. */
function holding(...candidates: readonly Candidate[]): Sequence {
  const sequence = archiveSequence();
  sequence.take({ is: 'header' });
  for (const candidate of candidates) for (const { placed } of linesOf(sequence, candidate)) sequence.take(placed);
  return sequence;
}

const codesOf = (sequence: Sequence, candidate: Candidate): readonly string[] =>
  admitted(sequence, candidate, hash).issues.map(({ code }) => code);

describe('a record that is taken into an archive', () => {
  it('stands behind its instrument, each canonical', () => {
    const lines = linesOf(holding(), { record, instrument });
    expect(lines.map(({ text }) => text)).toEqual([
      lineText({
        ...{ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest },
        document: instrument as unknown as JsonObject,
      }),
      lineText(record),
    ]);
  });

  it('is the same line from a text with white space, and stands alone when its instrument is there', () => {
    const again = recorded(stated({ assessment: { ...assessment, number: 'A-2026-0002' } }));
    const text = JSON.stringify(again, null, 2);
    const lines = linesOf(holding({ record, instrument }), { record: text, instrument: 'passed over' });
    expect(lines.map((line) => line.text)).toEqual([lineText(again)]);
  });

  it('may follow others of its chain', () => {
    const notice = noticeOn(record.seal);
    const sequence = holding({ record, instrument }, { record: notice });
    expect(linesOf(sequence, { record: noticeOn(record.seal, notice.seal) })).toHaveLength(1);
  });
});

const withheld = { audience: 'security', by: { id: 'w1', role: 'director' }, on: '2026-10-01', pointers: [] };
const [commitment = ''] = Object.keys(record.leaves);
const { [commitment]: leaf, ...leaves } = record.leaves;

describe('a record that is refused', () => {
  it.each<readonly [string, Candidate, readonly string[]]>([
    ['no JSON', { record: '{' }, ['kernel.truncated']],
    ['no record', { record: '[]' }, ['replay.not-a-record']],
    [
      'a line of an archive that is no record',
      { record: linesOf(holding(), { record, instrument })[0]?.text },
      ['replay.not-a-record'],
    ],
    ['a later format', { record: { ...record, format: 'veo-record/2' } }, ['replay.newer-format']],
    ['a broken seal', { record: { ...record, seal: 'a'.repeat(64) }, instrument }, ['replay.seal-broken']],
    [
      'a part that was changed',
      { record: { ...record, leaves: { ...leaves, [commitment]: [leaf?.[0], 'x'] } }, instrument },
      ['replay.part-altered'],
    ],
    ['a part that is not there', { record: { ...record, leaves }, instrument }, ['replay.parts-missing']],
    ['a copy made for an audience', { record: { ...record, leaves, withheld }, instrument }, ['replay.withheld']],
    ['no instrument', { record }, ['replay.instrument-not-embedded']],
    ['another instrument', { record, instrument: other }, ['replay.instrument-altered']],
    ['an instrument that is none', { record, instrument: '{' }, ['kernel.truncated']],
    ['an unknown root', { record: noticeOn('b'.repeat(64)) }, ['replay.unknown-root']],
  ])('for %s', (_, candidate, codes) => {
    expect(codesOf(holding(), candidate)).toEqual(codes);
  });

  it.each<readonly [string, RecordDocument, readonly string[]]>([
    ['what is there already, with its number', record, ['replay.number-twice', 'replay.entry-twice']],
    ['a number that was used', recorded(stated({ minutes: 5 })), ['replay.number-twice']],
    ['what it follows that is not there', noticeOn(record.seal, 'b'.repeat(64)), ['replay.unknown-previous']],
  ])('for %s', (_, next, codes) => {
    expect(codesOf(holding({ record, instrument }), { record: next, instrument })).toEqual(codes);
  });

  it('leaves the archive as it was', () => {
    const sequence = holding();
    for (const candidate of [
      { record, instrument: other },
      { record, instrument },
      { record, instrument },
    ])
      admitted(sequence, candidate, hash);
    expect(linesOf(sequence, { record, instrument })).toHaveLength(2);
  });
});
