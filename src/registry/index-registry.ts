import { parseInstrument } from '../instrument/parse-instrument.js';
import type { Checked } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { assembled, type Entry } from './assemble.js';
import { readyByDefault, type RegistryOptions } from './create-registry.js';
import type {
  ErratumDocument,
  IndexedDocument,
  IndexedFile,
  IndexedInstrument,
  InstrumentNoticeDocument,
  RegistryIndexDocument,
} from './documents.js';
import { heldInstrument, type HeldInstrument } from './held-instrument.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import { nameOf, type Placed } from './notice-book.js';
import { parseErratum } from './parse-erratum.js';
import { parseInstrumentNotice } from './parse-notice.js';
import type { Lookup, Registry, Spoilt } from './registry.js';
import type { SignatureCheck } from '../record/signatures/signature-check.js';
import type { Named } from '../record/signatures/statement.js';
import { namedNotice, signatureVerdict, type SignatureVerdict } from './signed.js';

/** Gives the text of a file by its path below the folder of the index; or one issue, whose pointer does not matter. */
export type ReadFile = (path: string) => Checked<string, RegistryIssue>;

/**
 * A registry of the files that an index names. Notices and errata are read at once, an instrument when it is first asked
 * for; each has to be, to the last byte, what the index says. It never throws where `read` does not.
 *
 * @param index - What `parseRegistryIndex` accepted.
 * @param read - Reads a file; paths were checked, links are for `read` to follow or not.
 * @returns The registry. What is wrong with an instrument is told where it is asked for, by `altered` or `unusable`; what
 *   is wrong with notices and errata stands in `issues`.
 * @example
 * ```ts
 * const empty = { format: 'veo-registry/1', instruments: [], notices: [], errata: [] } as const;
 * registryOfIndex(empty, () => textOfBytes(new Uint8Array())).instruments; // []
 * ```
 */
export function registryOfIndex(index: RegistryIndexDocument, read: ReadFile, options: RegistryOptions = {}): Registry {
  const { hash = sha256Hex, signatures, ready = readyByDefault } = options;
  const desk: Desk = { read, hash, signatures };
  const notices = gathered(index.notices, { ...desk, list: 'notices', parse: parseInstrumentNotice });
  const errata = gathered(index.errata, { ...desk, list: 'errata', parse: parseErratum });
  return assembled({
    entries: index.instruments.map((entry, place) => entryOf(entry, place, desk)),
    ...{ notices: notices.placed, spoiltNotices: notices.issues },
    ...{ errata: errata.placed, spoiltErrata: errata.issues },
    ready,
  });
}

interface Desk {
  readonly read: ReadFile;
  readonly hash: DigestFunction;
  readonly signatures: SignatureCheck | undefined;
}

interface Gathering<Document> extends Desk {
  readonly list: 'notices' | 'errata';
  readonly parse: (source: unknown) => Checked<Document, RegistryIssue>;
}

function gathered<Document extends InstrumentNoticeDocument | ErratumDocument>(
  files: readonly IndexedDocument[],
  { list, parse, ...desk }: Gathering<Document>,
): { readonly placed: readonly Placed<Document>[]; readonly issues: readonly RegistryIssue[] } {
  const issues: RegistryIssue[] = [];
  const placed = files.flatMap((entry, place): readonly Placed<Document>[] => {
    const opening: Opening = { ...desk, entry, pointer: pointerOf(list, place) };
    const read = readAs(parse, opening);
    const verdict = read.ok ? verdictOn(namedNotice(read.value, desk.hash), opening) : { issue: read.issues[0] };
    if (read.ok && 'signed' in verdict) {
      return [{ document: read.value, signed: verdict.signed, pointer: opening.pointer, path: entry.path }];
    }
    if ('issue' in verdict) issues.push(verdict.issue);
    return [];
  });
  return { placed, issues };
}

/** One file of the index. */
interface Opening extends Desk {
  readonly entry: IndexedDocument;
  readonly pointer: string;
}

