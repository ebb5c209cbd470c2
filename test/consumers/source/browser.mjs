import { RiskError, isRiskError } from '@veo/risk';

export const answer = String(isRiskError(new RiskError('kernel.demo')));
