import type { CanonicalValue, Writing } from '../kernel/canonical-text.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { type EntryKind, type Leaf, type RecordDocument, recordFormat, type Withheld } from '../record/document.js';
import { erasableParts, isEntryKind } from '../record/erasable.js';
import { type Digesting, type Opened, openHere } from '../record/leaf.js';
import { badDates } from '../record/parse-record.js';
import { ownParts } from '../record/open-record.js';
import { asStated } from '../record/schema/committing.js';
import { type EntryGrammars, entryGrammars } from '../record/schema/entries.js';
import { once } from '../kernel/once.js';
import { withheldGrammar } from '../record/schema/record.js';
import { sealOf } from '../record/seal.js';
import { type ReplayFinding, replayFinding } from './issues.js';
import { readCanonical } from './read-canonical.js';

/** A record that could be read. */
export interface ReadRecord {
  readonly seal: string;
  readonly kind: EntryKind;
  readonly opened: Opened;
  /** How any part of it is written canonically. */
  readonly write: Writing;
  readonly withheld?: Withheld;
}

/** What could be read of a record; without `record` there is nothing to go on with. */
export interface RecordReading {
  readonly record?: ReadRecord;
  readonly findings: readonly ReplayFinding[];
}

/** Reads a record and checks its seal and the parts beside it. Never throws, whatever it is given. */
export function readRecord(source: unknown, hash: DigestFunction): RecordReading {
  const { read, findings } = readCanonical(source);
  if (read === undefined) return { findings };
  const reading = readRecordValue(read, hash);
  return { ...reading, findings: [...findings, ...reading.findings] };
}

/** Reads a record that is JSON for certain. */
export function readRecordValue({ value, write }: CanonicalValue, hash: DigestFunction): RecordReading {
  const document = documentOf(value);
  if ('code' in document) return { findings: [document] };
  const { sealed, leaves, seal, withheld } = document.record;
  // Before parts are put back into what is under the seal.
  const sealFound = sealFindings(document.record, { hash, write });
  const opened = openHere({ sealed, leaves }, erasableParts(document.kind), { hash, write });
  return {
    record: { seal, kind: document.kind, opened, write, ...(withheld === undefined ? {} : { withheld }) },
    findings: [
      ...sealFound,
      ...partFindings(opened),
      ...thereFindings(opened, withheld),
      ...grammarFindings(document.kind, opened),
    ],
  };
}

interface Recognised {
  readonly record: RecordDocument;
  readonly kind: EntryKind;
}

function documentOf(value: JsonValue): Recognised | ReplayFinding {
  const object = isJsonObject(value) ? value : {};
  const got = ownValue(object, 'format');
  if (got !== recordFormat) return otherFormat(got);
  const { sealed, kind } = sealedOf(object);
  if (sealed === undefined) return malformed('sealed');
  if (kind === undefined) return malformed('sealed/kind');
  if (!isDigest(ownValue(object, 'seal'))) return malformed('seal');
  if (!areLeaves(ownValue(object, 'leaves'))) return malformed('leaves');
  if (!isWithheld(ownValue(object, 'withheld'))) return malformed('withheld');
  const known = ['format', 'seal', 'sealed', 'leaves', 'withheld'];
  const foreign = Object.keys(object).find((key) => !known.includes(key));
  if (foreign !== undefined) return malformed(foreign);
  return { record: object as unknown as RecordDocument, kind };
}

function otherFormat(got: JsonValue | undefined): ReplayFinding {
  const text = typeof got === 'string' ? got.slice(0, 64) : '';
  return /^veo-record\/[1-9]\d{0,8}$/.test(text)
    ? replayFinding('replay.newer-format', '/format', { supported: recordFormat, got: text })
    : replayFinding('replay.not-a-record', '/format', { format: text });
}

function sealedOf(object: JsonObject): { readonly sealed?: JsonObject; readonly kind?: EntryKind } {
  const sealed = ownValue(object, 'sealed');
  if (!isJsonObject(sealed)) return {};
  const kind = ownValue(sealed, 'kind');
  return isEntryKind(kind) ? { sealed, kind } : { sealed };
}

function malformed(part: string): ReplayFinding {
  return replayFinding('replay.malformed', `/${part}`, { part });
}

function areLeaves(leaves: JsonValue | undefined): boolean {
  return isJsonObject(leaves) && Object.keys(leaves).every((key) => isDigest(key) && isLeaf(ownValue(leaves, key)));
}

function isWithheld(withheld: JsonValue | undefined): boolean {
  return withheld === undefined || (withheldGrammar.accepts(withheld) && badDates(withheld, []).length === 0);
}

function isLeaf(leaf: JsonValue | undefined): leaf is Leaf {
  return Array.isArray(leaf) && leaf.length === 2 && typeof leaf[0] === 'string' && /^[0-9a-f]{32}$/.test(leaf[0]);
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function sealFindings({ seal, sealed }: RecordDocument, { hash, write }: Digesting): readonly ReplayFinding[] {
  const expected = sealOf(sealed, hash, write);
  return expected === seal ? [] : [replayFinding('replay.seal-broken', '/sealed', { expected: seal, got: expected })];
}

function partFindings({ altered, stray }: Opened): readonly ReplayFinding[] {
  return [...altered.map((pointer) => replayFinding('replay.part-altered', pointer, {})), ...strayFindings(stray)];
}

/** Nothing that is there is said to be withheld. */
function thereFindings({ missing }: Opened, withheld: Withheld | undefined): readonly ReplayFinding[] {
  const gone = new Set(missing.map(({ pointer }) => pointer));
  const isGone = withheld?.pointers.every((pointer) => gone.has(pointer)) ?? true;
  return isGone ? [] : [malformed('withheld')];
}

function strayFindings([commitment, ...others]: readonly string[]): readonly ReplayFinding[] {
  if (commitment === undefined) return [];
  return [replayFinding('replay.part-stray', '/leaves', { commitment, parts: others.length + 1 })];
}

const grammars: () => EntryGrammars = /* @__PURE__ */ once(() => entryGrammars(asStated));

/**
 * Whether an entry keeps to its grammar, also where a part was altered: it is evaluated all the same. One with parts
 * missing is not.
 */
function grammarFindings(kind: EntryKind, { value, missing }: Opened): readonly ReplayFinding[] {
  if (missing.length > 0) return [];
  const isSound = grammars()[kind].accepts(value) && badDates(ownParts(value as JsonObject), []).length === 0;
  return isSound ? [] : [malformed('sealed')];
}
