import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/kernel/json-value.js';
import { type ArchiveLine, lineText, treeText } from '../../../src/record/archive/line.js';
import { headerLine, instrumentLine, tombstoneLine } from '../../../src/record/archive/schema.js';
import { compiled, hash, recorded } from '../desk.js';
import { tombstoneOf } from '../tombstone.js';

const header = {
  kind: 'header',
  opened: { source: 'register', on: '2026-01-05' },
  origin: 'ml.example/prison-7/2026',
  format: 'veo-archive/1',
} as const;
const instrument = {
  ...{ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest } as const,
  document: compiled.instrument.document as unknown as JsonObject,
};
const record = recorded();
const tombstone = tombstoneOf(record.seal);

describe('the text of a line', () => {
  it('is canonical: keys in the order of their code units, no white space, whatever order they were given in', () => {
    expect(lineText(header)).toBe(
      '{"format":"veo-archive/1","kind":"header","opened":{"on":"2026-01-05","source":"register"},"origin":"ml.example/prison-7/2026"}',
    );
  });

  it.each<readonly [string, ArchiveLine]>([
    ['an instrument', instrument],
    ['an entry', record],
    ['a tombstone', tombstone],
  ])('stands on one line, and is the same when it was read again: %s', (_, line) => {
    const text = lineText(line);
    expect(text).not.toMatch(/[\n\r\0]| $/);
    expect(lineText(JSON.parse(text) as ArchiveLine)).toBe(text);
  });
});

describe('what the tree holds of a line', () => {
  it.each<readonly [string, ArchiveLine, string]>([
    ['its kind and the digest of its text: a header', header, `header ${hash(lineText(header))}`],
    ['the digest that it goes by: an instrument', instrument, `instrument ${compiled.digest}`],
    ['its seal: an entry', record, `entry ${record.seal}`],
    ['the seal of what was erased: a tombstone', tombstone, `entry ${record.seal}`],
  ])('is %s', (_, line, text) => {
    expect(treeText(line, hash)).toBe(text);
  });

  it('does not change when parts are erased, or when a tombstone takes the place of the whole entry', () => {
    const texts = [record, { ...record, leaves: {} }, { ...tombstone, of: record.seal, previous: record.seal }];
    expect(new Set(texts.map((line) => treeText(line, hash))).size).toBe(1);
  });

  it('changes with anything that a header says', () => {
    const others = [header, { ...header, origin: 'other' }, { ...header, opened: { ...header.opened, source: 'paper' } }];
    expect(new Set(others.map((line) => treeText(line as ArchiveLine, hash))).size).toBe(3);
  });
});

const digest = 'a'.repeat(64);

describe('the grammar of a header', () => {
  it.each(['a', '0', 'ml.example/prison-7/2026', `a${'b'.repeat(199)}`])('takes the origin %s', (origin) => {
    expect(headerLine.accepts({ ...header, origin })).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['white space, which would end the line of a checkpoint', 'a b'],
    ['a line feed', 'a\nb'],
    ['a plus sign, which ends the name of a key', 'a+b'],
    ['upper case', 'Prison'],
    ['a first character that is none of a name', '/a'],
    ['an accent', 'ségou'],
    ['201 characters', `a${'b'.repeat(200)}`],
    ['no text', 7],
  ])('refuses as origin: %s', (_, origin) => {
    expect(headerLine.accepts({ ...header, origin })).toBe(false);
  });

  it.each([
    ['no time', { opened: undefined }],
    ['a day in another form', { opened: { on: '05/01/2026', source: 'register' } }],
    ['a time without its source', { opened: { on: '2026-01-05' } }],
    ['another format', { format: 'veo-archive/2' }],
    ['another kind', { kind: 'instrument' }],
    ['a key that it does not know', { note: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(headerLine.accepts({ ...header, ...change })).toBe(false);
  });
});

describe('the grammar of an instrument line', () => {
  it('takes any object as document: whether it is an instrument is seen when it is loaded', () => {
    for (const document of [instrument.document, {}]) expect(instrumentLine.accepts({ ...instrument, document })).toBe(true);
  });

  it.each([
    ['a digest in upper case', { digest: 'A'.repeat(64) }],
    ['a digest of 63 digits', { digest: 'a'.repeat(63) }],
    ['a list as document', { document: [] }],
    ['a text as document', { document: '{}' }],
    ['no document', { document: undefined }],
    ['a key that it does not know', { name: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(instrumentLine.accepts({ ...instrument, ...change })).toBe(false);
  });
});

describe('the grammar of a tombstone', () => {
  it.each([{}, { of: digest }, { of: digest, previous: digest }])('takes %s beside the seal', (change) => {
    expect(tombstoneLine.accepts({ ...tombstone, ...change })).toBe(true);
  });

  it.each([
    ['no seal', { seal: undefined }],
    ['a seal that is no digest', { seal: 'b' }],
    ['what it follows that is no digest', { of: 'b' }],
    ['what was erased', { sealed: {} }],
    ['no order', { order: undefined }],
    ['nobody who erased', { order: { ...tombstone.order, by: undefined } }],
    ['no basis', { order: { ...tombstone.order, basis: '' } }],
    ['no day', { order: { ...tombstone.order, time: undefined } }],
    ['pointers, as if it were of parts', { order: { ...tombstone.order, pointers: [''] } }],
  ])('refuses %s', (_, change) => {
    expect(tombstoneLine.accepts({ ...tombstone, ...change })).toBe(false);
  });
});
