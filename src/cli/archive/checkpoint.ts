import type { Issue } from '../../index.js';
import { checkArchive } from '../../node/index.js';
import { bytesOfHex, checkpointText } from '../../records.js';
import { fileSystemCode, unreadableFile } from '../faults.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { toldText } from './tell.js';
import { wholeIssues } from './verify.js';

/** `veo-risk archive checkpoint`: what an archive says of itself, to be signed; nothing of one that does not hold. */
export async function printCheckpoint({ files, lang }: Options, io: Io): Promise<ExitCode> {
  const [file = ''] = files;
  const tell = (place: string, issues: readonly Issue[]): void => {
    io.err(toldText(place, issues, lang));
  };
  try {
    const check = await checkArchive(file, {
      onFinding: (line, issues) => {
        tell(`${file}:${String(line)}`, issues);
      },
    });
    const { origin, tree, unsound } = check;
    const wrong = wholeIssues(check);
    tell(file, wrong);
    const root = bytesOfHex(tree.root);
    if (unsound > 0 || wrong.length > 0 || origin === undefined || root === undefined) return exit.found;
    io.out(checkpointText({ origin, size: tree.size, root, extensions: [] }));
    return exit.done;
  } catch (error) {
    tell(file, [unreadableFile(fileSystemCode(error))]);
    return exit.found;
  }
}
