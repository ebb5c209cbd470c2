import { type Checkpoint, hexOfBytes, parseCheckpoint, parseTrust, verifyCheckpoint } from '../../records.js';
import type { Issue } from '../../index.js';
import { onError } from '../findings.js';
import type { Io } from '../io.js';
import { loadText } from '../load.js';
import type { Options } from '../options.js';
import type { Expected } from './noted.js';
import { toldText } from './tell.js';
import { today } from './today.js';

/** The tree of a checkpoint's file, its signatures verified where a trust file is given; `undefined` when refused, and told. */
export function checkpointTree(file: string, options: Options, io: Io): Expected | undefined {
  const tell = onError(options.lang, io);
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const read = options.trust === undefined ? unsigned(text) : signed(text, { ...options, trust: options.trust }, io);
  if (read === undefined || 'checkpoint' in read) return read && treeOf(read.checkpoint, read.signedBy);
  io.err(toldText(file, read.issues, options.lang));
  return undefined;
}

interface Read {
  readonly checkpoint: Checkpoint;
  readonly signedBy?: readonly string[];
}

interface Refused {
  readonly issues: readonly Issue[];
}

/** The text of a checkpoint ends where its signatures begin. */
function unsigned(text: string): Read | Refused {
  const end = text.indexOf('\n\n');
  const read = parseCheckpoint(end === -1 ? text : text.slice(0, end + 1));
  return read.ok ? { checkpoint: read.value } : read;
}

function signed(
  text: string,
  { trust: file, on, lang }: Options & { readonly trust: string },
  io: Io,
): Read | Refused | undefined {
  const source = loadText(file, onError(lang, io));
  if (source === undefined) return undefined;
  const trust = parseTrust(source);
  if (!trust.ok) {
    io.err(toldText(file, trust.issues, lang));
    return undefined;
  }
  const verified = verifyCheckpoint(text, { trust: trust.value, on: on ?? today() });
  if (!verified.ok) return verified;
  const { checkpoint, signedBy } = verified.value;
  return { checkpoint, signedBy: signedBy.map(({ holder }) => holder) };
}

function treeOf({ origin, size, root }: Checkpoint, signedBy: readonly string[] | undefined): Expected {
  return { origin, size, root: hexOfBytes(root), ...(signedBy === undefined ? {} : { signedBy }) };
}
