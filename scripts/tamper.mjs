/**
 * `npm run tamper`: every byte of a record, an instrument line, a header, a tombstone, the index of a registry, a checkpoint
 * and an envelope is changed in six ways, 100 000 structural edits are made that keep JSON, and an adversary computes every
 * digest again that needs no key. Each has to be caught (test/tamper). `npm test` tries a sample of the same.
 *
 * `-- --edits 100000 --stride 1 --seed 20260914`: how many edits in all, every how many-th byte, and which.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    stride: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20260914' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d{0,11}$/.test(value)) {
    console.error(`--${name} takes a whole number from 1, not ${value}`);
    process.exit(2);
  }
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'run', 'test/tamper'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TAMPER_EDITS: values.edits, TAMPER_STRIDE: values.stride, TAMPER_SEED: values.seed },
});
process.exit(status ?? 1);
