import { canonicalJson } from '../../src/kernel/canonical.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../src/kernel/json-value.js';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';
import { type ArchiveLine, lineText, treeText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { checkpointText } from '../../src/record/log/checkpoint.js';
import { namedSignerOf, signCheckpoint } from '../../src/record/log/sign-checkpoint.js';
import { verifyCheckpoint } from '../../src/record/log/verify-checkpoint.js';
import { sealEntry } from '../../src/record/seal.js';
import { keyOfSeed, trustedKeyOf } from '../../src/record/signatures/key.js';
import { signEnvelope } from '../../src/record/signatures/sign-envelope.js';
import { signerOf } from '../../src/record/signatures/signer.js';
import { parseTrust } from '../../src/record/signatures/trust.js';
import { verifyEnvelope } from '../../src/record/signatures/verify-envelope.js';
import { inForce } from '../../src/registry/in-force.js';
import { registryOfIndex } from '../../src/registry/index-registry.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import { type LineReplay, lineReplayer } from '../../src/replay/archive/replay-line.js';
import { registrySource } from '../../src/replay/registry-source.js';
import { replay } from '../../src/replay/replay.js';
import { compiled, hash, recorded, secret } from '../record/desk.js';
import { notice, pinOf, readFrom, type Shelf, shelf, sound } from '../registry/desk.js';
import { tombstoneOf } from '../record/tombstone.js';

/** What somebody makes of an altered document; `undefined` where nothing is said against it. */
export type Judge = (text: string) => string | undefined;

/** A document, and whoever it is handed to. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  /** JSON that can be edited by its structure; absent of a text of lines. */
  readonly value?: JsonValue;
  readonly judge: Judge;
  /** Only this very text will do: lines of an archive are canonical. */
  readonly isExact?: boolean;
  /** What of its value says anything; all of it unless said otherwise. */
  readonly essence?: (value: JsonValue) => JsonValue;
}

const on = '2026-09-15';
const document = compiled.instrument.document as unknown as JsonObject;
export const header: ArchiveLine = {
  ...{ format: 'veo-archive/1', kind: 'header', origin: 'prison.example/archive' },
  opened: { on: '2026-01-05', source: 'register' },
};
export const instrument: ArchiveLine = {
  ...{ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest },
  document,
};
export const record: RecordDocument = recorded();
const told = sealEntry(
  {
    ...{ package: '0.1.0', kind: 'notice', of: record.seal, previous: record.seal },
    ...{ time: { on: '2026-09-20', source: 'paper' }, by: { id: 'w1', role: 'social_worker' } },
    ...{ told: { on: '2026-09-20', source: 'paper' }, language: 'bm', copyGiven: true, nonconformities: [] },
  },
  { hash, secret },
);
const tombstone = tombstoneOf(record.seal);

/** A thread that has read the instrument, as replaying an archive does. */
export function replayer(): (text: string) => LineReplay {
  const before = { texts: [lineText(record)], isCut: false };
  const replayLine = lineReplayer({ instruments: () => ({ found: 'nothing' }), hash });
  replayLine(lineText(instrument));
  return (text) => replayLine(text, before);
}

/** What replaying says of a line: its verdict and first step, or the code of what is wrong with it; or the tree tells it. */
export function lineVerdict({ findings, verdict, tree }: LineReplay, treeBefore: string): string | undefined {
  // What is erased is not replayed; that it is erased, an honest line says too.
  const isErased = verdict?.findings.every(({ code }) => code === 'replay.erased-whole') === true;
  if (verdict !== undefined && verdict.verdict !== 'same' && !(isErased && verdict.kind === undefined))
    return `${verdict.verdict} ${verdict.step ?? 'nowhere'}`;
  return findings[0]?.code ?? (tree === treeBefore ? undefined : 'root');
}

function lineSubject(name: string, line: ArchiveLine): Subject {
  const text = lineText(line);
  const replayLine = replayer();
  const { tree } = replayLine(text);
  return {
    ...{ name, text, value: line as unknown as JsonValue, isExact: true },
    judge: (altered) => lineVerdict(replayLine(altered), tree),
  };
}

const pin = pinOf(document);
/** A registry that authorised the instrument, and suspended it before anybody concluded. */
export const registryShelf: Shelf = shelf({
  instruments: [document],
  notices: [
    notice({ instrument: pin }),
    notice({ instrument: pin, number: 'S-1', says: 'suspended', from: '2026-03-01' }),
  ],
});

function indexSubject(): Subject {
  const text = canonicalJson(registryShelf.index as unknown as JsonValue);
  return { name: 'index', text, value: registryShelf.index as unknown as JsonValue, judge: indexVerdict(text) };
}

