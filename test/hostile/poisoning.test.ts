import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CasesDocument } from '../../src/authoring/case-document.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { assess } from '../../src/evaluate/assess.js';
import { cases, documentsOf } from '../conformance/cases.js';
import { holders, writtenKey } from './poison-holders.js';
import {
  type Alteration,
  aMethod,
  everyMethod,
  type Asked,
  aValue,
  type Depth,
  type Answered,
  type Lasted,
  grouped,
  type How,
  indices,
  keysOf,
  namesInSource,
  type Pair,
  type Step,
} from './poison-steps.js';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const examples = readdirSync('examples/assessments').map(
  (name) => readJson(`examples/assessments/${name}`) as AssessmentDocument,
);

/** Every bundled instrument with the assessment of a worked example, or of its first case. */
const bundled: readonly Pair[] = readdirSync('instruments')
  .filter((id) => existsSync(`instruments/${id}/0.1.0.json`))
  .map((id): Pair => {
    const instrument = readFileSync(`instruments/${id}/0.1.0.json`, 'utf8');
    const written = readFileSync(`instruments/${id}/0.1.0.cases.json`, 'utf8');
    const [first] = (JSON.parse(written) as CasesDocument).cases;
    const example = examples.find((each) => each.instrument.id === id) ?? {
      ...{ format: 'veo-assessment/1', instrument: { id, version: '0.1.0' } },
      ...first?.assessment,
    };
    return [instrument, JSON.stringify(example)];
  })
  // The smallest first: they are asked the whole way.
  .sort(([a], [b]) => a.length - b.length);

/** Those of the conformance cases that bring a kind of measure or banding, or a policy for unknowns, not met before. */
function variousCases(): readonly Pair[] {
  const met = new Set<string>();
  return cases.flatMap((one): readonly Pair[] => {
    if (one.instrumentFile === undefined) return [];
    const [instrument, assessment] = documentsOf(one).map((document) => JSON.stringify(document)) as [string, string];
    const { measures = [], bandings = [] } = JSON.parse(instrument) as InstrumentDocument;
    const brought = [...measures, ...bandings].map((each) => JSON.stringify(Object.keys(each)) + kindOf(each));
    if (brought.every((each) => met.has(each)) || !assess(instrument, assessment).ok) return [];
    for (const each of brought) met.add(each);
    return [[instrument, assessment]];
  });
}

function kindOf(part: object): string {
  return 'kind' in part ? String(part.kind) : '';
}

const everything: Pair = [
  readFileSync('test/fixtures/instruments/everything.json', 'utf8'),
  JSON.stringify({
    ...{
      format: 'veo-assessment/1',
      instrument: { id: 'everything', version: '1.2.0-draft.1' },
      assessedOn: '2025-06-30',
    },
    ratings: {},
  }),
];

const pairs: readonly Pair[] = [...bundled, everything, ...variousCases()];

/** Names that something is read by, in the source or of documents and what comes of them. */
const names = [...new Set([...namesInSource(), ...keysOf(pairs.map(whole))])];

function whole([instrument, assessment]: Pair): unknown {
  return [JSON.parse(instrument), JSON.parse(assessment), assess(instrument, assessment)];
}

/** Every method of every built-in. */
const methods = Object.entries(holders).flatMap(([holder, object]) =>
  Reflect.ownKeys(object)
    .filter((key) => typeof Reflect.getOwnPropertyDescriptor(object, key)?.value === 'function')
    .flatMap(writtenKey)
    .map((key) => ({ holder, key })),
);

const aDepth = fc.constantFrom<Depth[]>('said', 'said', 'whole');

/** An alteration of each kind for each property, drawn anew every time. */
function altered(of: readonly Omit<Alteration, 'how'>[], how: fc.Arbitrary<How>): readonly Alteration[] {
  return fc.sample(how, of.length).map((each, at) => ({ ...of[at]!, how: each }));
}

function stepsOf(of: readonly (readonly Alteration[])[]): readonly Step[] {
  return fc.sample(aDepth, of.length).map((depth, at) => ({ alterations: of[at]!, depth }));
}

const onObjects = (keys: readonly string[]): readonly Omit<Alteration, 'how'>[] =>
  keys.map((key) => ({ holder: 'Object.prototype', key }));

const aName = fc.constantFrom(...onObjects(names));
const aMethodOf = fc.constantFrom(...methods);
const anAlteration: fc.Arbitrary<Alteration> = fc.oneof(
  fc.tuple(aName, aValue).map(([name, how]) => ({ ...name, how })),
  fc.tuple(aMethodOf, aMethod).map(([method, how]) => ({ ...method, how })),
);

const prototypes = Object.keys(holders).filter(
  (holder) => holder.endsWith('.prototype') && holder !== 'Object.prototype',
);

/** Every name that a prototype has not got; of those that are asked for anyway only by itself. */
function addedTo(holder: string, at: number): readonly Alteration[] {
  const how = at % 2 === 0 ? 'reading throws' : 'number';
  const free = names.filter((key) => !(key in holders[holder]!) && !/^(?:\d+|toJSON|return)$/.test(key));
  return free.map((key) => ({ holder, key, how }));
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), 1)[0]!;
}

