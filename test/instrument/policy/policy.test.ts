import { describe, expect, it } from 'vitest';
import { openSubjects, protectedSubjects } from '../../../src/instrument/indicators.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import { neverRisks } from '../../../src/instrument/policy/persons.js';
import { patched, type PatchStep } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const fact = (rest: object): PatchStep =>
  add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'skill', ...rest });
const weighted = (rest: object = {}): PatchStep =>
  add('/measures', [
    { id: 's', title: 'S', kind: 'weighted_sum', note: 'Expert.', terms: [{ indicator: 'violence' }], ...rest },
  ] as never);
const isTrue = { var: 'facts.f' };

/** Where a condition can stand in the minimal instrument. */
const places: { readonly [place: string]: (when: object) => readonly PatchStep[] } = {
  flag: (when) => [replace('/flags/1/when', when as never)],
  guard: (when) => [
    add('/guards/1', { id: 'x', outcome: 'harm_to_prisoners', atMost: 'ordinary', message: 'M', when } as never),
  ],
  mitigator: (when) => [add('/mitigators', [{ id: 'm', message: 'M', when }] as never)],
  review: (when) => [
    add('/review', {
      firstAfterDays: 1,
      thenAfterDays: 1,
      rules: [{ id: 'r', message: 'M', withinDays: 1, when }],
    } as never),
  ],
  need: (when) => [add('/interventions/1/when', when as never)],
  contraindication: (when) => [
    add('/interventions/1/contraindicatedWhen', when as never),
    add('/interventions/1/contraindication', 'C'),
  ],
  gate: (when) => [add('/population/gates', [{ id: 'g', effect: 'no_level', reason: 'R', when }] as never)],
  preference: (when) => [add('/interventions/1/preferredWhen', when as never), add('/interventions/1/kind', 'k')],
  accommodation: (when) => [replace('/accommodations/0/when', when as never)],
  constraint: (when) => [add('/constraints', [{ id: 'c', message: 'M', when }] as never)],
};

/** Facts of each kind, age, legal status and ratings: what each place refuses them for; nothing is allowed. */
const refusals: { readonly [place: string]: { readonly [read: string]: string } } = {
  flag: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    legal: 'legal-status',
    status: 'legal-status',
    neutral: 'neutral-indicator',
  },
  review: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    legal: 'legal-status',
    status: 'legal-status',
  },
  guard: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    neutral: 'neutral-indicator',
  },
  mitigator: { gate: 'gate-fact', responsivity: 'responsivity-fact', protected: 'protected-subject', age: 'age' },
  need: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    neutral: 'neutral-indicator',
  },
  contraindication: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    neutral: 'neutral-indicator',
  },
  gate: {
    scored: 'not-for-this-place',
    status: 'not-for-this-place',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    rating: 'not-for-this-place',
    neutral: 'not-for-this-place',
  },
  preference: {
    gate: 'gate-fact',
    age: 'age',
    legal: 'legal-status',
    status: 'legal-status',
    rating: 'not-for-this-place',
    neutral: 'not-for-this-place',
  },
  accommodation: { gate: 'gate-fact', age: 'age', legal: 'legal-status', status: 'legal-status' },
  constraint: {
    protected: 'protected-subject',
    age: 'age',
    neutral: 'neutral-indicator',
    legal: 'who-is-assessed',
    status: 'who-is-assessed',
  },
};

const reads: {
  readonly [read: string]: { readonly patch: readonly PatchStep[]; readonly when: object; readonly name: string };
} = {
  scored: { patch: [fact({})], when: isTrue, name: 'facts.f' },
  protected: { patch: [fact({ about: 'origin' })], when: isTrue, name: 'facts.f' },
  gate: { patch: [fact({ role: 'gate' })], when: isTrue, name: 'facts.f' },
  responsivity: { patch: [fact({ role: 'responsivity' })], when: isTrue, name: 'facts.f' },
  monitoring: { patch: [fact({ role: 'monitoring' })], when: isTrue, name: 'facts.f' },
  age: { patch: [], when: { '>': [{ var: 'subject.age' }, 30] }, name: 'subject.age' },
  legal: { patch: [], when: { var: 'legal.final_conviction' }, name: 'legal.final_conviction' },
  status: { patch: [fact({ about: 'legal_status' })], when: isTrue, name: 'facts.f' },
  neutral: {
    patch: [replace('/indicators/2/direction', 'neutral')],
    when: { '>': [{ var: 'ratings.distress' }, 0] },
    name: 'ratings.distress',
  },
  rating: { patch: [], when: { '>': [{ var: 'ratings.visits' }, 0] }, name: 'ratings.visits' },
};

