import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { InstrumentNoticeDocument } from '../../src/registry/documents.js';
import { inForce, type InForceStatus } from '../../src/registry/in-force.js';
import { notice, pin, registryOf, ten } from './desk.js';

/** From the most restrictive to the least. */
const order: readonly InForceStatus[] = [
  ...(['withdrawn', 'suspended', 'cannot-be-said', 'never-authorised', 'no-longer', 'not-yet', 'in-force'] as const),
];

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
const scope = fc.constantFrom<InstrumentNoticeDocument['scope']>(
  'all',
  { purposes: ['intake'] },
  { settings: ['open'], purposes: ['review'] },
);
const says = fc.constantFrom<InstrumentNoticeDocument['says']>('authorised', 'suspended', 'withdrawn');
const query = fc.record({
  on: day,
  purpose: fc.option(fc.constantFrom('intake', 'review'), { nil: undefined }),
  setting: fc.option(fc.constantFrom('open', 'closed'), { nil: undefined }),
});

const notices = fc
  .array(fc.record({ says, scope, from: day, until: fc.option(day, { nil: undefined }) }), { maxLength: 6 })
  .map((drawn) =>
    drawn.map(({ says: kind, scope: of, from, until }, place) => {
      const ends = kind !== 'withdrawn' && until !== undefined && until >= from;
      return notice({ number: String(place), says: kind, scope: of, from, ...(ends ? { until } : {}) });
    }),
  );

function rank(documents: readonly unknown[], asked: Parameters<typeof inForce>[2]): number {
  return order.indexOf(inForce(registryOf([ten, ...documents]), pin, asked).status);
}

describe('in force', () => {
  it('is never more for a suspension or a withdrawal more', () => {
    fc.assert(
      fc.property(
        notices,
        query,
        fc.constantFrom('suspended', 'withdrawn'),
        day,
        scope,
        (drawn, asked, kind, from, of) => {
          const further = notice({ number: 'more', says: kind, from, scope: of });
          expect(rank([...drawn, further], asked)).toBeLessThanOrEqual(rank(drawn, asked));
        },
      ),
    );
  });

  it('depends on no order of notices that replace none', () => {
    fc.assert(
      fc.property(notices, query, (drawn, asked) => {
        expect(rank(drawn.toReversed(), asked)).toBe(rank(drawn, asked));
      }),
    );
  });

  it('is never more for knowing less of what it was used for', () => {
    fc.assert(
      fc.property(notices, query, (drawn, asked) => {
        const known = [
          asked,
          { ...asked, purpose: asked.purpose ?? 'intake', setting: asked.setting ?? 'open' },
        ] as const;
        const [less, all] = known.map((one) => rank(drawn, one)) as [number, number];
        expect(less <= all || order[all] !== 'in-force').toBe(true);
        expect(order[less] === 'in-force' && order[all] !== 'in-force').toBe(false);
      }),
    );
  });

  it('is in force only where a notice that holds authorises it, and none that may hold takes it away', () => {
    fc.assert(
      fc.property(notices, query, (drawn, asked) => {
        const found = inForce(registryOf([ten, ...drawn]), pin, asked);
        const holding = found.notices.filter(({ stands }) => stands === 'holds' || stands === 'scope-not-said');
        const isAuthorised = holding.some(
          ({ document, stands }) => document.says === 'authorised' && stands === 'holds',
        );
        const isTaken = holding.some(({ document }) => document.says !== 'authorised');
        expect(found.status === 'in-force').toBe(isAuthorised && !isTaken);
      }),
    );
  });
});
