import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { validate } from '../../src/evaluate/validate.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { instrumentDigest } from '../../src/instrument/digest.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { platformSha256 } from '../../src/node/hash.js';
import { type Chance, chanceOf } from './chance.js';
import { type Difference, differencesOf } from './compare.js';
import { completionDifferences, isBeyond } from './completions.js';
import { drawAssessment } from './draw-assessment.js';
import { drawInstrument, nothing } from './draw-instrument.js';
import { type AssessmentParts, type InstrumentParts, type Prepared, prepared } from './oracle/instrument.js';
import { type Oracle, oracleOf, type Result } from './oracle/oracle.js';

/** What is said of one case that failed: both documents and what differs. */
export interface Failure {
  readonly seed: number;
  /** Which instrument of the seed. */
  readonly place: number;
  readonly instrument: object;
  readonly assessment: object;
  readonly differences: readonly Difference[];
}

/** What came of one instrument. */
export interface Outcome {
  readonly evaluated: number;
  /** Codes for which drawn instruments were refused before one was accepted. */
  readonly refused: readonly string[];
  /** Kinds of measure that the instrument has, and what else numbers and bands rest on. */
  readonly kinds: readonly string[];
  readonly failure?: Failure;
}

export interface Asked {
  readonly seed: number;
  readonly place: number;
  readonly assessments: number;
}

/** Draws one instrument with its assessments and compares each; ends at the first that differs. */
export function runInstrument({ seed, place, assessments }: Asked): Outcome {
  const chance = chanceOf(seed, place);
  const { parts, refused } = accepted(chance);
  const instrument = prepared(parts);
  const oracle = oracleOf(parts);
  const kinds = kindsOf(parts);
  const within = linkedWithin(parts);
  for (let at = 0; at < assessments; at += 1) {
    const assessment = within(drawAssessment(chance, parts, chance.among([0, 8, 8, 20, 50])));
    const differences = compared(chance, { parts, prepared: instrument, oracle, assessment }, at);
    if (differences.length === 0) continue;
    const failure = {
      seed,
      place,
      instrument: instrumentDocument(parts),
      assessment: assessmentDocument(parts, assessment),
      differences,
    };
    return { evaluated: at + 1, refused, kinds, failure };
  }
  return { evaluated: assessments, refused, kinds };
}

/**
 * Leaves out what is linked where days lie beyond the limits of a duration: what is read may then lie beyond its fact's too,
 * which were drawn from what an assessment without answers leaves open.
 */
function linkedWithin({ earlier }: InstrumentParts): (assessment: AssessmentParts) => AssessmentParts {
  if (earlier === undefined) return (assessment) => assessment;
  const oracle = oracleOf(earlier);
  const before = oracle(nothing);
  return (assessment) => {
    const { linked, ...own } = assessment;
    return linked !== undefined && isBeyond(earlier, before, oracle(linked)) ? own : assessment;
  };
}

/** Each once. */
function kindsOf({ measures, bandings, indicators, earlier }: InstrumentParts): readonly string[] {
  const has = {
    cut_offs: bandings.some(({ kind }) => kind === undefined),
    table: bandings.some(({ kind }) => kind === 'table'),
    adjustments: bandings.some(({ adjustments }) => adjustments !== undefined),
    axes: indicators.some(({ axes }) => axes !== undefined),
    input: earlier !== undefined,
  };
  const others = Object.entries(has).flatMap(([name, is]) => (is ? [name] : []));
  return [...new Set(measures.map(({ kind }) => kind)), ...others];
}

interface Accepted {
  readonly parts: InstrumentParts;
  readonly refused: readonly string[];
}

/** Until one is accepted: with too many digits, or with a band that nothing reaches, an instrument is refused. */
function accepted(chance: Chance): Accepted {
  const refused: string[] = [];
  for (let time = 0; time < 50; time += 1) {
    const parts = drawInstrument(chance);
    const codes = refusalsOf(parts);
    if (codes.length === 0) return { parts, refused };
    refused.push(...new Set(codes));
  }
  throw new Error(`none was accepted: ${refused.join(', ')}`);
}

