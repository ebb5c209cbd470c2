import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { validate } from '../../src/evaluate/validate.js';
import type { Expression } from '../../src/expression/grammar.js';
import { type ErrataOf, errataOf } from '../../src/registry/errata.js';
import { erratumInputs, erratumNames } from '../../src/registry/erratum-names.js';
import type { ErratumDocument } from '../../src/registry/documents.js';
import type { HeldInstrument } from '../../src/registry/held-instrument.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { decimalText } from '../../src/kernel/decimal-text.js';
import { isUnknown } from '../../src/expression/value.js';
import { repositoryText } from '../docs/markdown.js';
import { erratum, opened, pin, pinOf, registryOf, shelf, sound, ten, tenItems } from './desk.js';

const later = tenItems('1.1.0', { title: 'Ten items, summed anew' });
const result = {
  semantics: 'veo-instrument/1',
  package: '0.1.0',
  instrument: held(ten).instrument,
  digest: pin.digest,
};

function held(document: object): HeldInstrument {
  const found = registryOf([document]).get(pinOf(document as never));
  if (found.answer !== 'found') throw new Error(found.answer);
  return found.held;
}

function asked(
  errata: readonly Partial<ErratumDocument>[],
  more: Partial<Parameters<typeof errataOf>[1]> = {},
): ErrataOf {
  const registry = registryOf([ten, later, ...errata.map((one, place) => erratum({ number: String(place), ...one }))]);
  return errataOf(registry, { ...result, ...more });
}

function affected(
  errata: readonly Partial<ErratumDocument>[],
  more?: Partial<Parameters<typeof errataOf>[1]>,
): readonly string[] {
  return asked(errata, more).findings.map((finding) => finding.affected);
}

describe('errata of a result', () => {
  it.each<{ why: string; more: Partial<ErratumDocument>; affected: readonly string[]; package?: string }>([
    { why: 'every instrument, this version', more: {}, affected: ['yes'] },
    { why: 'another version of the package', more: { packages: { versions: ['0.1.1', '0.2.0'] } }, affected: [] },
    { why: 'the first of a range', more: { packages: { from: '0.1.0', through: '0.3.0' } }, affected: ['yes'] },
    { why: 'the last of a range', more: { packages: { from: '0.0.1', through: '0.1.0' } }, affected: ['yes'] },
    { why: 'before a range', more: { packages: { from: '0.1.1', through: '0.3.0' } }, affected: [] },
    { why: 'after a range', more: { packages: { from: '0.0.1', through: '0.1.0-rc.1' } }, affected: [] },
    {
      why: 'a version that is none',
      more: { packages: { from: '0.1.0', through: '0.3.0' } },
      package: 'unknown',
      affected: ['possibly'],
    },
    { why: 'a version that is none, of a list', more: {}, package: '0.1', affected: ['possibly'] },
    { why: 'this instrument', more: { instruments: [pin] }, affected: ['yes'] },
    { why: 'another version of it', more: { instruments: [pinOf(later)] }, affected: [] },
    {
      why: 'another document of that version',
      more: { instruments: [{ ...pin, digest: '0'.repeat(64) }] },
      affected: [],
    },
    { why: 'another instrument', more: { instruments: [{ ...pin, id: 'other' }] }, affected: [] },
    { why: 'another meaning', more: { semantics: 'veo-instrument/2' }, affected: [] },
  ])('$affected: $why', ({ more, affected: expected, package: version = '0.1.0' }) => {
    expect(affected([more], { package: version })).toEqual(expected);
  });

  it('are left out where another stands in their place', () => {
    const { findings } = asked([{}, { supersedes: ['0'] }]);
    expect(findings.map(({ document: { number } }) => number)).toEqual(['1']);
  });

  it('come with what is wrong with the errata of the registry', () => {
    const registry = opened(shelf({ instruments: [ten], errata: [erratum(), erratum()] }));
    const { findings, faults } = errataOf(registry, result);
    expect(findings).toHaveLength(1);
    expect(faults).toMatchObject([{ code: 'registry.duplicate-number', pointer: '/errata/1' }]);
  });
});

const sums = { '>': [{ var: 'uses.measures.weighted_sum' }, 0] } as const;
const unknowns = { '>': [{ var: 'came_to.ratings.unknown' }, 0] } as const;

