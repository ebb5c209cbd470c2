import { describe, expect, it } from 'vitest';
import { add, type Case, replace, told } from '../verdict.js';

const sum = (rest: object) => ({ id: 's', title: 'S', kind: 'weighted_sum', terms: [{ indicator: 'i1' }], ...rest });
const three = {
  id: 'three',
  levels: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ],
};
const number = { id: 'n', title: 'N', type: 'number', role: 'scored', minimum: 0, maximum: 1 };

const measures: readonly Case[] = [
  {
    why: 'a band whose cut-off is the greatest total',
    patch: [replace('/bandings/0/bands/2/cutOff', 11.5)],
    told: [],
  },
  { why: 'a first cut-off far below', patch: [replace('/bandings/0/bands/0/cutOff', -9)], told: [] },
  {
    why: 'a band that ends at the least total',
    patch: [replace('/bandings/0/bands/0/cutOff', -9), replace('/bandings/0/bands/1/cutOff', 0)],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/0',
        { band: 'few', measure: 'total', cutOff: '-9', least: '0', greatest: '11.5' },
      ],
    ],
  },
  {
    why: 'a negative weight turns the range',
    patch: [replace('/measures/0/terms/0/weight', -2)],
    told: [
      [
        'gap-below-bands',
        '/bandings/0/bands/0/cutOff',
        { measure: 'total', cutOff: '0', least: '-2', notApplicable: [] },
      ],
    ],
  },
  {
    why: 'not applicable counts 0, below the least points',
    patch: [
      replace('/scales/0/levels/0', { id: 'no', label: 'No', points: 5 }),
      replace('/scales/0/levels/1', { id: 'yes', label: 'Yes', points: 6 }),
      add('/scales/0/nonRatings', ['not_offered']),
      replace('/bandings/0/bands/0/cutOff', 0.5),
    ],
    told: [
      ['empty-band', '/bandings/0/bands/0', { band: 'few', measure: 'total', below: '0', above: '5' }],
      [
        'gap-below-bands',
        '/bandings/0/bands/0/cutOff',
        {
          measure: 'total',
          cutOff: '0.5',
          least: '0',
          notApplicable: ['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10'],
        },
      ],
    ],
  },
  {
    why: 'not applicable is not the cause where the levels fall as low',
    patch: [
      add('/scales/0/nonRatings', ['not_offered']),
      replace('/measures/0/terms/0/weight', -2),
      replace('/bandings/0/bands/0/cutOff', 0),
    ],
    told: [
      [
        'gap-below-bands',
        '/bandings/0/bands/0/cutOff',
        { measure: 'total', cutOff: '0', least: '-2', notApplicable: [] },
      ],
    ],
  },
  {
    why: 'of one item that may be not applicable, in a sub-score, that one is named',
    patch: [
      add('/scales/1', { ...three, levels: three.levels.map((level, at) => ({ ...level, points: at + 1 })) }),
      add('/indicators/0', { id: 'verbal', title: 'Verbal', scale: 'three', nonRatings: ['not_possible_here'] }),
      add('/indicators/1', { id: 'motor', title: 'Motor', scale: 'three' }),
      add('/measures/1', {
        id: 'part',
        title: 'Part',
        kind: 'weighted_sum',
        terms: [{ indicator: 'verbal' }, { indicator: 'motor' }],
      }),
      replace('/measures/0/terms', [{ measure: 'part' }]),
      replace('/bandings/0/bands', [{ id: 'all', label: 'All', cutOff: 2 }]),
    ],
    told: [
      [
        'gap-below-bands',
        '/bandings/0/bands/0/cutOff',
        { measure: 'total', cutOff: '2', least: '1', notApplicable: ['verbal'] },
      ],
    ],
  },
  {
    why: 'as_zero counts 0 as well, with the least points above it',
    patch: [
      replace('/scales/0/levels/0', { id: 'no', label: 'No', points: 5 }),
      replace('/scales/0/levels/1', { id: 'yes', label: 'Yes', points: 6 }),
      add('/measures/0/unknown', { policy: 'as_zero' }),
      replace('/bandings/0/bands/0/cutOff', 0),
    ],
    told: [],
  },
  {
    why: 'rounding moves the ends: 11.5 to 12',
    patch: [add('/measures/0/rounding', { places: 0, mode: 'half-up' }), replace('/bandings/0/bands/2/cutOff', 12)],
    told: [],
  },
  {
    why: 'rounding down moves them to 11',
    patch: [add('/measures/0/rounding', { places: 0, mode: 'down' }), replace('/bandings/0/bands/2/cutOff', 11.5)],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/2',
        { band: 'many', measure: 'total', cutOff: '11.5', least: '0', greatest: '11' },
      ],
    ],
  },
  {
    why: 'points of a term take the place of the scale',
    patch: [add('/measures/0/terms/0/points', { no: -1, yes: 0 })],
    told: [
      [
        'gap-below-bands',
        '/bandings/0/bands/0/cutOff',
        { measure: 'total', cutOff: '0', least: '-2', notApplicable: [] },
      ],
    ],
  },
  {
    why: 'a count reaches the number of its members',
    patch: [
      replace('/measures/0', { id: 'total', title: 'T', kind: 'count', of: {}, atLeast: 'yes' }),
      replace('/bandings/0/bands/2/cutOff', 10),
    ],
    told: [],
  },
  {
    why: 'and no further',
    patch: [
      replace('/measures/0', { id: 'total', title: 'T', kind: 'count', of: {}, atLeast: 'yes' }),
      replace('/bandings/0/bands/2/cutOff', 11),
    ],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/2',
        { band: 'many', measure: 'total', cutOff: '11', least: '0', greatest: '10' },
      ],
    ],
  },
  {
    why: 'a maximum is held down by the scale, a band above it is out of reach',
    patch: [
      replace('/measures/0', { id: 'total', title: 'T', kind: 'maximum', of: {} }),
      replace('/bandings/0/bands/1/cutOff', 1),
      replace('/bandings/0/bands/2/cutOff', 1.5),
    ],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/2',
        { band: 'many', measure: 'total', cutOff: '1.5', least: '0', greatest: '1' },
      ],
    ],
  },
  {
    why: 'a least value cannot pass the greatest points of who always applies',
    patch: [
      add('/scales/1', three),
      add('/indicators/0/scale', 'three'),
      replace('/measures/0', { id: 'total', title: 'T', kind: 'minimum', of: {} }),
      replace('/bandings/0/bands/1/cutOff', 1),
      replace('/bandings/0/bands/2/cutOff', 2),
    ],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/2',
        { band: 'many', measure: 'total', cutOff: '2', least: '0', greatest: '1' },
      ],
    ],
  },
  {
    why: 'it can where the others may not apply',
    patch: [
      add('/scales/1', three),
      add('/indicators/0/scale', 'three'),
      add('/scales/0/nonRatings', ['not_due']),
      replace('/measures/0', { id: 'total', title: 'T', kind: 'minimum', of: {} }),
      replace('/bandings/0/bands/1/cutOff', 1),
      replace('/bandings/0/bands/2/cutOff', 2),
    ],
    told: [],
  },
  {
    why: 'a greatest value cannot fall below the least points of who always applies',
    patch: [
      add('/scales/1', three),
      replace('/scales/1/levels', [
        { id: 'a', label: 'A', points: 3 },
        { id: 'b', label: 'B', points: 4 },
      ]),
      add('/indicators/0/scale', 'three'),
      replace('/measures/0', { id: 'total', title: 'T', kind: 'maximum', of: {} }),
      replace('/bandings/0/bands/1/cutOff', 3),
      replace('/bandings/0/bands/2/cutOff', 4),
    ],
    told: [
      [
        'unreachable-band',
        '/bandings/0/bands/0',
        { band: 'few', measure: 'total', cutOff: '0', least: '3', greatest: '4' },
      ],
    ],
  },
  {
    why: '34 digits are computed exactly',
    patch: [
      replace('/measures/0/terms/0/weight', 123456789012345),
      replace('/measures/0/terms/1/weight', 1e-15),
      add('/measures/0/terms/1/points', { no: 0, yes: 0.0001 }),
    ],
    told: [],
  },
  {
    why: 'a declared rounding keeps a long sum short',
    patch: [
      replace('/measures/0/terms/0/weight', 123456789012345),
      replace('/measures/0/terms/1/weight', 1e-15),
      add('/measures/0/terms/1/points', { no: 0, yes: 0.00001 }),
      add('/measures/0/rounding', { places: 2, mode: 'half-even' }),
    ],
    told: [],
  },
  {
    why: 'places of a fact count as digits',
    patch: [
      add('/facts', [{ ...number, places: 15 }]),
      add(
        '/measures/1',
        sum({
          id: 's',
          terms: [
            { fact: 'n', weight: 1e-15 },
            { fact: 'n', weight: 12345 },
          ],
        }),
      ),
    ],
    told: [['too-many-digits', '/measures/1', { measure: 's', digits: 35, limit: 34 }]],
  },
  {
    why: 'points missing for a choice that has none at all',
    patch: [
      add('/facts', [{ id: 'c', title: 'C', type: 'choice', role: 'scored', choices: [{ id: 'x', label: 'X' }] }]),
      add('/measures/1', sum({ terms: [{ fact: 'c' }] })),
    ],
    told: [['points-missing', '/measures/1/terms/0', { missing: ['x'] }]],
  },
  {
    why: 'a choice of several has no points',
    patch: [
      add('/facts', [
        { id: 'c', title: 'C', type: 'choice', several: true, role: 'scored', choices: [{ id: 'x', label: 'X' }] },
      ]),
      add('/measures/1', sum({ terms: [{ fact: 'c', points: { x: 1 } }] })),
    ],
    told: [['fact-not-countable', '/measures/1/terms/0/fact', { fact: 'c', type: 'several choices' }]],
  },
  {
    why: 'points of a choice that there is not',
    patch: [
      add('/facts', [{ id: 'c', title: 'C', type: 'choice', role: 'scored', choices: [{ id: 'xx', label: 'X' }] }]),
      add('/measures/1', sum({ terms: [{ fact: 'c', points: { xx: 1, xy: 2 } }] })),
    ],
    told: [['dangling-id', '/measures/1/terms/0/points/xy', { kind: 'choice', id: 'xy', nearest: 'xx' }]],
  },
  {
    why: 'points of a level that there is not',
    patch: [add('/measures/0/terms/0/points', { no: 0, yes: 1, yess: 2 })],
    told: [
      [
        'level-not-on-scale',
        '/measures/0/terms/0/points/yess',
        { level: 'yess', scale: 'yes_no', indicator: 'i1', nearest: 'yes' },
      ],
    ],
  },
  {
    why: 'a count from a level that one of its scales lacks',
    patch: [
      add('/scales/1', three),
      add('/indicators/0/scale', 'three'),
      add('/measures/1', { id: 'm', title: 'M', kind: 'count', of: { indicators: ['i1', 'i2'] }, atLeast: 'yes' }),
    ],
    told: [
      ['level-not-on-scale', '/measures/1/atLeast', { level: 'yes', scale: 'three', indicator: 'i1', nearest: null }],
    ],
  },
];

