import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseKey } from '../../../src/record/signatures/key.js';
import { parseTrust } from '../../../src/record/signatures/trust.js';
import { keys, trustDocument } from './desk.js';

function schemaOf(name: string): ValidateFunction {
  const text = readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  return new Ajv2020({ strict: true }).compile(JSON.parse(text) as object);
}

/** What whole documents show, and no grammar. */
const beyond =
  /^signature\.(?:bad-base64|wrong-length|weak-key|wrong-key-id|keys-do-not-match|repeated-key|dates-reversed|no-such-key|threshold-too-high|no-name)$/;

/** A document without each of its parts, and with each of them replaced by others. */
function* changed(document: object): Generator<object> {
  for (const [key, value] of Object.entries(document) as readonly (readonly [string, unknown])[]) {
    for (const other of [undefined, null, '', 'x y+z', -1, 65, [], {}, [null]]) {
      yield JSON.parse(JSON.stringify({ ...document, [key]: other })) as object;
    }
    yield { ...document, [`${key}_`]: value };
    if (typeof value !== 'object' || value === null) continue;
    for (const part of changed(value)) {
      yield { ...document, [key]: Array.isArray(value) ? Object.values(part) : part };
    }
  }
}

describe('the published JSON Schemas', () => {
  it.each([
    { name: 'veo-trust-1', document: trustDocument, parse: parseTrust },
    { name: 'veo-key-1', document: keys.director.document, parse: parseKey },
  ])('say the same as the grammar: $name', ({ name, document, parse }) => {
    const validate = schemaOf(name);
    expect(validate(document)).toBe(true);
    let refused = 0;
    for (const change of changed(document)) {
      const departs = parse(change).issues.filter(({ code }) => !beyond.test(code));
      expect(validate(change), JSON.stringify(change)).toBe(departs.length === 0);
      refused += departs.length === 0 ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(40);
  });
});