/** What stands in a file of the index, if it is what was entered. */
function textOf(
  { path, file: expected }: IndexedFile,
  { read, hash, pointer }: Opening,
): Checked<string, RegistryIssue> {
  const text = read(path);
  if (!text.ok) return refused({ ...text.issues[0], pointer });
  const got = hash(text.value);
  if (got === expected) return text;
  return refused(registryIssue('registry.altered', `${pointer}/file`, { of: 'file', path, expected, got }));
}

/** A document of the index, or the one issue that says why it cannot be used. */
function readAs<Value>(
  parse: (source: unknown) => Checked<Value, RegistryIssue>,
  opening: Opening,
): Checked<Value, RegistryIssue> {
  const text = textOf(opening.entry, opening);
  if (!text.ok) return text;
  const parsed = parse(text.value);
  return parsed.ok ? parsed : refused(unsound(opening, parsed.issues));
}

/** What the signatures of a document come to, which are read only where they have to be there. */
function verdictOn(claim: Named, opening: Opening): SignatureVerdict {
  const { entry, signatures: check, pointer } = opening;
  const listed = check?.demands(claim.kind) === true ? entry.signatures : undefined;
  const at = `${pointer}/signatures`;
  const envelope = listed === undefined ? undefined : textOf(listed, { ...opening, pointer: at });
  if (envelope?.ok === false) return { issue: envelope.issues[0] };
  const beside = listed === undefined ? undefined : { envelope: envelope?.value, on: listed.on };
  const verdict = signatureVerdict(claim, beside, check);
  if ('signed' in verdict) return verdict;
  return { issue: { ...verdict.issue, pointer: listed === undefined ? pointer : at } };
}

function refused(issue: RegistryIssue): { readonly ok: false; readonly issues: readonly [RegistryIssue] } {
  return { ok: false, issues: [issue] };
}

function unsound({ entry: { path }, pointer }: Opening, issues: readonly RegistryIssue[]): RegistryIssue {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const facts = { path, issues: errors.length, first: errors[0]?.code ?? '' };
  return registryIssue('registry.unsound-file', pointer, facts);
}

function entryOf(entry: IndexedInstrument, place: number, desk: Desk): Entry {
  const { id, version, digest, releasedIn, path } = entry;
  return {
    listed: { id, version, digest, releasedIn, path },
    load: () => loaded(entry, { ...desk, entry, pointer: pointerOf('instruments', place) }),
  };
}

function loaded(entry: IndexedInstrument, opening: Opening): Lookup {
  const { hash } = opening;
  const parsed = readAs((source) => parseInstrument(source, hash), opening);
  if (!parsed.ok) return spoilt(entry, parsed.issues[0]);
  const held = heldInstrument(parsed.value, hash);
  const issue = notListed(held, entry, opening);
  if (issue !== undefined) return spoilt(entry, issue);
  const unsigned = notSigned(held, opening);
  return unsigned === undefined ? { answer: 'found', held } : { ...spoilt(entry, unsigned), answer: 'unusable' };
}

function spoilt({ id, version }: IndexedInstrument, issue: RegistryIssue): Spoilt {
  return { answer: issue.code === 'registry.altered' ? 'altered' : 'unusable', id, version, issues: [issue] };
}

/** How the instrument in a file is not the one that the index lists. */
function notListed(held: HeldInstrument, entry: IndexedInstrument, { pointer }: Opening): RegistryIssue | undefined {
  const { path, digest: expected } = entry;
  const [listed, own] = [nameOf(entry), nameOf(held)];
  if (listed !== own) return registryIssue('registry.other-instrument', pointer, { path, expected: listed, got: own });
  if (held.digest === expected) return undefined;
  return registryIssue('registry.altered', `${pointer}/digest`, { of: 'instrument', path, expected, got: held.digest });
}

function notSigned({ id, version, digest }: HeldInstrument, opening: Opening): RegistryIssue | undefined {
  const document = { format: 'veo-instrument/1', digest, id, version };
  const verdict = verdictOn({ kind: 'instrument', document }, opening);
  return 'issue' in verdict ? verdict.issue : undefined;
}
