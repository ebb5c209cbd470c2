import { describe, expect, it } from 'vitest';
import type { AssessmentDocument, LevelRating } from '../../src/assessment/document.js';
import type { RecordStatement } from '../../src/record/statement.js';
import {
  assessment,
  concluded,
  day,
  entryOf,
  instrumentWith,
  recorded,
  sealOf,
  stated,
  worker,
  wrongWith,
} from './desk.js';

const outcome = 'harm_to_prisoners';
const other = '0'.repeat(64);
const grounds = { code: 'recent_event', text: 'He spoke of it again.' };

type Changed = Parameters<typeof concluded>[0];

function concludes(...changes: readonly Changed[]): Partial<RecordStatement> {
  return { conclusions: changes.map((change) => concluded(change)) };
}

/** The sound assessment, changed, and a conclusion drawn of what it then evaluates to. */
function assessed(change: Partial<AssessmentDocument>, conclusion: Changed = {}): Partial<RecordStatement> {
  const document = { ...assessment, ...change };
  const seen = { what: 'bare', evaluation: sealOf(document).digest } as const;
  return { assessment: document, conclusions: [concluded({ seen, ...conclusion })] };
}

function ratings(change: AssessmentDocument['ratings']): AssessmentDocument['ratings'] {
  return { ...assessment.ratings, ...change };
}

const unrated = ratings({ violence: { unrated: 'insufficient_information', by: 'w2', reason: 'Not here then.' } });
const noLevel = { concluded: 'no_level', level: undefined } as const;
const notEstablished = { concluded: 'involvement_not_established', level: undefined } as const;

type Case = readonly [why: string, Partial<RecordStatement>, readonly (readonly [string, string, object])[]];

