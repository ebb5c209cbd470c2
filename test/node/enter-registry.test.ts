import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Checked } from '../../src/kernel/issue.js';
import { enterInRegistry } from '../../src/node/enter-registry.js';
import { openRegistry } from '../../src/node/open-registry.js';
import { erratum, notice, pin, pinOf, sound, ten, tenItems } from '../registry/desk.js';

const base = mkdtempSync(join(tmpdir(), 'veo-entering-'));
let made = 0;

afterAll(() => {
  rmSync(base, { recursive: true });
});

function newFolder(): string {
  made += 1;
  return join(base, `registry-${String(made)}`);
}

function enter(folder: string, document: unknown, more: object = {}): Checked<unknown> {
  return enterInRegistry(folder, { text: typeof document === 'string' ? document : JSON.stringify(document), ...more });
}

function told(checked: Checked<unknown>): readonly unknown[] {
  return checked.issues.map(({ code, facts }) => [code, facts]);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') || file.includes('.json.'))
    .toSorted();
}

describe('entering in the registry of a folder', () => {
  it('makes the folder, and enters an instrument, its notice and an erratum', () => {
    const folder = newFolder();
    for (const document of [ten, notice(), erratum()]) expect(enter(folder, document).ok).toBe(true);
    const registry = sound(openRegistry(folder));
    expect(registry.get(pin).answer).toBe('found');
    expect([registry.notices.length, registry.errata.length, registry.issues]).toEqual([1, 1, []]);
    expect(filesIn(folder)).toEqual(['errata/E-1.json', 'index.json', 'notices/A-1.json', 'ten-items/1.0.0.json']);
  });

  it('keeps the bytes of the document as they are', () => {
    const folder = newFolder();
    const text = `${JSON.stringify(ten, null, 3)}\n\n`;
    expect(enter(folder, text).ok).toBe(true);
    expect(readFileSync(join(folder, 'ten-items/1.0.0.json'), 'utf8')).toBe(text);
  });

  it('writes signatures beside it', () => {
    const folder = newFolder();
    expect(enter(folder, ten, { signatures: { text: '{}', on: '2026-01-05' } }).ok).toBe(true);
    expect(filesIn(folder)).toEqual(['index.json', 'ten-items/1.0.0.json', 'ten-items/1.0.0.signatures.json']);
  });

  it('changes nothing when the very document is there', () => {
    const folder = newFolder();
    enter(folder, ten);
    const before = lstatSync(join(folder, 'index.json')).mtimeMs;
    expect(enter(folder, ten)).toMatchObject({ ok: true, value: { files: [] } });
    expect(lstatSync(join(folder, 'index.json')).mtimeMs).toBe(before);
  });

  it.each([
    {
      why: 'another document of a known version',
      document: tenItems('1.0.0', { title: 'Others' }),
      code: 'registry.version-taken',
    },
    { why: 'other bytes of a known version', document: JSON.stringify(ten, null, 2), code: 'registry.altered' },
    { why: 'an unsound instrument', document: tenItems('1.1.0', { indicators: [] }), code: 'instrument.dangling-id' },
  ])('refuses $why, and writes nothing', ({ document, code }) => {
    const folder = newFolder();
    enter(folder, ten);
    const before = readFileSync(join(folder, 'index.json'), 'utf8');
    expect(enter(folder, document)).toMatchObject({ ok: false });
    expect(enter(folder, document).issues.map((issue) => issue.code)).toContain(code);
    expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe(before);
    expect(filesIn(folder)).toEqual(['index.json', 'ten-items/1.0.0.json']);
  });

  it('makes no folder for a document that it refuses', () => {
    const folder = newFolder();
    expect(enter(folder, '{}').ok).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });

  it('enters nothing in a folder whose index is unsound', () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.json'), '{"format":"veo-registry/2"}');
    expect(enter(folder, ten).issues.map(({ code }) => code)).toEqual(['registry.newer-format']);
    expect(filesIn(folder)).toEqual(['index.json']);
  });
});

