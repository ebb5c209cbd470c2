import { describe, expect, it } from 'vitest';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { instrumentSchema } from '../../src/instrument/schema/document.js';
import { text } from '../../src/instrument/schema/texts.js';
import { textPlaces, textsOf, valuesAt } from '../../src/instrument/texts-of.js';
import { fixture } from './patched.js';

/** As much of a zod definition as a walk needs. */
interface Definition {
  readonly shape?: { readonly [key: string]: Schema };
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
}

interface Schema {
  readonly def: Definition;
}

function placesIn(schema: Schema, at: string): readonly string[] {
  if (schema === (text.zod() as unknown)) return [at];
  const { shape = {}, element, valueType, innerType, options = [] } = schema.def;
  return [
    ...Object.entries(shape).flatMap(([key, part]) => placesIn(part, `${at}/${key}`)),
    ...[element, valueType].flatMap((part) => (part === undefined ? [] : placesIn(part, `${at}/*`))),
    ...[innerType, ...options].flatMap((part) => (part === undefined ? [] : placesIn(part, at))),
  ];
}

describe('textPlaces', () => {
  it('names exactly the places where the grammar has a text', () => {
    const found = new Set(placesIn(instrumentSchema.zod() as unknown as Schema, ''));
    expect(found.size).toBeGreaterThan(50);
    expect([...textPlaces].toSorted()).toEqual([...found].toSorted());
  });
});

describe('textsOf', () => {
  const document = fixture('everything') as unknown as InstrumentDocument;

  it('finds a text at every place', () => {
    for (const place of textPlaces) expect(valuesAt(fixture('everything'), place), place).not.toEqual([]);
  });

  it('gives each text with its pointer', () => {
    expect(textsOf(document)).toContainEqual({
      text: { fr: 'Aucun.', en: 'None.' },
      pointer: '/indicators/0/anchors/no',
    });
  });

  it('looks at own properties only', () => {
    expect(valuesAt({ a: {} }, '/a/constructor')).toEqual([]);
    expect(valuesAt({ a: 'text' }, '/a/length')).toEqual([]);
  });
});