const cases: readonly Case[] = [
  ['nothing, within what is admitted and without a word', concludes({}), []],
  ['nothing, above with a reason of the list and own words', concludes({ level: 'priority', grounds }), []],
  [
    'nothing, with a reason for any position',
    concludes({ level: 'ordinary', grounds: { code: 'other_source', text: 'X.' } }),
    [],
  ],
  [
    'above without reasons',
    concludes({ level: 'priority' }),
    [['record.no-grounds', '/conclusions/0', { outcome, position: 'above' }]],
  ],
  [
    'above with a code and no words',
    concludes({ level: 'priority', grounds: { ...grounds, text: ' . ' } }),
    [['record.no-grounds', '/conclusions/0', { outcome, position: 'above' }]],
  ],
  [
    'below without a code',
    concludes({ level: 'ordinary', grounds: { text: 'He is calm.' } }),
    [
      [
        'record.no-reason-code',
        '/conclusions/0/grounds',
        { position: 'below', allowed: ['recent_event', 'other_source'] },
      ],
    ],
  ],
  [
    'a code that is none',
    concludes({ level: 'ordinary', grounds: { code: 'mood', text: 'X.' } }),
    [
      [
        'record.unknown-reason',
        '/conclusions/0/grounds/code',
        { code: 'mood', allowed: ['recent_event', 'other_source'] },
      ],
    ],
  ],
  [
    'a code for another position',
    concludes({ ...noLevel, grounds }),
    [['record.reason-not-for-position', '/conclusions/0/grounds/code', { code: 'recent_event', position: 'no_level' }]],
  ],
  [
    'no level, unexplained',
    concludes(noLevel),
    [['record.no-grounds', '/conclusions/0', { outcome, position: 'no_level' }]],
  ],
  [
    'involvement not established, which the assessment does not say',
    concludes({ ...notEstablished, grounds: { code: 'other_source', text: 'X.' } }),
    [['record.involvement-not-in-assessment', '/conclusions/0/concluded', { outcome }]],
  ],
  [
    'another outcome',
    concludes({ outcome: 'flight' }),
    [['record.unknown-outcome', '/conclusions/0/outcome', { outcome: 'flight' }]],
  ],
  [
    'another level',
    concludes({ level: 'maximum' }),
    [
      [
        'record.unknown-level',
        '/conclusions/0/level',
        { outcome, level: 'maximum', allowed: ['ordinary', 'enhanced', 'priority'] },
      ],
    ],
  ],
  [
    'one outcome twice',
    concludes({}, {}),
    [['record.concluded-twice', '/conclusions/1/outcome', { outcome, first: '/conclusions/0/outcome' }]],
  ],
  [
    'a level where there is none',
    assessed({ ratings: unrated }, { level: 'ordinary', grounds: { code: 'other_source', text: 'X.' } }),
    [['record.level-where-none', '/conclusions/0/level', { outcome, level: 'ordinary' }]],
  ],
  [
    'a stranger',
    concludes({ by: { id: 'w9', role: 'social_worker' } }),
    [['record.undeclared-contributor', '/conclusions/0/by/id', { contributor: 'w9' }]],
  ],
  [
    'a stranger in a strange role',
    concludes({ by: { id: 'w9', role: 'judge' } }),
    [
      ['record.undeclared-contributor', '/conclusions/0/by/id', { contributor: 'w9' }],
      ['record.unknown-role', '/conclusions/0/by/role', { role: 'judge' }],
    ],
  ],
  [
    'another role',
    concludes({ by: { id: 'w1', role: 'nurse' } }),
    [['record.other-role', '/conclusions/0/by/role', { contributor: 'w1', role: 'nurse', declared: 'social_worker' }]],
  ],
  [
    'another evaluation seen',
    concludes({ seen: { what: 'bare', evaluation: other } }),
    [['record.seen-other-evaluation', '/conclusions/0/seen/evaluation', { expected: sealOf().digest, got: other }]],
  ],
  [
    'concluded before the day of assessment',
    concludes({ time: day('2026-09-13'), seen: { what: 'nothing' } }),
    [
      [
        'record.out-of-order',
        '/conclusions/0/time',
        { what: 'conclusion', when: '2026-09-13', after: 'assessment', day: '2026-09-14' },
      ],
    ],
  ],
  [
    'shown before the day of assessment',
    concludes({ seen: { what: 'nothing', time: day('2026-09-13') } }),
    [
      [
        'record.out-of-order',
        '/conclusions/0/seen/time',
        { what: 'shown', when: '2026-09-13', after: 'assessment', day: '2026-09-14' },
      ],
    ],
  ],
  [
    'shown after concluding, by the hour',
    concludes({ time: day('2026-09-15', '09:00'), seen: { what: 'nothing', time: day('2026-09-15', '09:01') } }),
    [
      [
        'record.out-of-order',
        '/conclusions/0/time',
        { what: 'conclusion', when: '2026-09-15 09:00', after: 'shown', day: '2026-09-15 09:01' },
      ],
    ],
  ],
  [
    'nothing, where only one hour is known',
    concludes({ time: day('2026-09-15'), seen: { what: 'nothing', time: day('2026-09-15', '09:01') } }),
    [],
  ],
  [
    'sealed before concluding',
    { time: day('2026-09-14') },
    [['record.out-of-order', '/time', { what: 'sealing', when: '2026-09-14', after: 'conclusion', day: '2026-09-15' }]],
  ],
  [
    'sealed before the day of assessment',
    { time: day('2026-09-13'), conclusions: [] },
    [['record.out-of-order', '/time', { what: 'sealing', when: '2026-09-13', after: 'assessment', day: '2026-09-14' }]],
  ],
  [
    'typed before the day of assessment',
    paper({ typed: day('2026-09-13') }),
    [
      [
        'record.out-of-order',
        '/paper/typed',
        { what: 'typing', when: '2026-09-13', after: 'assessment', day: '2026-09-14' },
      ],
    ],
  ],
  [
    'typed after sealing',
    paper({ typed: day('2026-09-17') }),
    [['record.out-of-order', '/time', { what: 'sealing', when: '2026-09-16', after: 'typing', day: '2026-09-17' }]],
  ],
  [
    'typed twice by one',
    paper({ doubleEntry: { by: { id: 'typist', role: 'clerk' }, result: 'equal' } }),
    [['record.double-entry-by-typist', '/paper/doubleEntry/by', {}]],
  ],
  [
    'nothing, typed twice by two',
    paper({ doubleEntry: { by: { id: 'second', role: 'clerk' }, result: 'differed', differences: ['/facts'] } }),
    [],
  ],
  ['nothing, an answer changed before concluding', changed({ new: 'clearly_shown' }, 'clearly_shown'), []],
  [
    'an answer that is not in the assessment',
    changed({ new: 'not_shown' }, 'clearly_shown'),
    [['record.change-not-in-assessment', '/changes/0/new', { part: 'rating', id: 'distress' }]],
  ],
  [
    'changed after concluding, and after sealing',
    changed({ new: 'clearly_shown', time: day('2026-09-17') }, 'clearly_shown'),
    [
      [
        'record.out-of-order',
        '/conclusions/0/time',
        { what: 'conclusion', when: '2026-09-15', after: 'change', day: '2026-09-17' },
      ],
      ['record.out-of-order', '/time', { what: 'sealing', when: '2026-09-16', after: 'change', day: '2026-09-17' }],
    ],
  ],
  ['a fact that was not asked', { changes: [{ ...change(), part: 'fact', id: 'other', new: null }] }, []],
  [
    'a changed fact, a changed piece of evidence',
    {
      changes: [
        { ...change(), part: 'fact', id: 'interpreter', new: true },
        { ...change(), part: 'evidence', id: 'e2', new: { id: 'e2' } },
      ],
    },
    [['record.change-not-in-assessment', '/changes/1/new', { part: 'evidence', id: 'e2' }]],
  ],
  [
    'a level that its evidence does not carry',
    assessed(
      { ratings: ratings({ violence: { ...violence(), level: 'clearly_shown' } }) },
      {
        concluded: 'no_level',
        level: undefined,
        grounds: { code: 'other_source', text: 'X.' },
      },
    ),
    [
      [
        'record.rating-set-aside',
        '/assessment/ratings/violence',
        { indicator: 'violence', reason: 'not-enough-evidence' },
      ],
    ],
  ],
  [
    'a child, who may be one',
    assessed(
      { subject: { ...assessment.subject, ref: 'p-17', birth: '2010' } },
      { ...noLevel, grounds: { code: 'other_source', text: 'X.' } },
    ),
    [['record.outside-population', '/evaluation/population', { gates: ['minimum_age'] }]],
  ],
];

