import { describe, expect, it } from 'vitest';
import { bandPlace, bandPlaceOfSteps } from '../../src/compile/compile-bandings.js';
import { conditionCompiler } from '../../src/compile/compile-conditions.js';
import { select } from '../../src/compile/compile-measures.js';
import { nameSource } from '../../src/compile/name-source.js';
import type { Selection } from '../../src/instrument/measures.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import { cutOffsOf, flagWhen, indicatorsOf, reference, scaleOf, veo } from '../evaluate/desk.js';

const parts = {
  domains: [
    { id: 'd', title: 'D' },
    { id: 'e', title: 'E' },
  ],
  indicators: [
    { id: 'a', title: 'A', domain: 'd', direction: 'risk' },
    { id: 'b', title: 'B', domain: 'd' },
    { id: 'c', title: 'C', domain: 'e', direction: 'protective' },
  ],
  facts: [{ id: 'yes', title: 'Yes', type: 'boolean', role: 'scored' }],
  measures: [
    { id: 'm', title: 'M', kind: 'count', of: { domain: 'd' }, atLeast: 'l1' },
    { id: 's', title: 'S', kind: 'weighted_sum', terms: [{ indicator: 'c' }, { fact: 'yes' }, { indicator: 'a' }] },
  ],
  bandings: [
    {
      id: 'n',
      measure: 's',
      bands: [
        { id: 'lo', label: 'Lo', cutOff: 0 },
        { id: 'hi', label: 'Hi', cutOff: 2.5 },
      ],
    },
  ],
  flags: [
    { id: 'f', title: 'F', message: 'F.', severity: 'notice', when: { '>=': [{ var: 'ratings.a' }, 1] } },
    {
      id: 'g',
      title: 'G',
      message: 'G.',
      severity: 'notice',
      when: {
        or: [
          { '>=': [{ var: 'measures.m' }, 1] },
          { '===': [{ var: 'bands.n' }, 'hi'] },
          { '>=': [{ var: 'evidence.a.events' }, 1] },
        ],
      },
    },
  ],
  interventions: [
    {
      id: 'apart',
      type: 'safeguard',
      title: 'Apart',
      when: { and: [{ var: 'flags.g' }, { '>=': [{ var: 'ratings.a' }, 1] }] },
      safeguard: {
        legalBasis: 'Article 1.',
        decidingAuthority: 'The director.',
        lesserStep: 'Talking.',
        maximumDays: 15,
        lapse: 'By itself.',
      },
    },
    { id: 'talks', type: 'offer', title: 'Talks', hooks: ['c', 'a'] },
    { id: 'visits', type: 'entitlement', title: 'Visits' },
  ],
};

const compiled = reference(parts);
const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

describe('select', () => {
  it.each<{ of: Selection; found: readonly string[]; why: string }>([
    { of: {}, found: ['a', 'b', 'c'], why: 'no part given' },
    { of: { domain: 'd' }, found: ['a', 'b'], why: 'a domain' },
    { of: { direction: 'neutral' }, found: ['b'], why: 'the default direction' },
    { of: { direction: 'risk', domain: 'e' }, found: [], why: 'every part must hold' },
    { of: { indicators: ['c', 'a'] }, found: ['a', 'c'], why: 'in the order of the instrument' },
    { of: { indicators: ['c', 'a'], direction: 'protective' }, found: ['c'], why: 'named and directed' },
  ])('$why', ({ of, found }) => {
    expect(ids(select(of, compiled))).toEqual(found);
  });
});

