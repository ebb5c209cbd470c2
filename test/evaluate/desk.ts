import type { CompiledCutOffs } from '../../src/compile/compile-bandings.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation, FlagResult, InterventionResult, MeasureResult } from '../../src/evaluate/evaluation.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { patched } from '../instrument/patched.js';

/** Keys of a document, to be laid over a base. */
export type Parts = { readonly [key: string]: JsonValue | undefined };

/** Every non-rating, so that an indicator may be anything. */
export const everyNonRating: readonly string[] = [
  ...['insufficient_information', 'asked_not_received', 'alleged_only', 'not_observed_long_enough', 'declined'],
  ...['not_applicable', 'not_offered', 'not_possible_here', 'not_due'],
];

/** Levels `l0`, `l1`… with these points. */
export function scaleOf(id: string, points: readonly number[], nonRatings?: readonly string[]): JsonValue {
  const levels = points.map((value, place) => ({
    id: `l${String(place)}`,
    label: `Level ${String(place)}`,
    points: value,
  }));
  return { id, levels, ...(nonRatings === undefined ? {} : { nonRatings }) };
}

/** Indicators by id, the scale of each beside it. */
export function indicatorsOf(scales: { readonly [id: string]: string }): JsonValue {
  return Object.entries(scales).map(([id, scale]) => ({ id, title: `Indicator ${id}`, scale }));
}

/** A small instrument of policy `reference`. */
export function referenceDocument(parts: Parts): Parts {
  return {
    format: 'veo-instrument/1',
    id: 'small',
    version: '1.0.0',
    status: 'draft',
    policy: 'reference',
    subject: 'person',
    method: 'actuarial',
    languages: [{ code: 'en', name: 'English', status: 'draft' }],
    title: 'A small instrument',
    licence: 'CC-BY-4.0',
    limits: ['An example; it measures nothing.'],
    scales: [scaleOf('three', [0, 1, 2])],
    indicators: indicatorsOf({ a: 'three', b: 'three', c: 'three' }),
    ...parts,
  };
}

/** An instrument that must be sound, compiled. */
export function compiledOf(document: unknown): CompiledInstrument {
  const parsed = parseInstrument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

/** A small instrument of policy `reference`, compiled. */
export function reference(parts: Parts): CompiledInstrument {
  return compiledOf(referenceDocument(parts));
}

/** The least instrument of policy `veo` with keys of the document replaced, compiled. */
export function veo(parts: Parts = {}): CompiledInstrument {
  return compiledOf({ ...patched('minimal-veo', []), ...parts });
}

/** The first banding of a small instrument, which must be one by cut-offs. */
export function cutOffsOf(parts: Parts): CompiledCutOffs {
  const [banding] = reference(parts).bandings;
  if (banding?.kind !== 'cut_offs') throw new Error('no cut-offs');
  return banding;
}

/** An assessment of an instrument with keys replaced. */
export function assessmentOf({ instrument: { document } }: CompiledInstrument, parts: Parts): Parts {
  return {
    format: 'veo-assessment/1',
    instrument: { id: document.id, version: document.version },
    assessedOn: '2025-06-30',
    ratings: {},
    ...parts,
  };
}

/** What policy `veo` asks of the assessment of a person. */
export const person: Parts = {
  purpose: 'intake',
  subject: { ref: 'subject-1', birth: '1990-01-01', legalHistory: [{ status: 'untried', from: '2024-01-01' }] },
  contributors: [
    { id: 's', role: 'social_worker' },
    { id: 'g', role: 'head_of_security' },
    { id: 'n', role: 'nurse' },
  ],
  formulation: 'What happened, and what may help.',
  scenarios: [{ id: 'quarrel', text: 'A quarrel about a debt.' }],
};

/** A valid assessment of an instrument; it must be one. */
export function validOf(compiled: CompiledInstrument, parts: Parts): ValidAssessment {
  const parsed = parseAssessment(assessmentOf(compiled, parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const valid = validate(compiled, parsed.value);
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return valid.value;
}

/** The evaluation of an assessment. */
export function evaluated(compiled: CompiledInstrument, parts: Parts = {}): Evaluation {
  return evaluate(compiled, validOf(compiled, parts));
}

/** One measure of an evaluation. */
export function measureOf(evaluation: Evaluation, id = 'm'): MeasureResult {
  return byId(evaluation.measures, id);
}

/** One flag of an evaluation. */
export function flagOf(evaluation: Evaluation, id = 'f'): FlagResult {
  return byId(evaluation.flags, id);
}

/** One intervention of an evaluation. */
export function interventionOf(evaluation: Evaluation, id: string): InterventionResult {
  return byId(evaluation.interventions, id);
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part {
  const part = parts.find((each) => each.id === id);
  if (part === undefined) throw new Error(`no ${id}`);
  return part;
}

/** A flag whose status shows what a condition came to. */
export function truthOf(compiled: CompiledInstrument, parts: Parts = {}): string {
  return flagOf(evaluated(compiled, parts)).result;
}

/** A flag of policy `reference` with a condition. */
export function flagWhen(when: JsonValue): JsonValue {
  return [{ id: 'f', title: 'F', message: 'F.', severity: 'notice', when }];
}
