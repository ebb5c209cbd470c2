import { describe, expect, it } from 'vitest';
import { instrumentDigest, textDigest } from '../../src/instrument/digest.js';
import { decimalOf } from '../../src/kernel/decimal-text.js';
import { fixtureIndex, indexFor } from '../assessment/desk.js';
import { add, replace } from '../instrument/verdict.js';

const weighing = indexFor('whole');
const everything = fixtureIndex('everything');
const reference = indexFor('bare');

describe('indexInstrument', () => {
  it('gives indicators, facts and stages their places', () => {
    expect(weighing.indicators.map(({ id, index }) => [id, index])).toEqual(
      ['violence', 'past_violence', 'threats', 'role_held', 'visits', 'distress'].map((id, index) => [id, index]),
    );
    expect(weighing.indicatorById.get('threats')).toBe(weighing.indicators[2]);
    expect(weighing.facts.map(({ id, index }) => [id, index])[1]).toEqual(['wounded', 1]);
    expect(weighing.factById.get('wounded')).toBe(weighing.facts[1]);
    expect([...weighing.stageById]).toEqual([
      ['arrival', 0],
      ['full', 1],
    ]);
    expect(weighing.indicators.map(({ stage }) => stage)).toEqual([0, 0, 0, 1, 0, 0]);
    expect(reference.stageById.size).toBe(0);
    expect(reference.facts).toEqual([]);
    expect(reference.indicators[9]!.stage).toBe(0);
  });

  it('keeps the instrument and its parts as they are', () => {
    expect(weighing.indicators[0]!.source).toBe(weighing.instrument.document.indicators[0]);
    expect(weighing.facts[0]!.source).toBe(weighing.instrument.document.facts?.[0]);
  });

  it('compiles scales once: points are places unless declared', () => {
    const [conduct, offered, other] = everything.indicators;
    expect(conduct!.scale).toBe(offered!.scale);
    expect(conduct!.scale.levels).toEqual([
      { id: 'no', points: decimalOf('0') },
      { id: 'partly', points: decimalOf('1.5') },
      { id: 'yes', points: decimalOf('2') },
    ]);
    expect(other!.scale.id).toBe('yes_no');
    expect(other!.scale.levels.map(({ points }) => points)).toEqual([decimalOf('-1'), decimalOf('1')]);
    expect([...other!.scale.indexOfLevel]).toEqual([
      ['no', 0],
      ['yes', 1],
    ]);
  });

  it('takes non-ratings from the indicator, the scale, or the five of class unknown', () => {
    const five = [
      'insufficient_information',
      'asked_not_received',
      'alleged_only',
      'not_observed_long_enough',
      'declined',
    ];
    expect([...everything.indicators[0]!.nonRatings]).toEqual(['insufficient_information']);
    expect([...everything.indicators[1]!.nonRatings]).toEqual(['insufficient_information', 'not_offered']);
    expect([...everything.indicators[2]!.nonRatings]).toEqual(five);
  });

  it('says what may not apply, and as what it is read then', () => {
    expect(everything.indicators.map(({ mayBeNotApplicable }) => mayBeNotApplicable)).toEqual([false, true, false]);
    expect(everything.indicators.map(({ notApplicableAs }) => notApplicableAs)).toEqual([-1, 0, -1]);
  });

  it('weighs evidence under policy veo, and where an indicator demands some', () => {
    expect(weighing.indicators.every(({ weighsEvidence }) => weighsEvidence)).toBe(true);
    expect(everything.indicators.map(({ weighsEvidence }) => weighsEvidence)).toEqual([true, false, false]);
  });

  it('fills in what each level needs', () => {
    const least = { items: 0, sources: 0, events: 0, standing: 'alleged', words: false };
    expect(everything.indicators[0]!.minimum).toEqual([
      least,
      { ...least, items: 1 },
      { items: 2, sources: 2, events: 2, standing: 'observed', words: true },
    ]);
    expect(weighing.indicators[0]!.minimum.map(({ items, sources }) => [items, sources])).toEqual([
      [1, 0],
      [1, 0],
      [2, 2],
    ]);
    expect(reference.indicators[0]!.minimum).toEqual([least, least]);
  });

  it('lets no risk above the lowest level stand on nothing under policy veo (law 7)', () => {
    const none = add('/indicators/0/evidence/minimum/not_shown', { items: 0 });
    const nothing = replace('/indicators/0/evidence/minimum/partly_shown', { items: 0 });
    const alike = add('/indicators/4/evidence', { minimum: { not_shown: { items: 0 } } });
    const rest = [nothing, replace('/indicators/0/evidence/minimum/clearly_shown', { items: 0, standing: 'observed' })];
    const index = fixtureIndex('weighing', [none, alike, ...rest]);
    expect(index.indicators[0]!.minimum.map(({ items }) => items)).toEqual([0, 1, 1]);
    const help = fixtureIndex('weighing', [add('/indicators/5/evidence', { minimum: { not_shown: { items: 0 } } })]);
    expect(help.indicators[5]!.minimum.map(({ items }) => items)).toEqual([0, 0, 0]);
    const reference0 = fixtureIndex('one-prison', [replace('/indicators/0/evidence/minimum/yes', { items: 0 })]);
    expect(reference0.indicators[0]!.minimum.map(({ items }) => items)).toEqual([0, 0]);
  });

  it('makes the answers that need nothing weighed once', () => {
    const { id: indicator, answers } = reference.indicators[0]!;
    const nothing = { supporting: [], evidence: [], contradictedBy: [] };
    const absent = { class: 'unknown', nonRating: 'insufficient_information' };
    const notDue = { class: 'not_applicable', nonRating: 'not_due', setAside: 'not-due' };
    expect(answers.rated).toEqual(
      ['no', 'yes'].map((given, countsAs) => {
        const result = { indicator, given, level: given, class: 'rated' };
        return { given, class: 'rated', ...nothing, countsAs, result };
      }),
    );
    expect(answers.absent).toEqual({ ...absent, ...nothing, countsAs: -1, result: { indicator, ...absent } });
    expect(answers.notDue).toEqual({ ...notDue, ...nothing, countsAs: -2, result: { indicator, ...notDue } });
    expect(Object.isFrozen(answers.absent.result)).toBe(true);
  });

  it('knows its digests', () => {
    const { document } = weighing.instrument;
    expect(weighing.digests.whole()).toBe(instrumentDigest(document));
    expect(weighing.digests.whole()).toBe(instrumentDigest(document));
    expect(everything.digests.text('fr')).toBe(textDigest(everything.instrument.document, 'fr'));
    expect(everything.digests.text('en')).toBe(textDigest(everything.instrument.document, 'en'));
    expect(everything.digests.text('fr')).not.toBe(everything.digests.text('en'));
  });
});
