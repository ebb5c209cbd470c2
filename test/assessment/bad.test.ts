import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import type { PatchStep } from '../instrument/patched.js';
import { indexFor, patched, testText, verdict } from './desk.js';

interface BadDocument {
  readonly why: string;
  readonly instrument: string;
  readonly base: string;
  readonly patch: readonly PatchStep[];
  readonly expect: readonly Issue[];
}

const bad = readdirSync(new URL('./bad/', import.meta.url)).map((file) => ({
  code: `assessment.${file.replace('.json', '')}`,
  ...(JSON.parse(testText(`assessment/bad/${file}`)) as BadDocument),
}));

/** Every code of the catalogue, read from its source: types leave no trace at run time. */
function catalogue(): readonly string[] {
  const own = testText('../src/assessment/issues.ts');
  const [, shared = ''] = /interface SchemaReasons \{(.*?)\n\}/s.exec(testText('../src/instrument/issues.ts')) ?? [];
  return [
    ...[...own.matchAll(/^ {2}'(assessment\.[a-z-]+)':/gm)].map(([, code]) => code!),
    ...[...shared.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, reason]) => `assessment.${reason}`),
  ];
}

describe('bad assessments', () => {
  it('has one for every code of the catalogue', () => {
    expect(catalogue().length).toBeGreaterThan(35);
    expect(bad.map(({ code }) => code).toSorted()).toEqual(catalogue().toSorted());
  });

  it.each(bad)('gives $code for $why', ({ code, base, patch, expect: expected }) => {
    const { issues } = verdict(patched(base, patch), indexFor(base));
    expect(issues).toEqual(expected);
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each(bad)('gives $code for the text as for the object', ({ base, patch, expect: expected }) => {
    const text = JSON.stringify(patched(base, patch), null, 2);
    expect(verdict(text, indexFor(base)).issues).toEqual(expected);
  });

  it.each(bad)('refuses for errors only: $code', ({ base, patch, expect: expected }) => {
    const isRefused = expected.some(({ severity }) => severity === 'error');
    expect(verdict(patched(base, patch), indexFor(base)).ok).toBe(!isRefused);
  });

  it.each(['whole', 'bare', 'prison'])('says nothing of the fixture %s', (base) => {
    const { ok, issues } = verdict(patched(base), indexFor(base));
    expect(issues).toEqual([]);
    expect(ok).toBe(true);
  });
});
