import { platformSha256 } from '../../node/index.js';
import { followRecord, type FollowStatement } from '../../records.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { deliver } from './deliver.js';
import { loadChain, tellEach } from './load-chain.js';
import { loadSecret } from './load-secret.js';
import { loadStatement } from './load-statement.js';

/** `veo-risk record follow`: an entry about an assessment that an archive holds. */
export async function sealFollowing(options: Options, io: Io): Promise<ExitCode> {
  const [, statementFile = ''] = options.files;
  const tell = onError(options.lang, io);
  const stated = loadStatement(statementFile, tell);
  const secret = loadSecret(options.secret, tell);
  if (stated === undefined || secret === undefined) return exit.found;
  const loaded = await loadChain(options, io);
  if (loaded === undefined) return exit.found;
  const { chain, compiled } = loaded;
  const source = { chain: chain.lines.map(({ text }) => text), statement: stated.value as FollowStatement };
  const sealed = followRecord(compiled, source, { secret, hash: platformSha256 });
  tellEach(sealed.issues, { chain, stated, options, io });
  return sealed.ok ? deliver(sealed.value, options, io) : exit.found;
}
