import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grammar } from '../../src/instrument/schema/grammar.js';
import { schemaIssues } from '../../src/instrument/schema/schema-issues.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { readObject } from '../../src/kernel/read-object.js';
import { erratumSchema, instrumentNoticeSchema, registryIndexSchema } from '../../src/registry/schema.js';
import { changedJson, jsonChanges, pathsOf } from '../changed-json.js';
import { repositoryText } from '../docs/markdown.js';
import { erratum, notice, pin, shelf, ten } from './desk.js';

const ajv = new Ajv2020({ strict: true });
const signed = { path: 'a.json', file: pin.digest, on: '2026-01-05' };
const { index } = shelf({ instruments: [ten], notices: [notice()], errata: [erratum()] });

const documents: readonly { readonly name: string; readonly schema: Grammar; readonly document: object }[] = [
  {
    name: 'veo-registry-1',
    schema: registryIndexSchema,
    document: { ...index, notices: index.notices.map((entry) => ({ ...entry, signatures: signed })) },
  },
  {
    name: 'veo-instrument-notice-1',
    schema: instrumentNoticeSchema,
    document: notice({
      scope: { purposes: ['intake'], settings: ['open'], facilities: ['a'] },
      until: '2026-12-31',
      supersedes: ['A-0'],
    }),
  },
  {
    name: 'veo-erratum-1',
    schema: erratumSchema,
    document: erratum({
      ...{ instruments: [pin], when: { var: 'x' } as never, packages: { from: '0.1.0', through: '0.2.0' } },
      ...{ correction: { by: 'instrument', version: '1.1.0', digest: pin.digest }, supersedes: ['E-0'] },
    }),
  },
];

const changes = jsonChanges(
  [
    ...['', 'all', 'suspended', '2026-02-03', '1.0.0', 1, null, [], {}, ['a'], { versions: ['0.1.0'] }],
    ...[{ by: 'semantics', name: 'a-b' }, { purposes: ['a'] }, { fr: 'a', en: 'b' }, pin.digest],
  ],
  ['until', 'scope', 'versions', 'from', 'extra', 'signatures', 'Bad Id'],
);

describe.each(documents)('the published JSON Schema $name', ({ name, schema, document }) => {
  const validate = ajv.compile(JSON.parse(repositoryText(`schemas/${name}.schema.json`)) as object);
  const paths = pathsOf(document as JsonValue).slice(1);

  it('takes a sound document', () => {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(schemaIssues(schema, document as JsonValue, 'registry')).toEqual([]);
  });

  it('agrees with the parser about changed documents', () => {
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(changes, (change) => {
        const read = readObject(changedJson(structuredClone(document) as JsonValue, paths, change));
        if (!read.ok) return;
        const issues = schemaIssues(schema, read.value, 'registry');
        expect(validate(read.value), JSON.stringify(issues)).toBe(issues.length === 0);
        verdicts[issues.length === 0 ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(20);
  });
});
