import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { abandonNumber } from '../../src/record/abandon.js';
import type { Entry, RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { placesOf } from '../../src/record/places.js';
import { reduce } from '../../src/record/reduce.js';
import { sealEntry } from '../../src/record/seal.js';
import { standing } from '../../src/record/standing.js';
import type { FollowStatement, ReviewStatement } from '../../src/record/statement.js';
import { chainMost } from '../../src/replay/replay-following.js';
import { replay } from '../../src/replay/replay.js';
import { replayChain } from '../../src/replay/replay-chain.js';
import type { Verdict } from '../../src/replay/verdict.js';
import { compiled, concluded, day, hash, instrumentWith, recorded, sealOf, secret, stated } from '../record/desk.js';
import { holding } from './sealed.js';
import { tombstoneOf } from '../record/tombstone.js';

const outcome = 'harm_to_prisoners';
const note = '/assessment/ratings/violence/note';
const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const [head, nurse, worker] = [
  { id: 'w2', role: 'head_of_security' },
  { id: 'w3', role: 'nurse' },
  { id: 'w1', role: 'social_worker' },
];
const above = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }));
const instruments = holding(compiled);

function followed(chain: readonly RecordDocument[], statement: FollowStatement): RecordDocument {
  const result = followRecord(compiled, { chain, statement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What somebody writes who computes every digest again that needs no key. */
function forged(of: RecordDocument, change: object): RecordDocument {
  const opened = openRecord(of, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const entry = { ...opened.value.entry, ...change };
  const there = Object.fromEntries(Object.entries(entry).filter(([, part]) => part !== undefined));
  return sealEntry(there as unknown as Entry, { hash, secret });
}

function without(of: RecordDocument, pointer: string): RecordDocument {
  return reduce(of, [pointer]).document;
}

const verdicts = (...chain: readonly unknown[]): readonly Verdict[] => replayChain(chain, instruments, { hash });
const kinds = (...chain: readonly unknown[]): readonly string[] => verdicts(...chain).map(({ verdict }) => verdict);
const last = (...chain: readonly unknown[]): Verdict => verdicts(...chain).at(-1) as Verdict;
const reasonIn = (facts: object = {}): unknown => new Map(Object.entries(facts)).get('reason');
const reason = ({ findings }: Verdict): unknown => findings.map(({ code, facts }) => [code, reasonIn(facts)]);

function review(change: Partial<ReviewStatement> = {}): ReviewStatement {
  return {
    ...{ kind: 'review', time: day('2026-09-20'), outcome, by: head, reviewed: day('2026-09-19') },
    ...{ decision: 'confirm', seen: { what: 'explained', evaluation: sealOf().digest } },
    grounds: { code: 'recent_event', text: 'I heard it myself on the yard.' },
    ...change,
  };
}

const challenge: FollowStatement = {
  ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'lawyer', raised: day('2026-09-21'), receivedBy: nurse },
  disputed: [{ part: 'indicator', id: 'violence' }],
};
const decisionOf = (of: RecordDocument, by = nurse): FollowStatement => ({
  ...{ kind: 'decision', time: day('2026-10-02'), challenge: of.seal, decision: 'upheld', by },
  ...{ decided: day('2026-10-01'), grounds: { text: 'The register says otherwise.' } },
});
const notice: FollowStatement = {
  ...{ kind: 'notice', time: day('2026-10-03'), by: nurse, told: day('2026-10-03'), language: 'bm', copyGiven: true },
};
const supersession: FollowStatement = {
  ...{ kind: 'supersession', time: day('2026-11-02'), by: nurse, decided: day('2026-11-01') },
  ...{ reason: 'court_order', effectiveFrom: '2026-11-01', grounds: { text: 'A judgment came.' } },
};
const differing = review({ decision: 'differ', conclusion: { concluded: 'level', level: 'enhanced' } });

/** One of each kind, each behind the one before. */
function wholeChain(): readonly RecordDocument[] {
  const chain = [above, followed([above], differing)];
  chain.push(followed(chain, challenge));
  chain.push(followed(chain, decisionOf(chain[2] as RecordDocument)));
  chain.push(followed(chain, notice));
  chain.push(followed(chain, supersession));
  return chain;
}

const whole = wholeChain();

describe('a chain, replayed', () => {
  it('is made again entry by entry, in whatever order it is given, as documents or as text', () => {
    expect(kinds(...whole)).toEqual(whole.map(() => 'same'));
    const texts = whole.toReversed().map((one) => canonicalJson(one as unknown as JsonValue));
    expect(kinds(...texts)).toEqual(whole.map(() => 'same'));
    expect(last(...whole).held).toEqual([
      ...['format', 'seal', 'parts', 'instrument', 'nonconformities', 'entry', 'chain'],
    ]);
    expect(last(...whole).nonconformities.map(({ code }) => code)).toEqual(['record.no-authority']);
  });

  it('needs no hash, and takes what is no list for one record', () => {
    expect(replayChain([above], instruments).map(({ verdict }) => verdict)).toEqual(['same']);
    expect(replayChain(null as never, instruments).map(({ verdict }) => verdict)).toEqual(['cannot']);
    expect(kinds('{', 7, { seal: 7 }, {})).toEqual(['cannot', 'cannot', 'cannot', 'cannot']);
  });

  it('catches a review by who concluded, sealed again without what was wrong with it', () => {
    const copied = followed(
      [above],
      review({ by: worker, grounds: { code: 'recent_event', text: ' HE spoke  of it again. ' } }),
    );
    const codes = ['record.reviewed-by-concluder', 'record.may-not-confirm', 'record.reasons-copied'];
    expect(last(above, copied)).toMatchObject({ verdict: 'same', nonconformities: codes.map((code) => ({ code })) });
    const clean = forged(copied, { nonconformities: [] });
    const verdict = last(above, clean);
    expect(verdict).toMatchObject({ verdict: 'differs', step: 'nonconformities', findings: [] });
    expect(verdict.differences.map(({ pointer }) => pointer)).toEqual(
      codes.map((_, at) => `/nonconformities/${String(at)}`),
    );
    expect(verdict.held).not.toContain('nonconformities');
    const stood = standing([above, clean], hash);
    expect(stood.ok && stood.value.outcomes).toMatchObject([
      { status: 'provisional', provisional: true, reviews: [{ counts: false }] },
    ]);
  });

  it.each<readonly [string, number, object, string]>([
    [
      'where the conclusion of a reviewer stands',
      1,
      { conclusion: { concluded: 'level', level: 'enhanced', position: 'above', provisional: true } },
      '/conclusion/position',
    ],
    [
      'the evaluation without what is disputed',
      2,
      { recomputed: { digest: sealOf().digest, evaluation: sealOf().evaluation } },
      '/recomputed/digest',
    ],
    ['that there is none', 2, { recomputed: undefined }, '/recomputed'],
    ['that an order needs an authority', 5, { nonconformities: [] }, '/nonconformities/0'],
    ['whom it is about', 4, { of: 'f'.repeat(64) }, '/of'],
  ])('catches what is sealed again otherwise: %s', (_, at, change, pointer) => {
    const chain = [...whole.slice(0, at), forged(whole[at] as RecordDocument, change)];
    const verdict = last(...chain);
    expect(verdict).toMatchObject({ verdict: 'differs' });
    expect(verdict.differences.map((one) => one.pointer)).toContain(pointer);
  });

  it('catches who decides on their own conclusion, sealed again without it', () => {
    const chain = whole.slice(0, 3);
    const own = followed(chain, decisionOf(chain[2] as RecordDocument, worker));
    expect(last(...chain, own)).toMatchObject({
      verdict: 'same',
      nonconformities: [{ code: 'record.decided-by-concluder' }],
    });
    expect(last(...chain, forged(own, { nonconformities: [] }))).toMatchObject({
      verdict: 'differs',
      step: 'nonconformities',
    });
  });

  it('catches a decision of no challenge, and an erasure of what is no part', () => {
    const decided = forged(whole[3] as RecordDocument, { challenge: 'f'.repeat(64) });
    expect(last(...whole.slice(0, 3), decided)).toMatchObject({
      ...{ verdict: 'differs', step: 'entry' },
      findings: [{ code: 'replay.entry-refused', facts: { code: 'record.no-such-challenge' } }],
    });
    const erased = [{ pointer: '/assessment', commitment: 'a'.repeat(64) }];
    const erasure = { kind: 'erasure', from: above.seal, basis: 'Order 3', erased, disputed: undefined };
    const { raised: _, ...rest } = {
      raised: undefined,
      raisedBy: undefined,
      receivedBy: undefined,
      recomputed: undefined,
    };
    const made = forged(whole[2] as RecordDocument, { ...rest, raised: undefined, ...erasure, by: nurse });
    const held = forged(made, { previous: above.seal });
    expect(last(above, held)).toMatchObject({
      findings: [{ code: 'replay.entry-refused', facts: { code: 'record.no-such-part' } }],
    });
  });

  it('makes an abandoned number again by itself', () => {
    const statement = { time: day('2026-09-14'), number: 'A-9', by: nurse, grounds: { text: 'Transferred.' } };
    const made = abandonNumber(statement, { secret, hash });
    if (!made.ok) throw new Error('it is sealed');
    expect(replay(made.value, instruments, { hash })).toMatchObject({ verdict: 'same' });
    const nonconformities = [{ code: 'record.no-grounds', pointer: '', facts: {} }];
    expect(replay(forged(made.value, { nonconformities }), instruments, { hash })).toMatchObject({
      verdict: 'differs',
    });
    const told = forged(whole[4] as RecordDocument, { of: made.value.seal, previous: made.value.seal });
    expect(reason(last(made.value, told))).toEqual([['replay.not-made-again', 'unsound']]);
  });
});

describe('an entry that follows', () => {
  const reviewed = whole[1] as RecordDocument;

  it('is not called the same without those before it', () => {
    const alone = replay(reviewed, instruments, { hash });
    expect(alone).toMatchObject({ verdict: 'cannot', step: 'chain', held: ['format', 'seal', 'parts'] });
    expect(reason(alone)).toEqual([['replay.not-made-again', 'no-chain']]);
    expect(replay(reviewed, instruments, { hash, chain: [above] }).verdict).toBe('same');
    expect(reason(replay(reviewed, instruments, { hash, chain: null as never }))).toEqual([
      ['replay.not-made-again', 'no-chain'],
    ]);
  });

  const tombstone = tombstoneOf(above.seal);
  const other = recorded(stated({ conclusions: [] }));

  it.each<readonly [string, readonly unknown[], string]>([
    ['nothing', [], 'previous-missing'],
    ['another assessment', [other], 'previous-missing'],
    ['a tombstone', [tombstone], 'tombstone'],
    ['one whose seal is broken', [{ ...above, sealed: { ...above.sealed, package: '9.9.9' } }], 'unsound'],
  ])('cannot be made again from %s', (_, chain, why) => {
    const verdict = replay(reviewed, instruments, { hash, chain });
    expect(verdict.verdict).toBe('cannot');
    expect(reason(verdict)).toEqual([['replay.not-made-again', why]]);
  });

  it('cannot be made again from entries of two assessments', () => {
    const strayed = forged(whole[2] as RecordDocument, { of: other.seal });
    const after = forged(whole[3] as RecordDocument, { previous: strayed.seal });
    expect(reason(last(above, whole[1], strayed, after))).toEqual([['replay.not-made-again', 'unsound']]);
  });

  it('cannot be made again without its instrument, or under semantics that are not known', () => {
    const [, verdict] = replayChain([above, reviewed], () => ({ found: 'nothing' }), { hash });
    expect(verdict).toMatchObject({ verdict: 'cannot', findings: [{ code: 'replay.instrument-missing' }] });
    const newer = forged(above, { semantics: 'veo-instrument/9' });
    const behind = forged(reviewed, { of: newer.seal, previous: newer.seal });
    expect(last(newer, behind)).toMatchObject({ findings: [{ code: 'replay.semantics-unknown' }] });
  });

  it('cannot be made again where more stands before it than is read', () => {
    const told = forged(whole[4] as RecordDocument, { previous: above.seal });
    const chain = [above, told];
    for (let count = 0; count < chainMost; count += 1) chain.push(forged(told, { previous: chain.at(-1)?.seal }));
    const { verdict, findings } = replay(chain.at(-1), instruments, { hash, chain });
    expect([verdict, reasonIn(findings[0]?.facts)]).toEqual(['cannot', 'too-long']);
    expect(replay(chain.at(-2), instruments, { hash, chain }).verdict).toBe('same');
  });

  it('is never said to differ for a part that is missing, and is told where it rests on it', () => {
    const hindered = new Set<string>();
    for (const [at, one] of whole.entries())
      for (const pointer of placesOf(one).keys()) {
        const chain = whole.with(at, without(one, pointer));
        const came = verdicts(...chain);
        expect(came.map(({ verdict }) => verdict)).not.toContain('differs');
        expect(came[at]?.verdict).toBe('cannot');
        for (const { kind = '', verdict } of came) if (verdict === 'cannot') hindered.add(kind);
      }
    expect([...hindered].sort()).toEqual(['assessment', 'challenge', 'decision', 'notice', 'review', 'supersession']);
  });

  it('is the same where what is missing says nothing of it', () => {
    const [root, ...rest] = verdicts(without(above, note), ...whole.slice(1));
    expect(root?.verdict).toBe('cannot');
    expect(rest.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ...[
        ['review', 'same'],
        ['challenge', 'cannot'],
        ['decision', 'same'],
        ['notice', 'same'],
        ['supersession', 'same'],
      ],
    ]);
  });
});

describe('after an erasure', () => {
  const commitment = placesOf(above).get(note) ?? '';
  const gone = without(above, note);
  const erasure = followed([gone], {
    ...{ kind: 'erasure', time: day('2026-09-18'), by: nurse, basis: 'Order 3', from: above.seal },
    erased: [{ pointer: note, commitment }],
  });

  it('entries are made again from what is left, as they were made', () => {
    const disputed = followed([gone, erasure], challenge);
    expect(verdicts(gone, erasure, disputed)).toMatchObject([
      { verdict: 'cannot' },
      { verdict: 'same' },
      { verdict: 'same', nonconformities: [{ code: 'record.cannot-recompute' }] },
    ]);
    const clean = forged(disputed, { nonconformities: [] });
    expect(kinds(gone, erasure, clean)).toEqual(['cannot', 'same', 'differs']);
  });

  it('an erasure of what went with a greater part later cannot be made again', () => {
    const less = without(gone, '/assessment');
    expect(reason(last(less, erasure))).toEqual([['replay.not-made-again', 'parts-missing']]);
  });
});

describe('entries made without knowing of each other', () => {
  const [one, two] = [followed([above], notice), followed([above], { ...notice, time: day('2026-10-04') })];

  it('are each made again, and so is what says that there are two', () => {
    const after = followed([above, one, two], { ...notice, time: day('2026-10-05') });
    expect(verdicts(above, one, two, after)).toMatchObject([
      ...[{ verdict: 'same' }, { verdict: 'same' }, { verdict: 'same' }],
      { verdict: 'same', nonconformities: [{ code: 'record.branches' }] },
    ]);
    const further = followed([above, one, two, after], { ...notice, time: day('2026-10-06') });
    expect(kinds(further, after, two, one, above)).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(reason(last(above, two, after))).toEqual([['replay.not-made-again', 'branches']]);
    expect(last(above, one, two, forged(after, { nonconformities: [] })).verdict).toBe('same');
  });

  it('do not let anybody say that there are two in order not to be made again', () => {
    const concluder = followed([above], review({ by: worker }));
    const nonconformities = [{ code: 'record.branches', pointer: '/previous', facts: { previous: above.seal } }];
    expect(last(above, forged(concluder, { nonconformities })).verdict).toBe('cannot');
  });
});

it('holds for an instrument that admits nobody to confirm', () => {
  const other = instrumentWith([{ op: 'remove', path: '/conclusions/confirmedBy' }]);
  const root = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }), other);
  const result = followRecord(other, { chain: [root], statement: review() }, { secret, hash });
  if (!result.ok) throw new Error('it is sealed');
  const came = replayChain([root, result.value], holding(other), { hash });
  expect(came.map(({ verdict }) => verdict)).toEqual(['same', 'same']);
});
