import { platformSha256 } from '../../node/index.js';
import { lineText, placeLine, type RecordDocument, redact, type Redaction } from '../../records.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { writeOut } from './deliver.js';
import { type LoadedChain, loadChain, tellEach } from './load-chain.js';
import { isObject, loadPlain, type Stated } from './load-statement.js';
import { recordWords } from './words.js';

/**
 * `veo-risk record copy`: every entry about an assessment, without what an audience must not read; behind the first line of
 * the archive and the instrument, so that it can be replayed as far as it goes.
 */
export async function copyForAudience(options: Options, io: Io): Promise<ExitCode> {
  const [, statementFile = ''] = options.files;
  const stated = loadPlain(statementFile, onError(options.lang, io));
  const loaded = stated && (await loadChain(options, io));
  const copies = stated && loaded && copiesOf(loaded, { stated, options, io });
  if (loaded === undefined || copies === undefined) return exit.found;
  const { first, instrumentLine } = loaded.chain;
  const lines = [...sound(first, 'header'), ...sound(instrumentLine, 'instrument'), ...copies.map(lineText)];
  if (!writeOut(lines.map((line) => `${line}\n`).join(''), options, io)) return exit.found;
  io.err(recordWords(options.lang).copied(copies));
  return exit.done;
}

/** A line that is what its place says, and therefore about nobody: anything else, a record above all, is left out. */
function sound(line: string | undefined, is: 'header' | 'instrument'): readonly string[] {
  if (line === undefined) return [];
  const { placed, findings } = placeLine(line, platformSha256);
  return placed.is === is && findings.length === 0 ? [line] : [];
}

interface Desk {
  readonly stated: Stated;
  readonly options: Options;
  readonly io: Io;
}

/** A copy of each entry; `undefined` where one is refused, and that was told. */
function copiesOf({ chain, compiled }: LoadedChain, desk: Desk): readonly RecordDocument[] | undefined {
  const { stated, options } = desk;
  const said = (isObject(stated.value) ? stated.value : { statement: stated.value }) as unknown as Redaction;
  const redaction = { ...said, instrument: compiled.instrument, audience: options.audience } as Redaction;
  const copies: RecordDocument[] = [];
  for (const [place, { text }] of chain.lines.entries()) {
    const copy = redact(text, redaction, platformSha256);
    // What is said of the copy stands in a file of its own.
    const issues = copy.issues.map((issue) =>
      issue.pointer.startsWith(ofStatement)
        ? { ...issue, pointer: issue.pointer.slice(ofStatement.length) }
        : { ...issue, pointer: `/chain/${String(place)}${issue.pointer}` },
    );
    tellEach(issues, { ...desk, chain });
    if (!copy.ok) return undefined;
    copies.push(copy.value);
  }
  return copies;
}

const ofStatement = '/withheld';
