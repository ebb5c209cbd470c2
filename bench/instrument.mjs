/** The decision as an instrument and assessments of this package. */
import { bandIds } from './decision.mjs';

/**
 * @param {import('./decision.mjs').Decision} decision
 * @returns {object} A `veo-instrument/1` of policy `reference`.
 */
export function instrumentOf({ items, weights, cutOffs, flags }) {
  return {
    format: 'veo-instrument/1',
    id: 'bench',
    version: '1.0.0',
    status: 'draft',
    policy: 'reference',
    subject: 'person',
    method: 'actuarial',
    languages: [{ code: 'en', name: 'English', status: 'draft' }],
    title: 'A decision to be timed',
    licence: 'CC-BY-4.0',
    limits: ['It measures nothing but time.'],
    scales: [
      { id: 'five', levels: [0, 1, 2, 3, 4].map((points) => ({ id: `l${points}`, label: `Level ${points}`, points })) },
    ],
    indicators: items.map((id) => ({ id, title: `Item ${id}`, scale: 'five' })),
    measures: [
      {
        id: 'score',
        title: 'Score',
        kind: 'weighted_sum',
        terms: items.map((indicator, at) => ({ indicator, weight: weights[at] })),
      },
    ],
    bandings: [
      { id: 'band', measure: 'score', bands: bandIds.map((id, at) => ({ id, label: id, cutOff: cutOffs[at] })) },
    ],
    flags: flags.map(({ id, all, comparisons }) => ({
      id,
      title: id,
      message: id,
      severity: 'notice',
      when: {
        [all ? 'and' : 'or']: comparisons.map(({ item, operator, value }) => ({
          [operator]: [{ var: `ratings.${item}` }, value],
        })),
      },
    })),
  };
}

/**
 * @param {{ [item: string]: number }} levels - An item that is left out is not known.
 * @returns {object} A `veo-assessment/1`.
 */
export function assessmentOf(levels) {
  return {
    format: 'veo-assessment/1',
    instrument: { id: 'bench', version: '1.0.0' },
    assessedOn: '2025-06-30',
    ratings: Object.fromEntries(Object.entries(levels).map(([item, level]) => [item, `l${level}`])),
  };
}
