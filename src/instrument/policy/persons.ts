import type { Issue } from '../../kernel/issue.js';
import type { InstrumentDocument, Purpose } from '../document.js';
import { protectedSubjects } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';

/** The youngest that an instrument for persons may be for. */
const adultYears = 18;

/** What an instrument for persons is made of: conduct and protection, adults, nobody scored for who they are. */
export const persons: Check = ({ document }) => [
  ...composition(document),
  ...protectedParts(document),
  ...minimumAge(document),
  ...excludedPurposes(document),
];

function composition({ indicators }: InstrumentDocument): readonly Issue[] {
  const hasProtective = indicators.some(({ direction }) => direction === 'protective');
  const hasConduct = indicators.some(({ nature }) => nature === 'conduct');
  return [
    ...(hasProtective
      ? []
      : [instrumentIssue('instrument.no-such-indicator', '/indicators', { needed: 'protective' })]),
    ...(hasConduct ? [] : [instrumentIssue('instrument.no-such-indicator', '/indicators', { needed: 'conduct' })]),
  ];
}

function protectedParts({ indicators, facts }: InstrumentDocument): readonly Issue[] {
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

function isProtected(about: string): boolean {
  return (protectedSubjects as readonly string[]).includes(about);
}

function minimumAge({ population }: InstrumentDocument): readonly Issue[] {
  const got = population?.minimumAge;
  if (got === undefined || got >= adultYears) return [];
  return [instrumentIssue('instrument.minimum-age', '/population/minimumAge', { got, least: adultYears })];
}

function excludedPurposes({ notValidFor, status }: InstrumentDocument): readonly Issue[] {
  if (notValidFor === undefined) return [];
  const excluded: readonly Purpose[] = status === 'validated' ? ['prosecution'] : ['prosecution', 'release_advice'];
  return excluded
    .filter((purpose) => !notValidFor.includes(purpose))
    .map((purpose) => instrumentIssue('instrument.purpose-not-excluded', '/notValidFor', { purpose }));
}
