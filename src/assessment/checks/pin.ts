import { type AssessmentIssue, assessmentIssue } from '../issues.js';
import type { Check, Scope } from './check.js';

/** Whether the assessment was made with this very instrument: id, version, content, and the texts shown. */
export const pin: Check = (scope) => {
  const { id, version } = scope.index.instrument.document;
  const { instrument } = scope.document;
  if (instrument.id !== id) {
    return [assessmentIssue('assessment.wrong-instrument', '/instrument/id', { expected: id, got: instrument.id })];
  }
  if (instrument.version !== version) {
    const facts = { instrument: id, expected: version, got: instrument.version };
    return [assessmentIssue('assessment.wrong-version', '/instrument/version', facts)];
  }
  return [...wholeDigest(scope), ...textDigest(scope)];
};

function wholeDigest({ index, document }: Scope): readonly AssessmentIssue[] {
  const got = document.instrument.digest;
  // Asked for only when pinned: the digest costs more than everything else here.
  if (got === undefined || got === index.digests.whole()) return [];
  const facts = { of: 'instrument', expected: index.digests.whole(), got } as const;
  return [assessmentIssue('assessment.wrong-digest', '/instrument/digest', facts)];
}

function textDigest({ index, document }: Scope): readonly AssessmentIssue[] {
  const { language, instrument } = document;
  const got = instrument.textDigest;
  if (got === undefined) return [];
  if (language === undefined) return [assessmentIssue('assessment.missing-key', '', { key: 'language' })];
  const expected = index.digests.text(language);
  if (got === expected) return [];
  return [assessmentIssue('assessment.wrong-digest', '/instrument/textDigest', { of: 'text', expected, got })];
}
