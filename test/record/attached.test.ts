import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileInstrument, parseInstrument } from '../../src/index.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import { openRecord } from '../../src/record/open-record.js';
import { reduce } from '../../src/record/reduce.js';
import { sealEntry } from '../../src/record/seal.js';
import { assessment, hash, recorded, sealOf, secret, stated } from './desk.js';

const prison = parseInstrument(readFileSync('instruments/ml-prison-facility/0.1.0.json', 'utf8'));
if (!prison.ok) throw new Error('the instrument is sound');
const ofPrison = JSON.parse(
  readFileSync('examples/assessments/13-facility-of-transit.json', 'utf8'),
) as AssessmentDocument;
const { evaluation, digest } = sealOf(ofPrison, compileInstrument(prison.value, hash));
const facility = { digest, date: '2026-09-01', offers: { counsellor: true } };
const kept = recorded(
  stated({ assessment: { ...assessment, facility }, conclusions: [], attached: [{ digest, evaluation }] }),
);

/** Sealed by hand, as by who knows the formats. */
function resealed(change: (entry: AssessmentEntry) => object): RecordDocument {
  const opened = openRecord(kept, hash);
  if (!opened.ok || opened.value.entry.kind !== 'assessment') throw new Error('it was sealed a moment ago');
  return sealEntry({ ...opened.value.entry, ...change(opened.value.entry) }, { hash, secret });
}

const wrongIn = (record: RecordDocument): unknown =>
  openRecord(record, hash).issues.map(({ code, pointer, facts }) => [code, pointer, facts]);
const other = { ...evaluation, assessedOn: '2026-01-01' };
const own = hash('another');

describe('an evaluation beside an assessment, when a record is opened', () => {
  it('holds where it goes by its digest and the assessment names it', () => {
    expect(wrongIn(kept)).toEqual([]);
  });

  it('is not the one of its digest', () => {
    const got = sealOf(ofPrison, compileInstrument(prison.value, hash)).digest;
    expect(wrongIn(resealed(() => ({ attached: [{ digest: own, evaluation }] })))).toEqual([
      ['record.attached-wrong-digest', '/attached/0/digest', { expected: own, got }],
    ]);
    expect(wrongIn(resealed(() => ({ attached: [{ digest, evaluation: other }] })))).toMatchObject([
      ['record.attached-wrong-digest', '/attached/0/digest', { expected: digest }],
    ]);
  });

  it('is one that the assessment does not name', () => {
    const record = resealed((entry) => {
      const { facility: _facility, ...document } = entry.assessment;
      return { assessment: document };
    });
    expect(wrongIn(record)).toContainEqual(['record.disagrees', '/digests/assessment', { about: 'assessment-digest' }]);
    expect(wrongIn(record)).toContainEqual(['record.attached-not-named', '/attached/0/digest', { digest }]);
  });

  it('keeps to the grammar of evaluations', () => {
    const { outcomes: _outcomes, ...less } = evaluation;
    const issues = wrongIn(resealed(() => ({ attached: [{ digest, evaluation: less }] })));
    expect(issues).not.toEqual([]);
    expect(JSON.stringify(issues)).toContain('/attached/0');
  });

  it.each([['/attached/0'], ['/assessment/facility'], ['/assessment']])('is not looked at where %s is gone', (part) => {
    const gone = [part, '/digests/assessment', '/evaluation/digests/assessment'];
    expect(wrongIn(reduce(kept, gone).document)).toEqual([]);
  });
});
