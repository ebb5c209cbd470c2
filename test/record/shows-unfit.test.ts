import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { reduce } from '../../src/record/reduce.js';
import { sealEntry } from '../../src/record/seal.js';
import { standing } from '../../src/record/standing.js';
import type { FollowStatement, ReviewStatement } from '../../src/record/statement.js';
import type { Actor } from '../../src/record/parts.js';
import { compiled, concluded, day, hash, recorded, sealOf, secret, stated } from './desk.js';

const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const above = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }));

function followed(chain: readonly RecordDocument[], statement: FollowStatement): RecordDocument {
  const result = followRecord(compiled, { chain, statement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Sealed again as if nothing were wrong with it. */
function cleaned(of: RecordDocument): RecordDocument {
  const opened = openRecord(of, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  expect(opened.value.entry.nonconformities.length).toBeGreaterThan(0);
  return sealEntry({ ...opened.value.entry, nonconformities: [] }, { hash, secret });
}

function review(change: Partial<ReviewStatement> = {}): ReviewStatement {
  return {
    ...{ kind: 'review', time: day('2026-09-20'), outcome: 'harm_to_prisoners', reviewed: day('2026-09-19') },
    ...{ by: { id: 'w2', role: 'head_of_security' }, decision: 'confirm' },
    ...{ seen: { what: 'explained', evaluation: sealOf().digest } },
    grounds: { code: 'recent_event', text: 'I heard it myself on the yard.' },
    ...change,
  };
}

function countsIn(...chain: readonly RecordDocument[]): unknown {
  const stood = standing(chain, hash);
  if (!stood.ok) throw new Error(JSON.stringify(stood.issues));
  return stood.value.outcomes[0]?.reviews.map(({ counts }) => counts);
}

const superseded = followed([above], {
  ...{ kind: 'supersession', time: day('2026-09-18'), by: { id: 'w3', role: 'nurse' }, decided: day('2026-09-18') },
  ...{ reason: 'new_information', effectiveFrom: '2026-09-18', grounds: { text: 'A judgment came.' } },
});
const differ = { decision: 'differ', conclusion: { concluded: 'no_level' } } as const;

describe('a review that was sealed again as if nothing were wrong with it', () => {
  it.each<readonly [string, Partial<ReviewStatement>]>([
    ['is by who concluded', { by: { id: 'w1', role: 'social_worker' } }],
    ['copies the reasons', { grounds: { code: 'recent_event', text: 'he  spoke of it AGAIN.' } }],
    ['has no words', { grounds: { code: 'recent_event', text: '—' } }],
    ['has no words for what the reviewer concludes', { ...differ, grounds: { code: 'other_source', text: '…' } }],
    ['came before the conclusion', { reviewed: day('2026-09-14') }],
    ['is in a role that the assessment does not give', { by: { id: 'w3', role: 'head_of_security' } }],
    ['saw another evaluation', { seen: { what: 'explained', evaluation: 'a'.repeat(64) } }],
  ])('does not count where it %s', (_, change) => {
    expect(countsIn(above, cleaned(followed([above], review(change))))).toEqual([false]);
  });

  it('does not count after another assessment took the place, and does where nobody knew of that', () => {
    expect(countsIn(above, superseded, cleaned(followed([above, superseded], review())))).toEqual([false]);
    expect(countsIn(above, superseded, followed([above], review()))).toEqual([true]);
  });
});

describe('a review in an id that looks like that of who concluded', () => {
  it.each(['w1\u200b', '\u2060w1', 'w\u00ad1', '\u0001w1 ', 'w1\ufe0f', 'w1\u{e0031}'])('does not count: %j', (id) => {
    const looksLike = followed([above], review({ by: { id, role: 'head_of_security' } }));
    expect(countsIn(above, looksLike)).toEqual([false]);
    expect(standing([above, looksLike], hash)).toMatchObject({
      value: { outcomes: [{ status: 'provisional', provisional: true }] },
    });
  });

  it('does not count in a role that the assessment does not give whom it looks like', () => {
    const looksLike = followed([above], review({ by: { id: 'w3\u200d', role: 'head_of_security' } }));
    expect(countsIn(above, looksLike)).toEqual([false]);
  });
});

describe('a decision on a challenge', () => {
  const disputed = followed([above], {
    ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'subject', raised: day('2026-09-21') },
    ...{ receivedBy: { id: 'd1', role: 'director' }, disputed: [{ part: 'conclusion', id: 'harm_to_prisoners' }] },
  });
  const decision = (by: Actor, decided = day('2026-10-01')): FollowStatement => ({
    ...{ kind: 'decision', time: day('2026-10-02'), challenge: disputed.seal, decision: 'dismissed', by, decided },
    grounds: { text: 'It stands.' },
  });
  const byConcluder = { id: 'w1', role: 'social_worker' };
  const byOther = { id: 'd1', role: 'head_of_security' };
  const challenges = (...chain: readonly RecordDocument[]): unknown => {
    const stood = standing(chain, hash);
    return stood.ok && stood.value.challenges.map(({ status }) => status);
  };

  it.each<readonly [string, FollowStatement]>([
    ['is by who concluded', decision(byConcluder)],
    ['came before the challenge', decision(byOther, day('2026-09-20'))],
  ])('does not count where it %s, whatever was sealed of it, and keeps nobody from deciding', (_, statement) => {
    const unfit = followed([above, disputed], statement);
    for (const one of [unfit, cleaned(unfit)]) {
      expect(challenges(above, disputed, one)).toEqual(['pending']);
      const other = followed([above, disputed, one], { ...decision(byOther), decision: 'upheld' } as FollowStatement);
      expect(challenges(above, disputed, one, other)).toEqual(['upheld']);
    }
  });

  it('does not count where it is by somebody who looks like who concluded, or who confirmed', () => {
    expect(
      challenges(above, disputed, followed([above, disputed], decision({ ...byConcluder, id: 'w1\u200b' }))),
    ).toEqual(['pending']);
    const confirmed = followed([above], review());
    const after = followed([above, confirmed], {
      ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'subject', raised: day('2026-09-21') },
      ...{ receivedBy: { id: 'd1', role: 'director' }, disputed: [{ part: 'conclusion', id: 'harm_to_prisoners' }] },
    });
    const by = { id: 'w2', role: 'head_of_security' };
    const decided = followed([above, confirmed, after], { ...decision(by), challenge: after.seal } as FollowStatement);
    expect(challenges(above, confirmed, after, cleaned(decided))).toEqual(['pending']);
  });

  it('counts where nothing is wrong with it, or who decided is missing, and the first that counts stands', () => {
    const first = followed([above, disputed], decision(byOther));
    expect(challenges(above, disputed, first)).toEqual(['dismissed']);
    expect(challenges(above, disputed, reduce(first, ['/by/id']).document)).toEqual(['dismissed']);
    const second = followed([above, disputed, first], { ...decision(byOther), decision: 'upheld' } as FollowStatement);
    expect(challenges(above, disputed, first, second)).toEqual(['dismissed']);
  });
});

describe('a review with which nothing is wrong', () => {
  const sound = followed([above], review());

  it.each<readonly [string, Partial<ReviewStatement>]>([
    ['confirms', {}],
    ['differs', { ...differ, grounds: { code: 'other_source', text: 'I saw otherwise.' } }],
    ['sends back', { decision: 'send_back', grounds: { text: '—' } }],
    ['saw nothing', { seen: { what: 'nothing' } }],
  ])('counts where it %s', (_, change) => {
    expect(countsIn(above, followed([above], review(change)))).toEqual([true]);
  });

  it.each(['/by/id', '/grounds/text', '/seen/evaluation'])('counts where %s of it is missing', (pointer) => {
    expect(countsIn(above, reduce(sound, [pointer]).document)).toEqual([true]);
  });

  it.each(['/assessment', '/conclusions/0/by/id', '/conclusions/0/grounds/text', '/digests/evaluation'])(
    'counts where %s of the assessment is missing',
    (pointer) => {
      const root = reduce(above, [pointer]).document;
      expect(countsIn(root, sound)).toEqual([true]);
    },
  );

  it('counts where the conclusion of who differs is missing, and within what is admitted without words', () => {
    const differed = followed([above], review({ ...differ, grounds: { code: 'other_source', text: 'Otherwise.' } }));
    expect(countsIn(above, reduce(differed, ['/conclusion']).document)).toEqual([true]);
    const within = recorded(stated());
    expect(countsIn(within, followed([within], review({ grounds: { text: '—' } })))).toEqual([true]);
  });
});
