/** What every engine runs: the built core, its words and the cases, as one script that needs no modules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const entry = `
  import * as core from './dist/index.js';
  import * as en from './dist/words/en.js';
  import * as fr from './dist/words/fr.js';
  import { answer } from './test/determinism/run-cases.ts';
  globalThis.veoAnswer = (task) => JSON.stringify(answer({ core, words: [fr, en] }, JSON.parse(task)));`;

/**
 * @typedef {object} Programs
 * @property {string} folder - Where the files are.
 * @property {string} library - Script that defines `veoAnswer`, from the text of a task to that of an answer.
 * @property {string} task - The task, as JSON.
 * @property {string} program - Script that prints the answer.
 * @property {string} page - Script that sends the answer, or what went wrong, to `/answer`.
 */

/**
 * Writes the programs.
 *
 * @param {string} folder
 * @param {object} task
 * @returns {Promise<Programs>}
 */
export async function writePrograms(folder, task) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
  const library = outputFiles[0]?.text ?? '';
  const text = JSON.stringify(task);
  const call = `veoAnswer(${JSON.stringify(text)})`;
  const send = `let said; try { said = ${call}; } catch (error) { said = String(error && error.stack || error); }
    fetch('/answer', { method: 'POST', body: said });`;
  const files = {
    library,
    task: text,
    program: `${library}\nconsole.log(${call});\n`,
    page: `${library}\n${send}\n`,
  };
  const paths = /** @type {Record<keyof typeof files, string>} */ (
    Object.fromEntries(
      Object.entries(files).map(([name, contents]) => {
        const path = join(folder, name === 'task' ? 'task.json' : `${name}.js`);
        writeFileSync(path, contents);
        return [name, path];
      }),
    )
  );
  return { folder, ...paths };
}
