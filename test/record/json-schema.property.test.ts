import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaIssues } from '../../src/instrument/schema/schema-issues.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { readObject } from '../../src/kernel/read-object.js';
import { abandonNumber } from '../../src/record/abandon.js';
import type { RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import { recordLimits } from '../../src/record/parse-record.js';
import { redact } from '../../src/record/redact.js';
import { recordSchema } from '../../src/record/schema/record.js';
import type { FollowStatement } from '../../src/record/statement.js';
import { placesOf } from '../../src/record/places.js';
import { changedJson, jsonChanges } from '../changed-json.js';
import { compiled, concluded, day, hash, recorded, sealOf, secret, stated, worker } from './desk.js';

interface Generator {
  readonly publications: readonly { readonly name: string }[];
  readonly jsonSchemaOf: (publication: unknown, load: (file: string) => Promise<unknown>) => Promise<object>;
}

const projectRoot = new URL('../../', import.meta.url);
const name = 'veo-record-1';
const committed = JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, projectRoot), 'utf8')) as object;
const validate = new Ajv2020({ strict: true }).compile(committed);

const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const root = recorded(
  stated({
    conclusions: [concluded({ level: 'priority', grounds })],
    changes: [
      {
        ...{ part: 'fact', id: 'interpreter', old: false, new: true, by: worker },
        ...{ time: day('2026-09-14'), grounds: { text: 'He was asked again.' } },
      },
    ],
    paper: {
      ...{ pageCodes: ['P-1'], scanDigest: 'a'.repeat(64), typist: { id: 't1', role: 'clerk' } },
      doubleEntry: { by: { id: 't2', role: 'clerk' }, result: 'differed', differences: ['/facts/interpreter'] },
    },
  }),
);

function sound<Value>(result: { readonly ok: boolean; readonly value?: Value }): Value {
  if (result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}

const followed = (statement: object, chain: readonly RecordDocument[] = [root]): RecordDocument =>
  sound(followRecord(compiled, { chain, statement: statement as FollowStatement }, { secret, hash }));

const [time, by] = [day('2026-09-20', '10:00'), { id: 'w2', role: 'head_of_security' }];
const challenge = followed({
  ...{ kind: 'challenge', time, raisedBy: 'lawyer', raised: time, receivedBy: by, statement: 'He was not there.' },
  disputed: [{ part: 'indicator', id: 'violence', words: 'Another man.' }],
});

/** A record of every kind of entry, and a copy for an audience. */
const bases: { readonly [of: string]: RecordDocument } = {
  assessment: root,
  review: followed({
    ...{ kind: 'review', time, outcome: 'harm_to_prisoners', by, reviewed: time, decision: 'differ', grounds },
    ...{ conclusion: { concluded: 'level', level: 'ordinary' }, seen: { what: 'bare', evaluation: sealOf().digest } },
  }),
  challenge,
  decision: followed(
    { kind: 'decision', time, challenge: challenge.seal, decision: 'dismissed', by, decided: time, grounds },
    [root, challenge],
  ),
  notice: followed({ kind: 'notice', time, by, told: time, language: 'bm', copyGiven: true, interpreter: 'i-3' }),
  supersession: followed({
    ...{ kind: 'supersession', time, by, decided: time, reason: 'court_order', authority: 'Court of Bamako, 7' },
    ...{ effectiveFrom: '2026-11-01', successor: '1'.repeat(64), grounds },
  }),
  erasure: followed({
    ...{ kind: 'erasure', time, by, basis: 'Order 7', from: root.seal },
    erased: [{ pointer: '/assessment', commitment: placesOf(root).get('/assessment') }],
  }),
  abandonment: sound(abandonNumber({ time, number: 'A-2', by, grounds }, { secret, hash })),
  copy: sound(
    redact(root, { instrument: compiled.instrument, audience: 'security', by, on: '2026-10-01', basis: 'Law' }, hash),
  ),
};
const names = Object.keys(bases);

/** Of the parts that are committed a few will do: the schema has nothing to say of what stands in them. */
function shapeOf(of: string): JsonObject {
  const { leaves, ...rest } = structuredClone(bases[of]) as unknown as JsonObject & { readonly leaves: JsonObject };
  return { ...rest, leaves: Object.fromEntries(Object.entries(leaves).slice(0, 3)) };
}

/** Paths into everything but what lies deep: of it the first dozen of each. */
function shallowPathsOf(value: JsonValue, depth = 0): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Object.entries(value as JsonObject).filter((_, place) => depth < 2 || place < 12);
  return [[], ...entries.flatMap(([key, part]) => shallowPathsOf(part, depth + 1).map((path) => [key, ...path]))];
}

const paths = new Map(names.map((of) => [of, shallowPathsOf(shapeOf(of)).slice(1)]));

const changes = jsonChanges(
  [
    ...['', 'x', '2026-02-03', '24:00', '09:30', 0, 1, 100_001, true, [], {}],
    ...['0'.repeat(64), 'level', 'no_level', 'differ', 'above', '0.1.0', 'record.no-grounds', 'veo-instrument/2'],
    ...[{ $leaf: '0'.repeat(64) }, { on: '2026-02-03', source: 'paper' }, { id: 'w', role: 'nurse' }],
    ...[['0'.repeat(32), 1], ['0'.repeat(32)], ['x', 1]],
  ],
  ['level', 'at', 'code', 'number', 'minutes', 'basis', 'statement', 'evaluation', 'extra', '0'.repeat(64)],
);

describe('the published JSON Schema of records', () => {
  it('is the one that the sources make', async () => {
    const { publications, jsonSchemaOf } = (await import(
      new URL('scripts/lib/json-schema.mjs', projectRoot).href
    )) as Generator;
    const publication = publications.find((one) => one.name === name);
    const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, projectRoot).href);
    expect(await jsonSchemaOf(publication, load)).toEqual(committed);
  });

  it.each(names)('takes %s', (of) => {
    expect(validate(bases[of]), JSON.stringify(validate.errors)).toBe(true);
  });

  it('agrees with the parser about changed records', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...names), changes, (of, change) => {
        const read = readObject(changedJson(shapeOf(of), paths.get(of)!, change), recordLimits);
        if (!read.ok) return;
        const issues = schemaIssues(recordSchema, read.value, 'record');
        expect(validate(read.value), JSON.stringify(issues)).toBe(issues.length === 0);
        verdicts[issues.length === 0 ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(75);
  });
});
