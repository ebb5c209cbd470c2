import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ending, type Files, plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

const copied = [
  ...['src', 'instruments', 'test/determinism', 'test/fixtures', 'test/exactness/chance.ts'],
  ...['test/instrument', 'test/assessment/bad', 'docs/determinism.md'],
];

/** A copy of the source, built, in which one thing is another. */
function planted(files: Files): string {
  const root = plant({});
  for (const path of copied) cpSync(path, join(root, path), { recursive: true });
  write(root, files);
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/words/fr.ts', 'src/words/en.ts'],
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return root;
}

/** The Node that runs this stands where that of the packages would. */
function withNode(root: string, name: string, before = ''): void {
  const path = join(root, 'temp/engines/node_modules', name, 'bin/node');
  mkdirSync(dirname(path), { recursive: true });
  if (before === '') return symlinkSync(process.execPath, path);
  write(dirname(path), {
    'before.cjs': before,
    node: `#!/bin/sh\nexec ${process.execPath} -r ${path}/../before.cjs "$@"\n`,
  });
  return chmodSync(path, 0o755);
}

function changed(path: string, from: string, to: string): Files {
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  return { [path]: text.replace(from, () => to) };
}

function asked(root: string, ...names: readonly string[]): Ending {
  return runIn(root, 'node', 'scripts/engines-test.mjs', '--only', names.join(','));
}

/** The whole of e to a power, as somebody would write it who has not read the law. */
const mathExp = `const inexact = Math.exp(Number(power.coefficient) * 10 ** power.exponent);
  return round(decimalOfParts(BigInt(Math.round(inexact * 1e6)), -6), places, mode);`;

describe('engines', () => {
  it('accepts the source as it stands', () => {
    const root = planted({});
    withNode(root, 'node-20');
    const { status, said } = asked(root, 'node-20');
    expect([status, said]).toEqual([0, expect.stringMatching(/Node 20 [\d.]+: \d{4} evaluations, [\da-f]{64}/)]);
  });

  it('engines refuses a Math.exp in the core, and says where a case first differs', () => {
    const root = planted(
      changed(
        'src/kernel/elementary.ts',
        'return decided(places, mode, (digits) => powerOfE(power, digits));',
        mathExp,
      ),
    );
    withNode(root, 'node-20');
    const { status, said } = asked(root, 'node-20');
    expect(status).toBe(1);
    expect(said).toMatch(/formulas 1\.0\.0, case 0: the digest of the evaluation is [\da-f]{64}, expected [\da-f]{64}/);
    expect(said).toMatch(/; first \/measures\/\d+\/\w+ is "2\.71828\d+", expected "2\.71828\d+"/);
  });

  it('refuses two engines that say something otherwise', () => {
    const root = planted(
      changed(
        'src/words/fr.ts',
        'return tellIssue(issue, issueTables);',
        'return { ...tellIssue(issue, issueTables), sentence: String(globalThis.planted) };',
      ),
    );
    withNode(root, 'node-20');
    withNode(root, 'node-22', `globalThis.planted = 'another';`);
    const { status, said } = asked(root, 'node-20', 'node-22');
    expect([status, said]).toEqual([1, expect.stringContaining('issues that the first engine says otherwise: 0, 1')]);
  });

  it('refuses an engine that cannot be had, and one that gives no answer', () => {
    const root = planted({});
    withNode(root, 'node-20', `if (process.argv[1]) throw new Error('planted');`);
    const { status, said } = asked(root, 'node-20', 'bun', 'quickjs');
    expect(status).toBe(1);
    expect(said).toMatch(/Node 20 [\d.]+: no answer[\s\S]*gave no answer: ended with 1[\s\S]*planted/);
    expect(said).toMatch(/Bun : no answer[\s\S]*cannot be had: .*ENOENT/);
    expect(said).toMatch(/QuickJS : no answer[\s\S]*cannot be had: .*ENOENT/);
  });

  it('refuses a page that shows another matrix, but for what version of a browser the system has', () => {
    const root = planted({});
    const rows = `[{ title: 'Node 20', version: '20.1.0', isPinned: true }, { title: 'Firefox', version: '1.2', isPinned: false }]`;
    const code = `
      import { hasSum, saysMatrix, writeMatrix } from './scripts/lib/engine-page.mjs';
      const [node, firefox] = ${rows};
      const sum = { evaluations: 1500, digest: 'd' };
      await writeMatrix([node, firefox], sum);
      const asked = [[node, firefox], [node, { ...firefox, version: '3' }], [{ ...node, version: '3' }, firefox], [node]];
      const told = await Promise.all(asked.map((rows) => saysMatrix(rows, sum)));
      const sums = await Promise.all([sum, { ...sum, digest: 'e' }, { ...sum, evaluations: 1 }].map(hasSum));
      console.log(JSON.stringify([told, sums]));`;
    write(root, { 'try.mjs': code });
    expect(JSON.parse(runIn(root, 'node', 'try.mjs').said)).toEqual([
      [true, true, false, false],
      [true, false, false],
    ]);
  });

  it('refuses expected digests of an instrument that has changed since', () => {
    const path = 'instruments/gad-7/0.1.0.json';
    const root = planted({});
    expect(runIn(root, 'node', 'scripts/determinism.mjs', '--check')).toMatchObject({ status: 0 });
    write(root, { [path]: readFileSync(path, 'utf8').replace('"licence": "', '"licence": "x') });
    expect(runIn(root, 'node', 'scripts/determinism.mjs', '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('`npm run determinism` writes it'),
    });
  });
});
