import { type AuthoringIssues, parseCases } from '../../src/authoring/parse-cases.js';
import type { Checked } from '../../src/kernel/issue.js';
import { patched, type PatchStep } from '../instrument/patched.js';

/** A change of test/fixtures/cases/minimal.json that is refused, and where. */
export interface BadCases {
  readonly patch: PatchStep;
  readonly pointer: string;
}

/** A document for every code: the compiler asks for those that are missing. */
export const badCases: { readonly [Code in keyof AuthoringIssues]: BadCases } = {
  'authoring.wrong-format': { patch: { op: 'replace', path: '/format', value: 'veo-cases/2' }, pointer: '/format' },
  'authoring.wrong-part': { patch: { op: 'replace', path: '/cases/0/name', value: 1 }, pointer: '/cases/0/name' },
  'authoring.unknown-key': {
    patch: { op: 'add', path: '/cases/0/expect/measure', value: { total: '1' } },
    pointer: '/cases/0/expect/measure',
  },
  'authoring.wrong-instrument': {
    patch: { op: 'replace', path: '/instrument/version', value: '1.0.1' },
    pointer: '/instrument',
  },
  'authoring.no-cases': { patch: { op: 'replace', path: '/cases', value: [] }, pointer: '/cases' },
  'authoring.expects-nothing': {
    patch: { op: 'replace', path: '/cases/0/expect', value: {} },
    pointer: '/cases/0/expect',
  },
};

/** What the changed cases are told. */
export function readCases({ patch }: BadCases): Checked<unknown> {
  return parseCases(patched('../cases/minimal', [patch]), { id: 'ten-items', version: '1.0.0' });
}
