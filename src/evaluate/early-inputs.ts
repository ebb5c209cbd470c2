import { evidenceSummary } from '../assessment/evidence-summary.js';
import type { NameSource } from '../compile/name-source.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { notApplicable, unknown, type ValidAssessment } from '../assessment/valid-assessment.js';
import { UNKNOWN, unknownBetween, type Value } from '../expression/value.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
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

function earlyInput(source: NameSource, valid: ValidAssessment): Input {
  switch (source.kind) {
    case 'ratings':
      return ratingInput(source.indicator, valid);
    case 'is_rated':
      return (valid.levels[source.indicator.index] ?? unknown) >= 0;
    case 'evidence':
      return evidenceInput(source, valid);
    case 'facts':
      return valid.facts[source.fact.index]?.input ?? UNKNOWN;
    case 'share_unknown':
      return shareUnknown(source.members, valid);
    case 'age':
      return rangeInput(valid.age);
    case 'final_conviction':
      return valid.finalConviction ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function ratingInput({ index, scale, notApplicableAs }: CompiledIndicator, { levels }: ValidAssessment): Input {
  const level = levels[index] ?? unknown;
  const counted = level === notApplicable ? notApplicableAs : level;
  return scale.levels[counted]?.points ?? UNKNOWN;
}

function evidenceInput({ indicator, part }: Extract<NameSource, { kind: 'evidence' }>, valid: ValidAssessment): Input {
  const rating = valid.admitted[indicator.index];
  if (rating === undefined) return UNKNOWN;
  const evidence = evidenceSummary(rating, valid.assessedOnDay);
  switch (part) {
    case 'sources':
    case 'events':
      return decimalOfNumber(evidence[part]);
    case 'standing':
      return evidence.standing ?? UNKNOWN;
    case 'days_since':
      return rangeInput(evidence.daysSince);
    case 'window_days':
      return evidence.windowDays === undefined ? UNKNOWN : decimalOfNumber(evidence.windowDays);
  }
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
