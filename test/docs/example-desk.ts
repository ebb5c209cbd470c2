import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Assessment,
  type Checked,
  type CompiledInstrument,
  compileInstrument,
  explain,
  type Explanation,
  type Instrument,
  parseAssessment,
  parseInstrument,
  type SealedEvaluation,
  sealEvaluation,
  type ValidAssessment,
  validate,
} from '../../src/index.js';
import { signing, type Signing } from './signing-desk.js';
import { type CasesDocument, type Overlay, parseCases, parseOverlay } from '../../src/authoring/index.js';

/** What the stages make of one instrument and one assessment. */
interface Desk {
  readonly text: string;
  readonly instrument: Instrument;
  readonly compiled: CompiledInstrument;
  readonly assessment: Assessment;
  readonly valid: ValidAssessment;
  readonly evaluation: SealedEvaluation;
  readonly explanation: Explanation;
  readonly cases: CasesDocument;
  readonly overlay: Overlay;
  readonly linesFile: string;
  readonly signing: Signing;
}

function deskOf(instrumentFile: string, assessmentFile: string): Desk {
  const text = readFileSync(`instruments/${instrumentFile}.json`, 'utf8');
  const instrument = sound(parseInstrument(text));
  const compiled = compileInstrument(instrument);
  const assessment = sound(parseAssessment(readFileSync(`examples/assessments/${assessmentFile}.json`, 'utf8')));
  const valid = sound(validate(compiled, assessment));
  const { evaluation } = sealEvaluation(compiled, valid);
  const cases = sound(
    parseCases(readFileSync(`instruments/${instrumentFile}.cases.json`, 'utf8'), instrument.document),
  );
  const overlay = sound(parseOverlay(readFileSync('examples/adaptations/bf-arrival-screen/overlay.json', 'utf8')));
  const explanation = explain(compiled, valid);
  // Among the examples that are written: it goes with them.
  const linesFile = resolve('temp', 'docs-examples', `${randomUUID()}.ndjson`);
  return { text, instrument, compiled, assessment, valid, evaluation, explanation, cases, overlay, linesFile, signing };
}

function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** What examples may name beside what the surfaces export, as `src/index.ts` says. */
export const desk: Desk = deskOf('ml-arrival-screen/0.1.0', '11-arrival-hurt-and-threatened');

/** The same kinds of things, that do not belong to those. */
export const otherDesk: Desk = deskOf('ml-veo-intake/0.1.0', '01-untried-herder-coerced');
