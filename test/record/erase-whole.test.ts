import { describe, expect, it } from 'vitest';
import { type ArchiveLine, treeText } from '../../src/record/archive/line.js';
import { tombstoneLine } from '../../src/record/archive/schema.js';
import type { RecordDocument } from '../../src/record/document.js';
import { eraseWhole } from '../../src/record/erase-whole.js';
import { followRecord } from '../../src/record/follow-record.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { compiled, day, hash, recorded, secret } from './desk.js';
import { tombstoneOf } from './tombstone.js';

const root = recorded();
const by = { id: 'w3', role: 'nurse' };
const time = day('2026-09-20');

function told(chain: readonly RecordDocument[]): RecordDocument {
  const statement = { kind: 'notice', time, by, told: time, language: 'bm', copyGiven: true } as const;
  const sealed = followRecord(compiled, { chain, statement }, { secret, hash });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.issues));
  return sealed.value;
}

const notice = told([root]);
const second = told([root, notice]);
const { order } = tombstoneOf('');

describe('erasing everything about an assessment', () => {
  const erased = eraseWhole([second, root, JSON.stringify(notice)], order, hash);
  const tombstones = erased.ok ? erased.value : [];

  it('gives a tombstone for each entry, in the order of the chain, with its links and the order to erase', () => {
    const link = { of: root.seal };
    expect(tombstones).toEqual([
      tombstoneOf(root.seal),
      { ...tombstoneOf(notice.seal), ...link, previous: root.seal },
      { ...tombstoneOf(second.seal), ...link, previous: notice.seal },
    ]);
    expect(tombstones.every((one) => tombstoneLine.accepts(one as unknown as JsonValue))).toBe(true);
    expect(tombstones.every((one) => Object.isFrozen(one) && Object.isFrozen(one.order.by))).toBe(true);
  });

  it('changes no leaf of the tree', () => {
    const leaves = (lines: readonly ArchiveLine[]): readonly string[] => lines.map((line) => treeText(line, hash));
    expect(leaves(tombstones)).toEqual(leaves([root, notice, second]));
  });

  it.each<readonly [string, unknown, unknown, string, string]>([
    [
      'pointers, which are of parts',
      [root],
      { ...order, pointers: ['/assessment'] },
      'record.unknown-key',
      '/pointers',
    ],
    ['nobody', [root], { basis: order.basis, time }, 'record.missing-key', ''],
    ['a day that is none', [root], { ...order, time: day('2026-02-30') }, 'record.bad-date', '/time/on'],
    ['no order', [root], null, 'record.wrong-type', ''],
    ['no chain', null, order, 'record.wrong-type', '/chain/0'],
    ['a chain without its beginning', [notice], order, 'record.not-a-chain', '/chain'],
    ['another assessment as well', [root, notice, second, recorded()], order, 'record.not-a-chain', '/chain/3'],
    ['an entry that does not hold', [{ ...root, seal: hash('') }], order, 'record.seal-broken', '/chain/0/seal'],
  ])('refuses %s', (_, chain, given, code, pointer) => {
    const refused = eraseWhole(chain as never, given as never, hash);
    expect(refused.ok).toBe(false);
    expect(refused.issues.map((issue) => [issue.code, issue.pointer])).toContainEqual([code, pointer]);
  });
});
