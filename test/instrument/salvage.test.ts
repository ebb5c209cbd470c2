import { describe, expect, it } from 'vitest';
import { inDocumentOrder } from '../../src/instrument/document-order.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { salvage } from '../../src/instrument/salvage.js';
import type { Issue } from '../../src/kernel/issue.js';
import { fixture } from './patched.js';
import { add, type Case, remove, replace, told } from './verdict.js';

const unknownKey = ['unknown-key', '/indicators/0/zzz', { key: 'zzz', nearest: null }] as const;
const zzz = add('/indicators/0/zzz', 1);

const cases: readonly Case[] = [
  {
    why: 'a dangling id beside a key that is unknown',
    patch: [zzz, replace('/bandings/0/measure', 'totl')],
    told: [unknownKey, ['dangling-id', '/bandings/0/measure', { kind: 'measure', id: 'totl', nearest: 'total' }]],
  },
  {
    why: 'what names a part that was taken out is not told to dangle',
    patch: [remove('/indicators/3/title')],
    told: [['missing-key', '/indicators/3', { key: 'title' }]],
  },
  {
    why: 'places behind it are those of the document as written',
    patch: [
      remove('/indicators/3/title'),
      replace('/indicators/5/id', 'i5'),
      replace('/measures/0/terms/5/indicator', 'i5'),
    ],
    told: [
      ['missing-key', '/indicators/3', { key: 'title' }],
      ['duplicate-id', '/indicators/5/id', { kind: 'indicator', id: 'i5', first: '/indicators/4/id' }],
    ],
  },
  {
    why: 'nothing is said about totals of what is left',
    patch: [replace('/measures/0/terms/0/weight', '2'), replace('/bandings/0/bands/2/cutOff', 11)],
    told: [['wrong-type', '/measures/0/terms/0/weight', { expected: ['number'], got: 'string' }]],
  },
  {
    why: 'a key that the document lacks stops nothing',
    patch: [remove('/licence'), remove('/title'), remove('/policy'), replace('/bandings/0/measure', 'totl')],
    told: [
      ['missing-key', '', { key: 'policy' }],
      ['missing-key', '', { key: 'title' }],
      ['missing-key', '', { key: 'licence' }],
      ['dangling-id', '/bandings/0/measure', { kind: 'measure', id: 'totl', nearest: 'total' }],
    ],
  },
  {
    why: 'without scales nothing more can be said',
    patch: [remove('/scales'), replace('/bandings/0/measure', 'totl')],
    told: [['missing-key', '', { key: 'scales' }]],
  },
  {
    why: 'a part in a part in a part',
    patch: [
      remove('/scales/0/levels/1/label'),
      add('/scales/1', {
        id: 'b',
        levels: [
          { id: 'x', label: 'X' },
          { id: 'y', label: 'Y' },
        ],
      }),
      ...Array.from({ length: 10 }, (_, place) => add(`/indicators/${String(place)}/scale`, 'b')),
      replace('/bandings/0/measure', 'totl'),
    ],
    told: [
      ['missing-key', '/scales/0/levels/1', { key: 'label' }],
      ['dangling-id', '/bandings/0/measure', { kind: 'measure', id: 'totl', nearest: 'total' }],
    ],
  },
  {
    why: 'a condition beside it is read too, its names of parts taken out are not told',
    patch: [
      remove('/indicators/3/title'),
      add('/flags', [
        {
          id: 'f',
          title: 'F',
          message: 'M',
          severity: 'notice',
          when: { or: [{ '>': [{ var: 'ratings.i4' }, 0] }, { '>': [{ var: 'ratings.i55' }, 0] }] },
        },
      ]),
    ],
    told: [
      ['missing-key', '/indicators/3', { key: 'title' }],
      ['expression.unknown-name', '/flags/0/when/or/1/>/0', { name: 'ratings.i55', suggestion: 'ratings.i5' }],
    ],
  },
];

describe('salvage', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });

  it('keeps what policy says about parts that are whole', () => {
    const patch = [add('/indicators/0/zzz', 1), remove('/indicators/1/definition'), remove('/purpose')];
    expect(told('minimal-veo', patch)).toEqual([
      ['required-by-policy', '', { key: 'purpose' }],
      unknownKey,
      ['required-by-policy', '/indicators/1', { key: 'definition' }],
    ]);
  });

  it('does not ask for what may stand under a misspelt key', () => {
    const patch = [
      remove('/indicators/1/definition'),
      add('/indicators/1/definiton', 'D'),
      remove('/limits'),
      add('/limit', ['L']),
    ];
    expect(told('minimal-veo', patch)).toEqual([
      ['unknown-key', '/indicators/1/definiton', { key: 'definiton', nearest: 'definition' }],
      ['unknown-key', '/limit', { key: 'limit', nearest: 'limits' }],
    ]);
  });

  it('moves paths and first places back', () => {
    const patch = [
      add('/facts/0', { id: 'bad', title: 3, type: 'boolean', role: 'monitoring' }),
      replace('/flags/1/when', { var: 'facts.interpreter' }),
    ];
    const [, read] = told('minimal-veo', patch);
    expect(read?.[2]['path']).toEqual(['/facts/1', '/flags/1/when']);
  });

  it('gives up on what is no object, or loses itself', () => {
    expect(salvage([], { grammar: () => [], stubs: {} }, [])).toBeUndefined();
    expect(salvage({}, { grammar: () => [issueAt('')], stubs: {} }, [])).toBeUndefined();
    expect(salvage({ a: 1 }, { grammar: () => [issueAt('/a')], stubs: {} }, [])).toBeUndefined();
  });

  it('tells ten faults of one document at once', () => {
    const patch = [
      replace('/status', 'pilote'),
      replace('/validity/days', 731),
      replace('/indicators/0/raters/0', 'head_of_securit'),
      add('/indicators/1/definiton', 'D'),
      replace('/indicators/2/anchors/not_shown', 'A long beard.'),
      replace('/outcomes/0/levels/1/label', 'High attention'),
      replace('/flags/0/corroboration/sources', 1),
      replace('/guards/0/when', { '<': [{ var: 'ratings.violense' }, 1] }),
      add('/interventions/0/when', true),
      replace('/interventions/2/safeguard/maximumDays', 91),
    ];
    expect(told('minimal-veo', patch).map(([code]) => code)).toEqual([
      'not-in-list',
      'out-of-range',
      'security-word',
      'dangling-id',
      'unknown-key',
      'proxy-wording',
      'weak-corroboration',
      'expression.unknown-name',
      'entitlement-conditional',
      'constant-condition',
      'out-of-range',
    ]);
  });
});

