import { assessmentIssue } from '../issues.js';
import { type Check, stagePlace } from './check.js';

/** Under policy `veo` something is said of every indicator that is due, if only why nothing can be said. */
export const notRated: Check = (scope) => {
  const { index, document } = scope;
  if (index.instrument.document.policy !== 'veo') return [];
  const stage = stagePlace(scope);
  const isClosed = document.involvementNotEstablished !== undefined;
  return index.indicators
    .filter((indicator) => indicator.stage <= stage && !Object.hasOwn(document.ratings, indicator.id))
    .filter(({ source }) => !(isClosed && source.membership === true))
    .map(({ id }) => assessmentIssue('assessment.not-rated', '/ratings', { indicator: id }, 'warning'));
};
