import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { hiddenNames } from '../../src/instrument/hidden-names.js';
import { compiledOf, evaluated, validOf } from '../evaluate/desk.js';
import { instrument as desk } from './desk.js';

const both = (french: string, english: string): { readonly fr: string; readonly en: string } => ({
  fr: french,
  en: english,
});
const axis = { id: 'severity', title: both('gravité', 'severity'), scale: 'grave' };
const of = { axis: 'severity' };

const instrument: InstrumentDocument = {
  ...{ format: 'veo-instrument/1', id: 'small', version: '1.0.0', status: 'draft', policy: 'reference' },
  ...{ subject: 'person', method: 'actuarial', licence: 'CC-BY-4.0' },
  languages: [
    { code: 'fr', name: 'Français', status: 'draft' },
    { code: 'en', name: 'English', status: 'draft' },
  ],
  title: both('Essai', 'Trial'),
  limits: [both('Un exemple.', 'An example.')],
  scales: [
    {
      id: 'two',
      levels: [
        { id: 'no', label: both('non', 'no') },
        { id: 'yes', label: both('oui', 'yes') },
      ],
    },
    {
      id: 'grave',
      levels: [
        { id: 'mild', label: both('léger', 'mild') },
        { id: 'grave', label: both('grave', 'grave') },
      ],
    },
  ],
  indicators: [
    {
      id: 'threats',
      title: both('Menaces', 'Threats'),
      axes: [{ ...axis, question: both('Jusqu’où ?', 'How far did it go?') }],
    },
    { id: 'blows', title: both('Coups', 'Blows'), axes: [axis] },
  ],
  measures: [
    {
      ...{ id: 'm', title: both('Total', 'Total'), kind: 'weighted_sum' },
      terms: [
        { indicator: 'threats', axis: 'severity', weight: 2 },
        { indicator: 'blows', axis: 'severity' },
      ],
    },
    { id: 'c', title: both('Graves', 'Grave ones'), kind: 'count', of, atLeast: 'grave' },
    { id: 'p', title: both('Profil', 'Profile'), kind: 'count_by_level', of },
  ],
  flags: [
    {
      ...{ id: 'f', title: both('Signal', 'Sign'), message: both('Voir.', 'Look.'), severity: 'notice' },
      when: { '>=': [{ var: 'axes.threats.severity' }, 1] },
    },
  ],
};

const compiled = compiledOf(instrument);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function linesOf(words: typeof en | typeof fr, ratings: Parameters<typeof evaluated>[1]): readonly string[] {
  const report = words.evaluationWords(evaluated(compiled, ratings), instrument, { detail: true });
  return report.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text, details = [] }) => [text, ...details])
    .map(plain);
}

describe('a report', () => {
  const grave = { ratings: { threats: { level: 'yes', axes: { severity: 'grave' } }, blows: 'yes' } };

  it('calls an axis by its indicator and its own title', () => {
    expect(linesOf(en, grave)).toEqual(
      expect.arrayContaining([
        'Threats – severity: ‘grave’ (1) is at least 1 (‘grave’): yes',
        'Threats – severity (‘grave’): 1 × 2 = 2',
        'Blows – severity: unknown, between 0 and 1',
        'Unknown: ‘Blows – severity’',
        'Counted, at ‘grave’ or above: Threats – severity (‘grave’)',
        'mild: 0, and at most 1; grave: 1, and at most 2',
      ]),
    );
    expect(linesOf(fr, grave)).toContain('Menaces – gravité (« grave ») : 1 × 2 = 2');
  });

  it('says which axes are missing, with the question to ask, of what has a level only', () => {
    const ratings = { ratings: { threats: 'yes', blows: { unrated: 'declined' } } };
    const english = linesOf(en, ratings);
    expect(english).toContain('Further answers about what was rated are missing:');
    expect(english).toContain('Threats – severity: ‘How far did it go?’');
    expect(english).not.toContain('Blows – severity');
    expect(linesOf(fr, ratings)).toContain('Menaces – gravité : « Jusqu’où ? »');
  });

  it('says nothing of axes where all are known', () => {
    const told = linesOf(en, { ratings: { threats: 'no', blows: 'no' } });
    expect(told).not.toContain('Further answers about what was rated are missing:');
  });
});

describe('an explanation', () => {
  it('names the axis that leaves a number open, and that a condition misses', () => {
    const ratings = { ratings: { threats: 'yes', blows: 'no' } };
    const evaluation = evaluated(compiled, ratings);
    const told = en
      .explanationWords(explain(compiled, validOf(compiled, ratings)), evaluation, instrument)
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ text, details = [] }) => [text, ...details]);
    expect(told.filter((text) => text.includes('severity'))).toEqual([
      '‘Threats – severity’ leaves 2 points open.',
      '‘Threats – severity’ leaves 1 point open.',
      'Threats – severity (unknown, between 0 and 1) is at least 1 (‘grave’): unknown',
      'Threats – severity: unknown.',
    ]);
  });
});

describe('what an audience may not read', () => {
  it('holds of the axes of a hidden indicator', () => {
    const indicators = desk.indicators.map((one) => ({ ...one, axes: [{ ...axis, scale: 'degree' }] }));
    const hidden = hiddenNames(
      {
        ...desk,
        indicators,
        measures: [
          { id: 'greatest', title: 'T', kind: 'maximum', of: { indicators: ['search'], axis: 'severity' } },
          { id: 'sum', title: 'T', kind: 'weighted_sum', terms: [{ indicator: 'search', axis: 'severity' }] },
          { id: 'open', title: 'T', kind: 'weighted_sum', terms: [{ indicator: 'visits', axis: 'severity' }] },
        ],
        disclosure: { hidden: [{ audience: 'management', indicators: ['search'], reason: 'R.' }] },
      },
      'management',
    );
    expect([...hidden.measures].toSorted()).toEqual(['greatest', 'sum']);
    expect(hidden.isReadBy({ '>=': [{ var: 'axes.search.severity' }, 1] })).toBe(true);
    expect(hidden.isReadBy({ '>=': [{ var: 'axes.visits.severity' }, 1] })).toBe(false);
  });
});
