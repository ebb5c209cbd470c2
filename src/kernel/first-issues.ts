import { hasErrors, type Issue } from './issue.js';
import { readerIssue, type ReaderIssue } from './reader-issues.js';

/** The most issues of one document that are told. */
export const issueLimit = 1000;

/**
 * The first issues of a document. Where there are more than {@link issueLimit}, one `kernel.more-issues` at the end
 * says how many; it is an error when any of those is one.
 *
 * @param issues - In the order in which they are told.
 */
export function firstIssues<Each extends Issue>(issues: readonly Each[]): readonly (Each | ReaderIssue)[] {
  const rest = issues.slice(issueLimit);
  if (rest.length === 0) return issues;
  const severity = hasErrors(rest) ? 'error' : 'warning';
  return [...issues.slice(0, issueLimit), readerIssue('kernel.more-issues', '', { more: rest.length }, severity)];
}
