import { type Audience, audiences } from '../instrument/document.js';
import { factsKeptFrom, hiddenFrom, namesRestingOn } from '../instrument/hidden-names.js';
import { instrumentDigest } from '../instrument/digest.js';
import type { Instrument } from '../instrument/instrument.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { withheldGrammar } from './schema/record.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type Checked, checked } from '../kernel/issue.js';
import type { JsonValue } from '../kernel/json-value.js';
import { isWithin, pointerOf } from '../kernel/pointer.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { assertStage } from '../kernel/stage.js';
import type { AssessmentEntry, Entry, RecordDocument, Withheld } from './document.js';
import { type RecordIssue, recordIssue, recordRefusal } from './issues.js';
import { openRecord, type OpenedRecord } from './open-record.js';
import { badDates, readRecordSource } from './parse-record.js';
import { reduce, type Reduced } from './reduce.js';
import { coveringDigests, type Hiding, isHiddenOutcome, restingParts, tellingNonconformities } from './resting.js';
import { partThere } from './leaf.js';

/** For whom a copy is made, and by whom. */
export interface Redaction extends Pick<Withheld, 'by' | 'on' | 'basis'> {
  /** The instrument of the assessment, as `parseInstrument` gave it. */
  readonly instrument: Instrument;
  readonly audience: Audience;
}

/**
 * A copy of a record for one audience: without what the instrument's `disclosure` hides from it, without everything that
 * rests on that, and without every digest that covers it (R29). The seal holds, and everything that is left still proves
 * itself. What is missing follows from the instrument, not from what was answered, and is listed in `withheld`; whether something
 * hidden was answered at all is told by its place.
 *
 * An audience from which anything is hidden reads no evidence and no free words about the whole; nobody reads evaluations
 * that the assessment takes from other instruments, which have a disclosure of their own; prosecution and intelligence
 * read nothing that a person said.
 *
 * @param source - `veo-record/1`, as text or as a plain object, of any kind.
 * @returns The copy, deeply frozen; or every {@link RecordIssue} of a record that does not hold, or of another instrument.
 * @throws `RiskError` `record.no-such-audience`, from whom nothing would be hidden; `kernel.wrong-stage` when the
 *   instrument is not what `parseInstrument` gives.
 * @example
 * ```ts
 * const by = { id: 'staff_09', role: 'administration_officer' };
 * const copy = redact(kept, { instrument, audience: 'security', by, on: '2026-10-01' });
 * copy.ok && copy.value.seal === kept.seal; // true
 * copy.ok && copy.value.withheld?.pointers.slice(0, 2); // ['/assessment/evidence', '/assessment/formulation']
 * redact(kept, { instrument, audience: 'press' as never, by, on: '2026-10-01' }); // throws record.no-such-audience
 * ```
 */
export function redact(
  source: unknown,
  redaction: Redaction,
  hash: DigestFunction = sha256Hex,
): Checked<RecordDocument, RecordIssue> {
  // A caller without types may pass anything.
  const { instrument, audience } = Object(redaction) as Redaction;
  assertStage(instrument, { key: 'conditions', type: 'Instrument', madeBy: 'parseInstrument' });
  if (!audiences.includes(audience)) throw recordRefusal('record.no-such-audience', { audience: clipped(audience) });
  const opened = openRecord(source, hash);
  if (!opened.ok) return opened;
  const other = ofOther(opened.value, instrument, hash);
  if (other.length > 0) return checked(undefined as never, other);
  const { document, entry } = opened.value;
  const reduced = reduce(document, hiddenParts(entry, { instrument, audience }));
  const withheld = readWithheld(withheldFrom(redaction, document, reduced));
  if (!withheld.ok) return withheld;
  return checked(deepFreeze({ ...reduced.document, withheld: withheld.value }), opened.issues);
}

/** What is shown of a word that names no audience. */
function clipped(audience: unknown): string {
  return typeof audience === 'string' ? audience.slice(0, 64) : typeof audience;
}

/** A plain copy of what is said of who made a copy of a record, when and why. */
function readWithheld(withheld: Withheld): Checked<Withheld, RecordIssue> {
  const read = readRecordSource(withheld);
  const issues = read.ok ? withheldIssues(read.value) : read.issues;
  return checked(
    (read.ok ? read.value : undefined) as unknown as Withheld,
    issues.map((issue) => ({ ...issue, pointer: `/withheld${issue.pointer}` })),
  );
}

function withheldIssues(withheld: JsonValue): readonly RecordIssue[] {
  const departures: readonly RecordIssue[] = schemaIssues(withheldGrammar, withheld, 'record');
  return departures.length === 0 ? badDates(withheld, []) : departures;
}

/** What this copy and the one that it was made of leave out. */
function withheldFrom(
  { audience, by, on, basis }: Redaction,
  { withheld }: RecordDocument,
  { gone }: Reduced,
): Withheld {
  const before = (withheld?.pointers ?? []).filter((pointer) => !gone.some((one) => isWithin(pointer, one.pointer)));
  const pointers = [...before, ...gone.map(({ pointer }) => pointer)].sort();
  // A caller without types may leave anything out: it is told that it is missing.
  const said = Object.entries({ audience, by, on, basis, pointers }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said) as unknown as Withheld;
}

