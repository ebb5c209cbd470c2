import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { compiledOf, evaluated, type Parts, referenceDocument, validOf } from '../evaluate/desk.js';
import { plain } from './lines.js';

const text = (french: string, english: string): { fr: string; en: string } => ({ fr: french, en: english });
const label = (id: string, french: string, english: string): JsonObject => ({ id, label: text(french, english) });
const sum = (id: string, french: string, english: string, terms: readonly JsonObject[]): JsonObject => ({
  id,
  title: text(french, english),
  kind: 'weighted_sum',
  terms,
});
const bands = [
  { ...label('low', 'Bas', 'Low'), cutOff: 0 },
  { ...label('fair', 'Moyen', 'Fair'), cutOff: 1 },
];
const flag = (id: string, name: string): JsonObject => ({
  id,
  severity: 'notice',
  title: text(`Alerte de ${name}`, `Flag of ${name}`),
  message: text('Voir.', 'See.'),
  when: name.startsWith('bands') ? { '===': [{ var: name }, 'fair'] } : { '>=': [{ var: name }, 1] },
});

/** Asked at once `first`, and `later` at the second stage; the one after it may not apply at all. */
const compiled = compiledOf({
  ...referenceDocument({
    languages: [
      { code: 'fr', name: 'français', status: 'reviewed' },
      { code: 'en', name: 'English', status: 'reviewed' },
    ],
    title: text('Petit', 'Small'),
    limits: [text('Exemple.', 'An example.')],
    stages: [
      { id: 'now', title: text('Tout de suite', 'At once'), minutes: 5 },
      { id: 'then', title: text('Plus tard', 'Later'), minutes: 5 },
    ],
    scales: [
      {
        id: 'two',
        levels: [label('no', 'Non vu', 'Not seen'), label('seen', 'Vu', 'Seen')],
        nonRatings: ['not_applicable', 'not_offered', 'insufficient_information'],
      },
    ],
    facts: [
      { id: 'trial', title: text('En procès', 'On trial'), type: 'boolean', role: 'scored' },
      { id: 'weight', title: text('Poids', 'Weight'), type: 'number', role: 'scored', minimum: 0, maximum: 9 },
    ],
    indicators: [
      { id: 'first', title: text('Premier', 'First') },
      { id: 'other', title: text('Autre', 'Other') },
      { id: 'later', title: text('Suivant', 'Next'), stage: 'then' },
    ],
  }),
  measures: [
    sum('early', 'Tôt', 'Early', [
      { indicator: 'first' },
      { indicator: 'other' },
      { indicator: 'later' },
      { condition: 'base', title: text('Base', 'Base'), when: true, points: 2 },
      { fact: 'weight', when: { var: 'facts.trial' } },
    ]),
    sum('late', 'Tard', 'Late', [{ indicator: 'later' }]),
    sum('single', 'Seul', 'Single', [{ indicator: 'other' }]),
    { id: 'most', title: text('Le plus', 'Most'), kind: 'maximum', of: { indicators: ['later'] } },
  ],
  bandings: [
    { id: 'by_early', measure: 'early', bands },
    { id: 'by_late', measure: 'late', bands },
    { id: 'by_single', measure: 'single', bands },
  ],
  flags: ['measures.late', 'measures.most', 'bands.by_late', 'measures.single'].map((name, place) =>
    flag(`f${String(place)}`, name),
  ),
});

const given: Parts = { stage: 'now', ratings: { first: 'seen', other: 'no' }, facts: { trial: false, weight: 3 } };

function section(words: typeof fr | typeof en, id: string, parts: Parts = given): readonly string[] {
  const report = words.evaluationWords(evaluated(compiled, parts), compiled.instrument.document);
  const paragraphs = report.sections.find((each) => each.id === id)?.paragraphs ?? [];
  return paragraphs.flatMap(({ text: own, details = [] }) => [own, ...details]).map(plain);
}

