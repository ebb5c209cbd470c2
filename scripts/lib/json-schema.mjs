import * as z from 'zod/mini';

/**
 * What becomes a published JSON Schema.
 *
 * @typedef {object} Publication
 * @property {string} name - File name without `.schema.json`, as in `veo-instrument-1`.
 * @property {string} entry - Source file of the schema.
 * @property {string} root - Name of the exported schema of the whole document.
 * @property {string} title
 * @property {Readonly<Record<string, readonly string[]>>} parts - By source file: exported schemas that get a definition of their own.
 */

/** @type {readonly Publication[]} */
export const publications = [
  {
    name: 'veo-instrument-1',
    entry: 'src/instrument/schema/document.ts',
    root: 'instrumentSchema',
    title: 'veo-instrument/1',
    parts: {
      'src/instrument/schema/primitives.ts': ['id', 'condition', 'decimal', 'rounding'],
      'src/instrument/schema/texts.ts': ['text', 'language', 'reference'],
      'src/instrument/schema/indicators.ts': ['subject', 'direction', 'scale', 'domain', 'indicator'],
      'src/instrument/schema/facts.ts': ['fact'],
      'src/instrument/schema/measures.ts': ['measure'],
      'src/instrument/schema/bandings.ts': ['banding'],
      'src/instrument/schema/outcomes.ts': ['outcome', 'guard', 'flag', 'mitigator', 'constraint', 'population'],
      'src/instrument/schema/interventions.ts': ['intervention', 'accommodation'],
    },
  },
  {
    name: 'veo-assessment-1',
    entry: 'src/assessment/schema.ts',
    root: 'assessmentSchema',
    title: 'veo-assessment/1',
    parts: {
      'src/instrument/schema/primitives.ts': ['id'],
      'src/assessment/schema.ts': ['partialDate', 'evidenceItem', 'rating', 'factValue'],
    },
  },
  {
    name: 'veo-evaluation-1',
    entry: 'src/evaluate/schema.ts',
    root: 'evaluationSchema',
    title: 'veo-evaluation/1',
    parts: {
      'src/instrument/schema/primitives.ts': ['id'],
      'src/evaluate/schema.ts': ['decimalText', 'trace', 'conditionTrace'],
    },
  },
  {
    name: 'veo-record-1',
    entry: 'src/record/schema/record.ts',
    root: 'recordSchema',
    title: 'veo-record/1',
    parts: {
      'src/instrument/schema/primitives.ts': ['id', 'digest'],
      'src/instrument/schema/texts.ts': ['text'],
      'src/evaluate/schema.ts': ['identity'],
      'src/record/schema/committing.ts': ['commitment', 'leaf'],
      'src/record/schema/parts.ts': ['moment'],
      'src/record/schema/record.ts': ['sealedEntry'],
    },
  },
  {
    name: 'veo-overlay-1',
    entry: 'src/authoring/overlay/schema.ts',
    root: 'overlaySchema',
    title: 'veo-overlay/1',
    parts: {
      'src/instrument/schema/texts.ts': ['text', 'language'],
      'src/authoring/overlay/schema.ts': ['overlayChange'],
    },
  },
  {
    name: 'veo-registry-1',
    entry: 'src/registry/schema.ts',
    root: 'registryIndexSchema',
    title: 'veo-registry/1',
    parts: {},
  },
  {
    name: 'veo-instrument-notice-1',
    entry: 'src/registry/schema.ts',
    root: 'instrumentNoticeSchema',
    title: 'veo-instrument-notice/1',
    parts: { 'src/instrument/schema/texts.ts': ['text'], 'src/registry/schema.ts': ['instrumentPin'] },
  },
  {
    name: 'veo-erratum-1',
    entry: 'src/registry/schema.ts',
    root: 'erratumSchema',
    title: 'veo-erratum/1',
    parts: { 'src/registry/schema.ts': ['instrumentPin'] },
  },
  {
    name: 'veo-trust-1',
    entry: 'src/record/signatures/trust-schema.ts',
    root: 'trustSchema',
    title: 'veo-trust/1',
    parts: { 'src/record/signatures/trust-schema.ts': ['keyId', 'logName'] },
  },
  {
    name: 'veo-key-1',
    entry: 'src/record/signatures/key.ts',
    root: 'keySchema',
    title: 'veo-key/1',
    parts: { 'src/record/signatures/trust-schema.ts': ['keyId', 'logName'] },
  },
];

const description =
  'The grammar of one document. What holds across its parts (ids that name something, languages, conditions, ' +
  'the calendar, the law of a policy) is checked by the package and has no place in a JSON Schema.';

/**
 * The JSON Schema 2020-12 of a publication.
 *
 * @param {Publication} publication
 * @param {(file: string) => Promise<Record<string, unknown>>} load - Imports a source file.
 * @returns {Promise<object>}
 */
export async function jsonSchemaOf({ name, entry, root, title, parts }, load) {
  /** @type {z.core.$ZodRegistry<{ id: string }>} */
  const metadata = z.registry();
  for (const [file, names] of Object.entries(parts)) {
    const exported = await load(file);
    for (const id of names) metadata.add(schemaNamed(exported, id), { id });
  }
  const schema = schemaNamed(await load(entry), root);
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata, target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: `${name}.schema.json`, title, description, ...oneTypeEach(rest) };
}

/**
 * The same schema with one type at a place: validators in strict mode refuse a list of types.
 *
 * @template Schema
 * @param {Schema} schema
 * @returns {Schema}
 */
function oneTypeEach(schema) {
  if (Array.isArray(schema)) return /** @type {Schema} */ (schema.map(oneTypeEach));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { type } = /** @type {{ type?: unknown }} */ (schema);
  if (!Array.isArray(type)) {
    const parts = Object.entries(schema).map(([key, part]) => [key, oneTypeEach(part)]);
    return Object.fromEntries(parts);
  }
  // Whatever stands beside a list of types holds for some of them only: to which it belongs is not known here.
  if (Object.keys(schema).length > 1) throw new Error(`a list of types with more beside it: ${JSON.stringify(schema)}`);
  return /** @type {Schema} */ ({ anyOf: type.map((one) => ({ type: one })) });
}

/**
 * @param {Record<string, unknown>} exported
 * @param {string} name
 * @returns {z.ZodMiniType}
 */
function schemaNamed(exported, name) {
  const schema = exported[name];
  if (schema === undefined) throw new Error(`no schema is exported as ${name}`);
  return /** @type {{ zod: () => z.ZodMiniType }} */ (schema).zod();
}
