import { afterAll, describe, expect, it } from 'vitest';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, commit, surface } from './built.js';
import { plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

describe('gates over the source', () => {
  it('format refuses an unformatted file', () => {
    expect(runIn(plant({ 'src/kernel/ugly.ts': 'export  const a = "b"' }), 'prettier', '--check', 'src')).toMatchObject(
      { status: 1 },
    );
  });

  it('types refuses an index that may be absent', () => {
    const code = `export function first(list: readonly string[]): string {\n  return list[0];\n}\n`;
    expect(runIn(plant({ 'src/kernel/loose.ts': code }), 'tsc', '--noEmit').said).toContain(
      'src/kernel/loose.ts(2,3): error TS2322',
    );
  });

  it('types refuses a wrong type in a script', () => {
    const root = plant({ 'scripts/loose.mjs': `/** @type {string} */\nexport const text = 1;\n` });
    expect(runIn(root, 'tsc', '--noEmit', '-p', 'tsconfig.scripts.json').said).toContain(
      'scripts/loose.mjs(2,14): error TS2322',
    );
  });

  it('unused refuses a file and an export that nothing uses', () => {
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

  it('docs refuses an export without a comment', () => {
    const ending = runIn(plant({ 'src/index.ts': 'export const answer: number = 42;\n' }), 'typedoc');
    expect(ending.status).not.toBe(0);
    expect(ending.said).toContain(
      'answer (Variable), defined in @veo/risk/src/index.ts, does not have any documentation',
    );
  });

  it('schemas refuses a JSON Schema that is not what the source says', () => {
    const root = plant({});
    for (const folder of ['src', 'schemas']) cpSync(folder, join(root, folder), { recursive: true });
    expect(runIn(root, 'node', 'scripts/schemas.mjs', '--check')).toMatchObject({ status: 0 });
    write(root, { 'schemas/veo-instrument-1.schema.json': '{}\n' });
    expect(runIn(root, 'node', 'scripts/schemas.mjs', '--check')).toMatchObject({ status: 1 });
  });

  it('inst-types refuses types that are not those of their instrument', () => {
    const root = plant({});
    for (const folder of ['src', 'instruments/ml-arrival-screen'])
      cpSync(folder, join(root, folder), { recursive: true });
    expect(runIn(root, 'node', 'scripts/instrument-types.mjs', '--check')).toMatchObject({ status: 0 });
    write(root, { 'instruments/ml-arrival-screen/0.1.0.d.ts': 'export {};\n' });
    expect(runIn(root, 'node', 'scripts/instrument-types.mjs', '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('the types beside it differ'),
    });
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
