import { describe, expect, it } from 'vitest';
import type { PatchStep } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const fact = (rest: object): PatchStep =>
  add('/facts/1', { id: 'f', title: 'F', type: 'boolean', role: 'scored', about: 'skill', ...rest });
const isTrue = { var: 'facts.f' };

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
      ['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }],
      [
        'mixed-flag',
        '/flags/1/when/>/0',
        { flag: 'see_a_nurse', name: 'ratings.visits', path: ['/indicators/1', '/measures/0/of', '/flags/1/when/>/0'] },
      ],
    ],
  },
  {
    why: 'risk and need as a notice',
    patch: [
      replace('/flags/0/severity', 'notice'),
      replace('/flags/0/when', {
        and: [{ '>': [{ var: 'ratings.violence' }, 1] }, { '>': [{ var: 'ratings.distress' }, 0] }],
      }),
      replace('/interventions/2/when', { '>': [{ var: 'ratings.violence' }, 1] }),
    ],
    told: [],
  },
  {
    why: 'risk beside a missing protection',
    patch: [
      replace('/flags/0/when', {
        and: [{ '>': [{ var: 'ratings.violence' }, 1] }, { '<': [{ var: 'ratings.visits' }, 1] }],
      }),
      replace('/interventions/2/when', { '>': [{ var: 'ratings.violence' }, 1] }),
    ],
    told: [
      [
        'mixed-flag',
        '/flags/0/when/and/1/</0',
        { flag: 'repeated_violence', name: 'ratings.visits', path: ['/indicators/1', '/flags/0/when/and/1/</0'] },
      ],
    ],
  },
  {
    why: 'a fact alone',
    patch: [fact({}), replace('/flags/1/when', isTrue)],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'a fact alone as a notice',
    patch: [fact({}), replace('/flags/1/when', isTrue), replace('/flags/1/severity', 'notice')],
    told: [],
  },
  {
    why: 'a fact or a need',
    patch: [fact({}), replace('/flags/1/when', { or: [isTrue, { '>': [{ var: 'ratings.distress' }, 1] }] })],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'a fact and a need',
    patch: [fact({}), replace('/flags/1/when', { and: [isTrue, { '>': [{ var: 'ratings.distress' }, 1] }] })],
    told: [],
  },
  {
    why: 'missing protection alone',
    patch: [replace('/flags/1/when', { '<': [{ var: 'ratings.visits' }, 1] })],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'a need that is not shown',
    patch: [replace('/flags/1/when', { '!': { '>': [{ var: 'ratings.distress' }, 0] } })],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'the evidence of a need, of which there is none behind a lowest level',
    patch: [replace('/flags/1/when', { '>': [{ var: 'evidence.distress.sources' }, 1] })],
    told: [],
  },
  {
    why: 'the evidence of protection',
    patch: [replace('/flags/1/when', { '>': [{ var: 'evidence.visits.sources' }, 1] })],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'how long someone was watched',
    patch: [replace('/flags/1/when', { '>': [{ var: 'evidence.distress.window_days' }, 1] })],
    told: [['flag-on-nothing', '/flags/1/when', { flag: 'see_a_nurse' }]],
  },
  {
    why: 'a flag whose condition is broken is told of that alone',
    patch: [replace('/flags/1/when', { var: 'ratings.distress' })],
    told: [['expression.wrong-type', '/flags/1/when', { operator: null, expected: 'boolean', actual: 'number' }]],
  },
];

describe('flags', () => {
  it.each(flagged)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});
