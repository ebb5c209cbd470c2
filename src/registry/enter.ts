import { instrumentDigest } from '../instrument/digest.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import { type Checked, checked } from '../kernel/issue.js';
import { isWithin, pointerOf } from '../kernel/pointer.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { RegistryOptions } from './create-registry.js';
import type { IndexedDocument, IndexedInstrument, RegistryIndexDocument } from './documents.js';
import { type ReadFile, registryOfIndex } from './index-registry.js';
import { type DocumentKind, type RegistryIssue, registryIssue } from './issues.js';
import { nameOf } from './notice-book.js';
import { parseErratum } from './parse-erratum.js';
import { isSafePath, parseRegistryIndex } from './parse-index.js';
import { parseInstrumentNotice } from './parse-notice.js';
import type { Registry } from './registry.js';
import { kindOf } from './signed.js';

/** A document to be entered in an index, as it will be written. */
export interface NewDocument {
  readonly text: string;
  /** The envelope with its signatures, and the day on which it was signed; demanded where it has to be signed. */
  readonly signatures?: { readonly text: string; readonly on: string } | undefined;
}

/** A document that was entered in an index. */
export interface EnteredDocument {
  readonly kind: DocumentKind;
  /** What it is called: `id@version`, or the number of a notice or an erratum. */
  readonly name: string;
  /** The index with the document in it. */
  readonly index: RegistryIndexDocument;
  /** What has to be written, by path below the folder of the index; nothing for a document that was there already. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** An index of nothing. */
export const emptyIndex: RegistryIndexDocument = { format: 'veo-registry/1', instruments: [], notices: [], errata: [] };

/**
 * Enters a document in an index: an instrument, an instrument notice or an erratum, after every check, beside what is
 * there. A version that is known stays what it is (R26). Nothing is written here.
 *
 * @param index - What `parseRegistryIndex` accepted, or {@link emptyIndex}.
 * @param document - The document as it will be written.
 * @param options - As for `createRegistry`, with `read`, which reads the files of the index.
 * @returns The index with the document, with warnings; or every {@link RegistryIssue} of the document, at most 1000 and
 *   how many more. Another document of a known version is `registry.version-taken`, other bytes of the same document
 *   `registry.altered`.
 * @example
 * ```ts
 * const entered = enterDocument(emptyIndex, { text }, { read: () => textOfBytes(new Uint8Array()) });
 * entered.ok && entered.value.files.map(({ path }) => path); // ['ml-arrival-screen/0.1.0.json']
 * ```
 */
export function enterDocument(
  index: RegistryIndexDocument,
  document: NewDocument,
  options: RegistryOptions & { readonly read: ReadFile },
): Checked<EnteredDocument, RegistryIssue> {
  const { hash = sha256Hex } = options;
  const entering: Entering = { index, document, file: hash(document.text), hash };
  const entered = enter[kindOf(document.text)](entering);
  if (!entered.ok || entered.value.files.length === 0) return entered;
  // An index that is full, or a day of signing that is none.
  const { issues } = parseRegistryIndex(entered.value.index);
  const beside = issues.length > 0 ? issues : issuesBeside(entered.value, options);
  return checked(entered.value, [...entered.issues, ...beside]);
}

interface Entering {
  readonly index: RegistryIndexDocument;
  readonly document: NewDocument;
  readonly file: string;
  readonly hash: DigestFunction;
}

type Entered = Checked<EnteredDocument, RegistryIssue>;

const enter: { readonly [Kind in DocumentKind]: (entering: Entering) => Entered } = {
  instrument: enteredInstrument,
  notice: (entering) => enteredNumbered(entering, { kind: 'notice', list: 'notices', parse: parseInstrumentNotice }),
  erratum: (entering) => enteredNumbered(entering, { kind: 'erratum', list: 'errata', parse: parseErratum }),
};

function enteredInstrument({ index, document, file, hash }: Entering): Entered {
  const parsed = parseInstrument(document.text, hash);
  if (!parsed.ok) return parsed;
  const { id, version } = parsed.value.document;
  const name = nameOf(parsed.value.document);
  const digest = instrumentDigest(parsed.value.document, hash);
  const known = index.instruments.find((entry) => nameOf(entry) === name);
  if (known !== undefined)
    return checked({ kind: 'instrument', name, index, files: [] }, unlike(known, { digest, file }));
  const { entry, files } = written(`${id}/${version}.json`, { document, file, hash });
  const listed: IndexedInstrument = { ...{ id, version, digest }, ...entry, releasedIn: null };
  const next = { ...index, instruments: [...index.instruments, listed] };
  return checked({ kind: 'instrument', name, index: next, files }, parsed.issues);
}

function unlike(
  { id, version, digest, path, file }: IndexedInstrument,
  got: { readonly digest: string; readonly file: string },
): readonly RegistryIssue[] {
  if (got.digest !== digest) {
    return [registryIssue('registry.version-taken', '/version', { id, version, expected: digest, got: got.digest })];
  }
  if (got.file === file) return [];
  return [registryIssue('registry.altered', '', { of: 'file', path, expected: file, got: got.file })];
}

interface Numbering {
  readonly kind: 'notice' | 'erratum';
  readonly list: 'notices' | 'errata';
  readonly parse: (source: unknown) => Checked<{ readonly number: string }, RegistryIssue>;
}

function enteredNumbered({ index, document, file, hash }: Entering, { kind, list, parse }: Numbering): Entered {
  const parsed = parse(document.text);
  if (!parsed.ok) return parsed;
  const name = parsed.value.number;
  if (index[list].some((entry) => entry.file === file)) return checked({ kind, name, index, files: [] }, []);
  const { entry, files } = written(freePath(index, { list, name, file }), { document, file, hash });
  return checked({ kind, name, index: { ...index, [list]: [...index[list], entry] }, files }, parsed.issues);
}

/** The entry of a document, and the files that have to be written for it. */
function written(
  path: string,
  { document: { text, signatures }, file, hash }: Omit<Entering, 'index'>,
): { readonly entry: IndexedDocument; readonly files: EnteredDocument['files'] } {
  if (signatures === undefined) return { entry: { path, file }, files: [{ path, text }] };
  const beside = { path: path.replace(/\.json$/, '.signatures.json'), text: signatures.text };
  const envelope = { path: beside.path, file: hash(beside.text), on: signatures.on };
  return { entry: { path, file, signatures: envelope }, files: [{ path, text }, beside] };
}

/** The number as a name, where it can be one and is free; else the digest of the file. */
function freePath(
  index: RegistryIndexDocument,
  { list, name, file }: { readonly list: string; readonly name: string; readonly file: string },
): string {
  const path = `${list}/${name}.json`;
  const taken = [...index.instruments, ...index.notices, ...index.errata].map((entry) => entry.path.toLowerCase());
  const isFree = isSafePath(path) && !name.includes('/') && !taken.includes(path.toLowerCase());
  return isFree ? path : `${list}/${file.slice(0, 32)}.json`;
}

/** What is wrong with a document beside those before it, as issues of the document itself. */
function issuesBeside(
  { index, files, kind }: EnteredDocument,
  { read, ...options }: RegistryOptions & { readonly read: ReadFile },
): readonly RegistryIssue[] {
  const fresh = new Map(files.map(({ path, text }) => [path, text]));
  const readAll: ReadFile = (path) => {
    const value = fresh.get(path);
    return value === undefined ? read(path) : { ok: true, value, issues: [] };
  };
  const registry = registryOfIndex(index, readAll, options);
  const list = ({ instrument: 'instruments', notice: 'notices', erratum: 'errata' } as const)[kind];
  const place = pointerOf(list, index[list].length - 1);
  const issues = kind === 'instrument' ? lookedUp(registry, index) : registry.issues;
  return issues.flatMap((issue): readonly RegistryIssue[] => {
    return isWithin(issue.pointer, place) ? [{ ...issue, pointer: issue.pointer.slice(place.length) }] : [];
  });
}

function lookedUp(registry: Registry, { instruments }: RegistryIndexDocument): readonly RegistryIssue[] {
  const last = instruments.at(-1);
  const lookup = last === undefined ? undefined : registry.get(last);
  return lookup !== undefined && 'issues' in lookup ? lookup.issues : [];
}
