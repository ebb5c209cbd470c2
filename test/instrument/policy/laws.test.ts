import { describe, expect, it } from 'vitest';
import { protectedSubjects } from '../../../src/instrument/indicators.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const fact = (rest: object): PatchStep =>
  add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'skill', ...rest });
const isTrue = { var: 'facts.f' };
const gate = (effect: string, when: JsonValue = isTrue): PatchStep =>
  add('/population/gates', [{ id: 'g', effect, reason: 'R', when }]);
const shown = (indicator: string): JsonValue => ({ '>': [{ var: `ratings.${indicator}` }, 0] });

describe('R1, R6: gates', () => {
  const table = protectedSubjects.flatMap((about) => ['outside', 'no_level'].map((effect) => ({ about, effect })));

  it.each(table)(
    'may read age, and the sex that is stated to take levels away: $about, $effect',
    ({ about, effect }) => {
      const isAllowed = about === 'age' || (about === 'sex' && effect === 'no_level');
      const path = ['/facts/1', '/population/gates/0/when'];
      expect(told('minimal-veo', [fact({ role: 'gate', about }), gate(effect)])).toEqual(
        isAllowed
          ? []
          : [
              [
                'forbidden-read',
                '/population/gates/0/when',
                { name: 'facts.f', reason: 'protected-subject', place: 'gate', path },
              ],
            ],
      );
    },
  );

  it('may read what is not protected, and age', () => {
    expect(told('minimal-veo', [fact({ role: 'gate', about: 'procedure' }), gate('outside')])).toEqual([]);
    expect(told('minimal-veo', [gate('outside', { '<': [{ var: 'subject.age' }, 18] })])).toEqual([]);
  });

  it('of two gates each is held to its own effect', () => {
    const gates = ['no_level', 'outside'].map((effect) => ({ id: effect, effect, reason: 'R', when: isTrue }));
    const patch = [fact({ role: 'gate', about: 'sex' }), add('/population/gates', gates)];
    expect(told('minimal-veo', patch).map(([, pointer]) => pointer)).toEqual(['/population/gates/1/when']);
  });
});

