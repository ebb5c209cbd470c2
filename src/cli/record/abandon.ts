import { platformSha256 } from '../../node/index.js';
import { abandonNumber, type AbandonmentStatement } from '../../records.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { deliver } from './deliver.js';
import { loadSecret } from './load-secret.js';
import { loadStatement } from './load-statement.js';

/** `veo-risk record abandon`: that a number of the register was used and no assessment came of it. */
export function sealAbandonment(options: Options, io: Io): ExitCode {
  const [statementFile = ''] = options.files;
  const tell = onError(options.lang, io);
  const stated = loadStatement(statementFile, tell);
  const secret = loadSecret(options.secret, tell);
  if (stated === undefined || secret === undefined) return exit.found;
  const { file, text, value } = stated;
  const sealed = abandonNumber(value as AbandonmentStatement, { secret, hash: platformSha256 });
  tell({ file, text, issues: sealed.issues });
  return sealed.ok ? deliver(sealed.value, options, io) : exit.found;
}
