import { statSync } from 'node:fs';
import { type Checked, compileInstrument, type CompiledInstrument, parseInstrument } from '../index.js';
import { platformSha256, readDocument } from '../node/index.js';
import { unreadableFile } from './faults.js';
import type { Tell } from './findings.js';

/** A file's text, or `undefined` when it cannot be read as a document; what is wrong was told. */
export function loadText(file: string, tell: Tell): string | undefined {
  const read = tryRead(file);
  if (typeof read !== 'string' && read.ok) return read.value;
  tell({ file, text: '', issues: typeof read === 'string' ? [unreadableFile(read)] : read.issues });
  return undefined;
}

/** The same of a file that nobody named: what is no plain file is not opened, since a pipe or a device could be read for ever. */
export function loadTextBeside(file: string, tell: Tell): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== false) return loadText(file, tell);
  tell({ file, text: '', issues: [unreadableFile('not-a-file')] });
  return undefined;
}

function tryRead(file: string): Checked<string> | string {
  try {
    return readDocument(file);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** A compiled instrument from a file, or `undefined` when it has errors; they were told. */
export function loadInstrument(file: string, tell: Tell): CompiledInstrument | undefined {
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const parsed = parseInstrument(text, platformSha256);
  if (parsed.ok) return compileInstrument(parsed.value, platformSha256);
  tell({ file, text, issues: parsed.issues });
  return undefined;
}