describe('what is asked at a later stage only', () => {
  it('is not told as missing, in a number or in a band', () => {
    expect(section(en, 'measures')).toEqual(
      expect.arrayContaining([
        'Next: not due yet at this stage, 0',
        'Late: no number is given, since not due yet at this stage.',
        'Most: no number is given, since not due yet at this stage.',
      ]),
    );
    expect(section(fr, 'measures')).toEqual(
      expect.arrayContaining([
        'Suivant : pas encore dû à cette étape, 0',
        'Tard : aucun nombre n’est donné, car pas encore dû à cette étape.',
      ]),
    );
    expect(section(en, 'bands')).toContain(
      'Late: no sure result. Not due yet at this stage. This is not a security class.',
    );
    expect(section(fr, 'bands')).toContain(
      'Tard : pas de résultat sûr. Pas encore dû à cette étape. Ce n’est pas une classe de sécurité.',
    );
  });

  it('may change the result later', () => {
    expect(section(en, 'unknown').at(-1)).toBe(
      '1 indicator is not due yet at this stage, and may change this result later.',
    );
    expect(section(fr, 'unknown').at(-1)).toBe(
      '1 indicateur n’est pas encore dû à cette étape, et pourra changer ce résultat.',
    );
    const whole = { ...given, stage: 'then', ratings: { first: 'seen', other: 'no', later: 'seen' } };
    expect(section(en, 'unknown', whole)).toEqual(['Every indicator to rate has an answer that counts.']);
  });

  it('is no question that a flag leaves open', () => {
    expect(section(en, 'flags')).toEqual([
      'No flag is raised. That says nothing about what is not known.',
      'Checked, and not raised: Flag of measures.single.',
      'Not looked at yet, since not due at this stage. That is not a no: Flag of measures.late, Flag of measures.most and Flag of bands.by_late.',
    ]);
  });

  it('is why there is no band', () => {
    const explanation = explain(compiled, validOf(compiled, given));
    const words = en.explanationWords(explanation, evaluated(compiled, given), compiled.instrument.document);
    const told = words.find(({ id }) => id === 'why-not')?.paragraphs ?? [];
    expect(told).toContainEqual({
      text: 'Late: no band is given.',
      details: ['No number is given, since not due yet at this stage.'],
    });
  });

  it('is told apart from what does not apply', () => {
    const parts = { ...given, ratings: { first: 'seen', other: { unrated: 'not_applicable' } } };
    expect(section(en, 'bands', parts)).toContain(
      'Single: no sure result. No indicator applies. This is not a security class.',
    );
    expect(section(fr, 'measures', parts)).toContain(
      'Seul : aucun nombre n’est donné, car aucun indicateur ne s’applique.',
    );
  });
});

describe('terms and sums', () => {
  it('say nothing of a condition that holds for everyone, and of another that it is not met', () => {
    expect(section(en, 'measures')).toEqual(
      expect.arrayContaining(['Base: 2', 'Weight: condition not met, 0', '– On trial: no']),
    );
    expect(section(fr, 'measures')).toEqual(
      expect.arrayContaining(['Base : 2', 'Poids : condition non remplie, 0', '– En procès : non']),
    );
  });

  it('add up only what is more than one', () => {
    expect(section(en, 'measures').filter((line) => line.startsWith('Addition'))).toEqual(['Addition: 1 + 0 + 2 = 3']);
  });

  it('name the reason why an indicator asks nothing now', () => {
    const parts = { ...given, ratings: { first: 'seen', other: { unrated: 'not_offered' } } };
    expect(section(en, 'measures', parts)).toContain('Other: not offered here, 0');
    expect(section(fr, 'unknown', parts)).toContain('Autre (pas proposé ici)');
  });
});

describe('what is not known', () => {
  it('is said in place of the sentence that every indicator has its answer', () => {
    const parts = { stage: 'now', ratings: { first: 'seen', other: { unrated: 'not_applicable' } } };
    expect(section(fr, 'unknown', parts)).toEqual([
      'À savoir, car un résultat en dépend :',
      'En procès',
      'Poids',
      'Sans objet pour le moment :',
      'Autre',
      '1 indicateur n’est pas encore dû à cette étape, et pourra changer ce résultat.',
    ]);
  });
});
