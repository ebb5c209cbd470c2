import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { assess } from '../../src/evaluate/assess.js';
import { canonicalJson } from '../../src/kernel/canonical.js';

const folder = 'examples/assessments';

/** Instrument and assessment of every worked example, as texts. */
const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const assessment = readFileSync(`${folder}/${name}`, 'utf8');
    const { id, version } = (JSON.parse(assessment) as AssessmentDocument).instrument;
    return [readFileSync(`instruments/${id}/${version}.json`, 'utf8'), assessment] as const;
  });

/** What is compared: the canonical bytes and the digest of each. */
const here = pairs.map(([instrument, assessment]) => {
  const result = assess(instrument, assessment);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return `${canonicalJson(result.value.evaluation as never)}\n${result.value.digest}`;
});

const source = `
import { assess } from './src/evaluate/assess.ts';
import { canonicalJson } from './src/kernel/canonical.ts';
globalThis.told = JSON.parse(globalThis.pairs).map(([instrument, assessment]) => {
  const { value } = assess(instrument, assessment);
  return canonicalJson(value.evaluation) + '\\n' + value.digest;
});`;

const { outputFiles } = buildSync({
  stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  logLevel: 'silent',
});
const program = outputFiles[0]?.text ?? '';

describe('worked examples, evaluated elsewhere', () => {
  it.each(['once', 'and once more'])('in a world of the language alone, without clock, chance and locale: %s', () => {
    const world = createContext({ pairs: JSON.stringify(pairs) });
    runInContext('delete globalThis.Date; delete globalThis.Intl; delete Math.random;', world);
    runInContext(program, world);
    expect([...(world as { readonly told: readonly string[] }).told]).toEqual(here);
  });

  const temporary = mkdtempSync(join(tmpdir(), 'veo-determinism-'));
  afterAll(() => {
    rmSync(temporary, { recursive: true });
  });

  it.each([
    { TZ: 'Africa/Bamako', LANG: 'fr_FR.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ])('in a process with $TZ and $LANG', (env) => {
    const file = join(temporary, 'program.cjs');
    const read = `globalThis.pairs = require('node:fs').readFileSync(0, 'utf8');\n`;
    writeFileSync(file, `${read}${program}\nprocess.stdout.write(JSON.stringify(globalThis.told));`);
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      input: JSON.stringify(pairs),
      env,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(here);
  });
});
