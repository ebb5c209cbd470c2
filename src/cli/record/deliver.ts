import { writeFileSync } from 'node:fs';
import type { Issue } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { lineText, openRecord, type RecordDocument } from '../../records.js';
import { toldText } from '../archive/tell.js';
import { fileSystemCode, unwritableFile } from '../faults.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { recordWords } from './words.js';

/** Prints a sealed entry as the line that an archive takes, or writes it into a new file; what bars it is told. */
export function deliver(record: RecordDocument, options: Options, io: Io): ExitCode {
  if (!writeOut(`${lineText(record)}\n`, options, io)) return exit.found;
  const { lang } = options;
  const words = recordWords(lang);
  const barred = nonconformitiesOf(record);
  io.err(words.sealed(record.seal, barred.length));
  io.err(toldText(words.entry, barred, lang));
  return exit.done;
}

/** Prints a text, or writes it into a new file; whether that went well, and if not, that was told. */
export function writeOut(text: string, { out, lang }: Pick<Options, 'out' | 'lang'>, io: Io): boolean {
  const reason = out === undefined ? undefined : writtenTo(out, text);
  if (reason !== undefined) io.err(toldText(out ?? '', [unwritableFile(reason)], lang));
  else if (out === undefined) io.out(text);
  return reason === undefined;
}

/** Why a new file could not be written; a file that is there stays. */
function writtenTo(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return fileSystemCode(error);
  }
}

function nonconformitiesOf(record: RecordDocument): readonly Issue[] {
  const opened = openRecord(record, platformSha256);
  // INVARIANT: it was sealed a moment ago.
  const found = opened.ok ? opened.value.entry.nonconformities : [];
  return found.map((one): Issue => ({ ...one, severity: 'error' }));
}
