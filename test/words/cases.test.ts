import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';

interface Cases {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly cases: readonly { readonly name: { readonly en: string }; readonly assessment: object }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const files = readdirSync('instruments')
  .map((id) => `instruments/${id}/0.1.0`)
  .filter((file) => existsSync(`${file}.cases.json`));

function evaluationsOf(file: string): readonly Evaluation[] {
  const instrument = read(`${file}.json`) as InstrumentDocument;
  const { instrument: pin, cases } = read(`${file}.cases.json`) as Cases;
  return cases.flatMap(({ assessment }) => {
    const result = assess(instrument, { format: 'veo-assessment/1', instrument: pin, ...assessment });
    return result.ok ? [result.value.evaluation] : [];
  });
}

const languages = [
  {
    words: fr,
    refused: /undefined|NaN|\[object|risque (?:faible|élevé)| {2}/,
    notAClass: 'Ce n’est pas une classe de sécurité.',
  },
  { words: en, refused: /undefined|NaN|\[object|(?:low|high) risk| {2}/, notAClass: 'This is not a security class.' },
];

describe.each(files)('reports of the cases of %s', (file) => {
  const instrument = read(`${file}.json`) as InstrumentDocument;
  const evaluations = evaluationsOf(file);

  it('finds cases to tell', () => {
    expect(evaluations.length).toBeGreaterThan(5);
  });

  it.each(languages)(
    'are whole sentences from data alone, in every case ($notAClass)',
    ({ words, refused, notAClass }) => {
      for (const evaluation of evaluations) {
        const report = words.evaluationWords(evaluation, instrument, { detail: true });
        const paragraphs = report.sections.flatMap((section) => section.paragraphs);
        const lines = [
          report.title,
          ...report.banner,
          ...paragraphs.flatMap(({ text, details = [] }) => [text, ...details]),
        ];
        for (const text of lines) {
          expect(text).not.toMatch(refused);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
        }
        expect(report.banner.length).toBeGreaterThanOrEqual(5);
        const limits = report.sections.find(({ id }) => id === 'limits')?.paragraphs ?? [];
        expect(limits.length).toBeGreaterThan(instrument.limits?.length ?? 0);
        expect(report.sections.at(-1)?.id).toBe('challenge');
        const outcomes = report.sections.find(({ id }) => id === 'outcomes')?.paragraphs.slice(1) ?? [];
        evaluation.outcomes.forEach(({ status }, place) => {
          if (status === 'levels_admitted') expect(outcomes[place]?.text).toContain(notAClass);
        });
      }
    },
  );

  it('say the same in both languages, part by part', () => {
    const shape = (words: typeof fr | typeof en, evaluation: Evaluation): unknown =>
      words
        .evaluationWords(evaluation, instrument, { detail: true })
        .sections.map(({ id, paragraphs }) => [id, paragraphs.map(({ details = [] }) => details.length)]);
    for (const evaluation of evaluations) expect(shape(fr, evaluation)).toEqual(shape(en, evaluation));
  });

  it('never print an entitlement as not indicated, and always say that offers are free', () => {
    const free = instrument.subject === 'facility' ? /restent dus à toute personne/ : /^Une offre est libre\./;
    for (const evaluation of evaluations) {
      const { sections } = fr.evaluationWords(evaluation, instrument);
      const due = sections.find(({ id }) => id === 'entitlements')?.paragraphs ?? [];
      for (const { text } of due.slice(1)) expect(text).toMatch(/\u00a0: dû[.,]/);
      const offers = sections.find(({ id }) => id === 'offers')?.paragraphs ?? [];
      if (offers.length > 0) expect(offers[0]?.text).toMatch(free);
    }
  });
});