describe('law 7: legal status changes what is concluded, never who is assessed', () => {
  const status = { var: 'legal.final_conviction' };
  const refused = (name: string, at: string, place: string, path = [at]): Case['told'] => [
    ['forbidden-read', at, { name, reason: 'who-is-assessed', place, path }],
  ];
  const constraint = (when: JsonValue): PatchStep => add('/constraints', [{ id: 'c', message: 'M', when }]);

  it.each<Case>([
    {
      why: 'a gate that sends away the untried',
      patch: [gate('outside', { '!': status })],
      told: refused('legal.final_conviction', '/population/gates/0/when/!', 'gate'),
    },
    {
      why: 'a gate that sends away the convicted',
      patch: [gate('outside', status)],
      told: refused('legal.final_conviction', '/population/gates/0/when', 'gate'),
    },
    { why: 'a gate that gives the untried no level', patch: [gate('no_level', { '!': status })], told: [] },
    {
      why: 'a gate that sends away by a fact about it',
      patch: [fact({ role: 'gate', about: 'legal_status' }), gate('outside')],
      told: refused('facts.f', '/population/gates/0/when', 'gate', ['/facts/1', '/population/gates/0/when']),
    },
    {
      why: 'a gate that takes levels away by such a fact',
      patch: [fact({ role: 'gate', about: 'legal_status' }), gate('no_level')],
      told: [],
    },
    {
      why: 'a constraint that refuses the untried',
      patch: [constraint({ '!': status })],
      told: refused('legal.final_conviction', '/constraints/0/when/!', 'constraint'),
    },
    {
      why: 'a constraint that refuses the convicted whatever is answered',
      patch: [constraint({ and: [{ '>=': [{ var: 'ratings.violence' }, 0] }, status] })],
      told: refused('legal.final_conviction', '/constraints/0/when/and/1', 'constraint'),
    },
    {
      why: 'a constraint on a status and an answer that do not go together',
      patch: [constraint({ and: [shown('violence'), { '!': status }] })],
      told: [],
    },
    {
      why: 'a constraint on a fact about it',
      patch: [fact({ about: 'legal_status' }), constraint({ and: [shown('violence'), isTrue] })],
      told: refused('facts.f', '/constraints/0/when/and/1', 'constraint', ['/facts/1', '/constraints/0/when/and/1']),
    },
  ])('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const neutral = replace('/indicators/2/direction', 'neutral');
const quiet = [neutral, remove('/flags/1'), remove('/interventions/1')];
const refusedNeutral = (
  at: string,
  place: string,
  path: readonly string[],
  name = 'ratings.distress',
): Case['told'] => [['forbidden-read', at, { name, reason: 'neutral-indicator', place, path }]];

const recorded: readonly Case[] = [
  { why: 'nothing reads it', patch: quiet, told: [] },
  {
    why: 'a hook',
    patch: [...quiet, add('/interventions/0/hooks', ['distress'])],
    told: refusedNeutral('/interventions/0/hooks/0', 'need', ['/indicators/2', '/interventions/0/hooks/0']),
  },
  {
    why: 'what an outcome needs',
    patch: [...quiet, add('/outcomes/0/necessary/1', 'distress')],
    told: refusedNeutral('/outcomes/0/necessary/1', 'outcome', ['/indicators/2', '/outcomes/0/necessary/1']),
  },
  {
    why: 'evidence',
    patch: [
      ...quiet,
      add('/interventions/1/contraindicatedWhen', { '>': [{ var: 'evidence.distress.events' }, 1] }),
      add('/interventions/1/contraindication', 'C'),
    ],
    told: refusedNeutral(
      '/interventions/1/contraindicatedWhen/>/0',
      'contraindication',
      ['/indicators/2', '/interventions/1/contraindicatedWhen/>/0'],
      'evidence.distress.events',
    ),
  },
  {
    why: 'whether it is rated',
    patch: [
      ...quiet,
      add('/guards/1', {
        id: 'x',
        outcome: 'harm_to_prisoners',
        atMost: 'ordinary',
        message: 'M',
        when: { var: 'is_rated.distress' },
      }),
    ],
    told: refusedNeutral('/guards/1/when', 'guard', ['/indicators/2', '/guards/1/when'], 'is_rated.distress'),
  },
  {
    why: 'a profile of everything',
    patch: [...quiet, add('/measures', [{ id: 'p', title: 'P', kind: 'count_by_level', of: {} }])],
    told: refusedNeutral('/measures/0/of', 'measure', ['/indicators/2', '/measures/0/of']),
  },
  {
    why: 'an indicator of no direction at all',
    patch: [
      ...quiet,
      remove('/indicators/2/direction'),
      add('/measures', [{ id: 'p', title: 'P', kind: 'count_by_level', of: {} }]),
    ],
    told: [
      ...refusedNeutral('/measures/0/of', 'measure', ['/indicators/2', '/measures/0/of']),
      ['required-by-policy', '/indicators/2', { key: 'direction' }],
    ],
  },
  {
    why: 'a mitigator',
    patch: [...quiet, add('/mitigators', [{ id: 'm', message: 'M', when: shown('distress') }])],
    told: [],
  },
  { why: 'an accommodation', patch: [...quiet, replace('/accommodations/0/when', shown('distress'))], told: [] },
];

describe('what is recorded only', () => {
  it.each(recorded)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch).toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected);
  });
});

const total = [
  replace('/method', 'actuarial'),
  add('/measures', [{ id: 's', title: 'S', kind: 'weighted_sum', note: 'N', terms: [{ indicator: 'violence' }] }]),
  add('/bandings', [
    {
      id: 'b',
      measure: 's',
      bands: [
        { id: 'x', label: 'X', cutOff: 0 },
        { id: 'y', label: 'Y', cutOff: 1 },
      ],
    },
  ]),
];
const inBand: JsonValue = { '===': [{ var: 'bands.b' }, 'y'] };
const notice = (when: JsonValue): PatchStep =>
  add('/flags/2', { id: 'n', title: 'T', message: 'M', severity: 'notice', expiresAfterDays: 9, when });
const refusedLevel = (at: string, name: string, place = 'need', path = [at]): Case['told'] => [
  ['forbidden-read', at, { name, reason: 'level', place, path }],
];

