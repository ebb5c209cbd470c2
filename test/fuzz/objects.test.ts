import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { assess } from '../../src/evaluate/assess.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { fixture } from '../instrument/patched.js';
import { baseOf, changed, changes, withValueAt } from './changes.js';
import { holds, timeout } from './settings.js';
import { expectSameVerdict, expectVerdict, told } from './verdicts.js';

const instrument = fixture('minimal-reference');
const assessment: JsonValue = {
  format: 'veo-assessment/1',
  instrument: { id: 'ten-items', version: '1.0.0' },
  assessedOn: '2025-06-30',
  evidence: [{ id: 'e1', kind: 'staff_observation', standing: 'observed' }],
  ratings: { i1: { level: 'yes', supportedBy: ['e1'] }, i2: 'no' },
};

/** Whether any code of a document was run. */
let ran = 0;
function run(): never {
  ran += 1;
  throw new Error('code of the document was run');
}

class Instance {
  id = 'e1';
}

function circle(): unknown {
  const object: { [key: string]: unknown } = { a: 1 };
  object['self'] = [object];
  return object;
}

function withKey(object: object, key: string | symbol, property: PropertyDescriptor): object {
  return Object.defineProperty(object, key, { configurable: true, ...property });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function deep(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { and: value };
  return value;
}

const hole: unknown[] = [1];
hole[3] = 1;

/** What only memory can hold; each made anew. */
const strange: readonly (() => unknown)[] = [
  ...[() => undefined, () => Symbol('x'), () => 1n, () => run, () => Number.NaN, () => Number.NEGATIVE_INFINITY],
  ...[() => new Date(0), () => new Map([['id', 'e1']]), () => new Set(['e1']), () => /x/, () => new Error('x')],
  ...[() => new Instance(), () => new Uint8Array(4), () => Object(1) as unknown, () => Object('x') as unknown],
  ...[() => Promise.resolve(1), () => new WeakMap(), () => globalThis, () => Math, () => run, circle, revoked],
  ...[() => hole, () => withKey([1], 'id', { value: 'x', enumerable: true }), () => deep(10_000)],
  () => withKey({}, 'id', { get: run, enumerable: true }),
  () => withKey({}, 'id', { get: run, set: run }),
  () => withKey([], '0', { get: run, enumerable: true }),
  () => withKey({}, 'id', { value: 'e1', enumerable: false }),
  () => withKey({}, Symbol.iterator, { value: run, enumerable: true }),
  () => withKey({}, Symbol.toPrimitive, { value: run }),
  () => ({ toJSON: run }),
  () => ({ then: run, valueOf: run, toString: run }),
  () => Object.create({ id: 'inherited' }) as unknown,
  () => Object.assign(Object.create(Instance.prototype) as object, { id: 'e1' }),
  () => new Proxy({}, { ownKeys: run }),
  () => new Proxy([], { getPrototypeOf: run }),
  () => new Proxy({ id: 'e1' }, { getOwnPropertyDescriptor: run }),
  () => new Proxy({ id: 'e1' }, { get: run }),
  () => new Proxy([1, 2], { get: run }),
  () => new Proxy([1, 2], { get: () => -1 }),
  () => new Proxy([1, 2], { get: () => ({ valueOf: () => Number.NaN }) }),
  () => new Proxy({}, { ownKeys: () => ['a', 'b'] }),
  () => new Proxy(run, {}),
  () => vm.runInNewContext('({ id: "e1" })') as unknown,
  () => vm.runInNewContext('["e1"]') as unknown,
  () => vm.runInNewContext('new (class A { id = "e1" })()') as unknown,
  () => Object.assign(Object.create(null) as object, { id: 'e1' }),
  () => Array.from({ length: 2000 }, () => 1),
  () => Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${String(index)}`, index])),
  () => 'x'.repeat(200_000),
];

const readers: readonly ((document: unknown) => Checked<unknown>)[] = [
  parseInstrument,
  parseAssessment,
  (document) => parseCases(document, { id: 'ten-items', version: '1.0.0' }),
  (document) => assess(document, assessment),
  (document) => assess(instrument, document),
];
const bases = [baseOf(instrument), baseOf(assessment)];

/** A document again in other clothes: each makes the same JSON. */
const clothes: readonly ((value: JsonValue) => unknown)[] = [
  (value) => deepFreeze(structuredClone(value)),
  (value) => vm.runInNewContext(`JSON.parse(text)`, { text: JSON.stringify(value) }) as unknown,
  withoutPrototypes,
];

function withoutPrototypes(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(withoutPrototypes);
  const made = Object.create(null) as { [key: string]: unknown };
  for (const [key, part] of Object.entries(value)) {
    withKey(made, key, { value: withoutPrototypes(part), enumerable: true, writable: true });
  }
  return made;
}

describe('objects in memory', () => {
  it('start from documents that are sound', () => {
    expect(assess(instrument, assessment).issues).toStrictEqual([]);
  });

  it('with what JSON cannot say anywhere in them are answered, and none of their code is run', { timeout }, () => {
    const dressed = fc.record({
      base: fc.constantFrom(...bases),
      place: fc.nat(),
      make: fc.constantFrom(...strange),
      read: fc.constantFrom(...readers),
    });
    ran = 0;
    const proxied = new Set(strange.filter((make) => make.toString().includes('Proxy')));
    holds('hostile objects', dressed, ({ base, place, make, read }) => {
      const document = withValueAt(base, place, make());
      const before = ran;
      const verdict = told(() => read(document));
      // A proxy's traps are how it is looked at; nothing else is.
      if (!proxied.has(make)) expect(ran).toBe(before);
      if (typeof document !== 'string') expectVerdict(verdict, document);
    });
  });

  it('of another realm, frozen or without prototypes get the verdict of their plain copy', { timeout }, () => {
    const dressed = fc.record({
      base: fc.constantFrom(...bases),
      steps: changes,
      dress: fc.constantFrom(...clothes),
      read: fc.constantFrom(...readers),
    });
    holds('dressed objects', dressed, ({ base, steps, dress, read }) => {
      const document = changed(base, steps);
      expectSameVerdict(
        told(() => read(document)),
        told(() => read(dress(document))),
      );
    });
  });
});
