import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, told } from '../verdict.js';

const input = {
  id: 'before',
  title: 'The earlier assessment',
  instrument: { id: 'earlier-look', version: '1.0.0', digest: 'a'.repeat(64) },
  policy: 'veo',
  of: 'same',
};
const base = { id: 'then', title: 'Then', type: 'number', role: 'scored', about: 'skill', minimum: 0, maximum: 9 };
/** What another evaluation came to, as the second fact. */
const linked = (from: JsonValue, rest: object = {}): readonly PatchStep[] => [
  add('/inputs', [input]),
  add('/facts/1', { ...base, ...rest, from }),
];
const total = linked({ input: 'before', measure: 'total' });
const days = linked({ input: 'before', daysSince: true }, { maximum: 9999 });
const many: JsonValue = { '>': [{ var: 'facts.then' }, 3] };
const flag = (severity: string, when: JsonValue = many): PatchStep =>
  add('/flags/2', { id: 'x', title: 'X', message: 'M', severity, when });
const guard = (when: JsonValue): PatchStep =>
  add('/guards/1', { id: 'x', outcome: 'harm_to_prisoners', message: 'M', when, atMost: 'ordinary' });

const refused = (pointer: string, place: string, path: readonly string[]): Case['told'] => [
  ['forbidden-read', pointer, { name: 'facts.then', reason: 'other-evaluation', place, path }],
];
const onFlag = refused('/flags/2/when/>/0', 'flag', ['/facts/1', '/flags/2/when/>/0']);

const half = { mode: 'half-even', places: 2 };
const sum = (id: string, ...terms: readonly JsonValue[]): JsonValue => ({ id, title: id, kind: 'weighted_sum', terms });
const visits = sum('visits', { indicator: 'visits' });
const ofIt = sum('of_it', { fact: 'then' });
/** Measures, the last of which is banded. */
const banded = (measures: readonly JsonValue[], rest: object = {}): readonly PatchStep[] => [
  ...total,
  add('/measures', measures),
  add('/bandings', [
    {
      id: 'b',
      title: 'B',
      measure: (measures.at(-1) as { id: string }).id,
      bands: [
        { id: 'low', label: 'L' },
        { id: 'high', label: 'H', cutOff: 4 },
      ],
      ...rest,
    },
  ]),
];
const onBanding = (...path: readonly string[]): Case['told'] =>
  refused('/bandings/0/measure', 'banding', ['/facts/1', ...path, '/bandings/0/measure']);

