import type { AssessmentDocument } from '../assessment/document.js';
import { instrumentDigest } from '../instrument/digest.js';
import { namesRestingOn, type Unread } from '../instrument/hidden-names.js';
import type { Instrument } from '../instrument/instrument.js';
import { type Checked, checked, hasErrors } from '../kernel/issue.js';
import { isWithin, parsePointer, pointerOf } from '../kernel/pointer.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { assertStage } from '../kernel/stage.js';
import type { Chain, Sealed } from './chain.js';
import type { AssessmentEntry, Entry, RecordDocument } from './document.js';
import { partThere } from './leaf.js';
import { type RecordIssue, recordIssue } from './issues.js';
import { openChain } from './open-chain.js';
import { placesOf } from './places.js';
import { readOrder } from './read-order.js';
import { reduce } from './reduce.js';
import { coveringDigests, indicatorsCiting, restingParts, tellingNonconformities } from './resting.js';
import { erasureOrder } from './schema/statements.js';
import type { ErasureOrder, ErasureStatement } from './statement.js';

/** An order, and the instrument that says what rests on what is erased. */
export interface Erasure extends ErasureOrder {
  /** The instrument of the assessment, as `parseInstrument` gave it. */
  readonly instrument: Instrument;
}

/** A chain from which parts were erased, and what is to be stated of it. */
export interface Erased {
  /** Every record of the chain, in its order, without what was erased. */
  readonly records: readonly RecordDocument[];
  /** One for each entry that lost something: to be sealed with `followRecord`, one after the other. */
  readonly statements: readonly ErasureStatement[];
}

/**
 * Erases parts of an entry, for ever: what an evaluation says of them goes with them, and so does, in the whole chain, every
 * digest that covers them, since by such a digest what is gone could be guessed and checked (R29). Seals, proofs and
 * everything else stay.
 *
 * Other assessments that took this one's evaluation as an input, and copies that were given away, are not in the chain: who
 * erases has to find them.
 *
 * @param chain - Every record about the assessment, itself among them: as documents or as canonical text.
 * @returns The smaller records, deeply frozen, and the statements; or every {@link RecordIssue} of an order that does not
 *   parse, a chain that does not hold, another instrument, or what is no part that could be erased. Pointers into the chain
 *   begin with `/chain`, the others lead into the order.
 * @throws `RiskError` `kernel.wrong-stage` when the instrument is not what `parseInstrument` gives.
 * @example
 * ```ts
 * const by = { id: 'staff_09', role: 'administration_officer' };
 * const order = { by, basis: 'Court order 7 of 2027', time: { on: '2027-03-01', source: 'paper' } } as const;
 * const gone = erase([kept], { instrument, from: kept.seal, pointers: ['/assessment/evidence/0/summary'], ...order });
 * gone.ok && gone.value.records.map(({ seal }) => seal === kept.seal); // [true]
 * gone.ok && gone.value.statements[0]?.erased.map(({ pointer }) => pointer);
 * // ['/assessment/evidence/0/summary', …]
 * ```
 */
export function erase(
  chain: readonly unknown[],
  erasure: Erasure,
  hash: DigestFunction = sha256Hex,
): Checked<Erased, RecordIssue> {
  // A caller without types may pass anything.
  const { instrument, ...order } = Object(erasure) as Erasure;
  assertStage(instrument, { key: 'conditions', type: 'Instrument', madeBy: 'parseInstrument' });
  const [read, opened] = [readOrder(order, erasureOrder), openChain(chain, hash)];
  if (!read.ok) return checked(undefined as never, [...read.issues, ...opened.issues]);
  if (!opened.ok) return opened;
  const from = read.value.from ?? opened.value.root.seal;
  const { by, basis, time, pointers } = read.value;
  const ordered = { instrument, from, pointers };
  const refused = refusals(opened.value, ordered, hash);
  if (hasErrors(refused)) return checked(undefined as never, refused);
  const reduced = [opened.value.root, ...opened.value.following].map((one) => {
    const { document, gone } = reduce(one.record.document, gonePointers(one, opened.value, ordered));
    return { seal: one.seal, document, gone };
  });
  const statements = reduced
    .filter(({ gone }) => gone.length > 0)
    .map(({ seal, gone }): ErasureStatement => ({ kind: 'erasure', time, by, basis, from: seal, erased: gone }));
  return checked({ records: reduced.map(({ document }) => deepFreeze(document)), statements }, opened.issues);
}

/** What is erased, from which entry. */
type Ordered = Required<Pick<Erasure, 'instrument' | 'from' | 'pointers'>>;

