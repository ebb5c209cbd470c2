import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { type SealedEvaluation } from '../../src/evaluate/evaluation.js';
import { evaluationWords as english } from '../../src/words/en.js';
import { evaluationWords as french } from '../../src/words/fr.js';
import { patched as patchedAssessment } from '../assessment/desk.js';
import { referenceDocument } from '../evaluate/desk.js';
import { fixture } from '../instrument/patched.js';
import { type Brief, refusal } from './answers.js';

/** Names that every object answers to; those with capitals are no ids, and are refused as such. */
const inherited = Object.getOwnPropertyNames(Object.prototype);
const ids = ['constructor', ...['then', 'length', 'name', 'prototype', 'arguments', 'caller', 'size', 'get', 'has']];

/** A document with one part in which a name stands where an id is meant. */
function naming(part: string, name: string): { [key: string]: JsonValue } {
  const document = patchedAssessment('whole', []);
  const parts: { readonly [part: string]: (ratings: { [key: string]: JsonValue }) => void } = {
    indicator: () => ((document['ratings'] as { [key: string]: JsonValue })[name] = 'not_shown'),
    level: (distress) => (distress['level'] = name),
    evidence: (distress) => (distress['supportedBy'] = [name]),
    rater: (distress) => (distress['by'] = name),
    role: () => ((document['contributors'] as { role: string }[])[0]!.role = name),
    stage: () => (document['stage'] = name),
    fact: () => ((document['facts'] as { [key: string]: JsonValue })[name] = true),
    choice: () => ((document['facts'] as { [key: string]: JsonValue })['regime'] = name),
    field: () => ((document['facts'] as { [key: string]: JsonValue })['quarrels'] = [{ [name]: true }]),
  };
  parts[part]?.((document['ratings'] as { [key: string]: { [key: string]: JsonValue } })['distress']!);
  return document;
}

const parts = ['indicator', 'level', 'evidence', 'rater', 'role', 'stage', 'fact', 'choice', 'field'];

describe('names that every object answers to', () => {
  it.each(parts)('name nothing that was not declared: %s', (part) => {
    for (const name of ids) {
      const told = refusal(() => assess(fixture('weighing'), naming(part, name)));
      expect(JSON.stringify(told.map(([, , facts]) => facts))).toContain(`"${name}"`);
    }
  });

  it('are ids like any other where they are declared', () => {
    const document = declaring('constructor', 'length');
    const sealed = assess(document, {
      format: 'veo-assessment/1',
      instrument: { id: 'small', version: '1.0.0' },
      assessedOn: '2025-06-30',
      ratings: { constructor: 'length', length: { unrated: 'insufficient_information' } },
      facts: { constructor: 'length' },
    });
    expect(sealed.issues).toStrictEqual([]);
    expect(sealed.ok && sealed.value.evaluation.measures[0]).toMatchObject({
      id: 'constructor',
      lower: '4',
      upper: '6',
    });
    if (sealed.ok) expectWords(sealed.value.evaluation, document);
  });

  it('do not count as answered when nobody answered', () => {
    const sealed = assess(declaring('constructor', 'length'), {
      format: 'veo-assessment/1',
      instrument: { id: 'small', version: '1.0.0' },
      assessedOn: '2025-06-30',
      ratings: {},
    });
    expect(sealed.ok && sealed.value.evaluation.ratings.map(({ class: is }) => is)).toStrictEqual([
      'unknown',
      'unknown',
    ]);
    expect(sealed.ok && sealed.value.evaluation.measures[0]).toMatchObject({ lower: '0', upper: '6' });
  });

  it('are no texts in a language', () => {
    const title = { constructor: 'x' };
    const told = refusal(() => parseInstrument(referenceDocument({ title })));
    expect(told.map(([code]) => code)).toStrictEqual(['instrument.bad-language']);
  });

  it.each(inherited)('are no keys of a document: %s', (key) => {
    const document = Object.fromEntries([...Object.entries(fixture('minimal-reference')), [key, 1]]);
    const told: readonly Brief[] = [
      key === '__proto__'
        ? ['kernel.forbidden-key', '/__proto__', { key }]
        : ['instrument.unknown-key', `/${key}`, { key, nearest: null }],
    ];
    expect(refusal(() => parseInstrument(document))).toStrictEqual(told);
  });
});

/** An instrument whose parts are all called by these two names. */
function declaring(one: string, other: string): ReturnType<typeof referenceDocument> {
  const levels = [
    { id: 'least', label: 'Least', points: 0 },
    { id: other, label: 'Most', points: 2 },
  ];
  const choices = [
    { id: other, label: 'It is' },
    { id: 'not', label: 'It is not' },
  ];
  return referenceDocument({
    scales: [{ id: one, levels }],
    indicators: [
      { id: one, title: 'One', scale: one },
      { id: other, title: 'Other', scale: one },
    ],
    facts: [{ id: one, title: 'Fact', type: 'choice', role: 'scored', choices }],
    measures: [
      {
        id: one,
        title: 'Measure',
        kind: 'weighted_sum',
        terms: [{ indicator: one }, { indicator: other }, { fact: one, points: { [other]: 2, not: 0 } }],
      },
    ],
    flags: [
      { id: one, title: 'Flag', message: 'F.', severity: 'notice', when: { '===': [{ var: `facts.${one}` }, other] } },
    ],
  });
}

function expectWords(evaluation: SealedEvaluation, document: ReturnType<typeof referenceDocument>): void {
  for (const words of [french, english]) {
    expect(JSON.stringify(words(evaluation, document as never, { detail: true }))).not.toMatch(/native code|undefined/);
  }
}

describe('the prototype of every object', () => {
  it('is what it was, whatever documents say', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const texts = [
      '{"__proto__": {"planted": 1}}',
      '{"constructor": {"prototype": {"planted": 1}}}',
      '{"ratings": {"__proto__": {"planted": 1}, "constructor": {"prototype": {"planted": 1}}}}',
    ];
    for (const text of texts) {
      refusal(() => assess(text, '{}'));
      refusal(() => assess(fixture('weighing'), text));
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toStrictEqual(before);
    expect({}).not.toHaveProperty('planted');
  });
});
