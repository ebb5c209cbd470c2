import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentDocument, Rating } from '../../src/assessment/document.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { type Audience, audiences } from '../../src/instrument/document.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { parseRecord } from '../../src/record/parse-record.js';
import { redact } from '../../src/record/redact.js';
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

const by = { by: worker, on: '2026-10-01' };
const instrument = compiled.instrument;

function copyFor(audience: Audience, record: RecordDocument, own: Instrument = instrument): RecordDocument {
  const copy = redact(record, { instrument: own, audience, ...by }, hash);
  if (!copy.ok) throw new Error(JSON.stringify(copy.issues));
  expect(copy.value.seal).toBe(record.seal);
  expect(openRecord(textOf(copy.value), hash)).toMatchObject({ ok: true, issues: [] });
  return copy.value;
}

/** A result of the assessment with other answers about what security is not shown. */
function withAnswers(distress: Rating | undefined, change: Partial<AssessmentDocument> = {}): RecordDocument {
  const { distress: _distress, ...ratings } = assessment.ratings;
  const document: AssessmentDocument = {
    ...assessment,
    ratings: distress === undefined ? ratings : { ...ratings, distress },
    ...change,
  };
  const seen = { what: 'bare', evaluation: sealOf(document).digest } as const;
  return recorded(stated({ assessment: document, conclusions: [concluded({ seen })] }));
}

