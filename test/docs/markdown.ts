import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What stands after the language, by name: `json in=minimal-veo`. */
  readonly options: { readonly [name: string]: string };
  readonly text: string;
}

const root = new URL('../../', import.meta.url);

/** A text of the repository, by its path from the root. */
export function repositoryText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Every Markdown file that a user reads: the README and all of docs/ that is written by hand. */
export function documentationFiles(): readonly string[] {
  const inDocs = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/api/'));
  return ['README.md', ...inDocs.toSorted()];
}

/** The fenced blocks of a file, in order. */
export function codeBlocks(file: string): readonly CodeBlock[] {
  const text = repositoryText(file);
  return [...text.matchAll(/^```([a-z]*)([^\n]*)\n(.*?)^```$/gms)].map(
    ({ 1: language = '', 2: rest = '', 3: block = '', index }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      options: optionsIn(rest),
      text: block,
    }),
  );
}

function optionsIn(rest: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    [...rest.matchAll(/([a-z-]+)=("[^"]*"|\S+)/g)].map(({ 1: name = '', 2: value = '' }) => [
      name,
      value.replaceAll('"', ''),
    ]),
  );
}
