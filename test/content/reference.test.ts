import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { runCases } from '../../src/authoring/run-cases.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { assess } from '../../src/evaluate/assess.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { decimalOf } from '../../src/kernel/decimal-text.js';
import { compare } from '../../src/kernel/decimal.js';
import { decimalOfNumber } from '../../src/kernel/decimal-text.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { evaluationWords } from '../../src/words/en.js';

/** Public instruments, encoded to show and to try the format. */
const ids = ['psa', 'news2', 'phq-9', 'gad-7', 'audit-c', 'ogrs3'] as const;

const read = (id: string, file: string): string => readFileSync(`instruments/${id}/${file}`, 'utf8');

function referenceOf(id: string) {
  const instrument = parseInstrument(read(id, '0.1.0.json'));
  if (!instrument.ok) throw new Error(JSON.stringify(instrument.issues));
  const cases = parseCases(read(id, '0.1.0.cases.json'), { id, version: '0.1.0' });
  if (!cases.ok) throw new Error(JSON.stringify(cases.issues));
  return { instrument: instrument.value, document: instrument.value.document, cases: cases.value };
}

function wholeAssessment(id: string, assessment: JsonObject, more: JsonObject = {}): JsonObject {
  return { format: 'veo-assessment/1', instrument: { id, version: '0.1.0' }, ...assessment, ...more };
}

function evaluationOf(id: string, assessment: JsonObject): Evaluation {
  const result = assess(read(id, '0.1.0.json'), wholeAssessment(id, assessment));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.evaluation;
}

describe.each(ids)('%s', (id) => {
  const { instrument, document, cases } = referenceOf(id);

  it('holds every case beside it', () => {
    const results = runCases(compileInstrument(instrument), cases);
    expect(results.flatMap(({ differences }) => differences)).toEqual([]);
    expect(results.length).toBeGreaterThan(8);
  });

  it('is a draft of policy reference, and says that it is neither Malian nor for custody', () => {
    expect(document).toMatchObject({ policy: 'reference', status: 'draft' });
    const limits = (document.limits ?? []).map((text) => (typeof text === 'string' ? text : (text['en'] ?? '')));
    expect(limits.join(' ')).toMatch(/not Malian.*Not for a person in custody/u);
    expect(read(id, 'README.md')).toMatch(/Not Malian, and not for persons in custody/u);
  });

  it('cites something for every number', () => {
    const parts = [...(document.measures ?? []), ...(document.bandings ?? []), ...document.indicators];
    expect(parts.filter(({ references = [] }) => references.length === 0).map((part) => part.id)).toEqual([]);
  });

  it('has a case on both sides of every cut-off', () => {
    const values = cases.cases
      .filter(({ expect: { issues } }) => issues === undefined)
      .map(({ assessment }) => evaluationOf(id, assessment));
    const missing = (document.bandings ?? []).flatMap((each) => {
      if (each.kind === 'table') return [];
      const { id: banding, measure, bands } = each;
      const met = values.flatMap(({ measures }) => measures.find((one) => one.id === measure)?.value ?? []);
      return bands.slice(1).flatMap(({ cutOff, id: band }, place) => {
        const [below, at] = [decimalOfNumber(bands[place]!.cutOff), decimalOfNumber(cutOff)];
        const isAt = met.some((value) => compare(decimalOf(value), at) === 0);
        const isBelow = met.some((value) => compare(decimalOf(value), at) < 0 && compare(decimalOf(value), below) >= 0);
        return isAt && isBelow ? [] : [`${banding}/${band}`];
      });
    });
    expect(missing).toEqual([]);
  });

  it('is told as a draft for no one in custody, and refused of someone who is', () => {
    const [first] = cases.cases;
    const evaluation = evaluationOf(id, first!.assessment);
    expect(evaluation.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['evaluate.not-validated', 'evaluate.reference-only']),
    );
    const custody = evaluationOf(id, { ...first!.assessment, setting: 'custody' });
    const text = JSON.stringify(evaluationWords(custody, document, { detail: true }).sections);
    expect(custody.notices.map(({ code }) => code)).toContain('evaluate.reference-in-custody');
    for (const { value } of custody.measures) if (value !== undefined) expect(text).not.toContain(`: ${value}.`);
  });

  it('compiles to the same digest from the text and from the document', () => {
    const again = parseInstrument(JSON.parse(read(id, '0.1.0.json')));
    expect(again.ok && compileInstrument(again.value).digest).toBe(compileInstrument(instrument).digest);
  });
});

describe('audit-c of someone whose sex is not known', () => {
  const levels = ['a0', 'a1', 'a2', 'a3', 'a4'];
  const bandsOf = (answers: JsonObject, facts: JsonObject): readonly string[] =>
    evaluationOf('audit-c', { assessedOn: '2026-03-02', ratings: answers, facts }).bands[0]!.possible;
  /** Of everyone whom it may be. */
  const completed = (answers: JsonObject): readonly string[] => {
    const ways = ['how_often', 'how_much', 'six_or_more'].reduce<readonly JsonObject[]>(
      (all, id) => all.flatMap((way) => (id in way ? [way] : levels.map((level) => ({ ...way, [id]: level })))),
      [answers],
    );
    const some = new Set(ways.flatMap((way) => ['female', 'male'].flatMap((sex) => bandsOf(way, { sex }))));
    return ['normal', 'misuse', 'marked'].filter((band) => some.has(band));
  };

  it.each([
    [{ how_often: 'a2', how_much: 'a0', six_or_more: 'a0' }, ['normal']],
    [{ how_often: 'a3', how_much: 'a0', six_or_more: 'a0' }, ['normal', 'misuse']],
    [{ how_often: 'a4', how_much: 'a0', six_or_more: 'a0' }, ['misuse']],
    [{ how_often: 'a4', how_much: 'a3', six_or_more: 'a0' }, ['marked']],
    [{ how_often: 'a4', how_much: 'a0' }, ['misuse', 'marked']],
    [{ how_often: 'a3', how_much: 'a0' }, ['normal', 'misuse', 'marked']],
    [{ how_often: 'a4', how_much: 'a4' }, ['marked']],
  ] as const)('has the bands that are possible for a woman or a man: %o', (answers, possible) => {
    expect(bandsOf(answers, {})).toEqual(possible);
    expect(completed(answers)).toEqual(possible);
  });
});

describe('a table copied with a slip', () => {
  const scale = (ranges: readonly JsonObject[]): readonly (readonly [string, unknown])[] => {
    const document = JSON.parse(read('psa', '0.1.0.json')) as {
      measures: { id: string; terms: { ranges: unknown }[] }[];
    };
    document.measures.find(({ id }) => id === 'nca')!.terms[0]!.ranges = ranges;
    return parseInstrument(document).issues.map(({ code, facts }) => [code, facts] as const);
  };
  const [low, ...rest] = [
    { to: 4, points: 3 },
    { from: 5, to: 6, points: 4 },
    { from: 7, points: 6 },
  ];

  it('is found while it is read: numbers without a range, and numbers with two', () => {
    expect(scale([low, ...rest])).toEqual([]);
    expect(scale([low, rest[1]])).toEqual([['instrument.points-gap', { from: '5', to: '6' }]]);
    expect(scale([{ to: 5, points: 3 }, ...rest])).toEqual([['instrument.points-overlap', { from: '5', to: '5' }]]);
  });
});
