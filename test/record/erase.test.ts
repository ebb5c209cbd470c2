import { describe, expect, it } from 'vitest';
import { assessmentDigest } from '../../src/assessment/digest.js';
import type { AssessmentDocument, Rating } from '../../src/assessment/document.js';
import type { Entry, RecordDocument } from '../../src/record/document.js';
import { erase, type Erased } from '../../src/record/erase.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { standing } from '../../src/record/standing.js';
import type { FollowStatement } from '../../src/record/statement.js';
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
  worker,
} from './desk.js';
import { textOf, withoutHashes } from './withholding.js';

const { instrument } = compiled;
const nurse = { id: 'w3', role: 'nurse' };
const order = { by: nurse, basis: 'Court of Bamako, order 7', time: day('2027-01-01') };
const levels = ['not_shown', 'partly_shown', 'clearly_shown'] as const;

function withDistress(rating: Rating): AssessmentDocument {
  return { ...assessment, ratings: { ...assessment.ratings, distress: rating } };
}

function rated(level: (typeof levels)[number]): AssessmentDocument {
  return withDistress({ level, by: 'w3', on: '2026-09-14', supportedBy: ['e2'] });
}

/** An assessment, a challenge of it and a review: everything that holds a digest. */
function chainOf(document: AssessmentDocument = assessment): readonly RecordDocument[] {
  const seen = { what: 'bare', evaluation: sealOf(document).digest } as const;
  const root = recorded(stated({ assessment: document, conclusions: [concluded({ seen })] }));
  const follow = (chain: readonly RecordDocument[], statement: FollowStatement): readonly RecordDocument[] => {
    const result = followRecord(compiled, { chain, statement }, { secret, hash });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return [...chain, result.value];
  };
  const time = day('2026-09-20');
  const challenged = follow([root], {
    ...{ kind: 'challenge', time, raisedBy: 'subject', raised: time, receivedBy: nurse },
    disputed: [{ part: 'indicator', id: 'violence' }],
  });
  return follow(challenged, {
    ...{ kind: 'review', time, outcome: 'harm_to_prisoners', by: nurse, reviewed: time, decision: 'confirm' },
    ...{ seen, grounds: { text: 'So it is.' } },
  });
}

