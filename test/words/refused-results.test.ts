import { describe, expect, it } from 'vitest';
import type { BandResult } from '../../src/evaluate/evaluation.js';
import { explain } from '../../src/explain/explain.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { evaluated, reference, type Parts, validOf } from '../evaluate/desk.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { evaluation, instrument } from './desk.js';

const compiled: CompiledInstrument = reference({
  measures: [{ id: 'total', title: 'Total', kind: 'weighted_sum', terms: [{ indicator: 'a' }] }],
  bandings: [{ id: 'grade', title: 'Grade', measure: 'total', bands: [{ id: 'low', label: 'Low', cutOff: 0 }] }],
});
const document = compiled.instrument.document;
const held: Parts = { setting: 'custody', ratings: { a: 'l1' } };
const free: Parts = { ratings: { a: 'l1' } };

describe.each([
  { language: 'fr', words: fr, why: /Cette personne est détenue/, only: /pour une personne détenue/ },
  { language: 'en', words: en, why: /This person is in custody/, only: /in custody/ },
])('R17: a public instrument and a person in custody, in $language', ({ words, why, only }) => {
  it('tells no result', () => {
    const report = words.evaluationWords(evaluated(compiled, held), document, { detail: true });
    expect(report.sections.map(({ id }) => id)).toEqual(['notices', 'identity', 'limits']);
    const [first] = report.sections;
    expect(first?.paragraphs.map(({ text }) => text)).toEqual([expect.stringMatching(why)]);
    const all = JSON.stringify(report.sections);
    for (const told of ['Total', 'Grade', 'Low', 'Level 1']) expect(all).not.toContain(told);
  });

  it('explains none either', () => {
    const explanation = explain(compiled, validOf(compiled, held));
    expect(words.explanationWords(explanation, evaluated(compiled, held), document)).toEqual([]);
  });

  it('tells it of others, with the notice that it is shown as an example', () => {
    const report = words.evaluationWords(evaluated(compiled, free), document);
    expect(JSON.stringify(report.sections)).toContain('Total');
    expect(report.banner.join(' ')).toMatch(only);
    const explanation = explain(compiled, validOf(compiled, free));
    expect(words.explanationWords(explanation, evaluated(compiled, free), document)).not.toEqual([]);
  });

  it('knows of no custody of a facility', () => {
    const facility = reference({ subject: 'facility', measures: [document.measures![0] as never] });
    const report = words.evaluationWords(evaluated(facility, held), facility.instrument.document);
    expect(JSON.stringify(report.sections)).toContain('Total');
  });
});

describe('a band that none of the unknowns leads to', () => {
  const [banding] = instrument.bandings ?? [];
  const band: BandResult = {
    banding: banding?.id ?? '',
    band: banding?.bands[0]?.id ?? '',
    basis: 'as_zero',
    possible: [],
  };
  const told = (result: BandResult): string =>
    JSON.stringify(en.evaluationWords({ ...evaluation, bands: [result] }, instrument).sections);
  const sentence = 'No answer to the unknowns leads to this band.';

  it('is told to be one', () => {
    expect(told({ ...band, outsidePossible: true })).toContain(sentence);
    expect(told(band)).not.toContain(sentence);
  });
});