describe('what bars validity', () => {
  it.each(cases)('%s', (_, change, expected) => {
    expect(wrongWith(change).map(({ code, pointer, facts }) => [code, pointer, facts])).toEqual(expected);
  });

  it('an assessment that does not validate is sealed without an evaluation, with everything that is wrong', () => {
    const wrong = {
      ...assessment,
      ratings: ratings({ violence: 'never', visits: { ...violence(), level: 'clearly_shown', by: 'w3' } }),
    };
    const entry = entryOf(
      recorded(stated({ assessment: wrong, conclusions: [concluded({ seen: { what: 'nothing' } })] })),
    );
    expect(entry).not.toHaveProperty('evaluation');
    expect(entry.digests).not.toHaveProperty('evaluation');
    expect(entry.conclusions[0]).toMatchObject({ position: 'not_comparable', provisional: true });
    expect(entry.nonconformities.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['assessment.unknown-level', '/assessment/ratings/violence'],
      ['assessment.no-rater', '/assessment/ratings/violence'],
      ['assessment.role-may-not-rate', '/assessment/ratings/visits/by'],
      ['record.level-where-none', '/conclusions/0/level'],
      ['record.no-grounds', '/conclusions/0'],
    ]);
  });

  it('of warnings only that the instrument was not in force', () => {
    const late = instrumentWith([{ op: 'add', path: '/effectiveFrom', value: '2026-12-01' }]);
    const { distress, ...rest } = assessment.ratings;
    const seen = { what: 'nothing' } as const;
    const statement = { assessment: { ...assessment, ratings: rest }, conclusions: [concluded({ seen })] };
    expect(distress).toBeDefined();
    expect(wrongWith(statement, late).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['assessment.instrument-not-in-force', '/assessment/assessedOn'],
    ]);
  });

  it('nothing asked where the instrument lists neither reasons nor roles', () => {
    const silent = instrumentWith([{ op: 'remove', path: '/conclusions' }]);
    const seen = { what: 'nothing' } as const;
    const wrong = wrongWith({ conclusions: [concluded({ seen, level: 'priority', grounds: { text: 'X.' } })] }, silent);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['priority', 'above', true],
    ['enhanced', 'within', false],
    ['ordinary', 'below', false],
    ['maximum', 'not_comparable', true],
  ])('%s stands %s', (level, position, provisional) => {
    const entry = entryOf(recorded(stated(concludes({ level }))));
    expect(entry.conclusions[0]).toMatchObject({ position, provisional });
  });
});

function paper(own: Partial<NonNullable<RecordStatement['paper']>>): Partial<RecordStatement> {
  return { paper: { pageCodes: ['P-1'], typist: { id: 'typist', role: 'clerk' }, ...own } };
}

type Change = NonNullable<RecordStatement['changes']>[number];

function change(): Change {
  return {
    part: 'rating',
    id: 'distress',
    old: null,
    new: null,
    by: worker,
    time: day('2026-09-14', '17:00'),
    grounds: { text: 'He told more.' },
  };
}

/** The rating of distress, changed to a level, as the change says or as `own` does. */
function changed(own: Partial<Change>, level: string): Partial<RecordStatement> {
  const distress = { ...(assessment.ratings['distress'] as LevelRating), level };
  const last = { ...change(), ...own };
  return { changes: [last.new === level ? { ...last, new: distress } : last] };
}

function violence(): LevelRating {
  return assessment.ratings['violence'] as LevelRating;
}
