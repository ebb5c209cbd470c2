import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, remove, replace, type Told, told } from '../verdict.js';

const guard = (when: object | boolean, rest: object = { atMost: 'ordinary' }): PatchStep =>
  add('/guards/1', { id: 'x', outcome: 'harm_to_prisoners', message: 'M', when, ...rest } as JsonValue);
const raising = (when: object | boolean): PatchStep => guard(when, { atLeast: 'enhanced' });
const violent = (points: number): object => ({ '>=': [{ var: 'ratings.violence' }, points] });
const count = (rest: object): PatchStep =>
  add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: {}, atLeast: 'clearly_shown', ...rest }] as never);
/** An indicator of risk beside the others, at place 3. */
const more = (rest: object): PatchStep =>
  add('/indicators/3', {
    id: 'more',
    title: 'M',
    definition: 'D',
    anchors: { not_shown: 'a', partly_shown: 'b', clearly_shown: 'c' },
    about: 'violent_conduct',
    direction: 'risk',
    changeability: 'dynamic',
    nature: 'conduct',
    raters: ['social_worker'],
    references: ['manual'],
    evidence: { minimum: { partly_shown: { words: true } } },
    ...rest,
  });

const needs: readonly Case[] = [
  {
    why: 'a need',
    patch: [guard({ '>': [{ var: 'ratings.distress' }, 0] })],
    told: [
      ['need-raises', '/guards/1/when/>/0', { indicator: 'distress', path: ['/indicators/2', '/guards/1/when/>/0'] }],
    ],
  },
  {
    why: 'evidence of a need',
    patch: [guard({ '>': [{ var: 'evidence.distress.events' }, 0] })],
    told: [
      ['need-raises', '/guards/1/when/>/0', { indicator: 'distress', path: ['/indicators/2', '/guards/1/when/>/0'] }],
    ],
  },
  { why: 'whether a need was rated', patch: [guard({ var: 'is_rated.distress' })], told: [] },
  {
    why: 'a need by way of a count',
    patch: [count({}), guard({ '>': [{ var: 'measures.n' }, 0] })],
    told: [
      [
        'need-raises',
        '/guards/1/when/>/0',
        { indicator: 'distress', path: ['/indicators/2', '/measures/0/of', '/guards/1/when/>/0'] },
      ],
    ],
  },
  { why: 'protection, to lower', patch: [guard({ '>': [{ var: 'ratings.visits' }, 1] })], told: [] },
];

