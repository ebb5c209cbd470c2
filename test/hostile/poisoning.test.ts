import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { assess } from '../../src/evaluate/assess.js';
import { canonicalJson } from '../../src/kernel/canonical.js';

const names = ['11-arrival-hurt-and-threatened', '01-untried-herder-coerced', '14-facility-with-workshops'];

/** Instrument and assessment of worked examples of three instruments, as texts. */
const pairs = names.map((name) => {
  const assessment = readFileSync(`examples/assessments/${name}.json`, 'utf8');
  const { id, version } = (JSON.parse(assessment) as AssessmentDocument).instrument;
  return [readFileSync(`instruments/${id}/${version}.json`, 'utf8'), assessment] as const;
});

/** A process of its own: loads the package as it is built, then is poisoned, then asked again. */
const program = `
import { createRequire } from 'node:module';
import { assess } from './src/evaluate/assess.ts';
import { checkAssessment } from './src/evaluate/check-assessment.ts';
import { compileInstrument } from './src/compile/compile-instrument.ts';
import { crosscheck } from './src/evaluate/crosscheck.ts';
import { parseInstrument } from './src/instrument/parse-instrument.ts';
import { readFileSync } from 'node:fs';

const { pairs, steps } = JSON.parse(readFileSync(0, 'utf8'));
const everyones = createRequire(process.cwd() + '/x.js')('json-logic-js');
const { defineProperty, getOwnPropertyDescriptor } = Object;
const { deleteProperty, ownKeys } = Reflect;

function digests(most = pairs.length) {
  const told = [];
  for (let at = 0; at < most; at += 1) {
    let digest;
    try {
      const { ok, value } = assess(pairs[at][0], pairs[at][1]);
      digest = ok ? value.digest : 'refused';
    } catch {
      digest = 'refused';
    }
    defineProperty(told, at, { value: digest, enumerable: true });
  }
  return told;
}

function checks() {
  const { value: instrument } = parseInstrument(pairs[0][0]);
  const compiled = compileInstrument(instrument);
  return crosscheck(compiled, checkAssessment(compiled, pairs[0][1]).value).map(({ pointer, status }) => pointer + ' ' + status);
}

/** What holds between doing something to an object and undoing it. */
function poisoned(holder, keys, value, ask) {
  const before = keys.map((key) => getOwnPropertyDescriptor(holder, key));
  for (let at = 0; at < keys.length; at += 1)
    defineProperty(holder, keys[at], { value, configurable: true, writable: true, enumerable: false });
  try {
    return ask();
  } finally {
    for (let at = 0; at < keys.length; at += 1)
      if (before[at] === undefined) deleteProperty(holder, keys[at]);
      else defineProperty(holder, keys[at], before[at]);
  }
}

const wrong = () => { throw new Error('a replaced built-in was called'); };
const told = { before: digests(), checks: checks(), after: {}, checksAfter: [] };
for (const { label, holder, keys, value, most } of steps) {
  const of = { object: Object.prototype, array: Array.prototype }[holder];
  told.after[label] = poisoned(of, keys, value === 'throw' ? wrong : value, () => digests(most));
}
for (const operator of ['and', '===', '!==', '<', '<=', '>', '>=', '!', 'in', '+', '-', '*', 'min', 'max', 'var', 'some'])
  everyones.add_operation(operator, () => 42);
for (const key of ownKeys(everyones)) if (typeof everyones[key] === 'function') everyones[key] = () => 42;
told.after['json-logic-js'] = digests();
told.checksAfter = checks();
process.stdout.write(JSON.stringify(told));
`;

type Digests = readonly string[];

interface Step {
  readonly label: string;
  readonly holder: 'object' | 'array';
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  /** How many of the examples are evaluated; left out, all. */
  readonly most?: number;
}

interface Told {
  readonly before: Digests;
  readonly after: { readonly [label: string]: Digests };
  readonly checks: readonly string[];
  readonly checksAfter: readonly string[];
}

