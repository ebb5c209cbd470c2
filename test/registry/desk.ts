import type {
  ErratumDocument,
  IndexedFile,
  IndexedInstrument,
  InstrumentNoticeDocument,
  InstrumentPin,
  RegistryIndexDocument,
} from '../../src/registry/documents.js';
import { createRegistry, type RegistryOptions } from '../../src/registry/create-registry.js';
import { registryOfIndex, type ReadFile } from '../../src/registry/index-registry.js';
import { registryIssue, type RegistryIssue } from '../../src/registry/issues.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import type { Lookup, Registry } from '../../src/registry/registry.js';
import { type SignatureIssue, signatureIssue } from '../../src/record/signatures/issues.js';
import type { SignedClaim } from '../../src/record/signatures/signature-check.js';
import type { VerifiedSignatures } from '../../src/record/signatures/verify-envelope.js';
import { instrumentDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { fixture } from '../instrument/patched.js';

/** A small instrument of some version, changed in some keys. */
export function tenItems(version = '1.0.0', more: JsonObject = {}): JsonObject {
  return { ...fixture('minimal-reference'), version, ...more };
}

/** Which document it is. */
export function pinOf(document: JsonObject): InstrumentPin {
  const { id, version } = document as unknown as InstrumentDocument;
  return { id, version, digest: instrumentDigest(document as unknown as InstrumentDocument) };
}

export const ten: JsonObject = tenItems();
export const pin: InstrumentPin = pinOf(ten);

/** A notice of `ten`, changed in some keys; `undefined` takes a key away. */
export function notice(more: Partial<InstrumentNoticeDocument> = {}): InstrumentNoticeDocument {
  return {
    format: 'veo-instrument-notice/1',
    number: 'A-1',
    says: 'authorised',
    instrument: pin,
    scope: 'all',
    issuedOn: '2025-12-01',
    from: '2026-01-01',
    authority: 'Direction nationale',
    reason: { fr: 'Essai.', en: 'Trial.' },
    ...more,
  };
}

/** An erratum, changed in some keys. */
export function erratum(more: Partial<ErratumDocument> = {}): ErratumDocument {
  return {
    format: 'veo-erratum/1',
    number: 'E-1',
    published: '2026-06-01',
    authority: 'The maintainers',
    semantics: 'veo-instrument/1',
    packages: { versions: ['0.1.0'] },
    instruments: 'all',
    effect: { fr: 'Une moyenne est arrondie deux fois.', en: 'A mean is rounded twice.' },
    ...more,
  };
}

/** A registry that has to be sound. */
export function registryOf(documents: readonly unknown[], options: RegistryOptions = {}): Registry {
  return sound(createRegistry(documents, { hash: platformSha256, ...options }));
}

export function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** Files by path. */
export type Folder = { readonly [path: string]: string };

/** A folder in memory and its index, as if it had been written by the command line. */
export interface Shelf {
  readonly index: RegistryIndexDocument;
  readonly files: Folder;
}

/** What a shelf holds, in its order. */
export interface Shelved {
  readonly instruments?: readonly JsonObject[];
  readonly notices?: readonly object[];
  readonly errata?: readonly object[];
}

export function shelf({ instruments = [], notices = [], errata = [] }: Shelved): Shelf {
  const files: Record<string, string> = {};
  const put = (path: string, document: object): IndexedFile => {
    const text = JSON.stringify(document);
    files[path] = text;
    return { path, file: platformSha256(text) };
  };
  const index: RegistryIndexDocument = {
    format: 'veo-registry/1',
    instruments: instruments.map((document): IndexedInstrument => {
      const own = pinOf(document);
      return { ...own, ...put(`${own.id}/${own.version}.json`, document), releasedIn: null };
    }),
    notices: notices.map((document, place) => put(`notices/${String(place)}.json`, document)),
    errata: errata.map((document, place) => put(`errata/${String(place)}.json`, document)),
  };
  return { index, files };
}

/** Reads from a folder in memory. */
export function readFrom(files: Folder): ReadFile {
  return (path): Checked<string, RegistryIssue> =>
    Object.hasOwn(files, path)
      ? { ok: true, value: files[path] ?? '', issues: [] }
      : { ok: false, issues: [registryIssue('registry.unreadable-file', '', { path, reason: 'ENOENT' })] };
}

/** Opens a shelf, of which some files may have been changed since. */
export function opened(
  { index, files }: Shelf,
  changes: { readonly files?: Folder; readonly index?: object } = {},
  options: RegistryOptions = {},
): Registry {
  const read = sound(parseRegistryIndex({ ...index, ...changes.index }));
  return registryOfIndex(read, readFrom({ ...files, ...changes.files }), { hash: platformSha256, ...options });
}

/** What a lookup is told, as the issues of a document. */
export function issuesOf(lookup: Lookup): readonly RegistryIssue[] {
  return 'issues' in lookup ? lookup.issues : [];
}

/** Signatures that count. */
export function counted({ kind, on }: SignedClaim): Checked<VerifiedSignatures, SignatureIssue> {
  return { ok: true, value: { kind, on, threshold: 1, signedBy: [] }, issues: [] };
}

/** Signatures that do not. */
export function tooFew({ kind }: SignedClaim): Checked<VerifiedSignatures, SignatureIssue> {
  return { ok: false, issues: [signatureIssue('signature.too-few', '/signatures', { kind, needed: 1, counted: 0 })] };
}