const table = Object.entries(refusals).flatMap(([place, refused]) =>
  Object.keys(reads).map((read) => ({
    place,
    read,
    reason: read === 'monitoring' ? 'monitoring-fact' : refused[read],
  })),
);

describe('R1, law 6: who may read what', () => {
  it.each(table)('$place reads $read: refused as $reason', ({ place, read, reason }) => {
    const { patch, when, name } = reads[read]!;
    const issues = told('minimal-veo', [...patch, ...places[place]!(when)]).filter(
      ([code, pointer]) =>
        code === 'forbidden-read' && !/^\/(?:flags\/1\/when\/>=|interventions\/1\/hooks)/.test(pointer),
    );
    expect(issues.map(([, , facts]) => [facts['name'], facts['place'], facts['reason']])).toEqual(
      reason === undefined ? [] : [[name, place, reason]],
    );
  });

  it('holds measures to scored facts, shows the way to the flag', () => {
    const patch = [
      replace('/method', 'actuarial'),
      fact({ role: 'gate' }),
      weighted({ terms: [{ indicator: 'violence' }, { fact: 'f' }] }),
      replace('/flags/1/when', { '>': [{ var: 'measures.s' }, 1] }),
    ];
    const path = ['/facts/1', '/measures/0/terms/1', '/flags/1/when/>/0'];
    expect(told('minimal-veo', patch)).toContainEqual([
      'forbidden-read',
      '/measures/0/terms/1',
      { name: 'facts.f', reason: 'gate-fact', place: 'measure', path },
    ]);
  });

  it('ends the way where nothing reads on', () => {
    const patch = [replace('/method', 'actuarial'), fact({ role: 'gate' }), weighted({ terms: [{ fact: 'f' }] })];
    expect(told('minimal-veo', patch)).toEqual([
      [
        'forbidden-read',
        '/measures/0/terms/0',
        { name: 'facts.f', reason: 'gate-fact', place: 'measure', path: ['/facts/1', '/measures/0/terms/0'] },
      ],
    ]);
  });

  it('looks at what a field of a list is about', () => {
    const list = (about: string): PatchStep =>
      fact({ type: 'list', fields: [{ id: 'b', title: 'B', type: 'boolean', about }] });
    const when = { some: [{ var: 'facts.f' }, { var: 'b' }] };
    const refused = told('minimal-veo', [list('kinship'), ...places['mitigator']!(when)]);
    expect(refused.map(([code, pointer]) => [code, pointer])).toEqual([
      ['forbidden-read', '/mitigators/0/when/some/1'],
    ]);
    expect(told('minimal-veo', [list('skill'), ...places['mitigator']!(when)])).toEqual([]);
  });

  it.each(protectedSubjects)('refuses an indicator and a scored fact about %s', (about) => {
    expect(told('minimal-veo', [replace('/indicators/2/about', about)])).toEqual([
      ['protected-indicator', '/indicators/2/about', { indicator: 'distress', about }],
    ]);
    expect(told('minimal-veo', [fact({ about })])).toEqual([
      ['protected-fact', '/facts/1/about', { fact: 'f', about }],
    ]);
    expect(told('minimal-veo', [fact({ about, role: 'responsivity' })])).toEqual([]);
  });

  it.each(neverRisks)('refuses a risk about %s, and takes what else is about it', (about) => {
    expect(told('minimal-veo', [replace('/indicators/0/about', about)])).toEqual([
      ['not-a-risk', '/indicators/0/about', { indicator: 'violence', about }],
    ]);
  });

  it.each(openSubjects.filter((about) => !neverRisks.includes(about)))('takes a risk about %s', (about) => {
    expect(told('minimal-veo', [replace('/indicators/0/about', about)])).toEqual([]);
  });

  it.each(openSubjects)('takes an indicator and a scored fact about %s', (about) => {
    expect(told('minimal-veo', [replace('/indicators/2/about', about), fact({ about })])).toEqual([]);
  });

  it('leaves policy reference free', () => {
    const patch = [
      add('/facts', [{ id: 'f', title: 'Tribe', type: 'boolean', role: 'monitoring', about: 'ethnicity' }]),
      add('/flags', [{ id: 'x', title: 'T', message: 'M', severity: 'urgent', when: isTrue }] as never),
    ];
    expect(told('minimal-reference', patch)).toEqual([]);
  });
});

