import { bundledInstrument, openArchive } from '../../node/index.js';
import { onError, type Tell } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadText } from '../load.js';
import type { Options } from '../options.js';
import { parsedJson, partOf } from '../part-of.js';
import { toldText } from './tell.js';
import { archiveWords } from './words.js';

/** `veo-risk archive append`: a record at the end of an archive, its instrument before it where it is not there yet. */
export async function appendRecord(options: Options, io: Io): Promise<ExitCode> {
  const { files, lang } = options;
  const [file = '', recordFile = ''] = files;
  const tell = onError(lang, io);
  const record = loadText(recordFile, tell);
  const instrument = record === undefined ? undefined : instrumentFor(record, options, tell);
  if (record === undefined || instrument === 'unread') return exit.found;
  const opened = await openArchive(file);
  if (!opened.ok) {
    io.err(toldText(file, opened.issues, lang));
    return exit.found;
  }
  const { value: archive } = opened;
  const appended = await archive.append(record, instrument).finally(() => archive.close());
  if (!appended.ok) {
    io.err(toldText(recordFile, appended.issues, lang));
    return exit.found;
  }
  io.out(archiveWords(lang).appended(appended.value));
  if (archive.unsound > 0) io.err(archiveWords(lang).alsoUnsound(archive.unsound));
  return exit.done;
}

interface Given {
  readonly instrument?: string;
}

/** The text of the instrument that was given, or of the bundled one that the record names; none where there is neither. */
function instrumentFor(record: string, { instrument }: Options, tell: Tell): Given | 'unread' {
  const path = instrument ?? bundledFor(record);
  if (path === undefined) return {};
  const text = loadText(path, tell);
  return text === undefined ? 'unread' : { instrument: text };
}

// What is no JSON is told when it is appended.
function bundledFor(record: string): string | undefined {
  const identity = partOf(partOf(parsedJson(record), 'sealed'), 'instrument');
  const [id, version] = [partOf(identity, 'id'), partOf(identity, 'version')];
  return typeof id === 'string' && typeof version === 'string' ? bundledInstrument(id, version) : undefined;
}
