import { readLines } from '../../node/index.js';
import { parsedJson, partOf } from '../part-of.js';

/** A line of an archive, counted from 1. */
export interface ChainLine {
  readonly line: number;
  readonly text: string;
}

/** The entries about one assessment, in the order of the archive, and the instrument that it was made with. */
export interface ChainFound {
  readonly root: unknown;
  readonly lines: readonly ChainLine[];
  /** The document, where a line holds it, and that line. */
  readonly instrument: unknown;
  readonly instrumentLine?: string;
  /** The first line of the archive. */
  readonly first: string;
  /** How many lines the archive has. */
  readonly size: number;
}

interface Seen {
  readonly of: string;
  readonly instruments: Map<string, string>;
  readonly lines: ChainLine[];
  root: unknown;
}

/**
 * The chain of an assessment in an archive file, read once. Nothing is checked here: who follows the chain does.
 *
 * @param of - The number of the register that the assessment has, or its seal.
 * @returns `undefined` where no assessment has it.
 * @throws The error of the file system when the file cannot be read.
 */
export async function chainIn(file: string, of: string): Promise<ChainFound | undefined> {
  const seen: Seen = { of, instruments: new Map(), lines: [], root: undefined };
  let [line, first] = [0, ''];
  for await (const entry of readLines(file)) {
    line += 1;
    if (line === 1 && entry.kind === 'line') first = entry.text;
    if (entry.kind === 'line') take({ line, text: entry.text }, seen);
  }
  const { root, lines, instruments } = seen;
  if (root === undefined) return undefined;
  const digest = partOf(partOf(sealedIn(root), 'digests'), 'instrument');
  const text = typeof digest === 'string' ? instruments.get(digest) : undefined;
  const found = { root, lines, first, size: line };
  if (text === undefined) return { ...found, instrument: undefined };
  return { ...found, instrument: partOf(parsedJson(text), 'document'), instrumentLine: text };
}

// A line may be long, and most are of others: what it cannot be is seen before it is read.
function take(at: ChainLine, seen: Seen): void {
  const { text } = at;
  const digest = /^\{"digest":"(?<digest>[0-9a-f]{64})"/.exec(text)?.groups?.['digest'];
  if (digest !== undefined) seen.instruments.set(digest, text);
  else if (text.includes(JSON.stringify(seen.of)) && isRoot(parsedJson(text), seen.of)) {
    // Of two with one number it is not said which is meant: a chain with both is refused.
    seen.root ??= parsedJson(text);
    seen.lines.push(at);
  } else if (seen.root !== undefined && isAfter(text, sealOf(seen.root))) seen.lines.push(at);
}

function isRoot(record: unknown, of: string): boolean {
  const sealed = sealedIn(record);
  const name = /^[0-9a-f]{64}$/.test(of) ? partOf(record, 'seal') : partOf(sealed, 'number');
  return name === of && partOf(sealed, 'kind') === 'assessment';
}

function isAfter(text: string, root: string): boolean {
  return text.includes(root) && partOf(sealedIn(parsedJson(text)), 'of') === root;
}

function sealedIn(record: unknown): unknown {
  return partOf(record, 'sealed');
}

function sealOf(record: unknown): string {
  return String(partOf(record, 'seal'));
}
