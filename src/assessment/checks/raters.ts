import type { Issue } from '../../kernel/issue.js';
import { assessmentIssue } from '../issues.js';
import { type Check, type Rated, ratedIn, type Scope } from './check.js';

type RoleOf = ReadonlyMap<string, string>;

/** Who rated may rate the indicator; under policy `veo` a level that only some may give says who gave it. */
export const raters: Check = (scope) => {
  const roleOf: RoleOf = new Map((scope.document.contributors ?? []).map(({ id, role }) => [id, role]));
  return ratedIn(scope).flatMap((rated) => {
    const allowed = rated.indicator.source.raters;
    if (allowed === undefined) return [];
    return rated.rating.by === undefined ? notSaid(rated, allowed, scope) : notAllowed(rated, allowed, roleOf);
  });
};

function notSaid(
  { indicator, rating, pointer }: Rated,
  allowed: readonly string[],
  { index }: Scope,
): readonly Issue[] {
  if (!('level' in rating) || index.instrument.document.policy !== 'veo') return [];
  return [assessmentIssue('assessment.no-rater', pointer, { indicator: indicator.id, allowed })];
}

// A contributor that there is not is an issue of its own.
function notAllowed(
  { indicator, rating, pointer }: Rated,
  allowed: readonly string[],
  roleOf: RoleOf,
): readonly Issue[] {
  const { by = '' } = rating;
  const role = roleOf.get(by);
  if (role === undefined || allowed.includes(role)) return [];
  const facts = { indicator: indicator.id, contributor: by, role, allowed };
  return [assessmentIssue('assessment.role-may-not-rate', `${pointer}/by`, facts)];
}
