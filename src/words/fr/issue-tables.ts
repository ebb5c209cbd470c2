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

/** Everything that French says of issues and refusals. */
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
          `ces réponses ne peuvent pas être toutes justes (${tick(constraint)})${said(message)}`,
          'Relisez les réponses et corrigez celle qui est fausse, ou dites qu’elle n’est pas connue.',
        ),
    },
    refusals,
    unknownCode: (code) =>
      told(
        `le code ${tick(code)} n’est pas connu de cette version du logiciel`,
        'Installer une version plus récente, ou chercher ce code dans la liste des diagnostics.',
      ),
  };
}

// What the instrument says of it, in this language where it has it.
function said(message: Text): string {
  const words = typeof message === 'string' ? message : ownValue(message, 'fr');
  return words === undefined ? '' : `\u00A0: ${words}`;
}