/** Codes for which an instrument, or the one that it reads, is refused. */
export function refusalsOf(parts: InstrumentParts): readonly string[] {
  const { earlier } = parts;
  const before = earlier === undefined ? [] : refusalsOf(earlier);
  if (before.length > 0) return before;
  const parsed = parseInstrument(instrumentDocument(parts));
  return parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const compiled = new WeakMap<InstrumentParts, CompiledInstrument>();

function compiledOf(parts: InstrumentParts): CompiledInstrument {
  const before = compiled.get(parts);
  if (before !== undefined) return before;
  const parsed = parseInstrument(instrumentDocument(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const now = compileInstrument(parsed.value, platformSha256);
  compiled.set(parts, now);
  return now;
}

interface Drawn {
  readonly parts: InstrumentParts;
  readonly prepared: Prepared;
  readonly oracle: Oracle;
  readonly assessment: AssessmentParts;
}

/** One way in which the unknown could turn out is tried for one assessment in four, all ways for one in sixteen. */
function compared(chance: Chance, drawn: Drawn, at: number): readonly Difference[] {
  const { assessment, oracle } = drawn;
  const result = oracle(assessment);
  const own = ownDifferences(drawn, result);
  if (at % 4 !== 0) return own;
  return [...own, ...completionDifferences(chance, { ...drawn, result }, at % 16 === 0)];
}

/** What throws differs, as what says something else does. */
function ownDifferences({ parts, assessment }: Drawn, result: Result): readonly Difference[] {
  try {
    return differencesOf(evaluate(compiledOf(parts), validOf(parts, assessment)), result);
  } catch (error) {
    return [{ at: 'evaluation', expected: 'an evaluation', got: String(error) }];
  }
}

function validOf(parts: InstrumentParts, assessment: AssessmentParts): ValidAssessment {
  const parsed = parseAssessment(assessmentDocument(parts, assessment));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const valid = validate(compiledOf(parts), parsed.value);
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return valid.value;
}

/** What an instrument is called: one that another reads was there before. */
const idOf = ({ earlier }: InstrumentParts): string => (earlier === undefined ? 'drawn' : 'drawn-after');

export function instrumentDocument(instrument: InstrumentParts): object {
  const { earlier, ...parts } = instrument;
  return {
    format: 'veo-instrument/1',
    id: idOf(instrument),
    version: '1.0.0',
    status: 'draft',
    policy: 'reference',
    subject: 'person',
    method: 'actuarial',
    languages: [{ code: 'en', name: 'English', status: 'draft' }],
    title: 'Drawn by chance',
    licence: 'CC-BY-4.0',
    limits: ['It measures nothing.'],
    ...(earlier === undefined ? {} : { inputs: [inputOf(earlier)] }),
    ...parts,
  };
}

function inputOf(earlier: InstrumentParts): object {
  const digest = instrumentDigest(instrumentDocument(earlier) as InstrumentDocument, platformSha256);
  const instrument = { id: idOf(earlier), version: '1.0.0', digest };
  return { id: 'before', title: 'Before', instrument, policy: 'reference', of: 'same' };
}

function assessmentDocument(instrument: InstrumentParts, assessment: AssessmentParts): object {
  return {
    format: 'veo-assessment/1',
    instrument: { id: idOf(instrument), version: '1.0.0' },
    ...saidIn(instrument, assessment),
  };
}

/** What an assessment says, with the sealed evaluation of what was assessed before. */
export function saidIn({ earlier }: InstrumentParts, { linked, ...own }: AssessmentParts): object {
  if (earlier === undefined || linked === undefined) return own;
  const { evaluation } = sealEvaluation(compiledOf(earlier), validOf(earlier, linked), platformSha256);
  return { ...own, linked: { before: { subject: 'someone', evaluation } } };
}
