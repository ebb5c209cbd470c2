import type { Text } from '../../instrument/texts.js';
import { ownValue } from '../../kernel/json-value.js';
import { tick } from '../input.js';
import { type IssueTables, ofRoom, told } from '../words.js';
// In this order the words weigh 300 bytes less when compressed: what is alike stands near.
import { kernelIssues } from './issues-kernel.js';
import { refusals } from './refusals.js';
import { schemaReasons } from './issues-schema.js';
import { expressionIssues } from './issues-expression.js';
import { assessmentFindings } from './issues-assessment.js';
import { integrityIssues } from './issues-integrity.js';
import { bandingIssues } from './issues-bandings.js';
import { policyIssues } from './issues-policy.js';

/** Everything that English says of issues and refusals. */
export const issueTables: IssueTables = /* @__PURE__ */ makeTables();

function makeTables(): IssueTables {
  return {
    issues: {
      ...kernelIssues,
      ...expressionIssues,
      ...ofRoom('instrument', schemaReasons),
      ...integrityIssues,
      ...bandingIssues,
      ...policyIssues,
      ...ofRoom('assessment', schemaReasons),
      ...assessmentFindings,
      'evaluate.constraint-broken': ({ constraint, message }) =>
        told(
          `these answers cannot all be right (${tick(constraint)})${said(message)}`,
          'Look at the answers again and correct the wrong one, or say that it is not known.',
        ),
    },
    refusals,
    unknownCode: (code) =>
      told(
        `the code ${tick(code)} is not known to this version of the software`,
        'Install a later version, or look the code up in the list of diagnostics.',
      ),
  };
}

// What the instrument says of it, in this language where it has it.
function said(message: Text): string {
  const words = typeof message === 'string' ? message : ownValue(message, 'en');
  return words === undefined ? '' : `: ${words}`;
}