const prorate = { policy: 'prorate', minimumRated: 1, rounding: { places: 0, mode: 'half-even' } };
const prorating: readonly Case[] = [
  { why: 'one item of one scale', patch: [add('/measures/1', sum({ unknown: prorate }))], told: [] },
  {
    why: 'more rated than there are',
    patch: [add('/measures/1', sum({ unknown: { ...prorate, minimumRated: 2 } }))],
    told: [['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle: 'minimum' }]],
  },
  {
    why: 'a count',
    patch: [add('/measures/1', { id: 's', title: 'S', kind: 'count', of: {}, atLeast: 'yes', unknown: prorate })],
    told: [['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle: 'kind' }]],
  },
  {
    why: 'a fact among the terms',
    patch: [
      add('/facts', [number]),
      add('/measures/1', sum({ unknown: prorate, terms: [{ indicator: 'i1' }, { fact: 'n' }] })),
    ],
    told: [['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle: 'term' }]],
  },
  {
    why: 'points of its own',
    patch: [add('/measures/1', sum({ unknown: prorate, terms: [{ indicator: 'i1', points: { no: 0, yes: 1 } }] }))],
    told: [['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle: 'points' }]],
  },
  {
    why: 'a weight written out beside the same by default',
    patch: [
      add('/measures/1', sum({ unknown: prorate, terms: [{ indicator: 'i1' }, { indicator: 'i2', weight: 1 }] })),
    ],
    told: [],
  },
  {
    why: 'two scales',
    patch: [
      add('/scales/1', three),
      add('/indicators/0/scale', 'three'),
      add('/measures/1', sum({ unknown: prorate, terms: [{ indicator: 'i1' }, { indicator: 'i2' }] })),
    ],
    told: [['cannot-prorate', '/measures/1/unknown', { measure: 's', obstacle: 'scales' }]],
  },
];

const flag = (when: unknown) =>
  add('/flags', [{ id: 'f', title: 'F', message: 'M', severity: 'notice', when: when as never }]);
const conditions: readonly Case[] = [
  { why: 'a rating', patch: [flag({ '===': [{ var: 'ratings.i1' }, 1] })], told: [] },
  {
    why: 'a rating that may be not applicable',
    patch: [add('/indicators/0/nonRatings', ['not_offered']), flag({ '===': [{ var: 'ratings.i1' }, 1] })],
    told: [['expression.may-be-not-applicable', '/flags/0/when/===/0', { name: 'ratings.i1' }]],
  },
  {
    why: 'the same with a level that stands in',
    patch: [
      add('/indicators/0/nonRatings', ['not_offered']),
      add('/indicators/0/notApplicableAs', 'no'),
      flag({ '===': [{ var: 'ratings.i1' }, 1] }),
    ],
    told: [],
  },
  {
    why: 'membership closes an indicator',
    patch: [add('/indicators/0/membership', true), flag({ '===': [{ var: 'ratings.i1' }, 1] })],
    told: [['expression.may-be-not-applicable', '/flags/0/when/===/0', { name: 'ratings.i1' }]],
  },
  {
    why: 'an own list of unknowns takes the place of the list of the scale',
    patch: [
      add('/scales/0/nonRatings', ['not_offered']),
      add('/indicators/0/nonRatings', ['declined']),
      flag({ '===': [{ var: 'ratings.i1' }, 1] }),
    ],
    told: [],
  },
  {
    why: 'a later stage is not due at first',
    patch: [
      add('/stages', [
        { id: 'early', title: 'E', minutes: 1 },
        { id: 'late', title: 'L', minutes: 1 },
      ]),
      add('/indicators/0/stage', 'late'),
      add('/indicators/1/stage', 'early'),
      flag({ '===': [{ var: 'ratings.i1' }, { var: 'ratings.i2' }] }),
    ],
    told: [['expression.may-be-not-applicable', '/flags/0/when/===/0', { name: 'ratings.i1' }]],
  },
  {
    why: 'a flag in a flag',
    patch: [flag({ var: 'flags.f' })],
    told: [
      [
        'expression.name-not-allowed-here',
        '/flags/0/when',
        {
          name: 'flags.f',
          context: 'flag',
          allowed: ['guard', 'mitigator', 'review', 'need', 'contraindication', 'preference', 'accommodation'],
        },
      ],
    ],
  },
  {
    why: 'completeness in a flag',
    patch: [flag({ var: 'is_rated.i1' })],
    told: [
      [
        'expression.name-not-allowed-here',
        '/flags/0/when',
        { name: 'is_rated.i1', context: 'flag', allowed: ['guard', 'review'] },
      ],
    ],
  },
  {
    why: 'a name with a slip of the pen',
    patch: [flag({ '===': [{ var: 'rating.i1' }, 1] })],
    told: [['expression.unknown-name', '/flags/0/when/===/0', { name: 'rating.i1', suggestion: 'ratings.i1' }]],
  },
  ...[
    'ratings.i1.points',
    'evidence.i1',
    'evidence.i1.kinds',
    'evidence.ix.sources',
    'evidence.i1.events.x',
    'subject.sex',
    'legal.status',
    'share_unknown.x',
    'is_rated.x',
    'bands.x',
    'flags.x',
    'measures.x',
    'facts.x',
    'ratings',
    '',
  ].map((name): Case => ({
    why: `no such name: ${name}`,
    patch: [flag({ '===': [{ var: name }, 1] })],
    told: [['expression.unknown-name', '/flags/0/when/===/0', expect.objectContaining({ name }) as never]],
  })),
  ...['sources', 'events', 'days_since', 'window_days'].map((part): Case => ({
    why: `evidence: ${part}`,
    patch: [flag({ '>=': [{ var: `evidence.i1.${part}` }, 1] })],
    told: [],
  })),
  {
    why: 'a standing that there is not',
    patch: [flag({ '===': [{ var: 'evidence.i1.standing' }, 'observd'] })],
    told: [
      [
        'expression.unknown-code',
        '/flags/0/when/===/1',
        { actual: 'observd', allowed: ['alleged', 'reported', 'observed', 'adjudicated'], suggestion: 'observed' },
      ],
    ],
  },
  {
    why: 'a profile is no number',
    patch: [
      add('/measures/1', { id: 'p', title: 'P', kind: 'count_by_level', of: {} }),
      flag({ '>': [{ var: 'measures.p' }, 1] }),
    ],
    told: [['expression.unknown-name', '/flags/0/when/>/0', { name: 'measures.p', suggestion: null }]],
  },
  {
    why: 'dates are read by nothing',
    patch: [
      add('/facts', [{ id: 'd', title: 'D', type: 'date', role: 'scored' }]),
      flag({ '===': [{ var: 'facts.d' }, '2025-01-01'] }),
    ],
    told: [['expression.unknown-name', '/flags/0/when/===/0', { name: 'facts.d', suggestion: null }]],
  },
  {
    why: 'a number without ends in a condition',
    patch: [
      add('/facts', [{ id: 'n', title: 'N', type: 'number', role: 'scored', maximum: 3 }]),
      flag({ '>': [{ var: 'facts.n' }, 1] }),
    ],
    told: [['range-missing', '/facts/0', { fact: 'n', readAt: '/flags/0/when/>/0' }]],
  },
  {
    why: 'a number without ends that nothing reads',
    patch: [add('/facts', [{ id: 'n', title: 'N', type: 'number', role: 'scored' }])],
    told: [],
  },
  {
    why: 'a field without ends in the body of a quantifier',
    patch: [
      add('/facts', [
        { id: 'l', title: 'L', type: 'list', role: 'scored', fields: [{ id: 'n', title: 'N', type: 'number' }] },
      ]),
      flag({ some: [{ var: 'facts.l' }, { '>': [{ var: 'n' }, 1] }] }),
    ],
    told: [['range-missing', '/facts/0/fields/0', { fact: 'n', readAt: '/flags/0/when/some/1/>/0' }]],
  },
  {
    why: 'a measure in a constraint, before anything is computed',
    patch: [add('/constraints', [{ id: 'c', message: 'M', when: { '>': [{ var: 'measures.total' }, 1] } }])],
    told: [
      [
        'expression.name-not-allowed-here',
        '/constraints/0/when/>/0',
        expect.objectContaining({ context: 'constraint' }) as never,
      ],
    ],
  },
  {
    why: 'a condition that is a number',
    patch: [flag({ '+': [1, 2] })],
    told: [['expression.wrong-type', '/flags/0/when', { operator: null, expected: 'boolean', actual: 'number' }]],
  },
];

describe('measures and bandings', () => {
  it.each(measures)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

describe('prorating', () => {
  it.each(prorating)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

describe('what conditions may read', () => {
  it.each(conditions)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});
