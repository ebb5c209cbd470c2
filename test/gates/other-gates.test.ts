import { afterAll, describe, expect, it } from 'vitest';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plant, runIn, uproot, write, type Files } from './planted.js';

const surface = `/** A number. */\nexport const answer: number = 42;\n`;
/** A built package, by hand: enough for the gates that read `dist`. */
const built: Files = {
  'src/index.ts': surface,
  'README.md': '# planted\n',
  'CHANGELOG.md': '# planted\n',
  'dist/THIRD-PARTY-LICENSES.txt': 'none\n',
  'dist/cli/main.js': `#!/usr/bin/env node\n`,
  'dist/index.js': `// src/index.ts\nvar RiskError = class extends Error {\n  name = 'RiskError';\n  code;\n  facts;\n};\nvar isRiskError = (error) => error instanceof Error && error.name === 'RiskError';\nexport { RiskError, isRiskError };\n`,
  'dist/index.cjs': `'use strict';\nclass RiskError extends Error {\n  name = 'RiskError';\n}\nexports.RiskError = RiskError;\nexports.isRiskError = (error) => error instanceof Error && error.name === 'RiskError';\n`,
  'dist/index.d.ts': `/** A number. */\ndeclare const answer: number;\nexport { answer };\n`,
  'dist/index.d.cts': `/** A number. */\ndeclare const answer: number;\nexport { answer };\n`,
};
const weak = {
  'src/kernel/weak.ts': `/** Whether it is more than two. */\nexport function isMany(count: number): boolean {\n  return count > 2 || count < -2;\n}\n`,
  'test/kernel/weak.test.ts': `import { expect, it } from 'vitest';\nimport { isMany } from '../../src/kernel/weak.js';\nit('knows three', () => {\n  expect(isMany(3)).toBe(true);\n});\n`,
};

/** Plants a built package whose manifest fits it. */
function plantBuilt(files: Files = {}): string {
  const root = plant({ ...built, ...files });
  runIn(root, 'node', 'scripts/surfaces.mjs', '--update');
  return root;
}

/** Commits paths of a planted project, making it a repository. */
function commit(root: string, ...paths: readonly string[]): readonly (number | null)[] {
  const git = (...args: readonly string[]): number | null =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root }).status;
  return [git('init', '-q', '-b', 'main'), git('add', ...paths), git('commit', '-q', '-m', 'planted')];
}

afterAll(uproot);

