import { randomBytes } from 'node:crypto';
import { checkArchive, platformSha256 } from '../../node/index.js';
import { erase, type Erased, type ErasureOrder, followRecord, lineText, type RecordDocument } from '../../records.js';
import { toldText } from '../archive/tell.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { parsedJson, partOf } from '../part-of.js';
import type { ChainFound } from './chain-in.js';
import { type LoadedChain, loadChain, tellEach } from './load-chain.js';
import { isObject, loadStatement, type Stated } from './load-statement.js';
import { type NewLines, rewriteArchive } from './rewrite-archive.js';
import { recordWords } from './words.js';

/** `veo-risk record erase`: a new archive, in which parts of an assessment, and every digest that covers them, are gone. */
export async function eraseParts(options: Options, io: Io): Promise<ExitCode> {
  const [, orderFile = ''] = options.files;
  const order = loadStatement(orderFile, onError(options.lang, io));
  const loaded = order && (await loadChain(options, io));
  const made = loaded && erasedFrom(loaded, { order, options, io });
  if (loaded === undefined || made === undefined) return exit.found;
  const changed = smallerLines(loaded.chain, made.records);
  return writeAnew({ changed, added: made.added.map(lineText) }, options, io);
}

async function writeAnew(lines: NewLines, { files, out = '', lang }: Options, io: Io): Promise<ExitCode> {
  const [archive = ''] = files;
  const written = await rewriteArchive({ from: archive, to: out, ...lines });
  if (!written.ok) {
    io.err(written.issues.map(({ at, issue }) => toldText(at, [issue], lang)).join(''));
    return exit.found;
  }
  const { tree } = await checkArchive(out);
  io.out(recordWords(lang).erased({ changed: lines.changed.size, added: lines.added.length, tree }));
  return exit.done;
}

interface Desk {
  readonly order: Stated;
  readonly options: Options;
  readonly io: Io;
}

/** The smaller records, and the entries that say what is gone; `undefined` where the order is refused, and that was told. */
function erasedFrom(
  { chain, compiled }: LoadedChain,
  { order, options, io }: Desk,
): (Pick<Erased, 'records'> & { readonly added: readonly RecordDocument[] }) | undefined {
  const stated = (isObject(order.value) ? order.value : { order: order.value }) as unknown as ErasureOrder;
  const texts = chain.lines.map(({ text }) => text);
  const erased = erase(texts, { ...stated, instrument: compiled.instrument }, platformSha256);
  const desk = { chain, stated: order, options, io };
  tellEach(erased.issues, desk);
  if (!erased.ok) return undefined;
  const { records, statements } = erased.value;
  const added: RecordDocument[] = [];
  for (const statement of statements) {
    const secret = randomBytes(16).toString('hex');
    const source = { chain: [...records, ...added], statement };
    const sealed = followRecord(compiled, source, { secret, hash: platformSha256 });
    tellEach(sealed.issues, desk);
    if (!sealed.ok) return undefined;
    added.push(sealed.value);
  }
  return { records, added };
}

/** By the line of the archive, from 1: the text of each record that lost something. */
function smallerLines({ lines }: ChainFound, records: readonly RecordDocument[]): ReadonlyMap<number, string> {
  const bySeal = new Map(records.map((record) => [record.seal, lineText(record)]));
  return new Map(
    lines.flatMap(({ line, text }): readonly (readonly [number, string])[] => {
      const smaller = bySeal.get(String(partOf(parsedJson(text), 'seal')));
      return smaller === undefined || smaller === text ? [] : [[line, smaller]];
    }),
  );
}
