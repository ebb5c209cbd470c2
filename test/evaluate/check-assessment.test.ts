import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import { checkAssessment } from '../../src/evaluate/check-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { appendPointer } from '../../src/kernel/pointer.js';
import { patched } from '../assessment/desk.js';
import { changed, fixture, type PatchStep } from '../instrument/patched.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { assessmentOf, reference } from './desk.js';

function compiled(source: unknown): CompiledInstrument {
  const parsed = parseInstrument(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

const weighing = compiled(fixture('weighing'));

function codesAt(patch: readonly PatchStep[]): readonly string[] {
  return checkAssessment(weighing, patched('whole', patch)).issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Every place of a document, with the part that stands there. */
function placesOf(value: JsonValue, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const parts = Object.entries(value as object) as readonly (readonly [string, JsonValue])[];
  return [at, ...parts.flatMap(([key, part]) => placesOf(part, appendPointer(at, key)))];
}

describe('checkAssessment', () => {
  it('gives what can be evaluated, for an object as for its text', () => {
    for (const source of [patched('whole'), JSON.stringify(patched('whole'))]) {
      const checked = checkAssessment(weighing, source);
      if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
      expect(evaluate(weighing, checked.value).format).toBe('veo-evaluation/1');
    }
  });

  it('gives its warnings with what can be evaluated', () => {
    const checked = checkAssessment(weighing, patched('whole', [remove('/ratings/distress')]));
    expect([checked.ok, checked.issues.map(({ code, severity }) => `${severity} ${code}`)]).toEqual([
      true,
      ['warning assessment.not-rated'],
    ]);
  });

  it('tells which constraint is broken, in its own words', () => {
    const message = { en: 'Not both.' };
    const both = { and: [{ '>=': [{ var: 'ratings.a' }, 1] }, { '>=': [{ var: 'ratings.b' }, 1] }] };
    const constrained = reference({ constraints: [{ id: 'not_both', when: both, message }] });
    const told = checkAssessment(constrained, assessmentOf(constrained, { ratings: { a: 'l1', b: 'l1' } }));
    expect(told).toEqual({
      ok: false,
      issues: [
        {
          ...{ code: 'evaluate.constraint-broken', pointer: '/ratings', severity: 'error' },
          facts: { constraint: 'not_both', message },
        },
      ],
    });
    expect(checkAssessment(constrained, assessmentOf(constrained, { ratings: { a: 'l1', b: 'l0' } })).ok).toBe(true);
  });

  const [first = ''] = Object.keys(patched('whole')['ratings'] as object);

  it.each([
    {
      why: 'an unknown key beside an unknown indicator and an unknown stage',
      patch: [add('/zzz', 1), add('/ratings/nobody', 'yes'), add('/stage', 'never')],
      told: ['assessment.unknown-id /ratings/nobody', 'assessment.unknown-key /zzz', 'assessment.unknown-id /stage'],
    },
    {
      why: 'a level that is not on the scale beside a day that is none',
      patch: [replace('/assessedOn', '2024-02-30'), replace(`/ratings/${first}/level`, 'never')],
      told: ['assessment.bad-date /assessedOn', `assessment.unknown-level /ratings/${first}/level`],
    },
    {
      why: 'another instrument, beside an unknown key: nothing else',
      patch: [replace('/instrument/id', 'other'), add('/zzz', 1), add('/ratings/nobody', 'yes')],
      told: ['assessment.wrong-instrument /instrument/id', 'assessment.unknown-key /zzz'],
    },
    {
      why: 'a later format alone',
      patch: [replace('/format', 'veo-assessment/2'), add('/zzz', 1), add('/ratings/nobody', 'yes')],
      told: ['assessment.newer-format /format'],
    },
  ])('tells of $why', ({ patch, told }) => {
    expect([...codesAt(patch)].toSorted()).toEqual([...told].toSorted());
  });

  const worked = 'examples/assessments/03-organiser-finally-convicted.json';

  it.each([
    { of: 'whole', instrument: weighing, document: patched('whole'), every: 1 },
    { of: 'bare', instrument: compiled(fixture('minimal-reference')), document: patched('bare'), every: 1 },
    { of: 'prison', instrument: compiled(fixture('one-prison')), document: patched('prison'), every: 1 },
    {
      of: worked,
      instrument: compiled(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8')),
      document: JSON.parse(readFileSync(worked, 'utf8')) as JsonObject,
      every: 23,
    },
  ])('says nothing more of $of with one broken part, whichever it is', ({ instrument, document, every }) => {
    const places = placesOf(document).filter((place, at) => place !== '' && at % every === 0);
    expect(places.length).toBeGreaterThan(5);
    const warned = checkAssessment(instrument, document).issues;
    for (const place of places) {
      for (const step of [replace(place, ['?', null]), remove(place)]) {
        const source = changed(document, [step]);
        const parsed = parseAssessment(source);
        if (parsed.ok) continue;
        const { issues } = checkAssessment(instrument, source);
        const known = new Set([...parsed.issues, ...warned].map((issue) => JSON.stringify(issue)));
        expect(
          issues.filter((issue) => !known.has(JSON.stringify(issue))),
          JSON.stringify(step),
        ).toEqual([]);
        expect(issues).toEqual(expect.arrayContaining([...parsed.issues]));
      }
    }
  });

  it('refuses what cannot be read as parseAssessment does', () => {
    expect(checkAssessment(weighing, '{')).toEqual(parseAssessment('{'));
    expect(checkAssessment(weighing, [])).toEqual(parseAssessment([]));
  });
});

describe('assess', () => {
  const documents = (issues: readonly Issue[]): readonly string[] =>
    (issues as ReturnType<typeof assess>['issues']).map(({ document, code }) => `${document}: ${code}`);

  it('says which document an issue is of, and tells both', () => {
    expect(documents(assess('{', '{ "format": "veo-assessment/2" }').issues)).toEqual([
      'instrument: kernel.truncated',
      'assessment: assessment.newer-format',
    ]);
    expect(documents(assess(fixture('weighing'), '{').issues)).toEqual(['assessment: kernel.truncated']);
  });

  it('gives the seal where both are sound', () => {
    const assessed = assess(fixture('weighing'), patched('whole'));
    expect(assessed.ok).toBe(true);
  });
});
