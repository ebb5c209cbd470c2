const assert = require('node:assert/strict');
const { RiskError, isRiskError } = require('@veo/risk');

assert.ok(isRiskError(new RiskError('kernel.demo', { why: 'loaded' })));
assert.ok(!isRiskError(new Error('kernel.demo')));
