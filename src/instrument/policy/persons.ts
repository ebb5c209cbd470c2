import type { InstrumentDocument, Purpose } from '../document.js';
import { protectedSubjects, type Subject } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';
import { isRiskConduct } from './conduct-only.js';

/** The youngest that an instrument for persons may be for. */
const adultYears = 18;

/** What an indicator of direction `risk` may not be about, though others may. */
export const neverRisks: readonly Subject[] = [
  ...(['grievance', 'coercion_suffered', 'reason_for_involvement', 'livelihood', 'family_support'] as const),
  ...(['community_support', 'engagement', 'health', 'distress', 'victimisation'] as const),
  ...(['exposure_to_recruitment', 'procedure', 'legal_status', 'skill', 'wish', 'facility'] as const),
];

/** What an instrument for persons is made of: conduct and protection, adults, nobody scored for who they are. */
export const persons: Check = ({ document }) => [
  ...composition(document),
  ...protectedParts(document),
  ...notRisks(document),
  ...minimumAge(document),
  ...excludedPurposes(document),
];

function composition({ indicators }: InstrumentDocument): readonly InstrumentIssue[] {
  const hasProtective = indicators.some(({ direction }) => direction === 'protective');
  const hasConduct = indicators.some(isRiskConduct);
  return [
    ...(hasProtective
      ? []
      : [instrumentIssue('instrument.no-such-indicator', '/indicators', { needed: 'protective' })]),
    ...(hasConduct ? [] : [instrumentIssue('instrument.no-such-indicator', '/indicators', { needed: 'conduct' })]),
  ];
}

function protectedParts({ indicators, facts }: InstrumentDocument): readonly InstrumentIssue[] {
  return [
    ...located(indicators, '/indicators').flatMap(({ part: { id, about = '' }, pointer }) =>
      isProtected(about)
        ? [instrumentIssue('instrument.protected-indicator', `${pointer}/about`, { indicator: id, about })]
        : [],
    ),
    ...located(facts, '/facts').flatMap(({ part: { id, role, about = '' }, pointer }) =>
      role === 'scored' && isProtected(about)
        ? [instrumentIssue('instrument.protected-fact', `${pointer}/about`, { fact: id, about })]
        : [],
    ),
  ];
}

/** Needs, offers refused, harm suffered and how someone lives are no danger (R4, R12, law 10). */
function notRisks({ indicators }: InstrumentDocument): readonly InstrumentIssue[] {
  return located(indicators, '/indicators').flatMap(({ part: { id, about, direction }, pointer }) =>
    direction === 'risk' && about !== undefined && neverRisks.includes(about)
      ? [instrumentIssue('instrument.not-a-risk', `${pointer}/about`, { indicator: id, about })]
      : [],
  );
}

function isProtected(about: string): boolean {
  return (protectedSubjects as readonly string[]).includes(about);
}

function minimumAge({ population }: InstrumentDocument): readonly InstrumentIssue[] {
  const got = population?.minimumAge;
  if (got === undefined || got >= adultYears) return [];
  return [instrumentIssue('instrument.minimum-age', '/population/minimumAge', { got, least: adultYears })];
}

function excludedPurposes({ notValidFor, status }: InstrumentDocument): readonly InstrumentIssue[] {
  if (notValidFor === undefined) return [];
  const excluded: readonly Purpose[] = status === 'validated' ? ['prosecution'] : ['prosecution', 'release_advice'];
  return excluded
    .filter((purpose) => !notValidFor.includes(purpose))
    .map((purpose) => instrumentIssue('instrument.purpose-not-excluded', '/notValidFor', { purpose }));
}
