import { describe, expect, it } from 'vitest';
import { openSubjects, protectedSubjects } from '../../../src/instrument/indicators.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
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
  },
  review: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
    legal: 'legal-status',
  },
  guard: { gate: 'gate-fact', responsivity: 'responsivity-fact', protected: 'protected-subject', age: 'age' },
  mitigator: { gate: 'gate-fact', responsivity: 'responsivity-fact', protected: 'protected-subject', age: 'age' },
  need: { gate: 'gate-fact', responsivity: 'responsivity-fact', protected: 'protected-subject', age: 'age' },
  contraindication: {
    gate: 'gate-fact',
    responsivity: 'responsivity-fact',
    protected: 'protected-subject',
    age: 'age',
  },
  gate: {
    scored: 'not-for-this-place',
    responsivity: 'responsivity-fact',
    protected: 'not-for-this-place',
    rating: 'not-for-this-place',
  },
  preference: { gate: 'gate-fact', age: 'age', legal: 'legal-status', rating: 'not-for-this-place' },
  accommodation: { gate: 'gate-fact', age: 'age', legal: 'legal-status' },
  constraint: {},
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
      ([code]) => code === 'forbidden-read',
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
    const refused = told('minimal-veo', [list('kinship'), ...places['flag']!(when)]);
    expect(refused.map(([code, pointer]) => [code, pointer])).toEqual([['forbidden-read', '/flags/1/when/some/1']]);
    expect(told('minimal-veo', [list('skill'), ...places['flag']!(when)])).toEqual([]);
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

const needs: readonly Case[] = [
  {
    why: 'a guard that reads a need',
    patch: [replace('/guards/0/when', { '>': [{ var: 'ratings.distress' }, 0] })],
    told: [
      ['need-raises', '/guards/0/when/>/0', { indicator: 'distress', path: ['/indicators/2', '/guards/0/when/>/0'] }],
    ],
  },
  {
    why: 'evidence of a need',
    patch: [replace('/guards/0/when', { '>': [{ var: 'evidence.distress.events' }, 0] })],
    told: [
      ['need-raises', '/guards/0/when/>/0', { indicator: 'distress', path: ['/indicators/2', '/guards/0/when/>/0'] }],
    ],
  },
  { why: 'whether a need was rated', patch: [replace('/guards/0/when', { var: 'is_rated.distress' })], told: [] },
  { why: 'a flag that reads a need', patch: [], told: [] },
  {
    why: 'a guard by way of a count',
    patch: [
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: {}, atLeast: 'clearly_shown' }]),
      replace('/guards/0/when', { '>': [{ var: 'measures.n' }, 0] }),
    ],
    told: [
      [
        'need-raises',
        '/guards/0/when/>/0',
        { indicator: 'distress', path: ['/indicators/2', '/measures/0/of', '/guards/0/when/>/0'] },
      ],
    ],
  },
  {
    why: 'raising on conduct',
    patch: [
      replace('/guards/0/when', { '>': [{ var: 'ratings.violence' }, 0] }),
      remove('/guards/0/atMost'),
      add('/guards/0/atLeast', 'enhanced'),
    ],
    told: [],
  },
  {
    why: 'raising on a flag of conduct',
    patch: [
      replace('/guards/0/when', { var: 'flags.repeated_violence' }),
      remove('/guards/0/atMost'),
      add('/guards/0/atLeast', 'enhanced'),
    ],
    told: [],
  },
  {
    why: 'raising to the lowest level raises nothing',
    patch: [replace('/guards/0/when', { '>': [{ var: 'ratings.visits' }, 0] }), add('/guards/0/atLeast', 'ordinary')],
    told: [],
  },
  {
    why: 'raising on protective conduct is not on risk',
    patch: [
      replace('/indicators/1/nature', 'conduct'),
      replace('/guards/0/when', { '>': [{ var: 'ratings.visits' }, 0] }),
      remove('/guards/0/atMost'),
      add('/guards/0/atLeast', 'enhanced'),
    ],
    told: [['raise-without-conduct', '/guards/0/atLeast', { guard: 'no_violence' }]],
  },
];

