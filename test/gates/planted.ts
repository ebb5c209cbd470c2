import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The files of a planted project, by path. */
export type Files = Readonly<Record<string, string>>;

/** How a gate ended. */
export interface Ending {
  readonly status: number | null;
  /** Standard output, then standard error. */
  readonly said: string;
}

/** The settings that gates read: a planted project is held to the same. */
const settings = [
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'tsconfig.dist.json', 'tsconfig.scripts.json', 'scripts'],
  ...['eslint.config.js', '.dependency-cruiser.mjs', 'knip.config.js', '.size-limit.mjs', 'typedoc.config.js'],
  ...[
    '.prettierrc.json',
    '.prettierignore',
    '.gitignore',
    'vitest.config.ts',
    'vitest.stryker.config.ts',
    'stryker.config.mjs',
  ],
  ...[
    'tsup.config.ts',
    'test/consumers',
    'test/engines',
    '.ci',
    '.npmrc',
    'package-lock.json',
    'instruments/LICENSE',
    'LICENSE',
    'SECURITY.md',
  ],
];

const planted: string[] = [];

/** A project of these files under the settings of this one, in a folder of its own. */
export function plant(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'veo-risk-planted-'));
  planted.push(root);
  for (const path of settings) {
    cpSync(path, join(root, path), { recursive: true, filter: (source) => !source.includes('node_modules') });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  write(root, files);
  return root;
}

/** Writes files into a planted project. */
export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Runs a gate in a planted project. */
export function runIn(root: string, command: string, ...args: readonly string[]): Ending {
  const file = command === 'node' ? process.execPath : join(root, 'node_modules/.bin', command);
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', VITEST: undefined },
    maxBuffer: 1 << 26,
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Removes every planted project. */
export function uproot(): void {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true });
}
