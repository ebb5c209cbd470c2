import { pointerOf } from '../../kernel/pointer.js';
import { holdsWords } from '../../instrument/integrity/marks.js';
import { assessmentIssue } from '../issues.js';
import { type Check, type Scope, stagePlace } from './check.js';

/** What an assessor adds takes the place of nothing that the instrument asks. */
export const additionalIndicators: Check = ({ index, document }) =>
  (document.additionalIndicators ?? []).flatMap(({ id }, place) =>
    index.indicatorById.has(id)
      ? [
          assessmentIssue('assessment.indicator-exists', pointerOf('additionalIndicators', place, 'id'), {
            indicator: id,
          }),
        ]
      : [],
  );

/** The formulation and the scenarios that the instrument asks for at this stage are there. */
export const narrative: Check = (scope) => {
  const { formulation, scenarios } = scope.index.instrument.document.narrative ?? {};
  const asked = [
    { part: 'formulation', needed: formulation?.required === true ? 1 : 0, stage: formulation?.stage },
    { part: 'scenarios', needed: scenarios?.minimum ?? 0, stage: scenarios?.stage },
  ] as const;
  return asked.flatMap(({ part, needed, stage }) => {
    const got = countOf(part, scope);
    if (got >= needed || !isDue(stage, scope)) return [];
    const at = scope.document[part] === undefined ? '' : pointerOf(part);
    return [assessmentIssue('assessment.narrative-missing', at, { part, needed, got })];
  });
};

function countOf(part: 'formulation' | 'scenarios', { document: { formulation, scenarios = [] } }: Scope): number {
  if (part === 'scenarios') return scenarios.filter(({ text }) => holdsWords(text)).length;
  return formulation !== undefined && holdsWords(formulation) ? 1 : 0;
}

function isDue(stage: string | undefined, scope: Scope): boolean {
  return stage === undefined || (scope.index.stageById.get(stage) ?? 0) <= stagePlace(scope);
}
