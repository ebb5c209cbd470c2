import type { InstrumentIndex } from '../compile/compiled-instrument.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { readSource } from '../kernel/read-source.js';
import { isWithin } from '../kernel/pointer.js';
import { inDocumentOrder } from '../instrument/document-order.js';
import { salvage, type Salvaged, survivingIssues } from '../instrument/salvage.js';
import type { Assessment } from './assessment.js';
import { formatIssue, grammarIssues } from './parse-assessment.js';
import { validateAssessment } from './validate-assessment.js';
import type { AssessmentIssue } from './issues.js';

/**
 * What is wrong with the rest of an assessment that departs from its grammar, so that all is told in one run.
 *
 * @param index - The instrument that it is held against.
 * @param source - What `parseAssessment` refused.
 * @returns Every issue of the grammar and, of what is left without the parts that depart from it, every issue against
 * the instrument that does not rest on what was taken out; in the order of a walk through the document. None when the
 * document cannot be read or is another one: `parseAssessment` has said it all.
 */
export function furtherIssues(index: InstrumentIndex, source: unknown): readonly AssessmentIssue[] {
  const read = readSource(source);
  if (!read.ok || formatIssue(read.value) !== undefined) return [];
  const json = read.value;
  const departures = grammarIssues(json);
  const left = salvage(json, { grammar: grammarIssues, stubs: stubsFor(index) }, departures);
  if (left === undefined) return [];
  // INVARIANT: what is left keeps to the grammar; the mark of the stage exists for the compiler only.
  const rest = validateAssessment(index, { document: deepFreeze(left.json) } as unknown as Assessment);
  const certain = survivingIssues(rest.issues, left, json).filter((issue) => !mayBeDeclared(issue, left));
  return inDocumentOrder([...departures, ...certain], json);
}

/** Whether what an issue says to be missing may be what was taken out. */
function mayBeDeclared(issue: AssessmentIssue, { removed }: Salvaged): boolean {
  const at = placeOfMissing(issue);
  return at !== undefined && [...removed].some((pointer) => isWithin(pointer, at));
}

/** Where it would stand if it were there. */
function placeOfMissing({ code, facts }: AssessmentIssue): string | undefined {
  if (code === 'assessment.unknown-id') return ownValue(declaring, textOf(facts['kind']));
  if (code === 'assessment.no-birth') return '/subject';
  if (code === 'assessment.narrative-missing') return `/${textOf(facts['part'])}`;
  if (code !== 'assessment.demanded') return undefined;
  return facts['key'] === 'legalHistory' ? '/subject' : `/${textOf(facts['key'])}`;
}

function textOf(fact: JsonValue | undefined): string {
  return typeof fact === 'string' ? fact : '';
}

/** Where the ids stand that an assessment itself declares. */
const declaring: { readonly [kind: string]: string } = {
  contributor: '/contributors',
  evidence: '/evidence',
};

/** On the last possible day nothing lies in the future: a missing day of assessment makes no further findings. */
function stubsFor({ instrument: { document } }: InstrumentIndex): JsonObject {
  const { id, version } = document;
  return { format: 'veo-assessment/1', instrument: { id, version }, assessedOn: '2100-12-31', ratings: {} };
}
