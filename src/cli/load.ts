import { type Checked, compileInstrument, type CompiledInstrument, parseInstrument } from '../index.js';
import { platformSha256, readDocument } from '../node/index.js';
import { writeIssues } from './findings.js';
import type { Io } from './io.js';
import { messagesIn } from './messages.js';
import type { Language } from './language.js';

/** A file's text, or `undefined` when it cannot be read as a document; what is wrong was told. */
export function loadText(file: string, language: Language, io: Io): string | undefined {
  const read = tryRead(file);
  if (typeof read === 'string') {
    io.err(`${messagesIn(language).noFile(file, read)}\n`);
    return undefined;
  }
  if (read.ok) return read.value;
  writeIssues({ file, text: '', issues: read.issues }, language, { ...io, out: io.err });
  return undefined;
}

function tryRead(file: string): Checked<string> | string {
  try {
    return readDocument(file);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** A compiled instrument from a file, or `undefined` when it has errors; they were told on standard error. */
export function loadInstrument(file: string, language: Language, io: Io): CompiledInstrument | undefined {
  const text = loadText(file, language, io);
  if (text === undefined) return undefined;
  const parsed = parseInstrument(text, platformSha256);
  if (parsed.ok) return compileInstrument(parsed.value, platformSha256);
  writeIssues({ file, text, issues: parsed.issues }, language, { ...io, out: io.err });
  return undefined;
}
