import type { InstrumentDocument } from '../document.js';
import type { Check } from '../integrity/check.js';
import { anchorsDiffer } from './anchors.js';
import { bandings } from './bandings.js';
import { constraints } from './constraints.js';
import { entitlements } from './entitlements.js';
import { evidenceBar } from './evidence-bar.js';
import { facilities } from './facilities.js';
import { flags } from './flags.js';
import { type FlowCheck, flowOf } from './flow.js';
import { forbiddenReads } from './forbidden-reads.js';
import { inputReads, inputs } from './inputs.js';
import { levelsFromConduct } from './levels-from-conduct.js';
import { levelsWithoutConduct } from './levels-without-conduct.js';
import { limitsStated } from './limits-stated.js';
import { notApplicable } from './not-applicable.js';
import { persons } from './persons.js';
import { idleJustifications, justifiedWording, reasonedJustifications } from './proxy-wording.js';
import { raters } from './raters.js';
import { requiredOfAll, requiredOfPersons } from './required-keys.js';
import { safeguards } from './safeguards.js';
import { securityWording } from './security-words.js';
import { totals } from './totals.js';

const ofReference: readonly Check[] = [limitsStated, idleJustifications];

const ofFacilities: readonly Check[] = [
  requiredOfAll,
  anchorsDiffer,
  facilities,
  /* @__PURE__ */ dataFlow([forbiddenReads]),
  totals,
  inputs,
  justifiedWording,
  reasonedJustifications,
  idleJustifications,
];

function dataFlow(checks: readonly FlowCheck[]): Check {
  return (context) => {
    const flow = flowOf(context);
    return checks.flatMap((check) => check(flow, context));
  };
}

const ofPersons: readonly Check[] = [
  requiredOfPersons,
  anchorsDiffer,
  persons,
  /* @__PURE__ */ dataFlow([
    forbiddenReads,
    levelsFromConduct,
    levelsWithoutConduct,
    bandings,
    safeguards,
    flags,
    constraints,
    inputReads,
  ]),
  notApplicable,
  entitlements,
  evidenceBar,
  raters,
  totals,
  inputs,
  justifiedWording,
  reasonedJustifications,
  securityWording,
  idleJustifications,
];

/** What the policy of an instrument adds to integrity. The document cannot choose less than its policy. */
export function policyChecks({ policy, subject }: InstrumentDocument): readonly Check[] {
  if (policy === 'reference') return ofReference;
  return subject === 'facility' ? ofFacilities : ofPersons;
}
