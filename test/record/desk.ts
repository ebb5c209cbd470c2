import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { type Seal, sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { platformSha256 } from '../../src/node/hash.js';
import type { DigestFunction } from '../../src/kernel/sha256.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import { erasableParts } from '../../src/record/erasable.js';
import { open } from '../../src/record/leaf.js';
import type { Conclusion, Moment, Nonconformity } from '../../src/record/parts.js';
import { record } from '../../src/record/record.js';
import type { RecordStatement } from '../../src/record/statement.js';
import { patched, type PatchStep } from '../instrument/patched.js';

export const secret: string = '000102030405060708090a0b0c0d0e0f';
export const hash: DigestFunction = platformSha256;

/** Three levels, of which violence admits the upper two; reasons, and one role that confirms. */
const asked: readonly PatchStep[] = [
  { op: 'add', path: '/outcomes/0/levels/2', value: { id: 'priority', label: 'Priority attention' } },
  {
    op: 'add',
    path: '/guards/1',
    value: {
      id: 'after_violence',
      outcome: 'harm_to_prisoners',
      when: { '>=': [{ var: 'ratings.violence' }, 1] },
      atLeast: 'enhanced',
      atMost: 'enhanced',
      message: 'After violence enhanced attention.',
    },
  },
  {
    op: 'add',
    path: '/conclusions',
    value: {
      reasons: [
        { id: 'recent_event', title: 'A recent event', for: ['above', 'below'] },
        { id: 'other_source', title: 'Another source' },
      ],
      confirmedBy: ['head_of_security'],
    },
  },
];

/** The instrument of these tests, changed. */
export function instrumentWith(patch: readonly PatchStep[] = []): CompiledInstrument {
  const parsed = parseInstrument(patched('minimal-veo', [...asked, ...patch]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value, hash);
}

export const compiled: CompiledInstrument = instrumentWith();

const rating = (by: string, evidence: readonly string[]) => ({ by, on: '2026-09-14', supportedBy: evidence });

/** A sound assessment: violence partly shown, so that only enhanced attention is admitted. */
export const assessment: AssessmentDocument = {
  format: 'veo-assessment/1',
  instrument: { id: 'minimal-veo', version: '0.1.0' },
  assessedOn: '2026-09-14',
  number: 'A-2026-0001',
  purpose: 'intake',
  setting: 'custody',
  subject: { ref: 'p-17', birth: '1990', legalHistory: [{ status: 'convicted_final', from: '2025-02-01' }] },
  contributors: [
    { id: 'w1', role: 'social_worker' },
    { id: 'w2', role: 'head_of_security' },
    { id: 'w3', role: 'nurse' },
  ],
  evidence: [
    {
      id: 'e1',
      kind: 'incident_record',
      standing: 'observed',
      event: 'brawl',
      origin: 'yard',
      eventDate: '2026-08-20',
      recordedBy: 'g4',
      summary: 'One blow in the yard.',
    },
    {
      id: 'e2',
      kind: 'staff_observation',
      standing: 'observed',
      event: 'talk',
      origin: 'office',
      eventDate: '2026-09-01',
    },
  ],
  ratings: {
    violence: {
      level: 'partly_shown',
      ...rating('w2', ['e1']),
      observed: { from: '2026-08-01', to: '2026-09-13' },
      note: 'Seen from the tower.',
    },
    visits: { level: 'clearly_shown', ...rating('w1', ['e2']) },
    distress: { level: 'clearly_shown', ...rating('w3', ['e2']) },
  },
  facts: { interpreter: true },
};

/** What the assessment evaluates to. */
export function sealOf(document: AssessmentDocument = assessment, by: CompiledInstrument = compiled): Seal {
  const parsed = parseAssessment(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const valid = validate(by, parsed.value);
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return sealEvaluation(by, valid.value, hash);
}

export const day = (on: string, at?: string): Moment => ({ on, ...(at === undefined ? {} : { at }), source: 'device' });

export const worker: Conclusion['by'] = { id: 'w1', role: 'social_worker' };

/** A conclusion within what the guards admit, changed; `undefined` takes a key away. */
export function concluded(
  change: { readonly [Key in keyof Conclusion]?: Conclusion[Key] | undefined } = {},
): Conclusion {
  const whole = {
    outcome: 'harm_to_prisoners',
    concluded: 'level',
    level: 'enhanced',
    by: worker,
    time: day('2026-09-15'),
    seen: { what: 'explained', language: 'en', evaluation: sealOf().digest, time: day('2026-09-14', '16:00') },
    ...change,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined)) as unknown as Conclusion;
}

/** What a host states of the sound assessment, changed. */
export function stated(change: Partial<RecordStatement> = {}): RecordStatement {
  return { time: day('2026-09-16'), assessment, conclusions: [concluded()], minutes: 90, ...change };
}

/** The record of a statement, which has to be sealed. */
export function recorded(statement: RecordStatement = stated(), by: CompiledInstrument = compiled): RecordDocument {
  const result = record(by, statement, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What is in a record. */
export function entryOf(of: RecordDocument): AssessmentEntry {
  return open(of, erasableParts('assessment'), hash).value as unknown as AssessmentEntry;
}

/** What is wrong with what a statement says. */
export function wrongWith(
  change: Partial<RecordStatement>,
  by: CompiledInstrument = compiled,
): readonly Nonconformity[] {
  return entryOf(recorded(stated(change), by)).nonconformities;
}