const several = fc.uniqueArray(anAlteration, {
  ...{ minLength: 2, maxLength: 12 },
  selector: ({ holder, key }) => `${holder} ${key}`,
});

type Program = (asked: Asked) => Answered | Lasted;

function everyDepth(alterations: readonly Alteration[]): readonly Step[] {
  return (['said', 'whole'] as const).map((depth) => ({ alterations, depth }));
}

/** Asks a process of its own, built from the source as the package is. */
async function programIn(folder: string): Promise<Program> {
  const { plainDependencies } = (await import(
    new URL('../../scripts/lib/plain-dependencies.mjs', import.meta.url).href
  )) as { readonly plainDependencies: () => Plugin };
  const { outputFiles } = await build({
    entryPoints: ['test/hostile/poison-program.ts'],
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
  return (asked) => {
    const input = JSON.stringify(asked);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { input, encoding: 'utf8', maxBuffer: 100_000_000 });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Answered | Lasted;
  };
}

describe('what a host does to built-ins after the import', () => {
  mkdirSync('temp', { recursive: true });
  const folder = mkdtempSync(join('temp', 'poisoning-'));
  let ask: Program;

  beforeAll(async () => {
    ask = await programIn(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const tables: readonly { readonly why: string; readonly steps: () => readonly Step[] }[] = [
    {
      why: 'every name that is read, on Object.prototype, many at once',
      steps: () => stepsOf(grouped(altered(onObjects([...names, ...indices]), aValue), 60)),
    },
    {
      why: 'one name on Object.prototype',
      steps: () => stepsOf(fc.sample(fc.tuple(aName, aValue), 60).map(([name, how]) => [{ ...name, how }])),
    },
    {
      why: 'every name at once, on each other prototype',
      steps: () => prototypes.map((holder, at) => ({ alterations: addedTo(holder, at), depth: 'said' })),
    },
    {
      why: 'every method of every built-in by itself',
      steps: () => altered(methods, aMethod).map((each) => ({ alterations: [each], depth: 'said' })),
    },
    {
      why: 'several methods of built-ins',
      steps: () => stepsOf(grouped(shuffled(altered(methods, aMethod)), 6)),
    },
    {
      why: 'what shows on Object.prototype, while numbers alone are asked for',
      steps: () =>
        grouped(altered(onObjects(names), aValue), 60).map((group) => ({
          alterations: group.map((each) => ({ ...each, shows: true })),
          depth: 'numbers',
        })),
    },
    {
      why: 'every method of lists, while numbers alone are asked for',
      steps: () =>
        methods
          .filter(({ holder }) => holder === 'Array.prototype')
          .flatMap((each) => everyMethod.map((how): Step => ({ alterations: [{ ...each, how }], depth: 'numbers' }))),
    },
    {
      why: 'several of all that',
      steps: () => stepsOf(fc.sample(several, 50)),
    },
  ];

  it.each(tables)('changes no answer, and stands again afterwards: $why', { timeout: 300_000 }, ({ steps }) => {
    expect(ask({ pairs, steps: steps() })).toEqual({ asked: pairs.length, failed: 0, failures: [] });
  });

  it('to the json-logic-js that all share changes no answer, and no second opinion', () => {
    const functions = Object.keys(holders['json-logic-js']!).map((key) => ({ holder: 'json-logic-js', key }));
    expect(functions.length).toBeGreaterThan(5);
    expect(ask({ pairs, steps: everyDepth(functions.map((each) => ({ ...each, how: 'answers 42' }))) })).toMatchObject({
      failed: 0,
    });
  });

  it('by freezing them changes no answer', () => {
    const frozen = Object.keys(holders);
    expect(ask({ pairs, steps: everyDepth([]), frozen })).toEqual({ asked: pairs.length, failed: 0, failures: [] });
  });

  it.each([
    { why: 'a key of every object', lasting: { holder: 'Object.prototype', key: 'value', how: 'number' } },
    { why: 'what JSON is asked for', lasting: { holder: 'Object.prototype', key: 'toJSON', how: 'throws' } },
    { why: 'what an error is given', lasting: { holder: 'Object.prototype', key: 'code', how: 'reading throws' } },
    { why: 'a method of lists', lasting: { holder: 'Array.prototype', key: 'map', how: 'answers nearly right' } },
    { why: 'what goes through lists', lasting: { holder: 'ArrayIterator.prototype', key: 'next', how: 'throws' } },
    { why: 'a function', lasting: { holder: 'JSON', key: 'stringify', how: 'answers 42' } },
  ] as const)('that cannot be undone leaves no answer, and stands: $why', ({ lasting }) => {
    const { holder, key } = lasting;
    const refused = `kernel.altered-built-in ${key}`;
    for (const frozen of [[], [holder]]) {
      const asked = { pairs: pairs.slice(0, 1), steps: [], lasting: [lasting], frozen };
      expect(ask(asked)).toEqual({ outcomes: [refused, refused], stands: true });
    }
  });
});
