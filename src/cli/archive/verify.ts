import { type ArchiveCheck, checkArchive } from '../../node/index.js';
import type { Issue } from '../../index.js';
import { type CliIssue, fileSystemCode, otherOrigin, otherRoot, tooShort, unreadableFile } from '../faults.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { checkpointTree } from './expected.js';
import { type Expected, notedTree } from './noted.js';
import { toldText } from './tell.js';
import { archiveWords } from './words.js';

/** `veo-risk archive verify`: whether every line holds and stands well, and the tree is the one that was noted. */
export async function verifyFile(options: Options, io: Io): Promise<ExitCode> {
  const expected = expectedTrees(options, io);
  if (expected === undefined) return exit.found;
  try {
    return await verifyAgainst(expected, options, io);
  } catch (error) {
    const [file = ''] = options.files;
    io.err(toldText(file, [unreadableFile(fileSystemCode(error))], options.lang));
    return exit.found;
  }
}

/** What the archive is held against; `undefined` when it cannot be read, and that was told. */
function expectedTrees(options: Options, io: Io): readonly Expected[] | undefined {
  const { checkpoint, noted } = options;
  const signed = checkpoint === undefined ? undefined : checkpointTree(checkpoint, options, io);
  if (checkpoint !== undefined && signed === undefined) return undefined;
  // INVARIANT: the form of what was noted was looked at with the other options.
  const trees = [signed, noted === undefined ? undefined : notedTree(noted)];
  return trees.filter((tree) => tree !== undefined);
}

async function verifyAgainst(expected: readonly Expected[], { files, lang }: Options, io: Io): Promise<ExitCode> {
  const [file = ''] = files;
  const onFinding = (line: number, issues: readonly Issue[]): void => {
    io.out(toldText(`${file}:${String(line)}`, issues, lang));
  };
  const check = await checkArchive(file, { onFinding, sizes: expected.map(({ size }) => size) });
  const wrong = [...wholeIssues(check), ...expected.flatMap((tree) => differences(check, tree))];
  io.out(toldText(file, wrong, lang));
  const words = archiveWords(lang);
  io.out(words.verified(check));
  for (const tree of expected) if (differences(check, tree).length === 0) io.out(words.holds(tree));
  return check.unsound === 0 && wrong.length === 0 ? exit.done : exit.found;
}

/** What is wrong with an archive as a whole: an empty file has no line that could say so. */
export function wholeIssues({ tree, end }: ArchiveCheck): readonly Issue[] {
  const none: Issue = { code: 'replay.no-header', pointer: '', severity: 'error', facts: {} };
  return [...(tree.size === 0 ? [none] : []), ...(end === undefined ? [] : [end])];
}

function differences(check: ArchiveCheck, { size, root, origin }: Expected): readonly CliIssue[] {
  const { origin: got } = check;
  const others = origin === undefined || origin === got ? [] : [otherOrigin({ expected: origin, got: got ?? '' })];
  if (size > check.tree.size) return [...others, tooShort({ size, lines: check.tree.size })];
  const earlier = check.earlier.find((tree) => tree.size === size);
  if (earlier === undefined || earlier.root === root) return others;
  return [...others, otherRoot({ size, expected: root, got: earlier.root })];
}
