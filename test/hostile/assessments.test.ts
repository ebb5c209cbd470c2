import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { patched as patchedAssessment } from '../assessment/desk.js';
import { fixture, patched, type PatchStep } from '../instrument/patched.js';
import { answer, type Brief, refusal } from './answers.js';

const instrument = fixture('weighing');

function compiledOf(document: unknown): CompiledInstrument {
  const parsed = parseInstrument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

function validOf(compiled: CompiledInstrument, document: unknown): Parameters<typeof evaluate>[1] {
  const parsed = parseAssessment(document);
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return valid.value;
}

interface Bad {
  readonly why: string;
  readonly patch: readonly PatchStep[];
  readonly told: readonly Brief[];
}

const set = (path: string, value: JsonValue): PatchStep => ({ op: 'replace', path, value });
const levels = ['not_shown', 'partly_shown', 'clearly_shown'];

const bad: readonly Bad[] = [
  {
    why: 'a newer format',
    patch: [set('/format', 'veo-assessment/2')],
    told: [['assessment.newer-format', '/format', { supported: 'veo-assessment/1', got: 'veo-assessment/2' }]],
  },
  {
    why: 'another document',
    patch: [set('/format', 'veo-instrument/1')],
    told: [['assessment.wrong-format', '/format', { expected: 'veo-assessment/1', got: 'veo-instrument/1' }]],
  },
  {
    why: 'another version of the instrument',
    patch: [set('/instrument/version', '0.2.0')],
    told: [
      ['assessment.wrong-version', '/instrument/version', { instrument: 'weighing', expected: '0.1.0', got: '0.2.0' }],
    ],
  },
  {
    why: 'another instrument',
    patch: [set('/instrument/id', 'ml-veo-intake')],
    told: [['assessment.wrong-instrument', '/instrument/id', { expected: 'weighing', got: 'ml-veo-intake' }]],
  },
  {
    why: 'a level that is not on the scale',
    patch: [set('/ratings/distress/level', 'partly_shwon')],
    told: [
      [
        'assessment.unknown-level',
        '/ratings/distress/level',
        { indicator: 'distress', level: 'partly_shwon', allowed: levels, nearest: 'partly_shown' },
      ],
    ],
  },
  {
    why: 'a rating without evidence',
    patch: [{ op: 'remove', path: '/ratings/distress/supportedBy' }],
    told: [['assessment.no-evidence', '/ratings/distress', { indicator: 'distress', level: 'partly_shown', items: 1 }]],
  },
  ...['2025-02-29', '2025-13', '2025-04-31', '0000'].map((value): Bad => ({
    why: `an impossible date: ${value}`,
    patch: [set('/subject/receivedOn', value)],
    told: [['assessment.bad-date', '/subject/receivedOn', { value }]],
  })),
  ...['2025', '2025-06', '30/06/2025', '2025-06-30T00:00:00Z', ' 2025-06-30'].map((value): Bad => ({
    why: `a day of assessment that is no full date: ${value}`,
    patch: [set('/assessedOn', value)],
    told: [['assessment.bad-date', '/assessedOn', { value }]],
  })),
  {
    why: 'a date that is known to no century',
    patch: [set('/subject/birth', { about: '1990', plusMinusYears: 100 })],
    told: [
      [
        'assessment.out-of-range',
        '/subject/birth/plusMinusYears',
        { of: 'number', got: 100, minimum: null, maximum: 50 },
      ],
    ],
  },
  {
    why: 'wrong types, all of them at once',
    patch: [set('/ratings/distress', 3), set('/evidence', {}), set('/facts/interpreter', null)],
    told: [
      ['assessment.wrong-type', '/evidence', { expected: ['array'], got: 'object' }],
      ['assessment.wrong-type', '/ratings/distress', { expected: ['string', 'object'], got: 'number' }],
      ['assessment.wrong-type', '/facts/interpreter', { expected: ['boolean', 'number', 'string'], got: 'null' }],
    ],
  },
];

describe('an assessment', () => {
  it.each(bad)('is refused: $why', ({ patch, told }) => {
    const document = patchedAssessment('whole', patch);
    expect(refusal(() => assess(instrument, document))).toStrictEqual(told);
    expect(refusal(() => assess(JSON.stringify(instrument), JSON.stringify(document)))).toStrictEqual(told);
  });

  it.each([
    { why: 'a year', birth: '1990', age: [34, 35] },
    { why: 'a month', birth: '1990-06', age: [35, 35] },
    { why: 'some years more or less', birth: { about: '1990', plusMinusYears: 3 }, age: [31, 38] },
    { why: 'before the oldest', birth: '1800', age: [224, 225] },
  ])('may date a birth as far as it is known: $why', ({ birth, age: [minimum, maximum] }) => {
    const patch = [set('/subject/birth', birth)];
    const valid = validOf(compiledOf(instrument), patchedAssessment('whole', patch));
    expect(valid.age).toStrictEqual({ minimum, maximum });
  });

  it('that was validated against another instrument is evaluated by none', () => {
    const [one, other] = [compiledOf(instrument), compiledOf(fixture('one-prison'))];
    const valid = validOf(one, patchedAssessment('whole', []));
    const facts = { expected: 'one-prison@1.0.0', got: 'weighing@0.1.0', differs: 'name' };
    const refused = expect.objectContaining({ name: 'RiskError', code: 'evaluate.wrong-instrument', facts }) as Error;
    expect(() => evaluate(other, valid)).toThrow(refused);
    expect(() => sealEvaluation(other, valid)).toThrow(refused);
  });

  it('that was validated against the same text, read again, is evaluated by the one it was held against', () => {
    const valid = validOf(compiledOf(instrument), patchedAssessment('whole', []));
    const facts = { expected: 'weighing@0.1.0', got: 'weighing@0.1.0', differs: 'reading' };
    const refused = expect.objectContaining({ code: 'evaluate.wrong-instrument', facts }) as Error;
    expect(() => evaluate(compiledOf(instrument), valid)).toThrow(refused);
  });

  it('and its instrument may be frozen, are not changed, and are copied', () => {
    const [frozen, loose] = [deepFreeze(fixture('weighing')), fixture('weighing')];
    const document = patchedAssessment('whole', []);
    const before = JSON.stringify([loose, document]);
    const first = answer(() => assess(loose, document));
    expect(JSON.stringify([loose, document])).toBe(before);
    expect(Object.isFrozen(document) || Object.isFrozen(document['ratings'])).toBe(false);
    const second = answer(() => assess(frozen, deepFreeze(structuredClone(document))));
    expect(first.ok && second.ok && first.value.digest === second.value.digest).toBe(true);
    // What was checked stays what it was, whatever the host does with its own.
    const compiled = compiledOf(loose);
    const valid = validOf(compiled, document);
    (document['ratings'] as { [key: string]: JsonValue })['distress'] = 'not_shown';
    (loose['indicators'] as JsonValue[]).pop();
    expect(sealEvaluation(compiled, valid).digest).toBe(first.ok ? first.value.digest : '');
  });
});

describe('an instrument', () => {
  it.each([
    {
      why: 'a newer format',
      patch: [set('/format', 'veo-instrument/2')],
      told: [['instrument.newer-format', '/format', { supported: 'veo-instrument/1', got: 'veo-instrument/2' }]],
    },
    {
      why: 'a part of another document',
      patch: [{ op: 'add' as const, path: '/overlay', value: {} }],
      told: [['instrument.said-elsewhere', '/overlay', { feature: 'overlay' }]],
    },
    {
      why: 'wrong types, all of them at once',
      patch: [set('/title', 5), set('/scales/0/levels', 'low'), set('/indicators/1', null)],
      told: [
        ['instrument.wrong-type', '/title', { expected: ['string', 'object'], got: 'number' }],
        ['instrument.wrong-type', '/scales/0/levels', { expected: ['array'], got: 'string' }],
        ['instrument.wrong-type', '/indicators/1', { expected: ['object'], got: 'null' }],
      ],
    },
  ])('is refused: $why', ({ patch, told }) => {
    const document = patched('minimal-reference', patch);
    expect(refusal(() => parseInstrument(document)).slice(0, told.length)).toStrictEqual(told);
    expect(refusal(() => assess(document, {})).slice(0, told.length)).toStrictEqual(told);
  });

  it.each([
    { why: 'fifty thousand parts', when: { and: Array.from({ length: 50_000 }, () => ({ var: 'x' })) } },
    { why: 'a hundred thousand names', when: { in: ['a', Array.from({ length: 100_000 }, () => 'a')] } },
  ])('is refused for a condition of $why', ({ when }) => {
    const document = patched('minimal-veo', [set('/flags/0/when', when)]);
    const told = refusal(() => parseInstrument(document));
    expect(told).toContainEqual(['expression.too-large', '/flags/0/when', { limit: 10_000 }]);
  });

  it('is refused for a condition ten thousand deep, by the reader', () => {
    let when: JsonValue = { var: 'ratings.violence' };
    for (let depth = 0; depth < 10_000; depth += 1) when = { '!': [when] };
    const document = { ...fixture('minimal-veo'), flags: [{ id: 'f', when }] };
    const [[code, , facts] = []] = refusal(() => parseInstrument(document));
    expect([code, facts]).toStrictEqual(['kernel.too-deep', { depth: 65, limit: 64 }]);
  });
});
