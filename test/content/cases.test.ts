import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/authoring/case-document.js';
import { type BundledId, bundled, bundledIds, inLanguage } from './bundled.js';

type Part = 'flags' | 'mitigators' | 'interventions';

/** Everything that the cases of an instrument expect of one part, by id. */
function expectedOf(id: BundledId, part: Part): ReadonlyMap<string, readonly string[]> {
  const pairs = bundled(id).cases.cases.flatMap(({ expect: wanted }) => Object.entries(wanted[part] ?? {}));
  return new Map(pairs.map(([name]) => [name, pairs.filter(([other]) => other === name).map(([, value]) => value)]));
}

/** What an offer or a safeguard comes to where it does not apply. */
const leftOut = new Set(['not_indicated', 'not_established', 'unavailable_here']);
const applies = new Set(['indicated', 'indicated_availability_unknown']);

/** What is open to everyone can be left out by the facility only. */
function both(seen: readonly string[] = []): boolean {
  return seen.some((status) => applies.has(status)) && seen.some((status) => leftOut.has(status));
}

describe.each(bundledIds)('%s: its cases show each part where it applies and where it does not', (id) => {
  const { document } = bundled(id);

  it('flags', () => {
    const seen = expectedOf(id, 'flags');
    const missing = (document.flags ?? []).filter(({ id: flag }) => {
      const statuses = seen.get(flag) ?? [];
      return !statuses.includes('raised') || !statuses.some((status) => status !== 'raised');
    });
    expect(missing.map(({ id: flag }) => flag)).toEqual([]);
  });

  it('mitigators', () => {
    const seen = expectedOf(id, 'mitigators');
    const missing = (document.mitigators ?? []).filter(({ id: mitigator }) => {
      const results = seen.get(mitigator) ?? [];
      return !results.includes('true') || !results.includes('false');
    });
    expect(missing.map(({ id: mitigator }) => mitigator)).toEqual([]);
  });

  it('offers and safeguards', () => {
    const seen = expectedOf(id, 'interventions');
    const missing = (document.interventions ?? []).filter(
      ({ id: intervention, type }) => type !== 'entitlement' && !both(seen.get(intervention)),
    );
    expect(missing.map(({ id: intervention }) => intervention)).toEqual([]);
  });

  it('entitlements, always due', () => {
    const seen = expectedOf(id, 'interventions');
    const entitlements = (document.interventions ?? []).filter(({ type }) => type === 'entitlement');
    expect(
      entitlements.filter(({ id: entitlement }) => {
        const statuses = seen.get(entitlement) ?? [];
        return statuses.length === 0 || !statuses.every((status) => status.startsWith('due'));
      }),
    ).toEqual([]);
  });

  it('constraints, each by a case that it refuses', () => {
    const refused = bundled(id).cases.cases.filter(({ expect: wanted }) =>
      wanted.issues?.some(({ code }) => code === 'evaluate.constraint-broken'),
    );
    expect(refused.length).toBeGreaterThanOrEqual(document.constraints?.length ?? 0);
  });
});

interface Piece {
  readonly id: string;
  readonly origin?: string;
  readonly event?: string;
}

function piecesOf({ assessment }: Case): readonly Piece[] {
  return (assessment['evidence'] ?? []) as unknown as readonly Piece[];
}

describe.each(bundledIds)('%s: its cases are written to be read', (id) => {
  const { cases } = bundled(id).cases;

  it('each has a name of its own, in French and in English', () => {
    for (const language of ['fr', 'en']) {
      const names = cases.map(({ name }) => inLanguage(name, language));
      expect(names.filter((name) => name.length < 10)).toEqual([]);
      expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    }
  });

  it('each piece of evidence says its event and its origin', () => {
    const silent = cases.flatMap((each) => piecesOf(each).filter(({ event, origin }) => !event || !origin));
    expect(silent).toEqual([]);
  });
});
