import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plant, runIn, type Files } from './planted.js';

/** A source of one public name. */
export const surface = `/** A number. */\nexport const answer: number = 42;\n`;
/** A built package, by hand: enough for the gates that read `dist`. */
export const built: Files = {
  'src/index.ts': surface,
  'README.md': '# planted\n',
  'CHANGELOG.md': '# planted\n',
  'docs/guides/methodologist.md': '# planted\n',
  'examples/assessments/11-arrival-hurt-and-threatened.json': '{}\n',
  'dist/THIRD-PARTY-LICENSES.txt': 'none\n',
  'dist/cli/main.js': `#!/usr/bin/env node\n`,
  'dist/index.js': `// src/index.ts\nvar RiskError = class extends Error {\n  name = 'RiskError';\n  code;\n  facts;\n};\nvar isRiskError = (error) => error instanceof Error && error.name === 'RiskError';\nexport { RiskError, isRiskError };\n`,
  'dist/index.cjs': `'use strict';\nclass RiskError extends Error {\n  name = 'RiskError';\n}\nexports.RiskError = RiskError;\nexports.isRiskError = (error) => error instanceof Error && error.name === 'RiskError';\n`,
  'dist/index.d.ts': `/** A number. */\ndeclare const answer: number;\nexport { answer };\n`,
  'dist/index.d.cts': `/** A number. */\ndeclare const answer: number;\nexport { answer };\n`,
};
/** Plants a built package whose manifest fits it. */
export function plantBuilt(files: Files = {}): string {
  const root = plant({ ...built, ...files });
  runIn(root, 'node', 'scripts/surfaces.mjs', '--update');
  return root;
}

/** Gives a planted project copies of what the package brings: what is linked from elsewhere is packed from there. */
export function bringDependencies(root: string): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly inBundle?: boolean }>>;
  };
  rmSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'node_modules'));
  for (const [path, { inBundle }] of Object.entries(packages))
    if (inBundle === true) cpSync(path, join(root, path), { recursive: true });
  for (const name of ['.bin', '@types']) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
}

/** Commits paths of a planted project, making it a repository. */
export function commit(root: string, ...paths: readonly string[]): readonly (number | null)[] {
  const git = (...args: readonly string[]): number | null =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root }).status;
  return [git('init', '-q', '-b', 'main'), git('add', ...paths), git('commit', '-q', '-m', 'planted')];
}
