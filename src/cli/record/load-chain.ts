import { type CompiledInstrument, compileInstrument, type Issue, parseInstrument } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { toldText } from '../archive/tell.js';
import { bundledPath } from '../bundled-path.js';
import { type CliIssue, fileSystemCode, noSuchAssessment, unreadableFile } from '../faults.js';
import { onError, type Tell } from '../findings.js';
import type { Io } from '../io.js';
import { loadInstrument } from '../load.js';
import type { Options } from '../options.js';
import { partOf } from '../part-of.js';
import { type ChainFound, chainIn } from './chain-in.js';
import type { Stated } from './load-statement.js';

/** A chain of an archive, and the instrument that its assessment was made with. */
export interface LoadedChain {
  readonly chain: ChainFound;
  readonly compiled: CompiledInstrument;
}

/** The chain of the assessment that `--of` names, with its instrument; `undefined` where there is none, and that was told. */
export async function loadChain(options: Options, io: Io): Promise<LoadedChain | undefined> {
  const chain = await loadEntries(options, io);
  const compiled = chain && instrumentOf(chain, options, onError(options.lang, io));
  return chain === undefined || compiled === undefined ? undefined : { chain, compiled };
}

/** The chain of the assessment that `--of` names; `undefined` where there is none, and that was told. */
export async function loadEntries({ files, of = '', lang }: Options, io: Io): Promise<ChainFound | undefined> {
  const [archive = ''] = files;
  const chain = await chainOrFault(archive, of);
  if ('lines' in chain) return chain;
  io.err(toldText(archive, [chain], lang));
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

/** Tells each issue where it is: at a line of the archive, or in the statement. */
export function tellEach(issues: readonly Issue[], { chain, stated, options: { files, lang }, io }: Files): void {
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
