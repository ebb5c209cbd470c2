import { assessmentDigest } from '../assessment/digest.js';
import type { Assessment } from '../assessment/assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { type Seal, sealEvaluation } from '../evaluate/seal.js';
import { validate } from '../evaluate/validate.js';
import type { ValidationIssue } from '../evaluate/issues.js';
import { scoringDigest } from '../instrument/digest.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { entryChecks } from './checks/checks.js';
import type { Case, Stated } from './checks/check.js';
import type { AssessmentEntry, EntryDigests } from './document.js';
import type { Conclusion, Nonconformity, SealedConclusion } from './parts.js';
import { isProvisional, positionOf } from './position.js';

/** What an assessment entry is made of: everything else in it follows. */
export interface EntrySource extends Omit<Stated, 'conclusions'> {
  readonly package: string;
  readonly assessment: Assessment;
  readonly conclusions: readonly Conclusion[];
}

/** What follows from an assessment. */
export interface Evaluated {
  /** Absent where the assessment does not validate. */
  readonly seal?: Seal;
  readonly issues: readonly ValidationIssue[];
}

/**
 * The entry of an assessment: evaluated again, each conclusion with where it stands, and everything that is wrong. The
 * same source and instrument give the same entry, for ever; replay compares by this.
 *
 * @param source - What was assessed and concluded; what it says of positions or nonconformities is not read.
 */
export function assessmentEntry(
  compiled: CompiledInstrument,
  source: EntrySource,
  hash: DigestFunction,
): AssessmentEntry {
  return entryFrom(source, { compiled, hash, ...evaluatedFrom(compiled, source.assessment, hash) });
}

/** What an entry is made with. */
interface Making extends Evaluated {
  readonly compiled: CompiledInstrument;
  readonly hash: DigestFunction;
}

/** The entry of an assessment that was evaluated. */
export function entryFrom(source: EntrySource, { compiled, hash, seal, issues }: Making): AssessmentEntry {
  const { document } = source.assessment;
  const held = seal === undefined ? { compiled } : { compiled, evaluation: seal.evaluation };
  const conclusions = source.conclusions.map((each): SealedConclusion => {
    const position = positionOf(each, held);
    return { ...each, position, provisional: isProvisional(position) };
  });
  const stated = { ...source, conclusions };
  const each: Case = { compiled, document, stated, ...(seal === undefined ? {} : { seal }) };
  return {
    kind: 'assessment',
    package: source.package,
    time: source.time,
    ...(document.number === undefined ? {} : { number: document.number }),
    semantics: compiled.instrument.document.format,
    instrument: compiled.identity,
    assessment: document,
    ...(seal === undefined ? {} : { evaluation: seal.evaluation }),
    digests: digestsOf(each, hash),
    ...given(source),
    conclusions,
    nonconformities: [...issues.flatMap(ofValidation), ...entryChecks.flatMap((check) => check(each))],
  };
}

function given({ attached, changes, minutes, paper }: EntrySource): Partial<AssessmentEntry> {
  return {
    ...(attached === undefined ? {} : { attached }),
    ...(changes === undefined ? {} : { changes }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(paper === undefined ? {} : { paper }),
  };
}

function evaluatedFrom(compiled: CompiledInstrument, assessment: Assessment, hash: DigestFunction): Evaluated {
  const valid = validate(compiled, assessment);
  if (!valid.ok) return { issues: valid.issues };
  return { seal: sealEvaluation(compiled, valid.value, hash), issues: valid.issues };
}

/** A warning leaves an answer that is right (decision 8), but for an instrument that was not in force. */
function ofValidation({ code, pointer, severity, facts }: ValidationIssue): readonly Nonconformity[] {
  if (severity === 'warning' && code !== 'assessment.instrument-not-in-force') return [];
  return [{ code, pointer: `/assessment${pointer}`, facts }];
}

type InstrumentDigests = Pick<EntryDigests, 'instrument' | 'scoring' | 'texts'>;

// An archive holds thousands of records of one instrument.
const ofInstruments = new WeakMap<CompiledInstrument, InstrumentDigests>();

function instrumentDigests(compiled: CompiledInstrument, hash: DigestFunction): InstrumentDigests {
  const known = ofInstruments.get(compiled);
  if (known !== undefined) return known;
  const { document } = compiled.instrument;
  const languages = document.languages.filter(({ status }) => status !== 'none').map(({ code }) => code);
  const texts = Object.fromEntries(languages.map((language) => [language, compiled.digests.text(language)]));
  const digests = { instrument: compiled.digest, scoring: scoringDigest(document, hash), texts };
  ofInstruments.set(compiled, digests);
  return digests;
}

function digestsOf({ compiled, document, seal }: Case, hash: DigestFunction): EntryDigests {
  return {
    ...instrumentDigests(compiled, hash),
    assessment: seal?.evaluation.digests.assessment ?? assessmentDigest(document, hash),
    ...(seal === undefined ? {} : { evaluation: seal.digest }),
  };
}
