import { parseInstrument } from '../instrument/parse-instrument.js';
import { type Checked, checked } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { firstIssues } from '../kernel/first-issues.js';
import { assembled, type Entry } from './assemble.js';
import type { ErratumDocument, InstrumentNoticeDocument } from './documents.js';
import { heldInstrument, type HeldInstrument } from './held-instrument.js';
import { type DocumentKind, type RegistryIssue, registryIssue } from './issues.js';
import { nameOf, type Placed } from './notice-book.js';
import { parseErratum } from './parse-erratum.js';
import { parseInstrumentNotice } from './parse-notice.js';
import type { Found, Registry } from './registry.js';
import { type Beside, kindOf, namedNotice, partsOf, signatureVerdict } from './signed.js';
import type { SignatureCheck } from '../record/signatures/signature-check.js';

/** How a registry is made. */
export interface RegistryOptions {
  /** The platform's SHA-256 of text as hex, for speed; it must agree. Default {@link sha256Hex}. */
  readonly hash?: DigestFunction;
  /** Whose signatures count, and what has to be signed. Left out: nothing has to be, and no signature is looked at. */
  readonly signatures?: SignatureCheck;
  /** How many instruments are kept ready for evaluation at a time. Default 16. */
  readonly ready?: number;
}

/** How many instruments are kept ready where nothing else is said. */
export const readyByDefault = 16;

/**
 * A registry of documents in memory: instruments, instrument notices and errata, each as text or as object, alone or with
 * its signatures ({@link DocumentWithSignatures}). Instruments are found by exact id and version only (R26). It never throws, whatever the documents are.
 *
 * @param documents - In the order in which they were entered: a notice can only stand in the place of one before it.
 * @returns The registry; or every {@link RegistryIssue} that is an error, at most 1000 and how many more: pointers begin
 *   with the place of the document, from 0. The same instrument given twice counts once; two documents of one id and
 *   version are refused as `registry.version-taken`.
 * @example
 * ```ts
 * const made = createRegistry([text, notice]);
 * made.ok && made.value.get({ id: 'ml-arrival-screen', version: '0.1.0' }).answer; // 'found'
 * made.ok && made.value.get({ id: 'ml-arrival-screen', version: 'latest' });
 * // { answer: 'missing', id: 'ml-arrival-screen', version: 'latest', versions: ['0.1.0'] }
 * ```
 */
export function createRegistry(
  documents: readonly unknown[],
  options: RegistryOptions = {},
): Checked<Registry, RegistryIssue> {
  const { hash = sha256Hex, signatures, ready = readyByDefault } = options;
  const gathered: Gathered = { held: new Map(), notices: [], errata: [], issues: [] };
  const given: readonly unknown[] = Array.isArray(documents) ? documents : [documents];
  for (const [place, source] of given.entries()) {
    take(source, { pointer: pointerOf(place), hash, signatures }, gathered);
  }
  const entries = [...gathered.held.values()].map((held) => entryOf(held, hash));
  const { notices, errata, issues } = gathered;
  const registry = assembled({ entries, notices, errata, spoiltNotices: [], spoiltErrata: [], ready });
  return checked(registry, firstIssues([...issues, ...registry.issues]));
}

interface Gathered {
  readonly held: Map<string, HeldInstrument>;
  readonly notices: Placed<InstrumentNoticeDocument>[];
  readonly errata: Placed<ErratumDocument>[];
  readonly issues: RegistryIssue[];
}

interface Desk {
  readonly pointer: string;
  readonly hash: DigestFunction;
  readonly signatures: SignatureCheck | undefined;
}

function take(source: unknown, desk: Desk, gathered: Gathered): void {
  const { document, beside } = partsOf(source);
  const issues = takers[kindOf(document)]({ source: document, beside }, desk, gathered);
  for (const issue of issues) gathered.issues.push({ ...issue, pointer: `${desk.pointer}${issue.pointer}` });
}

interface Given {
  readonly source: unknown;
  readonly beside: Beside | undefined;
}

type Take = (given: Given, desk: Desk, gathered: Gathered) => readonly RegistryIssue[];

const takeInstrument: Take = ({ source, beside }, { hash, signatures }, { held }) => {
  const parsed = parseInstrument(source, hash);
  if (!parsed.ok) return errorsOf(parsed.issues);
  const instrument = heldInstrument(parsed.value, hash);
  const { id, version, digest: got } = instrument;
  const document = { format: 'veo-instrument/1', digest: got, id, version };
  const verdict = signatureVerdict({ kind: 'instrument', document }, beside, signatures);
  if ('issue' in verdict) return [verdict.issue];
  const before = held.get(nameOf(instrument));
  if (before === undefined) held.set(nameOf(instrument), instrument);
  if (before === undefined || before.digest === got) return [];
  return [registryIssue('registry.version-taken', '', { id, version, expected: before.digest, got })];
};

function takeRead<Document extends InstrumentNoticeDocument | ErratumDocument>(
  parse: (source: unknown) => Checked<Document, RegistryIssue>,
  listOf: (gathered: Gathered) => Placed<Document>[],
): Take {
  return ({ source, beside }, { pointer, hash, signatures }, gathered) => {
    const parsed = parse(source);
    if (!parsed.ok) return errorsOf(parsed.issues);
    const document = parsed.value;
    const verdict = signatureVerdict(namedNotice(document, hash), beside, signatures);
    if ('issue' in verdict) return [verdict.issue];
    listOf(gathered).push({ document, signed: verdict.signed, pointer });
    return [];
  };
}

const takers: { readonly [Kind in DocumentKind]: Take } = {
  instrument: takeInstrument,
  notice: takeRead(parseInstrumentNotice, ({ notices }) => notices),
  erratum: takeRead(parseErratum, ({ errata }) => errata),
};

/** What an instrument is warned of is for who writes it. */
function errorsOf(issues: readonly RegistryIssue[]): readonly RegistryIssue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

function entryOf({ id, version, digest, instrument }: HeldInstrument, hash: DigestFunction): Entry {
  return {
    listed: { id, version, digest, releasedIn: null },
    // What was made ready for evaluation is dropped with the answer; the instrument itself stays.
    load: (): Found => ({ answer: 'found', held: heldInstrument(instrument, hash) }),
  };
}