const sumWith = (term: JsonValue): PatchStep =>
  add('/measures', [
    { id: 'p', title: 'P', kind: 'weighted_sum', note: 'N', terms: [{ indicator: 'violence' }, term] },
    { id: 'q', title: 'Q', kind: 'weighted_sum', note: 'N', terms: [{ measure: 'p' }] },
  ] as JsonValue);
const at = '/measures/0/terms/1/when';

const terms: readonly Case[] = [
  {
    why: 'who a person is, in the condition of a term',
    patch: [
      replace('/method', 'actuarial'),
      sumWith({ condition: 'c', title: 'C', when: { var: 'facts.interpreter' }, points: 1 }),
    ],
    told: [
      [
        'forbidden-read',
        at,
        {
          name: 'facts.interpreter',
          reason: 'protected-subject',
          place: 'measure',
          path: ['/facts/0', at, '/measures/1/terms/0'],
        },
      ],
    ],
  },
  {
    why: 'age, in the condition of a term',
    patch: [
      replace('/method', 'actuarial'),
      sumWith({ indicator: 'violence', when: { '<': [{ var: 'subject.age' }, 25] } }),
    ],
    told: [
      [
        'forbidden-read',
        `${at}/</0`,
        { name: 'subject.age', reason: 'age', place: 'measure', path: [`${at}/</0`, '/measures/1/terms/0'] },
      ],
    ],
  },
];