describe('measures', () => {
  it('know the indicators they are made of, each once, in the order of the instrument', () => {
    expect(compiled.measures.map(({ members }) => ids(members))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('count from the place of a level', () => {
    const [count] = compiled.measures;
    expect(count?.kind === 'count' && count.from).toEqual([1, 1]);
  });
});

describe('bandPlace', () => {
  const banding = cutOffsOf({
    measures: [{ id: 'm', title: 'M', kind: 'count', of: {}, atLeast: 'l1' }],
    bandings: [
      { id: 'n', measure: 'm', bands: [0, 1.5, 3].map((cutOff, at) => ({ id: `b${String(at)}`, label: 'B', cutOff })) },
    ],
  });

  it.each([
    { value: '-1', place: 0, why: 'below the first cut-off' },
    { value: '0', place: 0, why: 'on the first' },
    { value: '1.4999', place: 0, why: 'just below the second' },
    { value: '1.5', place: 1, why: 'on the second' },
    { value: '2.9', place: 1, why: 'below the last' },
    { value: '3', place: 2, why: 'on the last' },
    { value: '99', place: 2, why: 'the last is open' },
  ])('$value: $why', ({ value, place }) => {
    expect(bandPlace(banding, decimalOf(value))).toBe(place);
  });

  it('is the same in whole steps', () => {
    expect([-1, 0, 14, 15, 29, 30, 99].map((steps) => bandPlaceOfSteps([0, 15, 30], steps))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });

  it('gives the bands between two places, both included', () => {
    expect([banding.between(0, 2), banding.between(1, 1), banding.between(0, 2)]).toEqual([
      ['b0', 'b1', 'b2'],
      ['b1'],
      ['b0', 'b1', 'b2'],
    ]);
  });
});

describe('conditions', () => {
  it('give each name one slot, whoever reads it', () => {
    const seen = compiled.names.map((source) =>
      'indicator' in source ? `${source.kind} ${source.indicator.id}` : source.kind,
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['ratings a', 'evidence a', 'measures', 'bands', 'flags']));
  });

  it('know the indicators, flags and measures they read themselves', () => {
    const { condition } = conditionCompiler(compiled);
    expect(ids(condition('/flags/1/when').indicators)).toEqual(['a']);
    expect(condition('/flags/1/when').measures).toEqual(['m']);
    expect(condition('/flags/1/when').names).toEqual(['measures.m', 'bands.n', 'evidence.a.events']);
    expect(condition('/flags/0/when').measures).toEqual([]);
    expect(condition('/interventions/0/when').flags).toEqual(['g']);
    expect(condition('/flags/0/when').flags).toEqual([]);
  });

  it('stand where the document has them', () => {
    const { condition } = conditionCompiler(compiled);
    expect(() => condition('/flags/9/when')).toThrow('no condition at /flags/9/when');
  });
});

describe('flags and interventions', () => {
  it('stand on the indicators that they read, and on those behind measures and bands', () => {
    expect(compiled.rules.flags.map(({ members }) => ids(members))).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it.each([
    { more: {}, weighs: false, why: 'demands nothing' },
    { more: { corroboration: { events: 1 } }, weighs: true, why: 'demands events' },
    { more: { expiresAfterDays: 1 }, weighs: true, why: 'expires' },
  ])('a flag that $why', ({ more, weighs }) => {
    const [flag] = flagWhen({ '>=': [{ var: 'ratings.a' }, 1] }) as readonly object[];
    const [result] = reference({ flags: [{ ...flag, ...more }] }).rules.flags;
    expect(result?.weighsEvents).toBe(weighs);
  });

  it('hooks stand in their own order; entitlements by themselves', () => {
    expect(ids(compiled.interventions[1]!.hooks)).toEqual(['c', 'a']);
    expect(compiled.interventions[2]!.hooks).toEqual([]);
    expect(compiled.entitlements.map(({ source }) => source.id)).toEqual(['visits']);
  });
});

describe('terms', () => {
  const scales = [scaleOf('two', [0, 2]), scaleOf('na', [1, 3], ['declined', 'not_offered'])];
  const facts = [
    { id: 'yes', title: 'Y', type: 'boolean', role: 'scored' },
    { id: 'n', title: 'N', type: 'number', role: 'scored', minimum: -1, maximum: 4 },
    {
      id: 'c',
      title: 'C',
      type: 'choice',
      role: 'scored',
      choices: [
        { id: 'p', label: 'P' },
        { id: 'q', label: 'Q' },
      ],
    },
  ];
  const terms = [
    { indicator: 'a', weight: -1 },
    { indicator: 'b' },
    { indicator: 'b', points: { l0: 5, l1: 7 } },
    { fact: 'yes', weight: 0.5 },
    { fact: 'n', weight: 2 },
    { fact: 'c', points: { p: 3, q: -3 } },
  ];
  const measures = [{ id: 'm', title: 'M', kind: 'weighted_sum', terms }];
  const [sum] = reference({ scales, facts, indicators: indicatorsOf({ a: 'two', b: 'na' }), measures }).measures;
  if (sum?.kind !== 'weighted_sum') throw new Error('no sum');

  it.each([
    { at: 0, entries: ['0', '-2'], lower: '-2', upper: '0', why: 'a negative weight turns the ends' },
    { at: 1, entries: ['1', '3'], lower: '0', upper: '3', why: 'it may be not applicable, which counts 0' },
    { at: 2, entries: ['5', '7'], lower: '0', upper: '7', why: 'points of its own' },
    { at: 3, entries: ['0', '0.5'], lower: '0', upper: '0.5', why: 'false and true' },
    { at: 4, entries: [], lower: '-2', upper: '8', why: 'a number has no answers ready' },
    { at: 5, entries: ['3', '-3'], lower: '-3', upper: '3', why: 'choices' },
  ])('$at: $why', ({ at, entries, lower, upper }) => {
    const term = sum.terms[at]!;
    expect(term.entries.map((entry) => decimalText(entry.lower))).toEqual(entries);
    expect([term.unknown.lower, term.unknown.upper].map(decimalText)).toEqual([lower, upper]);
    expect([term.notApplicable.lower, term.notApplicable.upper].map(decimalText)).toEqual(['0', '0']);
  });
});

describe('nameSource', () => {
  it.each([
    ['ratings.a', 'ratings'],
    ['is_rated.a', 'is_rated'],
    ['evidence.a.sources', 'evidence'],
    ['facts.yes', 'facts'],
    ['measures.m', 'measures'],
    ['bands.n', 'bands'],
    ['flags.f', 'flags'],
    ['subject.age', 'age'],
    ['legal.final_conviction', 'final_conviction'],
    ['share_unknown.d', 'share_unknown'],
  ])('%s', (name, kind) => {
    expect(nameSource(name, compiled)?.kind).toBe(kind);
  });

  it.each(['ratings.x', 'is_rated.x', 'evidence.x.sources', 'facts.x', 'nothing.a', '', 'ratings'])(
    '%j is nothing',
    (name) => {
      expect(nameSource(name, compiled)).toBeUndefined();
    },
  );

  it.each([
    ['all', ['a', 'b', 'c']],
    ['d', ['a', 'b']],
    ['e', ['c']],
  ])('share_unknown.%s looks at its members', (domain, members) => {
    const source = nameSource(`share_unknown.${domain}`, compiled);
    expect(source?.kind === 'share_unknown' && ids(source.members)).toEqual(members);
  });
});

describe('what evidence is weighed', () => {
  it.each([
    { more: {}, weighs: false, why: 'policy reference' },
    { more: { evidence: { kinds: ['interview'] } }, weighs: false, why: 'kinds alone' },
    { more: { evidence: { minimum: { l1: { items: 1 } } } }, weighs: true, why: 'a minimum' },
  ])('$why', ({ more, weighs }) => {
    const [indicator] = reference({ indicators: [{ id: 'a', title: 'A', ...more }] }).indicators;
    expect(indicator?.weighsEvidence).toBe(weighs);
  });

  it('all under policy veo', () => {
    expect(veo().indicators.every(({ weighsEvidence }) => weighsEvidence)).toBe(true);
  });
});
