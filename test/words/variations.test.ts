import { describe, expect, it } from 'vitest';
import type { Evaluation, MeasureResult } from '../../src/evaluate/evaluation.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Issue } from '../../src/kernel/issue.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, evaluation, instrument } from './desk.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const issueOf = (code: string, facts: object): Issue => ({
  code,
  pointer: '',
  severity: 'error',
  facts: facts as never,
});

describe('issues whose words depend on their facts', () => {
  it.each([
    [
      'instrument.out-of-range',
      { of: 'items', got: 0, minimum: 1, maximum: null },
      'le nombre d’éléments de cette liste est hors des bornes : 0',
      'Rester à 1 au moins.',
      'the number of elements of this list is out of bounds: 0',
      'Keep it at least 1.',
    ],
    [
      'instrument.out-of-range',
      { of: 'characters', got: 9, minimum: null, maximum: 5 },
      'la longueur de ce texte est hors des bornes : 9',
      'Rester à 5 au plus.',
      'the length of this text is out of bounds: 9',
      'Keep it at most 5.',
    ],
    [
      'instrument.wrong-type',
      { expected: ['object', 'string'], got: 'thing' },
      'ici se trouve thing, là où il faut un objet ou un texte',
      'Écrire une valeur de la sorte demandée.',
      'thing stands here, where there must be an object or a text',
      'Write a value of the type that is needed.',
    ],
    [
      'expression.not-one-operator',
      { count: 0, keys: [] },
      'cet objet n’a pas d’opérateur',
      'Écrire un seul opérateur par objet. Réunir plusieurs conditions par `and` ou `or`.',
      'this object has no operator',
      'Write one operator in each object. Join several conditions by `and` or `or`.',
    ],
    [
      'expression.operator-not-in-profile',
      { operator: 'log', instead: null },
      'l’opérateur `log` n’est pas admis, car il devine ou convertit',
      'Écrire la condition avec les opérateurs admis.',
      'the operator `log` is not allowed, since it guesses or converts',
      'Write the condition with the operators that are allowed.',
    ],
    [
      'expression.wrong-type',
      { operator: null, expected: 'boolean', actual: 'string' },
      'ici se trouve un texte, là où cette place demande `true` ou `false`',
      'Comparer des valeurs de même sorte, ou lire un autre nom.',
      'a text stands here, where this place needs `true` or `false`',
      'Compare values of the same type, or read another name.',
    ],
    [
      'expression.too-many-digits',
      { digits: null, limit: 15 },
      'ce nombre n’en est pas un',
      'Écrire un nombre d’au plus 15 chiffres.',
      'this number is none',
      'Write a number of at most 15 digits.',
    ],
    [
      'expression.may-pass-digits',
      { operator: null, digits: 40, limit: 34 },
      'ce nombre peut demander 40 chiffres, plus que les 34 calculés exactement',
      'Multiplier moins de nombres, ou des nombres plus courts.',
      'this number may need 40 digits, more than the 34 that are computed exactly',
      'Multiply fewer numbers, or shorter ones.',
    ],
    [
      'instrument.no-such-indicator',
      { needed: 'conduct' },
      'l’instrument n’a aucun indicateur de conduite',
      'Ajouter au moins un indicateur dont `nature` est `conduct`.',
      'the instrument has no indicator of conduct',
      'Add at least one indicator whose `nature` is `conduct`.',
    ],
    [
      'instrument.total-in-spj',
      { kind: 'banding' },
      'un instrument de jugement professionnel structuré a des bandes',
      'Retirer cette partie, ou choisir la méthode `actuarial`.',
      'an instrument of structured professional judgement has bands',
      'Remove this part, or choose the method `actuarial`.',
    ],
    [
      'kernel.not-plain-object',
      { reason: 'unreadable', name: '' },
      'les parties de cet objet ne peuvent pas être lues',
      'Donner un objet simple, tel que le rend la lecture d’un texte JSON.',
      'the parts of this object cannot be read',
      'Give a plain object, such as reading a JSON text yields.',
    ],
    [
      'assessment.purpose-not-valid',
      { purpose: 'intake', validFor: [] },
      'l’instrument n’est pas fait pour ce but : entretien d’accueil (`intake`)',
      'Employer un instrument fait pour ce but.',
      'the instrument is not made for this purpose: intake (`intake`)',
      'Use an instrument made for this purpose.',
    ],
    [
      'assessment.instrument-not-in-force',
      { assessedOn: '2026-01-01', from: null, until: '2025-12-31' },
      'l’instrument n’est pas en vigueur le 1er janvier 2026',
      'Employer la version en vigueur ce jour-là. Celle-ci vaut jusqu’au 31 décembre 2025.',
      'the instrument is not in force on 1 January 2026',
      'Use the version in force on that day. This one stands until 31 December 2025.',
    ],
  ])('%s %j', (code, facts, ...expected) => {
    const told = [fr, en].flatMap(({ issueWords }) =>
      Object.values(issueWords(issueOf(code, facts)) as object as Record<string, string>),
    );
    expect(told.map(plain)).toEqual(expected);
  });
});

