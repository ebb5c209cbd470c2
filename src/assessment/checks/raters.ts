import { isLevelRating } from '../document.js';
import { type AssessmentIssue, assessmentIssue } from '../issues.js';
import { type Check, type Rated, ratingPointer, type Scope } from './check.js';

type RoleOf = ReadonlyMap<string, string>;

/** Who rated may rate the indicator; under policy `veo` a level that only some may give says who gave it. */
export const raters: Check = (scope) => {
  const roleOf = rolesOf(scope);
  return scope.rated.flatMap((rated) => {
    const allowed = rated.indicator.source.raters;
    if (allowed === undefined) return [];
    return rated.rating.by === undefined ? notSaid(rated, allowed, scope) : notAllowed(rated, allowed, roleOf);
  });
};

function notSaid(
  { indicator, rating }: Rated,
  allowed: readonly string[],
  { index }: Scope,
): readonly AssessmentIssue[] {
  if (!isLevelRating(rating) || index.instrument.document.policy !== 'veo') return [];
  return [assessmentIssue('assessment.no-rater', ratingPointer(indicator), { indicator: indicator.id, allowed })];
}

// A contributor or a role that there is not, and a contributor given twice, are issues of their own.
function rolesOf({ index, document }: Scope): RoleOf {
  const declared = index.instrument.document.roles?.map(({ id }) => id);
  const roleOf = new Map<string, string>();
  for (const { id, role } of document.contributors ?? []) {
    if (!roleOf.has(id) && declared?.includes(role) !== false) roleOf.set(id, role);
  }
  return roleOf;
}

function notAllowed(
  { indicator, rating }: Rated,
  allowed: readonly string[],
  roleOf: RoleOf,
): readonly AssessmentIssue[] {
  const { by = '' } = rating;
  const role = roleOf.get(by);
  if (role === undefined || allowed.includes(role)) return [];
  const facts = { indicator: indicator.id, contributor: by, role, allowed };
  return [assessmentIssue('assessment.role-may-not-rate', `${ratingPointer(indicator)}/by`, facts)];
}