const restricting: readonly Case[] = [
  {
    why: 'conduct read directly',
    patch: [replace('/interventions/2/when', { '>': [{ var: 'ratings.violence' }, 0] })],
    told: [],
  },
  {
    why: 'evidence of conduct',
    patch: [replace('/interventions/2/when', { '>': [{ var: 'evidence.violence.events' }, 1] })],
    told: [],
  },
  { why: 'conduct as a hook', patch: [add('/interventions/2/hooks', ['violence'])], told: [] },
  {
    why: 'a need as a hook',
    patch: [add('/interventions/2/hooks', ['distress'])],
    told: [
      [
        'safeguard-not-conduct',
        '/interventions/2/hooks/0',
        { intervention: 'keep_apart', name: 'ratings.distress', path: ['/indicators/2', '/interventions/2/hooks/0'] },
      ],
    ],
  },
  {
    why: 'a flag that also reads a need',
    patch: [
      replace('/flags/0/when', {
        or: [{ '>': [{ var: 'ratings.violence' }, 1] }, { '>': [{ var: 'ratings.distress' }, 1] }],
      }),
    ],
    told: [
      [
        'mixed-flag',
        '/flags/0/when/or/1/>/0',
        {
          flag: 'repeated_violence',
          name: 'ratings.distress',
          path: ['/indicators/2', '/flags/0/when/or/1/>/0'],
        },
      ],
      [
        'safeguard-not-conduct',
        '/interventions/2/when',
        {
          intervention: 'keep_apart',
          name: 'ratings.distress',
          path: ['/indicators/2', '/flags/0/when/or/1/>/0', '/interventions/2/when'],
        },
      ],
    ],
  },
  {
    why: 'conduct that is not shown',
    patch: [replace('/interventions/2/when', { '<': [{ var: 'ratings.violence' }, 1] })],
    told: [['not-rising', '/interventions/2/when/</0', { part: 'keep_apart', name: 'ratings.violence' }]],
  },
  {
    why: 'a flag of conduct that is not shown',
    patch: [
      replace('/flags/0/when', { '<': [{ var: 'ratings.violence' }, 1] }),
      replace('/flags/0/severity', 'notice'),
    ],
    told: [['not-rising', '/interventions/2/when', { part: 'keep_apart', name: 'flags.repeated_violence' }]],
  },
  {
    why: 'the lack of something else than conduct, told of once',
    patch: [replace('/interventions/2/when', { '<': [{ var: 'ratings.distress' }, 1] })],
    told: [
      [
        'safeguard-not-conduct',
        '/interventions/2/when/</0',
        { intervention: 'keep_apart', name: 'ratings.distress', path: ['/indicators/2', '/interventions/2/when/</0'] },
      ],
    ],
  },
  {
    why: 'legal status',
    patch: [replace('/interventions/2/when', { var: 'legal.final_conviction' })],
    told: [
      [
        'safeguard-not-conduct',
        '/interventions/2/when',
        { intervention: 'keep_apart', name: 'legal.final_conviction', path: ['/interventions/2/when'] },
      ],
    ],
  },
  {
    why: 'a scored fact',
    patch: [fact({}), replace('/interventions/2/when', isTrue)],
    told: [
      [
        'safeguard-not-conduct',
        '/interventions/2/when',
        { intervention: 'keep_apart', name: 'facts.f', path: ['/facts/1', '/interventions/2/when'] },
      ],
    ],
  },
  {
    why: 'a count, even of conduct',
    patch: [
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: { direction: 'risk' }, atLeast: 'clearly_shown' }]),
      replace('/interventions/2/when', { '>': [{ var: 'measures.n' }, 0] }),
    ],
    told: [
      [
        'safeguard-not-conduct',
        '/interventions/2/when/>/0',
        { intervention: 'keep_apart', name: 'measures.n', path: ['/interventions/2/when/>/0'] },
      ],
    ],
  },
  {
    why: 'what contraindicates a restriction may be a need',
    patch: [
      add('/interventions/2/contraindicatedWhen', { '>': [{ var: 'ratings.distress' }, 0] }),
      add('/interventions/2/contraindication', 'C'),
    ],
    told: [],
  },
];

