import { grammarIssues } from '../assessment/parse-assessment.js';
import { evaluationSchema } from '../evaluate/schema.js';
import { inDocumentOrder } from '../instrument/document-order.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { type Checked, checked } from '../kernel/issue.js';
import { type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { disagreements } from './disagreements.js';
import type { Entry, EntryKind, ErasedLeaf, RecordDocument } from './document.js';
import { erasableParts } from './erasable.js';
import { type RecordIssue, recordIssue } from './issues.js';
import { open, type Opened } from './leaf.js';
import { badDates, parseRecord } from './parse-record.js';
import { asOpened } from './schema/committing.js';
import { type EntryGrammars, entryGrammars } from './schema/entries.js';
import { sealOf } from './seal.js';
import { withoutMissing } from './without-missing.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { once } from '../kernel/once.js';

/** A record whose seal and parts hold. */
export interface OpenedRecord {
  readonly document: RecordDocument;
  readonly seal: string;
  readonly kind: EntryKind;
  /** What was sealed; where a part is missing, its commitment stands (`{ "$leaf": … }`). */
  readonly entry: Entry;
  /** Parts that are not there: erased, or withheld. */
  readonly missing: readonly ErasedLeaf[];
}

const grammars: () => EntryGrammars = /* @__PURE__ */ once(() => entryGrammars(asOpened));

/**
 * Opens a record: checks its seal, each part against its commitment, the grammar of what is there, and that its parts say
 * the same of the same. Whether it evaluates to what it says, and whether anyone signed it, is not seen here.
 *
 * @param source - `veo-record/1`, as text or as an in-memory object.
 * @param hash - SHA-256 of text as hex; default {@link sha256Hex}.
 * @returns What was sealed, with what is missing; or every {@link RecordIssue}. Pointers of what stands in a part lead into
 *   the entry.
 * @example
 * ```ts
 * const opened = openRecord(kept);
 * opened.ok && [opened.value.kind, opened.value.missing, opened.value.entry.nonconformities]; // ['assessment', [], []]
 * openRecord({ ...kept, seal: '0'.repeat(64) }).issues.map(({ code }) => code); // ['record.seal-broken']
 * ```
 */
export function openRecord(source: unknown, hash: DigestFunction = sha256Hex): Checked<OpenedRecord, RecordIssue> {
  const parsed = parseRecord(source);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  // INVARIANT: the grammar of what is under the seal demands a kind.
  const kind = ownValue(document.sealed, 'kind') as EntryKind;
  const opened = open(document, erasableParts(kind), hash);
  const issues = [...parsed.issues, ...integrityIssues(document, opened, hash), ...entryIssues(kind, opened, hash)];
  const { seal } = document;
  const entry = deepFreeze(opened.value) as unknown as Entry;
  return checked({ document, seal, kind, entry, missing: opened.missing }, issues);
}

function integrityIssues(
  { seal, sealed, withheld }: RecordDocument,
  { altered, stray, missing }: Opened,
  hash: DigestFunction,
): readonly RecordIssue[] {
  const got = sealOf(sealed, hash);
  const gone = new Set(missing.map(({ pointer }) => pointer));
  const there = (withheld?.pointers ?? []).filter((pointer) => !gone.has(pointer));
  return [
    ...(got === seal ? [] : [recordIssue('record.seal-broken', '/seal', { expected: seal, got })]),
    ...altered.map((pointer) => recordIssue('record.part-altered', pointer, {})),
    ...stray.map((commitment) => recordIssue('record.part-stray', '/leaves', { commitment })),
    ...there.map((pointer) => recordIssue('record.withheld-is-there', '/withheld/pointers', { pointer })),
  ];
}

/** What the parts depart from their grammars in. */
function entryIssues(kind: EntryKind, { value, missing }: Opened, hash: DigestFunction): readonly RecordIssue[] {
  const own: readonly RecordIssue[] = schemaIssues(grammars()[kind], value, 'record');
  // INVARIANT: what is under the seal is an object.
  const entry = value as JsonObject;
  const dates = badDates(ownParts(entry), []);
  const gone = new Set(missing.map(({ pointer }) => pointer));
  const inside = kind === 'assessment' ? documentIssues(entry, gone) : [];
  const issues = [...own, ...dates, ...inside];
  const further = kind === 'assessment' && issues.length === 0 ? disagreements(entry, gone, hash) : [];
  return inDocumentOrder([...issues, ...further], value);
}

/** An entry without the documents in it: their dates are theirs to check. */
export function ownParts(entry: JsonObject): JsonObject {
  const {
    assessment: _assessment,
    evaluation: _evaluation,
    attached: _attached,
    recomputed: _recomputed,
    ...own
  } = entry;
  return own;
}

function documentIssues(entry: JsonObject, gone: ReadonlySet<string>): readonly RecordIssue[] {
  return [
    ...insideIssues({ entry, key: 'assessment', gone }, grammarIssues),
    ...insideIssues({ entry, key: 'evaluation', gone }, (value) => schemaIssues(evaluationSchema, value, 'record')),
  ];
}

interface Inside {
  readonly entry: JsonObject;
  readonly key: 'assessment' | 'evaluation';
  readonly gone: ReadonlySet<string>;
}

/** What a document inside an entry departs from its own grammar in. */
function insideIssues(
  { entry, key, gone }: Inside,
  check: (value: JsonValue) => readonly RecordIssue[],
): readonly RecordIssue[] {
  const part = ownValue(entry, key);
  if (part === undefined || gone.has(`/${key}`)) return [];
  const { value, pointerInEntry } = withoutMissing(part, gone, [key]);
  return check(value).map((issue) => ({ ...issue, pointer: pointerInEntry(issue.pointer) }));
}
