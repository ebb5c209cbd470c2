import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { IndexedInstrument } from '../../src/registry/documents.js';
import { bundledInstruments } from '../../src/node/bundled.js';
import { bundledRegistry, openRegistry } from '../../src/node/open-registry.js';
import { platformSha256 } from '../../src/node/hash.js';
import { erratum, notice, pin, type Shelf, shelf, sound, ten } from '../registry/desk.js';

const base = mkdtempSync(join(tmpdir(), 'veo-registry-'));
const whole = shelf({ instruments: [ten], notices: [notice()], errata: [erratum()] });
const path = 'ten-items/1.0.0.json';

afterAll(() => {
  rmSync(base, { recursive: true });
});

/** Writes a shelf into a folder of its own, of which some files may be others. */
function folderOf(name: string, { index, files }: Shelf, others: { readonly [path: string]: string } = {}): string {
  const folder = join(base, name);
  const all = { 'index.json': JSON.stringify(index), ...files, ...others };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** A shelf whose instrument stands at another path. */
function at(other: string): Shelf {
  const [entry] = whole.index.instruments;
  return { ...whole, index: { ...whole.index, instruments: [{ ...(entry as IndexedInstrument), path: other }] } };
}

describe('the registry of a folder', () => {
  it('holds what its index says', () => {
    const registry = sound(openRegistry(folderOf('whole', whole)));
    expect(registry.get(pin)).toMatchObject({ answer: 'found', held: { digest: pin.digest } });
    expect([registry.notices.length, registry.errata.length, registry.issues]).toEqual([1, 1, []]);
  });

  it('is found through a link to the folder itself', () => {
    const link = join(base, 'link-to-whole');
    symlinkSync(folderOf('linked', whole), link);
    expect(sound(openRegistry(link)).get(pin).answer).toBe('found');
  });

  it('refuses a published version whose bytes changed', () => {
    const registry = sound(openRegistry(folderOf('altered', whole, { [path]: `${JSON.stringify(ten)}\n` })));
    expect(registry.get(pin)).toMatchObject({
      answer: 'altered',
      issues: [{ code: 'registry.altered', pointer: '/instruments/0/file', facts: { of: 'file', path } }],
    });
  });

  it.each([
    {
      why: 'is not there',
      files: {},
      code: 'registry.unreadable-file',
      facts: { path: 'index.json', reason: 'ENOENT' },
    },
    { why: 'is no JSON', files: { 'index.json': 'x' }, code: 'kernel.not-json', facts: {} },
    {
      why: 'is another document',
      files: { 'index.json': JSON.stringify(ten) },
      code: 'registry.wrong-format',
      facts: {},
    },
    {
      why: 'is of a later format',
      files: { 'index.json': '{"format":"veo-registry/2"}' },
      code: 'registry.newer-format',
      facts: {},
    },
  ])('is refused where its index $why', ({ why, files, code, facts }) => {
    const folder = join(base, why.replaceAll(' ', '-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    expect(openRegistry(folder)).toMatchObject({ ok: false, issues: [{ code, facts }] });
  });

  it.each([
    '../outside.json',
    '/etc/hostname',
    'a/../../outside.json',
    '..\\outside.json',
    'C:\\outside.json',
    'sub//x.json',
  ])('never follows a path that leads out: %o', (other) => {
    const folder = folderOf('paths', at(other));
    writeFileSync(join(base, 'outside.json'), JSON.stringify(ten));
    expect(openRegistry(folder)).toMatchObject({
      ok: false,
      issues: [{ code: 'registry.bad-path', pointer: '/instruments/0/path', facts: { path: other } }],
    });
  });

  it.runIf(process.platform !== 'win32')('never follows a link that leads out, of a file or of a folder', () => {
    const outside = join(base, 'elsewhere');
    mkdirSync(outside, { recursive: true });
    writeFileSync(join(outside, '1.0.0.json'), JSON.stringify(ten));
    const linkedFile = folderOf('linked-file', at('link.json'));
    symlinkSync(join(outside, '1.0.0.json'), join(linkedFile, 'link.json'));
    const linkedFolder = folderOf('linked-folder', at('link/1.0.0.json'));
    symlinkSync(outside, join(linkedFolder, 'link'));
    for (const folder of [linkedFile, linkedFolder]) {
      expect(sound(openRegistry(folder)).get(pin)).toMatchObject({
        answer: 'unusable',
        issues: [{ code: 'registry.outside-folder', pointer: '/instruments/0' }],
      });
    }
  });

  it.runIf(process.platform !== 'win32')('is not fooled by a neighbour whose name begins alike', () => {
    const folder = folderOf('near', at('link.json'));
    mkdirSync(`${folder}-by`, { recursive: true });
    writeFileSync(`${folder}-by/x.json`, JSON.stringify(ten));
    symlinkSync(`${folder}-by/x.json`, join(folder, 'link.json'));
    expect(sound(openRegistry(folder)).get(pin)).toMatchObject({ issues: [{ code: 'registry.outside-folder' }] });
  });

  it.runIf(process.platform !== 'win32')('follows a link that stays inside', () => {
    const folder = folderOf('inside', at('link.json'));
    symlinkSync(join(folder, path), join(folder, 'link.json'));
    expect(sound(openRegistry(folder)).get(pin).answer).toBe('found');
  });

  it.runIf(process.platform !== 'win32')('opens no pipe, and no folder', () => {
    const piped = folderOf('piped', at('pipe.json'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(piped, 'pipe.json')]);
    const folder = folderOf('folder', at('folder.json'));
    mkdirSync(join(folder, 'folder.json'));
    for (const one of [piped, folder]) {
      expect(sound(openRegistry(one)).get(pin)).toMatchObject({
        answer: 'unusable',
        issues: [{ code: 'registry.unreadable-file', facts: { reason: 'not-a-file' } }],
      });
    }
  });

  it('tells of bytes that are no text', () => {
    const folder = folderOf('latin', whole);
    writeFileSync(join(folder, 'notices/0.json'), Buffer.from([0x22, 0xe9, 0x22]));
    expect(sound(openRegistry(folder)).issues).toMatchObject([{ code: 'kernel.not-utf-8', pointer: '/notices/0' }]);
  });

  it('refuses an index of 100 000 instruments without reading them', () => {
    const [entry] = whole.index.instruments;
    const instruments = Array.from({ length: 100_000 }, (_, place) => ({
      ...entry,
      version: `1.0.${String(place)}`,
      path: `${String(place)}.json`,
    }));
    const folder = folderOf('many', { index: { ...whole.index, instruments: instruments as never }, files: {} });
    expect(openRegistry(folder)).toMatchObject({ ok: false, issues: [{ code: 'kernel.too-large' }] });
  });

  it('opens an index of 10 000 instruments, each found by itself', () => {
    const [entry] = whole.index.instruments;
    const entries = Array.from({ length: 9_999 }, (_, place) => ({
      ...(entry as IndexedInstrument),
      ...{ version: `2.0.${String(place)}`, path: `v/${String(place)}.json` },
    }));
    const index = { ...whole.index, instruments: [...entries, ...whole.index.instruments] };
    const registry = sound(openRegistry(folderOf('large', { index, files: whole.files })));
    expect(registry.instruments).toHaveLength(10_000);
    expect(registry.get(pin).answer).toBe('found');
    expect(registry.get({ id: pin.id, version: '2.0.5000' })).toMatchObject({ answer: 'unusable' });
  });
});

describe('the bundled registry', () => {
  const registry = sound(bundledRegistry());

  it('holds every instrument that comes with the package, each sound and unaltered', () => {
    const names = bundledInstruments().map(({ id, version }) => `${id}@${version}`);
    expect(registry.instruments.map(({ id, version }) => `${id}@${version}`)).toEqual(names.toSorted());
    expect(registry.instruments.map((listed) => registry.get(listed).answer)).toEqual(names.map(() => 'found'));
    expect(registry.issues).toEqual([]);
  });

  it('knows each by the digest of its file', () => {
    const { index } = { index: sound(openRegistry('instruments')) };
    expect(index.instruments).toEqual(registry.instruments);
    expect(platformSha256('')).toHaveLength(64);
  });
});
