import { afterAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringDependencies, built, plantBuilt, surface } from './built.js';
import { plant, runIn, uproot, write } from './planted.js';

// Imported by its place: the compiler takes scripts in another program.
const { surfaces } = (await import(new URL('../../scripts/lib/surfaces.mjs', import.meta.url).href)) as {
  readonly surfaces: readonly { readonly subpath: string; readonly kilobytes: number }[];
};

afterAll(uproot);

describe('gates over what is built', () => {
  it('surfaces refuses a manifest that leaves one out', () => {
    const root = plantBuilt();
    expect(runIn(root, 'node', 'scripts/surfaces.mjs')).toMatchObject({ status: 0 });
    write(root, { 'src/words/fr.ts': surface });
    expect(runIn(root, 'node', 'scripts/surfaces.mjs')).toMatchObject({ status: 1 });
  });

  it('package accepts a whole package, refuses a missing file and a type that does not resolve', () => {
    const root = plantBuilt();
    bringDependencies(root);
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

  it('package refuses a tarball that leaves out what it needs', () => {
    const root = plantBuilt();
    bringDependencies(root);
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    write(root, { 'package.json': manifest.replace('"bundleDependencies"', '"left"') });
    expect(runIn(root, 'node', 'scripts/package-check.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('not in the tarball: node_modules/ajv/package.json'),
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

  it('demo refuses an ending that is not well', () => {
    const root = plantBuilt({ 'dist/cli/main.js': 'process.exitCode = 1;\n' });
    expect(runIn(root, 'node', 'scripts/demo.mjs')).toMatchObject({ status: 1 });
  });

  it('build refuses an import that does not resolve', () => {
    const root = plantBuilt({ 'src/index.ts': `export { answer } from './missing.js';\n` });
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

  it('build refuses a zod that no longer says what we replace', () => {
    const code = `import { plain } from './scripts/lib/plain-dependencies.mjs';\nplain('node_modules/zod/v4/core/util.js', 'export const allowsEval = 1;');\n`;
    const root = plant({ 'try.mjs': code });
    expect(runIn(root, 'node', 'try.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('no longer holds'),
    });
  });

  it('sizes refuses a core over its budget', () => {
    const budget = surfaces.find(({ subpath }) => subpath === '.')?.kilobytes ?? 0;
    // Four bytes each that nothing packs: over any budget.
    const noise = Array.from({ length: budget * 400 }, (_, index) =>
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
