import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Admission, admit, type Admitted } from '../../src/assessment/admissibility/admit.js';
import type { EvidenceItem, Rating } from '../../src/assessment/document.js';
import { evidenceSummary } from '../../src/assessment/evidence-summary.js';
import { readEvidence } from '../../src/assessment/read-evidence.js';
import { type EvidenceSummary, notApplicable } from '../../src/assessment/valid-assessment.js';
import type { CompiledIndicator } from '../../src/compile/compiled-instrument.js';
import { evidenceKinds, notApplicableReasons, standings, unknownReasons } from '../../src/instrument/indicators.js';
import { dayOfDate, parsePartialDate } from '../../src/kernel/partial-date.js';
import { indexFor } from './desk.js';

const today = dayOfDate('2025-06-30');
const { indicators } = indexFor('whole');
const risks = indicators.filter(({ source }) => source.direction === 'risk');
const levels = ['not_shown', 'partly_shown', 'clearly_shown'];

const item: fc.Arbitrary<Omit<EvidenceItem, 'id'>> = fc.record(
  {
    kind: fc.constantFrom(...evidenceKinds),
    standing: fc.constantFrom(...standings),
    event: fc.constantFrom('one', 'two'),
    origin: fc.constantFrom('here', 'there'),
    duress: fc.constantFrom('none_known', 'possible', 'established'),
    eventDate: fc.constantFrom('2007', '2008-05-09', '2024-06-29', '2024-06-30', '2025-06'),
    words: fc.constant({ asHeard: 'x', language: 'fr', hearer: 's1' }),
  },
  { requiredKeys: ['kind', 'standing'] },
);

const evidence = fc
  .array(item, { maxLength: 5 })
  .map((items): readonly EvidenceItem[] => items.map((one, place) => ({ ...one, id: `e${String(place)}` })));

const birth = fc.constantFrom(undefined, '1990-05-10', '1988');
const observed = fc.constantFrom(
  undefined,
  { from: '2025-06-01', to: '2025-06-30' },
  { from: '2025-06-20', to: '2025-06-30' },
);

/** What becomes of a rating that rests on all of the evidence. */
function judged(rating: Rating, indicator: CompiledIndicator, { items, born }: Circumstances): Admitted {
  const span = born === undefined ? undefined : parsePartialDate(born);
  const admission: Admission = {
    assessedOnDay: today,
    leavesOutChildhood: true,
    ...(span === undefined ? {} : { birth: span }),
    evidenceById: new Map(
      items.map((one) => [one.id, readEvidence(one, { assessedOnDay: today, standsAlone: false })]),
    ),
    involvementNotEstablished: false,
    stage: 1,
  };
  return admit(rating, indicator, admission);
}

function summaryOf(indicator: CompiledIndicator, { level, rating }: Admitted): EvidenceSummary {
  const valid = { levels: [level], admitted: [rating], assessedOnDay: today };
  return evidenceSummary({ ...indicator, index: 0 }, valid);
}

interface Circumstances {
  readonly items: readonly EvidenceItem[];
  readonly born: string | undefined;
}

function resting(
  level: string,
  items: readonly EvidenceItem[],
  window: { from: string; to: string } | undefined,
): Rating {
  const supportedBy = items.map(({ id }) => id);
  return { level, supportedBy, ...(window === undefined ? {} : { observed: window }) };
}

const anyRating = fc.record({
  indicator: fc.constantFrom(...indicators),
  level: fc.constantFrom(...levels),
  items: evidence,
  born: birth,
  window: observed,
});
const anyRisk = fc.record({
  indicator: fc.constantFrom(...risks),
  level: fc.constantFrom(...levels),
  items: evidence,
  born: birth,
  window: observed,
});

describe('admissibility', () => {
  const innocent = fc.constantFrom('denial', 'silence', 'appeal', 'complaint', 'religious_counsel', 'clinical_counsel');

  it('never makes a risk higher, nor anything of it firmer, by what R12 protects', () => {
    fc.assert(
      fc.property(anyRisk, innocent, item, ({ indicator, level, items, born, window }, kind, more) => {
        const before = judged(resting(level, items, window), indicator, { items, born });
        const with1 = [...items, { ...more, id: 'more', kind }];
        const after = judged(resting(level, with1, window), indicator, { items: with1, born });
        expect(after.level).toBeLessThanOrEqual(level === 'not_shown' ? 0 : before.level);
        if (level !== 'not_shown') {
          expect(after.rating.nonRating).toBe(before.rating.nonRating);
          expect(summaryOf(indicator, after)).toEqual(summaryOf(indicator, before));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never raises a risk because evidence is gone', () => {
    fc.assert(
      fc.property(anyRisk, fc.nat(), ({ indicator, level, items, born, window }, gone) => {
        const before = judged(resting(level, items, window), indicator, { items, born });
        const left = items.filter((_one, place) => place !== gone % Math.max(1, items.length));
        const after = judged(resting(level, left, window), indicator, { items: left, born });
        expect(after.level).toBeLessThanOrEqual(Math.max(before.level, level === 'not_shown' ? 0 : -1));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the level that was given, or none', () => {
    const seen = { kept: 0, aside: 0 };
    fc.assert(
      fc.property(anyRating, ({ indicator, level, items, born, window }) => {
        const { level: counted, rating } = judged(resting(level, items, window), indicator, { items, born });
        expect(rating.given).toBe(level);
        expect([levels.indexOf(level), -1]).toContain(counted);
        expect(rating.class).toBe(counted === -1 ? 'unknown' : 'rated');
        expect(rating.setAside === undefined).toBe(counted !== -1);
        expect(rating.evidence.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
        expect(rating.supporting.map(({ id }) => id)).toEqual(
          rating.evidence.filter(({ admissible }) => admissible).map(({ id }) => id),
        );
        seen[counted === -1 ? 'aside' : 'kept'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.kept, seen.aside)).toBeGreaterThan((seen.kept + seen.aside) / 10);
  });

  it('never makes a level of an unknown, whatever the evidence', () => {
    fc.assert(
      fc.property(
        anyRating,
        fc.constantFrom(...unknownReasons, ...notApplicableReasons),
        ({ indicator, items, born }, unrated) => {
          const supportedBy = items.map(({ id }) => id);
          const { level, rating } = judged({ unrated, supportedBy }, indicator, { items, born });
          const isClosed = (notApplicableReasons as readonly string[]).includes(unrated);
          expect(level).toBe(isClosed ? notApplicable : -1);
          expect(rating.class).toBe(isClosed ? 'not_applicable' : 'unknown');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyRating, ({ indicator, level, items, born, window }) => {
        const forth = judged(resting(level, items, window), indicator, { items, born });
        const back = judged(resting(level, items.toReversed(), window), indicator, { items, born });
        expect([back.level, back.rating.setAside, back.rating.nonRating]).toEqual([
          forth.level,
          forth.rating.setAside,
          forth.rating.nonRating,
        ]);
        expect(summaryOf(indicator, back)).toEqual(summaryOf(indicator, forth));
      }),
      { numRuns: 300 },
    );
  });
});
