import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enterInRegistry, platformSha256 } from '../../node/index.js';
import { type EnteredDocument, indexFile, type NewDocument, nameDocument } from '../../records.js';
import { today } from '../archive/today.js';
import { otherKind } from '../faults.js';
import { asJson, onError, type Tell } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadText, loadTextBeside } from '../load.js';
import type { Options } from '../options.js';
import { opened, trusted } from './open.js';
import { registryWords } from './words.js';

/** `veo-risk registry add`: an instrument more in the registry of a folder. */
export function addInstrument(options: Options, io: Io): ExitCode {
  return enter('instrument', options, io);
}

/** `veo-risk registry notice`: an instrument notice or an erratum more in the registry of a folder. */
export function addNotice(options: Options, io: Io): ExitCode {
  return enter('notice', options, io);
}

function enter(kind: 'instrument' | 'notice', options: Options, io: Io): ExitCode {
  const { files, lang, format } = options;
  const [folder = '', file = ''] = files;
  const tell = format === 'json' ? asJson(lang, io) : onError(lang, io);
  const document = documentIn(file, options, tell);
  const isMeant = document !== undefined && isOf(kind, { file, text: document.text }, tell);
  const entered = isMeant ? enteredIn(folder, { file, document }, { options, tell }) : undefined;
  if (entered === undefined) return exit.found;
  io.out(format === 'json' ? `${told(entered)}\n` : registryWords(lang).entered(entered));
  return exit.done;
}

interface Read {
  readonly file: string;
  readonly text: string;
}

/** A notice that is entered as an instrument, or the other way round, is a slip. */
function isOf(asked: 'instrument' | 'notice', read: Read, tell: Tell): boolean {
  const named = nameDocument(read.text, platformSha256);
  // What is wrong with the document is told when it is entered.
  if (!named.ok || named.value.kind === asked) return true;
  tell({ ...read, issues: [otherKind({ asked, got: named.value.kind })] });
  return false;
}

/** A document and the signatures beside it; `undefined` when a file cannot be read, which was told. */
function documentIn(file: string, options: Options, tell: Tell): NewDocument | undefined {
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const { signatures } = options;
  const beside = signaturesBeside(file);
  if (signatures === undefined && !existsSync(beside)) return { text };
  const envelope = signatures === undefined ? loadTextBeside(beside, tell) : loadText(signatures, tell);
  return envelope === undefined ? undefined : { text, signatures: { text: envelope, on: options.on ?? today() } };
}

/** Where the signatures of a document stand, unless it is said. */
function signaturesBeside(file: string): string {
  return file.replace(/(?:\.json)?$/, '.signatures.json');
}

interface Given {
  readonly file: string;
  readonly document: NewDocument;
}

interface Desk {
  readonly options: Options;
  readonly tell: Tell;
}

function enteredIn(folder: string, { file, document }: Given, { options, tell }: Desk): EnteredDocument | undefined {
  const means = trusted(options, tell);
  if (means === undefined) return undefined;
  // What is wrong with the index is told of the index.
  if (existsSync(join(folder, indexFile)) && opened(folder, means, tell) === undefined) return undefined;
  const entered = enterInRegistry(folder, document, means);
  tell({ file, text: document.text, issues: entered.issues });
  return entered.ok ? entered.value : undefined;
}

function told({ kind, name, files }: EnteredDocument): string {
  return JSON.stringify({ kind, name, written: files.map(({ path }) => path) });
}
