import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessmentDigest } from '../../src/assessment/digest.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { packageVersion } from '../../src/record/package-version.js';
import { record } from '../../src/record/record.js';
import type { RecordStatement } from '../../src/record/statement.js';
import { patched } from '../instrument/patched.js';
import { assessment, compiled, concluded, day, entryOf, hash, recorded, sealOf, secret, stated } from './desk.js';

const sealed = sealOf();

function told(statement: unknown, by = compiled): unknown {
  const { ok, issues } = record(by, statement as RecordStatement, { secret, hash });
  return [ok, ...issues.map(({ code, pointer, facts }) => [code, pointer, facts])];
}

describe('record', () => {
  it('seals what was assessed, evaluated and concluded, with where the conclusion stands', () => {
    const entry = entryOf(recorded());
    const { instrument } = compiled;
    expect(entry).toEqual({
      kind: 'assessment',
      package: packageVersion,
      time: day('2026-09-16'),
      number: 'A-2026-0001',
      semantics: 'veo-instrument/1',
      instrument: compiled.identity,
      assessment,
      evaluation: sealed.evaluation,
      digests: {
        instrument: compiled.digest,
        scoring: entry.digests.scoring,
        texts: { en: compiled.digests.text('en') },
        assessment: assessmentDigest(assessment),
        evaluation: sealed.digest,
      },
      conclusions: [{ ...concluded(), position: 'within', provisional: false }],
      minutes: 90,
      nonconformities: [],
    });
    expect(instrument.document.id).toBe('minimal-veo');
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(packageVersion).toBe(version);
  });

  it('gives the same record for the same statement, whether the assessment was read before or not', () => {
    const parsed = parseAssessment(assessment);
    if (!parsed.ok) throw new Error('the assessment is sound');
    expect(recorded(stated({ assessment: parsed.value }))).toEqual(recorded());
    expect(recorded(stated({ evaluation: sealed.evaluation }))).toEqual(recorded());
  });

  it('keeps evaluations that the assessment names', () => {
    const prison = parseInstrument(readFileSync('instruments/ml-prison-facility/0.1.0.json', 'utf8'));
    if (!prison.ok) throw new Error('the instrument is sound');
    const document = JSON.parse(
      readFileSync('examples/assessments/13-facility-of-transit.json', 'utf8'),
    ) as AssessmentDocument;
    const { evaluation, digest } = sealOf(document, compileInstrument(prison.value, hash));
    const facility = { digest, date: '2026-09-01', offers: { counsellor: true } };
    const attached = [{ digest, evaluation }];
    const entry = entryOf(recorded(stated({ assessment: { ...assessment, facility }, conclusions: [], attached })));
    expect(entry.attached).toEqual(attached);
    const other = { digest: sealed.digest, evaluation };
    expect(told(stated({ attached: [other] }))).toEqual([
      false,
      ['record.attached-wrong-digest', '/attached/0/digest', { expected: sealed.digest, got: digest }],
    ]);
    expect(told(stated({ attached }))).toEqual([
      false,
      ['record.attached-not-named', '/attached/0/digest', { digest }],
    ]);
  });

  it.each<readonly [string, unknown, string, string]>([
    ['nothing', undefined, 'kernel.not-json-value', ''],
    ['no statement', [], 'record.wrong-type', ''],
    ['no time', { assessment }, 'record.missing-key', ''],
    ['a foreign key', { ...stated(), note: 'x' }, 'record.unknown-key', '/note'],
    ['a day that is none', stated({ time: day('2026-02-30') }), 'record.bad-date', '/time/on'],
    ['an hour that is none', stated({ time: day('2026-02-03', '24:00') }), 'record.bad-form', '/time/at'],
    ['a conclusion without its level', without('level'), 'record.missing-key', '/conclusions/0'],
    [
      'a level beside none',
      stated({ conclusions: [concluded({ concluded: 'no_level' })] }),
      'record.unknown-key',
      '/conclusions/0/level',
    ],
    [
      'shown, and not what',
      stated({ conclusions: [concluded({ seen: { what: 'bare' } })] }),
      'record.missing-key',
      '/conclusions/0/seen',
    ],
    ['no assessment', stated({ assessment: {} as never }), 'assessment.missing-key', '/assessment'],
    [
      'an assessment by another',
      instrument({ id: 'other', version: '0.1.0' }),
      'record.other-instrument',
      '/assessment/instrument',
    ],
    [
      'an assessment by another version',
      instrument({ id: 'minimal-veo', version: '0.1.1' }),
      'record.other-instrument',
      '/assessment/instrument',
    ],
    [
      'an assessment by another text',
      instrument({ id: 'minimal-veo', version: '0.1.0', digest: '0'.repeat(64) }),
      'record.other-instrument',
      '/assessment/instrument/digest',
    ],
  ])('refuses %s', (_, statement, code, pointer) => {
    const { ok, issues } = record(compiled, statement as RecordStatement, { secret, hash });
    expect(ok).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.pointer])).toContainEqual([code, pointer]);
  });

  it('refuses an evaluation that is not of the assessment', () => {
    const { evaluation } = sealed;
    const { digests } = evaluation;
    const differing = (change: object): unknown => told(stated({ evaluation: { ...evaluation, ...change } }));
    const refused = (differs: string): unknown => [
      false,
      ['record.evaluation-not-of-assessment', '/evaluation', { differs }],
    ];
    expect(differing({ flags: [] })).toEqual(refused('result'));
    expect(differing({ digests: { ...digests, assessment: sealed.digest } })).toEqual(refused('assessment'));
    expect(differing({ digests: { ...digests, instrument: sealed.digest } })).toEqual(refused('instrument'));
    expect(differing({ digests: null })).toEqual(refused('instrument'));
    const invalid = { ...assessment, ratings: { ...assessment.ratings, violence: 'never' } };
    expect(told(stated({ assessment: invalid, evaluation }))).toEqual(refused('none-possible'));
  });

  it('refuses a result of policy reference about a person in custody, whatever the day', () => {
    const parsed = parseInstrument(patched('minimal-reference', []));
    if (!parsed.ok) throw new Error('the instrument is sound');
    const public_ = compileInstrument(parsed.value, hash);
    const { id, version } = parsed.value.document;
    const bare = (change: object): AssessmentDocument => ({
      format: 'veo-assessment/1',
      instrument: { id, version },
      assessedOn: '2026-09-14',
      ratings: {},
      ...change,
    });
    const statement = (change: object): RecordStatement => ({ time: day('2026-09-16'), assessment: bare(change) });
    const refused = [false, ['record.reference-in-custody', '/assessment', { instrument: id }]];
    expect(told(statement({ setting: 'custody' }), public_)).toEqual(refused);
    expect(told(statement({ setting: 'custody', assessedOn: '2026-02-30' }), public_)).toEqual(refused);
    expect(
      told(statement({ subject: { ref: 'p', receivedOn: '2026-01-01' }, assessedOn: '2026-02-30' }), public_),
    ).toEqual(refused);
    expect(told(statement({}), public_)).toEqual([true]);
    const facility = parseInstrument(
      patched('minimal-reference', [{ op: 'replace', path: '/subject', value: 'facility' }]),
    );
    expect(facility.ok && told(statement({ setting: 'custody' }), compileInstrument(facility.value, hash))).toEqual([
      true,
    ]);
  });

  it.each([undefined, '', 'x', secret.toUpperCase().replace('0', 'A'), `${secret}0`, 7])(
    'refuses a secret that is none: %s',
    (bad) => {
      expect(() => record(compiled, stated(), { secret: bad as string, hash })).toThrow(
        expect.objectContaining({
          code: 'record.not-a-secret',
          facts: { type: typeof bad, length: typeof bad === 'string' ? bad.length : 0 },
        }),
      );
    },
  );
});

function without(key: string): unknown {
  const conclusion = Object.fromEntries(Object.entries(concluded()).filter(([name]) => name !== key));
  return { ...stated(), conclusions: [conclusion] };
}

function instrument(pin: AssessmentDocument['instrument']): RecordStatement {
  return stated({ assessment: { ...assessment, instrument: pin } });
}
