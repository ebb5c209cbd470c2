import type { SchemaIssues } from '../../instrument/issues.js';
import type { Base64Fault } from '../../kernel/base64.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../../kernel/issue.js';
import type { ReaderIssue } from '../../kernel/reader-issues.js';
import type { KeyFault } from './ed25519.js';

/** What a signature can be demanded for. */
export type SignedKind = 'instrument' | 'notice' | 'record' | 'checkpoint';

/** A part of a statement that names a document. */
export type NamedPart = 'format' | 'digest' | 'id' | 'version';

/** What is wrong with a trust file, a key file, an envelope, or the signatures in one. */
export interface SignatureFindings {
  /** The document says that it is something else. */
  'signature.wrong-format': { readonly expected: string; readonly got: string };
  /** The document is of a later grammar than this package knows. */
  'signature.newer-format': { readonly supported: string; readonly got: string };
  /** A text is not the one base64 text of its bytes: another alphabet, white space, padding, bits left over. */
  'signature.bad-base64': { readonly fault: Base64Fault };
  /** A key or a signature has another length in bytes. */
  'signature.wrong-length': { readonly expected: number; readonly got: number };
  /** The bytes are no point of the curve, or one with which a signature passes for several messages. */
  'signature.weak-key': { readonly fault: KeyFault };
  /** The id of a key is not the one that is made from its bytes. */
  'signature.wrong-key-id': { readonly expected: string; readonly got: string };
  /** The public key of a key file is not the one of its secret key. */
  'signature.keys-do-not-match': { readonly expected: string; readonly got: string };
  /** A key stands twice in a trust file. */
  'signature.repeated-key': { readonly key: string; readonly first: string };
  /** A key would be trusted until before it is trusted from. */
  'signature.dates-reversed': { readonly from: string; readonly until: string };
  /** A demand names a key that the trust file does not have. */
  'signature.no-such-key': { readonly key: string; readonly nearest: string | null };
  /** A demand asks for more signatures than there are holders of its keys. */
  'signature.threshold-too-high': { readonly threshold: number; readonly holders: number };
  /** A key that counts for checkpoints has no name to sign them with. */
  'signature.no-name': { readonly key: string };

  /** Documents of this format are not signed: `allowed` are. */
  'signature.cannot-be-signed': { readonly got: string; readonly allowed: readonly string[] };
  /** The document was given where an envelope with signatures is needed: nobody has signed it. */
  'signature.not-signed': { readonly format: string };
  /** The envelope is over something else than a statement of this package. */
  'signature.other-payload-type': { readonly expected: string; readonly got: string };
  /** What was signed is no statement, or not written in its canonical form. */
  'signature.unreadable-payload': { readonly reason: 'not-utf-8' | 'not-canonical' | 'not-a-statement' };
  /** What was signed is a statement about another kind of document. */
  'signature.other-kind': { readonly expected: SignedKind; readonly got: SignedKind };
  /** What was signed names another document than the one at hand. */
  'signature.other-document': {
    readonly part: NamedPart;
    readonly expected: string | null;
    readonly got: string | null;
  };
  /** The trust file demands nothing for this kind of document: it does not say whose signatures would count. */
  'signature.no-demand': { readonly kind: SignedKind };
  /** A signature is of no key of the trust file. */
  'signature.key-not-trusted': { readonly hint: string | null };
  /** A signature says that it is of a key of the trust file, and is not: it, or what it signs, was altered. */
  'signature.does-not-verify': { readonly key: string };
  /** A signature names another key than the one that made it. */
  'signature.wrong-hint': { readonly hint: string; readonly key: string };
  /** A key has signed twice. */
  'signature.duplicate': { readonly key: string; readonly first: string };
  /** The signatures do not stand in the order of the ids of their keys. */
  'signature.not-in-order': { readonly key: string; readonly before: string };
  /** A key of the trust file does not count for this kind of document. Warning. */
  'signature.does-not-count': { readonly key: string; readonly kind: SignedKind };
  /** A key was not trusted on the day. Warning. */
  'signature.not-valid-on-day': {
    readonly key: string;
    readonly on: string;
    readonly from: string | null;
    readonly until: string | null;
  };
  /** A holder has signed with two keys, which count once. Warning. */
  'signature.same-holder': { readonly holder: string; readonly key: string; readonly first: string };
  /** Fewer signatures count than the trust file demands. */
  'signature.too-few': { readonly kind: SignedKind; readonly needed: number; readonly counted: number };
  /** The day for which signatures are judged is no full date. */
  'signature.not-a-day': { readonly on: string };
}

/** Departures from the grammars of these documents, in which there is neither a version nor a language. */
type Departures = Omit<SchemaIssues<'signature'>, 'signature.bad-version' | 'signature.bad-language'>;

/** Every code of signatures, with its facts. */
export interface SignatureIssues extends Departures, SignatureFindings {}

/**
 * Everything that trust files, key files, envelopes and their signatures can be told; `code` is one of a closed list, and
 * tells which `facts` there are.
 */
export type SignatureIssue = ReaderIssue | IssueOf<SignatureIssues>;

/** Makes the issues of signatures. */
export const signatureIssue: IssueMaker<SignatureIssues> = issueMaker<SignatureIssues>();
