import type { InstrumentDocument } from '../document.js';
import type { Check } from '../integrity/check.js';
import { evidenceBar } from './evidence-bar.js';
import { flags } from './flags.js';
import { type FlowCheck, flowOf } from './flow.js';
import { forbiddenReads } from './forbidden-reads.js';
import { levelsFromConduct } from './levels-from-conduct.js';
import { limitsStated } from './limits-stated.js';
import { persons } from './persons.js';
import { idleJustifications, proxyWording } from './proxy-wording.js';
import { raters } from './raters.js';
import { requiredOfAll, requiredOfPersons } from './required-keys.js';
import { safeguards } from './safeguards.js';
import { securityWording } from './security-words.js';
import { totals } from './totals.js';

const ofReference: readonly Check[] = [limitsStated, idleJustifications];

const ofFacilities: readonly Check[] = [requiredOfAll, totals, idleJustifications];

const flowChecks: readonly FlowCheck[] = [forbiddenReads, levelsFromConduct, safeguards, flags];

const dataFlow: Check = (context) => {
  const flow = flowOf(context);
  return flowChecks.flatMap((check) => check(flow, context));
};

const ofPersons: readonly Check[] = [
  requiredOfPersons,
  persons,
  dataFlow,
  evidenceBar,
  raters,
  totals,
  proxyWording,
  securityWording,
  idleJustifications,
];

/** What the policy of an instrument adds to integrity. The document cannot choose less than its policy. */
export function policyChecks({ policy, subject }: InstrumentDocument): readonly Check[] {
  if (policy === 'reference') return ofReference;
  return subject === 'facility' ? ofFacilities : ofPersons;
}
