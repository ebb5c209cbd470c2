import { decimalOfNumber, decimalText } from '../../kernel/decimal-text.js';
import { compare } from '../../kernel/decimal.js';
import type { Interval } from '../../kernel/interval.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { CutOffBanding } from '../bandings.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';
import { cutOffBandings } from './located-bandings.js';

/** Every value of a measure has a band, and every band a value. */
export const reachableBands: Check = ({ document, index, ranges }) =>
  cutOffBandings(document).flatMap((banding) => {
    const { measure } = banding.part;
    if (index.measures.get(measure)?.part.kind === 'count_by_level') {
      return [instrumentIssue('instrument.not-a-number', `${banding.pointer}/measure`, { measure })];
    }
    const range = ranges.get(measure)?.range;
    return range === undefined ? [] : [...gapBelow(banding, range), ...unreachable(banding, range)];
  });

function gapBelow(
  { part: { bands, measure }, pointer }: Located<CutOffBanding>,
  { lower }: Interval,
): readonly InstrumentIssue[] {
  const [first] = bands;
  if (first === undefined || compare(decimalOfNumber(first.cutOff), lower) !== 1) return [];
  const facts = { measure, cutOff: textOf(first.cutOff), least: decimalText(lower) };
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
