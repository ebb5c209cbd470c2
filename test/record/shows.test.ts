import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { lineText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { erase } from '../../src/record/erase.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { redact } from '../../src/record/redact.js';
import { standing } from '../../src/record/standing.js';
import type { RecordStatement } from '../../src/record/statement.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import { replay } from '../../src/replay/replay.js';
import { replayReportWords } from '../../src/words/replay/words.js';
import { assessment, compiled, concluded, day, hash, recorded, secret, stated, worker } from './desk.js';

/* What bars the validity of a record shows in everything that is made of it, for ever. */

const { instrument } = compiled;
const nothing = { what: 'nothing' } as const;
const noLevel = { concluded: 'no_level', level: undefined, grounds: { code: 'other_source', text: 'X.' } } as const;

function of(change: Partial<AssessmentDocument>): Partial<RecordStatement> {
  return { assessment: { ...assessment, ...change }, conclusions: [concluded({ ...noLevel, seen: nothing })] };
}

function violence(rating: AssessmentDocument['ratings'][string]): Partial<RecordStatement> {
  return of({ ratings: { ...assessment.ratings, violence: rating } });
}

const cases: readonly (readonly [why: string, Partial<RecordStatement>, code: string])[] = [
  ['a breached guard', { conclusions: [concluded({ level: 'priority' })] }, 'record.no-grounds'],
  ['no evidence', violence({ level: 'clearly_shown', by: 'w2' }), 'assessment.no-evidence'],
  [
    'evidence that does not carry the level',
    violence({ level: 'clearly_shown', by: 'w2', supportedBy: ['e1'] }),
    'record.rating-set-aside',
  ],
  ['a child', of({ subject: { ...assessment.subject, ref: 'p-17', birth: '2010' } }), 'record.outside-population'],
  ['days that cannot be', { time: day('2026-09-14') }, 'record.out-of-order'],
  [
    'evidence from after the day',
    of({ facts: { interpreter: true }, assessedOn: '2026-08-25' }),
    'assessment.date-after-assessment',
  ],
  ['a stranger', { conclusions: [concluded({ by: { id: 'w9', role: 'nurse' } })] }, 'record.undeclared-contributor'],
];

/** The same with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

function sound<Value>(result: { readonly ok: boolean; readonly value?: Value }): Value {
  if (result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}

function codesIn(record: RecordDocument | undefined): readonly string[] {
  const opened = openRecord(record, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.entry.nonconformities.map(({ code }) => code);
}

describe.each(cases)('%s', (_why, change, code) => {
  const record = recorded(stated(change));
  const held = () => ({ found: 'instrument', compiled, source: 'published' }) as const;

  it('is sealed, and bars validity', () => {
    expect(codesIn(record)).toContain(code);
    const stood = sound(standing([record], hash));
    expect(stood.isValid).toBe(false);
    expect(stood.nonconformities).toEqual([{ seal: record.seal, codes: codesIn(record) }]);
  });

  it('stays in every copy, and when everything that can be erased is gone', () => {
    for (const audience of ['security', 'prosecution', 'social'] as const) {
      const copy = sound(redact(record, { instrument, audience, by: worker, on: '2026-10-01' }, hash));
      expect(codesIn(copy)).toEqual(codesIn(record));
    }
    const pointers = ['/assessment', ...(record.sealed['conclusions'] === undefined ? [] : ['/conclusions/0'])];
    const order = { by: worker, basis: 'Order 7', time: day('2027-01-01'), pointers };
    const [left] = sound(erase([record], { instrument, ...order }, hash)).records;
    expect(codesIn(left)).toEqual(codesIn(record));
    expect(codesIn({ ...record, leaves: {} })).toEqual(codesIn(record));
  });

  it('is the same in whatever order the host writes keys', () => {
    expect(recorded(reversed(stated(change)) as RecordStatement)).toEqual(record);
  });

  it('stays whatever follows', () => {
    const statement = {
      kind: 'notice',
      ...{ time: day('2026-12-01'), by: worker, told: day('2026-12-01'), language: 'bm', copyGiven: true },
    } as const;
    const told = sound(followRecord(compiled, { chain: [record], statement }, { secret, hash }));
    expect(sound(standing([record, told], hash)).isValid).toBe(false);
  });

  it('is told by replaying, which finds it again', () => {
    const verdict = replay(lineText(record), held, { hash });
    expect(verdict.differences).toEqual([]);
    expect([verdict.verdict, verdict.nonconformities.map((one) => one.code)]).toEqual(['same', codesIn(record)]);
    expect(replay(reversed(record), held, { hash })).toEqual(verdict);
    const archive = archiveReplay(held);
    archive.take(lineText(record));
    const words = replayReportWords(archive.report(), { language: 'en' });
    expect(JSON.stringify(words)).toContain(code);
  });
});