describe('gates over the source', () => {
  it('prettier refuses an unformatted file', () => {
    expect(runIn(plant({ 'src/kernel/ugly.ts': 'export  const a = "b"' }), 'prettier', '--check', 'src')).toMatchObject(
      { status: 1 },
    );
  });

  it('the compiler refuses an index that may be absent', () => {
    const code = `export function first(list: readonly string[]): string {\n  return list[0];\n}\n`;
    expect(runIn(plant({ 'src/kernel/loose.ts': code }), 'tsc', '--noEmit').said).toContain(
      'src/kernel/loose.ts(2,3): error TS2322',
    );
  });

  it('the compiler checks the scripts too', () => {
    const root = plant({ 'scripts/loose.mjs': `/** @type {string} */\nexport const text = 1;\n` });
    expect(runIn(root, 'tsc', '--noEmit', '-p', 'tsconfig.scripts.json').said).toContain(
      'scripts/loose.mjs(2,14): error TS2322',
    );
  });

  it('knip refuses a file and an export that nothing uses', () => {
    const root = plant({
      ...built,
      'src/kernel/forgotten.ts': surface,
      'src/kernel/half.ts': `${surface}export const other = 1;\n`,
      'src/index.ts': `export { answer } from './kernel/half.js';\n`,
    });
    const { status, said } = runIn(root, 'knip');
    expect(status).toBe(1);
    expect(said).toMatch(/Unused files[\s\S]*src\/kernel\/forgotten\.ts/);
    expect(said).toMatch(/Unused exports[\s\S]*other/);
  });

  it('typedoc refuses an export without a comment', () => {
    const ending = runIn(plant({ 'src/index.ts': 'export const answer: number = 42;\n' }), 'typedoc');
    expect(ending.status).not.toBe(0);
    expect(ending.said).toContain(
      'answer (Variable), defined in @veo/risk/src/index.ts, does not have any documentation',
    );
  });

  it('the tests refuse a wrong answer and a wrong type', () => {
    const tests = {
      'test/kernel/wrong.test.ts': `import { expect, it } from 'vitest';\nit('is wrong', () => {\n  expect(1).toBe(2);\n});\n`,
      'test/kernel/wrong.test-d.ts': `import { expectTypeOf, it } from 'vitest';\nit('is of another type', () => {\n  expectTypeOf(1).toEqualTypeOf<string>();\n});\n`,
    };
    const { status, said } = runIn(plant(tests), 'vitest', 'run', '--project', 'run', '--project', 'types');
    expect(status).toBe(1);
    expect(said).toMatch(/Tests {2}2 failed \(2\)/);
  });

  it('fuzz refuses a property that does not hold, and says by which seed', () => {
    const code = `import fc from 'fast-check';\nimport { it } from 'vitest';\nit('is small', () => {\n  fc.assert(fc.property(fc.nat(), (n) => n < 1000), { numRuns: Number(process.env['FUZZ_RUNS']), seed: 7 });\n});\n`;
    const { status, said } = runIn(plant({ 'test/fuzz/small.test.ts': code }), 'vitest', 'run', '--project', 'fuzz');
    expect(status).toBe(1);
    expect(said).toContain('seed: 7');
  });

  it('schemas refuses a JSON Schema that is not what the source says', () => {
    const root = plant({});
    for (const folder of ['src', 'schemas']) cpSync(folder, join(root, folder), { recursive: true });
    expect(runIn(root, 'node', 'scripts/schemas.mjs', '--check')).toMatchObject({ status: 0 });
    write(root, { 'schemas/veo-instrument-1.schema.json': '{}\n' });
    expect(runIn(root, 'node', 'scripts/schemas.mjs', '--check')).toMatchObject({ status: 1 });
  });

  it('changeset refuses a change that nobody announced', () => {
    const root = plant({
      'CHANGELOG.md': '# planted\n',
      '.changeset/config.json': readFileSync('.changeset/config.json', 'utf8'),
    });
    expect(commit(root, '.changeset', 'CHANGELOG.md', 'package.json')).toEqual([0, 0, 0]);
    write(root, { 'src/kernel/new.ts': surface });
    expect(commit(root, 'src')).toEqual([0, 0, 0]);
    expect(runIn(root, 'node', 'scripts/changesets.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('no changesets were found'),
    });
    write(root, { '.changeset/new.md': `---\n'@veo/risk': patch\n---\n\nSomething new.\n` });
    expect(commit(root, '.changeset')).toEqual([0, 0, 0]);
    expect(runIn(root, 'node', 'scripts/changesets.mjs')).toMatchObject({ status: 0 });
  });

  it('coverage refuses a pure room that is tested in part', () => {
    const ending = runIn(
      plant({ ...weak, 'src/kernel/untested.ts': `export function untested(): number {\n  return 1;\n}\n` }),
      'vitest',
      'run',
      '--project',
      'run',
      '--coverage',
    );
    expect(ending.status).toBe(1);
    expect(ending.said).toContain(`does not meet "src/kernel/**/*.ts" threshold (95%)`);
  });

  it('mutation refuses a test that would not notice', () => {
    const ending = runIn(plant(weak), 'stryker', 'run');
    expect(ending.said).toMatch(/Survived[\s\S]*under breaking threshold 90/);
    expect(ending.status).toBe(1);
  });

  it('mutation of what changed sees a changed file', () => {
    const root = plant(weak);
    expect(commit(root, 'src')).toEqual([0, 0, 0]);
    write(root, { 'src/kernel/weak.ts': weak['src/kernel/weak.ts'].replace('more than two', 'more than 2') });
    expect(commit(root, 'src')).toEqual([0, 0, 0]);
    expect(runIn(root, 'node', 'scripts/mutation-changed.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('mutating 1 files'),
    });
  });

  it('pins refuses a range and a host in the lock file', () => {
    const root = plant({});
    const manifest = readFileSync('package.json', 'utf8').replace('"prettier": "', '"prettier": "^');
    const entry = { resolved: 'https://registry.example/a.tgz', optionalDependencies: { b: '1.0.0' } };
    const lock = JSON.stringify({ packages: { 'node_modules/a': entry } });
    write(root, { 'package.json': manifest, 'package-lock.json': lock });
    const { status, said } = runIn(root, 'node', 'scripts/pins.mjs');
    expect(status).toBe(1);
    expect(said).toContain('prettier ^');
    expect(said).toContain('where node_modules/a comes from');
    expect(said).toContain('forgets b');
  });
});

