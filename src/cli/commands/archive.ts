import { appendRecord } from '../archive/append.js';
import { printCheckpoint } from '../archive/checkpoint.js';
import { createFile } from '../archive/create.js';
import { printProof } from '../archive/proof.js';
import { verifyFile } from '../archive/verify.js';
import type { Command } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import type { Flag, Options } from '../options.js';
import type { UsageProblem } from '../usage.js';

/** What can be done with an archive: the first word after `archive`. */
interface Action {
  /** Files that it takes. */
  readonly files: number;
  readonly flags: readonly Flag[];
  readonly needs: readonly Flag[];
  readonly run: (options: Options, io: Io) => Promise<ExitCode>;
}

const actions: { readonly [name: string]: Action } = {
  create: { files: 1, flags: ['origin', 'opened'], needs: ['origin'], run: createFile },
  append: { files: 2, flags: ['instrument'], needs: [], run: appendRecord },
  verify: { files: 1, flags: ['checkpoint', 'trust', 'on', 'noted'], needs: [], run: verifyFile },
  checkpoint: { files: 1, flags: [], needs: [], run: printCheckpoint },
  proof: { files: 1, flags: ['seal', 'checkpoint'], needs: ['seal'], run: printProof },
};

const flags: readonly Flag[] = [...new Set(Object.values(actions).flatMap((action) => action.flags))];

/** `veo-risk archive`: makes archives, appends to them, says whether they hold, and proves what stands in them. */
export const archive: Command = {
  name: 'archive',
  flags,
  several: true,
  problem: ({ files: [word = '', ...files], ...given }) => {
    const action = actionOf(word);
    const isGiven = (flag: Flag): boolean => Object.hasOwn(given, flag);
    if (action === undefined) return { problem: 'no-action', action: word, allowed: Object.keys(actions) };
    if (files.length < action.files) return { problem: 'no-file' };
    if (files.length > action.files) return { problem: 'too-many-files', files: action.files };
    return flagProblem(action, isGiven);
  },
  run: ({ files: [word = '', ...files], ...given }, io) => {
    // INVARIANT: the action was looked at before.
    const { run } = actionOf(word) as Action;
    return run({ ...given, files }, io);
  },
};

function actionOf(word: string): Action | undefined {
  return Object.hasOwn(actions, word) ? actions[word] : undefined;
}

function flagProblem(action: Action, isGiven: (flag: Flag) => boolean): UsageProblem | undefined {
  const foreign = flags.find((flag) => isGiven(flag) && !action.flags.includes(flag));
  if (foreign !== undefined) return { problem: 'unknown-flag', flag: `--${foreign}` };
  const missing = action.needs.find((flag) => !isGiven(flag));
  if (missing !== undefined) return { problem: 'needs-flag', flag: `--${missing}` };
  return isGiven('trust') && !isGiven('checkpoint') ? { problem: 'needs-flag', flag: '--checkpoint' } : undefined;
}
