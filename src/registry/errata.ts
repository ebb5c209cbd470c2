import { decimalArithmetic } from '../expression/arithmetic.js';
import { compileConditionTrace } from '../expression/compile-trace.js';
import type { ConditionTrace } from '../expression/trace.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import type { Instrument } from '../instrument/instrument.js';
import { compareVersions, isVersion } from '../kernel/semver.js';
import { assertStage } from '../kernel/stage.js';
import type { Correction, ErratumDocument, PackageVersions } from './documents.js';
import { erratumInputs, erratumSlot } from './erratum-names.js';
import type { RegistryIssue } from './issues.js';
import { conditionOf } from './parse-erratum.js';
import { type HeldErratum, type Lookup, type Registry, registryStage } from './registry.js';

/** A result that errata may be about. */
export interface ResultMade {
  /** The grammar and meaning that it was made by, `veo-instrument/1`. */
  readonly semantics: string;
  /** Version of the package that made it. */
  readonly package: string;
  readonly instrument: Instrument;
  /** SHA-256 of the instrument. */
  readonly digest: string;
  /** Left out where it is not known whole, such as erased: what an erratum asks of it is then unknown. */
  readonly evaluation?: Evaluation | undefined;
}

/** What there is here to put a result right with. */
export type CorrectionHere =
  | { readonly by: 'none' }
  | { readonly by: 'instrument'; readonly version: string; readonly digest: string; readonly lookup: Lookup }
  | { readonly by: 'semantics'; readonly name: string; readonly isAvailable: boolean };

/** An erratum that a result is, or may be, affected by. */
export interface ErratumFinding extends HeldErratum {
  /** `possibly`: what it asks is not known of this result. */
  readonly affected: 'yes' | 'possibly';
  /** Why, where the erratum has a condition; its pointers lead into the erratum. */
  readonly trace?: ConditionTrace;
  readonly correction: CorrectionHere;
}

/** The errata of a result, in the order of the registry. */
export interface ErrataOf {
  readonly findings: readonly ErratumFinding[];
  /** What makes it uncertain whether these are all. */
  readonly faults: readonly RegistryIssue[];
}

/** Corrections of the semantics by name that this version of the package can make. There is none yet. */
export const semanticsCorrections: readonly string[] = [];

/**
 * The errata that a result is, or may be, affected by, and what there is here to put it right. An erratum that another
 * one stands in the place of is left out. What is not known is told as `possibly`, never left out; a correction that is
 * not here is told as not available, never guessed.
 *
 * @param registry - As `createRegistry` or `openRegistry` gave it.
 * @throws `RiskError` `kernel.wrong-stage` when `registry` is none.
 * @example
 * ```ts
 * const result = { semantics: 'veo-instrument/1', package: '0.1.0', instrument, digest: compiled.digest, evaluation };
 * errataOf(registry, result); // { findings: [], faults: [] }
 * ```
 */
export function errataOf(registry: Registry, result: ResultMade): ErrataOf {
  assertStage(registry, registryStage);
  const findings = registry.errata.flatMap((erratum) => {
    const affected = erratum.supersededBy === undefined ? affectedBy(erratum.document, result) : 'no';
    if (affected === 'no') return [];
    return [{ ...erratum, ...affected, correction: correctionHere(erratum.document, registry) }];
  });
  return { findings, faults: registry.errataFaults };
}

type Affected = Pick<ErratumFinding, 'affected' | 'trace'> | 'no';

function affectedBy(erratum: ErratumDocument, result: ResultMade): Affected {
  const { instrument, digest } = result;
  const { id, version } = instrument.document;
  if (erratum.semantics !== result.semantics) return 'no';
  const names = erratum.instruments;
  if (names !== 'all' && !names.some((pin) => pin.id === id && pin.version === version && pin.digest === digest))
    return 'no';
  const made = isAmong(result.package, erratum.packages);
  if (made === 'no') return 'no';
  const condition = conditionOf(erratum);
  if (condition === undefined) return { affected: made };
  // INVARIANT: a registry holds errata whose condition was accepted.
  if (!condition.ok) return { affected: 'possibly' };
  const evaluate = compileConditionTrace(condition.value, { arithmetic: decimalArithmetic, slotOf: erratumSlot });
  const trace = evaluate(erratumInputs({ instrument, evaluation: result.evaluation }));
  if (trace.result === 'false') return 'no';
  return { affected: trace.result === 'true' ? made : 'possibly', trace };
}

function isAmong(version: string, packages: PackageVersions): 'yes' | 'possibly' | 'no' {
  if (!isVersion(version)) return 'possibly';
  const isIn =
    'versions' in packages
      ? packages.versions.includes(version)
      : compareVersions(packages.from, version) <= 0 && compareVersions(version, packages.through) <= 0;
  return isIn ? 'yes' : 'no';
}

function correctionHere({ correction, instruments }: ErratumDocument, registry: Registry): CorrectionHere {
  if (correction === undefined) return { by: 'none' };
  return correction.by === 'semantics'
    ? { by: 'semantics', name: correction.name, isAvailable: semanticsCorrections.includes(correction.name) }
    : { ...correction, lookup: correctedInstrument(correction, instruments, registry) };
}

function correctedInstrument(
  { version, digest }: Extract<Correction, { readonly by: 'instrument' }>,
  instruments: ErratumDocument['instruments'],
  registry: Registry,
): Lookup {
  // INVARIANT: an erratum that a version corrects names one instrument.
  const [pin] = instruments === 'all' ? [] : instruments;
  return registry.get({ id: pin?.id ?? '', version, digest });
}