interface Asked {
  readonly part: string;
  readonly result: Partial<Evaluation>;
  readonly document?: Partial<InstrumentDocument>;
  readonly detail?: boolean;
}

function lines(words: typeof fr | typeof en, { part, result, document, detail = false }: Asked): readonly string[] {
  const report = words.evaluationWords({ ...evaluation, ...result }, { ...instrument, ...document }, { detail });
  const section = report.sections.find(({ id }) => id === part);
  return (section?.paragraphs ?? [])
    .flatMap(({ text, details = [] }) => [text, ...details.map((one) => `· ${one}`)])
    .map(plain);
}

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
      '· Search: unknown (between 0 and 2) is at least 2 (‘clearly shown’): unknown',
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
      'Targeted search: restriction not indicated. Its time ended on 31 October 2026. Only a new event can be a ground for it.',
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
      'Targeted search: restriction not established, since what is not known restricts no one. It is not known yet whether its condition is met.',
      '· Search: unknown (between 0 and 2) is at least 2 (‘clearly shown’): unknown',
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
      '· To be reviewed on: 1 December 2026',
      'Workshop: offer not indicated for now. Its condition is not met.',
      `· ${searchNo}`,
    ],
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
      bands: [{ banding: 'bands', measure: 'total', band: 'second', basis: 'prorated', possible: ['first', 'second'] }],
    },
    en: [
      'Total: 4. Number estimated from what is rated. With the missing answers it would be between 2 and 6.',
      '· Search (‘clearly shown’): 2',
      '· Visits: unknown, between 0 and 2',
      '· Estimate for what is missing, from 2 to 4: +2',
      '· Rounding from 4 to 3.5: −0.5',
      '· Addition: 2 + 2 − 0.5 = 4',
      '· Unknown: ‘Visits’',
      'Total: band ‘enhanced attention’. By a number estimated from what is rated. Still possible: ‘ordinary attention’ or ‘enhanced attention’. This is not a security class.',
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
          contributions: [{ term: 'debts', class: 'unknown', weight: '1', lower: '0', upper: '9' }],
        },
      ],
    },
    en: [
      'Total: 0. Unknowns were counted as 0, as the instrument declares: the true number may be another.',
      '· Debts: unknown, counted as 0',
      '· Addition: 0 = 0',
      '· Unknown: ‘Debts’',
    ],
  },
  {
    why: 'a refused number, a band by bounds, and bounds that may be too wide',
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
      bands: [{ banding: 'bands', measure: 'total', band: 'second', basis: 'bounds', possible: ['second'] }],
    },
    en: [
      'Total: no number is given, since one indicator or more is unknown; it would be between 2 and 6.',
      '· Unknown: ‘Search’',
      'Total: band ‘enhanced attention’. Whatever the missing answers turn out to be. This is not a security class.',
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
      '· not shown: 1, and at most 2',
      '· partly shown: 0',
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
      '1 answer given does not count. The reason stands beside it.',
      'A check could not be made, since it reads something unknown: Two answers clash',
      'In ‘Total’ unknowns were counted as 0, as the instrument declares.',
      'The bounds of ‘Total’ and ‘gone’ take each unknown answer by itself, even where two answers cannot stand together.',
      'A notice has the code evaluate.new, which this version of the software cannot put into words: ask for a later version.',
      'A notice has the code constructor, which this version of the software cannot put into words: ask for a later version.',
    ],
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
    en: ['To be asked of the person, since it is not known: Speak slowly.', '· Alone in a cell: unknown', 'gone.'],
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
      'It is not known yet whether this applies here: Look again.',
      '· Search: unknown (between 0 and 2) is at least 2 (‘clearly shown’): unknown',
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
    why: 'of what, of when, for how long, and what not to do',
    part: 'identity',
    document: {
      stages: [{ id: 's', minutes: 5, title: { en: 'Full', fr: 'Complet' } }],
      misuse: [{ en: 'Ranking', fr: 'Classer' }],
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
      'What not to do with this result:',
      '· Ranking',
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
    expect(report.sections.map(({ id }) => id)).toEqual(['identity', 'population', 'challenge']);
    expect(report.sections[1]?.paragraphs[1]?.text).toBe('gone.');
  });

  it('carries hostile text unaltered', () => {
    const title = { en: '<script>\u001b[31m\u202e', fr: '' };
    expect(en.evaluationWords(evaluation, { ...instrument, title }).title).toBe(
      '<script>\u001b[31m\u202e, result of 21 November 2026',
    );
  });
});
