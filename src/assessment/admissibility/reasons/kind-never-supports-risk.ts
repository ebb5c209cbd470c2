import type { EvidenceKind } from '../../../instrument/indicators.js';
import { couldRaiseRisk, type Reason } from '../offer.js';

const neverSupportRisk: readonly EvidenceKind[] = [
  'denial',
  'silence',
  'appeal',
  'complaint',
  'religious_counsel',
  'clinical_counsel',
];

/** To deny, to be silent, to appeal, to complain, to pray with someone or to see a doctor is never a risk (R12). */
export const kindNeverSupportsRisk: Reason = {
  reason: 'kind-never-supports-risk',
  holds: ({ kind }, offer) => neverSupportRisk.includes(kind) && couldRaiseRisk(offer),
};
