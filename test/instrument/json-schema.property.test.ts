import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaIssues } from '../../src/instrument/schema/schema-issues.js';
import { instrumentSchema } from '../../src/instrument/schema/document.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { readObject } from '../../src/kernel/read-object.js';
import { fixture } from './patched.js';

interface Generator {
  readonly publications: readonly { readonly name: string }[];
  readonly jsonSchemaOf: (publication: unknown, load: (file: string) => Promise<unknown>) => Promise<object>;
}

const root = new URL('../../', import.meta.url);
const generator = (await import(new URL('scripts/lib/json-schema.mjs', root).href)) as Generator;

async function generated(name: string): Promise<object> {
  const publication = generator.publications.find((one) => one.name === name);
  return generator.jsonSchemaOf(publication, (file) => import(/* @vite-ignore */ new URL(file, root).href));
}

const committed = JSON.parse(readFileSync(new URL('schemas/veo-instrument-1.schema.json', root), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: false });
const validate = ajv.compile(committed);
const bases = ['minimal-reference', 'minimal-veo', 'everything'];

/** Pointers to every value of a document, as paths. */
function pathsOf(value: JsonValue): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

const paths = new Map(bases.map((base) => [base, pathsOf(fixture(base))]));

type Change = 'replace' | 'remove' | 'add' | 'repeat' | 'swap';

interface Mutation {
  readonly change: Change;
  readonly at: number;
  readonly from: number;
  readonly value: JsonValue;
  readonly key: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  change: fc.constantFrom<Change>('replace', 'remove', 'add', 'repeat', 'swap'),
  at: fc.nat(),
  from: fc.nat(),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(0, 1, -1, 1.5, 91, 366, 1e15, 2e15, '', 'x', 'fr', true, [], {}),
  ),
  key: fc.constantFrom('id', 'title', 'when', 'kind', 'extra', 'points', 'fr', 'weight'),
}) as fc.Arbitrary<Mutation>;

function at(value: JsonValue, path: readonly string[]): JsonValue {
  return path.reduce((holder, key) => (holder as { [key: string]: JsonValue })[key]!, value);
}

function mutated(base: string, { change, at: place, from, value, key }: Mutation): JsonValue {
  const document = fixture(base);
  const all = paths.get(base)!.filter((path) => path.length > 0);
  const path = all[place % all.length]!;
  const holder = at(document, path.slice(0, -1)) as { [key: string]: JsonValue };
  const last = path.at(-1)!;
  if (change === 'replace') holder[last] = value;
  else if (change === 'swap') holder[last] = structuredClone(at(document, all[from % all.length]!));
  else if (change === 'add') holder[Array.isArray(holder) ? holder.length : key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), change === 'remove' ? 1 : 0, holder[Number(last)]);
  else if (change === 'remove') Reflect.deleteProperty(holder, last);
  else holder[key] = holder[last]!;
  return document;
}

describe('the published JSON Schema', () => {
  it('is the one that the sources make', async () => {
    expect(await generated('veo-instrument-1')).toEqual(committed);
  });

  it.each(bases)('takes %s', (base) => {
    expect(validate(fixture(base)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('agrees with the parser about changed documents', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...bases), mutation, (base, change) => {
        const read = readObject(mutated(base, change));
        if (!read.ok) return;
        const issues = schemaIssues(instrumentSchema, read.value, 'instrument');
        expect(validate(read.value), JSON.stringify(issues)).toBe(issues.length === 0);
        verdicts[issues.length === 0 ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 600 },
    );
    const tried = verdicts.taken + verdicts.refused;
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(tried / 15);
  });
});