describe('conditions of terms', () => {
  it.each(terms)('refuse $why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const levels: readonly Case[] = [
  {
    why: 'a band decides whether',
    patch: [...total, add('/interventions/1/when', inBand)],
    told: refusedLevel('/interventions/1/when/===/0', 'bands.b'),
  },
  {
    why: 'a total does',
    patch: [...total, add('/interventions/1/when', { '>': [{ var: 'measures.s' }, 1] })],
    told: refusedLevel('/interventions/1/when/>/0', 'measures.s'),
  },
  {
    why: 'a flag on a band does',
    patch: [...total, notice(inBand), add('/interventions/1/when', { var: 'flags.n' })],
    told: refusedLevel('/interventions/1/when', 'flags.n'),
  },
  {
    why: 'a band stands against an offer',
    patch: [
      ...total,
      add('/interventions/1/contraindicatedWhen', inBand),
      add('/interventions/1/contraindication', 'C'),
    ],
    told: refusedLevel('/interventions/1/contraindicatedWhen/===/0', 'bands.b', 'contraindication'),
  },
  {
    why: 'a count of what is needed does not stand for a level',
    patch: [
      add('/measures', [{ id: 'c', title: 'C', kind: 'count', of: { direction: 'need' }, atLeast: 'partly_shown' }]),
      add('/interventions/1/when', { '>': [{ var: 'measures.c' }, 0] }),
    ],
    told: [],
  },
  { why: 'a band changes how', patch: [...total, replace('/accommodations/0/when', inBand)], told: [] },
  {
    why: 'a band lowers',
    patch: [
      ...total,
      add('/guards/1', {
        id: 'x',
        outcome: 'harm_to_prisoners',
        atMost: 'ordinary',
        message: 'M',
        when: { '!': inBand },
      }),
    ],
    told: [],
  },
];

describe('law 10: a level never decides whether', () => {
  it.each(levels)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const open = (place: number, level: string): readonly PatchStep[] => [
  add(`/indicators/${String(place)}/notApplicableAs`, level),
  add(`/indicators/${String(place)}/nonRatings`, ['insufficient_information', 'not_offered']),
];
const counts = (place: number, indicator: string, level: string): Case['told'] => [
  ['not-applicable-counts', `/indicators/${String(place)}/notApplicableAs`, { indicator, level, lowest: 'not_shown' }],
];

const notApplicable: readonly Case[] = [
  { why: 'the lowest', patch: [...open(0, 'not_shown'), ...open(1, 'not_shown'), ...open(2, 'not_shown')], told: [] },
  { why: 'a risk in the middle', patch: open(0, 'partly_shown'), told: counts(0, 'violence', 'partly_shown') },
  { why: 'a risk at the top', patch: open(0, 'clearly_shown'), told: counts(0, 'violence', 'clearly_shown') },
  {
    why: 'protection that nobody offered',
    patch: open(1, 'clearly_shown'),
    told: counts(1, 'visits', 'clearly_shown'),
  },
  { why: 'a need', patch: open(2, 'partly_shown'), told: counts(2, 'distress', 'partly_shown') },
  {
    why: 'a level that is not there, told of that alone',
    patch: open(0, 'somewhat'),
    told: [
      [
        'level-not-on-scale',
        '/indicators/0/notApplicableAs',
        { level: 'somewhat', scale: 'shown', indicator: 'violence', nearest: null },
      ],
    ],
  },
];

describe('R9: what is not applicable', () => {
  it.each(notApplicable)('reads as the lowest level: $why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const offer = add('/interventions/3', { id: 'workshop', type: 'offer', title: 'W' });
const conditional = (key: string): Case['told'] => [
  ['entitlement-conditional', `/interventions/0/${key}`, { intervention: 'family_contact', key }],
];
const traded = (at: string, intervention: string, key: string, rest: object): Case['told'] => [
  ['traded', at, { intervention, key, ...rest }],
];

const due: readonly Case[] = [
  ...['prerequisites', 'after', 'incompatibleWith', 'substitutes'].map((key): Case => ({
    why: `an entitlement with ${key}`,
    patch: [add(`/interventions/0/${key}`, ['counselling'])],
    told: conditional(key),
  })),
  {
    why: 'an entitlement that others have to agree to',
    patch: [add('/interventions/0/consents', ['subject', 'host_community'])],
    told: conditional('consents'),
  },
  { why: 'an entitlement that the person agrees to', patch: [add('/interventions/0/consents', ['subject'])], told: [] },
  { why: 'an entitlement with empty lists', patch: [add('/interventions/0/after', [])], told: [] },
  {
    why: 'an offer in the place of an entitlement',
    patch: [add('/interventions/1/substitutes', ['family_contact'])],
    told: traded('/interventions/1/substitutes/0', 'counselling', 'substitutes', {
      other: 'family_contact',
      type: 'entitlement',
    }),
  },
  {
    why: 'a restriction that rules an entitlement out',
    patch: [add('/interventions/2/incompatibleWith', ['family_contact'])],
    told: traded('/interventions/2/incompatibleWith/0', 'keep_apart', 'incompatibleWith', {
      other: 'family_contact',
      type: 'entitlement',
    }),
  },
  { why: 'an offer after an entitlement', patch: [add('/interventions/1/after', ['family_contact'])], told: [] },
  {
    why: 'an offer that builds on an entitlement',
    patch: [add('/interventions/1/prerequisites', ['family_contact'])],
    told: [],
  },
  {
    why: 'a restriction as the price of an offer, second in the list',
    patch: [offer, add('/interventions/1/prerequisites', ['workshop', 'keep_apart'])],
    told: traded('/interventions/1/prerequisites/1', 'counselling', 'prerequisites', {
      other: 'keep_apart',
      type: 'safeguard',
    }),
  },
  {
    why: 'a restriction for who leaves an offer',
    patch: [add('/interventions/2/substitutes', ['counselling'])],
    told: traded('/interventions/2/substitutes/0', 'keep_apart', 'substitutes', {
      other: 'counselling',
      type: 'offer',
    }),
  },
  {
    why: 'offers among themselves',
    patch: [
      offer,
      add('/interventions/1/substitutes', ['workshop']),
      add('/interventions/1/incompatibleWith', ['workshop']),
    ],
    told: [],
  },
  {
    why: 'what is not there, told of that alone',
    patch: [add('/interventions/1/prerequisites', ['nothing'])],
    told: [['dangling-id', '/interventions/1/prerequisites/0', { kind: 'intervention', id: 'nothing', nearest: null }]],
  },
];

describe('law 10: what is due is exchanged for nothing', () => {
  it.each(due)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const prison = (rest: readonly PatchStep[]): readonly PatchStep[] => [
  replace('/policy', 'veo'),
  add('/purpose', 'P'),
  add('/use', 'U'),
  add('/indicators/0/about', 'facility'),
  ...rest,
];
const facilityFact = (rest: object): PatchStep =>
  add('/facts', [{ id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'facility', ...rest }]);
const urgent = (when: JsonValue): PatchStep =>
  add('/flags', [{ id: 'x', title: 'T', message: 'M', severity: 'urgent', when }]);
const elsewhere = (at: string, kind: string, id: string, about: string | null): Case['told'] => [
  ['not-of-a-facility', at, { kind, id, about }],
];

const places: readonly Case[] = [
  { why: 'the place alone', patch: [facilityFact({}), urgent(isTrue)], told: [] },
  {
    why: 'an indicator of no subject',
    patch: [remove('/indicators/0/about')],
    told: elsewhere('/indicators/0', 'indicator', 'water', null),
  },
  {
    why: 'an indicator of those in it',
    patch: [replace('/indicators/0/about', 'ethnicity')],
    told: elsewhere('/indicators/0', 'indicator', 'water', 'ethnicity'),
  },
  {
    why: 'a fact about those in it',
    patch: [facilityFact({ about: 'religion' }), urgent(isTrue)],
    told: [
      ...elsewhere('/facts/0', 'fact', 'f', 'religion'),
      [
        'forbidden-read',
        '/flags/0/when',
        { name: 'facts.f', reason: 'protected-subject', place: 'flag', path: ['/facts/0', '/flags/0/when'] },
      ],
    ],
  },
  { why: 'a fact for monitoring', patch: [facilityFact({ about: 'ethnicity', role: 'monitoring' })], told: [] },
  {
    why: 'a fact for monitoring that is read',
    patch: [facilityFact({ about: 'ethnicity', role: 'monitoring' }), urgent(isTrue)],
    told: [
      [
        'forbidden-read',
        '/flags/0/when',
        { name: 'facts.f', reason: 'protected-subject', place: 'flag', path: ['/facts/0', '/flags/0/when'] },
      ],
    ],
  },
  {
    why: 'age and legal status',
    patch: [urgent({ and: [{ '>': [{ var: 'subject.age' }, 20] }, { var: 'legal.final_conviction' }] })],
    told: [
      [
        'forbidden-read',
        '/flags/0/when/and/0/>/0',
        { name: 'subject.age', reason: 'age', place: 'flag', path: ['/flags/0/when/and/0/>/0'] },
      ],
      [
        'forbidden-read',
        '/flags/0/when/and/1',
        { name: 'legal.final_conviction', reason: 'legal-status', place: 'flag', path: ['/flags/0/when/and/1'] },
      ],
    ],
  },
  {
    why: 'an outcome',
    patch: [
      add('/outcomes', [
        {
          id: 'harm',
          title: 'T',
          definition: 'D',
          levels: [
            { id: 'a', label: 'A' },
            { id: 'b', label: 'B' },
          ],
          necessary: [],
          noLevel: { consequence: 'C', withinDays: 1 },
        },
      ]),
    ],
    told: elsewhere('/outcomes/0', 'outcome', 'harm', null),
  },
  {
    why: 'a restriction, and an offer beside it',
    patch: [
      add('/interventions', [
        { id: 'offered', type: 'offer', title: 'O', when: shown('water') },
        {
          id: 'kept',
          type: 'safeguard',
          title: 'S',
          when: shown('water'),
          safeguard: { legalBasis: 'L', decidingAuthority: 'D', lesserStep: 'L', maximumDays: 1, lapse: 'L' },
        },
      ]),
    ],
    told: elsewhere('/interventions/1', 'safeguard', 'kept', null),
  },
  {
    why: 'the names of peoples',
    patch: [replace('/indicators/0/title', 'How many Tuareg are held')],
    told: [['proxy-wording', '/indicators/0/title', { part: 'water', word: 'tuareg', standsFor: 'ethnicity' }]],
  },
  {
    why: 'women and the disabled have their places',
    patch: [replace('/indicators/0/title', 'Women, disabled people: after you joined')],
    told: [],
  },
];

describe('R31: a facility', () => {
  it.each(places)('$why', ({ patch, told: expected }) => {
    expect(told('one-prison', prison(patch))).toEqual(expected);
  });

  it('is asked for purpose, use and limits alone', () => {
    const patch = prison([remove('/purpose'), remove('/use'), remove('/limits')]);
    expect(told('one-prison', patch)).toEqual(
      ['purpose', 'use', 'limits'].map((key) => ['required-by-policy', '', { key }]),
    );
  });
});
