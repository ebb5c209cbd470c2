import { type AssessmentIssue, parseAssessment } from '../index.js';

/** Which instrument an assessment names. */
export interface Pin {
  readonly id: string;
  readonly version: string;
}

/**
 * Which instrument a document names, when it is an assessment: one that says so, or that says nothing and has what
 * only assessments have; `undefined` for anything else. Ids that are no strings come back empty, for the checks to tell.
 */
export function pinOf(text: string): Pin | undefined {
  const parsed = parseAssessment(text);
  if (parsed.ok) return parsed.value.document.instrument;
  if (parsed.issues.every(({ code }) => code.startsWith('kernel.'))) return undefined;
  const document = objectIn(text);
  if (parsed.issues.some(saysNoAssessment)) return undefined;
  if (!Object.hasOwn(document, 'format') && !isLikeAssessment(document)) return undefined;
  const pin = Object.hasOwn(document, 'instrument') ? (document['instrument'] as object | null) : null;
  return { id: ownText(pin, 'id'), version: ownText(pin, 'version') };
}

/** As {@link pinOf}; `undefined` also for an assessment that names no instrument. */
export function namedPin(text: string): Pin | undefined {
  const pin = pinOf(text);
  return pin?.id === '' ? undefined : pin;
}

function saysNoAssessment({ code, pointer }: AssessmentIssue): boolean {
  return code === 'assessment.wrong-format' || (pointer === '' && code === 'assessment.wrong-type');
}

function isLikeAssessment(document: object): boolean {
  return Object.hasOwn(document, 'ratings') || Object.hasOwn(document, 'assessedOn');
}

function objectIn(text: string): { readonly [key: string]: unknown } {
  // INVARIANT: the strict reader has accepted the text.
  return Object(JSON.parse(text)) as { readonly [key: string]: unknown };
}

function ownText(holder: object | null, key: string): string {
  const value: unknown =
    typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
      ? (holder as { readonly [key: string]: unknown })[key]
      : undefined;
  return typeof value === 'string' ? value : '';
}
