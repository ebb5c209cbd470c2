import { describe, expect, it } from 'vitest';
import { assertStage, type Stage } from '../../src/kernel/stage.js';

const byKey: Stage = { key: 'admitted', type: 'Demo', madeBy: 'makeDemo' };
const byFormat: Stage = { ...byKey, key: 'document', format: 'demo/1' };
const inherits = (properties: object): object => Object.create(properties) as object;

describe('assertStage', () => {
  it.each([
    { stage: byKey, value: { admitted: undefined }, why: 'it has the key' },
    { stage: byKey, value: { admitted: 1, more: 2 }, why: 'and may have others' },
    { stage: byKey, value: { admitted: 1, document: { format: 'demo/2' } }, why: 'whatever its document is' },
    { stage: byFormat, value: { document: { format: 'demo/1' } }, why: 'its document is of the format' },
  ])('takes what a stage makes: $why', ({ stage, value }) => {
    expect(() => {
      assertStage(value, stage);
    }).not.toThrow();
  });

  it.each([
    { stage: byKey, value: undefined, why: 'nothing' },
    { stage: byKey, value: null, why: 'null' },
    { stage: byKey, value: 'admitted', why: 'a text' },
    { stage: byKey, value: Object.assign(() => 1, { admitted: 1 }), why: 'a function with the key' },
    { stage: byKey, value: {}, why: 'an object without the key' },
    { stage: byKey, value: inherits({ admitted: 1 }), why: 'one that inherits it' },
    { stage: byKey, value: { ok: true, value: { admitted: 1 } }, why: 'a verdict instead of its value' },
    { stage: byFormat, value: { format: 'demo/1' }, why: 'the document itself' },
    { stage: byFormat, value: { document: { format: 'demo/2' } }, why: 'a document of another format' },
    { stage: byFormat, value: { document: {} }, why: 'a document without a format' },
    { stage: byFormat, value: { document: inherits({ format: 'demo/1' }) }, why: 'one that inherits its format' },
    { stage: byFormat, value: { document: null }, why: 'no document' },
    { stage: byFormat, value: { document: 'demo/1' }, why: 'a text as document' },
  ])('refuses anything else: $why', ({ stage, value }) => {
    expect(() => {
      assertStage(value, stage);
    }).toThrow(expect.objectContaining({ code: 'kernel.wrong-stage', facts: { type: 'Demo', madeBy: 'makeDemo' } }));
  });
});
