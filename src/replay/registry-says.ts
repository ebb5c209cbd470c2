import type { AssessmentDocument } from '../assessment/document.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { JsonValue } from '../kernel/json-value.js';
import { isFullDate } from '../kernel/partial-date.js';
import type { InstrumentPin } from '../registry/documents.js';
import { type CorrectionHere, errataOf } from '../registry/errata.js';
import { inForce } from '../registry/in-force.js';
import type { Registry } from '../registry/registry.js';
import { changesBetween } from './changes.js';
import { evaluatedUnder } from './compare/compare-record.js';
import type { ReadRecord } from './read-record.js';
import type { AffectingErratum, Corrected, InForceOn, Made, RegistrySays } from './registry-findings.js';
import { partOf } from './verdict-of.js';
import { wantedIn } from './wanted.js';

/** Asks a registry about a record: was its instrument in force when people concluded, and is what it came to known to be wrong? */
export function registrySays(record: ReadRecord, registry: Registry | undefined, made: Made | undefined): RegistrySays {
  if (registry === undefined || record.kind !== 'assessment') return {};
  const entry = record.opened.value;
  const pin = wantedIn(entry);
  if (pin === undefined) return {};
  return {
    inForce: daysOf(entry).map((day) => inForceOn(registry, pin, { ...day, entry })),
    ...(made === undefined ? {} : { errata: affecting(registry, entry, made) }),
  };
}

type Day = Pick<InForceOn, 'on' | 'of'>;

/** The days on which someone concluded, each once, in their order; else that of sealing. */
function daysOf(entry: JsonValue): readonly Day[] {
  const conclusions = partOf(entry, 'conclusions');
  const concluded = (Array.isArray(conclusions) ? (conclusions as readonly JsonValue[]) : []).flatMap(dayIn);
  const days = [...new Set(concluded)].sort();
  return days.length > 0
    ? days.map((on) => ({ on, of: 'conclusion' }))
    : dayIn(entry).map((on) => ({ on, of: 'sealing' }));
}

function dayIn(value: JsonValue): readonly string[] {
  const on = partOf(partOf(value, 'time'), 'on');
  return typeof on === 'string' && isFullDate(on) ? [on] : [];
}

function inForceOn(
  registry: Registry,
  pin: InstrumentPin,
  { entry, on, of }: Day & { readonly entry: JsonValue },
): InForceOn {
  const assessment = partOf(entry, 'assessment');
  const [purpose, setting] = ['purpose', 'setting'].map((key) => {
    const word = partOf(assessment, key);
    return typeof word === 'string' ? word : undefined;
  });
  const { status, notices } = inForce(registry, pin, { on, purpose, setting });
  const deciding = notices.filter(({ decides }) => decides).map(({ document }) => document.number);
  return { ...pin, on, of, status, notices: deciding };
}

function affecting(registry: Registry, entry: JsonValue, made: Made): readonly AffectingErratum[] {
  // Of what came to nothing, nothing can be wrong.
  if (registry.errata.length === 0 || partOf(entry, 'evaluation') === undefined) return [];
  const { compiled, evaluation } = made;
  const text = (key: string): string => {
    const value = partOf(entry, key);
    return typeof value === 'string' ? value : '';
  };
  const { findings } = errataOf(registry, {
    ...{ semantics: text('semantics'), package: text('package') },
    ...{ instrument: compiled.instrument, digest: compiled.digest, evaluation },
  });
  return findings.map(({ document: { number, effect }, affected, correction }) => ({
    ...{ number, affected, effect: { fr: effect.fr, en: effect.en } },
    correction: corrected(correction, partOf(entry, 'assessment'), evaluation),
  }));
}

function corrected(
  correction: CorrectionHere,
  assessment: JsonValue | undefined,
  evaluation: SealedEvaluation | undefined,
): Corrected {
  if (correction.by !== 'instrument') return correction;
  const { lookup, version, digest } = correction;
  const named = { by: 'instrument', version, digest, answer: lookup.answer } as const;
  if (lookup.answer !== 'found' || evaluation === undefined) return named;
  // INVARIANT: where there is an evaluation, the assessment was read and found valid.
  const right = evaluatedUnder(assessment as unknown as AssessmentDocument, lookup.held.compiled());
  if ('code' in right) return { ...named, refused: right.code };
  return { ...named, changes: changesBetween(evaluation, right.evaluation) };
}
