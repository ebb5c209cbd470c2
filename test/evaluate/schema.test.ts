import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { assess } from '../../src/evaluate/assess.js';
import { evaluationSchema } from '../../src/evaluate/schema.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/kernel/json-value.js';
import { valueAt } from '../../src/kernel/pointer.js';
import { cases, documentsOf } from '../conformance/cases.js';

const name = 'veo-evaluation-1';
const committed = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
const validate = new Ajv2020({ strict: true }).compile(committed);
const folder = 'examples/assessments';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

function evaluationOf(instrument: unknown, assessment: unknown): JsonObject | undefined {
  const result = assess(instrument, assessment);
  return result.ok ? (JSON.parse(canonicalJson(result.value.evaluation as never)) as JsonObject) : undefined;
}

function exampleOf(file: string): JsonObject {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const { id, version } = (JSON.parse(text) as AssessmentDocument).instrument;
  const evaluation = evaluationOf(readFileSync(`instruments/${id}/${version}.json`, 'utf8'), text);
  if (evaluation === undefined) throw new Error(file);
  return evaluation;
}

function verdicts(value: unknown): readonly [zod: boolean, accepts: boolean, ajv: boolean] {
  return [evaluationSchema.zod().safeParse(value).success, evaluationSchema.accepts(value), validate(value)];
}

describe('the JSON Schema of evaluations', () => {
  it('is the grammar in src/evaluate/schema.ts', async () => {
    const file = new URL('../../scripts/lib/json-schema.mjs', import.meta.url).href;
    const { publications, jsonSchemaOf } = (await import(file)) as {
      readonly publications: readonly { readonly name: string }[];
      readonly jsonSchemaOf: (publication: unknown, load: (path: string) => Promise<unknown>) => Promise<object>;
    };
    const publication = publications.find((one) => one.name === name);
    const load = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);
    expect(await jsonSchemaOf(publication, load)).toEqual(committed);
  });

  it.each(files)('accepts %s, evaluated', (file) => {
    expect(verdicts(exampleOf(file))).toEqual([true, true, true]);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accepts what every case of the semantics comes to', () => {
    const evaluations = cases.flatMap((one) => {
      if (one.instrumentFile === undefined) return [];
      const [instrument, assessment] = documentsOf(one);
      return evaluationOf(instrument, assessment) ?? [];
    });
    expect(evaluations.length).toBeGreaterThan(200);
    expect(evaluations.filter((evaluation) => verdicts(evaluation).includes(false))).toEqual([]);
  });
});

describe('what the grammar refuses', () => {
  const evaluation = exampleOf('04-informal-leader-who-coerces.json');

  function places(value: JsonValue, at = ''): readonly string[] {
    if (Array.isArray(value))
      return [at, ...value.flatMap((part: JsonValue, place) => places(part, `${at}/${String(place)}`))];
    if (!isJsonObject(value)) return [at];
    return [at, ...Object.entries(value).flatMap(([key, part]) => places(part, `${at}/${key}`))];
  }

  const all = places(evaluation).filter((pointer) => pointer !== '' && !pointer.startsWith('/notices'));

  /** The evaluation with one place changed. */
  function changed(pointer: string, change: (holder: Record<string, JsonValue>, key: string) => void): JsonObject {
    const copy = structuredClone<JsonObject>(evaluation);
    const cut = pointer.lastIndexOf('/');
    change(valueAt(copy, pointer.slice(0, cut)) as Record<string, JsonValue>, pointer.slice(cut + 1));
    return copy;
  }

  it('a value of another type, anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), (pointer) => {
        const value = valueAt(evaluation, pointer);
        // What is not known may be text.
        const other = typeof value === 'string' || value === null ? 7 : 'Seven ';
        // What was looked among may be any text.
        if (/\/among\/\d+$/.test(pointer)) return;
        // What an instrument says of itself may be one text or one for each language.
        if (/^\/instrument\/(?:population|limits\/\d+)$/.test(pointer)) return;
        expect(verdicts(changed(pointer, (holder, key) => (holder[key] = other)))).toEqual([false, false, false]);
      }),
      { numRuns: 300 },
    );
  });

  it('a key that there is not, anywhere', () => {
    const objects = all.filter((pointer) => isJsonObject(valueAt(evaluation, pointer) ?? null));
    fc.assert(
      fc.property(fc.constantFrom(...objects), (pointer) => {
        const extra = changed(`${pointer}/extra`, (holder, key) => (holder[key] = true));
        expect(verdicts(extra)).toEqual([false, false, false]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['format', 'instrument', 'assessedOn', 'population', 'ratings', 'measures', 'bands', 'outcomes', 'flags'])(
    'an evaluation without %s',
    (key) => {
      const { [key]: gone, ...rest } = evaluation;
      expect(gone).toBeDefined();
      expect(verdicts(rest)).toEqual([false, false, false]);
    },
  );

  it.each(['1.50', '01', '-0', '.5', '1.', '1e3', '+1', '', '0.0'])('%j as a computed number', (text) => {
    const measures = [{ id: 'm', kind: 'count', status: 'known', value: text, exact: true, unknown: [] }];
    expect(verdicts({ ...evaluation, measures })).toEqual([false, false, false]);
    const plain = [{ id: 'm', kind: 'count', status: 'known', value: '-0.5', exact: true, unknown: [] }];
    expect(verdicts({ ...evaluation, measures: plain })).toEqual([true, true, true]);
  });
});

describe('the core', () => {
  it('holds no grammar of evaluations: nothing that it is made of imports it', () => {
    const core = reachedFrom('src/index.ts');
    expect(core).toContain('src/evaluate/evaluate.ts');
    expect(core).not.toContain('src/evaluate/schema.ts');
    expect(reachedFrom('src/records.ts')).toContain('src/evaluate/schema.ts');
  });
});

/** The files whose code a file is made of; what is imported for its types alone is not there when it runs. */
function reachedFrom(entry: string, reached: Set<string> = new Set()): readonly string[] {
  if (reached.has(entry)) return [];
  reached.add(entry);
  const imports = readFileSync(entry, 'utf8').matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)\.js';/gm);
  for (const [, path = ''] of imports) reachedFrom(join(dirname(entry), `${path}.ts`), reached);
  return [...reached];
}
