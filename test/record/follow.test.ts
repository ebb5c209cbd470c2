import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { abandonNumber } from '../../src/record/abandon.js';
import type { Entry, RecordDocument } from '../../src/record/document.js';
import { erasableParts } from '../../src/record/erasable.js';
import { followRecord } from '../../src/record/follow-record.js';
import { open } from '../../src/record/leaf.js';
import { openRecord } from '../../src/record/open-record.js';
import { standing } from '../../src/record/standing.js';
import type {
  ChallengeStatement,
  DecisionStatement,
  ErasureStatement,
  FollowStatement,
  NoticeStatement,
  ReviewStatement,
  SupersessionStatement,
} from '../../src/record/statement.js';
import {
  assessment,
  compiled,
  concluded,
  day,
  hash,
  instrumentWith,
  recorded,
  sealOf,
  secret,
  stated,
} from './desk.js';

const outcome = 'harm_to_prisoners';
const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const head = { id: 'w2', role: 'head_of_security' };
const nurse = { id: 'w3', role: 'nurse' };

/** Above what the guards admit: provisional. */
const above = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }));

function followed(chain: readonly RecordDocument[], statement: FollowStatement): RecordDocument {
  const result = followRecord(compiled, { chain, statement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(openRecord(canonicalJson(result.value as unknown as JsonValue), hash)).toMatchObject({ ok: true, issues: [] });
  return result.value;
}

function entryOf(document: RecordDocument): Entry {
  const opened = openRecord(document, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.entry;
}

function wrong(chain: readonly RecordDocument[], statement: FollowStatement): unknown {
  return entryOf(followed(chain, statement)).nonconformities.map(({ code, pointer, facts }) => [code, pointer, facts]);
}

function stands(...chain: readonly RecordDocument[]) {
  const result = standing(chain, hash);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const seen = { what: 'explained', evaluation: sealOf().digest } as const;

function review(change: Partial<ReviewStatement> = {}): ReviewStatement {
  return {
    ...{
      kind: 'review',
      time: day('2026-09-20'),
      outcome,
      by: head,
      reviewed: day('2026-09-19'),
      decision: 'confirm',
      seen,
    },
    grounds: { code: 'recent_event', text: 'I heard it myself on the yard.' },
    ...change,
  };
}

function challenge(change: Partial<ChallengeStatement> = {}): ChallengeStatement {
  return {
    ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'lawyer', raised: day('2026-09-21'), receivedBy: nurse },
    disputed: [{ part: 'indicator', id: 'violence' }],
    ...change,
  };
}

function decision(of: RecordDocument, change: Partial<DecisionStatement> = {}): DecisionStatement {
  return {
    ...{ kind: 'decision', time: day('2026-10-02'), challenge: of.seal, decision: 'upheld', by: nurse },
    ...{ decided: day('2026-10-01'), grounds: { text: 'The register says otherwise.' } },
    ...change,
  };
}

function notice(change: Partial<NoticeStatement> = {}): NoticeStatement {
  return {
    ...{ kind: 'notice', time: day('2026-09-18'), by: nurse, told: day('2026-09-18'), language: 'bm', copyGiven: true },
    ...change,
  };
}

function supersession(change: Partial<SupersessionStatement> = {}): SupersessionStatement {
  return {
    ...{
      kind: 'supersession',
      time: day('2026-11-02'),
      by: nurse,
      decided: day('2026-11-01'),
      reason: 'new_information',
    },
    ...{ effectiveFrom: '2026-11-01', grounds: { text: 'A judgment came.' } },
    ...change,
  };
}

describe('a review', () => {
  it('lifts what is provisional, by someone who may, with reasons of their own', () => {
    expect(stands(above).outcomes).toMatchObject([{ outcome, status: 'provisional', provisional: true, reviews: [] }]);
    const confirmed = followed([above], review());
    expect(entryOf(confirmed)).toEqual({
      ...review(),
      package: '0.1.0',
      of: above.seal,
      previous: above.seal,
      nonconformities: [],
    });
    expect(stands(above, confirmed).outcomes).toMatchObject([
      { status: 'confirmed', provisional: false, reviews: [{ seal: confirmed.seal, counts: true }] },
    ]);
  });

  it.each<readonly [string, Partial<ReviewStatement>, readonly (readonly [string, string, object])[]]>([
    [
      'by who concluded, with a blank behind',
      { by: { id: 'w1 ', role: 'head_of_security' } },
      [
        ['record.other-role', '/by/role', { contributor: 'w1 ', role: 'head_of_security', declared: 'social_worker' }],
        ['record.reviewed-by-concluder', '/by/id', { outcome }],
      ],
    ],
    [
      'by who concluded',
      { by: { id: 'w1', role: 'head_of_security' } },
      [
        ['record.other-role', '/by/role', { contributor: 'w1', role: 'head_of_security', declared: 'social_worker' }],
        ['record.reviewed-by-concluder', '/by/id', { outcome }],
      ],
    ],
    [
      'by a contributor who may not, in the role of one who may',
      { by: { id: 'w3', role: 'head_of_security' } },
      [['record.other-role', '/by/role', { contributor: 'w3', role: 'head_of_security', declared: 'nurse' }]],
    ],
    [
      'without own words',
      { grounds: { ...grounds, text: ' \n' } },
      [['record.no-grounds', '', { outcome, position: 'above' }]],
    ],
    [
      'by who may not',
      { by: nurse },
      [['record.may-not-confirm', '/by/role', { role: 'nurse', allowed: ['head_of_security'] }]],
    ],
    [
      'by a role that there is not',
      { by: { id: 'w9', role: 'judge' } },
      [
        ['record.unknown-role', '/by/role', { role: 'judge' }],
        ['record.may-not-confirm', '/by/role', { role: 'judge', allowed: ['head_of_security'] }],
      ],
    ],
    [
      'in the words of the first',
      { grounds: { ...grounds, text: ' he  spoke of\nit AGAIN. ' } },
      [['record.reasons-copied', '/grounds/text', { outcome }]],
    ],
    [
      'without a code',
      { grounds: { text: 'Heard it.' } },
      [['record.no-reason-code', '/grounds', { position: 'above', allowed: ['recent_event', 'other_source'] }]],
    ],
    [
      'before it was concluded',
      { reviewed: day('2026-09-14') },
      [
        [
          'record.out-of-order',
          '/reviewed',
          { what: 'review', when: '2026-09-14', after: 'conclusion', day: '2026-09-15' },
        ],
      ],
    ],
    [
      'having seen something else',
      { seen: { what: 'bare', evaluation: '0'.repeat(64) } },
      [['record.seen-other-evaluation', '/seen/evaluation', { expected: sealOf().digest, got: '0'.repeat(64) }]],
    ],
    ['of nothing', { outcome: 'flight' }, [['record.nothing-to-review', '/outcome', { outcome: 'flight' }]]],
  ])('does not count %s', (_, change, expected) => {
    expect(wrong([above], review(change))).toEqual(expected);
    const [stood] = stands(above, followed([above], review(change))).outcomes;
    expect(stood).toMatchObject({ status: 'provisional', provisional: true });
  });

  it('that differs or sends back is kept beside the conclusion, which stays provisional', () => {
    const differs = review({ decision: 'differ', conclusion: { concluded: 'level', level: 'ordinary' } });
    const one = followed([above], differs);
    expect(entryOf(one)).toMatchObject({
      conclusion: { concluded: 'level', level: 'ordinary', position: 'below', provisional: false },
      nonconformities: [],
    });
    expect(stands(above, one).outcomes).toMatchObject([{ status: 'differed', provisional: true }]);
    const other = followed(
      [above, one],
      review({ decision: 'send_back', grounds: { text: 'Ask again.' }, time: day('2026-09-21') }),
    );
    expect(entryOf(other)).toMatchObject({ previous: one.seal, nonconformities: [] });
    expect(stands(above, other, one).outcomes).toMatchObject([{ status: 'sent_back', provisional: true }]);
    expect(wrong([above], { ...differs, conclusion: { concluded: 'level', level: 'maximum' } })).toContainEqual([
      'record.unknown-level',
      '/conclusion/level',
      { outcome, level: 'maximum', allowed: ['ordinary', 'enhanced', 'priority'] },
    ]);
  });

  it('of a conclusion that was erased cannot be compared', () => {
    const [conclusion = ''] = Object.entries(above.leaves).find(([, [, value]]) => hasKey(value, 'position')) ?? [];
    const below = [...canonicalJson(above.leaves[conclusion]?.[1] ?? null).matchAll(/[0-9a-f]{64}/g)].map(
      ([one]) => one,
    );
    const leaves = Object.entries(above.leaves).filter(([key]) => key !== conclusion && !below.includes(key));
    const reduced = { ...above, leaves: Object.fromEntries(leaves) };
    expect(wrong([reduced], review())).toEqual([['record.cannot-compare', '/outcome', { outcome }]]);
    expect(stands(reduced)).toMatchObject({ outcomes: [], conclusionsMissing: 1 });
  });
});

describe('a challenge', () => {
  const disputed = followed([above], challenge());

  it('is answered by the evaluation without what is disputed', () => {
    const entry = entryOf(disputed);
    const without: AssessmentDocument = {
      ...assessment,
      ratings: Object.fromEntries(Object.entries(assessment.ratings).filter(([id]) => id !== 'violence')),
    };
    expect(entry).toMatchObject({ recomputed: sealOf(without), nonconformities: [] });
    expect(stands(above, disputed).challenges).toEqual([
      {
        ...{ seal: disputed.seal, raisedBy: 'lawyer', raised: day('2026-09-21'), status: 'pending' },
        disputed: [{ part: 'indicator', id: 'violence' }],
      },
    ]);
  });

  it('of evidence leaves unknown what rested on it alone, and weighs the rest by what is left', () => {
    const entry = entryOf(followed([above], challenge({ disputed: [{ part: 'evidence', id: 'e1' }] })));
    const evaluation = entry.kind === 'challenge' ? entry.recomputed?.evaluation : undefined;
    expect(evaluation?.ratings.map(({ indicator, class: known }) => [indicator, known])).toEqual([
      ['violence', 'unknown'],
      ['visits', 'rated'],
      ['distress', 'rated'],
    ]);
    const fact = entryOf(followed([above], challenge({ disputed: [{ part: 'fact', id: 'interpreter' }] })));
    expect(fact).toMatchObject({ recomputed: { evaluation: { accommodations: [{ result: 'unknown' }] } } });
  });

  it('of a conclusion alone computes nothing; of what is not there says so', () => {
    expect(entryOf(followed([above], challenge({ disputed: [{ part: 'conclusion', id: outcome }] })))).toMatchObject({
      nonconformities: [],
    });
    const nowhere = (['indicator', 'evidence', 'fact', 'conclusion'] as const).map((part) => ({ part, id: 'x' }));
    expect(wrong([above], challenge({ disputed: nowhere }))).toEqual(
      nowhere.map(({ part }, place) => ['record.disputed-not-there', `/disputed/${String(place)}`, { part, id: 'x' }]),
    );
  });

  it('of an assessment that cannot be evaluated without it, or that was erased, says why nothing was computed', () => {
    const demanding = instrumentWith([{ op: 'add', path: '/narrative', value: { formulation: { required: true } } }]);
    const root = recorded(stated({ conclusions: [] }), demanding);
    const result = followRecord(demanding, { chain: [root], statement: challenge() }, { secret, hash });
    expect(result.ok && entryOf(result.value).nonconformities).toEqual([
      {
        ...{ code: 'record.cannot-recompute', pointer: '/disputed' },
        facts: { reasons: ['assessment.narrative-missing'] },
      },
    ]);
    const bare = { ...above, leaves: {} };
    expect(wrong([bare], challenge())).toEqual([
      ['record.cannot-recompute', '/disputed', { reasons: ['record.erased'] }],
    ]);
  });

  it('is decided by someone whose conclusion it is not, once', () => {
    const decided = followed([above, disputed], decision(disputed));
    expect(entryOf(decided)).toMatchObject({ kind: 'decision', previous: disputed.seal, nonconformities: [] });
    expect(stands(decided, disputed, above).challenges).toMatchObject([{ status: 'upheld', decision: decided.seal }]);
    expect(wrong([above, disputed, decided], decision(disputed))).toEqual([
      ['record.decided-twice', '/challenge', { first: decided.seal }],
    ]);
    const byConcluder = { id: 'w1', role: 'social_worker' };
    expect(wrong([above, disputed], decision(disputed, { by: byConcluder, decided: day('2026-09-20') }))).toEqual([
      ['record.decided-by-concluder', '/by/id', {}],
      [
        'record.out-of-order',
        '/decided',
        { what: 'decision', when: '2026-09-20', after: 'challenge', day: '2026-09-21' },
      ],
    ]);
    const confirmed = followed([above], review());
    const after = followed([above, confirmed], challenge());
    expect(wrong([above, confirmed, after], decision(after, { by: head }))).toEqual([
      ['record.decided-by-concluder', '/by/id', {}],
    ]);
    const nothing = followRecord(compiled, { chain: [above], statement: decision(disputed) }, { secret, hash });
    expect(nothing.issues).toMatchObject([
      { code: 'record.no-such-challenge', pointer: '/challenge', facts: { challenge: disputed.seal } },
    ]);
  });
});

describe('a notice, a supersession', () => {
  it('that the person was told, after the assessment', () => {
    const told = followed([above], notice({ interpreter: 'i-3', statement: 'I did not.' }));
    expect(stands(above, told).notices).toEqual([{ seal: told.seal, told: day('2026-09-18') }]);
    expect(wrong([above], notice({ told: day('2026-09-13') }))).toEqual([
      ['record.out-of-order', '/told', { what: 'notice', when: '2026-09-13', after: 'assessment', day: '2026-09-14' }],
    ]);
  });

  it('says from when on an assessment no longer stands, and whose reviews come too late', () => {
    const superseded = followed([above], supersession({ successor: '1'.repeat(64) }));
    expect(stands(above, superseded).supersessions).toEqual([
      {
        ...{ seal: superseded.seal, effectiveFrom: '2026-11-01', reason: 'new_information', successor: '1'.repeat(64) },
      },
    ]);
    const late = review({ time: day('2026-11-05'), reviewed: day('2026-11-04') });
    expect(wrong([above, superseded], late)).toEqual([
      ['record.no-longer-stands', '/of', { supersededBy: superseded.seal }],
    ]);
    const sooner = review({ time: day('2026-11-05') });
    expect(wrong([above, superseded], sooner)).toEqual([]);
    expect(
      wrong(
        [above, superseded],
        supersession({ reason: 'court_order', successor: above.seal, effectiveFrom: '2026-09-13' }),
      ),
    ).toEqual([
      ['record.no-authority', '', {}],
      ['record.superseded-by-itself', '/successor', {}],
      ['record.superseded-twice', '', { first: superseded.seal }],
      [
        'record.out-of-order',
        '/effectiveFrom',
        { what: 'effect', when: '2026-09-13', after: 'assessment', day: '2026-09-14' },
      ],
    ]);
  });

  it('is sealed after it was done, and after the entry before it', () => {
    const told = followed([above], notice());
    expect(wrong([above, told], review({ time: day('2026-09-17') }))).toEqual([
      [
        'record.out-of-order',
        '/time',
        { what: 'sealing', when: '2026-09-17', after: 'entry-before', day: '2026-09-18' },
      ],
      ['record.out-of-order', '/time', { what: 'sealing', when: '2026-09-17', after: 'review', day: '2026-09-19' }],
    ]);
  });
});

describe('an erasure', () => {
  const erased = [{ pointer: '/digests/assessment', commitment: commitmentAt('/digests/assessment') }];
  const erasure: ErasureStatement = {
    ...{
      kind: 'erasure',
      time: day('2027-01-01'),
      by: nurse,
      basis: 'Court of Bamako, order 7',
      from: above.seal,
      erased,
    },
  };

  it('names parts of an entry of the chain', () => {
    const entry = followed([above], erasure);
    expect(entryOf(entry)).toMatchObject({ kind: 'erasure', erased, nonconformities: [] });
    expect(stands(above, entry).erasures).toEqual([{ seal: entry.seal, from: above.seal, erased }]);
  });

  it.each<readonly [string, Partial<ErasureStatement>]>([
    ['of another entry', { from: '0'.repeat(64) }],
    ['elsewhere', { erased: [{ pointer: '/digests/instrument', commitment: erased[0]?.commitment ?? '' }] }],
    ['another', { erased: [{ pointer: '/digests/assessment', commitment: '0'.repeat(64) }] }],
  ])('refuses a part %s', (_, change) => {
    const result = followRecord(compiled, { chain: [above], statement: { ...erasure, ...change } }, { secret, hash });
    expect(result.issues).toMatchObject([{ code: 'record.no-such-part', pointer: '/erased/0' }]);
  });
});

describe('a chain', () => {
  const told = followed([above], notice());
  const other = recorded(stated({ minutes: 91 }));

  it('that branches is told, and followed with a mark', () => {
    const first = followed([above], review());
    const branched = stands(above, first, told);
    expect(branched.branches).toEqual([{ previous: above.seal, seals: [first.seal, told.seal] }]);
    expect(wrong([above, first, told], challenge())).toEqual([
      ['record.branches', '/previous', { previous: above.seal }],
    ]);
  });

  it.each<readonly [string, readonly unknown[], string, string]>([
    ['nothing', [], 'no-root', '/chain'],
    ['no root', [told], 'no-root', '/chain'],
    ['two roots', [above, told, other], 'several-roots', '/chain/2'],
    ['one of another root', [other, told], 'other-root', '/chain/1'],
    ['one twice', [above, told, structuredClone(told)], 'twice', '/chain/2'],
    ['an abandoned number', [above, abandoned()], 'other-root', '/chain/1'],
    ['a gap', [above, followed([above, told], review())], 'previous-missing', '/chain/1'],
  ])('is none: %s', (_, chain, reason, pointer) => {
    const result = standing(chain, hash);
    expect(result.issues).toMatchObject([{ code: 'record.not-a-chain', pointer, facts: { reason } }]);
    expect(followRecord(compiled, { chain, statement: notice() }, { secret, hash }).issues).toEqual(result.issues);
  });

  it('that does not hold is not followed, nor one of another instrument, nor a statement that is none', () => {
    const issuesOf = (chain: readonly unknown[], statement: unknown, by = compiled): unknown =>
      followRecord(by, { chain, statement: statement as FollowStatement }, { secret, hash }).issues.map(
        ({ code, pointer }) => [code, pointer],
      );
    const broken = { ...above, seal: '0'.repeat(64) };
    expect(issuesOf([broken], notice())).toEqual([['record.seal-broken', '/chain/0/seal']]);
    expect(issuesOf([above], notice(), instrumentWith([{ op: 'replace', path: '/title', value: 'Other' }]))).toEqual([
      ['record.root-of-other-instrument', '/chain'],
    ]);
    expect(issuesOf([above], { kind: 'assessment' })).toEqual([['record.not-in-list', '/kind']]);
    expect(issuesOf([above], notice({ told: day('2026-02-30') }))).toEqual([['record.bad-date', '/told/on']]);
    expect(issuesOf([above], review({ decision: 'differ' }))).toEqual([['record.missing-key', '']]);
    expect(issuesOf([above], undefined)).toEqual([['kernel.not-json-value', '']]);
    expect(() => followRecord(compiled, { chain: [above], statement: notice() }, { secret: 'x' })).toThrow(
      'not-a-secret',
    );
  });
});

describe('a number of which nothing came', () => {
  it('is sealed with its reason', () => {
    const { value } = open(abandoned(), erasableParts('abandonment'), hash);
    expect(value).toEqual({ kind: 'abandonment', package: '0.1.0', nonconformities: [], ...abandonment() });
    expect(openRecord(abandoned(), hash)).toMatchObject({ ok: true, value: { kind: 'abandonment' } });
  });

  it('is refused without one', () => {
    const { grounds: _grounds, ...rest } = abandonment();
    expect(abandonNumber(rest as never, { secret, hash }).issues).toMatchObject([{ code: 'record.missing-key' }]);
    expect(abandonNumber({ ...abandonment(), time: day('2026-02-30') }, { secret }).issues).toMatchObject([
      { code: 'record.bad-date', pointer: '/time/on' },
    ]);
    expect(() => abandonNumber(abandonment(), { secret: '' })).toThrow('not-a-secret');
  });
});

function abandonment() {
  return { time: day('2026-09-01'), number: 'A-2026-0002', by: nurse, grounds: { text: 'Released the same day.' } };
}

function abandoned(): RecordDocument {
  const result = abandonNumber(abandonment(), { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function commitmentAt(pointer: string): string {
  const [, key = ''] = /^\/digests\/(.*)$/.exec(pointer) ?? [];
  return (above.sealed['digests'] as { readonly [key: string]: { readonly $leaf: string } })[key]?.$leaf ?? '';
}

function hasKey(value: JsonValue, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
