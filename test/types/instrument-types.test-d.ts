import { describe, expectTypeOf, it } from 'vitest';
import type { Assessment, Ratings } from '../../instruments/ml-arrival-screen/0.1.0.d.ts';
import type { AssessmentDocument } from '../../src/assessment/document.js';

const pin = { id: 'ml-arrival-screen', version: '0.1.0' } as const;

describe('types of a bundled instrument', () => {
  it('accept an assessment of that instrument, which is an assessment', () => {
    const assessment = {
      format: 'veo-assessment/1',
      instrument: pin,
      assessedOn: '2026-09-14',
      stage: 'arrival',
      ratings: { visible_injury: { level: 'clearly_shown', supportedBy: ['e1'] }, distress: { unrated: 'declined' } },
      facts: { wishes_tonight: ['quiet'] },
      facility: { digest: '0'.repeat(64), date: '2026-09-01', offers: { telephone: true } },
    } satisfies Assessment;
    expectTypeOf(assessment).toExtend<AssessmentDocument>();
  });

  it('are those of an assessment, whoever declared it as such', () => {
    expectTypeOf<Assessment>().toExtend<AssessmentDocument>();
  });

  it('name every level of a rating', () => {
    expectTypeOf<Extract<Ratings['distress'], string>>().toEqualTypeOf<
      'not_shown' | 'partly_shown' | 'clearly_shown'
    >();
  });

  it('refuse a misspelt indicator', () => {
    // @ts-expect-error TS2353: there is no indicator `visible_injurry`
    const ratings: Ratings = { visible_injurry: 'not_shown' };
    expectTypeOf(ratings).toEqualTypeOf<Ratings>();
  });

  it('refuse a level that is not on the scale', () => {
    // @ts-expect-error TS2322: `high` is not a level of the scale
    const ratings: Ratings = { visible_injury: 'high' };
    expectTypeOf(ratings).toEqualTypeOf<Ratings>();
  });

  it('refuse a non-rating that the indicator does not allow', () => {
    // @ts-expect-error TS2322: an injury cannot be `not_offered`
    const ratings: Ratings = { visible_injury: { unrated: 'not_offered' } };
    expectTypeOf(ratings).toEqualTypeOf<Ratings>();
  });

  it('refuse another version', () => {
    // @ts-expect-error TS2322: these are the types of 0.1.0
    const other: Assessment['instrument'] = { id: 'ml-arrival-screen', version: '0.2.0' };
    expectTypeOf(other).toEqualTypeOf<Assessment['instrument']>();
  });

  it('refuse a capacity that no intervention names', () => {
    // @ts-expect-error TS2353: the key is `telephone`
    const offers: NonNullable<Assessment['facility']>['offers'] = { phone: true };
    expectTypeOf(offers).not.toBeAny();
  });
});
