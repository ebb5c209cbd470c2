import { describe, expect, it } from 'vitest';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { instrument } from './desk.js';
import { lines } from './lines.js';

describe('computed measures', () => {
  const rounding = { places: 2, mode: 'half-up' } as const;
  const titled = (id: string): { id: string; title: { fr: string; en: string } } => ({
    id,
    title: { fr: 'Part', en: 'Share' },
  });
  const inputs = [
    { name: 'measures.total', value: '2.5' },
    { name: 'measures.many', lower: '1', upper: '2' },
  ];
  const days = [{ name: 'subject.birth', value: '1980-05-01' }, { name: 'assessed_on' }];
  const rows = [
    {
      measure: { ...titled('x'), kind: 'ratio', measure: 'total', over: 'many', rounding },
      derivation: inputs,
      fr: 'Calcul : « Total » (2,5) divisé par « Combien » (entre 1 et 2)',
      en: 'Computation: ‘Total’ (2.5) divided by ‘How many’ (between 1 and 2)',
    },
    {
      measure: { ...titled('x'), kind: 'logarithm', measure: 'total', over: 'many', rounding },
      derivation: inputs,
      fr: 'Calcul : logarithme naturel de « Total » (2,5) divisé par « Combien » (entre 1 et 2)',
      en: 'Computation: natural logarithm of ‘Total’ (2.5) divided by ‘How many’ (between 1 and 2)',
    },
    {
      measure: { ...titled('x'), kind: 'logarithm', measure: 'total', rounding },
      derivation: inputs.slice(0, 1),
      fr: 'Calcul : logarithme naturel de « Total » (2,5)',
      en: 'Computation: natural logarithm of ‘Total’ (2.5)',
    },
    {
      measure: { ...titled('x'), kind: 'exponential', measure: 'total', rounding },
      derivation: inputs.slice(0, 1),
      fr: 'Calcul : e à la puissance « Total » (2,5)',
      en: 'Computation: e to the power of ‘Total’ (2.5)',
    },
    {
      measure: { ...titled('x'), kind: 'logistic', measure: 'gone', rounding },
      derivation: [{ name: 'measures.gone' }],
      fr: 'Calcul : fonction logistique de « gone » (inconnu)',
      en: 'Computation: logistic function of ‘gone’ (unknown)',
    },
    {
      measure: { ...titled('x'), kind: 'projection', measure: 'total', end: 'upper' },
      derivation: inputs.slice(0, 1),
      fr: 'Calcul : le pire de « Total » (2,5)',
      en: 'Computation: the worst of ‘Total’ (2.5)',
    },
    {
      measure: {
        ...titled('x'),
        kind: 'duration',
        from: 'birth',
        to: 'assessed_on',
        unit: 'years',
        minimum: 0,
        maximum: 99,
      },
      derivation: days,
      fr: 'Calcul : temps écoulé de « naissance » (1er mai 1980) à « jour de l’évaluation » (inconnu)',
      en: 'Computation: time from ‘birth’ (1 May 1980) to ‘day of assessment’ (unknown)',
    },
  ] as const;

  it.each(rows)('$measure.kind: $en', ({ measure, derivation, fr: french, en: english }) => {
    const { measures } = instrument;
    const document = { measures: [measure, ...(measures ?? [])] };
    const status = measure.kind === 'projection' ? 'projected' : 'known';
    const told = { id: 'x', kind: measure.kind, status, value: '3', lower: '1', upper: '3', exact: true } as const;
    const result = { measures: [{ ...told, unknown: [], derivation }] };
    const [head, line] = lines(fr, { part: 'measures', result, document });
    expect(line).toBe(`· ${french}`);
    expect(head).toBe(
      status === 'projected'
        ? 'Part : 3. Les inconnus ont été pris au pire, comme l’instrument le déclare : le vrai nombre peut être autre.'
        : 'Part : 3.',
    );
    expect(lines(en, { part: 'measures', result, document })[1]).toBe(`· ${english}`);
  });

  it('say which limit held a number, and that none was found', () => {
    const start = { id: 'total', kind: 'weighted_sum', lower: '9', upper: '9', exact: true, unknown: [] } as const;
    const held = { ...start, status: 'known', value: '9', contributions: [] } as const;
    const adjustments = [{ kind: 'clamping', from: '12', to: '9', difference: '-3' }] as const;
    const outside = {
      id: 'many',
      kind: 'count',
      status: 'refused',
      refused: 'out-of-domain',
      exact: true,
      unknown: [],
    } as const;
    const asked = { part: 'measures', result: { measures: [{ ...held, adjustments }, outside] } };
    expect(lines(fr, asked)).toContain('· Ramené de 12 à la limite de 9 : −3');
    expect(lines(en, asked)).toContain('· Brought from 12 to the limit of 9: −3');
    expect(lines(fr, asked).join(' ')).toContain('ce calcul n’a pas de résultat pour ces nombres ou ces dates');
    expect(lines(en, asked).join(' ')).toContain('this computation has no result for these numbers or dates');
  });
});
