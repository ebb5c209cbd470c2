import { RiskError, isRiskError, type Issue } from '@veo/risk';

const issue: Issue = { code: 'kernel.demo', pointer: '', severity: 'error', facts: {} };
// @ts-expect-error TS2540: an issue is read-only
issue.code = 'kernel.other';
export const code: string = new RiskError(issue.code, issue.facts).code;
export const known = (error: unknown): string => (isRiskError(error) ? error.code : 'not ours');
