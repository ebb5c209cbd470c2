import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { validate } from '../../src/evaluate/validate.js';
import { explain } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/explanation.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';

export type Json = { readonly [key: string]: JsonValue };

/** What a case brings: everything else is the smallest sound instrument of policy `reference`. */
export interface Bench {
  readonly compiled: CompiledInstrument;
  readonly valid: ValidAssessment;
}

const levels = (...ids: string[]): JsonValue => ids.map((id) => ({ id, label: id }));

/** Three scales: three levels; two levels; three levels that may be not applicable. */
const scales: JsonValue = [
  { id: 'three', levels: levels('none', 'some', 'marked') },
  { id: 'two', levels: levels('no', 'yes') },
  {
    id: 'open',
    levels: [
      { id: 'low', label: 'low', points: -1 },
      { id: 'middle', label: 'middle', points: 0.5 },
      { id: 'top', label: 'top', points: 3 },
    ],
    nonRatings: ['insufficient_information', 'not_applicable'],
  },
];

/** Indicators by id, each with its scale. */
export function instrumentOf(indicators: { readonly [id: string]: string }, parts: Json = {}): Json {
  return {
    format: 'veo-instrument/1',
    id: 'bench',
    version: '1.0.0',
    status: 'draft',
    policy: 'reference',
    subject: 'person',
    method: 'actuarial',
    languages: [{ code: 'en', name: 'English', status: 'reviewed' }],
    title: 'Bench',
    licence: 'CC0-1.0',
    scales,
    indicators: Object.entries(indicators).map(([id, scale]) => ({ id, title: id, scale })),
    ...parts,
  };
}

export function compiledOf(instrument: unknown): CompiledInstrument {
  const parsed = parseInstrument(instrument);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

export function validOf(compiled: CompiledInstrument, assessment: unknown): ValidAssessment {
  const parsed = parseAssessment(assessment);
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return valid.value;
}

/** An instrument with an assessment that holds these ratings. */
export function bench(instrument: Json, ratings: Json, parts: Json = {}): Bench {
  const compiled = compiledOf(instrument);
  const { id, version } = compiled.instrument.document;
  const pin = { id, version };
  const assessment = { format: 'veo-assessment/1', instrument: pin, assessedOn: '2026-05-01', ratings, ...parts };
  return { compiled, valid: validOf(compiled, assessment) };
}

export function explained({ compiled, valid }: Bench): Explanation {
  return explain(compiled, valid);
}

/** A sum of indicators with weights. */
export function sumOf(weights: { readonly [id: string]: number }, parts: Json = {}): Json {
  const terms = Object.entries(weights).map(([indicator, weight]) => ({ indicator, weight }));
  return { id: 'total', title: 'Total', kind: 'weighted_sum', terms, ...parts };
}

/** Bands b0, b1 … of a measure. */
export function bandsOf(measure: string, ...cutOffs: readonly number[]): Json {
  return {
    id: `${measure}_band`,
    measure,
    bands: cutOffs.map((cutOff, place) => ({ id: `b${String(place)}`, label: `B${String(place)}`, cutOff })),
  };
}
