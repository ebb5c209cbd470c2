import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import type { AsKnown } from './as-known.js';
import type { Crosschecks } from './cross-check.js';
import type { ReplayFinding } from './issues.js';
import { meaningOf } from './meanings.js';
import type { Made, RegistrySays } from './registry-findings.js';
import type { ReadRecord } from './read-record.js';
import { firstStep } from './steps-of.js';
import type { Difference, ReplayedInstrument, Step, Verdict, VerdictKind } from './verdict.js';

/** What replaying came to, before it is a verdict. */
export interface Replayed extends RegistrySays {
  readonly findings: readonly ReplayFinding[];
  /** Steps that were taken; those with a finding or a difference did not hold. */
  readonly taken: readonly Step[];
  readonly differences?: readonly Difference[];
  readonly further?: number;
  readonly instrument?: ReplayedInstrument;
  readonly asKnown?: AsKnown;
  readonly crosscheck?: Crosschecks;
  /** What it was replayed with, and came to. */
  readonly made?: Made;
}

/** The verdict on a record; without one, on what was given in its place. */
export function verdictOf(replayed: Replayed, record?: ReadRecord): Verdict {
  const { findings, taken, differences = [], further = 0 } = replayed;
  const broken = [...findings.map((finding) => meaningOf(finding).step), ...differences.map(({ step }) => step)];
  const step = firstStep(broken);
  return {
    verdict: kindOf(replayed),
    ...(record === undefined ? {} : identityOf(record)),
    held: taken.filter((each) => !broken.includes(each)),
    ...(step === undefined ? {} : { step }),
    ...{ findings, differences, further },
    ...beside(replayed),
    ...(record === undefined ? { missing: [], nonconformities: [] } : kept(record)),
  };
}

/** What is told beside the verdict. */
function beside({ instrument, asKnown, crosscheck, inForce, errata }: Replayed): Pick<Verdict, BesideKey> {
  return {
    ...(instrument === undefined ? {} : { instrument }),
    ...(asKnown === undefined ? {} : { asKnown }),
    ...(crosscheck === undefined ? {} : { crosscheck }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(errata === undefined ? {} : { errata }),
  };
}

type BesideKey = 'instrument' | 'asKnown' | 'crosscheck' | 'inForce' | 'errata';

/** What of a record is told whatever the verdict. */
function kept({ opened, withheld }: ReadRecord): Pick<Verdict, 'missing' | 'withheld' | 'nonconformities'> {
  return {
    missing: opened.missing,
    ...(withheld === undefined ? {} : { withheld }),
    nonconformities: nonconformitiesIn(opened.value),
  };
}

function kindOf({ findings, differences = [], errata = [] }: Replayed): VerdictKind {
  const meanings = findings.map((finding) => meaningOf(finding).verdict);
  if (differences.length > 0 || meanings.includes('differs')) return 'differs';
  if (meanings.includes('cannot')) return 'cannot';
  return errata.length === 0 ? 'same' : 'same_with_erratum';
}

function identityOf({ seal, kind, opened }: ReadRecord): Pick<Verdict, 'seal' | 'kind' | 'number'> {
  const number = partOf(opened.value, 'number');
  return { seal, kind, ...(typeof number === 'string' ? { number } : {}) };
}

// Of what is sealed nothing is left out: a place that was erased shows as what stands in it.
function nonconformitiesIn(entry: JsonValue): Verdict['nonconformities'] {
  const listed = partOf(entry, 'nonconformities');
  return Array.isArray(listed) ? listed.map((one: JsonValue) => nonconformityOf(one)) : [];
}

function nonconformityOf(value: JsonValue): Verdict['nonconformities'][number] {
  const [code, pointer, facts] = ['code', 'pointer', 'facts'].map((key) => partOf(value, key));
  return {
    code: typeof code === 'string' ? code : '',
    pointer: typeof pointer === 'string' ? pointer : '',
    facts: isJsonObject(facts) ? facts : {},
  };
}

/** The own part of an object, if it is an object. */
export function partOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? ownValue(value, key) : undefined;
}
