import { pointerOf } from '../../kernel/pointer.js';
import { type AssessmentIssue, assessmentIssue, type Demanded } from '../issues.js';
import { type Check, isVeoPerson, type Scope } from './check.js';

/** What policy `veo` demands of the assessment of a person: who, before which law, by whom, what for. */
export const demanded: Check = (scope) => {
  if (!isVeoPerson(scope)) return [];
  const { subject, purpose, contributors = [] } = scope.document;
  return [
    ...missing('purpose', purpose === undefined),
    ...missing('subject', subject === undefined),
    ...missing('legalHistory', subject !== undefined && subject.legalHistory === undefined, '/subject'),
    ...missing('contributors', contributors.length === 0),
    ...birthUnknown(scope),
  ];
};

function missing(key: Demanded, isMissing: boolean, pointer = ''): readonly AssessmentIssue[] {
  return isMissing ? [assessmentIssue('assessment.demanded', pointer, { key })] : [];
}

function birthUnknown({ document: { subject } }: Scope): readonly AssessmentIssue[] {
  if (subject === undefined || subject.birth !== undefined) return [];
  return [assessmentIssue('assessment.no-birth', '/subject', {}, 'warning')];
}

const ofPersonsOnly = ['birth', 'legalHistory'] as const;

/** A facility was not born, stands before no court, and belongs to no group. */
export const ofAFacility: Check = ({ index, document }) => {
  if (index.instrument.document.subject !== 'facility') return [];
  const { subject = {}, involvementNotEstablished } = document;
  const keys = ofPersonsOnly.filter((key) => Object.hasOwn(subject, key));
  const closing = involvementNotEstablished === undefined ? [] : ['involvementNotEstablished'];
  return [
    ...keys.map((key) => assessmentIssue('assessment.not-of-a-facility', pointerOf('subject', key), { key })),
    ...closing.map((key) => assessmentIssue('assessment.not-of-a-facility', pointerOf(key), { key })),
  ];
};
