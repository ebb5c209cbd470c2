import type { Truth } from '../../expression/value.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { compare } from '../../kernel/decimal.js';
import type { Interval } from '../../kernel/interval.js';
import { appendPointer } from '../../kernel/pointer.js';
import {
  adjusted,
  type Banding,
  type CutOffBanding,
  inputId,
  notApplicableCell,
  type TableBanding,
  type TableCell,
  type TableInput,
} from '../bandings.js';
import type { CheckContext } from '../integrity/check.js';
import type { Located } from '../integrity/document-index.js';
import { type AtLowest, type RangeScope } from '../integrity/range-scope.js';
import { cellsOf } from '../integrity/table-cells.js';

/** What bands are looked for in. */
export interface BandScope {
  readonly context: CheckContext;
  readonly atLowest: AtLowest;
  readonly rangeOf: RangeScope['rangeOf'];
  /** What the condition at a pointer comes to. */
  readonly supposed: (pointer: string) => Truth | undefined;
}

/** The bands that a banding can give, lowest first; none of what is missing or broken. */
export type SupposedBands = (banding: string) => readonly string[];

/** Follows a supposition through bandings. */
export function supposedBands(scope: BandScope): SupposedBands {
  const { bandings } = scope.context.index;
  const known = new Map<string, readonly string[]>();
  const bandsOf: SupposedBands = (id) => {
    const banding = bandings.get(id);
    if (banding === undefined || known.has(id)) return known.get(id) ?? [];
    // A banding that is made of itself is told elsewhere.
    known.set(id, []);
    const found = adjustedBands(banding, { ...scope, bandsOf });
    known.set(id, found);
    return found;
  };
  return bandsOf;
}

interface Following extends BandScope {
  readonly bandsOf: SupposedBands;
}

function adjustedBands({ part, pointer }: Located<Banding>, scope: Following): readonly string[] {
  const ids = part.bands.map(({ id }) => id);
  const found = part.kind === 'table' ? bandsOfTable(part, scope) : bandsOfMeasure(part, scope);
  let places = new Set(found.map((id) => ids.indexOf(id)));
  for (const [place, adjustment] of (part.adjustments ?? []).entries()) {
    const truth = scope.supposed(`${appendPointer(`${pointer}/adjustments`, place)}/when`);
    const moved = [...places].map((at) => adjusted(at, adjustment, ids));
    if (truth !== false) places = new Set(truth === true ? moved : [...places, ...moved]);
  }
  return ids.filter((_id, place) => places.has(place));
}

function bandsOfMeasure(banding: CutOffBanding, { rangeOf, context }: Following): readonly string[] {
  const range = rangeOf(banding.measure)?.range;
  if (context.ranges.get(banding.measure) === undefined) return [];
  // A measure that has no value then may have any otherwise: nothing is proven of it.
  return range === undefined ? banding.bands.map(({ id }) => id) : bandsWithin(banding, range);
}

/** The bands that values of a range fall into. */
function bandsWithin({ bands }: CutOffBanding, { lower, upper }: Interval): readonly string[] {
  return bands
    .filter(({ cutOff }, place) => {
      const next = bands[place + 1]?.cutOff;
      const isAbove = compare(decimalOfNumber(cutOff), upper) > 0;
      return !isAbove && (next === undefined || compare(decimalOfNumber(next), lower) > 0);
    })
    .map(({ id }) => id);
}

function bandsOfTable({ inputs, rules }: TableBanding, scope: Following): readonly string[] {
  const possible = inputs.map((input) => ({ id: inputId(input), answers: possibleAnswers(input, scope) }));
  return rules
    .filter(({ when }) =>
      possible.every(
        ({ id, answers }) => !Object.hasOwn(when, id) || answers.some((answer) => when[id]?.includes(answer)),
      ),
    )
    .map(({ band }) => band);
}

function possibleAnswers(input: TableInput, { context, atLowest, bandsOf }: Following): readonly TableCell[] {
  if ('banding' in input) return bandsOf(input.banding);
  const cells = cellsOf(input, context) ?? [];
  const indicator = 'indicator' in input ? context.index.indicators.get(input.indicator)?.part : undefined;
  if (indicator === undefined || !atLowest(indicator)) return cells;
  return cells.filter((cell, place) => place === 0 || cell === notApplicableCell);
}
