import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import type { Evaluation, GateResult, InterventionResult, MeasureResult } from '../../src/evaluate/evaluation.js';
import type { ConditionTrace, TruthText } from '../../src/expression/trace.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, evaluation, instrument } from './desk.js';
import { lines } from './lines.js';

const intro = 'To find out, since a result depends on it:';

function asked(result: Partial<Evaluation>, document: Partial<InstrumentDocument> = {}): readonly string[] {
  const all = lines(en, { part: 'unknown', result, document });
  const place = all.indexOf(intro);
  return place < 0 ? [] : all.slice(place + 1);
}

const alone = (result: TruthText, decisive = true): ConditionTrace => ({ var: 'facts.alone', result, decisive });

function debts(number: string | null, result: TruthText, decisive = true): ConditionTrace {
  const operands = [{ var: 'facts.debts', number }, { number: '2' }];
  return { op: '>=', pointer: '/w', result, decisive, operands };
}

function joint(op: 'and' | 'or', result: TruthText, operands: readonly ConditionTrace[]): ConditionTrace {
  return { op, pointer: '/w', result, decisive: true, operands };
}

const open = 'unknown' as const;
const flag = (trace: ConditionTrace): Evaluation['flags'] => [
  { id: 'weapon', severity: 'notice', status: open, result: trace.result, trace },
];
const gate = (id: string, trace?: ConditionTrace): Evaluation['population'] => {
  const one: GateResult = {
    id,
    effect: 'outside',
    applies: false,
    result: open,
    ...(trace === undefined ? {} : { trace }),
  };
  return { status: 'within', gates: [one] };
};
const measure = (result: Partial<MeasureResult>): Evaluation['measures'] => [
  {
    id: 'total',
    kind: 'weighted_sum',
    status: 'bounded',
    exact: true,
    unknown: ['debts'],
    lower: '0',
    upper: '9',
    ...result,
  },
];
const term = { term: 'debts', source: 'fact', weight: '1', lower: '0', upper: '9' } as const;
const offer = (result: Partial<InterventionResult>): Evaluation['interventions'] => [
  {
    ...{ id: 'course', type: 'offer', need: 'possible', obstacle: 'none', status: 'possible' },
    ...{ calledForBy: [], unknownHooks: [] },
    ...result,
  },
];
const because = (trace: ConditionTrace): { readonly result: TruthText; readonly trace: ConditionTrace } => ({
  result: trace.result,
  trace,
});
const outcome = (trace: ConditionTrace): Evaluation['outcomes'] => [
  {
    ...{ id: 'staff', status: 'levels_admitted', admitted: ['ordinary'], missing: [] },
    guards: [{ id: 'calm', applies: true, atMost: 'ordinary', result: trace.result, trace }],
  },
];
const band = (result: Partial<Evaluation['bands'][number]>): Evaluation['bands'] => [
  { banding: 'bands', basis: 'none', possible: ['first', 'second'], ...result },
];
const duration = (status: MeasureResult['status']): Evaluation['measures'] =>
  measure({
    kind: 'duration',
    status,
    derivation: [{ name: 'subject.birth' }, { name: 'assessed_on', value: '2026-11-21' }],
  });
const some = (elements: readonly ConditionTrace[] | undefined): ConditionTrace => ({
  ...{ op: 'some', pointer: '/w', result: open, decisive: true },
  operands: [{ var: 'facts.events', count: elements?.length ?? null }],
  ...(elements === undefined ? {} : { elements }),
});