function refusals(chain: Chain, { instrument, from, pointers }: Ordered, hash: DigestFunction): readonly RecordIssue[] {
  const [expected, got] = [chain.root.entry.digests.instrument, instrumentDigest(instrument.document, hash)];
  if (expected !== got) return [recordIssue('record.root-of-other-instrument', '/chain', { expected, got })];
  const entry = [chain.root, ...chain.following].find(({ seal }) => seal === from);
  const places = entry === undefined ? new Map<string, string>() : placesOf(entry.record.document);
  return pointers.flatMap((pointer, place) =>
    places.has(pointer) ? [] : [recordIssue('record.no-such-part', pointerOf('pointers', place), { pointer })],
  );
}

function gonePointers({ seal, entry }: Sealed, { root }: Chain, erasure: Ordered): readonly string[] {
  const own = seal === erasure.from ? erasure.pointers : [];
  const ofAnswers = erasure.from === root.seal ? erasure.pointers.filter(isOfAnswers) : [];
  if (ofAnswers.length === 0) return [...own, ...telling(entry, own)];
  const resting = entry.kind === 'assessment' ? restingOn(entry, ofAnswers, erasure.instrument) : [];
  return [...own, ...resting, ...coveringDigests(entry), ...telling(entry, [...own, ...ofAnswers])];
}

function isOfAnswers(pointer: string): boolean {
  return /^\/(?:assessment|evaluation)(?:\/|$)/.test(pointer);
}

/** What is wrong with what is gone is told by its code alone. */
function telling(entry: Entry, gone: readonly string[]): readonly string[] {
  if (gone.length === 0) return [];
  return tellingNonconformities(entry, ({ pointer }) => {
    const at = partThere(pointer);
    return at === undefined || isOfAnswers(at) || gone.some((one) => isWithin(at, one));
  });
}

/** Parts of an assessment of which an evaluation says nothing. */
const silent = [
  ...['legalBasis', 'decidingAuthority', 'formulation', 'subject/ref', 'requests', 'scenarios'],
  ...['involvementNotEstablished/by', 'involvementNotEstablished/reason'],
].map((part) => `/assessment/${part}`);

const silentWithin: readonly RegExp[] = [
  /^\/assessment\/(?:contributors|requests|scenarios)\/\d+(?:\/[a-zA-Z]+)?$/,
  /^\/assessment\/evidence\/\d+\/(?:summary|recordedBy)$/,
  /^\/assessment\/ratings\/[a-z0-9_]+\/(?:by|enteredBy|note|reason)$/,
];

function isSilent(pointer: string): boolean {
  return silent.includes(pointer) || silentWithin.some((pattern) => pattern.test(pointer));
}

/** What an evaluation says of what is gone. Where that does not follow from single answers, the evaluation goes as a whole. */
function restingOn(entry: AssessmentEntry, pointers: readonly string[], { document }: Instrument): readonly string[] {
  const repeating = pointers.some(isRepeated) ? ['/changes'] : [];
  const speaking = pointers.filter((pointer) => pointer.startsWith('/assessment') && !isSilent(pointer));
  if (speaking.length === 0) return repeating;
  const unread = unreadBy(
    speaking.filter((pointer) => !isAdded(pointer)),
    partThere(entry.assessment),
  );
  const evaluation = partThere(entry.evaluation);
  if (unread === undefined || evaluation === undefined) return ['/evaluation', '/changes'];
  const hidden = namesRestingOn(document, unread);
  // Whether the instrument is for the person shows in every rating and outcome.
  const isGated = document.population?.gates?.some(({ when }) => hidden.isReadBy(when)) ?? false;
  return isGated
    ? ['/evaluation', ...repeating]
    : [...restingParts(evaluation, { instrument: document, hidden }), ...repeating];
}

/** Of indicators that the assessor added an evaluation says how many they are, and nothing else. */
function isAdded(pointer: string): boolean {
  return /^\/assessment\/additionalIndicators(?:\/|$)/.test(pointer);
}

/** Changes of answers hold them whole, with the words in them. */
function isRepeated(pointer: string): boolean {
  return /^\/assessment\/(?:ratings|facts|evidence)(?:\/|$)/.test(pointer);
}

/** The answers that are gone; nothing where more is gone than single answers. */
function unreadBy(pointers: readonly string[], assessment: AssessmentDocument | undefined): Unread | undefined {
  if (assessment === undefined) return undefined;
  const indicators = new Set<string>();
  const facts = new Set<string>();
  for (const pointer of pointers) {
    const [, part, id = '', ...rest] = parsePointer(pointer) ?? [];
    if (part === 'ratings' && rest.length === 0) indicators.add(id);
    else if (part === 'facts') facts.add(id);
    else if (part === 'evidence') for (const one of citing(assessment, id)) indicators.add(one);
    else return undefined;
  }
  return { indicators, facts };
}

/** Indicators whose ratings name a piece of evidence, by its place; any, where all of it is gone. */
function citing(assessment: AssessmentDocument, place: string): readonly string[] {
  const item = place === '' ? undefined : partThere(assessment.evidence)?.[Number(place)];
  const id = item === undefined ? undefined : partThere(item)?.id;
  return indicatorsCiting(assessment, (evidence) => id === undefined || evidence === id);
}
