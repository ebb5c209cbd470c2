import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { NotOfFacility } from '../policy-issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';

interface Part {
  readonly id: string;
  readonly about?: string;
}

/**
 * An instrument for facilities is about the place alone (R31): nothing that it counts is about people, nothing is
 * concluded about them, and nobody is restricted by it. Facts for monitoring only may be about anything.
 */
export const facilities: Check = ({ document }) => {
  const { indicators, facts = [], outcomes, interventions = [] } = document;
  const counting = located(facts, '/facts').filter(({ part }) => part.role !== 'monitoring');
  const restricting = located(interventions, '/interventions').filter(({ part }) => part.type === 'safeguard');
  const isElsewhere = ({ part: { about } }: { readonly part: Part }): boolean => about !== 'facility';
  return [
    ...located(indicators, '/indicators').filter(isElsewhere).map(notOf('indicator')),
    ...counting.filter(isElsewhere).map(notOf('fact')),
    ...located(outcomes, '/outcomes').map(notOf('outcome')),
    ...restricting.map(notOf('safeguard')),
  ];
};

function notOf(kind: NotOfFacility): (one: { readonly part: Part; readonly pointer: string }) => InstrumentIssue {
  return ({ part: { id, about = null }, pointer }) =>
    instrumentIssue('instrument.not-of-a-facility', pointer, { kind, id, about });
}
