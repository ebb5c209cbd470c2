import type { Evaluation } from './evaluation.js';
import { addDays } from '../kernel/partial-date.js';
import type { Run } from './run.js';

type Identity = Pick<
  Evaluation,
  'instrument' | 'assessedOn' | 'stage' | 'purpose' | 'validUntil' | 'presumedInnocent' | 'involvement'
>;

/** Of what, by which instrument, for when: what every result says of itself (law 8). */
export function identityOf({ compiled, valid }: Run): Identity {
  const { validity, subject, policy } = compiled.instrument.document;
  const { assessedOn, purpose, involvementNotEstablished } = valid.document;
  const stage = valid.stage?.id;
  return {
    instrument: compiled.identity,
    assessedOn,
    ...(stage === undefined ? {} : { stage }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(validity === undefined ? {} : { validUntil: addDays(assessedOn, validity.days) }),
    ...(subject === 'person' && policy === 'veo' ? { presumedInnocent: valid.finalConviction !== true } : {}),
    ...(involvementNotEstablished === undefined ? {} : { involvement: 'not_established' as const }),
  };
}