describe('the condition of an erratum', () => {
  const evaluation = evaluationOf('11-arrival-hurt-and-threatened', 'ml-arrival-screen');

  it.each<{ why: string; when: Expression; with?: Evaluation; affected: readonly string[] }>([
    { why: 'the instrument uses it', when: sums, affected: ['yes'] },
    { why: 'the instrument does not', when: { '>': [{ var: 'uses.measures.mean' }, 0] }, affected: [] },
    { why: 'the evaluation is not known', when: unknowns, affected: ['possibly'] },
    { why: 'the evaluation is not known, and it does not matter', when: { or: [sums, unknowns] }, affected: ['yes'] },
    { why: 'the evaluation is not known, and cannot matter', when: { and: [{ '!': sums }, unknowns] }, affected: [] },
    { why: 'a count is never below 0', when: { '>=': [{ var: 'came_to.flags.raised' }, 0] }, affected: ['yes'] },
  ])('$affected where $why', ({ when, affected: expected }) => {
    expect(affected([{ when }])).toEqual(expected);
  });

  it('tells why, with pointers into the erratum', () => {
    const [finding] = asked([{ when: sums }]).findings;
    expect(finding?.trace).toMatchObject({
      op: '>',
      pointer: '/when',
      result: 'true',
      operands: [{ number: '1' }, { number: '0' }],
    });
    expect(asked([{}]).findings[0]).not.toHaveProperty('trace');
  });

  it('leaves a version that is none possible, even where it is true', () => {
    expect(affected([{ when: sums }], { package: 'x' })).toEqual(['possibly']);
  });

  it('counts what the evaluation came to', () => {
    const raised = evaluation.flags.filter(({ status }) => status === 'raised').length;
    expect(raised).toBeGreaterThan(0);
    const when = { '===': [{ var: 'came_to.flags.raised' }, raised] };
    expect(affected([{ when }], { evaluation })).toEqual(['yes']);
    expect(affected([{ when: { '!': when } }], { evaluation })).toEqual([]);
  });

  it('counts each kind of measure, policy on unknowns, banding and operator by itself', () => {
    const counts = countsOf({ instrument: held(everyKind()).instrument });
    const ofKinds = Object.entries(counts).filter(([name]) =>
      /^uses\.(?:measures|unknown|bandings|operators)\./.test(name),
    );
    expect(ofKinds.filter(([, count]) => count === '0')).toEqual([]);
    expect(counts).toMatchObject({
      ...{ 'uses.measures.mean': '1', 'uses.measures.weighted_sum': '3', 'uses.unknown.refuse': '1' },
      ...{ 'uses.operators.some': '1', 'uses.operators.!==': '1', 'uses.operators.>': '7', 'uses.flags': '8' },
      ...{ 'uses.bandings.cut_offs': '1', 'uses.bandings.table': '1', 'uses.bandings.adjusted': '1' },
      ...{ 'uses.axes': '0', 'uses.inputs': '0', 'uses.gates': '0', 'uses.guards': '0', 'uses.constraints': '0' },
    });
    expect(
      Object.entries(counts).filter(([name, count]) => name.startsWith('came_to.') && count !== 'unknown'),
    ).toEqual([]);
  });

  it('counts parts as they stand in the instrument', () => {
    const { instrument } = held(JSON.parse(repositoryText('instruments/ml-arrival-screen/0.1.0.json')) as object);
    const counts = countsOf({ instrument, evaluation });
    const { document } = instrument;
    expect(counts).toMatchObject({
      'uses.flags': String(document.flags?.length),
      'uses.interventions': String(document.interventions?.length),
      'uses.measures.weighted_sum': String(
        (document.measures ?? []).filter(({ kind }) => kind === 'weighted_sum').length,
      ),
      'came_to.population.within': '1',
      'came_to.population.outside': '0',
    });
    const ratings = ['rated', 'unknown', 'not_applicable'].map((word) => Number(counts[`came_to.ratings.${word}`]));
    expect(ratings.reduce((sum, count) => sum + count)).toBe(document.indicators.length);
  });
});

