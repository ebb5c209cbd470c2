import { commandOf } from '../actions.js';
import type { Command } from '../command.js';
import { sealAbandonment } from '../record/abandon.js';
import { copyForAudience } from '../record/copy.js';
import { eraseFromArchive } from '../record/erase.js';
import { sealFollowing } from '../record/follow.js';
import { sealAssessment } from '../record/seal.js';

/** `veo-risk record`: seals what was assessed, concluded and done, each as the line that an archive takes. */
export const record: Command = commandOf('record', {
  seal: { files: 2, flags: ['instrument', 'secret', 'out'], needs: [], run: sealAssessment },
  follow: { files: 2, flags: ['of', 'instrument', 'secret', 'out'], needs: ['of'], run: sealFollowing },
  erase: {
    ...{ files: 2, flags: ['of', 'out', 'replace', 'whole', 'instrument'], needs: ['of'], oneOf: ['out', 'replace'] },
    run: eraseFromArchive,
  },
  copy: {
    ...{ files: 2, flags: ['of', 'audience', 'instrument', 'out'], needs: ['of', 'audience'] },
    run: copyForAudience,
  },
  abandon: { files: 1, flags: ['secret', 'out'], needs: [], run: sealAbandonment },
});