/** A record without an archive around it: no root tells that it is another. */
function recordSubject(): Subject {
  const registry = registryOfIndex(registryShelf.index, readFrom(registryShelf.files), { hash });
  const judge: Judge = (altered) => {
    const { verdict, step = 'nowhere' } = replay(altered, registrySource(registry), { hash });
    return verdict === 'same' ? undefined : `${verdict} ${step}`;
  };
  const value = record as unknown as JsonValue;
  return { name: 'record by itself', text: canonicalJson(value), value, isExact: true, judge };
}

/** The index is not signed: what it lists can go. It never gives another instrument, and never a status by a changed notice. */
function indexVerdict(text: string): Judge {
  return (altered) => {
    const parsed = parseRegistryIndex(altered);
    if (!parsed.ok) return parsed.issues[0].code;
    const registry = registryOfIndex(parsed.value, readFrom(registryShelf.files), { hash });
    const verdict = replay(record, registrySource(registry), { hash, registry });
    if (verdict.verdict === 'same' && verdict.instrument?.digest !== compiled.digest) return undefined;
    const { status } = inForce(registry, pin, { on });
    const paths = new Set(parsed.value.notices.map(({ path }) => path));
    if (status === 'in-force' && paths.size > 1) return undefined;
    const [issue] = registry.issues;
    if (verdict.verdict !== 'same') return `${verdict.verdict} ${verdict.step ?? 'nowhere'}`;
    return issue?.code ?? (altered === text ? undefined : 'digest of the index');
  };
}

const key = sound(keyOfSeed(new Uint8Array(32).fill(9), { holder: 'director', name: 'prison.example/director' }));
const demand = { threshold: 1, keys: [key.document.id] };
const origin = 'prison.example/archive';
const trust = sound(
  parseTrust({
    ...{ format: 'veo-trust/1', keys: [trustedKeyOf(key)] },
    demands: { instrument: demand, checkpoint: { ...demand, origin } },
  }),
);

/** The root over some lines. */
export function rootOf(lines: readonly ArchiveLine[]): Uint8Array {
  return merkleRoot(lines.map((line) => utf8Bytes(treeText(line, hash))));
}

function checkpointSubject(): Subject {
  const root = rootOf([header, instrument, record]);
  const unsigned = checkpointText({ origin, size: 3, root, extensions: [] });
  const signer = namedSignerOf(key);
  if (signer === undefined) throw new Error('the key has a name');
  const text = sound(signCheckpoint(unsigned, signer));
  const judge: Judge = (altered) => {
    const verified = verifyCheckpoint(altered, { trust, on });
    return verified.ok ? undefined : verified.issues[0].code;
  };
  return { name: 'checkpoint', text, judge };
}

function envelopeSubject(): Subject {
  const named = { kind: 'instrument', document: { format: 'veo-instrument/1', ...pin } } as const;
  const envelope = sound(signEnvelope(named, signerOf(key))) as unknown as JsonValue;
  const judge: Judge = (altered) => {
    const verified = verifyEnvelope(altered, { trust, ...named, on });
    return verified.ok ? undefined : verified.issues[0].code;
  };
  return { name: 'envelope', text: canonicalJson(envelope), value: envelope, judge, essence: withoutHints };
}

/** Ids of keys are hints: a signature is of the key that verifies it. */
function withoutHints(value: JsonValue): JsonValue {
  const signatures = isJsonObject(value) ? ownValue(value, 'signatures') : undefined;
  if (!isJsonObject(value) || !Array.isArray(signatures)) return value;
  return {
    ...value,
    signatures: (signatures as readonly JsonValue[]).map((signature) => {
      if (!isJsonObject(signature)) return signature;
      const { keyid: _, ...rest } = signature;
      return rest;
    }),
  };
}

/** Every document that somebody may hand over, each under 20 kB. */
export const subjects: readonly Subject[] = [
  recordSubject(),
  lineSubject('record of an assessment', record),
  lineSubject('record that a person was told', told),
  lineSubject('archive line of an instrument', instrument),
  lineSubject('archive line of a header', header),
  // No seal covers the order to erase.
  { ...lineSubject('archive line of an erased record', tombstone), isExact: false, essence: withoutOrder },
  indexSubject(),
  checkpointSubject(),
  envelopeSubject(),
];

function withoutOrder(line: JsonValue): JsonValue {
  const { order: _order, ...rest } = line as JsonObject;
  return rest;
}

/** The same text, or another one of the same canonical bytes. */
export function isSameDocument(altered: string, subject: Subject): boolean {
  const { text, value, isExact = false, essence = (whole: JsonValue): JsonValue => whole } = subject;
  if (altered === text) return true;
  if (value === undefined || isExact) return false;
  try {
    return canonicalJson(essence(JSON.parse(altered) as JsonValue)) === canonicalJson(essence(value));
  } catch {
    return false;
  }
}
