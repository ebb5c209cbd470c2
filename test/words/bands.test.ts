import { describe, expect, it } from 'vitest';
import { compiledOf, evaluated, type Parts, referenceDocument } from '../evaluate/desk.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';

const text = (french: string, english: string): { fr: string; en: string } => ({ fr: french, en: english });
const band = (id: string, french: string, english: string): { id: string; label: { fr: string; en: string } } => ({
  id,
  label: text(french, english),
});

const compiled = compiledOf({
  ...referenceDocument({
    languages: [
      { code: 'fr', name: 'français', status: 'reviewed' },
      { code: 'en', name: 'English', status: 'reviewed' },
    ],
    title: text('Petit', 'Small'),
    limits: [text('Exemple.', 'An example.')],
    scales: [
      {
        id: 'two',
        levels: [band('no', 'Non vu', 'Not seen'), band('seen', 'Vu', 'Seen')],
        nonRatings: ['not_applicable'],
      },
    ],
    indicators: ['a', 'b', 'c'].map((id) => ({ id, title: text(`Élément ${id}`, `Item ${id}`) })),
    facts: [{ id: 'trial', title: text('En procès', 'On trial'), type: 'boolean', role: 'scored' }],
  }),
  measures: [
    { id: 'n', title: text('Nombre', 'Count'), kind: 'count', of: { indicators: ['a', 'b'] }, atLeast: 'seen' },
  ],
  bandings: [
    {
      id: 'by_count',
      measure: 'n',
      bands: [
        { ...band('few', 'Peu', 'Few'), cutOff: 0 },
        { ...band('many', 'Beaucoup', 'Many'), cutOff: 2 },
      ],
      adjustments: [
        {
          id: 'down',
          message: text('Mieux depuis.', 'Better since.'),
          shift: -1,
          when: { '===': [{ var: 'facts.trial' }, false] },
        },
      ],
    },
    {
      id: 'attention',
      kind: 'table',
      title: text('Attention', 'Attention'),
      inputs: [{ banding: 'by_count' }, { indicator: 'c' }],
      bands: [band('usual', 'Habituelle', 'Usual'), band('close', 'Proche', 'Close')],
      rules: [
        { when: { by_count: ['few'] }, band: 'usual' },
        { when: { by_count: ['many'], c: ['no', 'not_applicable'] }, band: 'usual' },
        { when: { by_count: ['many'], c: ['seen'] }, band: 'close' },
      ],
    },
  ],
});

function told(words: typeof fr | typeof en, parts: Parts): readonly string[] {
  const report = words.evaluationWords(evaluated(compiled, parts), compiled.instrument.document);
  const section = report.sections.find(({ id }) => id === 'bands');
  const lines = section?.paragraphs.flatMap(({ text: own, details = [] }) => [own, ...details]) ?? [];
  return lines.map((line) => line.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '));
}

const seen: Parts = { ratings: { a: 'seen', b: 'seen', c: 'seen' } };

describe('bands by a table and after an adjustment', () => {
  it('say what the table looked at', () => {
    const parts = { ...seen, facts: { trial: true } };
    expect(told(en, parts)).toEqual([
      'Count: ‘Many’. This is not a security class.',
      'Attention: ‘Close’. This is not a security class.',
      'By the table, from: Count: ‘Many’; Item c: ‘Seen’.',
    ]);
    expect(told(fr, parts)).toEqual([
      'Nombre : « Beaucoup ». Ce n’est pas une classe de sécurité.',
      'Attention : « Proche ». Ce n’est pas une classe de sécurité.',
      'D’après le tableau, selon : Nombre : « Beaucoup » ; Élément c : « Vu ».',
    ]);
  });

  it('say what stood before an adjustment, and why it was made', () => {
    const parts = { ...seen, facts: { trial: false } };
    expect(told(en, parts).slice(0, 4)).toEqual([
      'Count: ‘Few’. This is not a security class.',
      'Before it was adjusted: ‘Many’.',
      'Adjusted: Better since.',
      'On trial: no',
    ]);
    expect(told(fr, parts).slice(0, 4)).toEqual([
      'Nombre : « Peu ». Ce n’est pas une classe de sécurité.',
      'Avant l’ajustement : « Beaucoup ».',
      'Ajusté : Mieux depuis.',
      'En procès : non',
    ]);
  });

  it('say what remains possible while the adjustment is not known', () => {
    const lines = told(en, { ratings: { a: 'seen', b: 'seen', c: { unrated: 'not_applicable' } } });
    expect(lines).toContain('Perhaps to be adjusted, which is not known: Better since.');
    expect(lines).toContain('By the table, from: Count: unknown, ‘Few’ or ‘Many’; Item c: does not apply.');
    expect(told(fr, seen)).toContain('Peut-être à ajuster, on ne le sait pas encore : Mieux depuis.');
  });
});