describe('a copy for an audience', () => {
  const record = recorded();
  const copy = copyFor('security', record);

  it('holds nothing of what is hidden from it, and says what is missing', () => {
    expect(copy.withheld).toEqual({
      audience: 'security',
      ...by,
      pointers: [
        '/assessment/evidence',
        '/assessment/ratings/distress',
        '/conclusions/0/seen/evaluation',
        '/digests/assessment',
        '/digests/evaluation',
        '/evaluation/digests/assessment',
        '/evaluation/flags/1',
        '/evaluation/interventions',
        '/evaluation/notices',
        '/evaluation/ratings/2',
      ],
    });
    const text = textOf(copy);
    expect(textOf(record)).toContain('see_a_nurse');
    for (const hidden of ['"indicator":"distress"', 'see_a_nurse', 'One blow in the yard.', sealOf().digest])
      expect(text).not.toContain(hidden);
    for (const shown of ['partly_shown', 'repeated_violence', 'Seen from the tower.', 'enhanced'])
      expect(text).toContain(shown);
  });

  it('is the same, but for hashes, whatever is hidden: what is left out follows from the instrument', () => {
    const answers = fc.constantFrom<Rating>(
      ...(['not_shown', 'partly_shown', 'clearly_shown'] as const).map((level) => ({
        level,
        by: 'w3',
        supportedBy: ['e2'],
      })),
      { unrated: 'declined', by: 'w3', reason: 'Would not say.' },
      { unrated: 'insufficient_information' },
    );
    fc.assert(
      fc.property(answers, fc.nat(3), (answer, more) => {
        const medical = Array.from({ length: more }, (_, place) => ({
          ...{ id: `m${String(place)}`, kind: 'medical_note', standing: 'reported' },
        })) as never;
        const evidence = [...(assessment.evidence ?? []), ...(medical as [])];
        const other = copyFor('security', withAnswers(answer, { evidence, formulation: `Hidden ${String(more)}.` }));
        const with_ = copyFor('security', withAnswers(assessment.ratings['distress'], { formulation: 'Any.' }));
        expect(withoutHashes(other)).toEqual(withoutHashes(with_));
      }),
      { numRuns: 25 },
    );
  });

  it('made of a copy, lists what both leave out', () => {
    const again = copyFor('prosecution', copy);
    expect(again.withheld?.audience).toBe('prosecution');
    expect(again.withheld?.pointers).toEqual(copy.withheld?.pointers);
  });

  it('leaves nothing out for one from whom nothing is hidden, but what has a disclosure of its own', () => {
    expect(copyFor('social', record)).toEqual({ ...record, withheld: { audience: 'social', ...by, pointers: [] } });
  });

  it('refuses another instrument, an audience that there is not, and a copy without who or when', () => {
    const other = parseInstrument(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8'));
    if (!other.ok) throw new Error('the instrument is sound');
    const told = (own: Instrument, who: object): unknown =>
      redact(record, { instrument: own, audience: 'security', ...who } as never, hash).issues.map(
        ({ code, pointer }) => [code, pointer],
      );
    expect(told(other.value, by)).toEqual([['record.root-of-other-instrument', '']]);
    expect(told(instrument, { ...by, on: 'today' })).toEqual([['record.bad-date', '/withheld/on']]);
    expect(told(instrument, { ...by, on: '2026-02-30' })).toEqual([['record.bad-date', '/withheld/on']]);
    expect(told(instrument, { by: undefined, on: undefined })).toEqual([
      ['record.missing-key', '/withheld'],
      ['record.missing-key', '/withheld'],
    ]);
    expect(
      redact({ ...record, seal: '0'.repeat(64) }, { instrument, audience: 'security', ...by }, hash).issues,
    ).toMatchObject([{ code: 'record.seal-broken' }]);
    for (const audience of ['everyone', undefined, null, 5, {}] as never[])
      expect(() => redact(record, { instrument, audience, ...by }, hash)).toThrow('no-such-audience');
    expect(() => redact(record, { instrument: {} as never, audience: 'security', ...by }, hash)).toThrow('wrong-stage');
  });
});

describe('what is wrong with an entry', () => {
  const social = {
    op: 'add',
    path: '/disclosure',
    value: { hidden: [{ audience: 'social', indicators: ['violence'], reason: 'Not theirs.' }] },
  };
  const own = instrumentWith([social as never]);
  const seen = { what: 'bare', evaluation: sealOf(assessment, own).digest } as const;
  const nurse = { id: 'w3', role: 'nurse' };
  const reviewOf = (root: RecordDocument, by_: CompiledInstrument, change: object): RecordDocument => {
    const statement = {
      ...{ kind: 'review', time: day('2026-09-20'), outcome: 'harm_to_prisoners', by: nurse },
      ...{ reviewed: day('2026-09-20'), decision: 'confirm', seen, grounds: { text: 'Own words.' }, ...change },
    } as unknown as FollowStatement;
    const result = followRecord(by_, { chain: [root], statement }, { secret, hash });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };

  it('does not tell the level of a conclusion that is hidden, nor where it stands', () => {
    const root = recorded(stated({ conclusions: [concluded({ level: 'utmost', seen })] }), own);
    const review = reviewOf(root, own, { decision: 'differ', conclusion: { concluded: 'level', level: 'utmost' } });
    for (const [record, code] of [
      [root, 'record.unknown-level'],
      [review, 'record.unknown-level'],
    ] as const) {
      const text = textOf(copyFor('social', record, own.instrument));
      expect(textOf(record)).toContain('"level":"utmost"');
      expect(text).not.toContain('utmost');
      expect(text).toContain(code);
    }
  });

  it('does not tell a digest that covers what is hidden', () => {
    const other = { what: 'bare', evaluation: 'a'.repeat(64) } as const;
    const root = recorded(stated({ conclusions: [concluded({ seen: other })] }));
    for (const record of [root, reviewOf(root, compiled, { seen: other })]) {
      expect(textOf(record)).toContain(sealOf().digest);
      const text = textOf(copyFor('security', record));
      expect(text).not.toContain(sealOf().digest);
      expect(text).toContain('record.seen-other-evaluation');
    }
  });
});

describe('a copy of an entry that follows', () => {
  const root = recorded();
  const followed = (statement: FollowStatement): RecordDocument => {
    const result = followRecord(compiled, { chain: [root], statement }, { secret, hash });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  const nurse = { id: 'w3', role: 'nurse' };
  const time = day('2026-09-20');
  const texts = { grounds: { text: 'Private words.' }, statement: 'Private words.' };

  it.each<readonly [string, FollowStatement, readonly string[]]>([
    [
      'review',
      {
        kind: 'review',
        time,
        outcome: 'harm_to_prisoners',
        by: nurse,
        reviewed: time,
        decision: 'confirm',
        seen: { what: 'bare', evaluation: sealOf().digest },
        grounds: texts.grounds,
      },
      ['/seen/evaluation'],
    ],
    [
      'challenge',
      {
        kind: 'challenge',
        time,
        raisedBy: 'subject',
        raised: time,
        receivedBy: nurse,
        statement: texts.statement,
        disputed: [{ part: 'indicator', id: 'distress' }],
      },
      ['/disputed', '/recomputed', '/statement'],
    ],
    [
      'notice',
      { kind: 'notice', time, by: nurse, told: time, language: 'bm', copyGiven: true, statement: texts.statement },
      ['/statement'],
    ],
    [
      'supersession',
      {
        kind: 'supersession',
        time,
        by: nurse,
        decided: time,
        reason: 'typing_error',
        effectiveFrom: '2026-09-20',
        grounds: texts.grounds,
      },
      ['/grounds/text'],
    ],
  ])('%s', (_, statement, pointers) => {
    const record = followed(statement);
    expect(copyFor('security', record).withheld?.pointers).toEqual(pointers);
    expect(copyFor('social', record).withheld?.pointers).toEqual([]);
  });

  it('of what a person said is kept from who accuses, whatever the instrument hides', () => {
    const nothing = parseInstrument(
      JSON.parse(JSON.stringify({ ...instrument.document, disclosure: { hidden: [] } })) as unknown,
    );
    expect(nothing.ok).toBe(true);
    const notice = followed({
      kind: 'notice',
      time,
      by: nurse,
      told: time,
      language: 'bm',
      copyGiven: true,
      statement: 'I did not.',
    });
    expect(copyFor('intelligence', notice).withheld?.pointers).toEqual(['/statement']);
    expect(copyFor('management', notice).withheld?.pointers).toEqual([]);
  });

  it('of what a person said is kept from who accuses, also where an answer was changed or disputed', () => {
    const open = instrumentWith([
      { op: 'remove', path: '/interventions/1' },
      { op: 'remove', path: '/flags/1' },
      { op: 'remove', path: '/indicators/2' },
    ]);
    const { distress: _distress, ...ratings } = assessment.ratings;
    const said = { id: 'e3', kind: 'own_account', standing: 'reported', summary: 'Told in private.' } as const;
    const document: AssessmentDocument = { ...assessment, ratings, evidence: [...(assessment.evidence ?? []), said] };
    const change = { part: 'evidence', id: 'e3', old: null, new: said, by: worker, time: day('2026-09-15') } as const;
    const changed = { ...change, grounds: { text: 'Came late.' } };
    const record = recorded(stated({ assessment: document, conclusions: [], changes: [changed] }), open);
    const challenge = followRecord(
      open,
      {
        chain: [record],
        statement: {
          ...{ kind: 'challenge', time, raisedBy: 'subject', raised: time, receivedBy: nurse },
          disputed: [{ part: 'indicator', id: 'violence', words: 'Told in private.' }],
        },
      },
      { secret, hash },
    );
    if (!challenge.ok) throw new Error(JSON.stringify(challenge.issues));
    for (const one of [record, challenge.value]) {
      expect(textOf(copyFor('management', one, open.instrument))).toContain('Told in private.');
      expect(textOf(copyFor('prosecution', one, open.instrument))).not.toContain('Told in private.');
    }
  });
});

describe('copies of the Malian intake', () => {
  const parsed = parseInstrument(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8'));
  if (!parsed.ok) throw new Error('the instrument is sound');
  const intake = parsed.value;
  const made = compileInstrument(intake, hash);
  const document = JSON.parse(
    readFileSync('examples/assessments/01-untried-herder-coerced.json', 'utf8'),
  ) as AssessmentDocument;
  const record = recorded({ time: day('2027-01-01'), assessment: document }, made);

  it.each(audiences)('for %s name no hidden indicator but as a key without its answer', (audience) => {
    const copy = copyFor(audience, record, intake);
    expect(parseRecord(textOf(copy))).toMatchObject({ ok: true, issues: [] });
    const hidden = (intake.document.disclosure?.hidden ?? [])
      .filter((rule) => rule.audience === audience)
      .flatMap(({ indicators = [], domains = [] }) => [
        ...indicators,
        ...intake.document.indicators.filter(({ domain = '' }) => domains.includes(domain)).map(({ id }) => id),
      ]);
    for (const id of hidden) {
      expect(textOf(copy)).not.toContain(`"indicator":"${id}"`);
      expect(textOf(copy)).not.toMatch(new RegExp(`"${id}":(?!\\{"\\$leaf")`));
    }
    const opened = openRecord(copy, hash);
    const entry = opened.ok && opened.value.kind === 'assessment' ? opened.value.entry : undefined;
    expect(entry?.kind).toBe('assessment');
  });
});
