import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../src/assessment/schema.js';
import { schemaIssues } from '../../src/instrument/schema/schema-issues.js';
import { readObject } from '../../src/kernel/read-object.js';
import { changedJson, jsonChanges, pathsOf } from '../changed-json.js';
import { patched, testText } from './desk.js';

interface Generator {
  readonly publications: readonly { readonly name: string }[];
  readonly jsonSchemaOf: (publication: unknown, load: (file: string) => Promise<unknown>) => Promise<object>;
}

const root = new URL('../../', import.meta.url);
const name = 'veo-assessment-1';
const committed = JSON.parse(testText(`../schemas/${name}.schema.json`));
const validate = new Ajv2020({ strict: true }).compile(committed);
const bases = ['whole', 'bare', 'prison'];

const paths = new Map(bases.map((base) => [base, pathsOf(patched(base)).slice(1)]));

const changes = jsonChanges(
  [
    ...['', 'x', '2025', '2025-02', '2025-02-03', 0, 1, 51, true, [], {}],
    ...[{ about: '1990', plusMinusYears: 1 }, { level: 'yes' }, { unrated: 'declined' }, { unknown: 'why' }],
    ...[['a'], [{ a: null }]],
  ],
  ['level', 'unrated', 'reason', 'note', 'about', 'extra', 'event', 'Bad Id'],
);

describe('the published JSON Schema of assessments', () => {
  it('is the one that the sources make', async () => {
    const { publications, jsonSchemaOf } = (await import(
      new URL('scripts/lib/json-schema.mjs', root).href
    )) as Generator;
    const publication = publications.find((one) => one.name === name);
    const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, root).href);
    expect(await jsonSchemaOf(publication, load)).toEqual(committed);
  });

  it.each(bases)('takes %s', (base) => {
    expect(validate(patched(base)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('agrees with the parser about changed documents', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...bases), changes, (base, change) => {
        const read = readObject(changedJson(patched(base), paths.get(base)!, change));
        if (!read.ok) return;
        const issues = schemaIssues(assessmentSchema, read.value, 'assessment');
        expect(validate(read.value), JSON.stringify(issues)).toBe(issues.length === 0);
        verdicts[issues.length === 0 ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 700 },
    );
    const tried = verdicts.taken + verdicts.refused;
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(tried / 7);
  });
});
