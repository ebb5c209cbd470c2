import { describe, expect, it } from 'vitest';
import { fixture, type PatchStep } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const always = (key: string, result: string) => ({ owner: 'visits', result, by: `/interventions/0/${key}` });
const everything = fixture('everything');
const three = {
  id: 'three',
  levels: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ],
};

const parts: readonly Case[] = [
  {
    why: 'who confirms a conclusion is named once',
    patch: [
      add('/roles', [{ id: 'nurse', title: 'Nurse', kind: 'clinical' }]),
      add('/conclusions', { confirmedBy: ['nurse', 'nurse'] }),
    ],
    told: [['repeated', '/conclusions/confirmedBy/1', { value: 'nurse', first: '/conclusions/confirmedBy/0' }]],
  },
  {
    why: 'a reason for a conclusion says once of which it is',
    patch: [add('/conclusions', { reasons: [{ id: 'recent', title: 'Recent.', for: ['above', 'above'] }] })],
    told: [['repeated', '/conclusions/reasons/0/for/1', { value: 'above', first: '/conclusions/reasons/0/for/0' }]],
  },
  {
    why: 'levels of two scales may share ids',
    patch: [
      add('/scales/1', { ...three, id: 'other' }),
      add('/scales/2', three),
      add('/indicators/0/scale', 'three'),
      add('/indicators/1/scale', 'other'),
    ],
    told: [],
  },
  {
    why: 'levels of one scale may not',
    patch: [
      add('/scales/1', { ...three, levels: [...three.levels, { id: 'a', label: 'A' }] }),
      add('/indicators/0/scale', 'three'),
    ],
    told: [['duplicate-id', '/scales/1/levels/3/id', { kind: 'level', id: 'a', first: '/scales/1/levels/0/id' }]],
  },
  {
    why: 'bands, choices, fields and choices of fields have ids of their own list',
    patch: [
      add('/bandings/0/bands/3', { id: 'few', label: 'F', cutOff: 9 }),
      add('/facts', [
        {
          id: 'c',
          title: 'C',
          type: 'choice',
          role: 'scored',
          choices: [
            { id: 'x', label: 'X' },
            { id: 'x', label: 'X' },
          ],
        },
        {
          id: 'l',
          title: 'L',
          type: 'list',
          role: 'scored',
          fields: [
            {
              id: 'c',
              title: 'C',
              type: 'choice',
              choices: [
                { id: 'y', label: 'Y' },
                { id: 'y', label: 'Y' },
              ],
            },
            { id: 'c', title: 'C', type: 'boolean' },
          ],
        },
      ]),
    ],
    told: [
      ['duplicate-id', '/bandings/0/bands/3/id', { kind: 'band', id: 'few', first: '/bandings/0/bands/0/id' }],
      ['duplicate-id', '/facts/0/choices/1/id', { kind: 'choice', id: 'x', first: '/facts/0/choices/0/id' }],
      [
        'duplicate-id',
        '/facts/1/fields/0/choices/1/id',
        { kind: 'choice', id: 'y', first: '/facts/1/fields/0/choices/0/id' },
      ],
      ['duplicate-id', '/facts/1/fields/1/id', { kind: 'field', id: 'c', first: '/facts/1/fields/0/id' }],
    ].map((one) => one as unknown as Case['told'][number]),
  },
  {
    why: 'a language declared twice',
    patch: [add('/languages/1', { code: 'en', name: 'English', status: 'draft' })],
    told: [['duplicate-id', '/languages/1/code', { kind: 'language', id: 'en', first: '/languages/0/code' }]],
  },
  {
    why: 'one language for an instrument of one, as an object',
    patch: [replace('/title', { en: 'Ten' })],
    told: [],
  },
  {
    why: 'written points above the place of the level before',
    patch: [add('/scales/0/levels/1/points', 1.5)],
    told: [],
  },
  {
    why: 'versions that only look like one',
    patch: [
      replace('/version', '1.0.0-01'),
      add('/thresholdsVersion', '01.0.0'),
      add('/changelog', [{ version: '1.0.0-00', date: '2025-02-29', text: 'x' }]),
    ],
    told: [
      ['bad-version', '/version', { value: '1.0.0-01' }],
      ['bad-version', '/thresholdsVersion', { value: '01.0.0' }],
      ['bad-version', '/changelog/0/version', { value: '1.0.0-00' }],
      ['bad-date', '/changelog/0/date', { value: '2025-02-29' }],
    ].map((one) => one as unknown as Case['told'][number]),
  },
  {
    why: 'effective for one day',
    patch: [add('/effectiveFrom', '2025-03-01'), add('/effectiveUntil', '2025-03-01')],
    told: [],
  },
  {
    why: 'a study of another kind does not validate',
    patch: [
      replace('/status', 'validated'),
      add('/studies', [{ kind: 'equity', citation: 'c', population: 'p', finding: 'f' }]),
    ],
    told: [['validated-without-study', '/status', {}]],
  },
  {
    why: 'one of the studies does',
    patch: [
      replace('/status', 'validated'),
      add('/studies', [
        { kind: 'equity', citation: 'c', population: 'p', finding: 'f' },
        { kind: 'validation', citation: 'c', population: 'p', finding: 'f' },
      ]),
    ],
    told: [],
  },
  {
    why: 'unused scale and reference; a domain that only a condition reads is used',
    patch: [
      add('/scales/1', three),
      add('/references', [{ id: 'r', citation: 'c' }]),
      add('/domains', [{ id: 'd', title: 'D' }]),
      add('/review', {
        firstAfterDays: 1,
        thenAfterDays: 1,
        rules: [{ id: 'x', message: 'm', withinDays: 1, when: { '>': [{ var: 'share_unknown.d' }, 0.5] } }],
      }),
    ],
    told: [
      ['unused', '/scales/1', { kind: 'scale', id: 'three' }],
      ['unused', '/references/0', { kind: 'reference', id: 'r' }],
    ].map((one) => one as unknown as Case['told'][number]),
  },
  {
    why: 'a first scale that nothing takes',
    patch: [
      add('/scales/1', three),
      ...Array.from({ length: 10 }, (_, place) => add(`/indicators/${String(place)}/scale`, 'three')),
    ],
    told: [['unused', '/scales/0', { kind: 'scale', id: 'yes_no' }]],
  },
];

