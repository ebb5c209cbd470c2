import { type ArchiveProof, checkArchive } from '../../node/index.js';
import { hexOfBytes, parseTlogProof, tlogProofText } from '../../records.js';
import { fileSystemCode, noSuchRecord, otherRoot, tooShort, unreadableFile } from '../faults.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadText } from '../load.js';
import type { Options } from '../options.js';
import { checkpointTree } from './expected.js';
import type { Expected } from './noted.js';
import { toldText } from './tell.js';

/** `veo-risk archive proof`: that an entry stands in an archive, to be checked without the archive. */
export async function printProof(options: Options, io: Io): Promise<ExitCode> {
  const { files, checkpoint: file } = options;
  const [archive = ''] = files;
  const expected = file === undefined ? undefined : checkpointTree(file, options, io);
  if (file !== undefined && expected === undefined) return exit.found;
  try {
    return await proofFrom(archive, expected, { options, io });
  } catch (error) {
    io.err(toldText(archive, [unreadableFile(fileSystemCode(error))], options.lang));
    return exit.found;
  }
}

interface Desk {
  readonly options: Options;
  readonly io: Io;
}

async function proofFrom(archive: string, expected: Expected | undefined, { options, io }: Desk): Promise<ExitCode> {
  const { seal = '', lang, checkpoint } = options;
  const over = expected === undefined ? {} : { over: expected.size };
  const { proof, tree } = await checkArchive(archive, { seal, ...over });
  if (proof === undefined) {
    io.err(toldText(archive, [noSuchRecord({ seal })], lang));
    return exit.found;
  }
  if (expected === undefined) {
    io.out(`${JSON.stringify(plain(proof, seal))}\n`);
    return exit.done;
  }
  const { size, root } = expected;
  const got = hexOfBytes(proof.root);
  if (size > tree.size || root !== got) {
    const issue = size > tree.size ? tooShort({ size, lines: tree.size }) : otherRoot({ size, expected: root, got });
    io.err(toldText(archive, [issue], lang));
    return exit.found;
  }
  return printTlogProof(proof, checkpoint ?? '', { options, io });
}

/** A checkpoint without signatures proves nothing to who has not seen it before, and is no part of such a text. */
function printTlogProof({ index, path }: ArchiveProof, file: string, { options, io }: Desk): ExitCode {
  const checkpoint = loadText(file, onError(options.lang, io));
  if (checkpoint === undefined) return exit.found;
  const text = tlogProofText({ index, path, checkpoint });
  const read = parseTlogProof(text);
  if (read.ok) io.out(text);
  else io.err(toldText(file, read.issues, options.lang));
  return read.ok ? exit.done : exit.found;
}

/** As RFC 6962 names them; what is hashed is `entry <seal>`. */
function plain({ index, size, root, leaf, path }: ArchiveProof, seal: string): object {
  const hashes = { leaf: hexOfBytes(leaf), path: path.map((hash) => hexOfBytes(hash)), root: hexOfBytes(root) };
  return { seal, index, size, ...hashes };
}
