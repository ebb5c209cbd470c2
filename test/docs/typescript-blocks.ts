import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { CodeBlock } from './markdown.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the package stands for someone who installed it; here it is the repository itself. */
export const installed = 'node_modules/@veo/risk/';

/** Where the source of each surface stands. */
const surfaces: { readonly [specifier: string]: string } = {
  '@veo/risk': 'src/index.js',
  '@veo/risk/words/fr': 'src/words/fr.js',
  '@veo/risk/words/en': 'src/words/en.js',
  '@veo/risk/crosscheck': 'src/evaluate/crosscheck.js',
  '@veo/risk/records': 'src/records.js',
  '@veo/risk/records/fr': 'src/words/records/fr.js',
  '@veo/risk/records/en': 'src/words/records/en.js',
  '@veo/risk/authoring': 'src/authoring/index.js',
  '@veo/risk/node': 'src/node/index.js',
};

/**
 * Writes a block as a module that imports the source instead of the package.
 *
 * @returns The path written.
 */
export function writeProgram({ text }: Pick<CodeBlock, 'text'>, path: string): string {
  const program = text.replaceAll(/from '(@veo\/risk[^']*)'/g, (_, specifier: string) => {
    const source = surfaces[specifier];
    if (source === undefined) throw new Error(`no surface ${specifier}`);
    return `from '${relative(dirname(path), join(root, source))}'`;
  });
  writeFileSync(path, `${program.replaceAll(installed, '')}\nexport {};\n`);
  return path;
}

/** The settings that the package is held to, for programs that import its source. */
export function compilerOptions(folder: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, isolatedDeclarations: false, declaration: false, noUnusedLocals: false },
    folder,
  );
  return options;
}

/** What the compiler says of programs, with the settings that the package is held to. */
export function typeErrors(paths: readonly string[], folder: string): readonly string[] {
  const program = ts.createProgram([...paths], compilerOptions(folder));
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, start = 0 }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName ?? ''}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
