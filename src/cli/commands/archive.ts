import { commandOf } from '../actions.js';
import { appendRecord } from '../archive/append.js';
import { printCheckpoint } from '../archive/checkpoint.js';
import { createFile } from '../archive/create.js';
import { printProof } from '../archive/proof.js';
import { verifyFile } from '../archive/verify.js';
import type { Command } from '../command.js';

/** `veo-risk archive`: makes archives, appends to them, says whether they hold, and proves what stands in them. */
export const archive: Command = commandOf(
  'archive',
  {
    create: { files: 1, flags: ['origin', 'opened'], needs: ['origin'], run: createFile },
    append: { files: 2, flags: ['instrument'], needs: [], run: appendRecord },
    verify: { files: 1, flags: ['checkpoint', 'trust', 'on', 'noted'], needs: [], run: verifyFile },
    checkpoint: { files: 1, flags: [], needs: [], run: printCheckpoint },
    proof: { files: 1, flags: ['seal', 'checkpoint'], needs: ['seal'], run: printProof },
  },
  (isGiven) =>
    isGiven('trust') && !isGiven('checkpoint') ? { problem: 'needs-flag', flag: '--checkpoint' } : undefined,
);
