import { describe, expect, it } from 'vitest';
import { caseIssueWords } from '../../src/authoring/case-words.js';
import { instrumentTypes } from '../../src/authoring/instrument-types.js';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { runCases } from '../../src/authoring/run-cases.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { veo } from '../evaluate/desk.js';

const pin = { id: 'minimal-veo', version: '0.1.0' };
const person = {
  assessedOn: '2025-06-30',
  purpose: 'intake',
  subject: { ref: 's', birth: '1990', legalHistory: [{ status: 'untried', from: '2024' }] },
  contributors: [{ id: 's1', role: 'social_worker' }],
  ratings: {},
};

/** A document with one case that expects this. */
function expecting(expected: JsonValue): JsonValue {
  return { format: 'veo-cases/1', instrument: pin, cases: [{ name: 'one', assessment: person, expect: expected }] };
}

/** What a document of cases is told. */
function toldOf(document: unknown): readonly unknown[] {
  return parseCases(document, pin).issues.map(({ code, pointer, facts }) => [code, pointer, facts]);
}

/** The differences of the one case that expects this. */
function differencesOf(expected: JsonValue): unknown {
  const cases = parseCases(expecting(expected), pin);
  if (!cases.ok) throw new Error(JSON.stringify(cases.issues));
  return runCases(veo(), cases.value)[0]?.differences;
}

describe('documents of cases', () => {
  it.each([
    {
      why: 'an outcome that is not an object would expect nothing',
      document: expecting({ outcomes: { harm_to_prisoners: 5 } }),
      told: [
        [
          'authoring.wrong-part',
          '/cases/0/expect/outcomes/harm_to_prisoners',
          { key: 'harm_to_prisoners', expected: 'object' },
        ],
      ],
    },
    {
      why: 'a misspelt key of an outcome',
      document: expecting({ outcomes: { harm_to_prisoners: { staus: 'no_level' } } }),
      told: [
        [
          'authoring.unknown-key',
          '/cases/0/expect/outcomes/harm_to_prisoners/staus',
          { key: 'staus', nearest: 'status' },
        ],
      ],
    },
    {
      why: 'a key that every object inherits',
      document: expecting({ outcomes: { harm_to_prisoners: { constructor: 1 } } }),
      told: [
        [
          'authoring.unknown-key',
          '/cases/0/expect/outcomes/harm_to_prisoners/constructor',
          { key: 'constructor', nearest: null },
        ],
      ],
    },
    {
      why: 'no case at all',
      document: { format: 'veo-cases/1', instrument: pin, cases: [] },
      told: [['authoring.no-cases', '/cases', {}]],
    },
    {
      why: 'a case that expects nothing',
      document: expecting({}),
      told: [['authoring.expects-nothing', '/cases/0/expect', {}]],
    },
  ])('$why', ({ document, told }) => {
    expect(toldOf(document)).toStrictEqual(told);
  });

  it.each(['fr', 'en'] as const)('are told in words without control characters (%s)', (language) => {
    const document = { format: 'veo-cases/1', instrument: { id: '\u001B[2J`\n', version: '1' }, cases: [] };
    const [issue] = parseCases(document, pin).issues;
    expect(issue.code).toBe('authoring.wrong-instrument');
    expect(caseIssueWords(issue, language)?.sentence).not.toMatch(/[\u0000-\u001F]/);
  });
});

describe('running cases', () => {
  it('finds nothing where a case is right', () => {
    const outcomes = { harm_to_prisoners: { status: 'no_level', missing: ['violence'] } };
    expect(differencesOf({ population: 'within', outcomes })).toStrictEqual([]);
  });

  it('names what differs, and null where there is no such part', () => {
    const expected = { outcomes: { constructor: { status: 'no_level' } }, measures: { toString: '1' } };
    expect(differencesOf(expected)).toStrictEqual([
      { at: 'measures/toString', expected: '1', actual: null },
      { at: 'outcomes/constructor/status', expected: 'no_level', actual: null },
    ]);
  });
});

describe('what no stage made', () => {
  const cases = { format: 'veo-cases/1', instrument: pin, cases: [] };

  it.each([
    { why: 'the document of an instrument', call: () => runCases(veo().instrument.document as never, cases as never) },
    { why: 'the verdict on cases', call: () => runCases(veo(), parseCases(cases, pin) as never) },
    { why: 'no cases', call: () => runCases(veo(), undefined as never) },
    { why: 'an instrument instead of its document', call: () => instrumentTypes(veo().instrument as never) },
  ])('is refused: $why', ({ call }) => {
    expect(call).toThrow(expect.objectContaining({ code: 'kernel.wrong-stage' }));
  });
});
