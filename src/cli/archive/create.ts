import { createArchive } from '../../node/index.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { toldText } from './tell.js';
import { today } from './today.js';
import { archiveWords } from './words.js';

/** `veo-risk archive create`: a file with the header of an archive. */
export async function createFile(options: Options, io: Io): Promise<ExitCode> {
  const { files, origin = '', opened, lang } = options;
  const [file = ''] = files;
  const on =
    opened === undefined ? ({ on: today(), source: 'device' } as const) : ({ on: opened, source: 'register' } as const);
  const made = await createArchive(file, { origin, opened: on });
  if (!made.ok) {
    io.err(toldText(file, made.issues, lang));
    return exit.found;
  }
  io.out(archiveWords(lang).made(made.value.origin, made.value.tree));
  await made.value.close();
  return exit.done;
}