describe('R4: what a guard reads', () => {
  it.each(needs)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const notConduct = (name: string, at: string, path: readonly string[]): Case['told'] => [
  ['raise-without-conduct', at, { guard: 'x', name, path }],
];

const raised: readonly Case[] = [
  { why: 'conduct', patch: [raising(violent(1))], told: [] },
  {
    why: 'conduct, written the other way round',
    patch: [raising({ '<=': [1, { var: 'ratings.violence' }] })],
    told: [],
  },
  { why: 'a flag of conduct', patch: [raising({ var: 'flags.repeated_violence' })], told: [] },
  {
    why: 'conduct that was observed, lately, more than once',
    patch: [
      raising({
        and: [
          violent(1),
          { in: [{ var: 'evidence.violence.standing' }, ['observed', 'adjudicated']] },
          { '<=': [{ var: 'evidence.violence.days_since' }, 90] },
          { '>=': [{ var: 'evidence.violence.events' }, 2] },
        ],
      }),
    ],
    told: [],
  },
  {
    why: 'to the lowest level, which raises nothing',
    patch: [guard({ '>': [{ var: 'ratings.visits' }, 0] }, { atLeast: 'ordinary' })],
    told: [],
  },
  {
    why: 'protective conduct',
    patch: [replace('/indicators/1/nature', 'conduct'), raising({ '>': [{ var: 'ratings.visits' }, 0] })],
    told: notConduct('ratings.visits', '/guards/1/when/>/0', ['/indicators/1', '/guards/1/when/>/0']),
  },
  {
    why: 'missing protection beside conduct',
    patch: [raising({ or: [violent(1), { '<': [{ var: 'ratings.visits' }, 1] }] })],
    told: notConduct('ratings.visits', '/guards/1/when/or/1/</0', ['/indicators/1', '/guards/1/when/or/1/</0']),
  },
  {
    why: 'missing protection by way of a notice',
    patch: [
      add('/flags/2', {
        id: 'unvisited',
        title: 'T',
        message: 'M',
        severity: 'notice',
        when: { '<': [{ var: 'ratings.visits' }, 1] },
      }),
      raising({ and: [violent(1), { var: 'flags.unvisited' }] }),
    ],
    told: notConduct('ratings.visits', '/guards/1/when/and/1', [
      '/indicators/1',
      '/flags/2/when/</0',
      '/guards/1/when/and/1',
    ]),
  },
  {
    why: 'an attitude',
    patch: [more({ nature: 'attitude' }), raising({ '>': [{ var: 'ratings.more' }, 0] })],
    told: notConduct('ratings.more', '/guards/1/when/>/0', ['/indicators/3', '/guards/1/when/>/0']),
  },
  {
    why: 'history',
    patch: [more({ nature: 'history' }), raising({ '>': [{ var: 'ratings.more' }, 0] })],
    told: notConduct('ratings.more', '/guards/1/when/>/0', ['/indicators/3', '/guards/1/when/>/0']),
  },
  {
    why: 'a final conviction',
    patch: [raising({ and: [violent(1), { var: 'legal.final_conviction' }] })],
    told: notConduct('legal.final_conviction', '/guards/1/when/and/1', ['/guards/1/when/and/1']),
  },
  {
    why: 'that something is rated',
    patch: [raising({ and: [violent(1), { var: 'is_rated.violence' }] })],
    told: notConduct('is_rated.violence', '/guards/1/when/and/1', ['/indicators/0', '/guards/1/when/and/1']),
  },
  {
    why: 'how much is unknown',
    patch: [raising({ and: [violent(1), { '>': [{ var: 'share_unknown.all' }, 0.5] }] })],
    told: notConduct('share_unknown.all', '/guards/1/when/and/1/>/0', ['/guards/1/when/and/1/>/0']),
  },
  {
    why: 'a count of conduct, which hides what was done',
    patch: [count({ of: { direction: 'risk' } }), raising({ '>': [{ var: 'measures.n' }, 0] })],
    told: notConduct('measures.n', '/guards/1/when/>/0', ['/guards/1/when/>/0']),
  },
  {
    why: 'a need, told once',
    patch: [raising({ '>': [{ var: 'ratings.distress' }, 0] })],
    told: [
      ['need-raises', '/guards/1/when/>/0', { indicator: 'distress', path: ['/indicators/2', '/guards/1/when/>/0'] }],
    ],
  },
  {
    why: 'less conduct',
    patch: [raising({ '<': [{ var: 'ratings.violence' }, 2] })],
    told: [['not-rising', '/guards/1/when/</0', { part: 'x', name: 'ratings.violence' }]],
  },
  {
    why: 'conduct of one degree alone',
    patch: [raising({ '===': [{ var: 'ratings.violence' }, 1] })],
    told: [['not-rising', '/guards/1/when/===/0', { part: 'x', name: 'ratings.violence' }]],
  },
  {
    why: 'a flag that is not raised',
    patch: [raising({ '!': { var: 'flags.repeated_violence' } })],
    told: [['not-rising', '/guards/1/when/!', { part: 'x', name: 'flags.repeated_violence' }]],
  },
  {
    why: 'a flag that reads less conduct',
    patch: [
      replace('/flags/0/when', { '!==': [{ var: 'ratings.violence' }, 1] }),
      replace('/flags/0/severity', 'notice'),
      remove('/interventions/2'),
      raising({ and: [violent(1), { var: 'flags.repeated_violence' }] }),
    ],
    told: [['not-rising', '/guards/1/when/and/1', { part: 'x', name: 'flags.repeated_violence' }]],
  },
  {
    why: 'how long ago',
    patch: [raising({ and: [violent(1), { '>': [{ var: 'evidence.violence.days_since' }, 30] }] })],
    told: [['not-rising', '/guards/1/when/and/1/>/0', { part: 'x', name: 'evidence.violence.days_since' }]],
  },
  {
    why: 'how long someone was watched',
    patch: [raising({ and: [violent(1), { '>': [{ var: 'evidence.violence.window_days' }, 30] }] })],
    told: [['not-rising', '/guards/1/when/and/1/>/0', { part: 'x', name: 'evidence.violence.window_days' }]],
  },
  {
    why: 'nothing',
    patch: [raising(true)],
    told: [
      ['constant-condition', '/guards/1/when', { owner: 'x', result: 'true', by: '/guards/1/when' }],
      ['raised-on-nothing', '/guards/1/when', { guard: 'x' }],
    ],
  },
  {
    why: 'a comparison that always holds',
    patch: [raising({ or: [violent(0), violent(2)] })],
    told: [
      ['constant-condition', '/guards/1/when', { owner: 'x', result: 'true', by: '/guards/1/when/or/0' }],
      ['raised-on-nothing', '/guards/1/when', { guard: 'x' }],
    ],
  },
  {
    why: 'evidence, of which there is none behind a lowest level',
    patch: [
      raising({
        and: [{ '>': [{ var: 'evidence.violence.sources' }, 1] }, { '>': [{ var: 'evidence.violence.events' }, 0] }],
      }),
    ],
    told: [],
  },
  {
    why: 'no evidence at all',
    patch: [raising({ '>=': [{ var: 'evidence.violence.events' }, 0] })],
    told: [
      ['constant-condition', '/guards/1/when', { owner: 'x', result: 'true', by: '/guards/1/when' }],
      ['raised-on-nothing', '/guards/1/when', { guard: 'x' }],
    ],
  },
  {
    why: 'how firm what may not have been done is',
    patch: [raising({ '===': [{ var: 'evidence.violence.standing' }, 'adjudicated'] })],
    told: [['raised-on-nothing', '/guards/1/when', { guard: 'x' }]],
  },
  {
    why: 'a broken condition, told of that alone',
    patch: [raising({ var: 'ratings.violence' })],
    told: [['expression.wrong-type', '/guards/1/when', { operator: null, expected: 'boolean', actual: 'number' }]],
  },
  {
    why: 'an outcome that is not there',
    patch: [raising(violent(1)), replace('/guards/1/outcome', 'harm')],
    told: [['dangling-id', '/guards/1/outcome', { kind: 'outcome', id: 'harm', nearest: null }]],
  },
];

describe('R2, law 11: what raises a level', () => {
  it.each(raised)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});

const three = replace('/outcomes/0/levels', [
  { id: 'ordinary', label: 'Ordinary attention' },
  { id: 'enhanced', label: 'Enhanced attention' },
  { id: 'priority', label: 'Priority attention' },
]);
const open = (level: string, convicted = false, allowed = convicted ? 'enhanced' : 'ordinary'): Case['told'] => [
  ['level-without-conduct', '/outcomes/0', { outcome: 'harm_to_prisoners', level, allowed, convicted }],
];
const bound = (when: object | boolean, atMost = 'ordinary'): readonly PatchStep[] => [
  three,
  replace('/guards/0/when', when as JsonValue),
  replace('/guards/0/atMost', atMost),
];
const convicted = { var: 'legal.final_conviction' };
const history = more({ nature: 'history', changeability: 'static' });
/** Holds where there is neither conduct, nor a judged past. */
const ground: object = { '!': { or: [violent(1), { and: [convicted, { '>=': [{ var: 'ratings.more' }, 1] }] }] } };

const constant = (result: string): Told => [
  'constant-condition',
  '/guards/0/when',
  { owner: 'no_violence', result, by: '/guards/0/when' },
];
const unfounded: readonly Case[] = [
  { why: 'no guard at all', patch: [replace('/guards', [])], told: open('enhanced') },
  { why: 'a guard on conduct', patch: bound({ '<': [{ var: 'ratings.violence' }, 1] }), told: [] },
  { why: 'its negation', patch: bound({ '!': violent(1) }), told: [] },
  { why: 'a guard that always holds', patch: bound(true), told: [constant('true')] },
  { why: 'a guard that never holds', patch: bound(false), told: [...open('priority'), constant('false')] },
  {
    why: 'a guard that leaves one level too many',
    patch: bound({ '!': violent(1) }, 'enhanced'),
    told: open('enhanced'),
  },
  { why: 'a guard on protection', patch: bound({ '>': [{ var: 'ratings.visits' }, 1] }), told: open('priority') },
  {
    why: 'a guard on the worst conduct',
    patch: bound({ '>': [{ var: 'ratings.violence' }, 1] }),
    told: open('priority'),
  },
  {
    why: 'conduct as it was established',
    patch: bound({ '!': { and: [violent(1), { '===': [{ var: 'evidence.violence.standing' }, 'observed'] }] } }),
    told: [],
  },
  {
    why: 'a guard that only looks while something is rated',
    patch: bound({ and: [{ var: 'is_rated.violence' }, { '!': violent(1) }] }),
    told: open('priority'),
  },
  {
    why: 'a flag of conduct that is not raised',
    patch: bound({ '!': { var: 'flags.repeated_violence' } }),
    told: [],
  },
  {
    why: 'a count of conduct',
    patch: [count({ of: { direction: 'risk' } }), ...bound({ '<': [{ var: 'measures.n' }, 1] })],
    told: [],
  },
  {
    why: 'a count of all risk',
    patch: [history, count({ of: { direction: 'risk' } }), ...bound({ '<': [{ var: 'measures.n' }, 1] })],
    told: open('priority'),
  },
  {
    why: 'a past that is judged, below the top',
    patch: [history, ...bound(ground), guard({ '!': violent(2) }, { atMost: 'enhanced' })],
    told: [],
  },
  { why: 'a past that is judged, to the top', patch: [history, ...bound(ground)], told: open('priority', true) },
  {
    why: 'a past that is not',
    patch: [
      history,
      ...bound({ '!': { or: [violent(1), { '>=': [{ var: 'ratings.more' }, 1] }] } }),
      guard({ '!': violent(2) }, { atMost: 'enhanced' }),
    ],
    told: open('enhanced'),
  },
  {
    why: 'of two levels the upper one needs conduct, also after a conviction',
    patch: [history, replace('/guards/0/when', ground as JsonValue)],
    told: open('enhanced', true, 'ordinary'),
  },
  {
    why: 'a guard of another outcome',
    patch: [
      add('/outcomes/1', {
        id: 'harm_to_staff',
        title: 'T',
        definition: 'D',
        levels: [
          { id: 'ordinary', label: 'Ordinary attention' },
          { id: 'enhanced', label: 'Enhanced attention' },
        ],
        necessary: [],
        noLevel: { consequence: 'C', withinDays: 1 },
      }),
      replace('/guards/0/outcome', 'harm_to_staff'),
    ],
    told: open('enhanced'),
  },
  {
    why: 'a bound from below',
    patch: [remove('/guards/0/atMost'), add('/guards/0/atLeast', 'ordinary')],
    told: open('enhanced'),
  },
  {
    why: 'a bound that is no level, told of that alone',
    patch: [replace('/guards/0/atMost', 'least')],
    told: [['dangling-id', '/guards/0/atMost', { kind: 'outcome-level', id: 'least', nearest: null }]],
  },
  {
    why: 'a broken condition, told of that alone',
    patch: [replace('/guards/0/when', { var: 'ratings.violence' })],
    told: [['expression.wrong-type', '/guards/0/when', { operator: null, expected: 'boolean', actual: 'number' }]],
  },
];

describe('R2, R11: who has done nothing', () => {
  it.each(unfounded)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });

  const ofHelp = {
    id: 'being_harmed',
    title: 'T',
    definition: 'D',
    levels: [
      { id: 'ordinary', label: 'Ordinary attention' },
      { id: 'enhanced', label: 'Enhanced attention' },
    ],
    necessary: ['distress'],
    noLevel: { consequence: 'C', withinDays: 1 },
  };
  const helped = (rest: object = {}): readonly PatchStep[] => [
    add('/outcomes/1', { ...ofHelp, ...rest }),
    add('/indicators/2/outcomes', ['being_harmed']),
  ];
  const refused = ['level-without-conduct', '/outcomes/1'];

  it.each([
    { why: 'a need bears on', patch: helped(), isOfHelp: true },
    {
      why: 'needs and protection bear on',
      patch: [...helped(), replace('/indicators/1/outcomes', ['being_harmed'])],
      isOfHelp: true,
    },
    { why: 'nothing bears on', patch: [add('/outcomes/1', ofHelp)], isOfHelp: false },
    {
      why: 'protection alone bears on',
      patch: [add('/outcomes/1', ofHelp), replace('/indicators/1/outcomes', ['being_harmed'])],
      isOfHelp: false,
    },
    {
      why: 'a risk bears on too',
      patch: [...helped(), replace('/indicators/0/outcomes', ['being_harmed'])],
      isOfHelp: false,
    },
    { why: 'a risk is necessary for', patch: helped({ necessary: ['distress', 'violence'] }), isOfHelp: false },
    {
      why: 'a guard reads risk for',
      patch: [
        ...helped(),
        guard({ '>': [{ var: 'ratings.violence' }, 1] }),
        replace('/guards/1/outcome', 'being_harmed'),
      ],
      isOfHelp: false,
    },
    {
      why: 'a guard reads a flag on risk for',
      patch: [...helped(), guard({ var: 'flags.repeated_violence' }), replace('/guards/1/outcome', 'being_harmed')],
      isOfHelp: false,
    },
    {
      why: 'a guard reads protection for',
      patch: [
        ...helped(),
        guard({ '>': [{ var: 'ratings.visits' }, 1] }),
        replace('/guards/1/outcome', 'being_harmed'),
      ],
      isOfHelp: true,
    },
  ])('an outcome that $why needs a guard on conduct: not $isOfHelp', ({ patch, isOfHelp }) => {
    const found = told('minimal-veo', patch).map(([code, pointer]) => [code, pointer]);
    expect(found).toEqual(isOfHelp ? [] : [refused]);
  });
});