describe('R2, R4: levels', () => {
  it.each(needs)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
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

const flagged: readonly Case[] = [
  {
    why: 'no expiry',
    patch: [remove('/flags/0/expiresAfterDays')],
    told: [['required-by-policy', '/flags/0', { key: 'expiresAfterDays' }]],
  },
  {
    why: 'no corroboration',
    patch: [remove('/flags/0/corroboration')],
    told: [['weak-corroboration', '/flags/0', { events: 0, sources: 0, least: 2 }]],
  },
  {
    why: 'one event',
    patch: [replace('/flags/0/corroboration', { events: 1, sources: 3 })],
    told: [['weak-corroboration', '/flags/0/corroboration', { events: 1, sources: 3, least: 2 }]],
  },
  { why: 'three of each', patch: [replace('/flags/0/corroboration', { events: 3, sources: 3 })], told: [] },
  {
    why: 'a notice needs none',
    patch: [remove('/flags/0/corroboration'), replace('/flags/0/severity', 'notice')],
    told: [],
  },
  {
    why: 'a notice expires as well',
    patch: [remove('/flags/0/expiresAfterDays'), replace('/flags/0/severity', 'notice')],
    told: [['required-by-policy', '/flags/0', { key: 'expiresAfterDays' }]],
  },
  {
    why: 'risk by way of a count',
    patch: [
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: {}, atLeast: 'clearly_shown' }]),
      replace('/flags/1/when', { '>': [{ var: 'measures.n' }, 0] }),
    ],
    told: [
      ['required-by-policy', '/flags/1', { key: 'expiresAfterDays' }],
      ['weak-corroboration', '/flags/1', { events: 0, sources: 0, least: 2 }],
    ],
  },
];

describe('flags', () => {
  it.each(flagged)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const bar: readonly Case[] = [
  {
    why: 'the same bar',
    patch: [add('/indicators/1/evidence', { minimum: { clearly_shown: { items: 2, sources: 2 } } })],
    told: [],
  },
  {
    why: 'one item, one source, one event more for protection',
    patch: [add('/indicators/1/evidence', { minimum: { clearly_shown: { items: 3, sources: 3, events: 1 } } })],
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', protective: 'visits', part: 'items', has: 2, needs: 3 },
      ],
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', protective: 'visits', part: 'sources', has: 2, needs: 3 },
      ],
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', protective: 'visits', part: 'events', has: 0, needs: 1 },
      ],
    ],
  },
  {
    why: 'a lower entry counts for the top',
    patch: [add('/indicators/1/evidence', { minimum: { not_shown: { items: 3 } } })],
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', protective: 'visits', part: 'items', has: 2, needs: 3 },
      ],
    ],
  },
  {
    why: 'without an entry one item is needed',
    patch: [
      remove('/indicators/0/evidence'),
      add('/indicators/1/evidence', { minimum: { clearly_shown: { items: 1 } } }),
    ],
    told: [],
  },
  {
    why: 'the hardest protection is the bar',
    patch: [
      replace('/indicators/2/direction', 'protective'),
      add('/indicators/1/evidence', { minimum: { clearly_shown: { items: 3 } } }),
      add('/indicators/2/evidence', { minimum: { clearly_shown: { items: 4 } } }),
    ],
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', protective: 'distress', part: 'items', has: 2, needs: 4 },
      ],
    ],
  },
  {
    why: 'a need asks for what it likes',
    patch: [add('/indicators/2/evidence', { minimum: { clearly_shown: { items: 9 } } })],
    told: [],
  },
  {
    why: 'words from the second level on are enough',
    patch: [
      add('/indicators/3', {
        id: 'urging',
        title: 'Endorses violence',
        definition: 'D',
        anchors: { not_shown: 'a', partly_shown: 'b', clearly_shown: 'c' },
        about: 'endorsement_of_violence',
        direction: 'risk',
        changeability: 'dynamic',
        nature: 'attitude',
        raters: ['social_worker'],
        references: ['manual'],
        evidence: { minimum: { partly_shown: { words: true } } },
      }),
    ],
    told: [],
  },
  {
    why: 'an entry above that forgets them',
    patch: [
      replace('/indicators/0/nature', 'attitude'),
      replace('/indicators/1/nature', 'conduct'),
      replace('/interventions/2/when', false),
      replace('/indicators/0/evidence', { minimum: { partly_shown: { words: true }, clearly_shown: { items: 2 } } }),
    ],
    told: [['words-not-demanded', '/indicators/0', { indicator: 'violence', level: 'clearly_shown' }]],
  },
];

describe('evidence', () => {
  it.each(bar)('$why', ({ patch, told: expected }) => {
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
    told: [['no-such-indicator', '/indicators', { needed: 'conduct' }]],
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

  it('asks a facility for purpose, use and limits alone', () => {
    const facility = [replace('/policy', 'veo'), replace('/subject', 'facility')];
    expect(told('minimal-reference', [...facility, remove('/limits')])).toEqual([
      ['required-by-policy', '', { key: 'purpose' }],
      ['required-by-policy', '', { key: 'use' }],
      ['required-by-policy', '', { key: 'limits' }],
      ['weights-without-source', '/measures/0', { measure: 'total' }],
    ]);
  });
});

describe('warnings', () => {
  it('travel with an instrument that is accepted', () => {
    const parsed = parseInstrument(patched('minimal-reference', [replace('/limits', [])]));
    expect(parsed.ok).toBe(true);
    expect(parsed.issues.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
