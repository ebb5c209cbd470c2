import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessmentDigest } from '../../src/assessment/digest.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { evaluationDigest, sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { instrumentDigest } from '../../src/instrument/digest.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { caseOf, polluted } from './pollution.js';
import { compiledOf, evaluated, reference, validOf } from './desk.js';

const folder = 'examples/assessments';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Loaded {
  readonly compiled: CompiledInstrument;
  readonly valid: ValidAssessment;
}

function loaded(file: string): Loaded {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const { id, version } = (JSON.parse(text) as AssessmentDocument).instrument;
  const instrument = parseInstrument(readFileSync(`instruments/${id}/${version}.json`, 'utf8'));
  const assessment = parseAssessment(text);
  if (!instrument.ok || !assessment.ok) throw new Error(file);
  const compiled = compileInstrument(instrument.value);
  const valid = validate(compiled, assessment.value);
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return { compiled, valid: valid.value };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function openIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => openIn(part, `${at}/${key}`));
  return Object.isFrozen(value) ? inside : [at, ...inside];
}

describe.each(files)('%s, sealed', (file) => {
  const { compiled, valid } = loaded(file);
  const seal = sealEvaluation(compiled, valid);

  it('names the digests of its documents, and is named by the digest of its canonical bytes', () => {
    const { document } = compiled.instrument;
    expect(seal.evaluation.digests).toEqual({
      instrument: instrumentDigest(document),
      assessment: assessmentDigest(valid.document),
    });
    expect(seal.digest).toBe(sha256(`veo-evaluation/1\n${canonicalJson(seal.evaluation as never)}`));
    expect(sealEvaluation(compiled, valid, sha256)).toEqual(seal);
  });

  it('is frozen through and through', () => {
    expect(openIn(seal)).toEqual(['']);
  });

  it('is the evaluation with digests, and nothing else', () => {
    const { digests, ...rest } = seal.evaluation;
    expect(digests).toBeDefined();
    expect(rest).toEqual(evaluate(compiled, valid));
  });

  it('is the same to the byte every time', () => {
    const other = loaded(file);
    const again = [sealEvaluation(compiled, valid), sealEvaluation(other.compiled, other.valid)];
    expect(again.map(({ evaluation }) => canonicalJson(evaluation as never))).toEqual(
      [1, 2].map(() => canonicalJson(seal.evaluation as never)),
    );
    expect(again.map(({ digest }) => digest)).toEqual([seal.digest, seal.digest]);
  });
});

describe('evaluationDigest', () => {
  it('is told by every value', () => {
    const { compiled, valid } = loaded('01-untried-herder-coerced.json');
    const { evaluation, digest } = sealEvaluation(compiled, valid);
    expect(evaluationDigest({ ...evaluation, assessedOn: '2000-01-01' })).not.toBe(digest);
    expect(evaluationDigest(evaluation, (text) => `hash of ${text.slice(0, 17)}`)).toBe('hash of veo-evaluation/1\n');
  });
});

describe('another instrument than the one an assessment was validated against', () => {
  const one = reference({});
  const other = reference({ id: 'other', version: '2.0.0' });
  const refusal = expect.objectContaining({
    code: 'evaluate.wrong-instrument',
    facts: { expected: 'other@2.0.0', got: 'small@1.0.0', differs: 'name' },
  }) as Error;

  it('is refused by evaluate and by seal', () => {
    const valid = validOf(one, {});
    expect(() => evaluate(other, valid)).toThrow(refusal);
    expect(() => sealEvaluation(other, valid)).toThrow(refusal);
  });

  it('is refused too when it is the same, read another time', () => {
    const again = expect.objectContaining({
      code: 'evaluate.wrong-instrument',
      facts: { expected: 'small@1.0.0', got: 'small@1.0.0', differs: 'reading' },
    }) as Error;
    expect(() => evaluate(reference({}), validOf(one, {}))).toThrow(again);
  });

  it('is refused before anything is digested', () => {
    const hash = (): never => {
      throw new Error('digested');
    };
    expect(() => sealEvaluation(other, validOf(one, {}), hash)).toThrow(refusal);
  });

  it('is not the same instrument compiled again', () => {
    const again = compileInstrument(one.instrument);
    expect(evaluate(again, validOf(one, {}))).toEqual(evaluated(one));
  });
});

describe('assess', () => {
  const sound = JSON.parse(readFileSync('test/fixtures/assessments/bare.json', 'utf8')) as object;
  const instrument = readFileSync('test/fixtures/instruments/minimal-reference.json', 'utf8');

  it('tells of both while the instrument is not sound: first of it, then of the form of the assessment', () => {
    expect(assess('{', '{').issues.map(({ document, code }) => [document, code])).toEqual([
      ['instrument', 'kernel.truncated'],
      ['assessment', 'kernel.truncated'],
    ]);
    expect(assess({}, sound).issues.every(({ document }) => document === 'instrument')).toBe(true);
    expect(assess({}, {}).issues.map(({ document }) => document)).toContain('assessment');
  });

  it('tells of the assessment: its form first, then what it says', () => {
    expect(assess(instrument, { ...sound, extra: 1 }).issues).toMatchObject([{ code: 'assessment.unknown-key' }]);
    expect(assess(instrument, { ...sound, ratings: { i1: 'perhaps' } }).issues).toMatchObject([
      { code: 'assessment.unknown-level', pointer: '/ratings/i1' },
    ]);
  });

  it('gives the seal with the warnings of both documents', () => {
    const { limits, ...unlimited } = JSON.parse(instrument) as { readonly limits: unknown };
    expect(limits).toBeDefined();
    const result = assess(unlimited, sound);
    expect(result.issues).toMatchObject([{ code: 'instrument.no-limits', severity: 'warning' }]);
    const compiled = compiledOf(unlimited);
    if (!result.ok) throw new Error('refused');
    expect(result.value.evaluation.digests.instrument).toBe(compiled.digests.whole());
  });
});

describe('what a host does to the prototypes', () => {
  it('changes no value, and adds nothing', () => {
    const { compiled, valid } = caseOf();
    const before = canonicalJson(sealEvaluation(compiled, valid).evaluation as never);
    expect(polluted(() => canonicalJson(sealEvaluation(compiled, valid).evaluation as never))).toBe(before);
  });

  it('changes no level, and makes none of what is not one', () => {
    const { compiled, valid } = caseOf();
    const read = parseAssessment({
      ...valid.document,
      ratings: { ...valid.document.ratings, distress: { unrated: 'declined', by: 'n' } },
      facts: { interpreter: { unknown: 'Nobody asked.' }, hearing_on: '2025-07' },
    });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const levels = (): unknown => {
      const checked = validate(compiled, read.value);
      return checked.ok ? checked.value.levels : checked.issues.map(({ code }) => code);
    };
    const before = levels();
    expect(before).toContain(1);
    expect(polluted(levels)).toEqual(before);
  });
});
