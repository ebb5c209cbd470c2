import type { Evaluation } from './evaluation.js';
import { addDays } from '../kernel/partial-date.js';
import type { Run } from './run.js';

type Written = { -readonly [Key in keyof Evaluation]: Evaluation[Key] };

/** For when and of whom, in what an instrument or an assessment need not say (law 8); added in place, to be quick. */
export function addIdentity(result: Written, { compiled, valid }: Run): void {
  const { validity, subject, policy } = compiled.instrument.document;
  const { assessedOn, purpose, involvementNotEstablished } = valid.document;
  const stage = valid.stage?.id;
  if (stage !== undefined) result.stage = stage;
  if (purpose !== undefined) result.purpose = purpose;
  if (validity !== undefined) result.validUntil = addDays(assessedOn, validity.days);
  if (subject === 'person' && policy === 'veo') result.presumedInnocent = valid.finalConviction !== true;
  if (valid.linked.length > 0) result.inputs = valid.linked;
  if (involvementNotEstablished !== undefined) result.involvement = 'not_established';
}
