import { readBase64 } from '../../kernel/base64.js';
import { own } from '../../kernel/own.js';
import { pointerOf } from '../../kernel/pointer.js';
import { isSignatureOf } from './ed25519.js';
import { type SignatureIssue, signatureIssue, type SignedKind } from './issues.js';
import type { Demand, TrustDocument, TrustedKey } from './trust-document.js';

/** A signature, and the key that it is said to be of; a hint is never believed. */
export interface Hinted {
  readonly signature: Uint8Array;
  readonly hint: string | null;
}

/** What signatures are held against. */
export interface Counting {
  readonly message: Uint8Array;
  readonly kind: SignedKind;
  readonly trust: TrustDocument;
  readonly demand: Demand;
  /** The day for which they are judged, `YYYY-MM-DD`. */
  readonly on: string;
  /** What signatures are ordered by. */
  readonly rankOf: (key: TrustedKey) => string;
}

/** A signature that counts. */
export interface CountedSignature {
  /** The id of the key. */
  readonly key: string;
  readonly holder: string;
}

/** What signatures come to. */
export interface Counted {
  readonly counted: readonly CountedSignature[];
  readonly issues: readonly SignatureIssue[];
}

/** A signature whose key was found. */
interface Found {
  readonly key: TrustedKey;
  readonly at: string;
}

/**
 * Counts signatures against what is demanded. One that is of no trusted key, that was altered, that stands twice or out of
 * order refuses all of them; one that is good and does not count is told.
 */
export function countSignatures(signatures: readonly Hinted[], counting: Counting): Counted {
  const issues: SignatureIssue[] = [];
  const found: Found[] = [];
  for (const [place, hinted] of signatures.entries()) {
    const at = pointerOf('signatures', place);
    const key = keyOf(hinted, counting);
    issues.push(...hintIssues(hinted, key, { at, counting }));
    if (key !== undefined) found.push({ key, at });
  }
  issues.push(...orderIssues(found, counting));
  const counted: CountedSignature[] = [];
  for (const one of eachOnce(found)) {
    const why = whyNot(one, counted, counting);
    if (why === undefined) counted.push({ key: one.key.id, holder: one.key.holder });
    else issues.push(why);
  }
  return { counted, issues: [...issues, ...tooFew(counted, counting)] };
}

/** The key that made a signature; the one that it is said to be of is tried first. */
function keyOf({ signature, hint }: Hinted, { message, trust }: Counting): TrustedKey | undefined {
  const hinted = trust.keys.filter(({ id }) => id === hint);
  const others = trust.keys.filter(({ id }) => id !== hint);
  return [...hinted, ...others].find(({ publicKey }) => {
    return isSignatureOf({ message, signature, publicKey: bytesIn(publicKey) });
  });
}

/** INVARIANT: the keys of a trust file that was checked are base64. */
function bytesIn(base64: string): Uint8Array {
  return (readBase64(base64) as { readonly bytes: Uint8Array }).bytes;
}

interface Place {
  readonly at: string;
  readonly counting: Counting;
}

function hintIssues({ hint }: Hinted, key: TrustedKey | undefined, { at, counting }: Place): readonly SignatureIssue[] {
  if (key !== undefined) {
    return hint === null || hint === key.id ? [] : [signatureIssue('signature.wrong-hint', at, { hint, key: key.id })];
  }
  const isKnown = counting.trust.keys.some(({ id }) => id === hint);
  return hint !== null && isKnown
    ? [signatureIssue('signature.does-not-verify', at, { key: hint })]
    : [signatureIssue('signature.key-not-trusted', at, { hint })];
}

/** Each key once, rising: so a signature that was moved or doubled is seen, whatever its hint says. */
function orderIssues(found: readonly Found[], { rankOf }: Counting): readonly SignatureIssue[] {
  return found.flatMap(({ key, at }, place): readonly SignatureIssue[] => {
    const first = found.find((one) => one.key.id === key.id);
    if (first !== undefined && first.at !== at) {
      return [signatureIssue('signature.duplicate', at, { key: key.id, first: first.at })];
    }
    const before = found[place - 1]?.key;
    if (before === undefined || rankOf(before) <= rankOf(key)) return [];
    return [signatureIssue('signature.not-in-order', at, { key: key.id, before: before.id })];
  });
}

function eachOnce(found: readonly Found[]): readonly Found[] {
  return found.filter(({ key }, place) => found.findIndex((one) => one.key.id === key.id) === place);
}

/** Why a good signature does not count. */
function whyNot(
  { key, at }: Found,
  counted: readonly CountedSignature[],
  { kind, demand, on }: Counting,
): SignatureIssue | undefined {
  const { id, holder } = key;
  if (!demand.keys.includes(id)) return signatureIssue('signature.does-not-count', at, { key: id, kind }, 'warning');
  const [from, until] = [own(key, 'from') ?? null, own(key, 'until') ?? null];
  if ((from !== null && on < from) || (until !== null && on > until)) {
    return signatureIssue('signature.not-valid-on-day', at, { key: id, on, from, until }, 'warning');
  }
  const first = counted.find((one) => one.holder === holder);
  if (first === undefined) return undefined;
  return signatureIssue('signature.same-holder', at, { holder, key: id, first: first.key }, 'warning');
}

function tooFew(counted: readonly CountedSignature[], { kind, demand }: Counting): readonly SignatureIssue[] {
  const facts = { kind, needed: demand.threshold, counted: counted.length };
  return facts.counted < facts.needed ? [signatureIssue('signature.too-few', '/signatures', facts)] : [];
}