const cases: readonly Case[] = [
  { why: 'it is shown, and decides nothing', patch: total, told: [] },
  { why: 'a flag that is only a notice', patch: [...total, flag('notice')], told: [] },
  { why: 'a flag that asks for a review', patch: [...total, flag('review')], told: onFlag },
  { why: 'a flag that is urgent', patch: [...total, flag('urgent')], told: onFlag },
  { why: 'how long ago it was, in a flag', patch: [...days, flag('review')], told: [] },
  {
    why: 'a fact that comes from nowhere else, in a flag',
    patch: [add('/inputs', [input]), add('/facts/1', base), flag('review')],
    told: [],
  },
  {
    why: 'a band of it, in a flag',
    patch: [
      ...linked(
        { input: 'before', banding: 'total_band' },
        { type: 'choice', choices: [{ id: 'few', label: 'F' }], minimum: undefined, maximum: undefined },
      ).map(({ value, ...step }) => ({ ...step, value: JSON.parse(JSON.stringify(value)) as JsonValue })),
      flag('review', { '===': [{ var: 'facts.then' }, 'few'] }),
    ],
    told: refused('/flags/2/when/===/0', 'flag', ['/facts/1', '/flags/2/when/===/0']),
  },
  {
    why: 'a guard',
    patch: [...total, guard(many)],
    told: refused('/guards/1/when/>/0', 'guard', ['/facts/1', '/guards/1/when/>/0']),
  },
  {
    why: 'a guard that reads a notice of it',
    patch: [...total, flag('notice'), guard({ var: 'flags.x' })],
    told: refused('/guards/1/when', 'guard', ['/facts/1', '/flags/2/when/>/0', '/guards/1/when']),
  },
  { why: 'a measure without bands', patch: [...total, add('/measures', [ofIt])], told: [] },
  { why: 'a banding of a measure of it', patch: banded([ofIt]), told: onBanding('/measures/0/terms/0') },
  {
    why: 'a banding of a sum with that measure among its terms',
    patch: banded([ofIt, sum('on', { measure: 'of_it' })]),
    told: onBanding('/measures/0/terms/0', '/measures/1/terms/0'),
  },
  {
    why: 'a banding of a sum that asks for it',
    patch: banded([sum('on', { condition: 'asked', title: 'Asked', when: many, points: 5 })]),
    told: onBanding('/measures/0/terms/0/when/>/0'),
  },
  {
    why: 'a banding of what is computed from that measure',
    patch: banded([ofIt, { id: 'on', title: 'On', kind: 'logistic', measure: 'of_it', rounding: half }]),
    told: onBanding('/measures/0/terms/0', '/measures/1/measure'),
  },
  {
    why: 'a banding of a share of it',
    patch: banded([
      visits,
      ofIt,
      { id: 'on', title: 'On', kind: 'ratio', measure: 'of_it', over: 'visits', rounding: half },
    ]),
    told: onBanding('/measures/1/terms/0', '/measures/2/measure'),
  },
  {
    why: 'a banding of what it divides',
    patch: banded([
      visits,
      ofIt,
      { id: 'on', title: 'On', kind: 'ratio', measure: 'visits', over: 'of_it', rounding: half },
    ]),
    told: onBanding('/measures/1/terms/0', '/measures/2/over'),
  },
  {
    why: 'a banding that is adjusted by it',
    patch: banded([visits], {
      adjustments: [{ id: 'up', when: many, message: 'M', shift: 1 }],
    }),
    told: refused('/bandings/0/adjustments/0/when/>/0', 'banding', ['/facts/1', '/bandings/0/adjustments/0/when/>/0']),
  },
];

describe('19.5: what another evaluation came to may be shown and asked about, and decides nothing', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    const forbidden = told('minimal-veo', patch).filter(([code]) => code === 'forbidden-read');
    expect(forbidden).toEqual(expected);
  });
});

describe('law 6: the measures of dates', () => {
  const lasting = (from: JsonValue, to: JsonValue): Case['told'] => {
    const date = { title: 'D', type: 'date', role: 'scored' };
    const facts = [
      { ...date, id: 'arrest', about: 'legal_status' },
      { ...date, id: 'training', about: 'skill' },
    ];
    const measure = { id: 'on', title: 'On', kind: 'duration', from, to, unit: 'years', minimum: 0, maximum: 99 };
    const patch = [...banded([measure]), add('/facts/2', facts[0] ?? null), add('/facts/3', facts[1] ?? null)];
    return told('minimal-veo', patch).filter(([code]) => code === 'forbidden-read');
  };
  const refusedAt = (key: string, name: string, reason: string, from: readonly string[]): Case['told'] => [
    [
      'forbidden-read',
      `/measures/0/${key}`,
      { name, reason, place: 'measure', path: [...from, `/measures/0/${key}`, '/bandings/0/measure'] },
    ],
  ];

  it('count nobody older, by either end', () => {
    expect(lasting('birth', 'assessed_on')).toEqual(refusedAt('from', 'subject.age', 'age', []));
    expect(lasting('birth', { fact: 'training' })).toEqual(refusedAt('from', 'subject.age', 'age', []));
  });

  it('count what the law did at neither end', () => {
    const reason = 'legal-status';
    expect(lasting({ fact: 'arrest' }, 'assessed_on')).toEqual(refusedAt('from', 'facts.arrest', reason, ['/facts/2']));
    expect(lasting({ fact: 'training' }, { fact: 'arrest' })).toEqual(
      refusedAt('to', 'facts.arrest', reason, ['/facts/2']),
    );
  });

  it("may count from what is not protected to the day of assessment, which is nobody's", () => {
    expect(lasting({ fact: 'training' }, 'assessed_on')).toEqual([]);
  });
});
