/** `npm run demo`: a worked Malian assessment, evaluated, with its reasons; `-- --lang en` for English. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './lib/run.mjs';

const program = 'dist/cli/main.js';
const example = 'examples/assessments/01-untried-herder-coerced.json';

if (!existsSync(program)) run('npm', ['run', '--silent', 'build']);
const { status } = spawnSync(process.execPath, [program, 'assess', example, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