describe('writing', () => {
  it('is left alone while somebody else writes', () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.json.lock'), '');
    expect(told(enter(folder, ten))).toEqual([['registry.busy', { path: 'index.json.lock' }]]);
    expect(filesIn(folder)).toEqual(['index.json.lock']);
    rmSync(join(folder, 'index.json.lock'));
    expect(enter(folder, ten).ok).toBe(true);
    expect(existsSync(join(folder, 'index.json.lock'))).toBe(false);
  });

  it('never overwrites a file that was not entered', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'ten-items'), { recursive: true });
    writeFileSync(join(folder, 'ten-items/1.0.0.json'), 'mine');
    expect(told(enter(folder, ten))).toEqual([['registry.path-taken', { path: 'ten-items/1.0.0.json' }]]);
    expect(readFileSync(join(folder, 'ten-items/1.0.0.json'), 'utf8')).toBe('mine');
  });

  it('takes up what a writer left that did not come to an end', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'ten-items'), { recursive: true });
    writeFileSync(join(folder, 'ten-items/1.0.0.json'), JSON.stringify(ten));
    writeFileSync(join(folder, 'index.json.tmp'), '{"format":"veo-re');
    expect(enter(folder, ten).ok).toBe(true);
    expect(filesIn(folder)).toEqual(['index.json', 'ten-items/1.0.0.json']);
    expect(sound(openRegistry(folder)).get(pin).answer).toBe('found');
  });

  it.runIf(process.platform !== 'win32')('writes through no link, to a folder or to a file', () => {
    const outside = join(base, 'outside');
    mkdirSync(outside, { recursive: true });
    writeFileSync(join(outside, 'target'), 'theirs');
    const [linked, planted, dangling] = [newFolder(), newFolder(), newFolder()];
    for (const folder of [linked, planted, dangling]) mkdirSync(folder);
    symlinkSync(outside, join(linked, 'ten-items'));
    expect(told(enter(linked, ten))).toEqual([['registry.outside-folder', { path: 'ten-items/1.0.0.json' }]]);
    symlinkSync(join(outside, 'target'), join(planted, 'index.json.tmp'));
    expect(enter(planted, ten).ok).toBe(true);
    mkdirSync(join(dangling, 'ten-items'));
    symlinkSync(join(outside, 'nothing'), join(dangling, 'ten-items/1.0.0.json'));
    expect(told(enter(dangling, ten))).toEqual([['registry.path-taken', { path: 'ten-items/1.0.0.json' }]]);
    expect(readdirSync(outside)).toEqual(['target']);
    expect(readFileSync(join(outside, 'target'), 'utf8')).toBe('theirs');
  });

  it('tells what the file system says', () => {
    const file = join(base, 'a-file');
    writeFileSync(file, '');
    expect(enter(file, ten)).toMatchObject({ ok: false, issues: [{ code: 'registry.cannot-write' }] });
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'ten-items'), '');
    expect(enter(folder, ten)).toMatchObject({
      ok: false,
      issues: [{ code: 'registry.cannot-write', facts: { path: 'ten-items/1.0.0.json' } }],
    });
    expect(existsSync(join(folder, 'index.json.lock'))).toBe(false);
  });

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
    'tells of a folder that may not be written to',
    () => {
      const folder = newFolder();
      mkdirSync(folder);
      chmodSync(folder, 0o500);
      expect(told(enter(folder, ten))).toEqual([
        ['registry.cannot-write', { path: 'index.json.lock', reason: 'EACCES' }],
      ]);
      chmodSync(folder, 0o700);
    },
  );

  it('keeps everything that was entered before', () => {
    const folder = newFolder();
    const versions = ['1.0.0', '1.0.1', '1.1.0', '2.0.0'].map((version) => tenItems(version));
    for (const document of versions) expect(enter(folder, document).ok).toBe(true);
    const registry = sound(openRegistry(folder));
    expect(versions.map((document) => registry.get(pinOf(document)).answer)).toEqual(versions.map(() => 'found'));
  });
});
