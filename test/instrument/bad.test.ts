import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import { patched, type PatchStep } from './patched.js';

interface BadDocument {
  readonly why: string;
  readonly base: string;
  readonly patch: readonly PatchStep[];
  readonly expect: readonly Issue[];
}

const folder = new URL('./bad/', import.meta.url);
const bad = readdirSync(folder).map((file) => ({
  code: `instrument.${file.replace('.json', '')}`,
  ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as BadDocument),
}));

/** Every code of the catalogue, read from its source: types leave no trace at run time. */
function catalogue(): readonly string[] {
  const source = ['issues', 'banding-issues', 'policy-issues']
    .map((name) => readFileSync(new URL(`../../src/instrument/${name}.ts`, import.meta.url), 'utf8'))
    .join('');
  const [, reasons = ''] = /interface SchemaReasons \{(.*?)\n\}/s.exec(source) ?? [];
  return [
    ...[...source.matchAll(/^ {2}'(instrument\.[a-z-]+)':/gm)].map(([, code]) => code),
    ...[...reasons.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, reason]) => `instrument.${reason}`),
  ].filter((code) => code !== undefined);
}

describe('bad documents', () => {
  it('has one for every code of the catalogue', () => {
    expect(catalogue().length).toBeGreaterThan(60);
    expect(bad.map(({ code }) => code).toSorted()).toEqual(catalogue().toSorted());
  });

  it.each(bad)('gives $code for $why', ({ code, base, patch, expect: expected }) => {
    const { issues } = parseInstrument(patched(base, patch));
    expect(issues).toEqual(expected);
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each(bad)('gives $code for the text as for the object', ({ base, patch, expect: expected }) => {
    expect(parseInstrument(JSON.stringify(patched(base, patch), null, 2)).issues).toEqual(expected);
  });

  it.each(bad)('refuses for errors only: $code', ({ base, patch, expect: expected }) => {
    const isRefused = expected.some(({ severity }) => severity === 'error');
    expect(parseInstrument(patched(base, patch)).ok).toBe(!isRefused);
  });
});
