import { describe, expect, it } from 'vitest';
import { platformSha256 } from '../../src/node/hash.js';
import { replay } from '../../src/replay/replay.js';
import type { AsKnown } from '../../src/replay/as-known.js';
import { assessmentEntry, holding, intake, sealedRecord } from './sealed.js';

const coercing = '04-informal-leader-who-coerces';

interface Item {
  readonly id: string;
  readonly recordedOn?: unknown;
}

/** What the record comes to as known on a day, with the dates of some evidence as given. */
function knownOn(on: string, dates: { readonly [evidence: string]: object } = {}): AsKnown {
  const entry = assessmentEntry(coercing, intake, (document) => ({
    ...document,
    evidence: (document['evidence'] as readonly Item[]).map(({ recordedOn, ...item }) =>
      Object.hasOwn(dates, item.id) ? { ...item, ...dates[item.id] } : { ...item, recordedOn },
    ),
  }));
  const verdict = replay(sealedRecord(entry), holding(intake), { hash: platformSha256, asKnown: on });
  expect(verdict.verdict).toBe('same');
  return verdict.asKnown as AsKnown;
}

describe('an assessment as it was known on a day', () => {
  it('is the same when all of its evidence was there', () => {
    expect(knownOn('2026-07-20')).toEqual({
      ...{ on: '2026-07-20', leftOut: [], unrated: [], changes: [] },
    });
  });

  it('is without what came later, and without the ratings that rest on it, and says what that changes', () => {
    const known = knownOn('2026-07-01');
    expect(known.leftOut.map(({ evidence }) => evidence)).toEqual(['e2', 'e3', 'e4', 'e5', 'e7', 'e8', 'e9', 'e11']);
    expect(known.unrated).toContain('d1_urging');
    expect(known.unrated).not.toContain('d2_coercion');
    expect(known.changes.map(({ what }) => what)).toContain('flag');
    expect(known.refused).toBeUndefined();
  });

  it.each([
    ['no date', {}, 'undated'],
    ['only its month', { recordedOn: '2026-07' }, 'uncertain'],
    ['a day that is too late', { recordedOn: '2026-07-19' }, 'later'],
    ['an earlier day, and was received too late', { recordedOn: '2026-07-04', receivedOn: '2026-07-19' }, 'later'],
  ])('leaves out evidence with %s', (_, dates, why) => {
    expect(knownOn('2026-07-18', { e11: dates }).leftOut).toContainEqual({ evidence: 'e11', why });
  });

  it('keeps evidence that was received on that very day', () => {
    const known = knownOn('2026-07-18', { e11: { recordedOn: '2026-07-04', receivedOn: '2026-07-18' } });
    expect(known.leftOut.map(({ evidence }) => evidence)).toEqual(['e9']);
  });
});
