import { type Assessment, type CompiledInstrument, type SealedEvaluation, evaluationDigest } from '../../src/index.js';
import { record, type RecordDocument, type RecordStatement } from '../../src/records.js';

/** What examples of records may name. */
export interface Keeping {
  /** 128 bits of one entry; of examples alone is it known. */
  readonly secret: string;
  readonly statement: RecordStatement;
  /** The record of the statement. */
  readonly kept: RecordDocument;
}

/** The record of an assessment, with the first outcome concluded at the first level that the guards admit. */
export function keepingOf(compiled: CompiledInstrument, assessment: Assessment, evaluation: SealedEvaluation): Keeping {
  const { assessedOn, contributors = [] } = assessment.document;
  const [by] = contributors;
  const [outcome] = evaluation.outcomes;
  const level = outcome?.admitted[0];
  if (by === undefined || outcome === undefined || level === undefined) throw new Error('nothing to conclude');
  const secret = '0f0e0d0c0b0a09080706050403020100';
  const statement: RecordStatement = {
    time: { on: assessedOn, at: '23:10', source: 'device' },
    assessment,
    conclusions: [
      {
        ...{ outcome: outcome.id, concluded: 'level', level, by: { id: by.id, role: by.role } },
        time: { on: assessedOn, at: '23:00', source: 'device' },
        seen: { what: 'explained', language: 'fr', evaluation: evaluationDigest(evaluation) },
      },
    ],
  };
  const made = record(compiled, statement, { secret });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return { secret, statement, kept: made.value };
}
