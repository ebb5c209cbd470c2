import { describe, expect, it } from 'vitest';
import { firstIssues, issueLimit } from '../../src/kernel/first-issues.js';
import type { Issue, Severity } from '../../src/kernel/issue.js';

function issues(count: number, severity: Severity): readonly Issue[] {
  return Array.from({ length: count }, (_, place) => ({
    code: 'demo.wrong',
    pointer: `/${String(place)}`,
    severity,
    facts: {},
  }));
}

describe('firstIssues', () => {
  it.each([0, 1, issueLimit])('tells %i issues as they are', (count) => {
    const all = issues(count, 'error');
    expect(firstIssues(all)).toEqual(all);
  });

  it.each<{ first: Severity; then: Severity; more: number; is: Severity; why: string }>([
    { first: 'error', then: 'warning', more: 1, is: 'warning', why: 'the one that is not told is a warning' },
    { first: 'warning', then: 'error', more: 1, is: 'error', why: 'the one that is not told is an error' },
    { first: 'error', then: 'error', more: 25, is: 'error', why: 'all are errors' },
    { first: 'warning', then: 'warning', more: 25, is: 'warning', why: 'all are warnings' },
  ])('says as $is how many more there are than can be told: $why', ({ first, then, more, is }) => {
    const told = issues(issueLimit, first);
    expect(firstIssues([...told, ...issues(more, then)])).toEqual([
      ...told,
      { code: 'kernel.more-issues', pointer: '', severity: is, facts: { more } },
    ]);
  });

  it('says it as an error when one of many that are not told is one', () => {
    const all = [...issues(issueLimit + 3, 'warning'), ...issues(1, 'error'), ...issues(3, 'warning')];
    expect(firstIssues(all).at(-1)).toMatchObject({ severity: 'error', facts: { more: 7 } });
  });
});
