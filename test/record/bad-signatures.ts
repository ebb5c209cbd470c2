import { base64OfBytes } from '../../src/kernel/base64.js';
import type { Checked } from '../../src/kernel/issue.js';
import { openEnvelope } from '../../src/record/signatures/dsse.js';
import type { SignatureIssues } from '../../src/record/signatures/issues.js';
import { parseKey } from '../../src/record/signatures/key.js';
import { nameDocument } from '../../src/record/signatures/name-document.js';
import { parseTrust } from '../../src/record/signatures/trust.js';
import type { TrustedKey } from '../../src/record/signatures/trust-document.js';
import { verifyEnvelope } from '../../src/record/signatures/verify-envelope.js';
import { envelopeBy, expected, idOf, keys, named, signedBy, trustDocument, trustWith } from './signatures/desk.js';

/** A document that is told a code, and where. */
interface Bad {
  readonly pointer: string;
  readonly read: () => Checked<unknown>;
}

const [first, second, third] = trustDocument.keys as [TrustedKey, TrustedKey, TrustedKey];
const key = keys.director.document;
const two = signedBy('director', 'registrar');
const one = two.signatures.find(({ keyid }) => keyid === idOf('director'))!;
const { sig } = one;
const altered = { keyid: idOf('director'), sig: `${sig.slice(0, 9)}${sig[9] === 'A' ? 'B' : 'A'}${sig.slice(10)}` };

const withKey = (change: object): object => ({ ...trustDocument, keys: [{ ...first, ...change }, second, third] });
const withDemand = (change: object): object => ({
  ...trustDocument,
  demands: { instrument: { ...trustDocument.demands.instrument, ...change } },
});
const trust = (pointer: string, source: unknown): Bad => ({ pointer, read: () => parseTrust(source) });
const opened = (pointer: string, source: unknown): Bad => ({ pointer, read: () => openEnvelope(source) });
const verified = (pointer: string, source: unknown, change: object = {}): Bad => ({
  pointer,
  read: () => verifyEnvelope(source, { ...expected, ...change }),
});
const signatures = (...all: readonly object[]): object => ({ ...two, signatures: all });
const asRecord = envelopeBy({ kind: 'record', document: named }, 'director');
const other = envelopeBy({ kind: 'instrument', document: { ...named, version: '0.2.0' } }, 'director');
const oneHolder = trustWith({ keys: [first, { ...second, holder: 'director' }, third] });
const expired = trustWith({ keys: [{ ...first, until: '2026-04-30' }, second, third] });
const onlyRegistrar = trustWith({ demands: { instrument: { threshold: 1, keys: [second.id] } } });
const place = (holder: keyof typeof keys): string =>
  `/signatures/${String(two.signatures.findIndex(({ keyid }) => keyid === idOf(holder)))}`;
const behind = '/signatures/1';

/** A document for every code of signatures: the compiler asks for those that are missing. */
export const badSignatures: { readonly [Code in keyof SignatureIssues]: Bad } = {
  'signature.unknown-key': trust('/keyz', { ...trustDocument, keyz: [] }),
  'signature.missing-key': trust('', { format: 'veo-trust/1', keys: trustDocument.keys }),
  'signature.wrong-type': trust('/keys', { ...trustDocument, keys: {} }),
  'signature.not-in-list': trust('/format', { ...trustDocument, format: 1 }),
  'signature.bad-id': trust('/keys/0/holder', withKey({ holder: 'Mr Smith' })),
  'signature.bad-date': trust('/keys/0/from', withKey({ from: '2026-02-30' })),
  'signature.bad-form': trust('/keys/0/name', withKey({ name: 'the director' })),
  'signature.out-of-range': trust('/keys', { ...trustDocument, keys: [] }),
  'signature.wrong-format': trust('/format', { ...trustDocument, format: 'veo-key/1' }),
  'signature.newer-format': trust('/format', { ...trustDocument, format: 'veo-trust/2' }),
  'signature.bad-base64': trust('/keys/0/publicKey', withKey({ publicKey: first.publicKey.replace('/', '_') })),
  'signature.wrong-length': trust('/keys/0/publicKey', withKey({ publicKey: first.publicKey.slice(4) })),
  'signature.weak-key': trust('/keys/0/publicKey', withKey({ publicKey: base64OfBytes(new Uint8Array(32)) })),
  'signature.wrong-key-id': trust('/keys/0/id', withKey({ id: second.id })),
  'signature.keys-do-not-match': {
    pointer: '/publicKey',
    read: () => parseKey({ ...key, publicKey: second.publicKey }),
  },
  'signature.repeated-key': trust('/keys/3/id', { ...trustDocument, keys: [first, second, third, first] }),
  'signature.dates-reversed': trust('/keys/0/until', withKey({ from: '2026-05-02', until: '2026-05-01' })),
  'signature.no-such-key': trust('/demands/instrument/keys/0', withDemand({ keys: [idOf('outsider')] })),
  'signature.threshold-too-high': trust('/demands/instrument/threshold', withDemand({ threshold: 4 })),
  'signature.no-name': trust('/demands/checkpoint/keys/0', {
    ...trustDocument,
    keys: [{ id: first.id, publicKey: first.publicKey, holder: first.holder }, second, third],
  }),
  'signature.cannot-be-signed': { pointer: '', read: () => nameDocument({ format: 'veo-overlay/1' }) },
  'signature.not-signed': opened('', { format: 'veo-instrument/1' }),
  'signature.other-payload-type': opened('/payloadType', { ...two, payloadType: 'application/vnd.in-toto+json' }),
  'signature.unreadable-payload': opened('/payload', { ...two, payload: 'AAAA' }),
  'signature.other-kind': verified('/payload', asRecord),
  'signature.other-document': verified('/payload', other),
  'signature.no-demand': verified('', two, { kind: 'notice' }),
  'signature.key-not-trusted': verified('/signatures/0', signatures(...signedBy('outsider').signatures)),
  'signature.does-not-verify': verified('/signatures/0', signatures(altered)),
  'signature.wrong-hint': verified('/signatures/0', signatures({ ...one, keyid: idOf('inspector') })),
  'signature.duplicate': verified(behind, signatures(one, one)),
  'signature.not-in-order': verified(behind, signatures(...two.signatures.toReversed())),
  'signature.does-not-count': verified(place('director'), two, { trust: onlyRegistrar }),
  'signature.not-valid-on-day': verified(place('director'), two, { trust: expired }),
  'signature.same-holder': verified(behind, two, { trust: oneHolder }),
  'signature.too-few': verified('/signatures', signatures(one)),
  'signature.not-a-day': verified('', two, { on: '2026' }),
};