function erased(chain: readonly RecordDocument[], ...pointers: readonly string[]): Erased {
  const result = erase(chain, { instrument, from: chain[0]?.seal ?? '', pointers, ...order }, hash);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function pointersOf({ statements }: Erased): readonly (readonly string[])[] {
  return statements.map((statement) => statement.erased.map(({ pointer }) => pointer));
}

function entryOf(document: RecordDocument | undefined): Entry {
  const opened = openRecord(document, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.entry;
}

describe('erasing', () => {
  it('a note takes the digests that cover it, in the whole chain, and nothing that was found', () => {
    const chain = chainOf();
    const result = erased(chain, '/assessment/ratings/violence/note');
    expect(pointersOf(result)).toEqual([
      [
        '/assessment/ratings/violence/note',
        '/conclusions/0/seen/evaluation',
        '/digests/assessment',
        '/digests/evaluation',
        '/evaluation/digests/assessment',
      ],
      ['/recomputed'],
      ['/seen/evaluation'],
    ]);
    expect(result.records.map(({ seal }) => seal)).toEqual(chain.map(({ seal }) => seal));
    expect(result.records.map(textOf).join('')).not.toContain('Seen from the tower.');
    expect(entryOf(result.records[0])).toMatchObject({ evaluation: { ratings: [{ level: 'partly_shown' }, {}, {}] } });
  });

  it('a rating takes everything that the evaluation says of it', () => {
    const result = erased(chainOf(), '/assessment/ratings/distress');
    expect(pointersOf(result)[0]).toEqual([
      '/assessment/ratings/distress',
      '/conclusions/0/seen/evaluation',
      '/digests/assessment',
      '/digests/evaluation',
      '/evaluation/digests/assessment',
      '/evaluation/flags/1',
      '/evaluation/interventions',
      '/evaluation/notices',
      '/evaluation/ratings/2',
    ]);
  });

  it('leaves nothing by which a rating of three levels could be guessed and checked', () => {
    const results = levels.map((level) => erased(chainOf(rated(level)), '/assessment/ratings/distress'));
    const [first, ...others] = results.map(({ records }) => records.map(withoutHashes));
    for (const other of others) expect(other).toEqual(first);
    const left = results.map(({ records }) => records.map(textOf).join('')).join('');
    // Everything that who knows all the rest could compute, for each level.
    for (const level of levels) {
      const { digest, evaluation } = sealOf(rated(level));
      expect(evaluation.digests.assessment).toBe(assessmentDigest(rated(level), hash));
      for (const guess of [digest, evaluation.digests.assessment]) expect(left).not.toContain(guess);
    }
    const whole = chainOf(rated('partly_shown')).map(textOf).join('');
    expect(whole).toContain(sealOf(rated('partly_shown')).digest);
  });

  it('a piece of evidence takes what was weighed by it; all of it, what was weighed by any', () => {
    const one = erased(chainOf(), '/assessment/evidence/0');
    expect(pointersOf(one)[0]).toContain('/evaluation/ratings/0');
    expect(pointersOf(one)[0]).not.toContain('/evaluation/ratings/2');
    const words = erased(chainOf(), '/assessment/evidence/0/summary');
    expect(pointersOf(words)[0]).not.toContain('/evaluation/ratings/0');
    const all = erased(chainOf(), '/assessment/evidence');
    expect(pointersOf(all)[0]).toEqual(
      expect.arrayContaining(['/evaluation/ratings/0', '/evaluation/ratings/1', '/evaluation/ratings/2']),
    );
    expect(textOf(all.records[0] as RecordDocument)).not.toContain('One blow in the yard.');
  });

  it.each([
    ['rating', 'violence', assessment.ratings['violence'], '/assessment/ratings/violence/note'],
    ['evidence', 'e1', assessment.evidence?.[0], '/assessment/evidence/0/summary'],
  ] as const)('words of a %s take the changes of answers that repeat them', (part, id, answer, pointer) => {
    const change = { part, id, old: null, new: answer as never, by: worker, time: day('2026-09-15') };
    const root = recorded(stated({ changes: [{ ...change, grounds: { text: 'Asked again.' } }] }));
    const result = erased([root], pointer);
    expect(pointersOf(result)[0]).toContain('/changes');
    for (const words of ['Seen from the tower.', 'One blow in the yard.']) {
      const own = JSON.stringify(answer).includes(words);
      expect(textOf(result.records[0] as RecordDocument).includes(words)).toBe(!own);
    }
  });

  it('an indicator that was added takes how many there were', () => {
    const added = { id: 'debts', title: 'Debts', finding: 'Owes two others.', by: 'w1' } as never;
    const root = recorded(stated({ assessment: { ...assessment, additionalIndicators: [added] }, conclusions: [] }));
    expect(textOf(root)).toContain('evaluate.indicators-added');
    expect(pointersOf(erased([root], '/assessment/additionalIndicators'))[0]).toContain('/evaluation/notices');
  });

  it('a digest that is told as a fault goes with the others', () => {
    const seen = { what: 'bare', evaluation: 'a'.repeat(64) } as const;
    const root = recorded(stated({ conclusions: [concluded({ seen })] }));
    const statement: FollowStatement = {
      ...{ kind: 'review', time: day('2026-09-20'), outcome: 'harm_to_prisoners', by: nurse, decision: 'confirm' },
      ...{ reviewed: day('2026-09-20'), seen, grounds: { text: 'So it is.' } },
    };
    const review = followRecord(compiled, { chain: [root], statement }, { secret, hash });
    if (!review.ok) throw new Error(JSON.stringify(review.issues));
    for (const record of [root, review.value]) expect(textOf(record)).toContain(sealOf().digest);
    const { records } = erased([root, review.value], '/assessment/ratings/distress');
    for (const record of records) expect(textOf(record)).not.toContain(sealOf().digest);
  });

  it('a fact that decides for whom the instrument is takes the evaluation as a whole', () => {
    const gate = {
      ...{ id: 'women', when: { var: 'facts.woman' }, effect: 'no_level', unknown: 'notice' },
      ...{ reason: 'No data about women.', referral: 'To the unit for women.' },
    };
    const woman = { id: 'woman', title: 'Is a woman', type: 'boolean', role: 'gate', about: 'sex' };
    const by = instrumentWith([
      { op: 'add', path: '/facts/0', value: woman },
      { op: 'add', path: '/population/gates', value: [gate] },
    ]);
    const document = { ...assessment, facts: { ...assessment.facts, woman: true } };
    const root = recorded(stated({ assessment: document, conclusions: [] }), by);
    expect(textOf(root)).toContain('"reason":"population"');
    const pointers = ['/assessment/facts/woman'];
    const result = erase([root], { instrument: by.instrument, from: root.seal, pointers, ...order }, hash);
    expect(result.ok && textOf(result.value.records[0] as RecordDocument)).not.toContain('"reason":"population"');
  });

  it('a fact takes what rests on it', () => {
    expect(pointersOf(erased(chainOf(), '/assessment/facts/interpreter'))[0]).toContain('/evaluation/accommodations');
  });

  it.each(['/assessment', '/assessment/subject/birth', '/assessment/subject/legalHistory'])(
    '%s takes the evaluation as a whole',
    (pointer) => {
      const result = erased(chainOf(), pointer);
      expect(pointersOf(result)[0]).toContain('/evaluation');
      const [root] = result.records;
      expect(textOf(root as RecordDocument)).not.toContain('see_a_nurse');
    },
  );

  it('of all parts leaves the instrument, the number, when, kinds, roles and what is wrong', () => {
    const [root] = erased(
      chainOf(),
      ...['/assessment', '/evaluation', '/conclusions/0', '/digests/assessment', '/digests/evaluation'],
    ).records;
    expect(root?.leaves).toEqual({});
    expect(Object.keys(root?.sealed ?? {})).toEqual([
      ...[
        'kind',
        'package',
        'time',
        'number',
        'semantics',
        'instrument',
        'assessment',
        'evaluation',
        'digests',
        'minutes',
      ],
      ...['conclusions', 'nonconformities'],
    ]);
  });

  it('of what is wrong leaves the code, and takes where and with what', () => {
    const root = recorded(stated({ conclusions: [concluded({ outcome: 'flight' })] }));
    const kept = erased([root], '/assessment/ratings/distress');
    expect(entryOf(kept.records[0]).nonconformities).toMatchObject([
      { code: 'record.unknown-outcome', pointer: '/conclusions/0/outcome', facts: { outcome: 'flight' } },
    ]);
    const own = erased([root], '/conclusions/0');
    expect(entryOf(own.records[0]).nonconformities.map(({ code }) => code)).toEqual(['record.unknown-outcome']);
    expect(pointersOf(own)).toEqual([['/conclusions/0', '/nonconformities/0/facts', '/nonconformities/0/pointer']]);
    const distress = { ...rated('partly_shown'), ratings: { ...assessment.ratings, distress: 'never' } };
    const wrong = recorded(stated({ assessment: distress, conclusions: [] }));
    const gone = erased([wrong], '/assessment/ratings/distress');
    expect(textOf(gone.records[0] as RecordDocument)).not.toContain('never');
    expect(entryOf(gone.records[0]).nonconformities.map(({ code }) => code)).toContain('assessment.unknown-level');
  });

  it('is stated in entries of the chain, one for each record that lost something', () => {
    const { records, statements } = erased(chainOf(), '/assessment/ratings/violence/note');
    let chain = records;
    for (const statement of statements) {
      const result = followRecord(compiled, { chain, statement }, { secret, hash });
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      chain = [...chain, result.value];
    }
    const stood = standing(chain, hash);
    expect(stood.ok && stood.value.erasures.map(({ from, erased: gone }) => [from, gone])).toEqual(
      statements.map((statement) => [statement.from, statement.erased]),
    );
    expect(stood.ok && stood.value.nonconformities).toEqual([]);
  });

  it('refuses what is no part, another instrument, a chain that does not hold', () => {
    const chain = chainOf();
    const [root] = chain;
    const told = (change: object, of: readonly unknown[] = chain): unknown =>
      erase(
        of,
        { instrument, from: root?.seal ?? '', pointers: ['/assessment'], ...order, ...change },
        hash,
      ).issues.map(({ code, pointer }) => [code, pointer]);
    expect(told({ pointers: ['/assessment', '/kind', '/instrument'] })).toEqual([
      ['record.no-such-part', '/pointers/1'],
      ['record.no-such-part', '/pointers/2'],
    ]);
    expect(told({ from: '0'.repeat(64) })).toEqual([['record.no-such-part', '/pointers/0']]);
    expect(
      told({ instrument: instrumentWith([{ op: 'replace', path: '/title', value: 'Other' }]).instrument }),
    ).toEqual([['record.root-of-other-instrument', '/chain']]);
    expect(told({}, chain.slice(1))).toEqual([['record.not-a-chain', '/chain']]);
    expect(told({ pointers: [], basis: '', note: 1 })).toEqual([
      ['record.out-of-range', '/basis'],
      ['record.out-of-range', '/pointers'],
      ['record.unknown-key', '/note'],
    ]);
    expect(told({ time: day('2027-02-30') })).toEqual([['record.bad-date', '/time/on']]);
    expect(told({ basis: Number.NaN }, chain.slice(1))).toContainEqual(['record.not-a-chain', '/chain']);
    expect(() => told({ instrument: {} })).toThrow('wrong-stage');
    expect(told({}, 'no list' as never)).toEqual([['kernel.not-json', '/chain/0']]);
  });

  it('takes nothing away that could not be stated: without who, when and why', () => {
    const [root] = chainOf();
    const asked = { instrument, from: root?.seal ?? '', pointers: ['/assessment'], ...order };
    const told = (change: object): unknown =>
      erase([root], { ...asked, ...change }, hash).issues.map(({ code, pointer }) => [code, pointer]);
    expect(told({ by: undefined })).toEqual([['kernel.not-json-value', '/by']]);
    expect(told({ basis: 7 })).toEqual([['record.wrong-type', '/basis']]);
    expect(told({ time: day('2027-02-30') })).toEqual([['record.bad-date', '/time/on']]);
  });

  it('is of the assessment where no entry is named', () => {
    const chain = chainOf();
    const result = erase(chain, { instrument, pointers: ['/assessment/ratings/violence/note'], ...order }, hash);
    expect(result).toEqual(
      erase(
        chain,
        { instrument, from: chain[0]?.seal ?? '', pointers: ['/assessment/ratings/violence/note'], ...order },
        hash,
      ),
    );
    expect(result.ok && result.value.statements.length).toBe(3);
  });
});
