import type { CompiledComputed, CompiledProjection } from '../compile/compile-measures.js';
import { computedInterval, leavesDomain } from '../instrument/computed.js';
import { type Computed, inputsOf } from '../instrument/measures.js';
import type { Grid } from '../instrument/point-ranges.js';
import { decimalText } from '../kernel/decimal-text.js';
import type { Decimal } from '../kernel/decimal.js';
import { type Interval, isExactPoint, pointInterval } from '../kernel/interval.js';
import type { DerivationInput, Lack, MeasureResult } from './evaluation.js';
import { areIndependent, bases, basisIn, lacking, type MeasureReading, type MeasureScope } from './measure-reading.js';

type Refusal = NonNullable<MeasureResult['refused']>;

/** What is computed from other measures, rounded once (docs/semantics.md §7.24). */
export function computedReading(measure: CompiledComputed, scope: MeasureScope): MeasureReading {
  const { source, places } = measure;
  const inputs = inputsOf(source).map(scope.readingOf);
  const told: Told = {
    id: source.id,
    kind: source.kind,
    derivation: inputsOf(source).map(named(inputs)),
    unknown: [...new Set(inputs.flatMap(({ result }) => result.unknown))],
  };
  const grids = gridsOf(inputs, places);
  const bounds = grids && computedInterval(source, grids);
  if (bounds === undefined) return refusedReading(told, refusalOf(inputs) ?? 'out-of-domain');
  const leaves = leavesDomain(source, grids ?? []);
  const lacks = [...inputs.flatMap(({ result }) => result.mayBeRefused ?? []), ...(leaves ? outside : [])];
  const known: Known = { bounds, exact: isExact(inputs) && lacks.length === 0, ...lacking(...lacks) };
  const refused = refusalOf(inputs) ?? ownRefusal(source, inputs);
  if (refused !== undefined) return refusedReading(told, refused, known);
  return inputs.some(({ value }) => value === undefined)
    ? openReading(told, known)
    : ofValues(told, known, { measure, inputs });
}

const outside: readonly Lack[] = ['out-of-domain'];

/** Why one of the inputs was refused a value. */
function refusalOf(inputs: readonly MeasureReading[]): Refusal | undefined {
  return inputs.find(({ result }) => result.status === 'refused')?.result.refused;
}

function ownRefusal({ unknown }: Computed, inputs: readonly MeasureReading[]): Refusal | undefined {
  const isOpen = inputs.some(({ value }) => value === undefined);
  return isOpen && unknown?.policy === 'refuse' ? 'unknown' : undefined;
}

interface Valued {
  readonly measure: CompiledComputed;
  /** All with a value. */
  readonly inputs: readonly MeasureReading[];
}

function ofValues(told: Told, known: Known, { measure: { source, places }, inputs }: Valued): MeasureReading {
  const value = computedInterval(
    source,
    inputs.map((input, at) => gridAt(pointInterval(input.value as Decimal), places[at])),
  );
  if (value === undefined) return refusedReading(told, 'out-of-domain', known);
  const basis = bases.find((one) => inputs.some(({ result }) => basisIn(result) === one));
  return valuedReading({ ...told, status: basis ?? 'known' }, value.lower, known);
}

function named(inputs: readonly MeasureReading[]): (id: string, place: number) => DerivationInput {
  return (id, place) => {
    const { value, lower, upper } = inputs[place]?.result ?? {};
    const name = `measures.${id}`;
    if (value !== undefined) return { name, value };
    return lower === undefined || upper === undefined ? { name } : { name, lower, upper };
  };
}

function gridAt(range: Interval, places = 0): Grid {
  return { range, places };
}

/** Nothing where one of them has no bounds. */
function gridsOf(inputs: readonly MeasureReading[], places: readonly number[]): readonly Grid[] | undefined {
  const grids = inputs.flatMap(({ lower, upper }, at) =>
    lower === undefined || upper === undefined ? [] : [gridAt({ lower, upper }, places[at])],
  );
  return grids.length < inputs.length ? undefined : grids;
}

/** Each is reached by itself, and what is unknown of one is not unknown of the other. */
function isExact(inputs: readonly MeasureReading[]): boolean {
  const unknown = inputs.flatMap(({ result }) => result.unknown);
  return inputs.every(({ result }) => result.exact) && areIndependent(unknown);
}

type Told = Pick<MeasureResult, 'id' | 'kind' | 'unknown'> & { readonly derivation: readonly DerivationInput[] };

/** What is known whatever the unknown turns out to be. */
interface Known extends Pick<MeasureResult, 'mayBeRefused'> {
  readonly bounds: Interval;
  readonly exact: boolean;
}

function refusedReading({ derivation, unknown, ...start }: Told, refused: Refusal, known?: Known): MeasureReading {
  const tail = { refused, unknown, derivation };
  if (known === undefined) return { result: { ...start, status: 'refused', exact: true, ...tail } };
  const { bounds, exact } = known;
  return { result: { ...start, status: 'refused', ...textsOf(bounds), exact, ...tail }, ...bounds };
}

function openReading(told: Told, known: Known): MeasureReading {
  const { bounds, ...rest } = known;
  if (isExactPoint(bounds) && known.mayBeRefused === undefined)
    return valuedReading({ ...told, status: 'known' }, bounds.lower, known);
  const { derivation, unknown, ...start } = told;
  return { result: { ...start, status: 'bounded', ...textsOf(bounds), ...rest, unknown, derivation }, ...bounds };
}

function valuedReading(
  { derivation, unknown, ...start }: Told & Pick<MeasureResult, 'status'>,
  value: Decimal,
  { bounds, ...rest }: Known,
): MeasureReading {
  const texts = { value: decimalText(value), ...textsOf(bounds) };
  return { result: { ...start, ...texts, ...rest, unknown, derivation }, value, ...bounds };
}

function textsOf({ lower, upper }: Interval): Pick<MeasureResult, 'lower' | 'upper'> {
  return { lower: decimalText(lower), upper: decimalText(upper) };
}

/** The worst that another measure can come to; what was left out stands in `unknown`. */
export function projectionReading({ source }: CompiledProjection, { readingOf }: MeasureScope): MeasureReading {
  const reading = readingOf(source.measure);
  const { result, lower, upper } = reading;
  const { unknown, exact, mayBeRefused = [] } = result;
  const derivation = [named([reading])(source.measure, 0)];
  const start: Told = { id: source.id, kind: source.kind, derivation, unknown };
  const bounds = lower === undefined || upper === undefined ? undefined : { lower, upper };
  if (bounds === undefined || result.refused !== undefined)
    // INVARIANT: what has no bounds is refused.
    return refusedReading(start, result.refused as Refusal, bounds && { bounds, exact });
  const status = reading.value === undefined ? 'projected' : result.status;
  return valuedReading({ ...start, status }, reading.value ?? bounds[source.end], {
    bounds,
    exact,
    ...lacking(...mayBeRefused),
  });
}
