import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as core from '../../src/index.js';

/** Documents of every kind, most of them with something wrong. */
const texts = ['test/instrument/bad', 'test/assessment/bad', 'test/fixtures', 'test/docs/format'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

/** Small pieces of JSON, each put where every value of these documents stands. */
const odd: readonly unknown[] = [null, true, -1.5, '', 'v1.0', [], {}, [{}, 1], { a: { b: 1 } }];
const whole = ['test/fixtures/instruments/everything.json', 'test/fixtures/instruments/weighing.json'].map(
  (path) => JSON.parse(readFileSync(path, 'utf8')) as Json,
);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The document with the value at one place after another replaced, each by the next odd piece. */
function replaced(document: Json): readonly Json[] {
  const changed: Json[] = [];
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    const held = value as { [key: string]: Json };
    for (const key of Object.keys(held)) {
      const before = held[key]!;
      held[key] = odd[changed.length % odd.length] as Json;
      changed.push(structuredClone(document));
      held[key] = before;
      walk(before);
    }
  };
  walk(document);
  return changed;
}

const versions = ['1.0.0', 'v1.0.0', '1.0', '1.0.0-a.b+c', '01.0.0', '1.0.0-01', '=1.2.3', ' 1.0.0', '1.x.0', '^1.0.0'];

describe('what the build takes out of dependencies', () => {
  mkdirSync('temp', { recursive: true });
  const folder = mkdtempSync(join('temp', 'cut-'));
  let plain: typeof core;
  let cut: typeof core;

  async function bundled(name: string, plugins: readonly Plugin[]): Promise<typeof core> {
    const { outputFiles } = await build({
      ...{ entryPoints: ['src/index.ts'], bundle: true, write: false, format: 'esm', platform: 'node' },
      mainFields: ['module', 'main'],
      plugins: [...plugins],
    });
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, outputFiles[0]?.text ?? '');
    return (await import(pathToFileURL(file).href)) as typeof core;
  }

  beforeAll(async () => {
    const { plainDependencies } = (await import(
      new URL('../../scripts/lib/plain-dependencies.mjs', import.meta.url).href
    )) as { readonly plainDependencies: () => Plugin };
    plain = await bundled('plain', []);
    cut = await bundled('cut', [plainDependencies()]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const issuesBy = ({ parseInstrument, parseAssessment }: typeof core, source: unknown): unknown => [
    parseInstrument(source).issues,
    parseAssessment(source).issues,
  ];

  it('changes no verdict on any document', () => {
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) expect(issuesBy(cut, text)).toEqual(issuesBy(plain, text));
  });

  it('changes none whatever stands at whichever place', { timeout: 120_000 }, () => {
    // One in eleven: all take a minute and a half.
    const documents = whole.flatMap(replaced).filter((_document, at) => at % 11 === 0);
    expect(documents.length).toBeGreaterThan(100);
    for (const document of documents) expect(issuesBy(cut, document)).toEqual(issuesBy(plain, document));
  });

  it.each(versions)('changes nothing of what is a version: %s', (text) => {
    expect(cut.isVersion(text)).toBe(plain.isVersion(text));
  });
});
