import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type Computed, type DatePoint, type Duration, inputsOf, type Measure, type Projection } from '../measures.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';

/** What is computed from numbers and days has numbers and days to compute from. */
export const computedMeasures: Check = (context) =>
  located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context));

function ofMeasure({ part, pointer }: Located<Measure>, context: CheckContext): readonly InstrumentIssue[] {
  switch (part.kind) {
    case 'weighted_sum':
      return part.clamp === undefined ? [] : reversed(part.clamp, `${pointer}/clamp`);
    case 'duration':
      return [...reversed(part, pointer), ...ofDuration(part, pointer, context)];
    case 'ratio':
    case 'logarithm':
    case 'exponential':
    case 'logistic':
      return [...profiles(part, pointer, context), ...ofDomain(part, pointer, context)];
    case 'projection':
      return profiles(part, pointer, context);
    default:
      return [];
  }
}

function reversed(
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  pointer: string,
): readonly InstrumentIssue[] {
  if (minimum <= maximum) return [];
  return [instrumentIssue('instrument.range-reversed', `${pointer}/minimum`, { minimum, maximum })];
}

function ofDuration({ from, to }: Duration, pointer: string, context: CheckContext): readonly InstrumentIssue[] {
  return [...ofDate(from, `${pointer}/from/fact`, context), ...ofDate(to, `${pointer}/to/fact`, context)];
}

function ofDate(date: DatePoint, pointer: string, { index }: CheckContext): readonly InstrumentIssue[] {
  const fact = typeof date === 'string' ? undefined : index.facts.get(date.fact)?.part;
  if (fact === undefined || fact.type === 'date') return [];
  return [instrumentIssue('instrument.fact-not-a-date', pointer, { fact: fact.id, type: fact.type })];
}

function profiles(part: Computed | Projection, pointer: string, { index }: CheckContext): readonly InstrumentIssue[] {
  return (['measure', 'over'] as const).flatMap((key) => {
    const measure = key === 'measure' ? part.measure : 'over' in part ? part.over : undefined;
    if (measure === undefined || index.measures.get(measure)?.part.kind !== 'count_by_level') return [];
    return [instrumentIssue('instrument.not-a-number', `${pointer}/${key}`, { measure })];
  });
}

/** Of nothing that it could be asked for is there a value. */
function ofDomain(part: Computed, pointer: string, { ranges }: CheckContext): readonly InstrumentIssue[] {
  if (ranges.has(part.id) || !inputsOf(part).every((input) => ranges.has(input))) return [];
  return [instrumentIssue('instrument.outside-domain', pointer, { measure: part.id, kind: part.kind })];
}
