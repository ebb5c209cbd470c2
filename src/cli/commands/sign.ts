import type { Issue } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import {
  type Envelope,
  type Key,
  type Named,
  nameDocument,
  namedSignerOf,
  signCheckpoint,
  type SignedKind,
  signEnvelope,
  signerOf,
} from '../../records.js';
import type { Command } from '../command.js';
import { otherKind } from '../faults.js';
import { onError, type Tell } from '../findings.js';
import { exit } from '../io.js';
import { loadText } from '../load.js';
import { loadKey } from '../load-signing.js';
import type { Options } from '../options.js';
import { signatureMessagesIn } from '../signature-messages.js';

/** `veo-risk sign`: the signatures of a document, with one more; or a checkpoint, with one more. */
export const sign: Command = {
  name: 'sign',
  flags: ['key', 'kind', 'signatures'],
  needs: ['key', 'kind'],
  run(options, io) {
    const { key: keyFile = '', lang } = options;
    const tell = onError(lang, io);
    const key = loadKey(keyFile, tell);
    const signed = key === undefined ? undefined : signedBy(key, options, tell);
    if (key === undefined || signed === undefined) return exit.found;
    io.out(signed.text);
    const { holder, id } = key.document;
    io.err(signatureMessagesIn(lang).signed({ holder, id, ...signed }));
    return exit.done;
  },
};

/** What is printed, what the signature is over, and how many signatures there are. */
interface Signed {
  readonly text: string;
  readonly over: readonly string[];
  readonly count: number;
}

function signedBy(key: Key, options: Options, tell: Tell): Signed | undefined {
  const [file = ''] = options.files;
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const read = { file, text };
  return options.kind === 'checkpoint'
    ? signNote(key, read, { options, tell })
    : signDocument(key, read, { options, tell });
}

interface Read {
  readonly file: string;
  readonly text: string;
}

interface Desk {
  readonly options: Options;
  readonly tell: Tell;
}

function signNote(key: Key, { file, text }: Read, { options, tell }: Desk): Signed | undefined {
  const signer = namedSignerOf(key);
  if (signer === undefined) {
    tell({ file: options.key ?? '', text: '', issues: [noName(key)] });
    return undefined;
  }
  const signed = signCheckpoint(text, signer);
  if (signed.ok) return signedNote(signed.value);
  tell({ file, text, issues: signed.issues });
  return undefined;
}

function signedNote(text: string): Signed {
  const [body = '', signatures = ''] = text.split('\n\n');
  return { text, over: body.split('\n'), count: signatures.split('\n').length - 1 };
}

function noName({ document }: Key): Issue {
  return { code: 'signature.no-name', pointer: '', severity: 'error', facts: { key: document.id } };
}

function signDocument(key: Key, read: Read, { options, tell }: Desk): Signed | undefined {
  const named = namedAs(options.kind, read, tell);
  const before = named === undefined ? undefined : signaturesBefore(options, tell);
  if (named === undefined || before === undefined) return undefined;
  const signed = signEnvelope(named, signerOf(key), before.text);
  if (signed.ok) return signedDocument(named, signed.value);
  tell({ file: before.file ?? read.file, text: before.text ?? read.text, issues: signed.issues });
  return undefined;
}

/** A document by the name that is signed, if it is of the kind that was asked for. */
function namedAs(kind: SignedKind | undefined, read: Read, tell: Tell): Named | undefined {
  const named = nameDocument(read.text, platformSha256);
  tell({ ...read, issues: named.issues });
  if (!named.ok) return undefined;
  const { kind: got } = named.value;
  if (got === kind) return named.value;
  tell({ ...read, issues: [otherKind({ asked: kind ?? got, got })] });
  return undefined;
}

/** The signatures that are there already, if it was said where; `undefined` when they cannot be read. */
function signaturesBefore({ signatures: file }: Options, tell: Tell): Partial<Read> | undefined {
  if (file === undefined) return {};
  const text = loadText(file, tell);
  return text === undefined ? undefined : { file, text };
}

function signedDocument({ document }: Named, envelope: Envelope): Signed {
  const { format, id = '', version = '', digest } = document;
  const over = [`${format} ${id} ${version}`.trimEnd(), `SHA-256 ${digest}`];
  return { text: `${JSON.stringify(envelope, null, 2)}\n`, over, count: envelope.signatures.length };
}
