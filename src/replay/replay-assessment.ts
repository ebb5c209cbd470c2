import { parseAssessment } from '../assessment/parse-assessment.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import { validate } from '../evaluate/validate.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { canonicalJson } from '../kernel/canonical.js';
import { isSameJson } from '../kernel/same-json.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { Issue } from '../kernel/issue.js';
import { type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import type { Assessment } from '../assessment/assessment.js';
import { evaluationDigest, type Seal } from '../evaluate/seal.js';
import { entryFrom, type EntrySource } from '../record/assessment-entry.js';
import type { AssessmentEntry } from '../record/document.js';
import type { DigestFunction } from '../kernel/sha256.js';
import type { Registry } from '../registry/registry.js';
import { asKnown } from './as-known.js';
import { type ConditionCrosscheck, crosschecks } from './cross-check.js';
import { differencesBetween } from './differences.js';
import type { HeldEntries } from './held-entries.js';
import type { InstrumentFound, InstrumentSource, InstrumentWanted } from './instrument-source.js';
import { type ReplayFinding, replayFinding } from './issues.js';
import type { ReadRecord } from './read-record.js';
import { refusalCode } from './refusal-code.js';
import { stepAt } from './steps-of.js';
import { partOf, type Replayed } from './verdict-of.js';
import { type Step, steps } from './verdict.js';
import { wantedIn } from './wanted.js';

/** What replaying takes beside the record. */
export interface Means {
  readonly instruments: InstrumentSource;
  readonly hash: DigestFunction;
  /** A full date: also evaluates with the evidence that was there by then. */
  readonly asKnown?: string;
  /** Also evaluates every condition by a second engine. */
  readonly crosscheck?: ConditionCrosscheck;
  /** What was said of instruments and results: in force or not, and errata. */
  readonly registry?: Registry;
  /** Entries among which those before a record stand. */
  readonly held?: HeldEntries;
}

/** Steps that are taken of every record. */
export const taken: readonly Step[] = ['format', 'seal', 'parts'];
/** The only semantics that are known here. */
export const semanticsKnown = 'veo-instrument/1';

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
  const made = { compiled: found.compiled };
  if (gone.length > 0) return { ...stopped(gone), taken: [...taken, 'instrument'], instrument, made };
  return { made, ...evaluated(record, found.compiled, means), instrument };
}

/** A replay that could not go on. */
export function stopped(findings: readonly ReplayFinding[]): Replayed {
  return { findings, taken };
}

/** That a record was made under semantics that are not known here. */
export function unknownSemantics(semantics: JsonValue | undefined): ReplayFinding {
  const facts = { semantics: typeof semantics === 'string' ? semantics.slice(0, 64) : '' };
  return replayFinding('replay.semantics-unknown', '/semantics', facts);
}

/** Why there is no instrument to replay with. */
export function notFound(found: InstrumentFound, { id, version, digest }: InstrumentWanted): readonly ReplayFinding[] {
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

function evaluated(record: ReadRecord, compiled: CompiledInstrument, means: Means): Replayed {
  const { hash } = means;
  const entry = record.opened.value as JsonObject;
  const parsed = parseAssessment(ownValue(entry, 'assessment'));
  if (!parsed.ok) return refused(parsed.issues);
  const valid = validate(compiled, parsed.value);
  if (!valid.ok && Object.hasOwn(entry, 'evaluation')) return refused(valid.issues);
  const making = { record, compiled, hash };
  const seal = valid.ok ? sealAgain(valid.value, making) : undefined;
  const made = entryFrom(sourceIn(entry, parsed.value, hash), {
    ...making,
    issues: valid.issues,
    ...(seal && { seal }),
  });
  // What was parsed is what was recorded.
  return {
    ...compared(entry, { ...made, assessment: entry['assessment'] } as unknown as JsonValue),
    ...(valid.ok && seal !== undefined
      ? beside({ valid: valid.value, compiled, recorded: seal.evaluation }, means)
      : {}),
  };
}

interface Evaluated {
  readonly valid: ValidAssessment;
  readonly compiled: CompiledInstrument;
  readonly recorded: SealedEvaluation;
}

/** What is told beside what is compared, where there is a result. */
function beside({ valid, compiled, recorded }: Evaluated, { asKnown: on, crosscheck }: Means): Partial<Replayed> {
  return {
    made: { compiled, evaluation: recorded },
    ...(on === undefined ? {} : { asKnown: asKnown(valid.document, { on, compiled, recorded }) }),
    ...(crosscheck === undefined ? {} : { crosscheck: crosschecks(crosscheck(compiled, valid)) }),
  };
}

function refused(issues: readonly [Issue, ...Issue[]]): Replayed {
  const facts = { code: refusalCode(issues), issues: issues.length };
  return {
    findings: [replayFinding('replay.assessment-refused', '/assessment', facts)],
    taken: [...taken, 'instrument', 'assessment'],
  };
}

// INVARIANT: the grammar of entries has accepted it.
function sourceIn(entry: JsonObject, assessment: Assessment, hash: DigestFunction): EntrySource {
  const recorded = entry as unknown as AssessmentEntry;
  const conclusions = recorded.conclusions.map(
    ({ position: _position, provisional: _provisional, ...stated }) => stated,
  );
  const attached = attachedTo(recorded, assessment, hash);
  return { ...recorded, assessment, conclusions, ...(attached === undefined ? {} : { attached }) };
}

/** What is attached, by its own digest; without what the assessment does not name by it. */
function attachedTo(
  { attached }: AssessmentEntry,
  { document }: Assessment,
  hash: DigestFunction,
): AssessmentEntry['attached'] {
  return attached
    ?.map(({ evaluation }) => ({ digest: evaluationDigest(evaluation, hash), evaluation }))
    .filter(({ digest }) => digest === document.facility?.digest);
}

interface Making {
  readonly record: ReadRecord;
  readonly compiled: CompiledInstrument;
  readonly hash: DigestFunction;
}

/** What sealing gives, without writing again what the record holds already. */
function sealAgain(valid: ValidAssessment, { record, compiled, hash }: Making): Seal {
  const { write, opened } = record;
  const { $schema: _, ...assessment } = partOf(opened.value, 'assessment') as JsonObject;
  const digests = { instrument: compiled.digest, assessment: hash(`veo-assessment/1\n${write(assessment)}`) };
  const made = { ...evaluate(compiled, valid), digests } as unknown as JsonValue;
  const recorded = partOf(opened.value, 'evaluation');
  const isSame = recorded !== undefined && isSameJson(recorded, made);
  const digest = hash(`veo-evaluation/1\n${isSame ? write(recorded) : canonicalJson(made)}`);
  return { evaluation: (isSame ? recorded : made) as unknown as SealedEvaluation, digest };
}

/** What a record comes to beside what is made again of it. */
export function compared(entry: JsonValue, expected: JsonValue, all: readonly Step[] = steps): Replayed {
  if (isSameJson(entry, expected)) return { findings: [], taken: all };
  const { listed, further } = differencesBetween(entry, expected, stepAt);
  return { findings: [], taken: all, differences: listed, further };
}
