import { describe, expect, it } from 'vitest';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Measure } from '../../src/instrument/measures.js';
import { hiddenNames } from '../../src/instrument/hidden-names.js';
import { instrument } from '../words/desk.js';

const rounding = { places: 2, mode: 'half-up' } as const;
const title = 'T';
const sum = (id: string, ...terms: Extract<Measure, { kind: 'weighted_sum' }>['terms']): Measure => ({
  ...{ id, title, kind: 'weighted_sum' },
  terms,
});

const measures: readonly Measure[] = [
  // Before what it rests on: the order of the document says nothing.
  { id: 'ratio', title, kind: 'ratio', measure: 'open', over: 'whole', rounding },
  { id: 'logistic', title, kind: 'logistic', measure: 'whole', rounding },
  { id: 'open_logistic', title, kind: 'logistic', measure: 'open', rounding },
  { id: 'worst', title, kind: 'projection', measure: 'whole', end: 'upper' },
  sum('whole', { measure: 'part' }),
  sum('part', { indicator: 'search' }),
  sum('asked', { condition: 'c', title, when: { '>=': [{ var: 'ratings.search' }, 1] }, points: 1 }),
  sum('read', { indicator: 'visits', when: { '>': [{ var: 'measures.part' }, 1] } }),
  sum('open', { indicator: 'visits' }, { fact: 'children' }),
  { id: 'years', title, kind: 'duration', from: 'birth', to: 'assessed_on', unit: 'years', minimum: 0, maximum: 99 },
  { id: 'count', title, kind: 'count', of: { indicators: ['search'] }, atLeast: 'partly' },
];

describe('what an audience may not read', () => {
  const document: InstrumentDocument = {
    ...instrument,
    measures,
    disclosure: { hidden: [{ audience: 'management', indicators: ['search'], reason: 'R.' }] },
  };

  it('is every measure that rests on a hidden indicator, through measures and conditions too', () => {
    const hidden = [...hiddenNames(document, 'management').measures].toSorted();
    expect(hidden).toEqual(['asked', 'count', 'logistic', 'part', 'ratio', 'read', 'whole', 'worst']);
  });

  it('is none where nothing is hidden', () => {
    expect([...hiddenNames(document, 'social').measures]).toEqual([]);
  });

  it('is from those who guard what another evaluation says of health, and all that rests on it', () => {
    const from = { input: 'before', banding: 'health' };
    const choices = [{ id: 'well', label: 'W' }];
    const told: InstrumentDocument = {
      ...instrument,
      facts: [
        { id: 'health_then', title, type: 'choice', role: 'scored', about: 'health', choices, from },
        { id: 'work_then', title, type: 'choice', role: 'scored', about: 'livelihood', choices, from },
        { id: 'health_now', title, type: 'boolean', role: 'scored', about: 'health' },
      ],
      measures: [
        sum('hidden', { fact: 'health_then', points: { well: 1 } }),
        sum('shown', { fact: 'work_then', points: { well: 1 } }, { fact: 'health_now' }),
      ],
      bandings: [
        {
          ...{
            id: 'by_table',
            kind: 'table',
            title,
            inputs: [{ fact: 'health_then' }],
            bands: [{ id: 'b', label: 'B' }],
          },
          rules: [{ when: {}, band: 'b' }],
        },
        { id: 'after', measure: 'shown', bands: [{ id: 'b', label: 'B', cutOff: 0 }] },
        {
          ...{ id: 'adjusted', measure: 'shown', bands: [{ id: 'b', label: 'B', cutOff: 0 }] },
          adjustments: [{ id: 'a', message: 'A.', atLeast: 'b', when: { '===': [{ var: 'bands.by_table' }, 'b'] } }],
        },
      ],
    };
    const { facts, measures: sums, bandings } = hiddenNames(told, 'security');
    expect([[...facts], [...sums], [...bandings]]).toEqual([['health_then'], ['hidden'], ['by_table', 'adjusted']]);
    expect(hiddenNames(told, 'social').facts.size).toBe(0);
  });
});