function issueAt(pointer: string, code = 'x'): Issue {
  return { code, pointer, severity: 'error', facts: {} };
}

describe('inDocumentOrder', () => {
  const document = { b: [{ x: 1 }, { y: 2 }], a: { 'k/l': 1, j: 2 } };

  it.each([
    { pointers: ['/a', '/b'], why: 'keys as written' },
    { pointers: ['/b/1/y', '/b'], why: 'a part before what is in it' },
    { pointers: ['/b/10', '/b/9'], why: 'indices as numbers' },
    { pointers: ['/a/j', '/a/k~1l'], why: 'escaped keys' },
    { pointers: ['/zzz', '/a'], why: 'what is not there comes last' },
    { pointers: ['/b/0/zzz/1', '/b/0/x'], why: 'and last in its part' },
    { pointers: ['/b/0/x/deep', '/b/0/x'], why: 'below a scalar' },
    { pointers: ['/a', ''], why: 'the document first' },
  ])('$why', ({ pointers }) => {
    const issues = inDocumentOrder(
      pointers.map((pointer) => issueAt(pointer)),
      document,
    );
    expect(issues.map(({ pointer }) => pointer)).toEqual(pointers.toReversed());
  });

  it('keeps the order found at one place, and each issue once', () => {
    const issues = [issueAt('/a', 'second'), issueAt('/a', 'first'), issueAt('/a', 'second')];
    expect(inDocumentOrder(issues, document).map(({ code }) => code)).toEqual(['second', 'first']);
  });

  it('orders many issues of one object quickly', () => {
    const keys = Array.from({ length: 20_000 }, (_, place) => `k${String(place)}`);
    const wide = Object.fromEntries(keys.map((key) => [key, 1]));
    const issues = inDocumentOrder(
      keys.toReversed().map((key) => issueAt(`/${key}`)),
      wide,
    );
    expect(issues[0]?.pointer).toBe('/k0');
    expect(issues).toHaveLength(1001);
  });

  const many = (length: number, at = 0): readonly Issue[] =>
    Array.from({ length }, (_one, place) => issueAt(`/b/${String(place + at)}`));

  it('tells a thousand, and of more how many', () => {
    expect(inDocumentOrder(many(1000), document)).toHaveLength(1000);
    const [last] = inDocumentOrder(many(1001), document).slice(1000);
    expect(last).toEqual({ code: 'kernel.more-issues', pointer: '', severity: 'error', facts: { more: 1 } });
    expect(inDocumentOrder([...many(1000), ...many(1000)], document)).toHaveLength(1000);
    expect(inDocumentOrder(many(30_000), document).at(-1)?.facts).toEqual({ more: 29_000 });
  });

  it('is content with warnings while nothing that is left out is an error', () => {
    const warnings = many(1000).map((issue): Issue => ({ ...issue, severity: 'warning' }));
    const further = { ...issueAt('/b/1000'), severity: 'warning' } as const;
    expect(inDocumentOrder([...warnings, further], document).at(-1)?.severity).toBe('warning');
    expect(inDocumentOrder([...warnings, issueAt('/b/1000')], document).at(-1)?.severity).toBe('error');
    const late = [...Array.from({ length: 20 }, () => warnings).flat(), issueAt('/b/1000')];
    expect(inDocumentOrder(late, document).at(-1)?.severity).toBe('error');
  });
});

describe('parseInstrument', () => {
  it('freezes the document and gives conditions by pointer', () => {
    const parsed = parseInstrument(fixture('everything'));
    if (!parsed.ok) throw new Error('refused');
    expect(Object.isFrozen(parsed.value.document.indicators[0])).toBe(true);
    expect([...parsed.value.conditions.keys()]).toContain('/population/gates/0/when');
    expect(parsed.value.conditions.get('/mitigators/0/when')).toMatchObject({ kind: 'read', name: 'flags.look' });
    expect(parsed.value.conditions.size).toBe(17);
  });
});
