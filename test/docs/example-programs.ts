import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import ts from 'typescript';
import * as core from '../../src/index.js';
import * as records from '../../src/records.js';
import { desk, otherDesk } from './example-desk.js';
import type { PublicFunction } from './public-functions.js';

/** What an example hands its results to. */
export interface Listener {
  /** The exports of a surface, each call of them noticed. */
  readonly watched: <Surface extends object>(surface: Surface) => Surface;
  /** A result, and what the comment behind it says that it is. */
  readonly tell: (result: () => unknown, stated: string) => Promise<void>;
}

/** A call of a public function, that went well. */
export interface Call {
  readonly name: string;
  readonly run: (...values: readonly unknown[]) => unknown;
  readonly values: readonly unknown[];
}

/**
 * Writes an example as a module with one function that takes a {@link Listener}, to be compiled with the types of the
 * surfaces and run: each call with a comment behind it tells its result.
 *
 * @returns The path written.
 */
export function writeExample(of: PublicFunction, place: number, folder: string): string {
  const { name, surface, beside, examples } = of;
  const path = join(folder, `${surface.replaceAll('/', '_')}-${name}-${String(place)}.ts`);
  const source = ts.createSourceFile(path, examples[place] ?? '', ts.ScriptTarget.Latest, true);
  const from = (file: string): string => `from '${relative(folder, resolve(file)).replace(/\.ts$/, '.js')}'`;
  const others = Object.keys(core).filter((one) => !beside.includes(one));
  const further = Object.keys(records).filter((one) => !beside.includes(one) && !others.includes(one));
  const program = [
    `import * as own ${from(surface)};`,
    `import * as core ${from('src/index.ts')};`,
    `import * as records ${from('src/records.ts')};`,
    `import { desk } ${from('test/docs/example-desk.ts')};`,
    `import type { Listener } ${from('test/docs/example-programs.ts')};`,
    'export async function run({ watched, tell }: Listener): Promise<void> {',
    `const { ${Object.keys(desk).join(', ')} } = desk;`,
    `const { ${beside.join(', ')} } = watched(own);`,
    `const { ${others.join(', ')} } = watched(core);`,
    `const { ${further.join(', ')} } = watched(records);`,
    ...source.statements.map((statement) => toldText(statement, source)),
    '}\n',
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, program.join('\n'));
  return path;
}

function toldText(statement: ts.Statement, source: ts.SourceFile): string {
  const after = source.statements[source.statements.indexOf(statement) + 1]?.getStart() ?? source.text.length;
  const comment = source.text.slice(statement.getEnd(), after).replaceAll(/^[ \t]*\/\/ ?/gm, '');
  if (!ts.isExpressionStatement(statement) || comment.trim() === '') return statement.getText();
  return `await tell(async () => (${statement.expression.getText()}), ${JSON.stringify(flat(comment))});`;
}

/** What an example stated, what came of it, and the calls it made. */
export interface Outcome {
  readonly results: readonly { readonly stated: string; readonly came: string }[];
  readonly calls: readonly Call[];
}

/** Runs an example that was written. */
export async function runExample(path: string): Promise<Outcome> {
  const results: { stated: string; came: string }[] = [];
  const calls: Call[] = [];
  const { run } = (await import(/* @vite-ignore */ path)) as { readonly run: (listener: Listener) => Promise<void> };
  await run({
    watched: (surface) => watched(surface, calls),
    tell: async (result, stated) => void results.push({ stated, came: await told(result) }),
  });
  return { results, calls };
}

function watched<Surface extends object>(surface: Surface, calls: Call[]): Surface {
  const names = Object.entries(surface).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function' || value === core.RiskError) return [name, value] as const;
    const run = value as Call['run'];
    return [
      name,
      (...values: readonly unknown[]) => {
        calls.push({ name, run, values });
        return run(...values);
      },
    ] as const;
  });
  return Object.fromEntries(names) as Surface;
}

async function told(result: () => unknown): Promise<string> {
  try {
    return flat(
      inspect(await result(), { depth: null, breakLength: Infinity, maxArrayLength: null, maxStringLength: null }),
    );
  } catch (error) {
    if (core.isRiskError(error)) return `throws ${error.code}`;
    throw error;
  }
}

/** Whether a result is as stated; `…` stands for anything. */
export function isAsStated({ stated, came }: Outcome['results'][number]): boolean {
  const parts = stated.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(came);
}

/** On one line, without spaces that only make room. */
function flat(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\[) | (?=\])/g, '')
    .trim();
}

/** Values that a function is not made for: of no use at all, and of another stage or another document. */
const wrongValues: readonly unknown[] = [
  // No text is a name under which a file could be made; a secret would be one.
  ...[undefined, null, 0, Number.NaN, '', 'no-such-folder/x', {}, [], { spoilt: Number.NaN }],
  ...[desk, otherDesk].flatMap(({ secret: _secret, ...rest }) => Object.values(rest) as readonly unknown[]),
];

/** The codes that a call throws when one of its values is another than it should be. */
export async function thrownCodes({ run, values }: Call): Promise<readonly string[]> {
  const misuses = [...values, undefined].flatMap((value, place) =>
    [...wrongValues, ...spoilt(value)].map((wrong) => [...values.slice(0, place), wrong, ...values.slice(place + 1)]),
  );
  const codes: string[] = [];
  // One after another: what a misuse opens is closed before the next.
  for (const misuse of misuses) codes.push(...(await thrownBy(() => run(...misuse))));
  return [...new Set(codes)].toSorted();
}

/** A value with a part that JSON cannot say and that is no limit, a number that is none, or a title that is not Unicode. */
function spoilt(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const numbers = Object.entries(value).filter(([, part]) => typeof part === 'number');
  return [
    ...numbers.map(([key]) => ({ ...value, [key]: Number.NaN })),
    { ...value, spoilt: Number.NaN },
    { ...value, title: '\uD800' },
  ];
}

async function thrownBy(call: () => unknown): Promise<readonly string[]> {
  try {
    await closed(await call());
    return [];
  } catch (error) {
    return core.isRiskError(error) ? [error.code] : [];
  }
}

/** Gives back what a call that did go through has opened. */
async function closed(result: unknown): Promise<void> {
  const { value } = (result ?? {}) as { readonly value?: { readonly close?: unknown } | null };
  if (typeof value?.close === 'function') await (value as { readonly close: () => Promise<void> }).close();
}
