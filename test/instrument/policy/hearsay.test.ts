import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, replace, told } from '../verdict.js';

const violent = (points: number): JsonValue => ({ '>=': [{ var: 'ratings.violence' }, points] });
const firm: JsonValue = { in: [{ var: 'evidence.violence.standing' }, ['observed', 'adjudicated']] };
const seen = (points = 1): JsonValue => ({ and: [violent(points), firm] });
const convicted: JsonValue = { var: 'legal.final_conviction' };

/** What the levels of violence need. */
const needing = (minimum: JsonValue): PatchStep => replace('/indicators/0/evidence', { minimum });
/** Reports are enough for any level. */
const heard = needing({ clearly_shown: { items: 2, sources: 2 } });
/** Reports are enough for a part, and no more. */
const heardInPart = needing({ clearly_shown: { items: 2, sources: 2, standing: 'observed' } });

const bounding = (when: JsonValue): PatchStep => replace('/guards/0/when', when);
const restricting = (when: JsonValue): PatchStep => replace('/interventions/2/when', when);
const raising = (when: JsonValue): PatchStep =>
  add('/guards/1', { id: 'x', outcome: 'harm_to_prisoners', message: 'M', when, atLeast: 'enhanced' });
const capping = (when: JsonValue, atMost: string): PatchStep =>
  add('/guards/1', { id: 'x', outcome: 'harm_to_prisoners', message: 'M', when, atMost });
const apart = restricting({ and: [{ var: 'flags.repeated_violence' }, firm] });
const three = replace('/outcomes/0/levels', [
  { id: 'ordinary', label: 'Ordinary attention' },
  { id: 'enhanced', label: 'Enhanced attention' },
  { id: 'priority', label: 'Priority attention' },
]);

const open = (level: string, isConvicted = false, allowed = 'ordinary'): Case['told'] => [
  ['level-on-hearsay', '/outcomes/0', { outcome: 'harm_to_prisoners', level, allowed, convicted: isConvicted }],
];

const levels: readonly Case[] = [
  { why: 'conduct that is only heard of', patch: [heard, apart], told: open('enhanced') },
  { why: 'a guard that asks whether it was seen', patch: [heard, apart, bounding({ '!': seen() })], told: [] },
  {
    why: 'a guard that asks for a judgment',
    patch: [
      heard,
      apart,
      bounding({ '!': { and: [violent(1), { '===': [{ var: 'evidence.violence.standing' }, 'adjudicated'] }] } }),
    ],
    told: [],
  },
  {
    why: 'a guard for which reports are enough',
    patch: [
      heard,
      apart,
      bounding({ '!': { and: [violent(1), { '!==': [{ var: 'evidence.violence.standing' }, 'alleged'] }] } }),
    ],
    told: open('enhanced'),
  },
  {
    why: 'a guard that counts sources',
    patch: [heard, apart, bounding({ '!': { and: [violent(1), { '>': [{ var: 'evidence.violence.sources' }, 1] }] } })],
    told: open('enhanced'),
  },
  {
    why: 'levels that stand only on what was seen',
    patch: [needing({ partly_shown: { standing: 'observed' } })],
    told: [],
  },
  { why: 'a level that does not', patch: [heardInPart], told: open('enhanced') },
  { why: 'a guard on the level that does', patch: [heardInPart, bounding({ '!': violent(2) })], told: [] },
  {
    why: 'after a conviction, one below the top',
    patch: [heard, apart, three, bounding({ '!': { or: [seen(), convicted] } }), capping({ '!': seen(2) }, 'enhanced')],
    told: [],
  },
  {
    why: 'after a conviction, the top',
    patch: [
      heard,
      apart,
      three,
      bounding({ '!': { or: [seen(), { and: [convicted, violent(1)] }] } }),
      capping({ '!': convicted }, 'ordinary'),
    ],
    told: open('priority', true, 'enhanced'),
  },
  {
    why: 'a count of it, which hides how it is known',
    patch: [
      heard,
      apart,
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: { direction: 'risk' }, atLeast: 'partly_shown' }]),
      bounding({ '<': [{ var: 'measures.n' }, 1] }),
    ],
    told: open('enhanced'),
  },
];

const unseen = (part: string, at: string): Case['told'] => [['conduct-on-hearsay', at, { part }]];
const bounded = bounding({ '!': seen() });

const raised: readonly Case[] = [
  {
    why: 'conduct that is only heard of',
    patch: [heard, apart, bounded, raising(violent(1))],
    told: unseen('x', '/guards/1/when'),
  },
  {
    why: 'a flag on it',
    patch: [heard, apart, bounded, raising({ var: 'flags.repeated_violence' })],
    told: unseen('x', '/guards/1/when'),
  },
  {
    why: 'how often it is told',
    patch: [heard, apart, bounded, raising({ '>=': [{ var: 'evidence.violence.events' }, 3] })],
    told: unseen('x', '/guards/1/when'),
  },
  { why: 'conduct that was seen', patch: [heard, apart, bounded, raising(seen())], told: [] },
  {
    why: 'a level that stands only on what was seen',
    patch: [heardInPart, bounding({ '!': violent(2) }), raising(violent(2))],
    told: [],
  },
  {
    why: 'a level that does not',
    patch: [heardInPart, bounding({ '!': violent(2) }), raising(violent(1))],
    told: unseen('x', '/guards/1/when'),
  },
  {
    why: 'an axis of conduct that is only heard of',
    patch: [
      heard,
      apart,
      bounded,
      add('/indicators/0/axes', [
        {
          id: 'severity',
          title: 'Severity',
          scale: 'shown',
          anchors: { not_shown: 'None.', partly_shown: 'A bruise.', clearly_shown: 'A wound.' },
        },
      ]),
      raising({ '>=': [{ var: 'axes.violence.severity' }, 1] }),
    ],
    told: unseen('x', '/guards/1/when'),
  },
];

const restricted: readonly Case[] = [
  {
    why: 'conduct that is only heard of',
    patch: [heard, bounded, restricting(violent(1))],
    told: unseen('keep_apart', '/interventions/2/when'),
  },
  { why: 'a flag on it', patch: [heard, bounded], told: unseen('keep_apart', '/interventions/2/when') },
  { why: 'conduct that was seen', patch: [heard, bounded, restricting(seen(2))], told: [] },
];

describe('domain 6.1.6: conduct is what was seen or judged', () => {
  it.each(levels)('bounds the levels of an outcome: $why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });

  it.each(raised)('and what a guard raises: $why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });

  it.each(restricted)('and what a safeguard follows from: $why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch)).toEqual(expected);
  });
});
