import { parseAssessment } from '../assessment/parse-assessment.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import { validate } from '../evaluate/validate.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { canonicalJson } from '../kernel/canonical.js';
import { isSameJson } from '../kernel/same-json.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { JsonObject, JsonValue } from '../kernel/json-value.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { asKnown } from './as-known.js';
import { differencesBetween } from './differences.js';
import type { InstrumentFound, InstrumentSource, InstrumentWanted } from './instrument-source.js';
import { type ReplayFinding, replayFinding } from './issues.js';
import type { ReadRecord } from './read-record.js';
import { stepAt } from './steps-of.js';
import { partOf, type Replayed } from './verdict-of.js';
import { type Step, steps } from './verdict.js';

/** What replaying takes beside the record. */
export interface Means {
  readonly instruments: InstrumentSource;
  readonly hash: DigestFunction;
  /** A full date: also evaluates with the evidence that was there by then. */
  readonly asKnown?: string;
}

const taken: readonly Step[] = ['format', 'seal', 'parts'];
const semanticsKnown = 'veo-instrument/1';

/** Evaluates the assessment of a record again, and compares everything that follows from it. */
export function replayAssessment(record: ReadRecord, means: Means): Replayed {
  const entry = record.opened.value;
  const wanted = wantedIn(entry);
  if (wanted === undefined) return stopped([replayFinding('replay.malformed', '/instrument', { part: 'instrument' })]);
  const semantics = partOf(entry, 'semantics');
  if (semantics !== semanticsKnown) return stopped([unknownSemantics(semantics)]);
  const found = means.instruments(wanted);
  const unfound = notFound(found, wanted);
  const gone = missingFindings(record);
  if (found.found !== 'instrument') return stopped([...gone, ...unfound]);
  const instrument = { ...wanted, source: found.source };
  if (gone.length > 0) return { ...stopped(gone), taken: [...taken, 'instrument'], instrument };
  return { ...evaluated(record, found.compiled, means), instrument };
}

function stopped(findings: readonly ReplayFinding[]): Replayed {
  return { findings, taken };
}

function unknownSemantics(semantics: JsonValue | undefined): ReplayFinding {
  const facts = { semantics: typeof semantics === 'string' ? semantics.slice(0, 64) : '' };
  return replayFinding('replay.semantics-unknown', '/semantics', facts);
}

function wantedIn(entry: JsonValue): InstrumentWanted | undefined {
  const instrument = partOf(entry, 'instrument');
  const [id, version] = [partOf(instrument, 'id'), partOf(instrument, 'version')];
  const digest = partOf(partOf(entry, 'digests'), 'instrument');
  if (typeof id !== 'string' || typeof version !== 'string' || typeof digest !== 'string') return undefined;
  return { id, version, digest };
}

function notFound(found: InstrumentFound, { id, version, digest }: InstrumentWanted): readonly ReplayFinding[] {
  if (found.found === 'nothing')
    return [replayFinding('replay.instrument-missing', '/digests/instrument', { id, version, digest })];
  if (found.found === 'altered') {
    const facts = { id, version, expected: digest, got: found.digest };
    return [replayFinding('replay.instrument-altered', '/digests/instrument', facts)];
  }
  if (found.found === 'unsound')
    return [replayFinding('replay.instrument-unsound', '/instrument', { id, version, issues: found.issues })];
  return [];
}

/** Parts that are missing hinder replaying, whoever took them away. */
export function missingFindings({ opened, withheld }: ReadRecord): readonly ReplayFinding[] {
  const parts = opened.missing.length;
  if (parts === 0) return [];
  if (withheld === undefined) return [replayFinding('replay.parts-missing', '', { parts })];
  return [replayFinding('replay.withheld', '', { parts, audience: withheld.audience })];
}

function evaluated(record: ReadRecord, compiled: CompiledInstrument, { hash, asKnown: on }: Means): Replayed {
  const entry = record.opened.value;
  const upToHere: readonly Step[] = [...taken, 'instrument', 'assessment'];
  const parsed = parseAssessment(partOf(entry, 'assessment'));
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (!valid.ok) {
    const isAsRecorded = parsed.ok && partOf(entry, 'evaluation') === undefined;
    const facts = { code: valid.issues[0].code, issues: valid.issues.length };
    return {
      findings: isAsRecorded ? [] : [replayFinding('replay.assessment-refused', '/assessment', facts)],
      taken: upToHere,
    };
  }
  const remade = remadeFrom({ record, compiled, valid: valid.value, hash });
  const { evaluation } = remade;
  const known =
    on === undefined ? {} : { asKnown: asKnown(valid.value.document, { on, compiled, recorded: evaluation }) };
  return { ...compared(entry, remade), ...known };
}

/** Everything of an entry that follows from its assessment and its instrument. */
interface Remade {
  readonly instrument: CompiledInstrument['identity'];
  readonly evaluation: SealedEvaluation;
  readonly digests: { readonly instrument: string; readonly assessment: string; readonly evaluation: string };
}

interface Making {
  readonly record: ReadRecord;
  readonly compiled: CompiledInstrument;
  readonly valid: ValidAssessment;
  readonly hash: DigestFunction;
}

/** What sealing gives, without writing again what the record holds already. */
function remadeFrom({ record, compiled, valid, hash }: Making): Remade {
  const { write, opened } = record;
  const { $schema: _, ...assessment } = partOf(opened.value, 'assessment') as JsonObject;
  const digests = { instrument: compiled.digest, assessment: hash(`veo-assessment/1\n${write(assessment)}`) };
  const made = { ...evaluate(compiled, valid), digests } as unknown as JsonValue;
  const recorded = partOf(opened.value, 'evaluation');
  const isSame = recorded !== undefined && isSameJson(recorded, made);
  const evaluation = isSame ? recorded : made;
  const digest = hash(`veo-evaluation/1\n${isSame ? write(recorded) : canonicalJson(made)}`);
  return {
    instrument: compiled.identity,
    evaluation: evaluation as unknown as SealedEvaluation,
    digests: { ...digests, evaluation: digest },
  };
}

function compared(entry: JsonValue, { instrument, evaluation, digests }: Remade): Replayed {
  const recorded = partOf(entry, 'digests') as JsonObject;
  const expected = { ...(entry as JsonObject), instrument, evaluation, digests: { ...recorded, ...digests } };
  if (isSameJson(entry, expected as unknown as JsonValue)) return { findings: [], taken: steps };
  const { listed, further } = differencesBetween(entry, expected as unknown as JsonValue, stepAt);
  return { findings: [], taken: steps, differences: listed, further };
}
