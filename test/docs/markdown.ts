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
  const blocks: CodeBlock[] = [];
  let open: { readonly fence: string; readonly line: number; readonly lines: string[] } | undefined;
  for (const [place, line] of repositoryText(file).split('\n').entries()) {
    if (!line.startsWith('```')) open?.lines.push(line);
    else if (open === undefined) open = { fence: line.slice(3), line: place + 1, lines: [] };
    else {
      blocks.push({ file, line: open.line, ...readFence(open.fence), text: `${open.lines.join('\n')}\n` });
      open = undefined;
    }
  }
  return blocks;
}

/** The text of a file outside its fenced blocks. */
export function proseOf(file: string): string {
  let isCode = false;
  const lines = repositoryText(file)
    .split('\n')
    .filter((line) => {
      const isFence = line.startsWith('```');
      if (isFence) isCode = !isCode;
      return !isFence && !isCode;
    });
  return lines.join('\n');
}

function readFence(fence: string): Pick<CodeBlock, 'language' | 'options'> {
  const [language = ''] = fence.split(' ');
  const options = [...fence.matchAll(/ (\w+)=("[^"]*"|[^ "]+)/g)].map(({ 1: name = '', 2: value = '' }) => {
    return [name, value.replaceAll('"', '')] as const;
  });
  return { language, options: Object.fromEntries(options) };
}