/** An instrument with a measure, a banding and an operator of every kind. */
function everyKind(): JsonObject {
  const of = { indicators: ['i1', 'i2', 'i3'] };
  const rounding = { places: 2, mode: 'half-even' };
  const measure = (kind: string, more: JsonObject): JsonObject => ({ id: kind, title: kind, kind, ...more });
  const flag = (id: string, when: JsonObject): JsonObject => ({ id, title: id, message: id, severity: 'notice', when });
  const i1 = { var: 'ratings.i1' };
  const i2 = { var: 'ratings.i2' };
  const above = (operand: JsonObject): JsonObject => ({ '>': [operand, 0] });
  const events = { var: 'facts.events' };
  const { measures: [total] = [] } = ten as { readonly measures?: readonly JsonObject[] };
  return tenItems('3.0.0', {
    facts: [
      {
        id: 'events',
        title: 'Events',
        role: 'scored',
        type: 'list',
        fields: [{ id: 'grave', title: 'Grave', type: 'boolean' }],
      },
    ],
    measures: [
      total ?? {},
      measure('weighted_sum', { terms: [{ indicator: 'i1' }], unknown: { policy: 'as_zero' } }),
      measure('count', { of, atLeast: 'yes', unknown: { policy: 'refuse' } }),
      measure('count_by_level', { of }),
      measure('minimum', { of }),
      measure('maximum', { of }),
      measure('median', { of }),
      measure('mean', { of, rounding }),
      {
        ...measure('weighted_sum', { terms: [{ indicator: 'i1' }, { indicator: 'i2' }] }),
        ...{ id: 'prorated', unknown: { policy: 'prorate', minimumRated: 1, rounding } },
      },
      measure('ratio', { measure: 'weighted_sum', over: 'total', rounding }),
      measure('logarithm', { measure: 'total', rounding }),
      measure('exponential', { measure: 'total', rounding }),
      measure('logistic', { measure: 'total', rounding }),
      measure('duration', { from: 'birth', to: 'assessed_on', unit: 'years', minimum: 0, maximum: 120 }),
      measure('projection', { measure: 'total', end: 'upper' }),
    ],
    bandings: [
      {
        ...((ten as { readonly bandings?: readonly JsonObject[] }).bandings?.[0] ?? {}),
        adjustments: [{ id: 'down', when: { '>=': [i1, 1] }, message: 'Down.', shift: -1 }],
      },
      {
        ...{ id: 'both', title: 'Both', kind: 'table', inputs: [{ indicator: 'i1' }] },
        bands: [
          { id: 'low', label: 'Low' },
          { id: 'high', label: 'High' },
        ],
        rules: [
          { when: { i1: ['no'] }, band: 'low' },
          { when: { i1: ['yes'] }, band: 'high' },
        ],
      },
    ],
    flags: [
      flag('and_or', { and: [{ or: [{ '===': [i1, 1] }, { '!==': [i2, 1] }] }, { '!': [{ '<': [i1, 1] }] }] }),
      flag('orders', { and: [{ '<=': [i1, 0] }, { in: [i2, [0, 1]] }] }),
      flag('choice', { if: [above(i1), above(i2), false] }),
      flag('sums', above({ '+': [i1, { '-': [i2, i1] }, { '*': [i1, i2] }] })),
      flag('ends', { or: [above({ min: [i1, i2] }), above({ max: [i1, i2] })] }),
      flag('some_grave', { some: [events, { var: 'grave' }] }),
      flag('all_grave', { all: [events, { var: 'grave' }] }),
      flag('none_grave', { and: [{ none: [events, { var: 'grave' }] }, above(i1), above(i2)] }),
    ],
  });
}

function countsOf(subject: Parameters<typeof erratumInputs>[0]): { readonly [name: string]: string } {
  const inputs = erratumInputs(subject);
  return Object.fromEntries(
    erratumNames.map((name, slot) => {
      const value = inputs[slot];
      return [name, value === undefined || isUnknown(value) ? 'unknown' : decimalText(value as never)];
    }),
  );
}

function evaluationOf(assessment: string, id: string): Evaluation {
  const { instrument } = held(JSON.parse(repositoryText(`instruments/${id}/0.1.0.json`)) as object);
  const compiled = held(instrument.document).compiled();
  const parsed = sound(parseAssessment(readFileSync(`examples/assessments/${assessment}.json`, 'utf8')));
  return evaluate(compiled, sound(validate(compiled, parsed)));
}

describe('the correction of an erratum', () => {
  const { version, digest } = pinOf(later);

  it.each<{ why: string; more: Partial<ErratumDocument>; correction: object }>([
    { why: 'there is none', more: {}, correction: { by: 'none' } },
    {
      why: 'a later version that is here',
      more: { instruments: [pin], correction: { by: 'instrument', version, digest } },
      correction: { by: 'instrument', lookup: { answer: 'found', held: { version, digest } } },
    },
    {
      why: 'a later version that is not here',
      more: { instruments: [pin], correction: { by: 'instrument', version: '2.0.0', digest } },
      correction: { by: 'instrument', lookup: { answer: 'missing', id: 'ten-items', version: '2.0.0' } },
    },
    {
      why: 'a later version that is another document here',
      more: { instruments: [pin], correction: { by: 'instrument', version, digest: '0'.repeat(64) } },
      correction: { by: 'instrument', lookup: { answer: 'other-digest', got: digest } },
    },
    {
      why: 'a correction of the package by a name that it does not know',
      more: { correction: { by: 'semantics', name: 'mean-once' } },
      correction: { by: 'semantics', name: 'mean-once', isAvailable: false },
    },
  ])('is told, never guessed: $why', ({ more, correction }) => {
    expect(asked([more]).findings).toMatchObject([{ affected: 'yes', correction }]);
  });
});
