import { evidenceSummary } from '../assessment/evidence-summary.js';
import { levelAt, ratingInput } from '../compile/condition-table.js';
import type { NameSource } from '../compile/name-source.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { notApplicable, unknown, type ValidAssessment } from '../assessment/valid-assessment.js';
import { UNKNOWN, unknownBetween, type Value } from '../expression/value.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { own } from '../kernel/own.js';
import { type Decimal, isZero, zero } from '../kernel/decimal.js';
import { divideRounded } from '../kernel/divide.js';
import type { WholeRange } from '../kernel/partial-date.js';
import type { Run } from './run.js';

type Input = Value<Decimal>;

/** Sets every value that is known before anything is computed: ratings, facts, evidence, age, law. */
export function setEarlyInputs({ compiled, valid, inputs }: Run): void {
  compiled.names.forEach((source, slot) => {
    inputs[slot] = earlyInput(source, valid);
  });
}

type Kind = NameSource['kind'];
type OneOf<Source, Wanted> = Source extends { readonly kind: infer Own }
  ? Wanted extends Own
    ? Source
    : never
  : never;
type Of<Wanted extends Kind> = OneOf<NameSource, Wanted>;

/** How each kind of name is read; what is computed later is unknown until then. */
const readers: { readonly [Wanted in Kind]: (source: Of<Wanted>, valid: ValidAssessment) => Input } = {
  ratings: ({ indicator }, valid) => ratingInput(indicator, valid.levels),
  axes: ({ axis }, valid) => ratingInput(axis, valid.levels),
  is_rated: ({ indicator }, { levels }) => levelAt(levels, indicator.index) >= 0,
  evidence: evidenceInput,
  facts: ({ fact }, { facts }) => facts[fact.index]?.input ?? UNKNOWN,
  share_unknown: ({ members }, valid) => shareUnknown(members, valid),
  age: (_source, { age }) => rangeInput(age),
  final_conviction: (_source, { finalConviction }) => finalConviction ?? UNKNOWN,
  measures: () => UNKNOWN,
  bands: () => UNKNOWN,
  flags: () => UNKNOWN,
};

/** What is known of a name before anything is computed. */
export function earlyInput(source: NameSource, valid: ValidAssessment): Input {
  // A source is read by the reader of its own kind.
  return readers[source.kind](source as never, valid);
}

function evidenceInput({ indicator, part }: Of<'evidence'>, valid: ValidAssessment): Input {
  const evidence = evidenceSummary(indicator, valid);
  switch (part) {
    case 'sources':
    case 'events':
      return decimalOfNumber(evidence[part]);
    case 'standing':
      return own(evidence, 'standing') ?? UNKNOWN;
    case 'days_since':
      return rangeInput(own(evidence, 'daysSince'));
    case 'window_days':
      return wholeInput(own(evidence, 'windowDays'));
  }
}

function wholeInput(days: number | undefined): Input {
  return days === undefined ? UNKNOWN : decimalOfNumber(days);
}

function rangeInput(range: WholeRange | undefined): Input {
  if (range === undefined) return UNKNOWN;
  return unknownBetween(decimalOfNumber(range.minimum), decimalOfNumber(range.maximum));
}

function shareUnknown(members: readonly CompiledIndicator[], { levels }: ValidAssessment): Decimal {
  const open = members.filter(({ index }) => levels[index] === unknown).length;
  const applicable = decimalOfNumber(members.filter(({ index }) => levels[index] !== notApplicable).length);
  if (isZero(applicable)) return zero;
  return divideRounded(decimalOfNumber(open), applicable, { places: 4, mode: 'half-even' });
}
