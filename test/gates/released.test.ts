import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commit } from './built.js';
import { type Ending, plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

const screen = 'instruments/ml-arrival-screen/0.1.0.json';
const text = readFileSync(screen, 'utf8');
const changed = text.replace('"licence": "', '"licence": "Not ');

/** A project with two instruments and the script that lists them. */
function planted(): string {
  const root = plant({});
  for (const folder of ['src', 'instruments/ml-arrival-screen', 'instruments/audit-c']) {
    cpSync(folder, join(root, folder), { recursive: true });
  }
  expect(registry(root)).toMatchObject({ status: 0 });
  return root;
}

function registry(root: string, ...words: readonly string[]): Ending {
  return runIn(root, 'node', 'scripts/registry.mjs', ...words);
}

/** As `changeset version` would have left it, and then `npm run release`. */
function released(version = '0.1.0'): string {
  const root = planted();
  raise(root, version);
  expect(registry(root, '--release')).toMatchObject({ status: 0 });
  return root;
}

function raise(root: string, version: string): void {
  write(root, {
    [`test/replay/archive/${version}/records.ndjson`]: `{"of":"${version}"}\n`,
    'package.json': readFileSync(join(root, 'package.json'), 'utf8').replace(
      /"version": ".*?"/,
      `"version": "${version}"`,
    ),
  });
}

function indexOf(root: string): string {
  return readFileSync(join(root, 'instruments/index.json'), 'utf8');
}

describe('released: what comes with a release never changes', () => {
  it('released: lets instruments change that were not released, once they are listed anew', () => {
    expect(changed).not.toBe(text);
    const root = planted();
    expect(registry(root, '--check')).toMatchObject({ status: 0 });
    write(root, { [screen]: changed });
    expect(registry(root, '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('run npm run registry'),
    });
    expect(registry(root)).toMatchObject({ status: 0 });
    expect(registry(root, '--check')).toMatchObject({ status: 0 });
    const unpublished = { status: 1, said: expect.stringContaining('is not released: run npm run release') };
    expect(registry(root, '--check', '--released')).toMatchObject(unpublished);
  });

  it('released: refuses a released instrument that changed, with the index or without', () => {
    const root = released();
    expect(registry(root, '--check', '--released')).toMatchObject({ status: 0 });
    expect(JSON.parse(indexOf(root))).toMatchObject({
      instruments: [{ releasedIn: '0.1.0' }, { releasedIn: '0.1.0' }],
    });
    write(root, { [screen]: changed });
    const refused = { status: 1, said: expect.stringContaining('ml-arrival-screen 0.1.0 was released in 0.1.0') };
    const before = indexOf(root);
    for (const words of [['--check'], [], ['--release']]) expect(registry(root, ...words)).toMatchObject(refused);
    expect(indexOf(root)).toBe(before);
    write(root, { 'instruments/index.json': before.replaceAll('"releasedIn": "0.1.0"', '"releasedIn": null') });
    expect(registry(root)).toMatchObject({
      ...refused,
      said: expect.stringContaining('test/replay/archive/0.1.0/registry.json'),
    });
    write(root, { [screen]: text, 'instruments/index.json': before });
    expect(registry(root, '--check')).toMatchObject({ status: 0 });
  });

  it('released: refuses what the history says was released, though index and frozen copy were changed with it', () => {
    const root = released();
    expect(commit(root, 'instruments', 'test/replay').at(-1)).toBe(0);
    rmSync(join(root, 'test/replay'), { recursive: true });
    expect(registry(root, '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('has no test/replay/archive/0.1.0/registry.json'),
    });
    rmSync(join(root, 'instruments/index.json'));
    write(root, { [screen]: changed });
    const refused = {
      status: 1,
      said: expect.stringMatching(/was released in 0\.1\.0 \(instruments\/index\.json in [0-9a-f]{12}\)/),
    };
    expect(registry(root)).toMatchObject(refused);
    expect(registry(root, '--check')).toMatchObject(refused);
  });

  it('released: refuses records of a released version that changed, with their digest or without', () => {
    const root = released();
    const folder = 'test/replay/archive/0.1.0';
    const refused = {
      status: 1,
      said: expect.stringContaining('the records of 0.1.0 are not those that were released'),
    };
    write(root, { [`${folder}/records.ndjson`]: '{"of":"0.1.1"}\n' });
    for (const words of [['--check'], [], ['--release']]) expect(registry(root, ...words)).toMatchObject(refused);
    rmSync(join(root, `${folder}/records.ndjson`));
    expect(registry(root, '--check')).toMatchObject(refused);
    write(root, { [`${folder}/records.ndjson`]: '{"of":"0.1.0"}\n' });
    expect(registry(root, '--check')).toMatchObject({ status: 0 });
    expect(commit(root, 'instruments', 'test/replay').at(-1)).toBe(0);
    const text = '{"of":"0.1.1"}\n';
    const digest = createHash('sha256').update(text).digest('hex');
    write(root, { [`${folder}/records.ndjson`]: text, [`${folder}/records.sha256`]: `${digest}\n` });
    expect(registry(root, '--check')).toMatchObject(refused);
  });

  it('released: refuses to release without the records of the version', () => {
    const root = planted();
    expect(registry(root, '--release')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/records\.ndjson is not there: run npm run golden-records/),
    });
  });

  it('released: refuses a released instrument that is gone', () => {
    const root = released();
    rmSync(join(root, 'instruments/audit-c'), { recursive: true });
    expect(registry(root, '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('audit-c 0.1.0 was released'),
    });
  });

  it('released: takes a new version beside the old one, released with a later version of the package', () => {
    const root = released();
    const later = 'instruments/ml-arrival-screen/0.1.1.json';
    write(root, { [later]: changed.replace('"version": "0.1.0"', '"version": "0.1.1"') });
    expect(registry(root, '--check')).toMatchObject({ status: 1 });
    expect(registry(root)).toMatchObject({ status: 0 });
    raise(root, '0.2.0');
    expect(registry(root, '--release')).toMatchObject({ status: 0 });
    expect(registry(root, '--check', '--released')).toMatchObject({ status: 0 });
    const { instruments } = JSON.parse(indexOf(root)) as {
      readonly instruments: readonly { readonly releasedIn: string }[];
    };
    expect(instruments.map(({ releasedIn }) => releasedIn)).toEqual(['0.1.0', '0.1.0', '0.2.0']);
    write(root, { [later]: text.replace('"version": "0.1.0"', '"version": "0.1.1"') });
    expect(registry(root, '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('0.1.1 was released in 0.2.0'),
    });
  });

  it('released: refuses an instrument at a place that is not its own, and an index that was mangled', () => {
    const root = planted();
    cpSync(join(root, screen), join(root, 'instruments/audit-c/0.1.1.json'));
    expect(registry(root)).toMatchObject({
      status: 1,
      said: expect.stringContaining('it has to stand at its own place'),
    });
    write(root, { 'instruments/index.json': '{}' });
    expect(registry(root, '--check')).toMatchObject({
      status: 1,
      said: expect.stringContaining('is not sound: put it back'),
    });
  });
});
