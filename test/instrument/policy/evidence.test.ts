import { describe, expect, it } from 'vitest';
import type { PatchStep } from '../patched.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const evidenceOfBoth = (risk: object, protection: object): readonly PatchStep[] => [
  replace('/indicators/0/evidence', { minimum: risk } as never),
  add('/indicators/1/evidence', { minimum: protection } as never),
];

const firm = { in: [{ var: 'evidence.violence.standing' }, ['observed', 'adjudicated']] };
/** A guard and a safeguard that ask for themselves how firm the evidence is, whatever the indicator demands. */
const firmly: readonly PatchStep[] = [
  replace('/guards/0/when', { '!': { and: [{ '>=': [{ var: 'ratings.violence' }, 1] }, firm] } }),
  replace('/interventions/2/when', { and: [{ var: 'flags.repeated_violence' }, firm] }),
];

const bar: readonly Case[] = [
  {
    why: 'less at the middle level',
    patch: evidenceOfBoth(
      { partly_shown: { standing: 'reported' }, clearly_shown: { items: 2, standing: 'observed' } },
      { partly_shown: { standing: 'observed' } },
    ),
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        {
          risk: 'violence',
          level: 'partly_shown',
          protective: 'visits',
          part: 'standing',
          has: 'reported',
          needs: 'observed',
        },
      ],
    ],
  },
  {
    why: 'what protection asks for at its lowest level alone',
    patch: evidenceOfBoth({}, { not_shown: { items: 9 }, partly_shown: { items: 1 } }),
    told: [],
  },
  {
    why: 'a risk that asks for nothing needs one piece all the same',
    patch: evidenceOfBoth({ not_shown: { items: 0 } }, { not_shown: { items: 0 }, partly_shown: { items: 1 } }),
    told: [],
  },
  {
    why: 'a risk that asks for nothing beside protection that asks for two',
    patch: evidenceOfBoth({ not_shown: { items: 0 } }, { partly_shown: { items: 2 } }),
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', level: 'clearly_shown', protective: 'visits', part: 'items', has: 1, needs: 2 },
      ],
    ],
  },
  {
    why: 'the absence of risk may rest on nothing, and on more than its presence',
    patch: evidenceOfBoth({ not_shown: { items: 0, sources: 3 }, partly_shown: { items: 1 } }, {}),
    told: [],
  },
  {
    why: 'a higher level on less',
    patch: evidenceOfBoth(
      {
        partly_shown: { items: 3, standing: 'observed' },
        clearly_shown: { items: 2, standing: 'reported', events: 1 },
      },
      {},
    ),
    told: [
      [
        'too-little-evidence',
        '/indicators/0',
        { indicator: 'violence', level: 'clearly_shown', part: 'items', has: 2, least: 3 },
      ],
      [
        'too-little-evidence',
        '/indicators/0',
        { indicator: 'violence', level: 'clearly_shown', part: 'standing', has: 'reported', least: 'observed' },
      ],
    ],
  },
  {
    why: 'a top of protection with fewer levels stands as high as the top of a risk only',
    patch: [
      add('/scales/1', {
        id: 'two',
        levels: [
          { id: 'no', label: 'No' },
          { id: 'yes', label: 'Yes' },
        ],
      }),
      add('/indicators/1/scale', 'two'),
      replace('/indicators/1/anchors', { no: 'N', yes: 'Y' }),
      add('/indicators/1/evidence', { minimum: { yes: { items: 2 } } }),
    ],
    told: [],
  },
  {
    why: 'a middle of protection stands below the top of a risk with fewer levels',
    patch: [
      add('/scales/1', {
        id: 'two',
        levels: [
          { id: 'no', label: 'No' },
          { id: 'yes', label: 'Yes' },
        ],
      }),
      add('/indicators/0/scale', 'two'),
      replace('/indicators/0/anchors', { no: 'N', yes: 'Y' }),
      replace('/indicators/0/evidence', { minimum: { yes: { items: 2 } } }),
      replace('/flags/0/when', { '>=': [{ var: 'ratings.violence' }, 1] }),
      add('/indicators/1/evidence', { minimum: { partly_shown: { items: 2 }, clearly_shown: { items: 3 } } }),
    ],
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', level: 'yes', protective: 'visits', part: 'items', has: 2, needs: 3 },
      ],
    ],
  },
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
        { risk: 'violence', level: 'clearly_shown', protective: 'visits', part: 'items', has: 2, needs: 3 },
      ],
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', level: 'clearly_shown', protective: 'visits', part: 'sources', has: 2, needs: 3 },
      ],
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', level: 'clearly_shown', protective: 'visits', part: 'events', has: 0, needs: 1 },
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
        { risk: 'violence', level: 'clearly_shown', protective: 'visits', part: 'items', has: 2, needs: 3 },
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
      replace('/flags/1/severity', 'notice'),
      add('/indicators/1/evidence', { minimum: { clearly_shown: { items: 3 } } }),
      add('/indicators/2/evidence', { minimum: { clearly_shown: { items: 4 } } }),
    ],
    told: [
      [
        'unequal-evidence',
        '/indicators/0',
        { risk: 'violence', level: 'clearly_shown', protective: 'distress', part: 'items', has: 2, needs: 4 },
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
    told: [
      [
        'level-without-conduct',
        '/outcomes/0',
        { outcome: 'harm_to_prisoners', level: 'enhanced', allowed: 'ordinary', convicted: false },
      ],
      ['no-such-indicator', '/indicators', { needed: 'conduct' }],
      ['words-not-demanded', '/indicators/0', { indicator: 'violence', level: 'clearly_shown' }],
      [
        'constant-condition',
        '/interventions/2/when',
        { owner: 'keep_apart', result: 'false', by: '/interventions/2/when' },
      ],
    ],
  },
];

describe('evidence', () => {
  it.each(bar)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', [...firmly, ...patch])).toEqual(expected);
  });
});
