import { describe, expect, it } from 'vitest';
import type { Explanation, MissingRating, WhyNot } from '../../src/explain/explanation.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { evaluation, instrument } from './desk.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

/** The lines below the introduction, in both languages. */
function told(whyNot: Partial<WhyNot>): readonly [english: readonly string[], french: readonly string[]] {
  const explanation: Explanation = {
    instrument: evaluation.instrument,
    assessedOn: evaluation.assessedOn,
    margins: [],
    changes: { bandings: [], flags: [], outcomes: [] },
    unknowns: [],
    whyNot: { interventions: [], flags: [], levels: [], bands: [], ...whyNot },
  };
  const linesIn = ({ explanationWords }: Pick<typeof en, 'explanationWords'>): readonly string[] =>
    explanationWords(explanation, evaluation, instrument)
      .flatMap(({ paragraphs }) => paragraphs.slice(1))
      .flatMap(({ text, details = [] }) => [text, ...details])
      .map(plain);
  return [linesIn(en), linesIn(fr)];
}

const bare: MissingRating = { indicator: 'search', class: 'unknown' };
const lacking: MissingRating = {
  indicator: 'search',
  class: 'unknown',
  nonRating: 'insufficient_information',
  given: 'clearly',
  setAside: 'not-enough-evidence',
  lacks: {
    items: { has: 1, needs: 2 },
    sources: { has: 1, needs: 2 },
    events: { has: 0, needs: 1 },
    standing: { needs: 'observed' },
    words: true,
    prisonerWordAlone: true,
    windowDays: { has: 3, needs: 30 },
  },
};

const reported: MissingRating = {
  indicator: 'search',
  class: 'unknown',
  nonRating: 'insufficient_information',
  given: 'clearly',
  setAside: 'standing-too-weak',
  lacks: { standing: { has: 'reported', needs: 'observed' } },
};

describe('why not, in words', () => {
  it.each([
    {
      why: 'a flag without a second event, source, hearer and day',
      whyNot: {
        flags: [
          {
            flag: 'weapon',
            status: 'uncorroborated' as const,
            reasons: [
              {
                kind: 'corroboration' as const,
                moreEvents: 1,
                moreSources: 2,
                prisonerWordAlone: true,
                noDatedEvent: true,
              },
            ],
          },
        ],
      },
      lines: 5,
    },
    {
      why: 'a flag that lacks nothing but a second source',
      whyNot: {
        flags: [
          {
            flag: 'weapon',
            status: 'uncorroborated' as const,
            reasons: [
              {
                kind: 'corroboration' as const,
                moreEvents: 0,
                moreSources: 1,
                prisonerWordAlone: false,
                noDatedEvent: false,
              },
              {
                kind: 'corroboration' as const,
                moreEvents: 1,
                moreSources: 0,
                prisonerWordAlone: false,
                noDatedEvent: false,
              },
            ],
          },
        ],
      },
      lines: 3,
    },
    {
      why: 'a level whose evidence is of too low a standing',
      whyNot: {
        levels: [
          {
            outcome: 'staff',
            level: 'enhanced',
            reasons: [{ kind: 'necessary-unknown' as const, missing: [reported] }],
          },
        ],
      },
      lines: 3,
    },
    {
      why: 'a flag that expired',
      whyNot: {
        flags: [
          {
            flag: 'weapon',
            status: 'expired' as const,
            reasons: [{ kind: 'expired' as const, latestEvent: '2026-01-01', expiresOn: '2026-01-31' }],
          },
        ],
      },
      lines: 2,
    },
    {
      why: 'a safeguard without a dated event, and one that lapsed',
      whyNot: {
        interventions: [
          {
            intervention: 'searches',
            status: 'not_indicated' as const,
            reasons: [
              { kind: 'no-dated-event' as const },
              { kind: 'lapsed' as const, latestEvent: '2026-01-01', lapsesOn: '2026-01-31' },
            ],
          },
        ],
      },
      lines: 3,
    },
    {
      why: 'an offer that is not to be had here, and of which that is not known',
      whyNot: {
        interventions: [
          {
            intervention: 'course',
            status: 'unavailable_here' as const,
            reasons: [
              { kind: 'capacity' as const, capacity: 'c', obstacle: 'unavailable_here' as const },
              { kind: 'capacity' as const, capacity: 'c', obstacle: 'unknown' as const },
            ],
          },
        ],
      },
      lines: 3,
    },
    {
      why: 'an intervention that the instrument does not know',
      whyNot: { interventions: [{ intervention: 'gone', status: 'not_indicated' as const, reasons: [] }] },
      lines: 1,
    },
    {
      why: 'a band of a measure that is refused with too few rated',
      whyNot: {
        bands: [
          {
            banding: 'bands',
            possible: ['first', 'second'],
            refused: 'too-few-rated' as const,
            rated: { has: 1, needs: 2 },
            missing: [bare],
          },
          { banding: 'bands', possible: [], missing: [] },
        ],
      },
      lines: 6,
    },
    {
      why: 'a level that the population, an unknown and a guard without words exclude',
      whyNot: {
        levels: [
          {
            outcome: 'staff',
            level: 'enhanced',
            reasons: [
              { kind: 'population' as const, gates: ['woman'] },
              { kind: 'necessary-unknown' as const, missing: [lacking] },
              {
                kind: 'guard' as const,
                guard: 'gone',
                bound: 'at-most' as const,
                result: 'true' as const,
                comparisons: [],
                missing: [],
              },
            ],
          },
        ],
      },
      lines: 5,
    },
  ])('tells of $why in both languages alike', ({ whyNot, lines }) => {
    const [english, french] = told(whyNot);
    expect(english).toHaveLength(lines);
    expect(french).toHaveLength(lines);
    for (const text of [...english, ...french]) expect(text).not.toMatch(/undefined|null|NaN|^\s*$/);
    expect({ english, french }).toMatchSnapshot();
  });
});
