import { describe, expect, it } from 'vitest';
import { type ArchiveLine, lineText } from '../../src/record/archive/line.js';
import { placeLine } from '../../src/replay/archive/place-line.js';
import { archiveSequence, type Placed, type Sequence } from '../../src/replay/archive/sequence.js';
import { hash, recorded } from '../record/desk.js';
import { tombstoneOf } from '../record/tombstone.js';

const record = recorded();
const codesOf = (text: string): readonly string[] => placeLine(text, hash).findings.map(({ code }) => code);

describe('a line, placed', () => {
  it('is an entry with its seal, its instrument and its number; nothing is evaluated', () => {
    expect(placeLine(lineText(record), hash)).toMatchObject({
      placed: { is: 'entry', seal: record.seal, number: 'A-2026-0001' },
      ...{ tree: `entry ${record.seal}`, findings: [], missing: 0 },
    });
  });

  it('says how many parts are not there, and that a copy was made for somebody', () => {
    const [, ...leaves] = Object.entries(record.leaves);
    const line = { ...record, leaves: Object.fromEntries(leaves) };
    expect(placeLine(lineText(line), hash).missing).toBeGreaterThan(0);
    const by = { id: 'w1', role: 'director' };
    const withheld = { audience: 'security', by, on: '2026-10-01', pointers: [] };
    const copy = { ...line, withheld } as unknown as ArchiveLine;
    expect(codesOf(lineText(copy))).toEqual(['replay.withheld']);
  });

  it.each([
    ['that is no JSON', '{', 'kernel.truncated'],
    ['of a later format', '{"format":"veo-record/2"}', 'replay.newer-format'],
    [
      'of a record that was changed',
      lineText(record).replace(/"kind":"assessment"/, '"kind":"notice"'),
      'replay.seal-broken',
    ],
    [
      'of a header with a day that is none',
      '{"format":"veo-archive/1","kind":"header","opened":{"on":"2026-02-30","source":"paper"},"origin":"a"}',
      'replay.malformed',
    ],
    [
      'of a tombstone with a day that is none',
      lineText(tombstoneOf(record.seal)).replace('2027-03-01', '2027-02-30'),
      'replay.malformed',
    ],
  ])('tells a line %s', (_, text, code) => {
    expect(codesOf(text)).toContain(code);
  });
});

describe('the sequence of an archive', () => {
  const entry = (seal: string, rest: object = {}): Placed => ({ is: 'entry', seal, ...rest });
  function begun(...lines: readonly Placed[]): Sequence {
    const sequence = archiveSequence();
    for (const line of [{ is: 'header' } as const, ...lines]) sequence.take(line);
    return sequence;
  }
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];

  it.each<readonly [string, Sequence, Placed, readonly string[]]>([
    ['nothing that stands well', begun(entry(a)), entry(b, { of: a, previous: a }), []],
    ['no header', archiveSequence(), entry(a), ['replay.no-header']],
    ['a second header', begun(), { is: 'header' }, ['replay.second-header']],
    ['an entry twice', begun(entry(a)), entry(a), ['replay.entry-twice']],
    ['a number twice', begun(entry(a, { number: '7' })), entry(b, { number: '7' }), ['replay.number-twice']],
    [
      'a number without digits twice',
      begun(entry(a, { number: 'x' })),
      entry(b, { number: 'x' }),
      ['replay.number-twice'],
    ],
    ['an instrument that is not there', begun(), entry(a, { instrument: b }), ['replay.instrument-not-embedded']],
    ['an unknown root', begun(), entry(b, { of: a, previous: a }), ['replay.unknown-root']],
    [
      'a root that follows another',
      begun(entry(a), entry(b, { of: a, previous: a })),
      entry(c, { of: b, previous: b }),
      ['replay.unknown-root'],
    ],
    [
      'a chain with two ends',
      begun(entry(a), entry(b, { of: a, previous: a })),
      entry(c, { of: a, previous: a }),
      ['replay.branched'],
    ],
  ])('tells %s before it is taken, the same each time and when it is', (_, sequence, line, codes) => {
    expect(sequence.check(line).map(({ code }) => code)).toEqual(codes);
    expect(sequence.check(line).map(({ code }) => code)).toEqual(codes);
    expect(sequence.take(line).map(({ code }) => code)).toEqual(codes);
  });
});
