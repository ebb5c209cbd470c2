import { describe, expectTypeOf, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import type { Assessment, Ratings } from '../fixtures/types/weighing.d.ts';

describe('types of an instrument with axes', () => {
  it('accept an assessment that gives them, which is an assessment', () => {
    const ratings = { violence: { level: 'partly_shown', axes: { wounds: 'clearly_shown' } } } satisfies Ratings;
    expectTypeOf(ratings).toExtend<AssessmentDocument['ratings']>();
    expectTypeOf<Assessment>().toExtend<AssessmentDocument>();
  });

  it('refuse a misspelt axis', () => {
    // @ts-expect-error TS2353: there is no axis `wound`
    const ratings: Ratings = { violence: { level: 'partly_shown', axes: { wound: 'clearly_shown' } } };
    expectTypeOf(ratings).toEqualTypeOf<Ratings>();
  });

  it('refuse a level that is not on the scale of the axis', () => {
    // @ts-expect-error TS2322: `grave` is not a level of the axis
    const ratings: Ratings = { violence: { level: 'partly_shown', axes: { wounds: 'grave' } } };
    expectTypeOf(ratings).toEqualTypeOf<Ratings>();
  });

  it('refuse axes of an indicator that has none, and beside no level', () => {
    // @ts-expect-error TS2322: `visits` has no axes
    const visits: Ratings = { visits: { level: 'partly_shown', axes: { wounds: 'clearly_shown' } } };
    // @ts-expect-error TS2322: an axis is given beside a level
    const violence: Ratings = { violence: { unrated: 'declined', axes: { wounds: 'clearly_shown' } } };
    expectTypeOf([visits, violence]).toEqualTypeOf<Ratings[]>();
  });
});