/** Every key that the documents hold. */
function keysOf(value: unknown, keys: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null) return keys;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key);
    keysOf(part, keys);
  }
  return keys;
}

/** Every key of the first example: of its documents and of what it comes to. */
const written = [...keysOf([...pairs[0]!.map((text) => JSON.parse(text) as unknown), sealed(pairs[0]!)])];

function sealed([instrument, assessment]: readonly [string, string]): unknown {
  const result = assess(instrument, assessment);
  return result.ok ? JSON.parse(canonicalJson(result.value.evaluation as never)) : undefined;
}

/** Keys that may be left out and change a result: each is tried in every example. */
const telling = [
  ...['standing', 'minimumDays', 'lookBackDays', 'corroboration', 'expiresAfterDays', 'reviewAfterDays', 'capacity'],
  ...['atLeast', 'atMost', 'notApplicableAs', 'minimumAge', 'nonRating', 'setAside', 'given', 'number', 'daysSince'],
];

const methods = Reflect.ownKeys(Array.prototype).filter(
  (key): key is string => typeof key === 'string' && key !== 'length' && key !== 'constructor',
);

describe('what a host does to its process after the import', () => {
  mkdirSync('temp', { recursive: true });
  const folder = mkdtempSync(join('temp', 'poisoning-'));
  let told: Told;

  beforeAll(async () => {
    const { plainDependencies } = (await import(
      new URL('../../scripts/lib/plain-dependencies.mjs', import.meta.url).href
    )) as { readonly plainDependencies: () => Plugin };
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      plugins: [plainDependencies()],
      logLevel: 'silent',
    });
    const file = join(folder, 'program.mjs');
    writeFileSync(file, outputFiles[0]?.text ?? '');
    const steps: Step[] = [
      ...written.map((key): Step => ({ label: `Object ${key}`, holder: 'object', keys: [key], value: 42, most: 1 })),
      ...telling.map((key): Step => ({ label: `Object ${key}, everywhere`, holder: 'object', keys: [key], value: 42 })),
      { label: 'Array elements', holder: 'array', keys: [0, 1, 2, 3, 9, 40], value: 42 },
      { label: 'Array keys', holder: 'array', keys: ['toJSON', 'unknown', 'coefficient', 'id', 'value'], value: 42 },
      { label: 'Object toJSON', holder: 'object', keys: ['toJSON'], value: 'throw' },
      ...methods.map((key): Step => ({ label: `Array.${key}`, holder: 'array', keys: [key], value: 'throw', most: 1 })),
    ];
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      input: JSON.stringify({ pairs, steps }),
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(stderr).toBe('');
    told = JSON.parse(stdout) as Told;
  }, 200_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('to json-logic-js changes no evaluation and no cross-check', () => {
    expect(told.before.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(told.after['json-logic-js']).toEqual(told.before);
    expect(told.checksAfter).toEqual(told.checks);
    expect(told.checks.filter((check) => check.endsWith(' agrees')).length).toBeGreaterThan(20);
  });

  it('to Object.prototype changes no evaluation: it is the same or there is none', () => {
    expect(changed((label) => label.startsWith('Object '))).toEqual([]);
  });

  it('to Array.prototype changes no evaluation: it is the same or there is none', () => {
    expect(changed((label) => label.startsWith('Array'))).toEqual([]);
    expect(told.after['Array elements']).toEqual(told.before);
    expect(told.after['Array keys']).toEqual(told.before);
  });

  it('leaves nearly every evaluation possible', () => {
    const same = written.filter((key) => told.after[`Object ${key}`]?.[0] === told.before[0]);
    expect(same.length).toBeGreaterThan(written.length * 0.9);
  });

  function changed(isMeant: (label: string) => boolean): readonly string[] {
    return Object.entries(told.after)
      .filter(
        ([label, after]) => isMeant(label) && after.some((one, at) => one !== told.before[at] && one !== 'refused'),
      )
      .map(([label]) => label);
  }
});