describe('what is to be found out beside the ratings', () => {
  it.each<readonly [why: string, result: Partial<Evaluation>, titles: readonly string[]]>([
    ['nothing is open', {}, []],
    ['a flag', { flags: flag(alone(open)) }, ['Alone in a cell']],
    ['a flag that is decided', { flags: flag(joint('and', 'false', [alone(open, false), debts('1', 'false')])) }, []],
    [
      'only what leaves it open',
      { flags: flag(joint('or', open, [alone('false', false), debts(null, open)])) },
      ['Debts'],
    ],
    ['only what is not known', { flags: flag(joint('and', open, [alone('true', false), comparison(null, open)])) }, []],
    [
      'a number beside a known one',
      {
        flags: flag({
          op: '>',
          pointer: '/w',
          result: open,
          decisive: true,
          operands: [
            { var: 'facts.debts', number: '3' },
            { var: 'subject.age', number: null, lower: '17', upper: '22' },
          ],
        }),
      },
      ['Age in years'],
    ],
    ['a gate', { population: gate('woman', alone(open)) }, ['Alone in a cell']],
    ['the least age', { population: gate('minimum_age') }, ['Age in years']],
    ['a gate whose reasons are kept back', { population: gate('woman') }, []],
    ['a guard', { outcomes: outcome(debts(null, open)) }, ['Debts']],
    [
      'legal status',
      { outcomes: outcome({ var: 'legal.final_conviction', result: open, decisive: true }) },
      ['Final conviction'],
    ],
    ['a need', { interventions: offer({ when: because(alone(open)) }) }, ['Alone in a cell']],
    [
      'what stands against',
      { interventions: offer({ contraindicatedWhen: because(alone(open)) }) },
      ['Alone in a cell'],
    ],
    [
      'what stands against nothing needed',
      { interventions: offer({ need: 'no', status: 'not_indicated', contraindicatedWhen: because(alone(open)) }) },
      [],
    ],
    ['a wish', { interventions: offer({ preferred: open }) }, []],
    ['how it is delivered', { accommodations: [{ id: 'a', ...because(alone(open)) }] }, []],
    ['what may be weighed', { mitigators: [{ id: 'm', ...because(alone(open)) }] }, []],
    [
      'a review',
      { review: { nextBy: '2026-12-01', rules: [{ id: 'r', ...because(alone(open)) }] } },
      ['Alone in a cell'],
    ],
    ['a term', { measures: measure({ contributions: [{ ...term, class: open }] }) }, ['Debts']],
    [
      'a term that is known',
      { measures: measure({ contributions: [{ ...term, class: 'rated', points: '3', value: '3' }] }) },
      [],
    ],
    ['a term that asks nothing', { measures: measure({ contributions: [{ ...term, class: 'not_applicable' }] }) }, []],
    [
      'an indicator of that id',
      { measures: measure({ contributions: [{ term: 'debts', weight: '1', lower: '0', upper: '9', class: open }] }) },
      [],
    ],
    [
      'a sum that is known all the same',
      { measures: measure({ status: 'known', value: '0', contributions: [{ ...term, class: open }] }) },
      [],
    ],
    [
      'when a term counts',
      {
        measures: measure({
          contributions: [
            { term: 'search', weight: '1', lower: '0', upper: '2', class: open, when: because(alone(open)) },
          ],
        }),
      },
      ['Alone in a cell'],
    ],
    ['a birth', { measures: duration('bounded') }, ['Age in years']],
    ['a birth that is known well enough', { measures: duration('known') }, []],
    [
      'a day',
      {
        measures: measure({
          kind: 'duration',
          derivation: [{ name: 'facts.debts', lower: '2020-01-01', upper: '2020-12-31' }],
        }),
      },
      ['Debts'],
    ],
    ['a table', { bands: band({ inputs: [{ name: 'facts.alone', possible: [true, false] }] }) }, ['Alone in a cell']],
    ['a table that knows', { bands: band({ inputs: [{ name: 'facts.alone', value: false }] }) }, []],
    [
      'a table whose band is sure',
      { bands: band({ band: 'first', basis: 'bounds', inputs: [{ name: 'facts.alone', possible: [true, false] }] }) },
      [],
    ],
    ['an adjustment', { bands: band({ adjustments: [{ id: 'up', ...because(debts(null, open)) }] }) }, ['Debts']],
    ['a list', { flags: flag(some(undefined)) }, ['Events noted']],
    ['a record of a list', { flags: flag(some([{ var: 'grave', result: open, decisive: true }])) }, ['Events noted']],
    [
      'all in the order of the instrument, each once',
      {
        flags: flag(joint('and', open, [debts(null, open), alone(open)])),
        population: gate('minimum_age'),
        outcomes: outcome(debts(null, open)),
      },
      ['Age in years', 'Alone in a cell', 'Debts'],
    ],
  ])('%s', (_why, result, titles) => {
    expect(asked(result)).toEqual(titles.map((title) => `· ${title}`));
  });

  it('leaves what another evaluation says to that one', () => {
    const from = { input: 'facility', measure: 'beds' };
    const facts = [
      { id: 'debts', type: 'number', role: 'scored', title: 'Debts', minimum: 0, maximum: 9, from },
    ] as const;
    expect(asked({ flags: flag(debts(null, open)) }, { facts })).toEqual([]);
  });

  it('ends where no result does', () => {
    let trace = alone(open);
    for (let depth = 0; depth < 5000; depth += 1) trace = joint('and', open, [trace]);
    expect(asked({ outcomes: outcome(trace) })).toEqual([]);
  });

  it('is said in French', () => {
    const told = lines(fr, { part: 'unknown', result: { flags: flag(alone(open)) } });
    expect(told.slice(-2)).toEqual(['À savoir, car un résultat en dépend :', '· Seul en cellule']);
  });
});

