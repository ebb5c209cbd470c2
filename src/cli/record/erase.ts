import { randomBytes } from 'node:crypto';
import type { Issue } from '../../index.js';
import { platformSha256, rewriteArchive } from '../../node/index.js';
import {
  erase,
  type Erased,
  type ErasureOrder,
  eraseWhole,
  followRecord,
  lineText,
  type RecordDocument,
  type TombstoneLine,
  type WholeErasureOrder,
} from '../../records.js';
import { toldText } from '../archive/tell.js';
import { unwritableFile } from '../faults.js';
import { onError } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import type { Options } from '../options.js';
import { parsedJson, partOf } from '../part-of.js';
import type { ChainFound } from './chain-in.js';
import { type LoadedChain, loadChain, loadEntries, tellEach } from './load-chain.js';
import { isObject, loadStatement, type Stated } from './load-statement.js';
import { recordWords } from './words.js';

/**
 * `veo-risk record erase`: an archive written anew, in which parts of an assessment, and every digest that covers them, are
 * gone; or everything about it, with a tombstone in the place of each entry.
 */
export async function eraseFromArchive(options: Options, io: Io): Promise<ExitCode> {
  const [, orderFile = ''] = options.files;
  const order = loadStatement(orderFile, onError(options.lang, io));
  if (order === undefined) return exit.found;
  const lines = await (options.whole === true ? wholeErased : partsErased)({ order, options, io });
  return lines === undefined ? exit.found : writeAnew(lines, options, io);
}

interface NewLines {
  readonly changed: ReadonlyMap<number, string>;
  readonly added: readonly string[];
  readonly size: number;
}

async function partsErased(desk: Desk): Promise<NewLines | undefined> {
  const loaded = await loadChain(desk.options, desk.io);
  const made = loaded && erasedFrom(loaded, desk);
  if (loaded === undefined || made === undefined) return undefined;
  return { changed: otherLines(loaded.chain, made.records), added: made.added.map(lineText), size: loaded.chain.size };
}

async function wholeErased({ order, options, io }: Desk): Promise<NewLines | undefined> {
  const chain = await loadEntries(options, io);
  if (chain === undefined) return undefined;
  const texts = chain.lines.map(({ text }) => text);
  const erased = eraseWhole(texts, order.value as WholeErasureOrder, platformSha256);
  tellEach(erased.issues, { chain, stated: order, options, io });
  return erased.ok ? { changed: otherLines(chain, erased.value), added: [], size: chain.size } : undefined;
}

async function writeAnew(lines: NewLines, options: Options, io: Io): Promise<ExitCode> {
  const { files, out, lang } = options;
  const [archive = ''] = files;
  const anew = await rewriteArchive(archive, lines, out === undefined ? {} : { to: out });
  if (!anew.ok) {
    for (const issue of anew.issues) io.err(toldAt(issue, { archive, out }, lang));
    return exit.found;
  }
  const { changed, added } = lines;
  io.out(recordWords(lang).erased({ changed: changed.size, added: added.length, tree: anew.value }));
  return exit.done;
}

interface Names {
  readonly archive: string;
  readonly out: string | undefined;
}

/** What is wrong with one line is told there, else with the file that was to be written. */
function toldAt(issue: Issue, { archive, out = archive }: Names, lang: Options['lang']): string {
  const found = /^\/(?<place>\d{1,15})(?!\d)/.exec(issue.pointer);
  if (found !== null) {
    const line = Number(found.groups?.['place']) + 1;
    return toldText(`${archive}:${String(line)}`, [{ ...issue, pointer: issue.pointer.slice(found[0].length) }], lang);
  }
  const { reason } = issue.facts as { readonly reason?: string };
  return toldText(out, [issue.code === 'node.unwritable-file' ? unwritableFile(reason ?? '') : issue], lang);
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

/** By the line of the archive, from 1: the text of each entry that is other than it was. */
function otherLines({ lines }: ChainFound, entries: readonly (RecordDocument | TombstoneLine)[]): NewLines['changed'] {
  const bySeal = new Map(entries.map((entry) => [entry.seal, lineText(entry)]));
  return new Map(
    lines.flatMap(({ line, text }): readonly (readonly [number, string])[] => {
      const other = bySeal.get(String(partOf(parsedJson(text), 'seal')));
      return other === undefined || other === text ? [] : [[line, other]];
    }),
  );
}
