import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { RiskError, isRiskError } from '@veo/risk';

const commonJs = createRequire(import.meta.url)('@veo/risk');
assert.ok(
  isRiskError(new commonJs.RiskError('kernel.demo')),
  'an error of the CommonJS build is known to the ESM build',
);
assert.ok(commonJs.isRiskError(new RiskError('kernel.demo')), 'and the other way round');
assert.equal((await import('@veo/risk')).RiskError, RiskError, 'one class a build');
