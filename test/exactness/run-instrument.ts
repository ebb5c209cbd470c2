import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { type Chance, chanceOf } from './chance.js';
import { type Difference, differencesOf } from './compare.js';
import { completionDifferences } from './completions.js';
import { drawAssessment } from './draw-assessment.js';
import { drawInstrument } from './draw-instrument.js';
import { type AssessmentParts, type InstrumentParts, type Prepared, prepared } from './oracle/instrument.js';
import { type Oracle, oracleOf } from './oracle/oracle.js';

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
  /** Kinds of measure that the instrument has. */
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
  const { parts, compiled, refused } = accepted(chance);
  const instrument = prepared(parts);
  const oracle = oracleOf(parts);
  const kinds = [...new Set(parts.measures.map(({ kind }) => kind))];
  for (let at = 0; at < assessments; at += 1) {
    const assessment = drawAssessment(chance, parts, chance.among([0, 8, 8, 20, 50]));
    const differences = compared(chance, { parts, prepared: instrument, compiled, oracle, assessment }, at);
    if (differences.length === 0) continue;
    const failure = {
      seed,
      place,
      instrument: instrumentDocument(parts),
      assessment: assessmentDocument(assessment),
      differences,
    };
    return { evaluated: at + 1, refused, kinds, failure };
  }
  return { evaluated: assessments, refused, kinds };
}

interface Accepted {
  readonly parts: InstrumentParts;
  readonly compiled: CompiledInstrument;
  readonly refused: readonly string[];
}

/** Until one is accepted: with too many digits, or with a band that nothing reaches, an instrument is refused. */
function accepted(chance: Chance): Accepted {
  const refused: string[] = [];
  for (let time = 0; time < 50; time += 1) {
    const parts = drawInstrument(chance);
    const parsed = parseInstrument(instrumentDocument(parts));
    if (parsed.ok) return { parts, compiled: compileInstrument(parsed.value), refused };
    refused.push(...new Set(parsed.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)));
  }
  throw new Error(`none was accepted: ${refused.join(', ')}`);
}

interface Drawn {
  readonly parts: InstrumentParts;
  readonly prepared: Prepared;
  readonly compiled: CompiledInstrument;
  readonly oracle: Oracle;
  readonly assessment: AssessmentParts;
}

/** One way in which the unknown could turn out is tried for one assessment in four, all ways for one in sixteen. */
function compared(chance: Chance, { compiled, ...drawn }: Drawn, at: number): readonly Difference[] {
  const result = drawn.oracle(drawn.assessment);
  const own = differencesOf(evaluated(compiled, drawn.assessment), result);
  if (at % 4 !== 0) return own;
  return [...own, ...completionDifferences(chance, { ...drawn, result }, at % 16 === 0)];
}

function evaluated(compiled: CompiledInstrument, assessment: AssessmentParts): Evaluation {
  const parsed = parseAssessment(assessmentDocument(assessment));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const valid = validate(compiled, parsed.value);
  if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
  return evaluate(compiled, valid.value);
}

export function instrumentDocument(parts: InstrumentParts): object {
  return {
    format: 'veo-instrument/1',
    id: 'drawn',
    version: '1.0.0',
    status: 'draft',
    policy: 'reference',
    subject: 'person',
    method: 'actuarial',
    languages: [{ code: 'en', name: 'English', status: 'draft' }],
    title: 'Drawn by chance',
    licence: 'CC-BY-4.0',
    limits: ['It measures nothing.'],
    ...parts,
  };
}

function assessmentDocument(parts: AssessmentParts): object {
  return { format: 'veo-assessment/1', instrument: { id: 'drawn', version: '1.0.0' }, ...parts };
}
