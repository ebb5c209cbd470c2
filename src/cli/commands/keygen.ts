import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type Key, keyOfSeed, trustedKeyOf } from '../../records.js';
import type { Command } from '../command.js';
import { fileSystemCode, unwritableFile } from '../faults.js';
import { onError } from '../findings.js';
import { exit } from '../io.js';
import { signatureMessagesIn } from '../signature-messages.js';

/** `veo-risk keygen`: a new key to sign with, in a file of its own; what a trust file says of it, printed. */
export const keygen: Command = {
  name: 'keygen',
  flags: ['holder', 'name'],
  needs: ['holder'],
  run({ files, lang, holder = '', name }, io) {
    const [file = ''] = files;
    const tell = onError(lang, io);
    const made = keyOfSeed(randomBytes(32), { holder, ...(name === undefined ? {} : { name }) });
    if (!made.ok) {
      tell({ file, text: '', issues: made.issues });
      return exit.found;
    }
    const reason = written(file, made.value);
    if (reason !== undefined) {
      tell({ file, text: '', issues: [unwritableFile(reason)] });
      return exit.found;
    }
    const trusted = trustedKeyOf(made.value);
    io.out(`${JSON.stringify(trusted, null, 2)}\n`);
    io.err(signatureMessagesIn(lang).newKey(file, trusted.id));
    return exit.done;
  },
};

/** Writes a key into a new file that only its owner may read; why not, when it could not be written. */
function written(file: string, { document }: Key): string | undefined {
  try {
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return undefined;
  } catch (error) {
    return fileSystemCode(error);
  }
}
