/** The tarball that would be published. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

/** Packs the package. @returns {{ path: string, files: string[] }} The tarball and the paths inside it. */
export function pack() {
  const folder = resolve('temp/pack');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]));
  const files = packed.files.map((/** @type {{path: string}} */ { path }) => path);
  return { path: join(folder, packed.filename), files };
}