function ofOther({ entry }: OpenedRecord, { document }: Instrument, hash: DigestFunction): readonly RecordIssue[] {
  if (entry.kind !== 'assessment') return [];
  const [expected, got] = [entry.digests.instrument, instrumentDigest(document, hash)];
  return expected === got ? [] : [recordIssue('record.root-of-other-instrument', '', { expected, got })];
}

interface For {
  readonly instrument: Instrument;
  readonly audience: Audience;
}

const accusing: readonly Audience[] = ['prosecution', 'intelligence'];

function hiddenParts(entry: Entry, { instrument: { document }, audience }: For): readonly string[] {
  const own = hiddenFrom(document, audience);
  const facts = new Set([...own.facts, ...factsKeptFrom(document, audience)]);
  const hidden = namesRestingOn(document, { indicators: own.indicators, facts });
  const isCut = hidden.indicators.size > 0 || facts.size > 0;
  const said = accusing.includes(audience) ? saidParts(entry) : [];
  const parts = [...said, ...linkedParts(entry)];
  if (!isCut) return parts.length === 0 ? [] : [...parts, ...coveringDigests(entry)];
  const hiding = { instrument: document, hidden };
  const resting = entry.kind === 'assessment' ? ofAssessment(entry, hiding) : ofFollowing(entry, hiding);
  return [...parts, ...resting, ...coveringDigests(entry)];
}

/** What a person said, evidence of it, and changes of answers, which repeat it. */
function saidParts(entry: Entry): readonly string[] {
  if (entry.kind !== 'assessment') return ['/statement', '/disputed'];
  const wholes = ['/assessment/evidence', '/changes'];
  const told = tellingNonconformities(entry, ({ pointer }) => isWithinAny(pointer, wholes));
  return [...wholes, ...told];
}

/** Whether a place that is told lies in one of these. */
function isWithinAny(pointer: string, outer: readonly string[]): boolean {
  return partThere(pointer) !== undefined && outer.some((one) => isWithin(pointer, one));
}

function linkedParts(entry: Entry): readonly string[] {
  const document = entry.kind === 'assessment' ? partThere(entry.assessment) : undefined;
  return Object.keys(document?.linked ?? {}).map((id) => pointerOf('assessment', 'linked', id));
}

function ofAssessment(entry: AssessmentEntry, hiding: Hiding): readonly string[] {
  const { hidden } = hiding;
  const evaluation = partThere(entry.evaluation);
  const wholes = ['evidence', 'requests', 'additionalIndicators', 'scenarios', 'formulation'];
  const conclusions = hiddenConclusions(entry, hiding);
  return [
    ...[...hidden.indicators].map((id) => pointerOf('assessment', 'ratings', id)),
    ...[...hidden.facts].map((id) => pointerOf('assessment', 'facts', id)),
    ...wholes.map((key) => pointerOf('assessment', key)),
    ...['/assessment/involvementNotEstablished/reason', '/changes', '/paper/doubleEntry/differences'],
    ...(evaluation === undefined ? [] : restingParts(evaluation, hiding)),
    ...tracesOf(evaluation),
    ...conclusions,
    ...tellingNonconformities(entry, ({ pointer }) => isWithinAny(pointer, [...answers, ...conclusions])),
  ];
}

/** Where answers stand, and what came of them. */
const answers: readonly string[] = ['/assessment', '/evaluation', '/changes'];

function hiddenConclusions({ conclusions }: AssessmentEntry, hiding: Hiding): readonly string[] {
  return conclusions.flatMap((one, place) => {
    const isHidden = partThere(one) !== undefined && isHiddenOutcome(one.outcome, hiding);
    return isHidden ? [pointerOf('conclusions', place)] : [];
  });
}

/** Why a gate holds may tell what is hidden; whether it holds is told, since it decides what everybody reads. */
function tracesOf(evaluation: AssessmentEntry['evaluation']): readonly string[] {
  const gates = partThere(evaluation?.population)?.gates ?? [];
  return gates.map((_, place) => pointerOf('evaluation', 'population', 'gates', place, 'trace'));
}

/** Free words about a result that is not read as a whole are not read. */
function ofFollowing(entry: Exclude<Entry, AssessmentEntry>, hiding: Hiding): readonly string[] {
  const words = ['/grounds/text', '/statement', '/disputed'];
  const own = entry.kind === 'review' && isHiddenOutcome(entry.outcome, hiding) ? ['/conclusion'] : [];
  const isWordy = entry.kind !== 'review' || own.length > 0;
  const isTelling = entry.kind === 'challenge' || own.length > 0;
  return [...own, ...(isWordy ? words : []), ...tellingNonconformities(entry, () => isTelling)];
}
