import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverlayChange } from '../../../src/authoring/overlay/document.js';
import { placeOf, valueAtPlace } from '../../../src/authoring/overlay/place.js';
import { overlaySchema } from '../../../src/authoring/overlay/schema.js';
import { scoringDigest } from '../../../src/instrument/digest.js';
import { textsOf } from '../../../src/instrument/texts-of.js';
import { schemaIssues } from '../../../src/instrument/schema/schema-issues.js';
import type { JsonObject, JsonValue } from '../../../src/kernel/json-value.js';
import { badOverlays, sound } from './bad-overlays.js';
import { changed } from '../../instrument/patched.js';
import { baseOf, made, veo } from './desk.js';

const bases = ['minimal-veo', 'minimal-reference', 'everything', 'weighing', 'one-prison'].map((name) => baseOf(name));
const reason = 'As the neighbour has it.';

describe('any base', () => {
  it.each(bases.map((base) => ({ id: base.document.id, base })))(
    '$id comes out as it is without changes',
    ({ base }) => {
      const { instrument, sameScoring } = made(base, []);
      const { changelog: _, studies: __, status: ___, ...kept } = base.document;
      expect(instrument.document).toMatchObject({
        ...kept,
        id: 'neighbour',
        version: '0.1.0',
        thresholdsVersion: base.document.thresholdsVersion ?? base.document.version,
      });
      expect(sameScoring).toBe(true);
    },
  );

  it('has a place for each of its texts, that leads back to it', () => {
    for (const { document } of bases) {
      for (const { text, pointer } of textsOf(document)) {
        const root = document as unknown as JsonObject;
        expect(valueAtPlace(root, placeOf(root, pointer)), pointer).toEqual(text);
      }
    }
  });
});

const places = textsOf(veo.document)
  .map(({ pointer }) => placeOf(veo.document as unknown as JsonObject, pointer))
  .filter((place) => !/^(?:title|limits|misuse|changelog)/.test(place));

describe('words', () => {
  it('never change what counts, whichever are translated', () => {
    const languages = [...veo.document.languages, { code: 'mos', name: 'Mooré', status: 'none' as const }];
    fc.assert(
      fc.property(fc.subarray(places, { minLength: 1 }), (some) => {
        const texts = Object.fromEntries(some.map((place) => [place, `mos: ${place}`]));
        const { instrument, sameScoring } = made(veo, [{ change: 'translate', language: 'mos', texts }], { languages });
        expect(sameScoring).toBe(true);
        expect(scoringDigest({ ...instrument.document, id: veo.document.id })).toBe(scoringDigest(veo.document));
      }),
      { numRuns: 20 },
    );
  });

  it('come out the same whatever the order of changes that touch different places', () => {
    const changes: readonly OverlayChange[] = [
      { change: 'replace_text', texts: { purpose: 'Another purpose.' }, reason },
      { change: 'map_role', from: 'nurse', to: 'health_agent' },
      { change: 'map_facility', from: 'counsellor', to: 'listener' },
      { change: 'set_limit', values: { 'validity/days': 30 }, reason },
      { change: 'add', to: 'limits', value: 'One more limit.', reason },
    ];
    const results = new Set<string>();
    fc.assert(
      fc.property(fc.shuffledSubarray([...changes], { minLength: changes.length }), (order) => {
        const { adaptedFrom: _, ...document } = made(veo, order).instrument.document;
        results.add(JSON.stringify(document));
      }),
      { numRuns: 20 },
    );
    expect(results.size).toBe(1);
  });
});

describe('the JSON Schema of overlays', () => {
  const schema = JSON.parse(readFileSync('schemas/veo-overlay-1.schema.json', 'utf8')) as object;
  const accepts = new Ajv2020({ strict: true }).compile(schema);
  const documents: readonly JsonValue[] = [
    sound as unknown as JsonValue,
    ...['examples/adaptations/bf-arrival-screen/overlay.json', 'test/fixtures/overlays/minimal.json'].map(
      (file) => JSON.parse(readFileSync(file, 'utf8')) as JsonValue,
    ),
    ...Object.values(badOverlays).map(({ patch }) => changed(sound as unknown as JsonObject, [patch])),
  ];

  it('says what the grammar says of sound and bad overlays', () => {
    for (const document of documents) {
      expect([accepts(document), document]).toEqual([
        schemaIssues(overlaySchema, document, 'overlay').length === 0,
        document,
      ]);
    }
  });
});
