import { type CompiledInstrument, compileInstrument, type Issue, parseInstrument } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { followRecord, type FollowStatement } from '../../records.js';
import { toldText } from '../archive/tell.js';
import { bundledPath } from '../bundled-path.js';
import { type CliIssue, fileSystemCode, noSuchAssessment, unreadableFile } from '../faults.js';
import { onError, type Tell } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument } from '../load.js';
import type { Options } from '../options.js';
import { partOf } from '../part-of.js';
import { type ChainFound, chainIn } from './chain-in.js';
import { deliver } from './deliver.js';
import { loadSecret } from './load-secret.js';
import { loadStatement, type Stated } from './load-statement.js';

/** `veo-risk record follow`: an entry about an assessment that an archive holds. */
export async function sealFollowing(options: Options, io: Io): Promise<ExitCode> {
  const [archive = '', statementFile = ''] = options.files;
  const tell = onError(options.lang, io);
  const stated = loadStatement(statementFile, tell);
  const secret = loadSecret(options.secret, tell);
  if (stated === undefined || secret === undefined) return exit.found;
  const chain = await loadChain(archive, options, io);
  const compiled = chain && instrumentOf(chain, options, tell);
  if (chain === undefined || compiled === undefined) return exit.found;
  const source = { chain: chain.lines.map(({ text }) => text), statement: stated.value as FollowStatement };
  const sealed = followRecord(compiled, source, { secret, hash: platformSha256 });
  tellEach(sealed.issues, { chain, stated, options, io });
  return sealed.ok ? deliver(sealed.value, options, io) : exit.found;
}

async function loadChain(archive: string, { of = '', lang }: Options, io: Io): Promise<ChainFound | undefined> {
  const found = await chainOrFault(archive, of);
  if ('lines' in found) return found;
  io.err(toldText(archive, [found], lang));
  return undefined;
}

async function chainOrFault(archive: string, of: string): Promise<ChainFound | CliIssue> {
  try {
    return (await chainIn(archive, of)) ?? noSuchAssessment({ of });
  } catch (error) {
    return unreadableFile(fileSystemCode(error));
  }
}

/** The instrument that was given, the one that the archive holds, or the bundled one; what is wrong was told. */
function instrumentOf(
  { root, instrument: document }: ChainFound,
  { files, instrument }: Options,
  tell: Tell,
): CompiledInstrument | undefined {
  const [file = ''] = files;
  if (instrument === undefined && document !== undefined) {
    const parsed = parseInstrument(document, platformSha256);
    if (parsed.ok) return compileInstrument(parsed.value, platformSha256);
    tell({ file, text: '', issues: parsed.issues });
    return undefined;
  }
  const identity = partOf(partOf(root, 'sealed'), 'instrument');
  const pin = { id: String(partOf(identity, 'id')), version: String(partOf(identity, 'version')) };
  const path = instrument ?? bundledPath(pin, { file, text: '' }, tell);
  return path === undefined ? undefined : loadInstrument(path, tell);
}

interface Files {
  readonly chain: ChainFound;
  readonly stated: Stated;
  readonly options: Options;
  readonly io: Io;
}

/** Each issue where it is: at a line of the archive, or in the statement. */
function tellEach(issues: readonly Issue[], { chain, stated, options: { files, lang }, io }: Files): void {
  const [archive = ''] = files;
  const { file, text } = stated;
  for (const issue of issues) {
    const found = /^\/chain(?=\/|$)(?:\/(?<place>\d+)(?!\d))?/.exec(issue.pointer);
    if (found === null) onError(lang, io)({ file, text, issues: [issue] });
    else {
      const line = chain.lines[Number(found.groups?.['place'] ?? NaN)]?.line;
      const pointer = issue.pointer.slice(found[0].length);
      io.err(toldText(line === undefined ? archive : `${archive}:${String(line)}`, [{ ...issue, pointer }], lang));
    }
  }
}
