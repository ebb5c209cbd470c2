import { type Issue, parseAssessment } from '../index.js';

/** Which instrument an assessment names. */
export interface Pin {
  readonly id: string;
  readonly version: string;
}

/**
 * Which instrument a document names, when it says that it is an assessment; `undefined` for anything else.
 * Ids that are no strings come back empty, for the checks to tell.
 */
export function pinOf(text: string): Pin | undefined {
  const parsed = parseAssessment(text);
  if (parsed.ok) return parsed.value.document.instrument;
  const isOther = parsed.issues.some(saysNoAssessment);
  const isUnreadable = parsed.issues.every(({ code }) => code.startsWith('kernel.'));
  return isOther || isUnreadable ? undefined : { id: '', version: '' };
}

function saysNoAssessment({ code, pointer, facts }: Issue): boolean {
  if (code === 'assessment.wrong-format') return true;
  return pointer === '' && (code === 'assessment.wrong-type' || facts['key'] === 'format');
}
