import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import type { RecordIssues } from '../../src/record/issues.js';
import { openRecord } from '../../src/record/open-record.js';
import { parseRecord } from '../../src/record/parse-record.js';
import { record } from '../../src/record/record.js';
import { sealEntry } from '../../src/record/seal.js';
import { standing } from '../../src/record/standing.js';
import type { FollowStatement, RecordStatement } from '../../src/record/statement.js';
import { patched } from '../instrument/patched.js';
import {
  assessment,
  compiled,
  concluded,
  day,
  entryOf,
  hash,
  instrumentWith,
  recorded,
  sealOf,
  secret,
  stated,
  worker,
} from './desk.js';

/** A document that is told a code, and where. */
interface Bad {
  readonly pointer: string;
  readonly read: () => Checked<unknown>;
}

const root = recorded();
const nowhere = '0'.repeat(64);
const { evaluation, digest } = sealOf();

const parsed = (pointer: string, source: unknown): Bad => ({ pointer, read: () => parseRecord(source) });
const opened = (pointer: string, source: unknown): Bad => ({ pointer, read: () => openRecord(source, hash) });
const refused = (pointer: string, statement: unknown, by = compiled): Bad => ({
  pointer,
  read: () => record(by, statement as RecordStatement, { secret, hash }),
});
const conclusion = (change: object): RecordStatement =>
  stated({ conclusions: [{ ...concluded(), ...change }] as never });
const followed = (pointer: string, statement: unknown, by = compiled): Bad => ({
  pointer,
  read: () => followRecord(by, { chain: [root], statement: statement as FollowStatement }, { secret, hash }),
});

/** The record, changed and sealed again by someone who knows how. */
function resealed(change: object): RecordDocument {
  return sealEntry({ ...entryOf(root), ...change }, { hash, secret });
}

const notice = {
  ...{ kind: 'notice', time: day('2026-09-18'), by: worker, told: day('2026-09-18'), language: 'bm', copyGiven: true },
};

/** Where a leaf of the root stands whose value is a text. */
const [first = '', leaf] = Object.entries(root.leaves).find(([, [, value]]) => value === 'p-17') ?? [];

const reference = parseInstrument(patched('minimal-reference', []));
if (!reference.ok) throw new Error('the instrument is sound');
const example = compileInstrument(reference.value, hash);
const { id, version } = reference.value.document;

/** A document for every code of records. */
export const badRecords: { readonly [Code in keyof RecordIssues]: Bad } = {
  'record.unknown-key': parsed('/note', { ...root, note: 1 }),
  'record.missing-key': refused('', { assessment }),
  'record.wrong-type': refused('/conclusions', { ...stated(), conclusions: {} }),
  'record.not-in-list': followed('/kind', { kind: 'assessment' }),
  'record.bad-id': refused('/conclusions/0/outcome', conclusion({ outcome: 'Harm to prisoners' })),
  'record.bad-version': parsed('/sealed/package', { ...root, sealed: { ...root.sealed, package: 'latest' } }),
  'record.bad-date': refused('/time/on', stated({ time: day('2026-02-30') })),
  'record.bad-language': followed('/language', { ...notice, language: 'Bambara' }),
  'record.bad-form': refused('/time/at', stated({ time: day('2026-09-16', '24:00') })),
  'record.out-of-range': refused('/minutes', stated({ minutes: -1 })),
  'record.wrong-format': parsed('/format', assessment),
  'record.newer-format': parsed('/format', { ...root, format: 'veo-record/2' }),
  'record.not-canonical': parsed('', `${canonicalJson(root as unknown as JsonValue)}\n`),
  'record.seal-broken': opened('/seal', { ...root, seal: nowhere }),
  'record.part-altered': opened('/assessment/subject/ref', {
    ...root,
    leaves: { ...root.leaves, [first]: [leaf?.[0], 'p-18'] },
  }),
  'record.part-stray': opened('/leaves', { ...root, leaves: { ...root.leaves, [nowhere]: leaf } }),
  'record.disagrees': opened('/number', resealed({ number: 'A-2026-0002' })),
  'record.withheld-is-there': opened('/withheld/pointers', {
    ...root,
    withheld: { audience: 'security', by: worker, on: '2026-10-01', pointers: ['/assessment'] },
  }),
  'record.reference-in-custody': refused(
    '/assessment',
    {
      time: day('2026-09-16'),
      assessment: {
        ...{ format: 'veo-assessment/1', instrument: { id, version }, assessedOn: '2026-09-14' },
        ...{ setting: 'custody', ratings: {} },
      },
    },
    example,
  ),
  'record.other-instrument': refused('/assessment/instrument', {
    ...stated(),
    assessment: { ...assessment, instrument: { id: 'minimal-veo', version: '0.2.0' } },
  }),
  'record.evaluation-not-of-assessment': refused('/evaluation', stated({ evaluation: { ...evaluation, flags: [] } })),
  'record.attached-wrong-digest': refused('/attached/0/digest', {
    ...stated(),
    attached: [{ digest: nowhere, evaluation }],
  }),
  'record.attached-not-named': refused('/attached/0/digest', stated({ attached: [{ digest, evaluation }] })),
  'record.not-a-chain': { pointer: '/chain', read: () => standing([], hash) },
  'record.root-of-other-instrument': followed(
    '/chain',
    notice,
    instrumentWith([{ op: 'replace', path: '/title', value: 'Other' }]),
  ),
  'record.no-such-challenge': followed('/challenge', {
    ...{ kind: 'decision', time: day('2026-10-02'), challenge: nowhere, decision: 'upheld', by: worker },
    ...{ decided: day('2026-10-01'), grounds: { text: 'The register says otherwise.' } },
  }),
  'record.no-such-part': followed('/erased/0', {
    ...{ kind: 'erasure', time: day('2027-01-01'), by: worker, basis: 'Court of Bamako, order 7', from: root.seal },
    erased: [{ pointer: '/kind', commitment: nowhere }],
  }),
};
