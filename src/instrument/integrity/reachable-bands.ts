import { decimalOfNumber, decimalText } from '../../kernel/decimal-text.js';
import { compare, type Decimal } from '../../kernel/decimal.js';
import type { Interval } from '../../kernel/interval.js';
import { once } from '../../kernel/once.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { CutOffBanding } from '../bandings.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { cutOffBandings } from './located-bandings.js';
import { measureRanges } from './measure-range.js';
import { mayNotApplyBehind } from './not-applicable-behind.js';
import type { MeasureRange } from './range-scope.js';

/** Every value of a measure has a band, and every band a value. */
export const reachableBands: Check = (context) => {
  const { document, index, ranges } = context;
  const applied = once(() => measureRanges(document, index, { allApply: true }));
  return cutOffBandings(document).flatMap((banding) => {
    const { measure } = banding.part;
    if (index.measures.get(measure)?.part.kind === 'count_by_level') {
      return [instrumentIssue('instrument.not-a-number', `${banding.pointer}/measure`, { measure })];
    }
    const range = ranges.get(measure)?.range;
    return range === undefined
      ? []
      : [...gapBelow(banding, range, { context, applied }), ...unreachable(banding, range)];
  });
};

interface Applied {
  readonly context: CheckContext;
  /** The ranges of those to whom everything applies. */
  readonly applied: () => ReadonlyMap<string, MeasureRange>;
}

function gapBelow(
  { part: { bands, measure }, pointer }: Located<CutOffBanding>,
  { lower }: Interval,
  { context, applied }: Applied,
): readonly InstrumentIssue[] {
  const [first] = bands;
  const isBelow = (least: Decimal): boolean =>
    first !== undefined && compare(decimalOfNumber(first.cutOff), least) === 1;
  if (first === undefined || !isBelow(lower)) return [];
  const range = applied().get(measure)?.range;
  const notApplicable = range === undefined || isBelow(range.lower) ? [] : mayNotApplyBehind(measure, context);
  const facts = { measure, cutOff: textOf(first.cutOff), least: decimalText(lower), notApplicable };
  return [instrumentIssue('instrument.gap-below-bands', `${pointer}/bands/0/cutOff`, facts)];
}

function unreachable(
  { part: { bands, measure }, pointer }: Located<CutOffBanding>,
  range: Interval,
): readonly InstrumentIssue[] {
  return located(bands, `${pointer}/bands`).flatMap(({ part: { id, cutOff }, pointer: at }, place) => {
    const next = bands[place + 1]?.cutOff;
    const isAbove = compare(decimalOfNumber(cutOff), range.upper) === 1;
    const isBelow = next !== undefined && compare(decimalOfNumber(next), range.lower) !== 1;
    if (!isAbove && !isBelow) return [];
    const { lower, upper } = range;
    const facts = {
      band: id,
      measure,
      cutOff: textOf(cutOff),
      least: decimalText(lower),
      greatest: decimalText(upper),
    };
    return [instrumentIssue('instrument.unreachable-band', at, facts)];
  });
}

function textOf(cutOff: number): string {
  return decimalText(decimalOfNumber(cutOff));
}
