import { existsSync } from 'node:fs';
import type { Checked, Issue } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import {
  nameDocument,
  openEnvelope,
  type Trust,
  verifyCheckpoint,
  type VerifiedSignatures,
  verifyEnvelope,
} from '../../records.js';
import { today } from '../archive/today.js';
import type { Command } from '../command.js';
import { asJson, onError, type Tell } from '../findings.js';
import { exit, type Io } from '../io.js';
import { loadText, loadTextBeside } from '../load.js';
import { loadTrust } from '../load-signing.js';
import type { Options } from '../options.js';
import { signatureMessagesIn, type Verified } from '../signature-messages.js';

/** `veo-risk verify`: whether a document or a checkpoint was signed by those who have to sign it. */
export const verify: Command = {
  name: 'verify',
  flags: ['trust', 'signatures', 'on', 'format'],
  needs: ['trust'],
  run(options, io) {
    const { lang, format, trust: trustFile = '' } = options;
    const tell = format === 'json' ? asJson(lang, io) : onError(lang, io);
    const trust = loadTrust(trustFile, tell);
    const verified = trust === undefined ? undefined : verifiedFile(trust, options, tell);
    if (verified === undefined) return exit.found;
    write(verified, options, io);
    return exit.done;
  },
};

function write(verified: Verified, { lang, format }: Options, io: Io): void {
  const { file, kind, on, threshold, signedBy } = verified;
  const told = { file, kind, on, threshold, signedBy };
  io.out(format === 'json' ? `${JSON.stringify(told)}\n` : signatureMessagesIn(lang).verified(verified));
}

function verifiedFile(trust: Trust, options: Options, tell: Tell): Verified | undefined {
  const [file = ''] = options.files;
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const claim = { trust, on: options.on ?? today() };
  // A document is an object of JSON; a checkpoint begins with the name of its log.
  const verify = /^\s*[[{]/.test(text) ? verifiedDocument : verifiedNote;
  return verify({ file, text }, claim, { options, tell });
}

interface Read {
  readonly file: string;
  readonly text: string;
}

interface Claim {
  readonly trust: Trust;
  readonly on: string;
}

interface Desk {
  readonly options: Options;
  readonly tell: Tell;
}

function verifiedNote(read: Read, claim: Claim, { tell }: Desk): Verified | undefined {
  return toldOf(read.file, verifyCheckpoint(read.text, claim), (issues) => {
    tell({ ...read, issues });
  });
}

function verifiedDocument(read: Read, claim: Claim, { options, tell }: Desk): Verified | undefined {
  const named = nameDocument(read.text, platformSha256);
  if (!named.ok) {
    tell({ ...read, issues: named.issues });
    return undefined;
  }
  const file = options.signatures ?? signaturesBeside(read.file);
  if (options.signatures === undefined && !existsSync(file)) {
    // The document is no envelope, and says so itself.
    tell({ ...read, issues: openEnvelope(read.text).issues });
    return undefined;
  }
  const text = (options.signatures === undefined ? loadTextBeside : loadText)(file, tell);
  if (text === undefined) return undefined;
  return toldOf(read.file, verifyEnvelope(text, { ...claim, ...named.value }), (issues) => {
    tell({ file, text, issues });
  });
}

function toldOf(
  file: string,
  verified: Checked<VerifiedSignatures>,
  tell: (issues: readonly Issue[]) => void,
): Verified | undefined {
  tell(verified.issues);
  return verified.ok ? { file, ...verified.value } : undefined;
}

/** Where the signatures of a document stand, unless it is said. */
function signaturesBeside(file: string): string {
  return file.replace(/(?:\.json)?$/, '.signatures.json');
}
