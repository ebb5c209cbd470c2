import type { InstrumentIndex } from '../compile/compiled-instrument.js';
import { inDocumentOrder } from '../instrument/document-order.js';
import { type Checked, checked, hasErrors } from '../kernel/issue.js';
import type { JsonValue } from '../kernel/json-value.js';
import {
  ageInYears,
  dayOfDate,
  type DateSpan,
  type PartialDate,
  parsePartialDate,
  type WholeRange,
} from '../kernel/partial-date.js';
import { type Admission, admit } from './admissibility/admit.js';
import { axisLevel } from './axis-level.js';
import type { Assessment } from './assessment.js';
import { isVeoPerson, type Scope, scopeOf, stagePlace } from './checks/check.js';
import { assessmentChecks } from './checks/checks.js';
import { pin } from './checks/pin.js';
import { isInCustody } from './custody.js';
import type { AssessmentIssue } from './issues.js';
import { finalConviction } from './legal-status.js';
import { readEvidence } from './read-evidence.js';
import { type ReadLinked, readLinked } from './read-linked.js';
import { type ReadFacts, readFacts } from './read-facts.js';
import type { AdmittedRating, ValidAssessment } from './valid-assessment.js';

/**
 * Holds an assessment against its instrument, weighs its evidence, and reads its facts.
 *
 * @param index - The instrument, as `compileInstrument` or `indexInstrument` made it; the result belongs to it alone.
 * @param assessment - What `parseAssessment` accepted.
 * @returns What can be evaluated, with warnings; or every issue of `AssessmentIssues`, in the order of a walk through
 * the document. When it was made with another instrument, version or content, that alone: the rest would mislead.
 */
export function validateAssessment(
  index: InstrumentIndex,
  assessment: Assessment,
): Checked<ValidAssessment, AssessmentIssue> {
  const scope = scopeOf(index, assessment.document);
  const otherInstrument = pin(scope);
  const linked = readLinked(index, assessment.document);
  const facts = readFacts(index, assessment.document, linked);
  const issues = otherInstrument.length > 0 ? otherInstrument : [...checksOf(scope), ...linked.issues, ...facts.issues];
  const [first, ...rest] = inOrder(issues, scope);
  if (first !== undefined && hasErrors(issues)) return { ok: false, issues: [first, ...rest] };
  return checked(weighed(scope, { facts, linked }), first === undefined ? [] : [first, ...rest]);
}

function checksOf(scope: Scope): readonly AssessmentIssue[] {
  return assessmentChecks.flatMap((check) => check(scope));
}

function inOrder(issues: readonly AssessmentIssue[], { document }: Scope): readonly AssessmentIssue[] {
  return issues.length === 0 ? issues : inDocumentOrder(issues, document as unknown as JsonValue);
}

interface Read {
  readonly facts: ReadFacts;
  readonly linked: ReadLinked;
}

function weighed(scope: Scope, { facts, linked }: Read): ValidAssessment {
  const { index, document } = scope;
  const assessedOnDay = dayOfDate(document.assessedOn);
  const today: DateSpan = { earliest: assessedOnDay, latest: assessedOnDay, precision: 'day' };
  const birth = spanOf(document.subject?.birth);
  const convicted = finalConviction(document.subject?.legalHistory ?? [], today);
  const stage = stageOf(scope);
  const valid: Omit<ValidAssessment, symbol> = {
    index,
    document,
    ...admitted(scope, admissionOf(scope, assessedOnDay, birth)),
    facts: facts.readings,
    linked: linked.linked,
    assessedOnDay,
    isInCustody: isInCustody(document, today),
    ...(birth === undefined ? {} : { birth, age: ageOn(birth, today) }),
    ...(convicted === undefined ? {} : { finalConviction: convicted }),
    ...(stage === undefined ? {} : { stage }),
  };
  // The mark of the stage exists for the compiler only.
  return valid as ValidAssessment;
}

function spanOf(date: PartialDate | undefined): DateSpan | undefined {
  return date === undefined ? undefined : parsePartialDate(date);
}

// Nobody is younger than nothing, however loosely the birth is dated.
function ageOn(birth: DateSpan, today: DateSpan): WholeRange {
  const { minimum, maximum } = ageInYears(birth, today);
  return { minimum: Math.max(0, minimum), maximum };
}

function stageOf(scope: Scope): ValidAssessment['stage'] {
  const place = stagePlace(scope);
  const stage = scope.index.instrument.document.stages?.[place];
  return stage && { id: stage.id, place };
}

function admissionOf(scope: Scope, assessedOnDay: number, birth: DateSpan | undefined): Admission {
  const { evidence = [], involvementNotEstablished } = scope.document;
  const reading = { assessedOnDay, standsAlone: scope.index.instrument.document.policy === 'reference' };
  return {
    assessedOnDay,
    leavesOutChildhood: isVeoPerson(scope),
    ...(birth === undefined ? {} : { birth }),
    evidenceById: new Map(evidence.map((item) => [item.id, readEvidence(item, reading)])),
    involvementNotEstablished: involvementNotEstablished !== undefined,
    stage: stagePlace(scope),
  };
}

function admitted({ index, document }: Scope, admission: Admission): Pick<ValidAssessment, 'levels' | 'admitted'> {
  const levels: number[] = [];
  const ratings: AdmittedRating[] = [];
  for (const indicator of index.indicators) {
    const given = Object.hasOwn(document.ratings, indicator.id) ? document.ratings[indicator.id] : undefined;
    const { level, rating } = admit(given, indicator, admission);
    levels.push(level);
    ratings.push(rating);
  }
  for (const indicator of index.indicators)
    for (const axis of indicator.axes)
      // INVARIANT: every indicator was admitted, and axes have their slots in this order.
      levels.push(axisLevel(axis, levels[indicator.index] as number, ratings[indicator.index] as AdmittedRating));
  return { levels, admitted: ratings };
}
