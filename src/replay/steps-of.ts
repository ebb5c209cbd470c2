import type { Step } from './verdict.js';
import { steps } from './verdict.js';

const byPart: { readonly [part: string]: Step } = {
  assessment: 'assessment',
  conclusions: 'conclusions',
  nonconformities: 'nonconformities',
  instrument: 'instrument',
};

const byResult: { readonly [result: string]: Step } = {
  population: 'population',
  presumedInnocent: 'population',
  involvement: 'population',
  inputs: 'inputs',
  ratings: 'ratings',
  measures: 'measures',
  bands: 'bands',
  flags: 'flags',
  outcomes: 'outcomes',
  mitigators: 'mitigators',
  interventions: 'interventions',
  accommodations: 'accommodations',
  review: 'review',
  notices: 'notices',
};

/** The step that a place of an entry belongs to. */
export function stepAt([part = '', result = '']: readonly string[]): Step {
  if (part === 'evaluation') return Object.hasOwn(byResult, result) ? (byResult[result] as Step) : 'evaluation';
  return Object.hasOwn(byPart, part) ? (byPart[part] as Step) : 'entry';
}

/** The first of some steps, in the order in which they depend on each other. */
export function firstStep(some: readonly Step[]): Step | undefined {
  return steps.find((step) => some.includes(step));
}
