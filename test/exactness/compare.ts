import type { AxisResult, BandResult, Evaluation, MeasureResult } from '../../src/evaluate/evaluation.js';
import { type Rational, sum, whole } from '../evaluate/rational.js';
import type { BandTold } from './oracle/bands.js';
import type { AxisTold, Result } from './oracle/oracle.js';
import { subtract } from './oracle/range.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

/** One thing that differs between an evaluation and the rules. */
export interface Difference {
  /** Where: a measure and what of it, a banding, a flag. */
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

type Fields = readonly (readonly [name: string, expected: unknown, got: unknown])[];

const optional = (value: Rational | undefined): string | undefined => value && textOf(value);

/** Where an evaluation departs from what the rules say. */
export function differencesOf({ ratings, measures, bands, flags }: Evaluation, result: Result): readonly Difference[] {
  return [
    ...ratings.flatMap(({ indicator, axes = [] }) =>
      differing(`ratings ${indicator}`, [['axes', result.axes.get(indicator)!, axes.map(axisTold)]]),
    ),
    ...measures.flatMap((measure) =>
      differing(`measures ${measure.id}`, measureFields(measure, result.measures.get(measure.id)!)),
    ),
    ...bands.flatMap((band) => differing(`bands ${band.banding}`, bandFields(band, result.bands.get(band.banding)!))),
    ...flags.flatMap(({ id, result: got }) =>
      differing(`flags ${id}`, [['result', truthText(result.flags.get(id)), got]]),
    ),
  ];
}

const axisTold = ({ axis, level, class: of }: AxisResult): AxisTold => ({
  axis,
  class: of,
  ...(level === undefined ? {} : { level }),
});

const truthText = (truth: boolean | undefined): string => (truth === undefined ? 'unknown' : String(truth));

function differing(at: string, fields: Fields): readonly Difference[] {
  return fields
    .filter(([, expected, got]) => expected !== got && JSON.stringify(expected) !== JSON.stringify(got))
    .map(([name, expected, got]) => ({ at: `${at} ${name}`, expected, got }));
}

function measureFields(got: MeasureResult, told: Told): Fields {
  const always: Fields = [
    ['status', told.status, got.status],
    ['refused', told.refused, got.refused],
    ['value', optional(told.value), got.value],
    ['mayBeRefused', told.lacks, got.mayBeRefused],
    ['unknown', [...told.unknown].sort(), [...got.unknown].sort()],
  ];
  if (told.vague) return always;
  return [
    ...always,
    ['lower', optional(told.bounds?.lower), got.lower],
    ['upper', optional(told.bounds?.upper), got.upper],
    ['exact', told.exact, got.exact],
    ['byLevel', told.byLevel, got.byLevel],
    ...(told.parts === undefined ? [] : contributionFields(got, told)),
  ];
}

function contributionFields(
  { contributions = [], adjustments = [], value, status }: MeasureResult,
  told: Told,
): Fields {
  return [
    [
      'contributions',
      (told.parts ?? []).map((part) => [
        part.term,
        part.axis,
        part.class,
        textOf(part.bounds.lower),
        textOf(part.bounds.upper),
        optional(part.value),
      ]),
      contributions.map((each) => [each.term, each.axis, each.class, each.lower, each.upper, each.value]),
    ],
    [
      'adjustments',
      (told.adjustments ?? []).map(({ kind, from, to }) => [
        kind,
        textOf(from),
        textOf(to),
        textOf(subtract(to, from)),
      ]),
      adjustments.map(({ kind, from, to, difference }) => [kind, from, to, difference]),
    ],
    ...(status === 'known' && value !== undefined ? [['sum', value, addedUp(told)] as const] : []),
  ];
}

/** Law 4: what each term adds, with what rounding and limits change. */
function addedUp({ parts = [], adjustments = [] }: Told): string {
  const values = parts.map(({ value, bounds }) => value ?? bounds.lower);
  return textOf(sum([whole(0), ...values, ...adjustments.map(({ from, to }) => subtract(to, from))]));
}

function bandFields(got: BandResult, told: BandTold): Fields {
  const always: Fields = [
    ['band', told.band, got.band],
    ['basis', told.basis, got.basis],
    ['rule', told.rule, got.rule],
    [
      'adjustments',
      told.adjustments?.map(({ id, result }) => [id, truthText(result)]),
      got.adjustments?.map(({ id, result }) => [id, result]),
    ],
  ];
  if (told.vague) return always;
  return [
    ...always,
    ['possible', told.possible, got.possible],
    ['outsidePossible', told.outsidePossible, got.outsidePossible],
    ['inputs', told.inputs, got.inputs],
    ['unadjusted', told.unadjusted, got.unadjusted],
  ];
}
