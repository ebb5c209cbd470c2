import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { plant, runIn, uproot } from './planted.js';

interface Plant {
  readonly rule: string;
  readonly why: string;
  readonly code: string;
  readonly path?: string;
}

const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');
const shown = (code: string): string => `/** Planted. */\nexport const planted: unknown = ${code};\n`;

const plants: readonly Plant[] = [
  { rule: 'no-restricted-globals', why: 'a clock', code: shown('Date.now()') },
  { rule: 'no-restricted-globals', why: 'a locale', code: shown(`new Intl.NumberFormat('fr')`) },
  { rule: 'no-restricted-globals', why: 'the environment', code: shown('process.env') },
  { rule: 'no-restricted-globals', why: 'what only some hosts have', code: shown('new TextEncoder()') },
  { rule: 'no-restricted-globals', why: 'the clock by another door', code: shown('globalThis') },
  { rule: 'no-restricted-globals', why: 'talk', code: `console.log('planted');\n` },
  { rule: 'no-restricted-properties', why: 'random', code: shown('Math.random()') },
  { rule: 'no-restricted-properties', why: 'an exponential', code: shown('Math.exp(1)') },
  {
    rule: 'no-restricted-properties',
    why: 'a logarithm, taken apart',
    code: `const { log } = Math;\n${shown('log(2)')}`,
  },
  { rule: 'no-restricted-properties', why: 'a comparison by locale', code: shown(`'a'.localeCompare('b')`) },
  { rule: 'no-restricted-properties', why: 'capitals by locale', code: shown(`'a'.toLocaleUpperCase()`) },
  { rule: 'no-restricted-properties', why: 'Unicode tables', code: shown(`'a'.normalize('NFC')`) },
  {
    rule: 'no-restricted-syntax',
    why: 'a power',
    code: shown('planted2 ** 0.5').replace('/**', 'const planted2 = 2;\n/**'),
  },
  { rule: 'no-restricted-syntax', why: 'Math under another name', code: `const m = Math;\n${shown('m.exp(1)')}` },
  { rule: 'no-restricted-syntax', why: 'Math by a computed name', code: shown(`Math['exp'](1)`) },
  {
    rule: 'no-restricted-syntax',
    why: 'a class',
    code: `/** Planted. */\nexport class Planted {\n  readonly a = 1;\n}\n`,
  },
  { rule: 'no-restricted-syntax', why: 'a default export', code: 'export default 1;\n' },
  { rule: 'no-restricted-syntax', why: 'a barrel', code: `export * from './clean.js';\n` },
  { rule: 'no-restricted-syntax', why: 'Unicode classes in a pattern', code: shown(String.raw`/\p{L}/u`) },
  {
    rule: 'no-restricted-syntax',
    why: 'asynchronous core',
    code: `/** Planted. */\nexport const planted = async (): Promise<void> => await Promise.resolve();\n`,
  },
  {
    rule: 'no-new-func',
    why: 'code from text',
    code: shown(`new Function('return 1')`),
    path: 'src/cli/planted-function.ts',
  },
  {
    rule: 'no-eval',
    why: 'code from text, even in the command line',
    code: shown(`eval('1')`),
    path: 'src/cli/planted-eval.ts',
  },
  {
    rule: 'regexp/no-super-linear-backtracking',
    why: 'a pattern that can blow up',
    code: shown(String.raw`/^(?:a+)+$/u`),
  },
  {
    rule: 'regexp/no-super-linear-move',
    why: 'a pattern that is quadratic from every start',
    code: shown(String.raw`/a*b/u`),
  },
  { rule: 'max-lines', why: 'a long file', code: lines(301, '// planted') },
  {
    rule: 'max-lines-per-function',
    why: 'a long function',
    code: `/** Planted. */\nexport function planted(): void {\n${lines(50, '  //')}\n}\n`,
  },
  {
    rule: 'max-params',
    why: 'four parameters',
    code: `/** Planted. */\nexport function planted(a: 1, b: 1, c: 1, d: 1): number {\n  return a + b + c + d;\n}\n`,
  },
  {
    rule: 'complexity',
    why: 'eleven ways through',
    code: `/** Planted. */\nexport function planted(n: number): number {\n${Array.from({ length: 10 }, (_, i) => `  if (n === ${i}) return ${i + 1};`).join('\n')}\n  return n;\n}\n`,
  },
  { rule: '@typescript-eslint/no-explicit-any', why: 'any', code: `/** Planted. */\nexport const planted: any = 1;\n` },
  { rule: 'jsdoc/require-jsdoc', why: 'an export without a comment', code: 'export const planted = 1;\n' },
  { rule: 'jsdoc/require-jsdoc', why: 'an exported type without a comment', code: 'export type Planted = 1;\n' },
  {
    rule: 'suppressions/has-reason',
    why: 'a bare suppression',
    code: `// eslint-disable-next-line no-restricted-globals\n${shown('Date')}`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    why: 'a forgotten case',
    code: `/** Planted. */\nexport function planted(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      return;\n  }\n}\n`,
  },
];

const pathOf = (index: number): string => plants[index]?.path ?? `src/kernel/planted-${index}.ts`;

describe('lint', () => {
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    const files = Object.fromEntries(plants.map(({ code }, index) => [pathOf(index), code]));
    const root = plant({ ...files, 'src/kernel/clean.ts': `/** Clean. */\nexport const clean: string = 'clean';\n` });
    const { said } = runIn(root, 'eslint', '--format', 'json', 'src');
    interface Result {
      readonly filePath: string;
      readonly messages: readonly { readonly ruleId: string | null }[];
    }
    const results = JSON.parse(said.slice(said.indexOf('['), said.lastIndexOf(']') + 1)) as readonly Result[];
    found = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(root.length + 1),
        messages.map(({ ruleId }) => String(ruleId)),
      ]),
    );
  });
  afterAll(uproot);

  it('finds nothing in a clean file', () => {
    expect(found.get(join('src', 'kernel', 'clean.ts'))).toEqual([]);
  });

  it.each(plants.map((row, index) => ({ ...row, file: pathOf(index) })))('refuses $why: $rule', ({ rule, file }) => {
    expect(found.get(file)).toContain(rule);
  });
});
