import type { CompiledAxis, CompiledIndicator } from '../../compile/compiled-instrument.js';
import { type Suggest, suggestions } from '../../instrument/suggestions.js';
import { isLevelRating } from '../document.js';
import { type AssessmentIssue, assessmentIssue } from '../issues.js';
import { type Check, ratingPointer } from './check.js';

/** Axes are those of the indicator, their levels stand on their scales, and they speak of something that is there. */
export const axes: Check = ({ rated }) => {
  const suggest = suggestions();
  return rated.flatMap(({ indicator, rating }) => {
    if (!isLevelRating(rating) || rating.axes === undefined) return [];
    const isLowest = indicator.scale.indexOfLevel.get(rating.level) === 0;
    return Object.entries(rating.axes).flatMap(([id, level]) => {
      const given: Given = { id, level, pointer: `${ratingPointer(indicator)}/axes/${id}` };
      const axis = indicator.axes.find(({ source }) => source.id === id);
      if (axis === undefined) return [unknownAxis(given, indicator, suggest)];
      const place = axis.scale.indexOfLevel.get(level);
      if (place === undefined) return [unknownLevel(given, axis, suggest)];
      return isLowest && place > 0 ? [besideLowest(given, indicator, rating.level)] : [];
    });
  });
};

interface Given {
  readonly id: string;
  readonly level: string;
  readonly pointer: string;
}

function unknownAxis({ id, pointer }: Given, indicator: CompiledIndicator, suggest: Suggest): AssessmentIssue {
  const known = indicator.axes.map(({ source }) => source.id);
  return assessmentIssue('assessment.unknown-id', pointer, { kind: 'axis', id, nearest: suggest(id, known) });
}

function unknownLevel({ level, pointer }: Given, { id, scale }: CompiledAxis, suggest: Suggest): AssessmentIssue {
  const allowed = scale.levels.map((each) => each.id);
  const facts = { indicator: id, level, allowed, nearest: suggest(level, allowed) };
  return assessmentIssue('assessment.unknown-level', pointer, facts);
}

function besideLowest({ id: axis, level, pointer }: Given, { id }: CompiledIndicator, lowest: string): AssessmentIssue {
  return assessmentIssue('assessment.axis-beside-lowest', pointer, { indicator: id, axis, level, lowest });
}