describe('parts and their ids', () => {
  it.each(parts)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

const mentions: readonly (readonly [pointer: string, kind: string])[] = [
  ['/outcomes/0/necessary/0', 'indicator'],
  ['/outcomes/0/references/0', 'reference'],
  ['/facts/0/references/0', 'reference'],
  ['/indicators/0/domain', 'domain'],
  ['/indicators/0/scale', 'scale'],
  ['/indicators/0/outcomes/0', 'outcome'],
  ['/indicators/0/stage', 'stage'],
  ['/indicators/0/raters/0', 'role'],
  ['/indicators/0/references/0', 'reference'],
  ['/measures/0/references/0', 'reference'],
  ['/measures/0/terms/0/indicator', 'indicator'],
  ['/measures/0/terms/2/fact', 'fact'],
  ['/measures/3/of/domain', 'domain'],
  ['/measures/4/of/indicators/0', 'indicator'],
  ['/bandings/0/measure', 'measure'],
  ['/bandings/0/references/0', 'reference'],
  ['/flags/0/references/0', 'reference'],
  ['/guards/0/outcome', 'outcome'],
  ['/guards/0/atMost', 'outcome-level'],
  ['/guards/0/atLeast', 'outcome-level'],
  ['/guards/0/references/0', 'reference'],
  ['/mitigators/0/references/0', 'reference'],
  ['/interventions/1/hooks/0', 'indicator'],
  ['/interventions/1/prerequisites/0', 'intervention'],
  ['/interventions/1/after/0', 'intervention'],
  ['/interventions/1/substitutes/0', 'intervention'],
  ['/interventions/1/incompatibleWith/0', 'intervention'],
  ['/interventions/1/responsible', 'role'],
  ['/interventions/1/references/0', 'reference'],
  ['/disclosure/hidden/0/indicators/0', 'indicator'],
  ['/disclosure/hidden/0/domains/0', 'domain'],
  ['/narrative/formulation/stage', 'stage'],
  ['/narrative/scenarios/stage', 'stage'],
  ['/conclusions/confirmedBy/0', 'role'],
  ['/variantOf/references/0', 'reference'],
  ['/facts/7/from/input', 'linked-input'],
  ['/indicators/0/axes/0/scale', 'scale'],
  ['/measures/8/terms/0/measure', 'measure'],
  ['/bandings/0/adjustments/0/references/0', 'reference'],
  ['/bandings/0/adjustments/1/atLeast', 'band'],
  ['/bandings/0/adjustments/2/atMost', 'band'],
  ['/bandings/1/inputs/0/banding', 'banding'],
  ['/bandings/1/inputs/1/indicator', 'indicator'],
  ['/bandings/1/inputs/2/fact', 'fact'],
  ['/bandings/1/rules/0/band', 'band'],
];

describe('dangling ids', () => {
  it.each(mentions)('finds one at %s', (pointer, kind) => {
    const issues = told('everything', [replace(pointer, 'nowhere_at_all')]);
    expect(issues).toContainEqual(['dangling-id', pointer, { kind, id: 'nowhere_at_all', nearest: null }]);
  });

  it('never advises a part to name itself', () => {
    const rounding = { places: 2, mode: 'half-even' };
    const power = { id: 'l', title: 'L', kind: 'exponential', measure: 'x', rounding };
    const alone = add('/measures/1', power);
    const beside = [alone, add('/measures/2', { ...power, id: 'y', measure: 'l' })];
    const dangling = (nearest: string | null) => [
      'dangling-id',
      '/measures/1/measure',
      { kind: 'measure', id: 'x', nearest },
    ];
    const pick = (patch: readonly PatchStep[]) =>
      told('minimal-reference', patch).filter(([code]) => code === 'dangling-id');
    expect(pick([alone])).toEqual([dangling(null)]);
    expect(pick(beside)).toEqual([dangling('y')]);
  });

  it.each([
    ['/measures/0/terms/0', { measure: 'i1' }, 'measure', 'indicator', 'i1'],
    ['/measures/0/terms/0', { fact: 'i1' }, 'fact', 'indicator', 'i1'],
    ['/measures/0/terms/0', { indicator: 'total_band' }, 'indicator', 'banding', 'total_band'],
  ])('says what else an id names: %s %j', (pointer, value, kind, is, id) => {
    const issues = told('minimal-reference', [replace(pointer, value)]);
    expect(issues).toContainEqual(['other-kind', `${pointer}/${kind}`, { kind, id, is }]);
    expect(issues.map(([code]) => code)).not.toContain('dangling-id');
  });

  it.each([
    ['/indicators/0/evidence/minimum/never', { items: 1 }],
    ['/indicators/0/anchors/never', { fr: 'x', en: 'x' }],
  ])('finds a level that is not on the scale at %s', (pointer, value) => {
    const facts = { level: 'never', scale: 'degree', indicator: 'conduct', nearest: null };
    expect(told('everything', [add(pointer, value)])).toEqual([['level-not-on-scale', pointer, facts]]);
  });

  it('finds a stand-in level that is not on the scale', () => {
    const facts = { level: 'noo', scale: 'degree', indicator: 'offered', nearest: 'no' };
    const issues = told('everything', [replace('/indicators/1/notApplicableAs', 'noo')]);
    expect(issues).toEqual([['level-not-on-scale', '/indicators/1/notApplicableAs', facts]]);
  });
});

const companions: readonly Case[] = [
  {
    why: 'a contraindication without its reason',
    patch: [remove('/interventions/1/contraindication')],
    told: [['needed-here', '/interventions/1', { key: 'contraindication', because: 'contraindicatedWhen' }]],
  },
  {
    why: 'a reason without its contraindication',
    patch: [remove('/interventions/1/contraindicatedWhen')],
    told: [['needed-here', '/interventions/1', { key: 'contraindicatedWhen', because: 'contraindication' }]],
  },
  {
    why: 'a preference among nothing',
    patch: [remove('/interventions/1/kind')],
    told: [['needed-here', '/interventions/1', { key: 'kind', because: 'preferredWhen' }]],
  },
  {
    why: 'a safeguard without condition and limits',
    patch: [remove('/interventions/3/when'), remove('/interventions/3/safeguard')],
    told: [
      ['needed-here', '/interventions/3', { key: 'when', because: 'safeguard' }],
      ['needed-here', '/interventions/3', { key: 'safeguard', because: 'safeguard' }],
    ],
  },
  {
    why: 'an entitlement with every kind of condition',
    patch: [
      add('/interventions/0/when', true),
      add('/interventions/0/contraindicatedWhen', false),
      add('/interventions/0/contraindication', { fr: 'x', en: 'x' }),
      add('/interventions/0/preferredWhen', true),
      add('/interventions/0/kind', 'trade'),
    ],
    told: [
      ['entitlement-conditional', '/interventions/0/when', { intervention: 'visits', key: 'when' }],
      ['constant-condition', '/interventions/0/when', always('when', 'true')],
      [
        'entitlement-conditional',
        '/interventions/0/contraindicatedWhen',
        { intervention: 'visits', key: 'contraindicatedWhen' },
      ],
      ['constant-condition', '/interventions/0/contraindicatedWhen', always('contraindicatedWhen', 'false')],
      ['entitlement-conditional', '/interventions/0/preferredWhen', { intervention: 'visits', key: 'preferredWhen' }],
      ['constant-condition', '/interventions/0/preferredWhen', always('preferredWhen', 'true')],
    ],
  },
  { why: 'one bound of a guard', patch: [remove('/guards/0/atLeast')], told: [] },
  { why: 'a hidden domain alone', patch: [remove('/disclosure/hidden/0/indicators')], told: [] },
  {
    why: 'empty lists hide nothing',
    patch: [remove('/disclosure/hidden/0/indicators'), replace('/disclosure/hidden/0/domains', [])],
    told: [['hides-nothing', '/disclosure/hidden/0', {}]],
  },
  {
    why: 'an offer that waits for itself',
    patch: [replace('/interventions/1/after', ['sewing'])],
    told: [['cycle', '/interventions/1', { path: ['sewing', 'sewing'] }]],
  },
  {
    why: 'two circles, each told once',
    patch: [
      replace('/interventions/1/after', ['farming']),
      add('/interventions/2/after', ['sewing', 'apart']),
      add('/interventions/3/prerequisites', ['farming']),
    ],
    told: [
      ['cycle', '/interventions/1', { path: ['sewing', 'farming', 'sewing'] }],
      ['cycle', '/interventions/2', { path: ['farming', 'apart', 'farming'] }],
    ],
  },
  { why: 'substitutes that name each other', patch: [], told: [] },
  {
    why: 'incompatible with itself',
    patch: [replace('/interventions/1/incompatibleWith', ['farming', 'sewing'])],
    told: [['names-itself', '/interventions/1/incompatibleWith/1', { id: 'sewing' }]],
  },
  {
    why: 'a minimum age without a referral',
    patch: [remove('/population/referral')],
    told: [['needed-here', '/population', { key: 'referral', because: 'minimumAge' }]],
  },
];

describe('parts beside one another', () => {
  it.each(companions)('$why', ({ patch, told: expected }) => {
    expect(told('everything', patch)).toEqual(expected);
  });
});

describe('lists', () => {
  it.each([
    '/validFor',
    '/notValidFor',
    '/scales/0/nonRatings',
    '/outcomes/0/necessary',
    '/outcomes/0/references',
    '/measures/4/of/indicators',
    '/indicators/0/replaces',
    '/indicators/0/outcomes',
    '/indicators/0/raters',
    '/indicators/0/evidence/kinds',
    '/indicators/0/nonRatings',
    '/indicators/0/references',
    '/facts/0/references',
    '/measures/0/references',
    '/bandings/0/references',
    '/flags/0/references',
    '/guards/0/references',
    '/mitigators/0/references',
    '/interventions/1/references',
    '/interventions/1/hooks',
    '/interventions/1/prerequisites',
    '/interventions/1/after',
    '/interventions/1/substitutes',
    '/interventions/1/incompatibleWith',
    '/interventions/1/consents',
    '/disclosure/hidden/0/indicators',
    '/disclosure/hidden/0/domains',
  ])('%s names nothing twice', (list) => {
    const parts = list.split('/').slice(1);
    const value = parts.reduce<unknown>(
      (holder, key) => (holder as { [key: string]: unknown })[key],
      everything,
    ) as string[];
    const last = String(value.length);
    const facts = { value: value[0], first: `${list}/0` };
    expect(told('everything', [add(`${list}/${last}`, value[0]!)])).toEqual([['repeated', `${list}/${last}`, facts]]);
  });
});
