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
import { type Keeping, keepingOf } from './record-desk.js';
import { signing, type Signing } from './signing-desk.js';
import {
  createRegistry,
  type ErratumDocument,
  type InstrumentNoticeDocument,
  parseErratum,
  parseInstrumentNotice,
  type Registry,
} from '../../src/records.js';
import { type CasesDocument, type Overlay, parseCases, parseOverlay } from '../../src/authoring/index.js';

/** What the stages make of one instrument and one assessment. */
interface Desk extends Keeping {
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
  readonly notice: InstrumentNoticeDocument;
  readonly erratum: ErratumDocument;
  readonly registry: Registry;
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
  const beside = besideOf(compiled);
  const registry = sound(createRegistry([text, beside.notice, beside.erratum]));
  return {
    ...{ text, instrument, compiled, assessment, valid, evaluation, explanation, cases, overlay, linesFile, signing },
    ...{ ...beside, registry, ...keepingOf(compiled, assessment, evaluation) },
  };
}

/** A notice and an erratum about an instrument. */
function besideOf({ identity, digest }: CompiledInstrument): Pick<Desk, 'notice' | 'erratum'> {
  const instrument = { id: identity.id, version: identity.version, digest };
  const notice = sound(
    parseInstrumentNotice({
      ...{ format: 'veo-instrument-notice/1', number: '2026-014', says: 'authorised', instrument, scope: 'all' },
      ...{ issuedOn: '2026-08-20', from: '2026-09-01', authority: 'Direction nationale' },
      reason: { fr: 'Essai dans trois établissements.', en: 'Trial in three prisons.' },
    }),
  );
  const erratum = sound(
    parseErratum({
      ...{ format: 'veo-erratum/1', number: 'E-1', published: '2026-10-01', authority: 'The maintainers' },
      ...{ semantics: 'veo-instrument/1', packages: { versions: ['0.1.0'] }, instruments: 'all' },
      when: { '>': [{ var: 'uses.measures.mean' }, 0] },
      effect: { fr: 'Une moyenne est arrondie deux fois.', en: 'A mean is rounded twice.' },
    }),
  );
  return { notice, erratum };
}

function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** What examples may name beside what the surfaces export, as `src/index.ts` says. */
export const desk: Desk = deskOf('ml-arrival-screen/0.1.0', '11-arrival-hurt-and-threatened');

/** The same kinds of things, that do not belong to those. */
export const otherDesk: Desk = deskOf('ml-veo-intake/0.1.0', '01-untried-herder-coerced');
