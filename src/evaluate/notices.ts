import { unknown } from '../assessment/valid-assessment.js';
import { levelAt } from '../compile/condition-table.js';
import { own } from '../kernel/own.js';
import type { Notice } from './evaluation.js';
import type { MeasureReading } from './measure-reading.js';
import type { Run } from './run.js';

/** Codes of what a reader must be told beside the result, each with its facts. */
export interface EvaluateNotices {
  /** The instrument is a draft or a pilot: not validated. */
  'evaluate.not-validated': { readonly status: string };
  /** The instrument is a public one for demonstration: not Malian, not for persons in custody. */
  'evaluate.reference-only': { readonly policy: string };
  /** The instrument is none for persons in custody, and the assessment says that this one is. */
  'evaluate.reference-in-custody': Readonly<Record<string, never>>;
  /** The person has no final conviction: presumed innocent. */
  'evaluate.presumed-innocent': Readonly<Record<string, never>>;
  /** Involvement is not established: items that presume it are closed. */
  'evaluate.involvement-not-established': Readonly<Record<string, never>>;
  /** Indicators that are due and whose level is not known. */
  'evaluate.unknown-indicators': { readonly unknown: number; readonly due: number };
  /** Ratings that were given and do not count, each with its reason beside it. */
  'evaluate.ratings-set-aside': { readonly count: number };
  /** The assessor looked at more than the instrument asks: kept, counted by nothing. */
  'evaluate.indicators-added': { readonly count: number };
  /** The result rests on another evaluation, whose instrument has this status. */
  'evaluate.rests-on-input': { readonly input: string; readonly status: string };
  /** Something that the other evaluation said a reader must know. */
  'evaluate.notice-of-input': { readonly input: string; readonly code: string };
  /** The instrument takes another evaluation into account, and none was linked. */
  'evaluate.input-missing': { readonly input: string };
  /** A constraint could not be checked, since it reads something unknown. */
  'evaluate.constraint-unchecked': { readonly constraint: string };
  /** A gate could not be checked, since it reads something unknown. */
  'evaluate.gate-unchecked': { readonly gate: string };
  /** Unknowns of a measure were counted as 0, as the instrument declares. */
  'evaluate.unknown-as-zero': { readonly measure: string };
  /** A measure took unknowns as the worst they could turn out to be, as its instrument declares. */
  'evaluate.unknown-as-worst': { readonly measure: string };
  /** Completions of the unknowns are considered one by one, not whether constraints allow them together. */
  'evaluate.bounds-ignore-constraints': { readonly measure: string };
  /** The day of assessment lies outside the days on which the instrument is in force. */
  'evaluate.not-in-force': { readonly assessedOn: string };
}

type Codes = EvaluateNotices;

/** What notices depend on beside the run. */
export interface Told {
  readonly readings: readonly MeasureReading[];
  readonly isOutside: boolean;
}

/** Every notice of a result, in a fixed order. */
export function noticesOf(run: Run, { readings, isOutside }: Told): readonly Notice[] {
  const notices: Notice[] = [];
  addStanding(notices, run);
  addPerson(notices, run);
  if (isOutside) addClosed(notices, run);
  else addRatings(notices, run);
  addAdded(notices, run);
  addInputs(notices, run);
  addUnchecked(notices, run);
  addMeasures(notices, run, readings);
  return notices;
}

function notice<Code extends keyof Codes>(code: Code, facts: Codes[Code]): Notice {
  return { code, facts };
}

function addStanding(notices: Notice[], { compiled, valid }: Run): void {
  const { status, policy, subject, effectiveFrom, effectiveUntil } = compiled.instrument.document;
  const { assessedOn } = valid.document;
  const early = effectiveFrom !== undefined && assessedOn < effectiveFrom;
  const late = effectiveUntil !== undefined && assessedOn > effectiveUntil;
  if (status !== 'validated') notices.push(notice('evaluate.not-validated', { status }));
  if (policy === 'reference') notices.push(notice('evaluate.reference-only', { policy }));
  if (policy === 'reference' && subject === 'person' && valid.isInCustody)
    notices.push(notice('evaluate.reference-in-custody', {}));
  if (early || late) notices.push(notice('evaluate.not-in-force', { assessedOn }));
}

function addPerson(notices: Notice[], { compiled, valid }: Run): void {
  const { policy, subject } = compiled.instrument.document;
  const presumed = policy === 'veo' && subject === 'person' && valid.finalConviction !== true;
  if (presumed) notices.push(notice('evaluate.presumed-innocent', {}));
  if (valid.document.involvementNotEstablished !== undefined)
    notices.push(notice('evaluate.involvement-not-established', {}));
}

function addRatings(notices: Notice[], { valid: { levels, admitted } }: Run): void {
  let closed = 0;
  let open = 0;
  let aside = 0;
  admitted.forEach((rating, index) => {
    const level = levelAt(levels, index);
    // What counts is not set aside.
    if (level >= 0) return;
    if (level === unknown) open += 1;
    else closed += 1;
    if (own(rating, 'setAside') !== undefined && own(rating, 'given') !== undefined) aside += 1;
  });
  if (open > 0) notices.push(notice('evaluate.unknown-indicators', { unknown: open, due: admitted.length - closed }));
  if (aside > 0) notices.push(notice('evaluate.ratings-set-aside', { count: aside }));
}

// Of someone outside the population nothing that was given counts.
function addClosed(notices: Notice[], { valid: { admitted } }: Run): void {
  const count = admitted.filter((rating) => own(rating, 'given') !== undefined).length;
  if (count > 0) notices.push(notice('evaluate.ratings-set-aside', { count }));
}

function addAdded(notices: Notice[], { valid }: Run): void {
  const count = valid.document.additionalIndicators?.length ?? 0;
  if (count > 0) notices.push(notice('evaluate.indicators-added', { count }));
}

function addInputs(notices: Notice[], { compiled, valid: { linked } }: Run): void {
  for (const { id: input } of compiled.instrument.document.inputs ?? []) {
    const link = linked.find((one) => one.input === input);
    if (link === undefined) {
      notices.push(notice('evaluate.input-missing', { input }));
      continue;
    }
    notices.push(notice('evaluate.rests-on-input', { input, status: link.instrument.status }));
    const codes = new Set(link.notices.filter((code) => code !== 'evaluate.not-validated'));
    for (const code of codes) notices.push(notice('evaluate.notice-of-input', { input, code }));
  }
}

function addUnchecked(notices: Notice[], run: Run): void {
  const { constraints, gates } = run.compiled.rules;
  for (const { source, when } of constraints) {
    if (run.decide(when).result !== 'unknown') continue;
    notices.push(notice('evaluate.constraint-unchecked', { constraint: source.id }));
  }
  for (const { source, when } of gates) {
    if (run.decide(when).result !== 'unknown') continue;
    notices.push(notice('evaluate.gate-unchecked', { gate: source.id }));
  }
}

function addMeasures(notices: Notice[], { compiled }: Run, readings: readonly MeasureReading[]): void {
  const ignoring = compiled.rules.constraints.length > 0;
  for (const { result } of readings) {
    if (result.status === 'as_zero') notices.push(notice('evaluate.unknown-as-zero', { measure: result.id }));
    if (result.status === 'projected') notices.push(notice('evaluate.unknown-as-worst', { measure: result.id }));
    if (ignoring && result.unknown.length > 0) {
      notices.push(notice('evaluate.bounds-ignore-constraints', { measure: result.id }));
    }
  }
}