describe('gates over what is built', () => {
  it('surfaces refuses a manifest that leaves one out', () => {
    const root = plantBuilt();
    expect(runIn(root, 'node', 'scripts/surfaces.mjs')).toMatchObject({ status: 0 });
    write(root, { 'src/words/fr.ts': surface });
    expect(runIn(root, 'node', 'scripts/surfaces.mjs')).toMatchObject({ status: 1 });
  });

  it('package accepts a whole package, refuses a missing file and a type that does not resolve', () => {
    const root = plantBuilt();
    expect(runIn(root, 'node', 'scripts/package-check.mjs')).toMatchObject({ status: 0 });
    write(root, { 'dist/index.d.cts': `export { answer } from './missing.cjs';\n` });
    expect(runIn(root, 'node', 'scripts/package-check.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('attw'),
    });
    write(root, { 'dist/index.cjs': 'export const answer = 42;\n' });
    expect(runIn(root, 'node', 'scripts/package-check.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('publint'),
    });
    write(root, { 'package.json': readFileSync('package.json', 'utf8').replace('"dist",', '') });
    runIn(root, 'node', 'scripts/surfaces.mjs', '--update');
    expect(runIn(root, 'node', 'scripts/package-check.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('not in the tarball: dist/index.d.ts'),
    });
  });

  it.each([
    {
      why: 'a clock in a dependency',
      code: '// node_modules/some-package/clock.js\nvar now = Date.now();\n',
      says: 'some-package/clock.js',
    },
    { why: 'code from text', code: '// src/index.ts\nvar make = new Function("return 1");\n', says: 'src/index.ts' },
    { why: 'code from text under another name', code: '// src/index.ts\nvar F = Function;\n', says: 'Function' },
    { why: 'eval', code: '// src/index.ts\nvar answer = eval("42");\n', says: 'eval' },
    { why: 'a logarithm', code: '// src/index.ts\nvar answer = Math.log(42);\n', says: 'Math.log' },
    {
      why: 'state shared by the process',
      code: '// src/index.ts\nvar shared = globalThis.shared;\n',
      says: 'globalThis',
    },
    {
      why: 'an exemption written into the bundle',
      code: '/* eslint-disable */\n// src/index.ts\nvar now = Date.now();\n',
      says: 'Date',
    },
  ])('core-scan refuses $why', ({ code, says }) => {
    const root = plant({
      ...built,
      'dist/index.js': `import './chunk-a.js';\n`,
      'dist/chunk-a.js': code,
      'scripts/lib/determinism-allowed.mjs': 'export const allowed = [];\n',
    });
    expect(runIn(root, 'node', 'scripts/core-scan.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining(says),
    });
  });

  it('the build refuses an import that does not resolve, the demo an ending that is not well', () => {
    const root = plantBuilt({ 'dist/cli/main.js': 'process.exitCode = 1;\n' });
    expect(runIn(root, 'node', 'scripts/demo.mjs')).toMatchObject({ status: 1 });
    write(root, { 'src/index.ts': `export { answer } from './missing.js';\n` });
    expect(runIn(root, 'node', 'scripts/build.mjs')).toMatchObject({ status: 1 });
  });

  it('core-scan refuses an exemption that nothing needs any more', () => {
    const allowed = `export const allowed = [{ module: 'gone/index.js', text: 'Date.now();', reason: 'it was' }];\n`;
    const root = plant({ ...built, 'scripts/lib/determinism-allowed.mjs': allowed });
    expect(runIn(root, 'node', 'scripts/core-scan.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('gone/index.js'),
    });
  });

  it('the build refuses a zod that no longer says what we replace', () => {
    const code = `import { plain } from './scripts/lib/plain-dependencies.mjs';\nplain('node_modules/zod/v4/core/util.js', 'export const allowsEval = 1;');\n`;
    const root = plant({ 'try.mjs': code });
    expect(runIn(root, 'node', 'try.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('no longer holds'),
    });
  });

  it('sizes refuses a core over its budget', () => {
    const noise = Array.from({ length: 12_000 }, (_, index) =>
      ((index * 2_654_435_761) % 4_294_967_296).toString(36),
    ).join('');
    const root = plantBuilt({ 'dist/index.js': `export const answer = '${noise}';\n` });
    expect(runIn(root, 'size-limit')).toMatchObject({ status: 1, said: expect.stringContaining('exceeded') });
  });

  it('api refuses a signature that the report does not have', () => {
    const root = plantBuilt();
    expect(runIn(root, 'node', 'scripts/api.mjs', '--update')).toMatchObject({ status: 0 });
    expect(runIn(root, 'node', 'scripts/api.mjs')).toMatchObject({ status: 0 });
    write(root, { 'dist/index.d.ts': `/** A number. */\ndeclare const answer: bigint;\nexport { answer };\n` });
    expect(runIn(root, 'node', 'scripts/api.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('api/core.api.md'),
    });
  });

  it('consumers refuses code from text in the browser bundle', () => {
    const root = plantBuilt();
    write(root, { 'dist/index.js': `${built['dist/index.js'] ?? ''}globalThis.made = new Function('return 1')();\n` });
    const { status, said } = runIn(root, 'node', 'scripts/consumers.mjs');
    expect(status).toBe(1);
    expect(said).toContain('makes code from text');
  });

  it('consumers refuses two module systems that differ', () => {
    const root = plantBuilt();
    write(root, { 'dist/index.cjs': `'use strict';\nexports.isRiskError = () => false;\n` });
    expect(runIn(root, 'node', 'scripts/consumers.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('differs'),
    });
  });

  it('consumers refuses types that name a package the customer does not have', () => {
    const root = plantBuilt();
    write(root, {
      'dist/index.d.ts': `import type { ZodMiniType } from 'zod/mini';\nexport declare const answer: ZodMiniType;\n`,
    });
    expect(runIn(root, 'node', 'scripts/consumers.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining(`TS2307`),
    });
  });
});

describe('.ci/run', () => {
  it('ends non-zero at the first gate that fails, and counts', () => {
    const root = plant({ 'package-lock.json': '{}' });
    const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAIL {2}install/m);
    expect(stdout).toMatch(/^0 passed, 0 failed$/m);
    expect(stdout).not.toContain('pins');
  });
});
