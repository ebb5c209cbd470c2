import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { EvaluateIssues } from '../../src/evaluate/issues.js';
import { validate } from '../../src/evaluate/validate.js';
import type { Checked } from '../../src/kernel/issue.js';
import { assessmentOf, reference } from './desk.js';

/** An assessment that is sound in itself and is refused all the same. */
export interface BadAnswers {
  readonly read: () => Checked<unknown>;
  readonly pointer: string;
}

function readTogether(): Checked<unknown> {
  const compiled = reference({
    constraints: [
      {
        id: 'both_at_the_top',
        when: { and: [{ '===': [{ var: 'ratings.a' }, 2] }, { '===': [{ var: 'ratings.b' }, 2] }] },
        message: 'A and B cannot both be clearly shown.',
      },
    ],
  });
  const parsed = parseAssessment(assessmentOf(compiled, { ratings: { a: 'l2', b: 'l2', c: 'l0' } }));
  return parsed.ok ? validate(compiled, parsed.value) : parsed;
}

/** Answers for every code: the compiler asks for those that are missing. */
export const badAnswers: { readonly [Code in keyof EvaluateIssues]: BadAnswers } = {
  'evaluate.constraint-broken': { read: readTogether, pointer: '/ratings' },
};
