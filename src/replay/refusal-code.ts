import type { Issue } from '../kernel/issue.js';

/** Code of the first error: what a document is refused for; warnings may stand before it. */
export function refusalCode(issues: readonly [Issue, ...Issue[]]): string {
  return (issues.find(({ severity }) => severity === 'error') ?? issues[0]).code;
}