describe('R20, law 10: safeguards', () => {
  it.each(restricting)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const required: readonly (readonly [pointer: string, at: string, key: string])[] = [
  ...['purpose', 'use', 'misuse', 'notValidFor', 'limits', 'validity'].map((key) => [`/${key}`, '', key] as const),
  ...['definition', 'anchors', 'about', 'direction', 'changeability', 'nature', 'raters', 'references'].map(
    (key) => [`/indicators/2/${key}`, '/indicators/2', key] as const,
  ),
  ['/population/minimumAge', '/population', 'minimumAge'],
];

const stated: readonly Case[] = [
  { why: 'an empty list', patch: [replace('/limits', [])], told: [['required-by-policy', '', { key: 'limits' }]] },
  {
    why: 'no population and no outcomes',
    patch: [
      remove('/population'),
      replace('/outcomes', []),
      replace('/guards', []),
      remove('/indicators/0/outcomes'),
      remove('/indicators/1/outcomes'),
    ],
    told: [
      ['required-by-policy', '', { key: 'population' }],
      ['required-by-policy', '', { key: 'outcomes' }],
    ],
  },
  {
    why: 'a scored fact that is about nothing',
    patch: [add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored' })],
    told: [['required-by-policy', '/facts/1', { key: 'about' }]],
  },
  {
    why: 'a monitored one',
    patch: [add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'monitoring' })],
    told: [],
  },
  { why: 'nineteen', patch: [replace('/population/minimumAge', 19)], told: [] },
  {
    why: 'no conduct at all',
    patch: [replace('/indicators/0/nature', 'history'), replace('/interventions/2/when', false)],
    told: [
      [
        'level-without-conduct',
        '/outcomes/0',
        { outcome: 'harm_to_prisoners', level: 'enhanced', allowed: 'ordinary', convicted: false },
      ],
      ['no-such-indicator', '/indicators', { needed: 'conduct' }],
      [
        'constant-condition',
        '/interventions/2/when',
        { owner: 'keep_apart', result: 'false', by: '/interventions/2/when' },
      ],
    ],
  },
  {
    why: 'conduct that protects only',
    patch: [
      replace('/indicators/0/nature', 'history'),
      replace('/indicators/1/nature', 'conduct'),
      replace('/interventions/2/when', false),
    ],
    told: [
      [
        'level-without-conduct',
        '/outcomes/0',
        { outcome: 'harm_to_prisoners', level: 'enhanced', allowed: 'ordinary', convicted: false },
      ],
      ['no-such-indicator', '/indicators', { needed: 'conduct' }],
      [
        'constant-condition',
        '/interventions/2/when',
        { owner: 'keep_apart', result: 'false', by: '/interventions/2/when' },
      ],
    ],
  },
  {
    why: 'a gate fact that is about nothing',
    patch: [add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'gate' })],
    told: [['required-by-policy', '/facts/1', { key: 'about' }]],
  },
  {
    why: 'validated instruments may advise on release, none on prosecution',
    patch: [
      replace('/status', 'validated'),
      add('/studies', [{ kind: 'validation', citation: 'c', population: 'p', finding: 'f' }]),
      replace('/notValidFor', ['programme']),
    ],
    told: [['purpose-not-excluded', '/notValidFor', { purpose: 'prosecution' }]],
  },
  { why: 'a nurse rates protection', patch: [replace('/indicators/1/raters', ['nurse'])], told: [] },
  {
    why: 'a counsellor in religion rates nothing',
    patch: [replace('/roles/2/kind', 'religious')],
    told: [
      ['rater-not-allowed', '/indicators/2/raters/0', { indicator: 'distress', role: 'nurse', kind: 'religious' }],
    ],
  },
  {
    why: 'bands in structured professional judgement',
    patch: [
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: {}, atLeast: 'clearly_shown' }]),
      add('/bandings', [{ id: 'b', measure: 'n', bands: [{ id: 'x', label: 'X', cutOff: 0 }] }]),
    ],
    told: [['total-in-spj', '/bandings/0', { kind: 'banding' }]],
  },
  { why: 'a sum in an actuarial one', patch: [replace('/method', 'actuarial'), weighted()], told: [] },
  {
    why: 'weights with a reference',
    patch: [
      replace('/method', 'actuarial'),
      weighted(),
      remove('/measures/0/note'),
      add('/measures/0/references', ['manual']),
    ],
    told: [],
  },
  {
    why: 'weights with an empty list of them',
    patch: [replace('/method', 'actuarial'), weighted(), remove('/measures/0/note'), add('/measures/0/references', [])],
    told: [['weights-without-source', '/measures/0', { measure: 's' }]],
  },
];

describe('what policy veo demands', () => {
  it.each(required)('%s', (pointer, at, key) => {
    expect(told('minimal-veo', [remove(pointer)])).toContainEqual(['required-by-policy', at, { key }]);
  });

  it.each(stated)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

describe('warnings', () => {
  it('travel with an instrument that is accepted', () => {
    const parsed = parseInstrument(patched('minimal-reference', [replace('/limits', [])]));
    expect(parsed.ok).toBe(true);
    expect(parsed.issues.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
