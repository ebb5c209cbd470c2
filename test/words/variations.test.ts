import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '../../src/evaluate/evaluation.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, evaluation, instrument } from './desk.js';
import { type Asked, lines } from './lines.js';

const quiet = {
  id: 'weapon',
  severity: 'urgent',
  result: 'false',
  trace: comparison('0', 'false'),
  status: 'not_raised',
} as const;
const noneRaised = 'No flag is raised. That says nothing about what is not known.';
const searchNo = 'Search: ‘not shown’ (0) is at least 2 (‘clearly shown’): no';
const offersIntro =
  'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.';
const restriction = {
  id: 'searches',
  type: 'safeguard',
  obstacle: 'none',
  calledForBy: [],
  unknownHooks: [],
  when: { result: 'true', trace: comparison('2', 'true') },
} as const;
const offer = { id: 'talk', type: 'offer', obstacle: 'none', calledForBy: [], unknownHooks: [] } as const;
const sum: MeasureResult = {
  id: 'total',
  kind: 'weighted_sum',
  status: 'known',
  lower: '2',
  upper: '6',
  exact: true,
  unknown: [],
};

const rows: readonly (Asked & { readonly why: string; readonly en: readonly string[] })[] = [
  {
    why: 'flags that are not raised are still named',
    part: 'flags',
    result: { flags: [quiet] },
    en: [noneRaised, 'Checked, and not raised: Weapon.'],
  },
  {
    why: 'in detail each quiet flag has its comparisons',
    part: 'flags',
    detail: true,
    result: { flags: [quiet] },
    en: [noneRaised, 'Checked, and not raised: Weapon.', '· Weapon.', `· ${searchNo}`],
  },
  {
    why: 'a flag that may be raised, and one whose event has no date',
    part: 'flags',
    detail: true,
    result: {
      flags: [
        { ...quiet, status: 'unknown', result: 'unknown', trace: comparison(null, 'unknown') },
        { ...quiet, id: 'gone', status: 'uncorroborated' },
      ],
    },
    en: [
      noneRaised,
      'gone: flag without corroboration. It counts as not raised and must be seen.',
      '· No dated event stands behind it.',
      `· ${searchNo}`,
      'Weapon: it is not known whether this flag is to be raised. Ask for what is missing.',
      '· Search (unknown, between 0 and 2) is at least 2 (‘clearly shown’): unknown',
    ],
  },
  {
    why: 'a guard bounds from above while unknown, and one level is left',
    part: 'outcomes',
    result: {
      outcomes: [
        {
          id: 'staff',
          status: 'levels_admitted',
          admitted: ['ordinary'],
          missing: [],
          guards: [
            {
              id: 'calm',
              applies: true,
              atLeast: 'ordinary',
              atMost: 'ordinary',
              result: 'unknown',
              trace: comparison(null, 'unknown'),
            },
          ],
        },
      ],
    },
    en: [
      'Each point is concluded apart. These are the levels that the guards of the instrument leave open. A trained person concludes, and may conclude otherwise by saying why.',
      'Harm to staff (within 1 day, in custody): only level admitted: ‘ordinary attention’. This is not a security class.',
      '· No less than ‘ordinary attention’, No more than ‘ordinary attention’: it is not known yet whether this is so, and what is not known never raises a level: No conduct.',
    ],
  },
  {
    why: 'in detail also the guards without effect, and an outcome that has no level for its population',
    part: 'outcomes',
    detail: true,
    result: {
      outcomes: [
        {
          id: 'gone',
          status: 'no_level',
          admitted: [],
          reason: 'population',
          missing: [],
          findOutBy: '2026-11-28',
          guards: [{ id: 'calm', applies: false, result: 'false', trace: comparison('0', 'false') }],
        },
      ],
    },
    en: [
      'Each point is concluded apart. No level is given here: this is what that means, and what remains to be found out.',
      'gone: no level. The instrument has no evidence for this situation. To be looked at again by 28 November 2026.',
      '· Guard without effect here: No conduct.',
      `· ${searchNo}`,
    ],
  },
  {
    why: 'everything known',
    part: 'unknown',
    result: {},
    en: ['Every indicator to rate has an answer that counts.'],
  },
  {
    why: 'a restriction whose time has ended',
    part: 'safeguards',
    detail: true,
    result: {
      interventions: [
        { ...restriction, need: 'no', status: 'not_indicated', latestEvent: '2026-10-01', lapsesOn: '2026-10-31' },
      ],
    },
    en: [
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
      'No restriction is indicated.',
      'Targeted search: restriction not indicated. Its time ended after 31 October 2026. Only a new event can be a ground for it.',
      '· Search: ‘clearly shown’ (2) is at least 2 (‘clearly shown’): yes',
    ],
  },
  {
    why: 'a restriction is never established by what is not known',
    part: 'safeguards',
    result: {
      interventions: [
        {
          ...restriction,
          need: 'possible',
          status: 'not_established',
          when: { result: 'unknown', trace: comparison(null, 'unknown') },
        },
      ],
    },
    en: [
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
      'No restriction is indicated.',
      'Restrictions not established, since what is not known restricts no one: Targeted search.',
    ],
  },
  {
    why: 'an offer that meets a wish, is not available, and one whose condition is not met',
    part: 'offers',
    detail: true,
    result: {
      interventions: [
        {
          ...offer,
          need: 'yes',
          obstacle: 'unavailable_here',
          status: 'unavailable_here',
          preferred: 'true',
          substitutes: ['course', 'gone'],
          reviewOn: '2026-12-01',
        },
        {
          ...offer,
          id: 'course',
          need: 'no',
          status: 'not_indicated',
          when: { result: 'false', trace: comparison('0', 'false') },
        },
      ],
    },
    en: [
      offersIntro,
      'Talk: offer indicated, not available here. Open to everyone.',
      '· Meets a wish of the person.',
      '· Instead, if it is not possible: ‘Workshop’ and ‘gone’',
      '· To be reviewed on: 1 December 2026.',
      'Workshop: offer not indicated for now. Its condition is not met.',
      `· ${searchNo}`,
    ],
  },
  {
    why: 'an offer without hooks is open to everyone, but not where something stands against it',
    part: 'offers',
    result: {
      interventions: [{ ...offer, id: 'course', need: 'yes', obstacle: 'contraindicated', status: 'contraindicated' }],
    },
    en: [offersIntro, 'Workshop: offer contraindicated. What speaks against it: Recent weapon.'],
  },
  {
    why: 'a prorated number, its line and its band',
    part: 'measures',
    result: {
      measures: [
        {
          ...{ ...sum, status: 'prorated', value: '4', unknown: ['visits'] },
          contributions: [
            {
              term: 'search',
              level: 'clearly',
              class: 'rated',
              points: '2',
              weight: '1',
              value: '2',
              lower: '2',
              upper: '2',
            },
            { term: 'visits', class: 'unknown', weight: '1', lower: '0', upper: '2' },
          ],
          adjustments: [
            { kind: 'prorating', from: '2', to: '4', difference: '2' },
            { kind: 'rounding', from: '4', to: '3.5', difference: '-0.5' },
          ],
        },
      ],
    },
    en: [
      'Total: 4. Number estimated from what is rated. With the missing answers it would be between 2 and 6.',
      '· Search (‘clearly shown’): 2',
      '· Visits: unknown, between 0 and 2',
      '· Estimate for what is missing, from 2 to 4: +2',
      '· Rounding from 4 to 3.5: −0.5',
      '· Addition: 2 + 2 − 0.5 = 4',
      '· Unknown: ‘Visits’',
    ],
  },
  {
    why: 'a band that rests on an estimated number, and one that no missing answer can change',
    part: 'bands',
    result: {
      bands: [
        { banding: 'bands', measure: 'total', band: 'second', basis: 'prorated', possible: ['first', 'second'] },
        { banding: 'bands', measure: 'total', band: 'second', basis: 'bounds', possible: ['second'] },
      ],
    },
    en: [
      'Total: ‘enhanced attention’. By a number estimated from what is rated. Still possible: ‘ordinary attention’ or ‘enhanced attention’. This is not a security class.',
      'Total: ‘enhanced attention’. Whatever the missing answers turn out to be. This is not a security class.',
    ],
  },
  {
    why: 'unknowns counted as 0 say so',
    part: 'measures',
    result: {
      measures: [
        {
          ...sum,
          status: 'as_zero',
          value: '0',
          unknown: ['debts'],
          contributions: [{ term: 'debts', source: 'fact', class: 'unknown', weight: '1', lower: '0', upper: '9' }],
        },
      ],
    },
    en: [
      'Total: 0. Unknowns were counted as 0, as the instrument declares: the true number may be another.',
      '· Debts: unknown, counted as 0',
      '· Unknown: ‘Debts’',
    ],
  },
  {
    why: 'a refused number, and bounds that may be too wide',
    part: 'measures',
    result: {
      measures: [
        { ...sum, status: 'refused', refused: 'unknown', unknown: ['search'] },
        {
          ...sum,
          id: 'gone',
          status: 'refused',
          refused: 'nothing-applicable',
          lower: undefined,
          upper: undefined,
        } as never,
        { ...sum, id: 'many', kind: 'count', status: 'bounded', exact: false },
      ],
    },
    en: [
      'Total: no number is given, since at least one answer is missing; it would be between 2 and 6.',
      '· Unknown: ‘Search’',
      'gone: no number is given, since no indicator applies.',
      'How many: between 2 and 6. The bounds may be wider than they need to be, never narrower.',
      '· Counted, at ‘partly shown’ or above: Search (‘clearly shown’)',
    ],
  },
  {
    why: 'a profile by level, and a count of nothing',
    part: 'measures',
    result: {
      ratings: [{ indicator: 'search', class: 'unknown' }],
      measures: [
        {
          id: 'profile',
          kind: 'count_by_level',
          status: 'bounded',
          exact: true,
          unknown: ['search'],
          byLevel: [
            { level: 'none', lower: 1, upper: 2 },
            { level: 'partly', lower: 0, upper: 0 },
          ],
        },
        { ...sum, id: 'many', kind: 'count', value: '0' },
      ],
    },
    en: [
      'Profile.',
      '· not shown: 1, and at most 2; partly shown: 0',
      '· Unknown: ‘Search’',
      'How many: 0.',
      '· No indicator is at ‘partly shown’ or above among those that are known.',
    ],
  },
  {
    why: 'notices with names, said once for several measures, and one that is not known here',
    part: 'notices',
    result: {
      notices: [
        { code: 'evaluate.ratings-set-aside', facts: { count: 1 } },
        { code: 'evaluate.constraint-unchecked', facts: { constraint: 'odd' } },
        { code: 'evaluate.unknown-as-zero', facts: { measure: 'total' } },
        { code: 'evaluate.bounds-ignore-constraints', facts: { measure: 'total' } },
        { code: 'evaluate.bounds-ignore-constraints', facts: { measure: 'gone' } },
        { code: 'evaluate.presumed-innocent', facts: {} },
        { code: 'evaluate.new', facts: {} },
        { code: 'constructor', facts: {} },
      ],
    },
    en: [
      '1 answer given does not count, for the reason given above.',
      'A check could not be made, since it reads something unknown: Two answers clash',
      'In ‘Total’ unknowns were counted as 0, as the instrument declares.',
      'The bounds of ‘Total’ and ‘gone’ take each unknown answer by itself, even where two answers cannot stand together.',
      'A notice has the code evaluate.new, which this version of the software cannot put into words: ask for a later version.',
      'A notice has the code constructor, which this version of the software cannot put into words: ask for a later version.',
    ],
  },
  {
    why: 'what another result said of itself, in words where these take no facts',
    part: 'notices',
    result: {
      notices: [
        { code: 'evaluate.notice-of-input', facts: { input: 'before', code: 'evaluate.unknown-indicators' } },
        { code: 'evaluate.notice-of-input', facts: { input: 'before', code: 'evaluate.reference-only' } },
        { code: 'evaluate.notice-of-input', facts: { input: 'before', code: 'evaluate.new' } },
      ],
    },
    en: [
      'Of that other result (before) this holds too: see its own report (evaluate.unknown-indicators)',
      'Of that other result (before) this holds too: REFERENCE: a public instrument shown as an example. Not for use with a person in custody.',
      'Of that other result (before) this holds too: see its own report (evaluate.new)',
    ],
  },
  {
    why: 'no reason above where no answer is listed, since the instrument is not for this person',
    part: 'notices',
    result: {
      population: { status: 'outside', gates: [] },
      notices: [{ code: 'evaluate.ratings-set-aside', facts: { count: 1 } }],
    },
    en: [],
  },
  {
    why: 'what a condition that is not known asks for',
    part: 'accommodations',
    document: { accommodations: [{ id: 'slow', when: true, text: { en: 'Speak slowly', fr: 'Parler lentement' } }] },
    result: {
      accommodations: [
        { id: 'slow', result: 'unknown', trace: { var: 'facts.alone', result: 'unknown', decisive: true } },
        { id: 'gone', result: 'true', trace: comparison('0', 'false', false) },
      ],
    },
    en: ['gone.', 'To be asked of the person, since it is not known:', '· Speak slowly.'],
  },
  {
    why: 'in detail what asks for it',
    part: 'accommodations',
    detail: true,
    document: { accommodations: [{ id: 'slow', when: true, text: { en: 'Speak slowly', fr: 'Parler lentement' } }] },
    result: {
      accommodations: [
        { id: 'slow', result: 'unknown', trace: { var: 'facts.alone', result: 'unknown', decisive: true } },
      ],
    },
    en: ['To be asked of the person, since it is not known: Speak slowly.', '· Alone in a cell: unknown'],
  },
  {
    why: 'when to look again, and what may ask for it sooner',
    part: 'review',
    document: {
      review: {
        firstAfterDays: 30,
        thenAfterDays: 90,
        rules: [{ id: 'soon', when: true, withinDays: 7, message: { en: 'Look again', fr: 'Revoir' } }],
      },
    },
    result: {
      review: { nextBy: '2026-12-21', rules: [{ id: 'soon', result: 'unknown', trace: comparison(null, 'unknown') }] },
    },
    en: [
      'To be looked at again by 21 December 2026.',
      'It is not known yet whether this applies here:',
      '· Look again.',
    ],
  },
  {
    why: 'who must not read what',
    part: 'disclosure',
    document: {
      disclosure: {
        hidden: [{ audience: 'security', domains: ['d'], indicators: ['visits'], reason: { en: 'Care', fr: 'Soin' } }],
      },
    },
    result: {},
    en: ['Not for security staff: ‘Conduct’ and ‘Visits’. Care.'],
  },
  {
    why: 'a facility is told otherwise',
    part: 'challenge',
    result: { instrument: { ...evaluation.instrument, subject: 'facility' } },
    en: [
      'This result can be read, explained and challenged.',
      'The facility or an oversight body can say what is wrong or missing. It is written down and answered.',
    ],
  },
  {
    why: 'of what, of when, for how long',
    part: 'identity',
    document: {
      stages: [{ id: 's', minutes: 5, title: { en: 'Full', fr: 'Complet' } }],
      validity: { days: 7 },
    },
    result: {
      ...{ stage: 's', purpose: 'intake', validUntil: '2026-11-28', digests: { instrument: 'aa', assessment: 'bb' } },
      instrument: { ...evaluation.instrument, thresholdsVersion: '0.9.0' },
    },
    en: [
      'Instrument: Trial (desk), version 1.0.0. Cut-offs: version 0.9.0.',
      '· Digest of the instrument: aa',
      '· Digest of the assessment: bb',
      'This result speaks of 21 November 2026.',
      '· Stage: Full',
      '· Purpose: intake',
      'Structured professional judgement: the instrument orders what is known, a person concludes.',
      'It stands up to and including 28 November 2026; after that day there is no current level.',
    ],
  },
  {
    why: 'no validity declared',
    part: 'identity',
    result: {},
    en: [
      'Instrument: Trial (desk), version 1.0.0.',
      'This result speaks of 21 November 2026.',
      'Structured professional judgement: the instrument orders what is known, a person concludes.',
      'The instrument does not say how long this result stands: do not rely on it beyond the day stated.',
    ],
  },
];

describe('parts of a report that few results have', () => {
  it.each(rows)('tells $why', ({ en: english, ...asked }) => {
    expect(lines(en, asked)).toEqual(english);
    const french = lines(fr, asked);
    expect(french.length).toBe(english.length);
    for (const text of french) expect(text).not.toMatch(/undefined| {2}/);
  });

  it('says nothing of ratings for someone whom the instrument is not for', () => {
    const report = en.evaluationWords(
      {
        ...evaluation,
        population: { status: 'outside', gates: [{ id: 'gone', effect: 'outside', applies: true, result: 'true' }] },
      },
      instrument,
    );
    expect(report.sections.map(({ id }) => id)).toEqual(['population', 'identity', 'limits', 'challenge']);
    expect(report.sections[0]?.paragraphs[0]?.text).toBe('gone.');
  });

  it('carries hostile text unaltered', () => {
    const title = { en: '<script>\u001b[31m\u202e', fr: '' };
    expect(en.evaluationWords(evaluation, { ...instrument, title }).title).toBe(
      '<script>\u001b[31m\u202e, result of 21 November 2026',
    );
  });
});
