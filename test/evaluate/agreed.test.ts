import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import {
  evaluated,
  everyNonRating,
  flagOf,
  flagWhen,
  interventionOf,
  measureOf,
  person,
  reference,
  referenceDocument,
  scaleOf,
  truthOf,
  veo,
} from './desk.js';

const unknownA = { a: { unrated: 'declined' } };
const notApplicableA = { a: { unrated: 'not_applicable' } };

/** Each of these was once otherwise. */
describe('what was agreed', () => {
  it('a safeguard without a dated event is not indicated, also of an assessment before 1970', () => {
    const compiled = reference({
      interventions: [
        {
          id: 'apart',
          type: 'safeguard',
          title: 'Apart',
          when: { '>=': [{ var: 'ratings.a' }, 1] },
          safeguard: {
            legalBasis: 'Article 1.',
            decidingAuthority: 'The director.',
            lesserStep: 'Talking.',
            maximumDays: 15,
            lapse: 'By itself.',
          },
        },
      ],
    });
    const evaluation = evaluated(compiled, { assessedOn: '1965-06-30', ratings: { a: 'l1' } });
    expect(interventionOf(evaluation, 'apart')).toMatchObject({ need: 'no', status: 'not_indicated' });
  });

  it('an unknown indicator surely counts from the lowest level where it cannot be not applicable', () => {
    const measures = [{ id: 'm', title: 'M', kind: 'count', of: { indicators: ['a', 'b'] }, atLeast: 'l0' }];
    expect(measureOf(evaluated(reference({ measures }), { ratings: { b: 'l0' } }))).toMatchObject({
      status: 'known',
      value: '2',
      lower: '2',
      upper: '2',
    });
  });

  it('a sum of nothing that applies is refused, not nothing', () => {
    const compiled = reference({
      scales: [scaleOf('three', [0, 1, 2], everyNonRating)],
      measures: [{ id: 'm', title: 'M', kind: 'weighted_sum', terms: [{ indicator: 'a' }] }],
      bandings: [{ id: 'n', measure: 'm', bands: [{ id: 'least', label: 'Least', cutOff: 0 }] }],
    });
    const evaluation = evaluated(compiled, { ratings: notApplicableA });
    expect(measureOf(evaluation)).toEqual({
      id: 'm',
      kind: 'weighted_sum',
      status: 'refused',
      exact: true,
      refused: 'nothing-applicable',
      unknown: [],
      contributions: [{ term: 'a', class: 'not_applicable', weight: '1', lower: '0', upper: '0' }],
    });
    expect(evaluation.bands).toEqual([{ banding: 'n', measure: 'm', basis: 'none', possible: [] }]);
  });

  it('an unknown completes to not applicable only where the scale or the indicator allows that answer', () => {
    const compiled = reference({
      stages: [
        { id: 'first', title: 'First', minutes: 10 },
        { id: 'later', title: 'Later', minutes: 10 },
      ],
      scales: [scaleOf('high', [1, 2])],
      indicators: [{ id: 'a', title: 'A', stage: 'later' }],
      measures: [{ id: 'm', title: 'M', kind: 'weighted_sum', terms: [{ indicator: 'a' }] }],
    });
    expect(measureOf(evaluated(compiled))).toMatchObject({ lower: '1', upper: '2', exact: true });
  });

  it('prorating counts terms: one that stands twice is lacking twice', () => {
    const compiled = reference({
      measures: [
        {
          id: 'm',
          title: 'M',
          kind: 'weighted_sum',
          terms: [{ indicator: 'a' }, { indicator: 'a' }, { indicator: 'b' }],
          unknown: { policy: 'prorate', minimumRated: 1, rounding: { places: 2, mode: 'half-even' } },
        },
      ],
    });
    expect(measureOf(evaluated(compiled, { ratings: { b: 'l1' } }))).toMatchObject({ status: 'prorated', value: '3' });
  });

  it('a guard of two bounds keeps its upper one while its condition is unknown, and not its lower one', () => {
    const level = (id: string): JsonValue => ({ id, label: id });
    const compiled = reference({
      outcomes: [
        {
          id: 'o',
          title: 'O',
          definition: 'O.',
          levels: [level('p'), level('q'), level('r')],
          necessary: [],
          noLevel: { consequence: 'None.', withinDays: 7 },
        },
      ],
      guards: [
        {
          id: 'g',
          outcome: 'o',
          when: { '>=': [{ var: 'ratings.a' }, 1] },
          atLeast: 'q',
          atMost: 'q',
          message: 'G.',
        },
      ],
    });
    const [open] = evaluated(compiled).outcomes;
    expect(open).toMatchObject({ admitted: ['p', 'q'], guards: [{ result: 'unknown', applies: true, atMost: 'q' }] });
    expect(open?.guards[0]).not.toHaveProperty('atLeast');
    const [held] = evaluated(compiled, { ratings: { a: 'l1' } }).outcomes;
    expect(held).toMatchObject({ admitted: ['q'], guards: [{ applies: true, atMost: 'q', atLeast: 'q' }] });
    const [free] = evaluated(compiled, { ratings: { a: 'l0' } }).outcomes;
    expect(free).toMatchObject({ admitted: ['p', 'q', 'r'], guards: [{ applies: false, atMost: 'q', atLeast: 'q' }] });
  });

  it('wishes order offers only: nothing due to everyone gives up its place', () => {
    const compiled = reference({
      facts: [{ id: 'wish', title: 'Wish', type: 'boolean', role: 'responsivity' }],
      interventions: [
        { id: 'z_due', type: 'entitlement', kind: 'k', title: 'Due' },
        { id: 'a_offer', type: 'offer', kind: 'k', title: 'Offer' },
        { id: 'b_offer', type: 'offer', kind: 'k', title: 'Wished', preferredWhen: { var: 'facts.wish' } },
      ],
    });
    const order = evaluated(compiled, { facts: { wish: true } }).interventions.map(({ id }) => id);
    expect(order).toEqual(['z_due', 'b_offer', 'a_offer']);
  });

  it('a flag that reads a measure is corroborated and dated by the indicators behind it', () => {
    const compiled = veo({
      measures: [{ id: 'm', title: 'M', kind: 'count', of: { direction: 'risk' }, atLeast: 'partly_shown' }],
      flags: [
        {
          id: 'f',
          title: 'F',
          message: 'F.',
          severity: 'notice',
          when: { '>=': [{ var: 'measures.m' }, 1] },
          corroboration: { events: 2, sources: 2 },
          expiresAfterDays: 30,
        },
      ],
      interventions: [],
    });
    const evidence = ['e1', 'e2'].map((id) => ({
      id,
      kind: 'incident_record',
      standing: 'observed',
      event: id,
      origin: id,
      eventDate: '2025-06-20',
    }));
    const ratings = { violence: { level: 'partly_shown', by: 'g', supportedBy: ['e1', 'e2'] } };
    expect(flagOf(evaluated(compiled, { ...person, evidence, ratings }))).toMatchObject({
      status: 'raised',
      corroboration: { events: 2, eventsNeeded: 2, sources: 2, sourcesNeeded: 2 },
      latestEvent: '2025-06-20',
      expiresOn: '2025-07-20',
    });
  });

  it('nothing is concluded from a measure that was refused, nor from its band', () => {
    const measures = [
      {
        id: 'm',
        title: 'M',
        kind: 'weighted_sum',
        terms: [{ indicator: 'a' }, { indicator: 'b' }],
        unknown: { policy: 'refuse' },
      },
    ];
    const bandings = [
      {
        id: 'n',
        measure: 'm',
        bands: [
          { id: 'lo', label: 'Lo', cutOff: 0 },
          { id: 'hi', label: 'Hi', cutOff: 3 },
        ],
      },
    ];
    const refused = { ...unknownA, b: 'l0' };
    const byValue = reference({ measures, bandings, flags: flagWhen({ '<=': [{ var: 'measures.m' }, 4] }) });
    expect(truthOf(byValue, { ratings: refused })).toBe('unknown');
    const byBand = reference({ measures, bandings, flags: flagWhen({ '===': [{ var: 'bands.n' }, 'lo'] }) });
    expect(evaluated(byBand, { ratings: refused }).bands).toMatchObject([{ basis: 'none', possible: ['lo'] }]);
    expect(truthOf(byBand, { ratings: refused })).toBe('unknown');
    expect(truthOf(byBand, { ratings: { a: 'l0', b: 'l0' } })).toBe('true');
  });

  it.each(['measures.m', 'bands.n', 'flags.f'])(
    'a gate is looked at before %s is computed, and cannot read it',
    (name) => {
      const read: JsonValue = name === 'bands.n' ? { '===': [{ var: name }, 'lo'] } : { var: name };
      const result = parseInstrument(
        referenceDocument({
          measures: [{ id: 'm', title: 'M', kind: 'maximum', of: { indicators: ['a'] } }],
          bandings: [{ id: 'n', measure: 'm', bands: [{ id: 'lo', label: 'Lo', cutOff: 0 }] }],
          flags: flagWhen({ '>=': [{ var: 'ratings.a' }, 1] }),
          population: {
            description: 'Anybody.',
            gates: [
              {
                id: 'g',
                when: name === 'measures.m' ? { '>=': [read, 1] } : read,
                effect: 'outside',
                reason: 'R.',
              },
            ],
          },
        }),
      );
      expect(result.issues.map(({ code, facts }: Issue) => [code, facts['name']])).toContainEqual([
        'expression.name-not-allowed-here',
        name,
      ]);
    },
  );

  it.each(['count', 'minimum', 'maximum', 'median', 'count_by_level'])(
    'unknown counts as 0 in a sum only, not in a %s',
    (kind) => {
      const counted = kind === 'count' ? { atLeast: 'l1' } : {};
      const measures = [
        { id: 'm', title: 'M', kind, of: { indicators: ['a'] }, ...counted, unknown: { policy: 'as_zero' } },
      ];
      expect(parseInstrument(referenceDocument({ measures })).issues).toContainEqual({
        code: 'instrument.not-allowed-here',
        pointer: '/measures/0/unknown',
        severity: 'error',
        facts: { key: 'unknown', because: kind },
      });
    },
  );

  it('a prorated sum may be more than its rounding, when nothing is unknown', () => {
    const compiled = reference({
      scales: [scaleOf('quarters', [0, 4.25])],
      indicators: [{ id: 'a', title: 'A' }],
      measures: [
        {
          id: 'm',
          title: 'M',
          kind: 'weighted_sum',
          terms: [{ indicator: 'a' }],
          unknown: { policy: 'prorate', minimumRated: 1, rounding: { places: 0, mode: 'half-even' } },
        },
      ],
      bandings: [
        {
          id: 'n',
          measure: 'm',
          bands: [
            { id: 'lo', label: 'Lo', cutOff: 0 },
            { id: 'top', label: 'Top', cutOff: 4.25 },
          ],
        },
      ],
    });
    expect(evaluated(compiled, { ratings: { a: 'l1' } }).bands).toMatchObject([{ band: 'top', basis: 'value' }]);
  });
});