describe('what one reader is asked to find out', () => {
  const result = {
    ...evaluation,
    interventions: offer({ when: because(alone(open)) }),
    flags: flag(debts(null, open)),
  };
  const facts =
    instrument.facts?.map((fact) => (fact.id === 'debts' ? { ...fact, about: 'health' as const } : fact)) ?? [];
  const told = (audience: en.ReportOptions['audience'] & string, document: InstrumentDocument): readonly string[] =>
    en
      .evaluationWords(result, document, { audience })
      .sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ text, details = [] }) => (text === intro ? details : [])),
      );

  it('is nothing of care for those who guard, charge or watch', () => {
    const document = { ...instrument, facts };
    expect(told('clinical', document)).toEqual(['Alone in a cell', 'Debts']);
    expect(told('security', document)).toEqual(['Alone in a cell']);
  });

  it('is nothing that tells why, of what they carry out without being told', () => {
    const hidden = [{ audience: 'social', indicators: ['visits'], reason: 'r' }] as const;
    const document = { ...instrument, facts, disclosure: { hidden } };
    expect(told('clinical', document)).toEqual(['Alone in a cell', 'Debts']);
    expect(told('social', document)).toEqual(['Debts']);
  });
});

describe('a worked assessment without some facts', () => {
  const source = readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8');
  const example = JSON.parse(readFileSync('examples/assessments/09-almost-nothing-known.json', 'utf8')) as {
    readonly subject: object;
  };
  const report = (keys: object): readonly string[] => {
    const assessed = assess(source, { ...example, ...keys });
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
    const document = JSON.parse(source) as InstrumentDocument;
    const { sections } = en.evaluationWords(assessed.value.evaluation, document);
    return sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, details = [] }) => (text === intro ? details : [])),
    );
  };

  it('asks for what leaves a gate, an offer or a restriction open, and for nothing that only adapts', () => {
    const titles = report({ facts: {} });
    expect(titles).toContain('Woman or man, in the prison register');
    expect(titles).toContain('Release is expected within 180 days');
    expect(titles.join()).not.toMatch(/interpreter|languages|wish/i);
  });

  it('asks for the age of one who may be a child', () => {
    const subject = { ...example.subject, birth: { about: '2008', plusMinusYears: 3 } };
    expect(report({ subject, facts: { sex: 'man' } })).toEqual(['Age in years']);
  });
});

describe('that every indicator has an answer', () => {
  const said = 'Every indicator to rate has an answer that counts.';
  const of = (ratings: Evaluation['ratings']): readonly string[] => lines(en, { part: 'unknown', result: { ratings } });

  it('is said where one was to be rated', () => {
    expect(of([{ indicator: 'temper', given: 'calm', level: 'calm', class: 'rated' }])).toContain(said);
  });

  it.each<[string, Evaluation['ratings']]>([
    ['of an instrument that has none', []],
    ['where none is due', [{ indicator: 'temper', class: 'not_applicable', nonRating: 'not_due' }]],
  ])('is not said %s', (_of, ratings) => {
    expect(of(ratings)).not.toContain(said);
  });
});
